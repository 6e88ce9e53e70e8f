"""Which statements stand beneath others: reasons and objections under what they bear on."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from argmap.model import ArgumentMap, Relation, RelationKind, StatementKind

MAX_DEPTH = 3
"""Levels beneath a statement; what lies deeper starts afresh, so that lists stay readable and cycles end."""

_NESTING = (RelationKind.SUPPORTS, RelationKind.REBUTS, RelationKind.UNDERMINES)


@dataclass(frozen=True)
class Nesting:
    """``roots`` are ids in the order of the file; ``beneath`` has, by id, the relations whose sources stand there."""

    roots: tuple[str, ...]
    beneath: dict[str, tuple[Relation, ...]]

    @cached_property
    def shown(self) -> frozenset[tuple[RelationKind, str, str]]:
        """Kind, source and target of the relations that this placing shows."""
        return frozenset(
            (each.kind, each.source, each.target) for relations in self.beneath.values() for each in relations
        )

    def __contains__(self, relation: Relation) -> bool:
        return (relation.kind, relation.source, relation.target) in self.shown


def nesting(argument_map: ArgumentMap, names: Sequence[str]) -> Nesting:
    """Place each of some statements once: as a root, or as a claim beneath the first of them it bears on."""
    bearing: dict[str, list[Relation]] = {}
    for relation in _upward(argument_map, names).values():
        bearing.setdefault(relation.target, []).append(relation)
    borne = {relation.source for relations in bearing.values() for relation in relations}
    roots: set[str] = set()
    placed: set[str] = set()
    beneath: dict[str, tuple[Relation, ...]] = {}
    # In a circle nobody is a root, so what is left over after the roots starts anew.
    for name in sorted(names, key=borne.__contains__):
        if name in placed:
            continue
        roots.add(name)
        placed.add(name)
        level = [name]
        for _ in range(MAX_DEPTH):
            for above in level:
                beneath[above] = tuple(each for each in bearing.get(above, ()) if each.source not in placed)
            level = [relation.source for above in level for relation in beneath[above]]
            placed.update(level)
    return Nesting(tuple(name for name in names if name in roots), beneath)


def _upward(argument_map: ArgumentMap, names: Sequence[str]) -> dict[str, Relation]:
    """Return, by id, the relation by which a claim bears on another of the statements."""
    together = frozenset(names)
    found: dict[str, Relation] = {}
    for name in names:
        if argument_map.statements[name].kind is StatementKind.CLAIM:
            for relation in argument_map.relations_from.get(name, ()):
                if relation.kind in _NESTING and relation.target in together and relation.target != name:
                    found.setdefault(name, relation)
    return found
