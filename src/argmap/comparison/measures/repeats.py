"""Which positions count, where the same is said again."""

import numpy as np

from argmap.comparison.measures.occurrences import Codes, Occurrences
from argmap.comparison.measures.options import Repeats


def counted(positions: Occurrences, repeats: Repeats, *, by_level: bool, dna_weeks: bool = False) -> Codes:
    """Return the places of the positions that count, in their order; n log n.

    Of positions with equal row, column and, if ``by_level``, level, only the first in each unit of ``repeats`` counts:
    document, week (ISO 8601), month or year; with ``acrossrange`` only the first of all, with ``include`` each. DNA
    ignores the year of weeks and months, and its weeks are those of the computer's locale; with ``dna_weeks`` it is as
    in DNA on one set to US English, where weeks begin on Sunday. Positions without a document count as from one; a
    date that leaves the unit open is a unit of its own (see ``days.Dating``).
    """
    if repeats is Repeats.INCLUDE:
        return np.arange(len(positions.row))
    key = _unit(positions, repeats, dna_weeks) * len(positions.rows) + positions.row
    key = key * len(positions.columns) + positions.column
    if by_level:
        key = key * len(positions.levels) + positions.level
    _, first = np.unique(key, return_index=True)
    return np.sort(first)


def _unit(positions: Occurrences, repeats: Repeats, dna_weeks: bool) -> Codes:  # noqa: FBT001 - passed on
    if repeats is Repeats.DOCUMENT:
        return positions.document
    if repeats is Repeats.ACROSSRANGE:
        return np.zeros_like(positions.row)
    periods = {
        Repeats.WEEK: [each.any_week if dna_weeks else each.week for each in positions.dates],
        Repeats.MONTH: [each.any_month if dna_weeks else each.month for each in positions.dates],
        Repeats.YEAR: [each.year for each in positions.dates],
    }[repeats]
    number = {period: code for code, period in enumerate(dict.fromkeys(periods))}
    return np.array([number[each] for each in periods], dtype=np.int64)[positions.date]
