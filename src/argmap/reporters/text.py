"""Findings as text for people: place, message, the line with the exact span marked, and a hint."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from unicodedata import category, east_asian_width

from argmap.diagnostics import Diagnostic

WIDTH = 100
"""Columns to which long source lines are clipped, unless told otherwise."""

Piece = tuple[str, str]
"""A stretch of text and the name of its style: a severity, ``place``, ``quiet``, or empty for none."""

_MARGIN = "    "
_TAB = "    "
_ELLIPSIS = "…"

# What would move the cursor, start a terminal's escape sequence, or turn the direction of what follows.
_UNPRINTABLE = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufeff]")


def report(diagnostics: Sequence[Diagnostic], width: int = WIDTH) -> str:
    """Return findings as plain text; empty if there are none."""
    return "".join(text for text, _ in pieces(diagnostics, width))


def pieces(diagnostics: Sequence[Diagnostic], width: int = WIDTH) -> Iterator[Piece]:
    """Yield findings as text with styles, source lines clipped to ``width`` columns."""
    for number, diagnostic in enumerate(diagnostics):
        if number:
            yield "\n", ""
        yield from _headline(diagnostic)
        if diagnostic.location and diagnostic.line_text:
            start, length = diagnostic.location.column - 1, diagnostic.location.length
            line, marks = marked(diagnostic.line_text, start, length, width - len(_MARGIN))
            yield f"{_MARGIN}{line}\n{_MARGIN}", ""
            yield f"{marks}\n", diagnostic.severity
        if diagnostic.hint:
            yield "  hint: ", "quiet"
            yield f"{printable(diagnostic.hint)}\n", ""


def marked(line: str, start: int, length: int, room: int) -> tuple[str, str]:
    """Return a line as it is shown, and the line of carets that goes beneath it.

    ``start`` counts characters from 0; ``length`` characters are marked, at least one column. Both lines fit
    into ``room`` columns: indentation goes, and what is far from the span gives way to ``…``.
    """
    room = max(room, 10)
    indent = min(start, len(line) - len(line.lstrip()))
    # However long the line, no more than `room` characters on either side can be of interest.
    first, last = max(indent, start - room), start + room
    before = [_shown(character) for character in line[first:start]]
    rest = [_shown(character) for character in line[start:last]]
    # A mark past the end of the line stands under nothing: something is missing there.
    lead = max(room // 3, room - max(1, _width(rest)))
    before = _clipped(before[::-1], lead, more=first > indent)[::-1]
    at = _width(before)
    span = max(1, _width(rest[:length]))
    rest = _clipped(rest, room - at, more=last < len(line))
    return "".join(before + rest), " " * at + "^" * min(span, room - at)


def cells(character: str) -> int:
    """Return the columns that a character takes in a terminal: 0, 1 or 2 (UAX #11)."""
    if character < "\u0300":
        return 1
    if category(character) in ("Mn", "Me", "Cf") or "\u1160" <= character <= "\u11ff":
        return 0
    return 2 if east_asian_width(character) in "WF" else 1


def printable(text: str) -> str:
    """Return text on one line and without power over the terminal; characters that have some show as signs."""
    return _UNPRINTABLE.sub(lambda match: _sign(match.group()), text)


def _headline(diagnostic: Diagnostic) -> Iterator[Piece]:
    if location := diagnostic.location:
        # Without a line of text it is about the file.
        place = location.file if diagnostic.line_text is None else str(location)
        yield f"{printable(place)}: ", "place"
    yield f"{diagnostic.severity}[{diagnostic.rule}]", diagnostic.severity
    yield f" {printable(diagnostic.message)}\n", ""


def _clipped(characters: list[str], room: int, *, more: bool) -> list[str]:
    """Return the first characters, as many as fit, with ``…`` in place of those that do not or of ``more``."""
    if not more and _width(characters) <= room:
        return characters
    fitting: list[str] = []
    used = 0
    for character in characters:
        used += _width(character)
        if used > room - 1:
            break
        fitting.append(character)
    return [*fitting, _ELLIPSIS]


def _width(characters: Iterable[str]) -> int:
    return sum(map(cells, chain.from_iterable(characters)))


def _shown(character: str) -> str:
    return _TAB if character == "\t" else printable(character)


def _sign(character: str) -> str:
    code = ord(character)
    if code < 0x20:
        return chr(0x2400 + code)
    return "\u2421" if code == 0x7F else "\ufffd"
