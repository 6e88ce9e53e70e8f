"""How often each row stands on each column, level by level: the X and the T of the formulas."""

from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from argmap.comparison.measures.occurrences import Codes, Occurrences

Table = Any
"""A numpy array or, where most cells are empty, a ``scipy.sparse.csr_array``, which has no types; of float64."""

DENSE_CELLS = 2**18
"""Up to so many cells a level, tables are always dense; then nothing else needs to be imported."""

MOST_DENSE_CELLS = 2**24
"""Beyond so many cells a level (128 MiB), tables are never dense."""

DENSE_SHARE = 0.02
"""In between, tables are dense if so many cells are filled: that is when a dense product is the faster one."""


@dataclass(frozen=True)
class Counts:
    """X[i,j,k]: ``by_level`` holds one table of shape (rows, columns) a level, lowest first, all dense or all sparse.

    ``levels`` are those of the occurrences.
    """

    levels: tuple[float, ...]
    by_level: tuple[Table, ...]

    @cached_property
    def total(self) -> Table:
        """T[i,j], the sum of X over the levels."""
        first, *others = self.by_level
        return sum(others, start=first)

    @cached_property
    def row_sums(self) -> NDArray[np.float64]:
        """a[i], the sum of T over the columns; shape (rows,)."""
        return np.asarray(self.total.sum(axis=1), dtype=np.float64)

    @cached_property
    def column_sums(self) -> NDArray[np.float64]:
        """The sum of T over the rows; shape (columns,)."""
        return np.asarray(self.total.sum(axis=0), dtype=np.float64)


def counts(positions: Occurrences, counted: Codes) -> Counts:
    """Count the positions at the places ``counted``."""
    shape = (len(positions.rows), len(positions.columns))
    row, column, level = positions.row[counted], positions.column[counted], positions.level[counted]
    if is_dense(shape, len(counted)):
        cells = (level * shape[0] + row) * shape[1] + column
        filled = np.bincount(cells, minlength=len(positions.levels) * shape[0] * shape[1])
        return Counts(positions.levels, tuple(filled.astype(np.float64).reshape(len(positions.levels), *shape)))
    return Counts(
        positions.levels,
        tuple(_sparse(row[level == each], column[level == each], shape) for each in range(len(positions.levels))),
    )


def is_dense(shape: tuple[int, int], positions: int) -> bool:
    """Return whether tables of that shape with so many positions should be dense."""
    cells = shape[0] * shape[1]
    return cells <= DENSE_CELLS or (cells <= MOST_DENSE_CELLS and positions >= DENSE_SHARE * cells)


def rows_of(table: Table, start: int, stop: int) -> NDArray[np.float64]:
    """Return some rows as a dense array of shape (rows, columns)."""
    return dense(table[start:stop])


def dense(table: Table) -> NDArray[np.float64]:
    """Return a table as an array, which is the table itself if it is one."""
    return table if isinstance(table, np.ndarray) else np.asarray(table.toarray())


def _sparse(row: Codes, column: Codes, shape: tuple[int, int]) -> Table:
    from scipy.sparse import coo_array  # type: ignore[import-untyped]

    return coo_array((np.ones(len(row)), (row, column)), shape=shape).tocsr()
