"""Disagreements: in SADFace 0.5 a conflict that leads to several atoms and comes from none ↔ attacks both ways.

The first of those statements names the others in its attribute ``disagreement``, so that they are one conflict again.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import permutations
from typing import Any

from argmap.interchange.attributes import DISAGREEMENT
from argmap.interchange.links import ATTACK, Link
from argmap.interchange.related import Units
from argmap.interchange.schemes import Edge, Scheme
from argmap.model import ArgumentMap


def disagreements(schemes: Mapping[str, Scheme], edges: Sequence[Edge], atoms: Units) -> dict[str, list[str]]:
    """Return the atoms that each disagreement is between, by the ids of the schemes; they are marked in ``atoms``."""
    names = atoms.names
    led = {target for _, source, target in edges if source in names or source in schemes}
    free = {key for key, each in schemes.items() if each.kind == ATTACK and key not in led}
    ends: dict[str, dict[str, None]] = {}
    for _, source, target in edges:
        if source in free and target in names:
            ends.setdefault(source, {})[target] = None
    found = {key: list(each) for key, each in ends.items() if len(each) > 1}
    for first, *others in found.values():
        _mark(atoms.statements[first], " ".join(names[each] for each in others))
    return found


def _mark(statement: dict[str, Any], others: str) -> None:
    attributes = statement.setdefault("attributes", {})
    known = attributes.get(DISAGREEMENT)
    attributes[DISAGREEMENT] = f"{known}; {others}" if known else others


def attacks(key: str, ends: Sequence[str]) -> list[Link]:
    """Return the attacks that a disagreement stands for."""
    pairs = permutations(ends, 2)
    return [Link(f"{key}#{number}", ATTACK, (one,), other) for number, (one, other) in enumerate(pairs, 1)]


def joined(argument_map: ArgumentMap, links: Sequence[Link]) -> list[Link]:
    """Return links with the attacks of a disagreement as one, which has no source and several targets.

    Its targets stand in ``target``, with blanks between.
    """
    plain = {(link.sources[0], link.target): link for link in links if _is_plain(link)}
    hit = {link.target for link in links}
    gone: set[str] = set()
    made = []
    for name, statement in argument_map.statements.items():
        for told in statement.attributes.get(DISAGREEMENT, "").split("; "):
            ends = [name, *told.split()]
            drawn = [plain.get(pair) for pair in permutations(ends, 2)]
            found = [link for link in drawn if link is not None and link.id not in hit | gone]
            if len(ends) > 1 and len(set(ends)) == len(ends) and len(found) == len(drawn):
                gone |= {link.id for link in found}
                made.append(replace(found[0], sources=(), target=" ".join(ends)))
    return [*(link for link in links if link.id not in gone), *made]


def _is_plain(link: Link) -> bool:
    return link.kind == ATTACK and len(link.sources) == 1 and not link.key
