"""An order in which like stands beside like, so that blocks show in a heat map."""

import numpy as np
from numpy.typing import NDArray
from scipy.cluster.hierarchy import leaves_list, linkage  # type: ignore[import-untyped]

_OPTIMAL = 120  # ordering the leaves in the best way takes time that grows with their cube


def order_by_likeness(values: NDArray[np.float64], *, one_mode: bool) -> list[int]:
    """Return the rows of ``values`` (n × m, blank as 0) in an order that puts like rows beside one another.

    Rows are alike if they relate alike to all columns; in a ``one_mode`` matrix, to all but the two themselves. They
    are joined by average linkage (Sokal & Michener 1958), the leaves ordered so that neighbours are as like as can be
    (Bar-Joseph, Gifford & Jaakkola 2001).
    """
    count = len(values)
    if count < 3:
        return list(range(count))
    squares = (values**2).sum(axis=1)
    apart = squares[:, None] + squares[None] - 2 * values @ values.T
    if one_mode:
        apart -= 2 * values**2
    upper = np.triu_indices(count, 1)
    distances = np.sqrt(np.maximum(apart[upper], 0))
    # Differences that are but rounding must not decide.
    tree = linkage(np.round(distances, 9), "average", optimal_ordering=count <= _OPTIMAL)
    order = [int(row) for row in leaves_list(tree)]
    return order if order.index(0) < count / 2 else order[::-1]
