"""Letters for headings that are too long, and what they stand for."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from argmap.views.lines import width_of
from argmap.views.report.report import Cell, Column, Table

LONGEST = 40
"""Cells of the longest heading that is ever printed over a column."""


@dataclass(frozen=True, slots=True)
class Lettered:
    """A table, and what its short headings stand for: headings and their meanings, to be told under it."""

    table: Table
    key: tuple[tuple[str, str], ...]


def too_long(table: Table) -> bool:
    """Whether some heading cannot stand over its column however much room there is: a whole sentence, say."""
    return any(_may_shorten(each) and width_of(each.heading) > LONGEST for each in table.columns[1:])


def unlettered(table: Table) -> Lettered:
    """Return a table with its headings as they are, and what they stand for."""
    return Lettered(
        table, tuple((each.heading, each.key) for each in table.columns if each.key not in ("", each.heading))
    )


def lettered(table: Table) -> Lettered:
    """Return a table with the letters A, B, C, … for headings, or what is ``short`` for them, and what these stand for.

    Where its rows are named like its columns, the letters stand before the names instead.
    """
    headings = dict.fromkeys(each.heading for each in table.columns[1:] if _may_shorten(each))
    letters = {heading: _letter(number) for number, heading in enumerate(headings)}
    columns = tuple(
        replace(each, heading=letters[each.heading], key="") if at and _may_shorten(each) else _shortened(each)
        for at, each in enumerate(table.columns)
    )
    known = unlettered(Table(columns, ())).key
    if letters and letters.keys() <= {_plain(row[0]) for row in table.rows if len(row) > 1}:
        columns = (replace(columns[0], marked=True), *columns[1:])
        return Lettered(Table(columns, tuple(_beginning_with(letters, table))), known)
    return Lettered(Table(columns, table.rows), (*((letter, name) for name, letter in letters.items()), *known))


def _may_shorten(column: Column) -> bool:
    return bool(column.heading) and not (column.whole or column.short) and column.key in ("", column.heading)


def _shortened(column: Column) -> Column:
    return replace(column, heading=column.short, key=column.key or column.heading) if column.short else column


def _letter(number: int) -> str:
    """Return A, B, …, Z, AA, AB, …."""
    letters = ""
    number += 1
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def _beginning_with(letters: Mapping[str, str], table: Table) -> Iterator[tuple[Cell, ...]]:
    longest = max(map(len, letters.values()))
    for row in table.rows:
        if len(row) > 1:
            letter = letters.get(_plain(row[0]), "")
            yield (((f"{letter:{longest}} ", "title"), *row[0]), *row[1:])
        else:
            yield row


def _plain(cell: Cell) -> str:
    return "".join(text for text, _ in cell)
