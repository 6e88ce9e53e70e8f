"""Products of a table's rows with one another, for some rows at a time, dense or sparse."""

from collections.abc import Sequence
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from argmap.comparison.measures.counts import Table, dense


class Products:
    """The sum over tables M with weights w of ``w M Mᵀ``: shape (rows, rows), symmetric."""

    def __init__(self, weighted: Sequence[tuple[float, Table]]) -> None:
        self._weighted = tuple(weighted)

    def between(self, start: int, stop: int) -> NDArray[np.float64]:
        """Return some rows of the sum: an array of shape (stop - start, rows), the caller's to change."""
        found: NDArray[np.float64] | None = None
        for (weight, table), turned in zip(self._weighted, self._turned, strict=True):
            product = dense(table[start:stop] @ turned)
            if weight != 1:
                product *= weight
            found = product if found is None else np.add(found, product, out=found)
        assert found is not None, "a sum of nothing has no shape"
        return found

    @cached_property
    def _turned(self) -> tuple[Table, ...]:
        # Turned once: a sparse product would otherwise convert the right side for every block of rows.
        return tuple(table.T if isinstance(table, np.ndarray) else table.T.tocsr() for _, table in self._weighted)
