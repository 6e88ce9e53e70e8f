"""What rests on the mapper's reading alone: premises nobody says, and points shared or addressed only by it."""

from functools import cached_property

from argmap.comparison.points import Point
from argmap.comparison.stances import Side, side
from argmap.model import ArgumentMap, Fidelity, Position, RelationKind, Stance


class Readings:
    """The mapper's readings in one map, kept apart from what its source says."""

    def __init__(self, argument_map: ArgumentMap) -> None:
        self._map = argument_map

    @cached_property
    def unsaid(self) -> frozenset[str]:
        """Ids of the claims that are said nowhere: without a quotation, and used as implicit premises only."""
        implicit: set[str] = set()
        used = {name for group in self._map.restatements for name in group}
        used.update(relation.source for relation in self._map.relations)
        for argument in self._map.arguments.values():
            used.add(argument.conclusion)
            for premise in argument.premises:
                known = implicit if premise.implicit and not premise.quote else used
                known.add(premise.statement)
        return frozenset(
            name for name in implicit - used if name in self._map.claims and not self._map.claims[name].quotations
        )

    def is_interpreted(self, position: Position) -> bool:
        """Whether the mapper reads a stance into what its speaker says."""
        if position.utterance.fidelity is Fidelity.INTERPRETATION:
            return True
        own = position.stance is Stance.ASSERTS
        return own and self._map.statements[position.statement].fidelity is Fidelity.INTERPRETATION

    def is_addressed(self, challenge: str) -> bool:
        """Whether a recommendation addresses a challenge, given by its id, in more than the mapper's reading."""
        return not self._addressed.isdisjoint(self.same(challenge))

    def is_shared(self, point: Point) -> bool:
        """Whether two speakers hold a point in more than the mapper's reading."""
        for group in {self.same(wording.id) for wording in point.wordings}:
            holding = {
                each.speaker
                for standing in point.standings
                for each in standing.observations
                if each.holds and side(each.stance) is Side.FOR and each.statement in group
                if (each.statement, each.speaker, each.stance) in self._plain
            }
            if len(holding) > 1:
                return True
        return False

    def same(self, name: str) -> frozenset[str]:
        """Return the ids of the statements that restate one, itself included, leaving the mapper's readings aside."""
        return self._same.get(name, frozenset({name}))

    @cached_property
    def _addressed(self) -> frozenset[str]:
        return frozenset(
            each.target for each in self._map.relations if each.kind is RelationKind.ADDRESSES and not each.interpreted
        )

    @cached_property
    def _plain(self) -> frozenset[tuple[str, str, Stance]]:
        return frozenset(
            (each.statement, each.speaker, each.stance) for each in self._map.positions if not self.is_interpreted(each)
        )

    @cached_property
    def _same(self) -> dict[str, frozenset[str]]:
        beside: dict[str, set[str]] = {}
        for relation in self._map.relations:
            if relation.kind is RelationKind.RESTATES and not relation.interpreted:
                beside.setdefault(relation.source, set()).add(relation.target)
                beside.setdefault(relation.target, set()).add(relation.source)
        found: dict[str, frozenset[str]] = {}
        for start in beside:
            if start not in found:
                group, waiting = {start}, [start]
                while waiting:
                    reached = beside[waiting.pop()] - group
                    group |= reached
                    waiting += reached
                found.update(dict.fromkeys(group, frozenset(group)))
        return found
