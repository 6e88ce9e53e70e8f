"""How the speakers relate over one point."""

from collections.abc import Sequence
from enum import StrEnum

from argmap.comparison.stances import Standing


class Agreement(StrEnum):
    """What becomes of a point among the speakers compared; every point is exactly one of these."""

    SHARED = "shared"
    CONTESTED = "contested"
    ONE_SIDED = "one-sided"
    UNIQUE = "unique"
    SILENT = "silent"


def agreement(standings: Sequence[Standing]) -> Agreement:
    """Classify a point by where its speakers stand now.

    - *silent*: no speaker takes a position;
    - *unique*: a single one does;
    - *contested*: one speaker holds it, if only in part, and another denies it or puts it in question;
    - *shared*: otherwise, two or more are for it;
    - *one-sided*: otherwise: several lean the same way without sharing it, such as one for it and one partly.
    """
    if not standings:
        return Agreement.SILENT
    if len(standings) == 1:
        return Agreement.UNIQUE
    holding = {each.speaker for each in standings if each.leans_for}
    opposing = {each.speaker for each in standings if each.opposes}
    # A speaker at odds only with themselves contests nothing with others.
    if holding and opposing and len(holding | opposing) > 1:
        return Agreement.CONTESTED
    if sum(each.is_for for each in standings) > 1:
        return Agreement.SHARED
    return Agreement.ONE_SIDED
