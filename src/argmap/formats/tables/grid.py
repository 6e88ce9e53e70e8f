"""A CSV file from a spreadsheet, a statistics program or by hand: rows of cells, with the place of each."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import PurePath

from argmap.diagnostics import Diagnostic, Severity
from argmap.interchange.unreadable import UnreadableFileError, unreadable
from argmap.source.text import SourceText, UnreadableError, decode

DELIMITERS = ",;\t|"

_SAVE = "in Excel, save it as 'CSV UTF-8 (comma delimited)'; in LibreOffice, choose UTF-8 as the character set"
_HEADINGS = re.compile(r'(?:[^"\r\n]++|"[^"]*+"|")*+')
_WORKBOOK = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
_HINT = 'put the text in quotation marks, and those within it twice: "she said ""no"""'


@dataclass(frozen=True, slots=True)
class Cell:
    """A text as it stands, and where: from its first character to the end, quotation marks included."""

    text: str
    start: int
    end: int


class Grid:
    """The headings of a table and, below them, rows of as many cells; empty rows are passed over.

    Raises:
        UnreadableFileError: if it is no text, is empty, a quotation mark is out of place, or a row is too long.
    """

    def __init__(self, raw: bytes, name: str) -> None:
        self.source = decoded(raw, name)
        text = self.source.text
        start, delimiter = delimited(text)
        filled = (cells for cells in records(self.source, start, delimiter) if any(cell.text.strip() for cell in cells))
        self.header = next(filled, [])
        if not self.header:
            raise unreadable(
                self.source, "the table is empty", hint="its first line names the columns: kind, text, speaker, …"
            )
        self.rows = [self._even(cells) for cells in filled]

    def finding(self, message: str, cell: Cell, hint: str | None = None, rule: str = "unreadable") -> Diagnostic:
        """Return an error about a cell."""
        return self.place(Diagnostic(rule, Severity.ERROR, message, hint=hint), cell)

    def place(self, diagnostic: Diagnostic, cell: Cell) -> Diagnostic:
        """Return a finding with the place of a cell."""
        location = self.source.location(cell.start, max(cell.end, cell.start + 1))
        return diagnostic.at(location, shown(self.source.line(location.line)))

    def _even(self, cells: list[Cell]) -> list[Cell]:
        """Return a row with as many cells as there are headings."""
        width = len(self.header)
        if extra := [cell for cell in cells[width:] if cell.text.strip()]:
            message = f"this row has {len(cells)} cells where the first line has {width}"
            hint = "put texts that hold the separator in quotation marks"
            raise UnreadableFileError(self.finding(message, extra[0], hint))
        end = cells[-1].end
        return cells[:width] + [Cell("", end, end)] * (width - len(cells))


def shown(line: str) -> str:
    """Return a line to show with a finding: not for ever, and nothing a terminal would obey."""
    return re.sub(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]", "\ufffd", line[:2_000])


def decoded(raw: bytes, name: str) -> SourceText:
    """Return the text of a file.

    Raises:
        UnreadableFileError: if it is none, with the place of the first byte that does not fit.
    """
    if raw.startswith(_WORKBOOK):
        error = UnreadableError("this is a workbook, not a CSV file", hint=f"save each sheet as a table: {_SAVE}")
        raise UnreadableFileError(error.diagnostic(name))
    try:
        return decode(name, raw)
    except UnreadableError as error:
        found = error.diagnostic(name)
        raise UnreadableFileError(replace(found, hint=_SAVE, line_text=shown(found.line_text or ""))) from None


def delimited(text: str) -> tuple[int, str]:
    """Return where the headings start, and the separator: the one that stands most often among them."""
    told = re.match(r"sep=([^\r\n])\r?\n", text)  # a line that spreadsheet programs write and read
    if told:
        return told.end(), told.group(1)
    start = len(text) - len(text.lstrip("\r\n"))
    line = _HEADINGS.match(text, start)
    bare = re.sub(r'"[^"]*"', "", line.group() if line else "")
    return 0, max(DELIMITERS, key=bare.count)


def base_name(name: str) -> str:
    """Return the table that a file is called after, in small letters: ``statements`` for ``x/Statements.CSV``."""
    path = PurePath(name.replace("\\", "/"))
    return path.stem.casefold() if path.suffix.casefold() == ".csv" else path.name.casefold()


def records(source: SourceText, start: int, delimiter: str) -> Iterator[list[Cell]]:
    """Yield the cells of each record: RFC 4180, any line break, blanks around quotation marks allowed."""
    text = source.text
    blank = " *" if delimiter != " " else ""
    quoted = re.compile(rf'{blank}"([^"]*+(?:""[^"]*+)*+)("?){blank}')
    bare = re.compile(rf"[^{re.escape(delimiter)}\r\n]*")
    opening = re.compile(rf'{blank}"')
    cells: list[Cell] = []
    at = start
    while at < len(text):
        found = quoted.match(text, at) if text[at] in '" ' and opening.match(text, at) else None
        if found:
            _refuse_strays(source, found, delimiter)
            cells.append(Cell(found[1].replace('""', '"') if '""' in found[1] else found[1], at, found.end()))
        else:
            found = bare.match(text, at)
            assert found is not None  # it may be empty
            cells.append(Cell(found.group(), at, found.end()))
        at = found.end()
        if text.startswith(delimiter, at):
            at += 1
            if at == len(text):
                cells.append(Cell("", at, at))
            continue
        yield cells
        cells = []
        at += 2 if text.startswith("\r\n", at) else 1
    if cells:
        yield cells


def _refuse_strays(source: SourceText, found: re.Match[str], delimiter: str) -> None:
    if not found[2]:
        raise unreadable(source, "a quotation mark opened here is never closed", found.start(), _HINT)
    after = source.text[found.end() : found.end() + 1]
    if after and after not in (delimiter, "\r", "\n"):
        raise unreadable(source, "a text goes on after its closing quotation mark", found.end(), _HINT)
