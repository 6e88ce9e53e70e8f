"""The maps of this folder, and matrices to compare with those worked out by hand."""

from pathlib import Path

from argmap.comparison.measures import Matrix
from argmap.model import ArgumentMap
from argmap.source import loads


def named(name: str) -> ArgumentMap:
    """Return the map of that name in this folder."""
    return loaded((Path(__file__).parent / f"{name}.yaml").read_text(encoding="utf-8"))


def loaded(text: str) -> ArgumentMap:
    argument_map = loads(text).map
    assert argument_map
    return argument_map


def shown(matrix: Matrix) -> dict[str, list[float | None]]:
    """Return the values of each row by its id; None where the two have nothing to do with each other."""
    values, present = matrix.dense()
    return {
        row.id: [value if there else None for value, there in zip(some, known, strict=True)]
        for row, some, known in zip(matrix.rows, values.tolist(), present.tolist(), strict=True)
    }
