"""A map → a tree of entries: every statement once, and a reference wherever else it bears on something."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from argmap.interchange.losses import Losses
from argmap.model import ArgumentMap
from argmap.model.arguments import Structure
from argmap.model.relations import RelationKind

MAX_LEVELS = 60
"""What would stand deeper stands as a thesis and is referred to, as numbers grow with every level."""

Place = tuple[int, ...]
Pair = tuple[str, str, str]


@dataclass
class Branch:
    """One entry to write: a statement, or a reference to one."""

    number: Place
    stance: str
    statement: str
    refers: bool


@dataclass
class Outline:
    """The entries in order, and where each statement stands."""

    branches: list[Branch] = field(default_factory=list)
    places: dict[str, Place] = field(default_factory=dict)


def bearings(argument_map: ArgumentMap, losses: Losses) -> dict[str, list[tuple[str, str]]]:
    """Return by id what bears on each statement: Pro or Con, and the id; what else relates them is lost."""
    found: dict[str, dict[tuple[str, str], None]] = {}
    for stance, source, target in _pairs(argument_map, losses):
        found.setdefault(target, {}).setdefault((stance, source))
    order = {name: number for number, name in enumerate(argument_map.statements)}
    return {target: sorted(pairs, key=lambda pair: order[pair[1]]) for target, pairs in found.items()}


def _pairs(argument_map: ArgumentMap, losses: Losses) -> Iterator[Pair]:
    for pair in (*_stated(argument_map, losses), *_argued(argument_map, losses)):
        _, source, target = pair
        if source != target and source in argument_map.statements and target in argument_map.statements:
            yield pair


def _stated(argument_map: ArgumentMap, losses: Losses) -> Iterator[Pair]:
    """Yield what statements say of one another."""
    for relation in argument_map.relations:
        target = relation.target
        if not relation.kind.argues:
            continue
        if relation.kind is RelationKind.UNDERCUTS:
            losses.add("the undercut becomes a con of the argument's first premise", relation.path)
            argument = argument_map.arguments.get(target)
            target = argument.premises[0].statement if argument and argument.premises else ""
        elif relation.kind is RelationKind.UNDERMINES:
            losses.add("the attack on a premise becomes a con", relation.path)
        yield ("Con" if relation.kind.is_attack else "Pro"), relation.source, target


def _argued(argument_map: ArgumentMap, losses: Losses) -> Iterator[Pair]:
    """Yield what arguments say: every premise is a pro of the conclusion."""
    for name, argument in argument_map.arguments.items():
        path = ("arguments", name)
        if argument.structure is Structure.LINKED and len(argument.premises) > 1:
            losses.add("linked premises become a pro each", path)
        for premise in argument.premises:
            yield "Pro", premise.statement, argument.conclusion


def outline(names: list[str], bearing: dict[str, list[tuple[str, str]]], below: Place) -> Outline:
    """Return the tree of some statements: those that bear on nothing first, then the first of each round.

    ``below`` is the number that all of them stand under, or empty.
    """
    found = Outline()
    bears = {source for pairs in bearing.values() for _, source in pairs}
    roots = 0
    waiting = [name for name in names if name not in bears] + [name for name in names if name in bears]
    # What is too deep for its place comes after everything else.
    postponed: list[str] = []
    for queue in (waiting, postponed):
        for name in queue:
            if name not in found.places:
                roots += 1
                _grow(found, name, (*below, roots), bearing, postponed)
    return found


def _grow(
    found: Outline, root: str, place: Place, bearing: dict[str, list[tuple[str, str]]], postponed: list[str]
) -> None:
    """Add a statement and all that bears on it, without recursion: maps can be deep."""
    ahead: list[tuple[Place, str, str]] = [(place, "Thesis", root)]
    while ahead:
        number, stance, name = ahead.pop()
        too_deep = len(number) > MAX_LEVELS and name not in found.places
        refers = name in found.places or too_deep
        found.branches.append(Branch(number, stance, name, refers))
        if too_deep:
            postponed.append(name)
        if not refers:
            found.places[name] = number
            below = [((*number, index), *pair) for index, pair in enumerate(bearing.get(name, ()), 1)]
            ahead.extend(reversed(below))
