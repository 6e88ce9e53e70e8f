"""How the speakers relate over one point."""

from collections.abc import Sequence
from enum import StrEnum

from argmap.comparison.stances import Standing


class Agreement(StrEnum):
    """What becomes of a point among the speakers compared; every point is exactly one of these."""

    SHARED = "shared"
    REJECTED = "rejected"
    CONTESTED = "contested"
    ONE_SIDED = "shared in part"
    UNIQUE = "from one speaker only"
    SILENT = "silent"


def agreement(standings: Sequence[Standing]) -> Agreement:
    """Classify a point by where its speakers stand now.

    - *silent*: no speaker takes a position;
    - *from one speaker only*: a single one does;
    - *rejected*: two or more deny it, and nobody is for it, even in part: so far they agree;
    - *contested*: otherwise, several do, and one denies it or puts it in question, whoever puts it forward;
    - *shared*: otherwise, two or more are for it;
    - *shared in part*: otherwise: several lean towards it without sharing it, such as one for it and one partly.
    """
    if not standings:
        return Agreement.SILENT
    if len(standings) == 1:
        return Agreement.UNIQUE
    if sum(each.denies for each in standings) > 1 and not any(each.leans_for for each in standings):
        return Agreement.REJECTED
    if any(each.opposes for each in standings):
        return Agreement.CONTESTED
    if sum(each.is_for for each in standings) > 1:
        return Agreement.SHARED
    return Agreement.ONE_SIDED
