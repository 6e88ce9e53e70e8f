"""A map as arrows: relations, and the premises of arguments that lead by the argument to its conclusion."""

from collections.abc import Iterator
from dataclasses import dataclass

from argmap.diagnostics import Path
from argmap.interchange.losses import Losses
from argmap.model import ArgumentMap, Premise, RelationKind, Target

PREMISE, CONCLUSION = "premise", "conclusion"
"""Kinds of arrow besides those of relations: to an argument, and on from it."""

RESPONSES = {
    "agree": "agree",
    "partly": "agree in part",
    "concede": "concede",
    "question": "question",
    "disagree": "disagree",
}
"""What is written before the names of those who respond to a statement, by the key of the file."""

End = tuple[str, str]
"""The place of a statement or an argument in the map: ``("claims", "neutral")``."""


@dataclass(frozen=True, slots=True)
class Arrow:
    """One thing that leads to another.

    ``kind`` is that of a relation (``supports``, ``rebuts``, …), or ``premise`` or ``conclusion``; ``stated`` is what
    the map says of it and ``path`` where; ``interpreted`` is whether the mapper drew it rather than the source.
    """

    kind: str
    source: End
    target: End
    path: Path
    stated: Target | Premise | None = None
    interpreted: bool = False


def arrows(argument_map: ArgumentMap, losses: Losses) -> tuple[Arrow, ...]:
    """Return the arrows of a map, relations first, in the order of the file.

    One that leads to what is not in the map, which only a map with errors has, is a loss; so is a second statement of
    the same relation that says more than its ends.
    """
    found = []
    for arrow in (*_relations(argument_map), *_inferences(argument_map)):
        if arrow.source[0] and arrow.target[0]:
            found.append(arrow)
        else:
            losses.add("what it refers to is not in the map; the arrow is left out", arrow.path)
    told = {relation.path for relation in argument_map.relations}
    for statement in argument_map.statements.values():
        for key, targets in statement.targets():
            for index, target in enumerate(targets):
                path = (*statement.path, key, index)
                if path not in told and target.model_fields_set - {"to"}:
                    losses.add("the relation is stated twice and told once", path)
    return tuple(found)


def _relations(argument_map: ArgumentMap) -> Iterator[Arrow]:
    for relation in argument_map.relations:
        source = _end(argument_map, relation.source)
        target = _end(argument_map, relation.target, inference=relation.kind is RelationKind.UNDERCUTS)
        yield Arrow(relation.kind.value, source, target, relation.path, relation.stated, relation.interpreted)


def _inferences(argument_map: ArgumentMap) -> Iterator[Arrow]:
    for argument in argument_map.arguments.values():
        for index, premise in enumerate(argument.premises):
            where = (*argument.path, "premises", index)
            yield Arrow(PREMISE, _end(argument_map, premise.statement), argument.path, where, premise)
        conclusion = _end(argument_map, argument.conclusion)
        interpreted = argument.fidelity == "interpretation"
        path = (*argument.path, "conclusion")
        yield Arrow(CONCLUSION, argument.path, conclusion, path, interpreted=interpreted)


def _end(argument_map: ArgumentMap, name: str, *, inference: bool = False) -> End:
    """Return the place of what a reference names; without a section if there is no such thing."""
    statement, argument = argument_map.statements.get(name), argument_map.arguments.get(name)
    found = (argument or statement) if inference else (statement or argument)
    return found.path if found else ("", name)
