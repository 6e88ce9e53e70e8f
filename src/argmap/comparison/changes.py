"""Who has changed their mind on what, with what they said before and since."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from argmap.comparison.moments import Moment, chronological
from argmap.comparison.points import points
from argmap.comparison.stances import Observation, Standing, moment_of
from argmap.model import ArgumentMap


@dataclass(frozen=True, slots=True)
class Change:
    """A speaker (id) who has moved to another side of a point (id).

    ``before`` is what they said up to the last time they were on another side, ``now`` what they have said since; both
    in time, where the file tells. Whoever returns to a side has it in both.
    """

    speaker: str
    point: str
    before: tuple[Observation, ...]
    now: tuple[Observation, ...]


def changes(argument_map: ArgumentMap, only: Collection[str] | None = None) -> tuple[Change, ...]:
    """Return every change of mind, of all speakers or of ``only`` (ids), in time where the file tells.

    Whoever is on two sides without a date or a timecode that tells which came later has not changed their mind, but
    contradicts themselves.
    """

    def moment(observation: Observation) -> Moment:
        return moment_of(argument_map, observation)

    found = [
        _change(standing, point.id, chronological(standing.observations, moment))
        for point in points(argument_map, None if only is None else frozenset(only))
        for standing in point.standings
        if standing.before
    ]
    return tuple(chronological(found, lambda change: moment(change.now[0])))


def _change(standing: Standing, point: str, ordered: Sequence[Observation]) -> Change:
    turn = max(number for number, each in enumerate(ordered) if not each.holds) + 1
    if turn < len(ordered):
        return Change(standing.speaker, point, tuple(ordered[:turn]), tuple(ordered[turn:]))
    # Vague dates overlap, so that what holds need not come last.
    before, now = (tuple(each for each in ordered if each.holds is held) for held in (False, True))
    return Change(standing.speaker, point, before, now)
