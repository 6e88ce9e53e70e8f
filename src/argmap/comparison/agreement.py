"""How the speakers relate over one point."""

from collections.abc import Sequence
from enum import StrEnum

from argmap.comparison.stances import Standing


class Agreement(StrEnum):
    """What becomes of a point among the speakers compared; every point is exactly one of these."""

    SHARED = "shared"
    REJECTED = "rejected"
    CONTESTED = "contested"
    ONE_SIDED = "one-sided"
    UNIQUE = "from one speaker only"
    SILENT = "silent"


def agreement(standings: Sequence[Standing]) -> Agreement:
    """Classify a point by where its speakers stand now.

    - *silent*: no speaker takes a position;
    - *from one speaker only*: a single one does;
    - *rejected*: two or more deny it, and nobody is for it, even in part: so far they agree;
    - *contested*: somebody is for it, if only in part, and somebody denies it, whoever puts it forward;
    - *shared*: otherwise, two or more are for it and nobody questions it;
    - *one-sided*: otherwise: it leans one way without being shared, since some agree in part only, or question it.

    ``comparison.ground`` classifies by the same rule where speakers are put together.
    """
    if not standings:
        return Agreement.SILENT
    if len(standings) == 1:
        return Agreement.UNIQUE
    leaning, denied = any(each.leans_for for each in standings), sum(each.denies for each in standings)
    if denied and leaning:
        return Agreement.CONTESTED
    if denied > 1:
        return Agreement.REJECTED
    shared = sum(each.is_for for each in standings) > 1 and not any(each.questions for each in standings)
    return Agreement.SHARED if shared else Agreement.ONE_SIDED
