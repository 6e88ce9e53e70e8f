"""The tables of one map while it is made of them: their rows, the cell behind every value, and what is wrong."""

from collections.abc import Container
from dataclasses import replace

from argmap.diagnostics import Diagnostic, Path, Severity
from argmap.formats.tables.headings import ATTRIBUTE
from argmap.formats.tables.sheets import Record, Sheet
from argmap.formats.tables.wording import for_tables

MAX_COMPARED = 50_000
"""Ids and texts that are looked through, all in all, for what was meant by others, as that takes long."""


class Book:
    """Tables by their names.

    ``findings`` are what is wrong with the tables themselves, ``doubts`` what may be a slip.
    """

    def __init__(self, sheets: dict[str, Sheet]) -> None:
        self._rows = {name: [*sheet.records()] for name, sheet in sheets.items()}
        self._places: dict[Path, Record] = {}
        self.findings: list[Diagnostic] = []
        self.doubts: list[Diagnostic] = []
        self._compared = 0

    def __contains__(self, table: str) -> bool:
        return table in self._rows

    def may_compare(self, number: int) -> bool:
        """Whether there is time to look through so many ids or texts once more."""
        self._compared += number
        return self._compared <= MAX_COMPARED

    def rows(self, table: str) -> list[Record]:
        """Return the rows of a table, none if it is not there."""
        return self._rows.get(table, [])

    def given_ids(self, *tables: str) -> set[str]:
        """Return the ids that rows of some tables give themselves."""
        return {record.values["id"] for table in tables for record in self.rows(table) if "id" in record.values}

    def wrong(self, record: Record, message: str, column: str, hint: str | None = None) -> None:
        """Remember an error about a cell, or about the row if that is missing."""
        self.findings.append(record.finding(message, column, hint))

    def doubt(self, record: Record, message: str, column: str, hint: str) -> None:
        """Remember what may be a slip."""
        found = record.finding(message, column, hint)
        self.doubts.append(replace(found, rule="lossy-import", severity=Severity.WARNING))

    def stands(self, path: Path, record: Record, *, unless_known: bool = False) -> None:
        """Remember that what the map has at a path stands in a row."""
        if not unless_known or path not in self._places:
            self._places[path] = record

    def record_of(self, path: Path) -> Record | None:
        """Return the row that holds what the map has at a path."""
        return self._places.get(path)

    def is_new(self, among: Container[str], name: str, path: Path, record: Record) -> bool:
        """Whether an id is not used yet; that of the row is wrong if it is. ``path`` is where it will stand."""
        if name not in among:
            self.stands(path, record)
            return True
        first = self._places[path]
        hint = f"line {first.line} has it already; ids are used once"
        self.wrong(record, f"'{name[:100]}' stands twice", "id", hint)
        return False

    def place(self, diagnostic: Diagnostic) -> Diagnostic:
        """Return a finding about a path of the map as one about the cell behind it, in words for tables."""
        path = diagnostic.path
        for length in range(len(path), 0, -1):
            record = self._places.get(path[:length])
            if record is None:
                continue
            column = _column(path[length:])
            cell = record.cells.get(column) or record.cells.get({"by": "speaker"}.get(column, column))
            if cell is None and (nearer := self._places.get((*path[: length + 1], 0))):
                record = nearer  # a key that stands in a table of its own
            return record.sheet.grid.place(for_tables(diagnostic), cell or record.first)
        return for_tables(diagnostic)


def _column(rest: Path) -> str:
    """Return the heading of what stands at a path within a row."""
    if rest[:1] == ("attributes",) and len(rest) > 1:
        return f"{ATTRIBUTE}{rest[1]}"
    if rest[:1] == ("evidence",) and len(rest) > 2:
        return str(rest[2])  # the quotation in a row of relations
    return str(rest[0]) if rest else ""
