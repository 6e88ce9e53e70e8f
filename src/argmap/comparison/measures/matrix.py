"""A matrix that is computed a few rows at a time."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Values = NDArray[np.float64]
"""Shape (rows of the block, columns)."""

Present = NDArray[np.bool_]
"""Shape (rows of the block, columns); false where the two have nothing to do with each other."""

CELLS_A_BLOCK = 2**21
"""How many cells are computed at once: 16 MiB of values, so that a large matrix needs little memory at a time."""


@dataclass(frozen=True, slots=True)
class Label:
    """A row or a column: the id of a unit or of a point, and how to name it."""

    id: str
    label: str


@dataclass(frozen=True, slots=True)
class Matrix:
    """A labelled matrix; ``between(start, stop)`` computes those of its rows.

    A cell is *present* if its row and its column have something to do with each other. Elsewhere its value is 0, but
    should be shown as blank: silence is no stance.
    """

    rows: tuple[Label, ...]
    columns: tuple[Label, ...]
    between: Callable[[int, int], tuple[Values, Present]]

    def blocks(self) -> Iterator[tuple[int, Values, Present]]:
        """Yield the first row, the values and the presence of one block of rows after the other."""
        height = max(1, CELLS_A_BLOCK // max(1, len(self.columns)))
        for start in range(0, len(self.rows), height):
            yield start, *self.between(start, min(start + height, len(self.rows)))

    def dense(self) -> tuple[Values, Present]:
        """Return the values and the presence of the whole, both of shape (rows, columns)."""
        shape = (len(self.rows), len(self.columns))
        values, present = np.zeros(shape), np.zeros(shape, dtype=bool)
        for start, some, there in self.blocks():
            values[start : start + len(some)] = some
            present[start : start + len(some)] = there
        return values, present

    def entries(self) -> Iterator[tuple[int, int, float]]:
        """Yield row, column and value of each cell that is present, row by row."""
        for start, values, present in self.blocks():
            rows, columns = np.nonzero(present)
            yield from zip((rows + start).tolist(), columns.tolist(), values[rows, columns].tolist(), strict=True)
