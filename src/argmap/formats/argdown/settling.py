"""Relations as a text has them → as they are meant.

Relations of an argument that is spelled out start from its conclusion, and undercuts hit its last inference.
"""

from __future__ import annotations

from argmap.formats.argdown.graph import ATTACK, CONTRADICTORY, CONTRARY, ENTAILS, SUPPORT, UNDERCUT, Relation, Thing

_MUTUAL = (CONTRADICTORY, CONTRARY)
_STRICT = {SUPPORT: ENTAILS, ATTACK: CONTRARY}


def settled(relations: list[Relation], *, strict: bool) -> list[Relation]:
    """Return each relation once, between what it is meant for; ``strict`` is the mode of that name."""
    kept: dict[tuple[str, int, int], Relation] = {}
    for relation in relations:
        if relation.source.steps:
            relation.source = relation.source.steps[-1].conclusion
            if relation.source is relation.target:  # an argument for its own conclusion: its steps say so
                continue
        source, target = relation.source, relation.target
        if isinstance(target, Thing):
            if relation.kind is UNDERCUT and target.steps:
                relation.target = target.steps[-1]
            elif strict and not target.is_argument and not source.is_argument:
                relation.kind = _STRICT.get(relation.kind, relation.kind)
        one, other = id(source), id(relation.target)
        if relation.kind in _MUTUAL and (relation.kind, other, one) in kept:
            continue
        kept.setdefault((relation.kind, one, other), relation)
    return _without_redundant(list(kept.values()))


def _without_redundant(relations: list[Relation]) -> list[Relation]:
    """Leave out attacks on arguments whose premise the same statement attacks anyway."""
    doubtful = [each for each in relations if _attacks_whole(each)]
    if not doubtful:
        return relations
    attacked: set[tuple[int, int]] = set()
    for each in relations:
        if each.kind is ATTACK or each.kind in _MUTUAL:
            attacked.add((id(each.source), id(each.target)))
            if each.kind is not ATTACK:
                attacked.add((id(each.target), id(each.source)))
    redundant = {id(each) for each in doubtful if _attacks_premise(each, attacked)}
    return [each for each in relations if id(each) not in redundant]


def _attacks_whole(each: Relation) -> bool:
    """Whether a statement attacks an argument that is spelled out."""
    return (
        each.kind is ATTACK
        and not each.source.is_argument
        and isinstance(each.target, Thing)
        and bool(each.target.steps)
    )


def _attacks_premise(each: Relation, attacked: set[tuple[int, int]]) -> bool:
    assert isinstance(each.target, Thing)
    steps = each.target.steps
    concluded = {id(step.conclusion) for step in steps}
    premises = {id(premise) for step in steps for premise in step.premises} - concluded
    return any((id(each.source), premise) in attacked for premise in premises)
