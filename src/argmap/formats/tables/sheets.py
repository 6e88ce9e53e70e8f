"""The tables of a map as they are read: records of cells by column, and where each stands."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches

from argmap.diagnostics import Diagnostic
from argmap.formats.tables.cells import attribute_key, unprotected
from argmap.formats.tables.columns import BY_NAME
from argmap.formats.tables.grid import Cell, Grid, base_name, decoded, delimited, records
from argmap.formats.tables.headings import ATTRIBUTE, Table, plain_heading
from argmap.interchange.losses import Losses
from argmap.interchange.unreadable import UnreadableFileError
from argmap.source.control_characters import CONTROL_CHARACTERS

MAX_ABOVE = 20
"""Rows that are looked at to tell whether a title or the like stands above the headings."""

MAX_SHOWN = 6
"""Headings that a hint names."""


@dataclass(frozen=True, slots=True)
class Record:
    """One row: what its cells say by column, less those that are blank, and the attributes among them."""

    sheet: "Sheet"
    cells: dict[str, Cell]
    values: dict[str, str]
    attributes: dict[str, str] = field(default_factory=dict)

    @property
    def first(self) -> Cell:
        """The cell that stands for the row."""
        return self.cells.get("id") or next(iter(self.cells.values()))

    @property
    def line(self) -> int:
        """The line of the file that the row begins in, from 1."""
        return self.sheet.grid.source.location(self.first.start, self.first.end).line

    def finding(self, message: str, column: str, hint: str | None = None) -> Diagnostic:
        """Return an error about the cell in a column, or the row if that is missing."""
        return self.sheet.grid.finding(message, self.cells.get(column) or self.first, hint)


class Sheet:
    """One table that was read.

    Raises:
        UnreadableFileError: if two columns are for the same, a heading looks like a slip, or a column is missing
            without which the table says nothing.
    """

    def __init__(self, table: Table, grid: Grid, losses: Losses) -> None:
        self.table, self.grid = table, grid
        self._columns: list[tuple[int, str]] = []
        self._attributes: list[tuple[int, str]] = []
        self._headings = {plain_heading(unprotected(cell.text)) for cell in grid.header}
        for number, cell in enumerate(grid.header):
            self._take(number, cell, losses)
        self._refuse_to_lack_columns()

    def records(self) -> Iterator[Record]:
        """Yield its rows."""
        for row in self.grid.rows:
            cells = {name: row[number] for number, name in self._columns}
            values = {name: text for name, cell in cells.items() if (text := unprotected(cell.text))}
            attributes = {key: text for number, key in self._attributes if (text := unprotected(row[number].text))}
            cells.update((f"{ATTRIBUTE}{key}", row[number]) for number, key in self._attributes)
            if cells:
                yield Record(self, cells, {name: text for name, text in values.items() if text.strip()}, attributes)

    def _take(self, number: int, cell: Cell, losses: Losses) -> None:
        heading = unprotected(cell.text)
        told = (" ".join(heading.split()) or f"column {number + 1}")[:100]
        if heading.casefold().startswith(ATTRIBUTE) and self.table.attributes:
            key = attribute_key(heading[len(ATTRIBUTE) :])
            self._attributes.append((number, self._once(key, cell, self._attributes)))
        elif name := self.table.column_called(heading, self._headings):
            self._columns.append((number, self._once(name, cell, self._columns)))
        elif close := get_close_matches(heading.casefold(), self.table.by_name, n=1, cutoff=0.8):
            keep = f"; to keep it as it is, head it '{ATTRIBUTE} {told}'" if self.table.attributes else ""
            hint = f"did you mean '{close[0]}'?{keep}"
            raise UnreadableFileError(self.grid.finding(f"there is no column '{told}'", cell, hint))
        elif heading or any(row[number].text.strip() for row in self.grid.rows):
            hint = f"to keep it, head it '{ATTRIBUTE} {told}'"
            message = "the column is none that argmap knows, and is left out"
            losses.add(message, (self.table.file, told), hint if self.table.attributes else None)

    def _refuse_to_lack_columns(self) -> None:
        for needed in self.table.needs:
            names = needed.split("|")
            if not any(name == other for name in names for _, other in self._columns):
                message = f"the first line has no column {' or '.join(f'`{name}`' for name in names)}"
                raise UnreadableFileError(self.grid.finding(message, self.grid.header[0], self._meant_by_headings()))

    def _meant_by_headings(self) -> str:
        headings = [unprotected(cell.text) for cell in self.grid.header if cell.text.strip()]
        if other := next((table for table in BY_NAME.values() if _fits(table, headings)), None):
            return f"it looks like {other.file}: call it so, and put it beside statements.csv"
        for cells in self.grid.rows[:MAX_ABOVE]:
            if _fits(self.table, [unprotected(cell.text) for cell in cells if cell.text.strip()]):
                line = self.grid.source.location(cells[0].start, cells[0].end).line
                return f"line {line} looks like the headings: delete the lines above it"
        hint = f"the headings of {self.table.file} are {', '.join([*self.table.by_name][:MAX_SHOWN])}, …"
        if self.table.name == "statements":
            hint += "; a table as Discourse Network Analyzer writes it has `concept` and `agreement`"
        return hint

    def _once(self, name: str, cell: Cell, taken: list[tuple[int, str]]) -> str:
        if any(name == other for _, other in taken):
            raise UnreadableFileError(self.grid.finding(f"two columns are for '{name}'", cell, "keep one of them"))
        return name


def sheets_of(raw: bytes, name: str, files: Mapping[str, bytes], losses: Losses) -> dict[str, Sheet]:
    """Return the tables of a map by their names; a file of another name is taken for its statements.

    Raises:
        UnreadableFileError: if one of them cannot be read.
    """
    chief = base_name(name)
    if chief not in BY_NAME:
        return {"statements": _sheet("statements", raw, name, losses)}
    directory = name[: len(name) - len(name.replace("\\", "/").rpartition("/")[2])]
    found = {chief: (raw, name)}
    for other in files:
        if (table := base_name(other)) in BY_NAME and table not in found:
            bare = other.replace("\\", "/").rpartition("/")[2]
            found[table] = (files[other], directory + bare)
    return {table: _sheet(table, *found[table], losses) for table in BY_NAME if table in found}


def _sheet(table: str, raw: bytes, name: str, losses: Losses) -> Sheet:
    grid = Grid(raw, name)
    if wrong := CONTROL_CHARACTERS.search(grid.source.text):
        at = wrong.start()
        message = f"the text holds a control character, U+{ord(wrong.group()):04X}"
        raise UnreadableFileError(grid.finding(message, Cell("", at, at + 1), "delete it"))
    return Sheet(BY_NAME[table], grid, losses)


def recognized_headings(raw: bytes) -> bool:
    """Whether a file begins with the headings of a table: the chief ones, and more that are known than are not."""
    try:
        source = decoded(raw.rpartition(b"\n")[0] or raw, "")
    except UnreadableFileError:
        return False
    start, delimiter = delimited(source.text)
    try:
        headings = [cell.text.strip() for cell in next(records(source, start, delimiter), [])]
    except UnreadableFileError:
        return False
    return any(_fits(table, [each for each in headings if each]) for table in BY_NAME.values())


def _fits(table: Table, headings: list[str]) -> bool:
    beside = {*map(plain_heading, headings)}
    columns = {each: table.column_called(each, beside) for each in headings}
    known = {name for name in columns.values() if name}
    other = [each for each, name in columns.items() if not name and not each.casefold().startswith(ATTRIBUTE)]
    if {"concept", "agreement"} <= {each.casefold() for each in other}:  # Discourse Network Analyzer's
        return False
    needed = {"text"} if table.name == "statements" else set(table.always) - {"id"}
    enough = needed <= known or (table.name == "statements" and "quote" in known)
    return enough and len(known) > 1 and len(known) > len(other)
