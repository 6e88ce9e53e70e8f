"""Reading small maps written in the tests."""

from argmap.model import ArgumentMap
from argmap.source import loads


def read(text: str) -> ArgumentMap:
    loaded = loads(text)
    assert loaded.map is not None, loaded.diagnostics
    return loaded.map
