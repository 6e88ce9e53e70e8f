"""The YAML within an Argdown text: data in braces, and the front matter."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from argmap.formats.argdown.tokens import ArgdownError, Token
from argmap.source.scalars import says

_BLOCK = re.compile(r"\{[ \t]*\r?\n(.*)\}\s*\Z", re.DOTALL)
_PAIR = r"""([A-Za-z][\w\-]*): (?:([A-Za-z0-9][A-Za-z0-9_ .\-]*)|"([^"\\\r\n]*)")"""
_SIMPLE = re.compile(rf"\{{ ?{_PAIR}(?:, {_PAIR})* ?\}}", re.ASCII)
_PAIRS = re.compile(_PAIR, re.ASCII)
_NOTHING = re.compile(r"(?:\s|#.*)*")
_NO_BLANK = re.compile(r"""("(?:\\.|[^"\\])*"|'[^']*')|:(?=[\[{"'},])""", re.DOTALL)
_TABS = re.compile(r"[ \t]+$", re.MULTILINE)
_FENCES = re.compile(r"\A={3,}|={3,}\Z")


def data_of(token: Token) -> Any:
    """Return what data in braces say: in one line, or block by block if the brace ends its line.

    Raises:
        ArgdownError: if that is no YAML.
    """
    if _SIMPLE.fullmatch(token.text):  # as most are: far sooner than any YAML reader
        pairs = _PAIRS.findall(token.text)
        found = {key: bare.strip(" ") or quoted for key, bare, quoted in pairs}
        if len(found) == len(pairs):
            return found
    block = _BLOCK.match(token.text)
    return _said(block.group(1) if block else token.text, token)


def front_matter_of(token: Token) -> Any:
    """Return what the front matter says.

    Raises:
        ArgdownError: if that is no YAML.
    """
    return _said(_FENCES.sub("", token.text), token)


def _said(text: str, token: Token) -> Any:
    if _NOTHING.fullmatch(text):
        return None
    for attempt in _attempts(text):
        found = says(attempt)
        if found is not None:
            return found
    raise ArgdownError(
        "what stands here cannot be read as YAML, or says the same key twice",
        token.start,
        "write key: value, with a comma between several in braces, and quotation marks around what has colons",
    )


def _attempts(text: str) -> Iterator[str]:
    """Yield a text as it is, and as the reference implementation's YAML reader, which is less strict, may take it."""
    yield text
    if text.startswith("{"):
        yield _NO_BLANK.sub(lambda match: match[1] or ": ", text)
    else:
        yield _TABS.sub("", text)
