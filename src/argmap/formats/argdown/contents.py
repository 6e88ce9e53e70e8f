"""Tokens of running text → what it says and how it is written."""

from __future__ import annotations

import re

from argmap.formats.argdown.shortcodes import SHORTCODES
from argmap.formats.argdown.syntax import Content
from argmap.formats.argdown.tokens import Kind, Token

_LINK = re.compile(r"\[([^\]]+)\]\([^)]+\)")
_RICH = frozenset({Kind.LINK, Kind.RANGE_START, Kind.RANGE_END, Kind.STATEMENT_MENTION, Kind.ARGUMENT_MENTION})


def content_of(tokens: list[Token], *, without_tags: bool = False) -> Content:
    """Return what tokens say; tags at the end are no part of the text, and others only if ``without_tags`` is false."""
    if len(tokens) == 1 and tokens[0].kind is Kind.TEXT:
        return Content(tokens[0].text.strip())
    plain: list[str] = []
    markup: list[str] = []
    tags: list[str] = []
    waiting: list[tuple[str, str]] = []  # a tag, and blanks behind it, that may be the end of the text
    rich = False
    for token in tokens:
        kind = token.kind
        if kind is Kind.TAG:
            tags += tag_of(token.text)
            if not without_tags:
                waiting.append((token.text, token.text))
            continue
        said = token.text if kind is Kind.TEXT else _said(token)
        written = "\n" if kind is Kind.NEW_LINE else token.text
        if waiting and not said.strip():
            waiting.append((said, written))
            continue
        if waiting:  # tags within a sentence are words of it
            plain.extend(each for each, _ in waiting)
            markup.extend(each for _, each in waiting)
            waiting, rich = [], True
        rich = rich or kind in _RICH
        plain.append(said)
        markup.append(written)
    words = _joined(plain) or _joined([each for each, _ in waiting])
    return Content(words, _joined(markup) if rich else "", list(dict.fromkeys(tags)))


def tag_of(written: str) -> list[str]:
    """Return the name of ``#tag`` or ``#(tag)``; none if it is blank."""
    bare = written.strip()[1:]
    name = bare[1:-1] if bare.startswith("(") else bare
    return [name] if name.strip() else []


def title_of(written: str) -> str:
    """Return the title in a reference, definition or mention."""
    return written.strip().removeprefix("@").removesuffix(":")[1:-1]


def _said(token: Token) -> str:
    kind, text = token.kind, token.text
    if kind is Kind.ESCAPED:
        return text[1:]
    if kind is Kind.NEW_LINE:
        return "\n"
    blank = " " if text.endswith(" ") else ""
    if kind is Kind.SPECIAL:
        sign = SHORTCODES.get(text.strip())
        return sign + blank if sign else text
    if kind is Kind.LINK:
        match = _LINK.match(text)
        return (match.group(1) if match else text) + blank
    if kind in (Kind.STATEMENT_MENTION, Kind.ARGUMENT_MENTION):
        return title_of(text) + blank
    return blank if kind is Kind.RANGE_END else ""


def _joined(parts: list[str]) -> str:
    """Return a text on one line: a line break is a blank."""
    text = "".join(parts)
    return re.sub(r"[ \t]*\n[ \t]*", " ", text).strip() if "\n" in text else text.strip()
