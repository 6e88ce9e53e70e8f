"""CSV that spreadsheets and programs read as it is meant: RFC 4180, with line feeds, and without formulas."""

import csv
from collections.abc import Iterable, Iterator
from types import SimpleNamespace

Scalar = str | int | float | bool | None

_CRLF = "\r\n"
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def csv_lines(rows: Iterable[Iterable[Scalar]]) -> Iterator[str]:
    """Yield one line a row, each with its line break; a row is written as soon as it comes.

    Numbers have as many digits as it takes to read them back exactly, ``True`` and ``False`` are ``yes`` and ``no``,
    ``None`` is empty. A text that a spreadsheet would take for a formula, because it begins with ``= + - @`` or a
    tab, gets an apostrophe in front; numbers do not.
    """
    written: list[str] = []
    # The writer quotes lone carriage returns only if they end its lines too.
    writer = csv.writer(SimpleNamespace(write=written.append), lineterminator=_CRLF)
    for row in rows:
        writer.writerow([_cell(value) for value in row])
        yield written.pop().removesuffix(_CRLF) + "\n"


def _cell(value: Scalar) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, str):
        return f"'{value}" if value.startswith(_FORMULA) else str(value)
    return str(value)
