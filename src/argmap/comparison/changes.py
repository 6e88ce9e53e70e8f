"""Who has changed their mind on what, with what they said before and since."""

from collections.abc import Collection
from dataclasses import dataclass

from argmap.comparison.moments import Moment, chronological
from argmap.comparison.points import points
from argmap.comparison.stances import Observation
from argmap.model import ArgumentMap


@dataclass(frozen=True, slots=True)
class Change:
    """A speaker (id) who has moved to another side of a point (id): what they said ``before``, and what holds now."""

    speaker: str
    point: str
    before: tuple[Observation, ...]
    now: tuple[Observation, ...]


def changes(argument_map: ArgumentMap, only: Collection[str] | None = None) -> tuple[Change, ...]:
    """Return every change of mind, of all speakers or of ``only`` (ids), in time where the file tells.

    Whoever is on two sides without a date or a timecode that tells which came later has not changed their mind, but
    contradicts themselves.
    """
    found = [
        Change(
            standing.speaker,
            point.id,
            tuple(chronological((each for each in standing.observations if not each.holds), _moment)),
            tuple(chronological((each for each in standing.observations if each.holds), _moment)),
        )
        for point in points(argument_map, None if only is None else frozenset(only))
        for standing in point.standings
        if standing.before
    ]
    return tuple(chronological(found, lambda change: _moment(change.now[0])))


def _moment(observation: Observation) -> Moment:
    return Moment(observation.date, observation.source, observation.at)
