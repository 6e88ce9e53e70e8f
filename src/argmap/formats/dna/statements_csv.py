"""Coded statements as a table: DNA's event list, or a table like it made in a statistics or spreadsheet program.

A row is a statement. Four columns say what of it is who, what and how (``person``, ``organization``, ``concept``,
``agreement``, or others that the user names); the columns below say where it stands; all others are kept as
attributes of the utterance.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import PurePath

from argmap.diagnostics import Diagnostic, Severity
from argmap.formats.dna.cleaning import Cleaner
from argmap.formats.dna.coding import CodedStatement, Coding, Document
from argmap.formats.dna.mapping import Mapped
from argmap.formats.dna.moments import edtf
from argmap.formats.dna.remarks import Remark, counted, listed
from argmap.formats.dna.roles import NAMES, RoleError, roles_among
from argmap.formats.dna.table import Table, TableError
from argmap.formats.format import Reading

_COLUMNS = {
    "id": ("statement_id", "id"),
    "document": ("document_id", "doc_id"),
    "title": ("document_title",),
    "author": ("document_author",),
    "source": ("document_source",),
    "section": ("document_section",),
    "kind": ("document_type",),
    "url": ("document_url", "url"),
    "date": ("date", "time", "document_date"),
    "start": ("start", "start_position"),
    "stop": ("stop", "end", "stop_position"),
    "quote": ("text_span", "text", "quote"),
    "coder": ("coder", "coder_name"),
}
"""What else a column can be for, and what it is called then; the first one there is counts."""

_OF_EVENT_LISTS = {"author": "author", "source": "source", "section": "section", "kind": "type"}
"""What DNA itself calls the columns of documents where it writes all of them, beside ``document title``."""


def read(raw: bytes, name: str, *, columns: Mapping[str, str] | None = None) -> Reading:
    """Return the map made of a table; ``columns`` says what columns mean that are not called as in DNA."""
    try:
        table = Table(raw, name)
        reader = _Reader(table, columns or {})
    except TableError as error:
        return Reading(None, (error.diagnostic,))
    mapped = Mapped(reader.coding(), "" if name.startswith("<") else PurePath(name).stem)
    found = map(reader.located, [*mapped.remarks, *reader.remarks()])
    return Reading(mapped.map, tuple(sorted(found, key=lambda each: each.sort_key)))


class _Reader:
    """Makes statements and documents of rows.

    Raises:
        TableError: if a column that is needed is missing or stands twice.
    """

    def __init__(self, table: Table, columns: Mapping[str, str]) -> None:
        self._table = table
        self._cleaner = Cleaner()
        self._undated: list[tuple[int, str]] = []
        self._unplaced: list[int] = []
        self._retitled: list[int] = []
        twice = [name for name in table.header if table.header.count(name) > 1]
        if twice:
            at = len(table.header) - 1 - table.header[::-1].index(twice[0])
            raise TableError(table.finding(f"two columns are called '{twice[0]}'", column=at))
        known = {*NAMES, *_COLUMNS}
        if unknown := [role for role in columns if role not in known]:
            raise TableError(
                table.finding(
                    f"there is nothing called '{unknown[0]}' that a column could be for",
                    hint=f"--columns takes {', '.join([*NAMES, *_COLUMNS])}",
                )
            )
        try:
            self.roles = roles_among(table.header, columns)
        except RoleError as error:
            raise TableError(table.finding(str(error), hint=error.hint)) from None
        self._at = {name: at for at, name in enumerate(table.header)}
        self._columns = self._others(columns)
        roles = {getattr(self.roles, role) for role in NAMES}
        taken = {*(self._columns.values())}
        self._variables = [(name, at) for name, at in self._at.items() if name in roles or at not in taken]

    def coding(self) -> Coding:
        """Return what the table holds."""
        documents: dict[str, Document] = {}
        statements = [self._statement(number, row, documents) for number, row in enumerate(self._table.rows)]
        ordered = sorted(documents.items(), key=lambda each: _by_number(each[0]))
        return Coding(self.roles, dict(ordered), statements)

    def remarks(self) -> Iterable[Remark]:
        """Yield what there is to say about cells that could not be read."""
        yield from self._cleaner.remarks()
        if self._undated:
            written = listed(list(dict.fromkeys(text for _, text in self._undated)))
            message = f"{counted(len(self._undated), 'date')} could not be read and became an attribute: {written}"
            hint = "write them as 2024-05-14 or 2024-05-14T09:30:00"
            yield Remark(Severity.WARNING, message, self._undated[0][0], "date", hint)
        for rows, column, words in (
            (self._unplaced, "start", "without two numbers for where the passage starts and stops"),
            (self._retitled, "title", "with another title for a document than an earlier row: the first one counts"),
        ):
            if rows:
                yield Remark(Severity.WARNING, f"{counted(len(rows), 'row')} {words}", rows[0], column)

    def located(self, remark: Remark) -> Diagnostic:
        """Return a remark as a finding with its place in the table."""
        rule = "unreadable" if remark.severity is Severity.ERROR else "lossy-import"
        finding = Diagnostic(rule, remark.severity, remark.message, hint=remark.hint)
        column = self._columns.get(remark.variable or "", self._at.get(remark.variable or "", 0))
        return self._table.place(finding, remark.row, column)

    def _others(self, columns: Mapping[str, str]) -> dict[str, int]:
        """Return the number of the column that is for each purpose other than the four chief ones."""
        plain = {re.sub(r"[ ._-]+", "_", name.casefold()): at for name, at in reversed(self._at.items())}
        by_dna = {"document_title", *_OF_EVENT_LISTS.values()} <= plain.keys()
        free = {
            name
            for name in plain
            if plain[name] not in {self._at.get(getattr(self.roles, role) or "") for role in NAMES}
        }
        found = {}
        for purpose, usual in _COLUMNS.items():
            if purpose in columns:
                if columns[purpose] and columns[purpose] not in self._at:
                    message = f"there is no column '{columns[purpose]}' for the {purpose}"
                    raise TableError(self._table.finding(f"{message}; there are {', '.join(self._table.header)}"))
                at = self._at.get(columns[purpose])
            else:
                names = (*usual, _OF_EVENT_LISTS[purpose]) if by_dna and purpose in _OF_EVENT_LISTS else usual
                at = next((plain[name] for name in names if name in free), None)
            if at is not None:
                found[purpose] = at
        return found

    def _statement(self, number: int, row: list[str], documents: dict[str, Document]) -> CodedStatement:
        cell = {purpose: self._cleaner.clean(row[at]) for purpose, at in self._columns.items()}
        values = {name: value for name, at in self._variables if (value := self._cleaner.clean(row[at]))}
        if values.get(self.roles.stance or "") == "NA":  # what R writes for nothing
            del values[self.roles.stance or ""]
        date = self._date(number, cell.get("date", ""), values)
        document = self._document(number, cell, date, documents)
        identifier = cell.get("id", "").strip()
        chars = self._chars(number, cell.get("start", ""), cell.get("stop", ""))
        return CodedStatement(
            identifier, number, document, date, chars, cell.get("quote", ""), cell.get("coder", ""), values
        )

    def _document(self, number: int, cell: dict[str, str], date: str, documents: dict[str, Document]) -> str:
        """Return the id of the document of a row, which is recorded if it is new; empty if the row names none."""
        key = cell.get("document", "").strip() or cell.get("title", "")
        if not key:
            return ""
        known = documents.get(key)
        if known is None:
            kept = ("title", "author", "source", "section", "kind", "url")
            documents[key] = Document(key, date=date, **{purpose: cell.get(purpose, "") for purpose in kept})
        else:
            if known.title != cell.get("title", ""):
                self._retitled.append(number)
            if known.date != date:
                # Then the dates are those of the statements, and the document's is not known.
                documents[key] = replace(known, date="")
        return key

    def _date(self, number: int, written: str, values: dict[str, str]) -> str:
        if not written:
            return ""
        found = edtf(written)
        if found is None:
            self._undated.append((number, written))
            values["date"] = written
        return found or ""

    def _chars(self, number: int, start: str, stop: str) -> tuple[int, int] | None:
        if not start and not stop:
            return None
        try:
            first, last = int(start), int(stop)
        except ValueError:
            first, last = 0, 0
        if 0 <= first < last:
            return first, last
        self._unplaced.append(number)
        return None


def _by_number(key: str) -> tuple[int, str]:
    """Order ids that are numbers as numbers, and before others."""
    return (int(key), "") if key.isascii() and key.isdecimal() else (2**63, key)
