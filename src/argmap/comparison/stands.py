"""Where each of those compared stands on each point: the table from which everything else is counted."""

from collections.abc import Collection
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from argmap.comparison.levels import LEVELS, level_scale
from argmap.comparison.points import Point, points
from argmap.comparison.stances import Observation, Side, side, standing
from argmap.comparison.units import Unit, UnitOf, unit_of, units
from argmap.model import ArgumentMap, Position, Stance, Statement

Positions = Literal["now", "all"]


@dataclass(frozen=True, slots=True)
class Stand:
    """Where one unit stands on one point.

    ``sides`` are those that count; more than one if members differ, or one of them contradicts themselves and no time
    tells which came later. ``before`` are sides that a member has since given up (none if every position counts).
    ``levels`` are the distinct numbers of the positions that count, highest first. ``observations`` are all, also
    those that no longer hold.
    """

    unit: str
    point: str
    sides: frozenset[Side]
    levels: tuple[float, ...]
    before: frozenset[Side]
    observations: tuple[Observation, ...]

    @property
    def side(self) -> Side | None:
        """The side taken, or None if the unit is on several at once."""
        return next(iter(self.sides)) if len(self.sides) == 1 else None


@dataclass(frozen=True)
class StandTable:
    """Units against points, with a stand wherever a unit takes a position: silence is blank.

    ``points`` are all of the map, also those on which nobody stands. ``scale`` is the range R of the levels of the map,
    whatever is selected (``comparison.levels``): 2 from *for* (1) to *against* (-1); where the file numbers its
    positions, the highest less the lowest level that occurs.
    ``stands`` are by the ids of unit and point. ``positions`` tells whether only what holds now counts, or all.
    """

    title: str
    units: tuple[Unit, ...]
    points: tuple[Point, ...]
    stands: dict[tuple[str, str], Stand]
    scale: float
    positions: Positions = "now"

    def get(self, unit: str, point: str) -> Stand | None:
        """Return where a unit stands on a point, or None if it is silent."""
        return self.stands.get((unit, point))

    def on(self, point: str) -> tuple[Stand, ...]:
        """Return the stands on a point, in the order of the units."""
        return self._by_point.get(point, ())

    def of(self, unit: str) -> tuple[Stand, ...]:
        """Return the stands of a unit, in the order of the points."""
        return self._by_unit.get(unit, ())

    @cached_property
    def _by_point(self) -> dict[str, tuple[Stand, ...]]:
        order = {unit.id: number for number, unit in enumerate(self.units)}
        grouped: dict[str, list[Stand]] = {}
        for stand in self.stands.values():
            grouped.setdefault(stand.point, []).append(stand)
        return {name: tuple(sorted(found, key=lambda each: order[each.unit])) for name, found in grouped.items()}

    @cached_property
    def _by_unit(self) -> dict[str, tuple[Stand, ...]]:
        grouped: dict[str, list[Stand]] = {}
        for point in self.points:
            for stand in self.on(point.id):
                grouped.setdefault(stand.unit, []).append(stand)
        return {name: tuple(found) for name, found in grouped.items()}


def stand_table(
    argument_map: ArgumentMap,
    *,
    group_by: str = "speaker",
    only: Collection[str] | None = None,
    positions: Positions = "now",
) -> StandTable:
    """Return where each unit stands on each point; linear in the number of positions.

    With ``positions="now"``, each speaker's change of mind is resolved first, among what they say on behalf of the
    same unit; then the members of a unit are put together. With ``"all"``, every position ever taken counts. What is
    merely taken for granted, and nobody takes up, is nobody's stand.

    Raises:
        UnknownGroupingError: if ``group_by`` is no attribute of the map's speakers.
    """
    found = points(argument_map, None if only is None else frozenset(only))
    place = unit_of(argument_map, group_by, only)
    stands: dict[tuple[str, str], Stand] = {}
    for point in found:
        for unit, taken in _shares(argument_map, point, place).items():
            stands[unit, point.id] = _stand(unit, point.id, _counted(argument_map, taken, positions))
    compared = units(argument_map, group_by, only)
    return StandTable(argument_map.title, compared, found, stands, level_scale(argument_map).range, positions)


_Taken = list[tuple[Statement, Position]]
_Counted = list[tuple[Observation, bool, int | None]]
"""Observations, whether each counts, and the level that the file gives it."""


def _shares(argument_map: ArgumentMap, point: Point, place: UnitOf) -> dict[str, dict[str, _Taken]]:
    """Return the positions on a point by unit and speaker; none if all of it is merely taken for granted."""
    shares: dict[str, dict[str, _Taken]] = {}
    taken_up = False
    for wording in point.wordings:
        statement = argument_map.statements[wording.id]
        for position in statement.positions():
            unit = place(position.speaker, position.utterance)
            if unit is not None:
                shares.setdefault(unit, {}).setdefault(position.speaker, []).append((statement, position))
                taken_up = taken_up or not wording.tacit or position.stance is not Stance.ASSERTS
    return shares if taken_up else {}


def _counted(argument_map: ArgumentMap, taken: dict[str, _Taken], positions: Positions) -> _Counted:
    """Resolve what each speaker says, by id, into what counts."""
    return [
        (each, each.holds or positions == "all", position.utterance.level)
        for speaker, found in taken.items()
        for each, (_, position) in zip(standing(argument_map, speaker, found).observations, found, strict=True)
    ]


def _stand(unit: str, point: str, counted: _Counted) -> Stand:
    levels = {LEVELS[side(each.stance)] if level is None else float(level) for each, counts, level in counted if counts}
    return Stand(
        unit,
        point,
        frozenset(side(each.stance) for each, counts, _ in counted if counts),
        tuple(sorted(levels, reverse=True)),
        frozenset(side(each.stance) for each, counts, _ in counted if not counts),
        tuple(each for each, _, _ in counted),
    )
