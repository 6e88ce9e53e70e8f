"""Products of a table's rows with one another, for some rows at a time, dense or sparse."""

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

from argmap.comparison.measures.counts import Table, dense


class Products:
    """The sum over tables M with weights w of ``w M Mᵀ``: shape (rows, rows), symmetric.

    The tables are gone through anew each time; they need not be kept.
    """

    def __init__(self, weighted: Iterable[tuple[float, Table]]) -> None:
        self._weighted = weighted
        self._turned: dict[int, Table] = {}

    def between(self, start: int, stop: int) -> NDArray[np.float64]:
        """Return some rows of the sum: an array of shape (stop - start, rows), the caller's to change."""
        found: NDArray[np.float64] | None = None
        for number, (weight, table) in enumerate(self._weighted):
            product = dense(table[start:stop] @ self._turn(number, table))
            if weight != 1:
                product *= weight
            found = product if found is None else np.add(found, product, out=found)
        assert found is not None, "a sum of nothing has no shape"
        return found

    def _turn(self, number: int, table: Table) -> Table:
        """Turn a sparse table only once: a product would otherwise convert the right side for every block of rows."""
        if isinstance(table, np.ndarray):
            return table.T
        if number not in self._turned:
            self._turned[number] = table.T.tocsr()
        return self._turned[number]
