"""The one-mode matrix: units against one another, or points."""

from collections.abc import Callable

import numpy as np

from argmap.comparison.measures.counts import Counts, counts
from argmap.comparison.measures.distances import distances
from argmap.comparison.measures.matrix import Matrix, Present, Values
from argmap.comparison.measures.normalization import normalizing
from argmap.comparison.measures.occurrences import Occurrences
from argmap.comparison.measures.options import Aggregate, Normalization, Repeats, refuse_unfit_network
from argmap.comparison.measures.products import Products
from argmap.comparison.measures.repeats import counted


def network(
    positions: Occurrences,
    aggregate: Aggregate,
    normalization: Normalization = Normalization.NO,
    repeats: Repeats = Repeats.ACROSSRANGE,
    *,
    dna_weeks: bool = False,
) -> Matrix:
    """Return the symmetric matrix of rows against rows, with a zero diagonal.

    A cell is present where the two rows have a column in common; the diagonal never is. With X[i,j,k] the number of
    positions of row i on column j at level k, T = sum over k of X, and R the ``scale`` of the occurrences::

        ignore[i,i']     = sum over j of T[i,j] T[i',j]
        congruence[i,i'] = sum over j, k, l of X[i,j,k] X[i',j,l] (1 - |k - l| / R)
        conflict[i,i']   = sum over j, k, l of X[i,j,k] X[i',j,l] |k - l| / R
        subtract[i,i']   = congruence[i,i'] - conflict[i,i']

    If R = 0, congruence counts fully and conflict is 0. Congruence and conflict add up to ignore if the same positions
    count: with ``ignore``, positions that differ in nothing but the level are repeats too, unless repeats are included.
    ``normalization`` is explained at ``normalization.normalizing``, the rest at ``repeats.counted``.

    Source: Leifeld (2017), Discourse Network Analysis; Leifeld, Gruber & Bossner (2019), DNA manual, "congruence
    network", "conflict network" and "subtract method".

    Raises:
        UnfitMeasureError: if the aggregate or the normalization is one for affiliation matrices.
    """
    refuse_unfit_network(aggregate, normalization)
    chosen = counted(positions, repeats, by_level=aggregate is not Aggregate.IGNORE, dna_weeks=dna_weeks)
    taken = counts(positions, chosen)
    shared = Products([(1.0, taken.total)])
    weigh, normalize = _weighing(aggregate, taken, positions.scale), normalizing(normalization, taken)

    def between(start: int, stop: int) -> tuple[Values, Present]:
        ignore = shared.between(start, stop)
        present = ignore > 0
        values = normalize(weigh(ignore, start, stop), start, stop)
        here = np.arange(start, stop)
        values[here - start, here] = 0
        present[here - start, here] = False
        return values, present

    return Matrix(positions.rows, positions.rows, between)


def _weighing(aggregate: Aggregate, taken: Counts, scale: float) -> Callable[[Values, int, int], Values]:
    """Return a function that makes the aggregate of some rows from those of ignore."""
    if aggregate is Aggregate.IGNORE:
        return lambda ignore, _start, _stop: ignore
    apart = distances(taken)

    def weighed(ignore: Values, start: int, stop: int) -> Values:
        # All sums are of whole or half numbers, so they are exact; only the division by R rounds.
        distance = apart(ignore, start, stop)
        if scale == 0:
            return distance if aggregate is Aggregate.CONFLICT else ignore
        if aggregate is Aggregate.CONFLICT:
            return distance / scale
        return (scale * ignore - (1 if aggregate is Aggregate.CONGRUENCE else 2) * distance) / scale

    return weighed
