"""Tables in cells of a terminal: they wrap, shorten their headings and, at last, split; they never lose text."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from argmap.views.grid import GAP, LONGEST_WORD, shares
from argmap.views.lines import Line, Piece, width_of, wrap
from argmap.views.report.letters import Lettered, lettered, too_long, unlettered
from argmap.views.report.report import Align, Cell, Column, Table

LEGIBLE = 24
"""Cells that a column of running text has before others take their room."""

NARROW = 18
"""Cells that it has where that saves splitting the table."""

Row = tuple[Cell, ...]


def table_lines(table: Table, width: int) -> Iterator[Line]:
    """Yield the lines of a table at most ``width`` cells wide, if that leaves one for each of two columns.

    Columns are as wide as what they hold. Where that is too much, headings are broken at their spaces, then shortened
    to letters, then running text is narrowed, and columns for which there is still no room stand in further tables,
    each with the first column.
    """
    shown, sized = _fitted(table, width)
    for number, chosen in enumerate(_chunks(sized, width)):
        if number:
            yield []
        yield from _grid([sized[at] for at in chosen], _part(shown.table.rows, chosen), width)
    yield from _key(shown.key, width)


def _fitted(table: Table, width: int) -> tuple[Lettered, list["_Sized"]]:
    """Return the table with headings that fit, if any do, and the sizes of its columns."""
    whole, short = unlettered(table), lettered(table)
    tries = [(short, LEGIBLE), (short, NARROW)]
    if not too_long(table):
        tries.insert(0, (whole, LEGIBLE))
    for shown, legible in tries:
        sized = _measured(shown.table, min(legible, max(width // 3, 8)))
        if _needed(sized) <= width:
            return shown, sized
    shown, _ = tries[-2]
    return shown, _measured(shown.table, min(LEGIBLE, max(width // 3, 8)))


@dataclass(frozen=True, slots=True)
class _Sized:
    """A column with the cells it holds at most, those of its whole heading, and those it needs at least."""

    column: Column
    wanted: int
    heading: int
    least: int


def _measured(table: Table, legible: int) -> list[_Sized]:
    found = []
    for at, column in enumerate(table.columns):
        cells = [row[at] for row in table.rows if len(row) > 1]
        wanted = max((sum(width_of(text) for text, _ in cell) for cell in cells), default=0)
        least = wanted
        if column.align is Align.LEFT:
            words = max((_longest_word(cell) for cell in cells), default=0)
            least = max(words, min(wanted, legible))
        word = min(max(map(width_of, column.heading.split()), default=0), LONGEST_WORD)
        found.append(
            _Sized(column, max(wanted, word), width_of(column.heading), max(min(least, LONGEST_WORD), word, 1))
        )
    return found


def _needed(sized: Sequence[_Sized]) -> int:
    return sum(each.least for each in sized) + len(GAP) * (len(sized) - 1)


def _longest_word(cell: Cell) -> int:
    return max((width_of(word) for text, _ in cell for word in text.split(" ")), default=0)


def _chunks(sized: Sequence[_Sized], width: int) -> list[list[int]]:
    """Return the columns of each table, by number: the first one and as many others as there is room for.

    Of the ways that take as few tables, the one whose widest is least wide, lest the last have a column or two only.
    """
    chunks = _filled(sized, width)
    if 1 < len(chunks) < len(sized) - 1:
        while len(narrower := _filled(sized, width - 1)) == len(chunks):
            chunks, width = narrower, width - 1
    return chunks


def _filled(sized: Sequence[_Sized], width: int) -> list[list[int]]:
    chunks: list[list[int]] = []
    used = width
    for at, each in enumerate(sized[1:], 1):
        more = len(GAP) + each.least
        if not chunks or used + more > width:
            chunks.append([0])
            used = sized[0].least
        chunks[-1].append(at)
        used += more
    return chunks or [[0]]


def _part(rows: Sequence[Row], chosen: Sequence[int]) -> list[Row]:
    return [row if len(row) == 1 else tuple(row[at] for at in chosen) for row in rows]


def _grid(sized: Sequence[_Sized], rows: Sequence[Row], width: int) -> Iterator[Line]:
    columns = [each.column for each in sized]
    room = width - len(GAP) * (len(sized) - 1)
    whole = [max(each.wanted, each.heading) for each in sized]
    wanted = whole if sum(whole) <= room else [each.wanted for each in sized]
    widths = shares(wanted, [each.least for each in sized], room, [each.weight for each in columns])
    headings = [wrap([(each.heading, "title")], fit) for each, fit in zip(columns, widths, strict=True)]
    if any(each.heading for each in columns):
        tallest = max(map(len, headings))
        yield from _beside([[*[[]] * (tallest - len(each)), *each] for each in headings], columns, widths)
    yield from _beside([[[("─" * fit, "quiet")]] for fit in widths], columns, widths)
    for number, row in enumerate(rows):
        if len(row) == 1:
            yield from ([[]] if number else [])
            yield from wrap(row[0], width)
        else:
            cells = [_wrapped(cell, column, fit) for cell, column, fit in zip(row, columns, widths, strict=True)]
            yield from _beside(cells, columns, widths)


def _wrapped(cell: Cell, column: Column, width: int) -> list[Line]:
    """Return the lines of a cell; if the column is marked, its text hangs beside the mark."""
    mark, rest = cell[:1], cell[1:]
    hang = sum(width_of(text) for text, _ in mark)
    if not column.marked or hang > width // 3:
        return wrap(cell, width)
    first, *more = wrap(rest, width - hang)
    return [[*mark, *first], *([(" " * hang, ""), *line] for line in more)]


def _beside(cells: Sequence[Sequence[Line]], columns: Sequence[Column], widths: Sequence[int]) -> Iterator[Line]:
    for at in range(max(map(len, cells))):
        line: Line = []
        owed = 0
        for cell, column, width in zip(cells, columns, widths, strict=True):
            pieces = cell[at] if at < len(cell) else []
            spare = width - sum(width_of(text) for text, _ in pieces)
            before = {Align.LEFT: 0, Align.RIGHT: spare, Align.CENTER: spare // 2}[column.align]
            if pieces:
                line += [(" " * (owed + before), "")] if owed + before else []
                line += pieces
                owed = spare - before + len(GAP)
            else:
                owed += width + len(GAP)
        yield line


def _key(keys: Sequence[tuple[str, str]], width: int) -> Iterator[Line]:
    """Yield what short headings stand for, as many to a line as fit, none of them broken but where it must."""
    line: list[Piece] = []
    used = 0
    for heading, meaning in keys:
        entry: list[Piece] = [(f"{heading} ", "title"), (meaning, "quiet")]
        size = width_of(heading) + 1 + width_of(meaning)
        if line and used + 3 + size > width:
            yield from wrap(line, width)
            line, used = [], 0
        if line:
            entry.insert(0, ("   ", ""))
            size += 3
        line += entry
        used += size
    if line:
        yield from wrap(line, width)
