"""A CSV file as rows of texts, with the place of every cell."""

import csv
import re
from collections.abc import Iterator
from dataclasses import replace
from io import StringIO

from argmap.diagnostics import Diagnostic, Severity
from argmap.source.control_characters import CONTROL_CHARACTERS
from argmap.source.text import SourceText, UnreadableError, decode

DELIMITERS = ",;\t|"

_LONGEST = 2**31 - 1
"""Characters in one cell: the file as a whole is limited already."""

_HINT = 'write it twice within quotation marks: "she said ""no"""'
_TEXT = "a table is a text file: save it as CSV (UTF-8)"
_WORKBOOK = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")


class TableError(Exception):
    """The file cannot be read as a table; ``diagnostic`` says why and where."""

    def __init__(self, diagnostic: Diagnostic) -> None:
        super().__init__(diagnostic.message)
        self.diagnostic = diagnostic


class Table:
    """The names of the columns, and below them rows of as many cells.

    Raises:
        TableError: if the file is none: no text, an unclosed quotation mark, rows of uneven length.
    """

    def __init__(self, raw: bytes, name: str) -> None:
        self._source = _decoded(raw, name)
        text = self._source.text
        self._start, self._delimiter = _delimited(text)
        self.header: list[str] = []
        self.rows: list[list[str]] = []
        # The module's limit is one for all of Python: it is put back whatever happens.
        limit = csv.field_size_limit(_LONGEST)
        try:
            self._read(text)
        finally:
            csv.field_size_limit(limit)
        if not any(self.header):
            raise TableError(self.finding("the file is empty", hint="its first line names the columns"))
        # Statistics programs write row names without a heading.
        self.header = [name or f"column {number}" for number, name in enumerate(self.header, 1)]

    def finding(self, message: str, row: int | None = None, column: int = 0, *, hint: str | None = None) -> Diagnostic:
        """Return an error about a cell: of the header if ``row`` is None, else counted from 0."""
        return self.place(Diagnostic("unreadable", Severity.ERROR, message, hint=hint), row, column)

    def place(self, diagnostic: Diagnostic, row: int | None = None, column: int = 0) -> Diagnostic:
        """Return a finding with the place of a cell."""
        start, end = self._span(0 if row is None else row + 1, column)
        location = self._source.location(start, end)
        return diagnostic.at(location, self._source.line(location.line))

    def _read(self, text: str) -> None:
        reader = csv.reader(StringIO(text[self._start :], newline=""), delimiter=self._delimiter, strict=True)
        try:
            for cells in reader:
                if not cells:
                    continue
                if not self.header:
                    self.header = [CONTROL_CHARACTERS.sub(" ", cell).strip() for cell in cells]
                    continue
                if len(cells) != len(self.header):
                    raise TableError(self._uneven(len(self.rows), len(cells)))
                self.rows.append([_unescaped(cell) for cell in cells])
        except csv.Error as error:
            row = len(self.rows) if self.header else None
            message = (
                "a quotation mark opened here is never closed"
                if "unexpected end" in str(error)
                else ("a quotation mark stands in the middle of a text")
            )
            raise TableError(self.finding(f"in this row {message}", row, hint=_HINT)) from None

    def _uneven(self, row: int, cells: int) -> Diagnostic:
        message = f"this row has {cells} cells where the first line has {len(self.header)}"
        return self.finding(message, row, hint="put texts that hold the separator in quotation marks")

    def _span(self, record: int, column: int) -> tuple[int, int]:
        """Return where a cell stands, by reading the text again: places are wanted for a few cells only."""
        number, at = -1, (self._start, self._start)
        for cells in self._records():
            number += 1
            if number == record:
                return cells[column] if column < len(cells) else cells[0]
            at = cells[0]
        return at

    def _records(self) -> Iterator[list[tuple[int, int]]]:
        """Yield where the cells of each row stand, empty lines passed over."""
        text, at = self._source.text, self._start
        cell = re.compile(rf'"(?:[^"]|"")*(?:"|\Z)|[^{re.escape(self._delimiter)}\r\n]*')
        cells: list[tuple[int, int]] = []
        while at <= len(text):
            found = cell.match(text, at)
            assert found is not None
            cells.append(found.span())
            at = found.end()
            if text[at : at + 1] == self._delimiter:
                at += 1
                continue
            if len(cells) > 1 or cells[0][0] < cells[0][1]:
                yield cells
            cells = []
            # Past the line break, and past what a broken cell leaves behind.
            at += 2 if text.startswith("\r\n", at) else 1


def _decoded(raw: bytes, name: str) -> SourceText:
    if raw.startswith(_WORKBOOK):
        hint = "in the spreadsheet program, save the sheet as CSV (UTF-8)"
        error = UnreadableError("this is a workbook, not a CSV file", hint=hint)
        raise TableError(error.diagnostic(name))
    try:
        return decode(name, raw)
    except UnreadableError as error:
        found = error.diagnostic(name)
        # What concerns the file as a whole speaks of maps.
        raise TableError(found if found.line_text is not None else replace(found, hint=_TEXT)) from None


def _delimited(text: str) -> tuple[int, str]:
    """Return where the header starts, and the separator: the one that stands most often in it."""
    told = re.match(r"sep=(.)\r?\n", text)  # a line that spreadsheet programs write and read
    if told:
        return told.end(), told.group(1)
    header = next((line for line in text.splitlines() if line.strip()), "")
    bare = re.sub(r'"[^"]*"', "", header)
    return 0, max(DELIMITERS, key=bare.count)


def _unescaped(cell: str) -> str:
    """Return a cell without the apostrophe that keeps a spreadsheet program from running it as a formula."""
    return cell[1:] if cell[:1] == "'" and cell[1:2] in tuple("=+-@\t\r") else cell
