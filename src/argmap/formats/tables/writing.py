"""A map → rows of texts for every table."""

from collections.abc import Iterator
from typing import Any

from argmap.formats.tables.cells import heading, joined, protected
from argmap.formats.tables.columns import TABLES
from argmap.formats.tables.headings import Table
from argmap.markup.csv import csv_lines
from argmap.model import ArgumentMap
from argmap.model.statements import RELATION_KEYS, STANCE_KEYS, Statement

Row = dict[str, Any]
"""Values by column, a list where there may be several; attributes by their key under ``attributes``."""


def csv_files(argument_map: ArgumentMap) -> dict[str, str | bytes]:
    """Return the tables of a map as CSV, by the names of their files."""
    found: dict[str, str | bytes] = {}
    for name, rows in tables(argument_map).items():
        found[f"{name}.csv"] = "".join(csv_lines([[protected(cell) for cell in row] for row in rows]))
    return found


def tables(argument_map: ArgumentMap) -> dict[str, list[list[str]]]:
    """Return the tables of a map, each with its headings first; those without rows only if all readers want them."""
    whole = argument_map.model_dump(mode="json", exclude_defaults=True)
    rows = _Rows(whole)
    rows.add_map()
    for table in TABLES:
        if table.section:
            rows.add_section(table)
    for statement in argument_map.statements.values():
        rows.add_statement(statement, whole[statement.kind.section][statement.id])
    wanted = ("map", "statements", "positions", "relations")
    return {
        table.name: _cells(table, rows.of[table.name])
        for table in TABLES
        if table.name in wanted or rows.of[table.name]
    }


class _Rows:
    """Collects the rows of all tables."""

    def __init__(self, whole: dict[str, Any]) -> None:
        self._whole = whole
        self._relations = 0
        self.of: dict[str, list[Row]] = {table.name: [] for table in TABLES}

    def add_map(self) -> None:
        """Add what stands at the top of the map, a key and a value a row."""
        for key in ("title", "language", "mapper", "license", "note"):
            self._add_values(key, self._whole.get(key, []))
        if "event" in self._whole:
            event = self._whole["event"]
            for key, value in event.items():
                self._add_values(f"event: {key}", value)
            if not event:
                self._add_values("event", "")
        self._add_values("ignore", self._whole.get("check", {}).get("ignore", []))

    def _add_values(self, key: str, value: str | list[str]) -> None:
        for each in [value] if isinstance(value, str) else value:
            self.of["map"].append({"key": key, "value": each})

    def add_section(self, table: Table) -> None:
        """Add what stands under a section other than statements."""
        for name, entry in self._whole.get(table.section, {}).items():
            row = {"id": name, **entry}
            self._add_evidence("argument", name, row.pop("evidence", []))
            for premise in row.pop("premises", []):
                self.of["premises"].append({"argument": name, **_told(premise, "implicit")})
            self.of[table.name].append(row)

    def add_statement(self, statement: Statement, entry: Row) -> None:
        """Add a statement, its positions and its relations."""
        row = {"id": statement.id, "kind": statement.kind.value, **entry}
        self._add_evidence("statement", statement.id, row.pop("evidence", []))
        for key, stance in STANCE_KEYS.items():
            for utterance in row.pop(key, []):
                self.of["positions"].append({"statement": statement.id, "stance": stance.value, **utterance})
        for key in RELATION_KEYS:
            for target in row.pop(key, []):
                self._add_relation({"from": statement.id, "relation": key, **target})
        self.of["statements"].append(row)

    def _add_relation(self, row: Row) -> None:
        if evidence := row.pop("evidence", []):
            self._relations += 1
            row["id"] = str(self._relations)
            self._add_evidence("relation", row["id"], evidence)
        self.of["relations"].append(row)

    def _add_evidence(self, of: str, name: str, evidence: list[Row]) -> None:
        self.of["evidence"].extend({of: name, **each} for each in evidence)


def _told(row: Row, flag: str) -> Row:
    """Return a row with ``yes`` for a flag that is set."""
    return {**row, flag: "yes"} if row.get(flag) else row


def _cells(table: Table, rows: list[Row]) -> list[list[str]]:
    """Return a table's headings and rows: columns that no row fills are left out, save the chief ones."""
    used = {key for row in rows for key in row}
    columns = [column.name for column in table.columns if column.name in used or column.name in table.always]
    keys = list(dict.fromkeys(key for row in rows for key in row.get("attributes", ())))
    return [[*columns, *map(heading, keys)], *(list(_row(row, columns, keys)) for row in rows)]


def _row(row: Row, columns: list[str], keys: list[str]) -> Iterator[str]:
    for name in columns:
        value = row.get(name, "")
        yield joined(value) if isinstance(value, list) else str(value)
    attributes = row.get("attributes", {})
    for key in keys:
        yield attributes.get(key, "")
