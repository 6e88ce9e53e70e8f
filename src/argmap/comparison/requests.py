"""Who asks whom for what, and who supports it."""

from collections.abc import Sequence
from dataclasses import dataclass

from argmap.comparison.points import Point
from argmap.comparison.stances import Side
from argmap.comparison.stands import Positions, Stand, StandTable
from argmap.model import ArgumentMap, RelationKind, Stance, StatementKind


@dataclass(frozen=True, slots=True)
class Request:
    """A recommendation (``point`` is the id of the point) and where those compared stand on it, as ids of units.

    ``text`` is its first wording as a recommendation, ``addressees`` are printable names. Who makes it of their own
    has ``asked_by`` it; who agrees or concedes has ``supported_by`` it. ``addresses`` are the ids of the points with
    the challenges that any of its wordings addresses; ``interpreted`` tells that it is only the mapper, not the source,
    who says so of all of them.
    """

    point: str
    text: str
    addressees: tuple[str, ...]
    asked_by: tuple[str, ...]
    supported_by: tuple[str, ...]
    partly: tuple[str, ...]
    questioned_by: tuple[str, ...]
    opposed_by: tuple[str, ...]
    addresses: tuple[str, ...]
    interpreted: bool


def requests(argument_map: ArgumentMap, table: StandTable) -> tuple[Request, ...]:
    """Return every recommendation of the map, in its order, each once in however many wordings."""
    point_of = {wording.id: point.id for point in table.points for wording in point.wordings}
    answered: dict[str, list[tuple[str, bool]]] = {}
    for relation in argument_map.relations:
        if relation.kind is RelationKind.ADDRESSES and {relation.source, relation.target} <= point_of.keys():
            answered.setdefault(point_of[relation.source], []).append((point_of[relation.target], relation.interpreted))
    return tuple(
        _request(point, table, answered.get(point.id, ()))
        for point in table.points
        if any(each.kind is StatementKind.RECOMMENDATION for each in point.wordings)
    )


def _request(point: Point, table: StandTable, answered: Sequence[tuple[str, bool]]) -> Request:
    stands = table.on(point.id)
    wordings = [each for each in point.wordings if each.kind is StatementKind.RECOMMENDATION]
    asking = tuple(each.unit for each in stands if _asks(each, table.positions))

    def on(wanted: Side) -> tuple[str, ...]:
        return tuple(each.unit for each in stands if wanted in each.sides)

    return Request(
        point.id,
        wordings[0].text,
        tuple(dict.fromkeys(to for each in wordings for to in each.addressees)),
        asking,
        tuple(each for each in on(Side.FOR) if each not in asking),
        on(Side.PARTLY),
        on(Side.QUESTIONS),
        on(Side.AGAINST),
        tuple(dict.fromkeys(challenge for challenge, _ in answered)),
        bool(answered) and all(interpreted for _, interpreted in answered),
    )


def _asks(stand: Stand, positions: Positions) -> bool:
    """Whether a unit puts the point forward of its own, in a position that counts."""
    return any(each.stance is Stance.ASSERTS and (each.holds or positions == "all") for each in stand.observations)
