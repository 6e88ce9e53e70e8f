"""The two-mode matrix: units against points."""

import numpy as np

from argmap.comparison.measures.counts import Counts, Table, counts, rows_of
from argmap.comparison.measures.matrix import Matrix, Present, Values
from argmap.comparison.measures.occurrences import Occurrences
from argmap.comparison.measures.options import (
    Aggregate,
    Normalization,
    Repeats,
    UnfitMeasureError,
    refuse_unfit_affiliation,
)
from argmap.comparison.measures.repeats import counted

MOST_LEVELS = 53
"""More bits than that a number does not hold exactly."""


def affiliation(
    positions: Occurrences,
    aggregate: Aggregate,
    normalization: Normalization = Normalization.NO,
    repeats: Repeats = Repeats.ACROSSRANGE,
    *,
    dna_weeks: bool = False,
) -> Matrix:
    """Return the matrix of rows against columns; a cell is present where T > 0.

    With X[i,j,k] the number of positions of row i on column j at level k, and T = sum over k of X::

        ignore[i,j]   = T[i,j]
        subtract[i,j] = sum over k of level(k) X[i,j,k]
        combine[i,j]  = sum over k with X[i,j,k] > 0 of 2 ** (number of levels above k)

    So, if the map is boolean, subtract is how often i agrees less how often i disagrees, and combine is 1 for agree, 2
    for disagree and 3 for both. Combine has a bit for each of the levels of ``Occurrences``.

    Normalization divides by *activity*, the sum of the row's T, or *prominence*, the sum of the column's T. Anything
    divided by 0 is 0. ``repeats`` and ``dna_weeks`` are explained at ``repeats.counted``; with ``ignore``, positions
    that differ in nothing but the level are repeats too.

    Source: Leifeld (2017), Discourse Network Analysis; Leifeld, Gruber & Bossner (2019), DNA manual, "affiliation
    network" or "two-mode network". The codes of combine are those that DNA 3 writes.

    Raises:
        UnfitMeasureError: if the aggregate or the normalization is one for networks, or the two do not go together.
    """
    refuse_unfit_affiliation(aggregate, normalization)
    chosen = counted(positions, repeats, by_level=aggregate is not Aggregate.IGNORE, dna_weeks=dna_weeks)
    taken = counts(positions, chosen)
    if aggregate is Aggregate.COMBINE and len(taken.levels) > MOST_LEVELS:
        raise UnfitMeasureError(f"'{aggregate}' has codes for up to {MOST_LEVELS} levels; here are {len(taken.levels)}")

    table = _aggregated(aggregate, taken)

    def between(start: int, stop: int) -> tuple[Values, Present]:
        total, values = rows_of(taken.total, start, stop), rows_of(table, start, stop).copy()
        if normalization is Normalization.ACTIVITY:
            values = _divided(values, taken.row_sums[start:stop, np.newaxis])
        elif normalization is Normalization.PROMINENCE:
            values = _divided(values, taken.column_sums[np.newaxis, :])
        return values, total > 0

    return Matrix(positions.rows, positions.columns, between)


def _aggregated(aggregate: Aggregate, taken: Counts) -> Table:
    if aggregate is Aggregate.IGNORE:
        return taken.total
    if aggregate is Aggregate.COMBINE:
        each_once, _ = taken.distinct
        return each_once.weighed(np.array([2.0**bit for bit in reversed(range(len(taken.levels)))]))
    return taken.weighed(np.array(taken.levels))


def _divided(values: Values, by: Values) -> Values:
    return np.divide(values, by, out=np.zeros_like(values), where=by != 0)
