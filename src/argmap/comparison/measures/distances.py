"""How far apart each two rows stand, added up over what they share."""

from collections.abc import Callable, Iterator
from itertools import pairwise

import numpy as np

from argmap.comparison.measures.counts import MOST_DENSE_CELLS, Counts, Table
from argmap.comparison.measures.matrix import Values
from argmap.comparison.measures.occurrences import Codes
from argmap.comparison.measures.products import Products

FEW_STEPS = 4
"""Up to so many steps from level to level (the four words have three), products are taken whatever they cost."""

FASTER = 500
"""How many multiplications of a dense product take as long as it takes to look at one meeting."""

MEETINGS_AT_ONCE = 2**20
"""How many meetings are looked at at once, with some 60 bytes each."""

Distances = Callable[[Values, int, int], Values]
"""A function from some rows of T Tᵀ, the first and the last but one, to those rows of distances."""


def distances(taken: Counts) -> Distances:
    """Return a function to compute ``sum over j, k, l of X[i,j,k] X[i',j,l] |k - l|`` for some rows i and all i'.

    There are two ways to the same sum, neither of which goes over k and l. By steps, each costs a product of a table
    with itself; by meetings, every two positions on the same column are looked at, whatever their levels. Steps are
    the better way where they are few, or tables full; meetings where levels are many and tables sparse.
    """
    steps = _Steps(taken)
    return _by_steps(steps) if _better_by_steps(taken, len(steps)) else _by_meetings(taken)


def _better_by_steps(taken: Counts, steps: int) -> bool:
    if steps <= FEW_STEPS:
        return True
    rows, columns = taken.shape
    each_once, _ = taken.distinct
    meetings = float((np.bincount(each_once.column).astype(np.float64) ** 2).sum())
    return isinstance(taken.total, np.ndarray) and float(steps) * rows**2 * columns <= FASTER * meetings


class _Steps:
    """The steps between neighbouring levels that occur: for each its height, and the table S that it makes.

    |k - l| is the sum of the steps between k and l. Let S be T with what is below a step counted negative: then S Sᵀ is
    what lies on the same side of it less what it parts, and T Tᵀ the two together.
    """

    def __init__(self, taken: Counts) -> None:
        self._taken = taken
        self._occupied = np.flatnonzero(np.bincount(taken.level, minlength=len(taken.levels)))

    def __len__(self) -> int:
        return max(0, len(self._occupied) - 1)

    def __iter__(self) -> Iterator[tuple[float, Table]]:
        levels = np.array(self._taken.levels)
        for below, above in pairwise(self._occupied.tolist()):
            sign = np.where(np.arange(len(levels)) > below, 1.0, -1.0)
            yield float(levels[above] - levels[below]), self._taken.weighed(sign)

    @property
    def kept(self) -> bool:
        """Whether the tables of all steps are few enough to be kept, from one block of rows to the next."""
        return len(self) <= FEW_STEPS or len(self) * self._taken.total.size <= MOST_DENSE_CELLS


def _by_steps(steps: _Steps) -> Distances:
    """Compute (span T Tᵀ - sum over steps of height S Sᵀ) / 2, the span being from the lowest level to the highest."""
    if not len(steps):
        return lambda ignore, _start, _stop: np.zeros_like(ignore)
    tables = tuple(steps) if steps.kept else steps
    products, span = Products(tables), sum(height for height, _ in tables)
    return lambda ignore, start, stop: (span * ignore - products.between(start, stop)) / 2


def _by_meetings(taken: Counts) -> Distances:
    """Compute the sum of m m' |k - l| over all meetings of m positions of one row with m' of another on a column."""
    each_once, often = taken.distinct
    rows, columns = taken.shape
    level = np.array(taken.levels)[each_once.level]
    # By column, so that those whom a position meets are a run; and the same by row, to find those of a block.
    bounds = np.searchsorted(each_once.column, np.arange(columns + 1))
    by_row = np.argsort(each_once.row, kind="stable")
    row_bounds = np.searchsorted(each_once.row[by_row], np.arange(rows + 1))

    def between(_ignore: Values, start: int, stop: int) -> Values:
        found = np.zeros((stop - start) * rows)
        here = by_row[row_bounds[start] : row_bounds[stop]]
        first, last = bounds[each_once.column[here]], bounds[each_once.column[here] + 1]
        for some in _portions(last - first):
            width = last[some] - first[some]
            one = np.repeat(here[some], width)
            other = np.arange(width.sum()) + np.repeat(last[some] - np.cumsum(width), width)
            cell = (each_once.row[one] - start) * rows + each_once.row[other]
            apart = np.abs(level[one] - level[other]) * often[one] * often[other]
            found += np.bincount(cell, apart, minlength=len(found))
        return found.reshape(stop - start, rows)

    return between


def _portions(widths: Codes) -> Iterator[slice]:
    """Cut a sequence where its sum passes a multiple of ``MEETINGS_AT_ONCE``."""
    cuts = np.flatnonzero(np.diff(np.cumsum(widths) // MEETINGS_AT_ONCE)) + 1
    for start, stop in pairwise([0, *cuts.tolist(), len(widths)]):
        yield slice(start, stop)
