"""Links between units, as argument graphs draw them; ``related`` puts them into a map, ``links_of`` finds them in one.

The same in every format of such graphs. What a map says in no key of its own stands in attributes of a statement:

- ``joins``: ``a > b``: the attack of ``a`` on ``b`` is one with this statement's own on ``b``, since they work only
  together;
- ``hits``: ``a > b``: this statement, which attacks ``a``, attacks that ``a`` speaks against ``b``;
- ``loose``: ``attack: a >``: an attack of ``a`` on nothing that is known; ``support: > b`` one of ``b`` without a
  premise.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from argmap.interchange.attributes import HITS, JOINS, LOOSE
from argmap.interchange.losses import Losses
from argmap.model import ArgumentMap, RelationKind, Structure

SUPPORT, ATTACK, RESTATEMENT = "support", "attack", "restatement"

LINKED = (JOINS, HITS, LOOSE)
"""Attributes that are part of the links of a map, not of its statements."""

ATTACKS = ("rebuts", "undermines")
"""What a map says of an attack on a unit, and graphs do not."""

_KINDS = {
    RelationKind.SUPPORTS: SUPPORT,
    RelationKind.REBUTS: ATTACK,
    RelationKind.UNDERMINES: ATTACK,
    RelationKind.UNDERCUTS: ATTACK,
    RelationKind.RESTATES: RESTATEMENT,
}
_LOOSE = re.compile(rf"({SUPPORT}|{ATTACK}|{RESTATEMENT})(?: \((.*)\))?:((?: \S+)*) >(?: (\S+))?")


@dataclass(frozen=True, slots=True)
class Link:
    """Sources that together support, attack or restate a target: a unit, or another link.

    ``scheme`` is that of the inference, empty if it has none; ``of`` the id of the argument it was written for;
    ``key`` what a map calls the attack, one of ``ATTACKS``, empty if it does not say; ``note`` is the mapper's remark.
    One end may be missing.
    """

    id: str
    kind: str
    sources: tuple[str, ...]
    target: str
    scheme: str = ""
    attributes: Mapping[str, str] = field(default_factory=dict)
    of: str = ""
    key: str = ""
    note: str = ""


def loose(link: Link, sources: Sequence[str], target: str) -> str:
    """Return how a link that lacks an end is written in an attribute."""
    scheme = f" ({link.scheme.replace(';', ',')})" if link.scheme else ""
    return " ".join([f"{link.kind}{scheme}:", *sources, ">", *([target] if target else [])])


def links_of(argument_map: ArgumentMap) -> list[Link]:
    """Return arguments and relations as links, whose ids are their own; targets are ids of statements or of links.

    ``addresses`` is not among them, nor what names something that the map does not declare.
    """
    taken = set(argument_map.statements)
    inferences = list(_inferences(argument_map, taken))
    relations = _Relations(argument_map, {link.of: link.id for link in reversed(inferences)}, taken)
    return [*inferences, *relations.links(), *_loose(argument_map, taken)]


def tell_second_attacks(argument_map: ArgumentMap, losses: Losses) -> None:
    """Tell what ``links_of`` leaves out: a rebuttal and an undermining of the same are one attack elsewhere."""
    drawn: set[tuple[str, str]] = set()
    for relation in argument_map.relations:
        if relation.kind.is_attack:
            if (relation.source, relation.target) in drawn:
                losses.add("a second attack of the same on the same is left out", relation.path)
            drawn.add((relation.source, relation.target))


def _inferences(argument_map: ArgumentMap, taken: set[str]) -> Iterator[Link]:
    for argument in argument_map.arguments.values():
        known = argument_map.statements
        premises = tuple(dict.fromkeys(each.statement for each in argument.premises if each.statement in known))
        if not premises or argument.conclusion not in known:
            continue
        scheme, said, note = argument.scheme or "", argument.attributes, argument.note or ""
        whole = Link("", SUPPORT, premises, argument.conclusion, scheme, said, argument.id, note=note)
        if argument.structure is Structure.LINKED or len(premises) == 1:
            yield replace(whole, id=_free(argument.id, taken))
            continue
        for premise in premises:
            yield replace(whole, id=_free(f"{argument.id}.{premise}", taken), sources=(premise,))


class _Relations:
    """The relations of a map as links; ``first`` is the first link of each argument."""

    def __init__(self, argument_map: ArgumentMap, first: Mapping[str, str], taken: set[str]) -> None:
        self._map, self._first = argument_map, first
        self._ends: dict[tuple[str, str], str] = {}
        self._drawn: list[Link] = []
        for relation in argument_map.relations:
            kind, source, target = _KINDS.get(relation.kind), relation.source, relation.target
            known = first if relation.kind is RelationKind.UNDERCUTS else argument_map.statements
            if kind is None or target not in known or source not in argument_map.statements:
                continue
            if kind == ATTACK and (source, target) in self._ends:
                continue  # as `tell_second_attacks` says
            name = _free(f"{source}.{kind}.{target}", taken)
            stated = next((key for key in ATTACKS if key in relation.path), "")
            self._drawn.append(Link(name, kind, (source,), target, key=stated, note=relation.stated.note or ""))
            if kind == ATTACK:
                self._ends[source, target] = name

    def links(self) -> Iterator[Link]:
        """Yield them: attacks that work only together are one, those on an attack lead to its link."""
        joined: dict[str, list[Link]] = {}
        alone: list[Link] = []
        for link in self._drawn:
            leader = self._leader(link) if link.kind == ATTACK else ""
            (joined.setdefault(leader, []) if leader else alone).append(link)
        for link in alone:
            parts = [link, *joined.get(link.id, ())]
            note = "\n".join(dict.fromkeys(each.note for each in parts if each.note))
            yield replace(link, sources=tuple(each.sources[0] for each in parts), target=self._end(link), note=note)

    def _leader(self, link: Link) -> str:
        """Return the link that an attack is one with, if that is an attack which joins no other in turn."""
        source, target = link.sources[0], link.target
        for first, end in self._pairs(source, JOINS):
            leader = self._ends.get((first, target))
            joins = [each for _, each in self._pairs(first, JOINS)]
            if end == target and leader and first != source and target not in joins:
                return leader
        return ""

    def _end(self, link: Link) -> str:
        target = link.target
        if link.kind != ATTACK:
            return target
        for via, beyond in self._pairs(link.sources[0], HITS):
            if via == target and (via, beyond) in self._ends:
                return self._ends[via, beyond]
        is_statement = target in self._map.statements and target not in self._first
        return target if is_statement else self._first.get(target, target)

    def _pairs(self, statement: str, key: str) -> list[tuple[str, str]]:
        told = self._map.statements[statement].attributes.get(key, "")
        pairs = [each.partition(" > ") for each in told.split(", ")]
        return [(first, second) for first, middle, second in pairs if middle]


def _loose(argument_map: ArgumentMap, taken: set[str]) -> Iterator[Link]:
    for name, statement in argument_map.statements.items():
        for told in statement.attributes.get(LOOSE, "").split("; "):
            match = _LOOSE.fullmatch(told)
            sources = tuple(match[3].split()) if match else ()
            target = (match[4] if match else None) or ""
            ends = {*sources, target} - {""}
            if match and name in ends and not (sources and target) and ends <= argument_map.statements.keys():
                yield Link(_free(f"{name}.{match[1]}", taken), match[1], sources, target, match[2] or "")


def _free(wanted: str, taken: set[str]) -> str:
    number, found = 1, wanted
    while found in taken:
        number += 1
        found = f"{wanted}-{number}"
    taken.add(found)
    return found
