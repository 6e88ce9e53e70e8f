"""The YAML within an Argdown text: data in braces, and the front matter."""

from __future__ import annotations

import re
from typing import Any

from argmap.formats.argdown.tokens import ArgdownError, Token
from argmap.source.scalars import says

_BLOCK = re.compile(r"\{[ \t]*\r?\n(.*)\}\s*\Z", re.DOTALL)
_FENCES = re.compile(r"\A={3,}|={3,}\Z")


def data_of(token: Token) -> Any:
    """Return what data in braces say: in one line, or block by block if the brace ends its line.

    Raises:
        ArgdownError: if that is no YAML.
    """
    block = _BLOCK.match(token.text)
    return _said(block.group(1) if block else token.text, token)


def front_matter_of(token: Token) -> Any:
    """Return what the front matter says.

    Raises:
        ArgdownError: if that is no YAML.
    """
    return _said(_FENCES.sub("", token.text), token)


def _said(text: str, token: Token) -> Any:
    if not text.strip():
        return None
    found = says(text)
    if found is None:
        raise ArgdownError(
            "what stands here cannot be read as YAML, or says the same key twice",
            token.start,
            "write key: value, with a comma between several in braces, and quotation marks around what has colons",
        )
    return found
