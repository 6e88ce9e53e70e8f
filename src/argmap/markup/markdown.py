"""Markdown as GitHub reads it: text made safe, and the few shapes that briefs and reports are made of.

CommonMark 0.31 with GitHub's tables, footnotes and autolinks. Whatever a text holds is shown as it stands.
"""

import re
from collections.abc import Iterable, Sequence

_BREAK = re.compile("\r\n|[\n\r\x85\u2028\u2029]")
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff]")
_SPECIAL = re.compile(r"[\\`*_\[\]<>|~$^#]|&(?=#?\w+;)")
_LEADING = re.compile(r"(\d{1,9})([.)])(?=\s|$)|([-+=])")
_SPLIT = "<!-- -->"
"""An invisible comment. GitHub looks for links, mentions and emoji in the rendered text, past any backslash."""

_REWRITTEN = re.compile(
    r"(?<=:)(?=//)"  # https://…
    r"|(?<=[Ww]{3})(?=\.)"  # www.…
    r"|(?<=@)(?=[\w.-])"  # @mention, name@host
    r"|(?<=\#)(?=\d)"  # issue 1 of the repository
    r"|(?<=[Gg][Hh]-)(?=\d)"
    r"|(?<=:)(?=(?!\d+:)[a-z0-9_+-]{1,40}:|100:|1234:)"  # :smile:, but not 10:30:00
)
_LINK = re.compile(r"(?:https?://|mailto:)[^\s<>\x00-\x20\x7f-\x9f]+", re.IGNORECASE)
_RULES = {"left": "---", "right": "---:", "center": ":---:"}
_SINGLE_QUOTE = re.compile(r"‘|(?<!\w)'")


def inline(text: str) -> str:
    """Return Markdown that shows ``text`` as it stands, wherever on a line it is put; its line breaks are kept."""
    return "<br>".join(map(_escaped, _lines(text)))


def cell(text: str) -> str:
    """Return the same for a cell of a table, in which no list can begin."""
    return "<br>".join(map(_spelled, _lines(text)))


def on_one_line(text: str) -> str:
    """Return the same with spaces for line breaks, as headings and emphasis need it."""
    return _escaped(" ".join(_lines(text)))


def emphasis(text: str) -> str:
    """Return a text in italics; what follows must be a space, punctuation or the end of the line."""
    return f"*{on_one_line(text)}*"


def quotation(text: str) -> str:
    """Return a text in quotation marks other than those it holds."""
    if not any(mark in text for mark in '“”"'):
        return f"“{inline(text)}”"
    return f"«{inline(text)}»" if _SINGLE_QUOTE.search(text) else f"‘{inline(text)}’"


def link(url: str) -> str:
    """Return an address: as a link if it leads to the web or to mail, else as plain text."""
    return f"<{url}>" if _LINK.fullmatch(url) else inline(url)


def heading(level: int, text: str) -> str:
    """Return a heading of a level from 1 to 6."""
    return f"{'#' * level} {on_one_line(text)}"


def table(header: Sequence[str], rows: Iterable[Sequence[str]], align: Sequence[str] = ()) -> str:
    """Return a table of cells that are Markdown already; ``align`` is *left*, *right* or *center* for each column."""
    lines = [header, [_RULES[each] for each in align] or ["---"] * len(header), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _lines(text: str) -> list[str]:
    return [line.strip() for line in _BREAK.split(_CONTROL.sub("\ufffd", text)) if line.strip()]


def _spelled(text: str) -> str:
    # Splits first, on the text as it stands; a placeholder that no text can hold keeps them from being escaped.
    return _SPECIAL.sub(r"\\\g<0>", _REWRITTEN.sub("\0", text)).replace("\0", _SPLIT)


def _escaped(text: str) -> str:
    text = _spelled(text)
    return _LEADING.sub(_escaped_leading, text, count=1) if _LEADING.match(text) else text


def _escaped_leading(match: re.Match[str]) -> str:
    number, mark, bullet = match.groups()
    return f"{number}\\{mark}" if number else f"\\{bullet}"
