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
"""Up to so many cells, tables are always dense; then nothing else needs to be imported."""

MOST_DENSE_CELLS = 2**25
"""Beyond so many cells (256 MiB), tables are never dense."""

DENSE_SHARE = 0.01
"""In between, tables are dense if so many cells are filled: that is when a dense product is the faster one."""


@dataclass(frozen=True)
class Counts:
    """The positions that count: ``row``, ``column`` and ``level`` are places in ``shape`` and in ``levels``.

    There is no table for each level, of which there may be a thousand; what is needed is added up from the positions.
    """

    levels: tuple[float, ...]
    shape: tuple[int, int]
    row: Codes
    column: Codes
    level: Codes

    def weighed(self, weights: NDArray[np.float64]) -> Table:
        """Return the sum over k of w[k] X[i,j,k], with ``weights`` of shape (levels,); shape (rows, columns)."""
        return _table(self.row, self.column, weights[self.level], self.shape)

    @cached_property
    def total(self) -> Table:
        """T[i,j], the sum of X over the levels."""
        return self.weighed(np.ones(len(self.levels)))

    @cached_property
    def row_sums(self) -> NDArray[np.float64]:
        """a[i], the sum of T over the columns; shape (rows,)."""
        return np.bincount(self.row, minlength=self.shape[0]).astype(np.float64)

    @cached_property
    def column_sums(self) -> NDArray[np.float64]:
        """The sum of T over the rows; shape (columns,)."""
        return np.bincount(self.column, minlength=self.shape[1]).astype(np.float64)

    @cached_property
    def by_level(self) -> Table:
        """X with the levels of a column side by side; shape (rows, columns x levels)."""
        rows, columns = self.shape
        side_by_side = self.column * len(self.levels) + self.level
        return _table(self.row, side_by_side, np.ones(len(self.row)), (rows, columns * len(self.levels)))

    @cached_property
    def distinct(self) -> tuple["Counts", NDArray[np.float64]]:
        """The same with every row, column and level once, by column, and how often each occurs."""
        rows, levels = self.shape[0], len(self.levels)
        found, often = np.unique((self.column * rows + self.row) * levels + self.level, return_counts=True)
        place, level = np.divmod(found, levels)
        column, row = np.divmod(place, rows)
        return Counts(self.levels, self.shape, row, column, level), often.astype(np.float64)


def counts(positions: Occurrences, counted: Codes) -> Counts:
    """Count the positions at the places ``counted``."""
    shape = (len(positions.rows), len(positions.columns))
    return Counts(positions.levels, shape, positions.row[counted], positions.column[counted], positions.level[counted])


def is_dense(cells: int, positions: int) -> bool:
    """Return whether a table with so many cells should be dense for so many positions."""
    return cells <= DENSE_CELLS or (cells <= MOST_DENSE_CELLS and positions >= DENSE_SHARE * cells)


def rows_of(table: Table, start: int, stop: int) -> NDArray[np.float64]:
    """Return some rows as a dense array of shape (rows, columns)."""
    return dense(table[start:stop])


def dense(table: Table) -> NDArray[np.float64]:
    """Return a table as an array, which is the table itself if it is one."""
    return table if isinstance(table, np.ndarray) else np.asarray(table.toarray())


def _table(row: Codes, column: Codes, values: NDArray[np.float64], shape: tuple[int, int]) -> Table:
    """Add up values by row and column."""
    rows, columns = shape
    if is_dense(rows * columns, len(row)):
        return np.bincount(row * columns + column, values, minlength=rows * columns).reshape(shape)
    from scipy.sparse import coo_array  # type: ignore[import-untyped]

    return coo_array((values, (row, column)), shape=shape).tocsr()
