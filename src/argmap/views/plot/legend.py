"""Legends: what the marks of a picture mean, in rows below it."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from argmap.views.plot.page import MARGIN, Page

_SIZE = 7.5
_LOWEST_ROW = 18.0
_GAP, _APART = 6.0, 20.0

Symbol = Callable[[Page, float, float], None]
"""Draws on a page from x to the right, around y."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A mark of some width and height in points, and what it means."""

    width: float
    height: float
    symbol: Symbol
    meaning: str


def draw_legend(page: Page, y: float, topics: Sequence[Sequence[Entry]]) -> float:
    """Draw each topic's entries side by side below ``y``, in as many rows as they need; return where they end."""
    for entries in topics:
        for row in _rows(page, entries):
            height = max(_LOWEST_ROW, *(entry.height + 4 for entry in row))
            x = MARGIN
            for entry in row:
                entry.symbol(page, x, y + height / 2)
                page.write(x + entry.width + _GAP, y + height / 2 + 0.36 * _SIZE, entry.meaning, _SIZE)
                x += _width(page, entry) + _APART
            y += height
    return y


def _rows(page: Page, entries: Sequence[Entry]) -> Iterator[list[Entry]]:
    row: list[Entry] = []
    used = 0.0
    for entry in entries:
        width = _width(page, entry)
        if row and used + width > page.width - 2 * MARGIN:
            yield row
            row, used = [], 0.0
        row.append(entry)
        used += width + _APART
    if row:
        yield row


def _width(page: Page, entry: Entry) -> float:
    return entry.width + _GAP + page.lettering.width(entry.meaning, _SIZE)
