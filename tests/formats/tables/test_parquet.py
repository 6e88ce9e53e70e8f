"""Parquet holds the very cells of the tables; without pyarrow, that is said."""

import sys
from importlib import import_module
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from tests.strategies import argument_maps

import argmap
from argmap.diagnostics import Severity
from argmap.formats.tables.parquet import NUMBERS, write
from argmap.formats.tables.writing import tables
from argmap.model import ArgumentMap

EXAMPLE = Path(__file__).parent.parent.parent.parent / "examples" / "river_crossing.yaml"


def opened(raw: str | bytes) -> Any:
    try:
        parquet: Any = import_module("pyarrow.parquet")
    except ImportError:
        pytest.skip("SKIPPED LOUDLY: pyarrow is not installed; no Parquet file was written")
    assert isinstance(raw, bytes)
    return parquet.read_table(BytesIO(raw))


@settings(max_examples=30)
@given(argument_maps())
def test_parquet_holds_the_cells_of_the_tables(argument_map: ArgumentMap) -> None:
    opened_any = False
    files, losses = write(argument_map)
    for name, (headings, *rows) in tables(argument_map).items():
        found = opened(files.get(f"{name}.parquet", b""))
        opened_any = True
        assert found.column_names == headings
        assert found.num_rows == len(rows)
        for number, heading in enumerate(headings):
            column = found.column(number).to_pylist()
            wanted = [
                (int(row[number]) if heading in NUMBERS else row[number]) if row[number] else None for row in rows
            ]
            assert column == wanted
    assert opened_any
    assert losses == ()


def test_without_pyarrow_it_is_said_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    argument_map = argmap.load(EXAMPLE).map
    assert argument_map is not None
    files, (told,) = write(argument_map)
    assert files == {}
    assert told.severity is Severity.ERROR
    assert "argmap[parquet]" in (told.hint or "")
