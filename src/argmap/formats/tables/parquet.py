"""The tables of a map as Parquet files, for statistics programs; written with pyarrow, which is an extra."""

from importlib import import_module
from typing import Any

from argmap.diagnostics import Diagnostic, Severity
from argmap.formats.tables.writing import tables
from argmap.model import ArgumentMap

NUMBERS = frozenset({"level"})
"""The columns that hold whole numbers; all others hold text, and nothing where a cell is empty."""

EXTRA = "pip install 'argmap[parquet]'"


def write(argument_map: ArgumentMap) -> tuple[dict[str, str | bytes], tuple[Diagnostic, ...]]:
    """Return the tables of a map as Parquet, by the names of their files, and no losses: everything is in them.

    They are those of CSV, less the marks that keep spreadsheet programs from changing a text. Without pyarrow there
    are none, and the finding is an error.
    """
    try:
        # Imported by name: it has no types.
        arrow: Any = import_module("pyarrow")
        parquet: Any = import_module("pyarrow.parquet")
    except ImportError:
        message = "Parquet files are written with pyarrow, which is not installed"
        return {}, (Diagnostic("missing-extra", Severity.ERROR, message, hint=f"install it: {EXTRA}"),)
    found: dict[str, str | bytes] = {}
    for name, (headings, *rows) in tables(argument_map).items():
        columns = [[row[number] or None for row in rows] for number in range(len(headings))]
        kinds = [arrow.int64() if heading in NUMBERS else arrow.string() for heading in headings]
        arrays = [
            arrow.array([int(cell) if cell else None for cell in column] if heading in NUMBERS else column, type=kind)
            for heading, column, kind in zip(headings, columns, kinds, strict=True)
        ]
        sink = arrow.BufferOutputStream()
        parquet.write_table(arrow.Table.from_arrays(arrays, names=headings), sink)
        found[f"{name}.parquet"] = sink.getvalue().to_pybytes()
    return found, ()
