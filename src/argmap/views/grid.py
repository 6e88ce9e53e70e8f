"""A table whose cells wrap and never lose text; many times faster than ``rich.table.Table`` on long maps."""

from collections.abc import Iterable, Iterator, Sequence

from argmap.views.lines import Line, Piece, width_of, wrap

Cell = tuple[Piece, ...]

GAP = "  "


def grid(
    headings: Sequence[str], rows: Iterable[Sequence[Cell]], width: int, weights: Sequence[int] | None = None
) -> Iterator[Line]:
    """Yield the lines of a table at most ``width`` cells wide, if that leaves one for each column.

    Columns are as wide as what they hold; where that is too much, the widest give way first, those of more
    weight later.
    """
    rows = list(rows)
    wanted = [
        max([width_of(heading), *(sum(width_of(text) for text, _ in row[at]) for row in rows)])
        for at, heading in enumerate(headings)
    ]
    least = [
        min(max([width_of(heading), *map(_longest_word, (row[at] for row in rows))]), LONGEST_WORD)
        for at, heading in enumerate(headings)
    ]
    room = width - len(GAP) * (len(headings) - 1)
    widths = shares(wanted, least, room, weights or [1] * len(headings))
    yield from _row([((heading, "title"),) for heading in headings], widths)
    yield from _row([(("─" * each, "quiet"),) for each in widths], widths)
    for row in rows:
        yield from _row(row, widths)


LONGEST_WORD = 24
"""Cells of the longest word for whose sake a column is kept wide."""


def _longest_word(cell: Cell) -> int:
    return max((width_of(word) for text, _ in cell for word in text.split()), default=0)


def shares(wanted: Sequence[int], least: Sequence[int], room: int, weights: Sequence[int]) -> list[int]:
    """Share ``room`` cells among columns.

    Each gets what it wants, up to a limit in proportion to its weight, and its ``least`` if there is room.
    """

    def up_to(limit: int) -> list[int]:
        limits = (limit * weight for weight in weights)
        return [max(lowest, min(want, most), 1) for want, lowest, most in zip(wanted, least, limits, strict=True)]

    limit = room
    while limit > 1 and sum(up_to(limit)) > room:
        limit -= 1
    widths = up_to(limit)
    # Where even the longest words are too much together, they are cut.
    while sum(widths) > room and max(widths) > 1:
        widths[widths.index(max(widths))] -= 1
    return widths


def _row(row: Sequence[Cell], widths: Sequence[int]) -> Iterator[Line]:
    columns = [wrap(cell, width) for cell, width in zip(row, widths, strict=True)]
    for at in range(max(map(len, columns))):
        line: Line = []
        owed = 0
        for column, width in zip(columns, widths, strict=True):
            pieces = column[at] if at < len(column) else []
            if pieces:
                line += [(" " * owed, "")] if owed else []
                line += pieces
                owed = 0
            owed += width - sum(width_of(text) for text, _ in pieces) + len(GAP)
        yield line
