"""What a measure may be asked for, and which requests fit together."""

from collections.abc import Collection
from enum import StrEnum


class Aggregate(StrEnum):
    """What becomes of the levels at which a unit stands on a point."""

    IGNORE = "ignore"
    SUBTRACT = "subtract"
    COMBINE = "combine"
    CONGRUENCE = "congruence"
    CONFLICT = "conflict"


class Normalization(StrEnum):
    """What a value is divided by."""

    NO = "no"
    ACTIVITY = "activity"
    PROMINENCE = "prominence"
    AVERAGE = "average"
    JACCARD = "jaccard"
    COSINE = "cosine"
    TRUE_COSINE = "true-cosine"


class Repeats(StrEnum):
    """Within what a position taken again counts only once; with ``include`` it counts every time."""

    INCLUDE = "include"
    DOCUMENT = "document"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"
    ACROSSRANGE = "acrossrange"


class UnfitMeasureError(ValueError):
    """A request that has no meaning; the message says which have."""


FOR_AFFILIATION = (
    (Aggregate.IGNORE, Aggregate.SUBTRACT, Aggregate.COMBINE),
    (Normalization.NO, Normalization.ACTIVITY, Normalization.PROMINENCE),
)
"""The aggregates and normalizations of a two-mode matrix."""

FOR_NETWORK = (
    (Aggregate.IGNORE, Aggregate.SUBTRACT, Aggregate.CONGRUENCE, Aggregate.CONFLICT),
    (
        Normalization.NO,
        Normalization.AVERAGE,
        Normalization.JACCARD,
        Normalization.COSINE,
        Normalization.TRUE_COSINE,
    ),
)
"""The aggregates and normalizations of a one-mode matrix."""


def refuse_unfit_affiliation(aggregate: Aggregate, normalization: Normalization) -> None:
    """Do nothing if a two-mode matrix can be had so.

    Raises:
        UnfitMeasureError: if not.
    """
    aggregates, normalizations = FOR_AFFILIATION
    if aggregate not in aggregates:
        raise UnfitMeasureError(
            f"an affiliation matrix has no '{aggregate}', which compares two speakers; aggregate by {_or(aggregates)}"
        )
    if normalization not in normalizations:
        raise UnfitMeasureError(
            f"an affiliation matrix is not normalized by '{normalization}', which needs two speakers; "
            f"normalize by {_or(normalizations)}"
        )
    if aggregate is Aggregate.COMBINE and normalization is not Normalization.NO:
        raise UnfitMeasureError(
            f"'{aggregate}' gives codes, not amounts, so it cannot be divided by {normalization}; "
            f"normalize by {Normalization.NO}"
        )


def refuse_unfit_network(aggregate: Aggregate, normalization: Normalization) -> None:
    """Do nothing if a one-mode matrix can be had so.

    Raises:
        UnfitMeasureError: if not.
    """
    aggregates, normalizations = FOR_NETWORK
    if aggregate not in aggregates:
        raise UnfitMeasureError(
            f"a network has no '{aggregate}', whose codes cannot be added up; aggregate by {_or(aggregates)}"
        )
    if normalization not in normalizations:
        raise UnfitMeasureError(
            f"a network is not normalized by '{normalization}', which is meant for an affiliation matrix; "
            f"normalize by {_or(normalizations)}"
        )


def _or(options: Collection[StrEnum]) -> str:
    *first, last = options
    return f"{', '.join(first)} or {last}"
