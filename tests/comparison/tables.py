"""The small maps that stand beside these tests, and tables of them."""

from pathlib import Path
from typing import Any

from argmap.comparison.stands import StandTable, stand_table
from argmap.model import ArgumentMap
from argmap.source import load, loads


def map_of(name: str) -> ArgumentMap:
    """Return the map in the file ``name``.yaml beside this one."""
    loaded = load(Path(__file__).parent / f"{name}.yaml")
    assert loaded.map, loaded.diagnostics
    return loaded.map


def read(text: str) -> ArgumentMap:
    """Return the map written in ``text``."""
    loaded = loads(text)
    assert loaded.map, loaded.diagnostics
    return loaded.map


def table_of(name: str, **options: Any) -> StandTable:
    """Return the table of the file ``name``.yaml beside this one."""
    return stand_table(map_of(name), **options)
