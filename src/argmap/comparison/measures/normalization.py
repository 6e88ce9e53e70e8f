"""What the values of a one-mode matrix are divided by."""

from collections.abc import Callable

import numpy as np

from argmap.comparison.measures.counts import Counts
from argmap.comparison.measures.matrix import Values
from argmap.comparison.measures.options import Normalization
from argmap.comparison.measures.products import Products


def normalizing(normalization: Normalization, taken: Counts) -> Callable[[Values, int, int], Values]:
    """Return a function that divides some rows, from ``start`` to ``stop``, of a one-mode matrix.

    With X, T and a as in the package's docstring, the value of rows i and i' is divided by::

        average:     (a[i] + a[i']) / 2
        jaccard:     sum over j, k of X[i,j,k] where X[i',j,k] = 0
                     + the same with i and i' exchanged
                     + sum over j, k of X[i,j,k] X[i',j,k]
        cosine:      a[i] a[i']
        true-cosine: sqrt(sum over j of T[i,j]²) sqrt(sum over j of T[i',j]²)

    Anything divided by 0 is 0. *Average*, *jaccard* and *cosine* are as DNA computes them; *cosine* there is the
    product of sums, not of lengths (Leifeld, Gruber & Bossner 2019, DNA manual, "normalization"). *True-cosine* is the
    cosine of the angle between the rows of T (Salton & McGill 1983, Introduction to Modern Information Retrieval):
    with ``ignore``, 1 for equal rows; congruence and conflict add up to it and are in [0, 1], subtract is in [-1, 1].
    Congruence by jaccard is in [0, 1] if the map is boolean.
    """
    if normalization is Normalization.NO:
        return lambda values, _start, _stop: values
    divisor = _jaccard(taken) if normalization is Normalization.JACCARD else _of_each(normalization, taken)

    def divided(values: Values, start: int, stop: int) -> Values:
        by = divisor(start, stop)
        return np.divide(values, by, out=np.zeros_like(values), where=by != 0)

    return divided


def _of_each(normalization: Normalization, taken: Counts) -> Callable[[int, int], Values]:
    """Return a divisor made of one number for each of the two rows."""
    if normalization is Normalization.TRUE_COSINE:
        squares = np.asarray((taken.total * taken.total).sum(axis=1), dtype=np.float64)
        return lambda start, stop: np.sqrt(np.multiply.outer(squares[start:stop], squares))
    if normalization is Normalization.COSINE:
        return lambda start, stop: np.multiply.outer(taken.row_sums[start:stop], taken.row_sums)
    return lambda start, stop: np.add.outer(taken.row_sums[start:stop], taken.row_sums) / 2


def _jaccard(taken: Counts) -> Callable[[int, int], Values]:
    """Return the divisor of jaccard; with P = 1 where X > 0, a[i] + a[i'] + sum over j, k of (X-P)(X-P)ᵀ - P Pᵀ."""
    once = (taken.by_level > 0) * 1.0
    repeated = taken.by_level - once
    products = Products([(-1.0, once), *([(1.0, repeated)] if repeated.sum() else [])])
    return lambda start, stop: np.add.outer(taken.row_sums[start:stop], taken.row_sums) + products.between(start, stop)
