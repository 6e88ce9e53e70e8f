"""What only one of those compared speaks to, and what they are silent on."""

from dataclasses import dataclass

from argmap.comparison.points import Point
from argmap.comparison.stands import StandTable


@dataclass(frozen=True, slots=True)
class Silence:
    """A point (id) on which a unit takes no position, and the units that do."""

    point: str
    speaking: tuple[str, ...]


def unique(table: StandTable) -> dict[str, tuple[Point, ...]]:
    """Return, for each unit (id), the points on which it stands and no other of those compared takes any position."""
    alone: dict[str, list[Point]] = {unit.id: [] for unit in table.units}
    for point in table.points:
        stands = table.on(point.id)
        if len(stands) == 1:
            alone[stands[0].unit].append(point)
    return {unit: tuple(found) for unit, found in alone.items()}


def silent_on(table: StandTable) -> dict[str, tuple[Silence, ...]]:
    """Return, for each unit (id), the points on which others stand and it does not; first those with most others.

    Silence is no position: nothing tells what a unit thinks of what it is silent on.
    """
    spoken = [Silence(point.id, tuple(each.unit for each in table.on(point.id))) for point in table.points]
    spoken = sorted((each for each in spoken if each.speaking), key=lambda each: -len(each.speaking))
    return {unit.id: tuple(each for each in spoken if table.get(unit.id, each.point) is None) for unit in table.units}
