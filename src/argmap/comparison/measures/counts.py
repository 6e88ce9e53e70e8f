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
"""Up to so many cells, of all levels together, tables are always dense; then nothing else needs to be imported."""

MOST_DENSE_CELLS = 2**25
"""Beyond so many cells (256 MiB), tables are never dense."""

DENSE_SHARE = 0.01
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
    levels, rows, columns = shape = (len(positions.levels), len(positions.rows), len(positions.columns))
    row, column, level = positions.row[counted], positions.column[counted], positions.level[counted]
    if is_dense(levels * rows * columns, len(counted)):
        filled = np.bincount((level * rows + row) * columns + column, minlength=levels * rows * columns)
        return Counts(positions.levels, tuple(filled.astype(np.float64).reshape(shape)))
    found = []
    for each in range(levels):
        here = level == each
        found.append(_sparse(row[here], column[here], (rows, columns)))
    return Counts(positions.levels, tuple(found))


def is_dense(cells: int, positions: int) -> bool:
    """Return whether tables with so many cells, of all levels together, should be dense for so many positions."""
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
