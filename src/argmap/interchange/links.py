"""Links between units, as argument graphs draw them ↔ the relations and arguments of a map.

The same in every format of such graphs. What a map says in no key of its own stands in attributes of a statement:

- ``joins``: ``a > b``: the attack of ``a`` on ``b`` is one with this statement's own on ``b``, since they work only
  together;
- ``hits``: ``a > b``: this statement, which attacks ``a``, attacks that ``a`` speaks against ``b``.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from argmap.interchange.identifiers import Identifiers
from argmap.interchange.losses import Losses
from argmap.model import ArgumentMap, RelationKind, Structure
from argmap.model.base import STATEMENT_KEYS

SUPPORT, ATTACK, RESTATEMENT = "support", "attack", "restatement"
JOINS, HITS = "joins", "hits"

_KEYS = {SUPPORT: "supports", ATTACK: "attacks", RESTATEMENT: "restates"}
_KINDS = {
    RelationKind.SUPPORTS: SUPPORT,
    RelationKind.REBUTS: ATTACK,
    RelationKind.UNDERMINES: ATTACK,
    RelationKind.UNDERCUTS: ATTACK,
    RelationKind.RESTATES: RESTATEMENT,
}


@dataclass(frozen=True, slots=True)
class Link:
    """Sources that together support, attack or restate a target: a unit, or another link.

    ``scheme`` is that of the inference, empty if it has none; ``of`` the id of the argument it was written for.
    """

    id: str
    kind: str
    sources: tuple[str, ...]
    target: str
    scheme: str = ""
    attributes: Mapping[str, str] = field(default_factory=dict)
    of: str = ""


@dataclass(frozen=True, slots=True)
class Units:
    """The statements of a map that is being made, by the ids that they have as units in the other file.

    ``names`` are their ids in the map, ``section`` is where the other file has its links.
    """

    section: str
    statements: dict[str, dict[str, Any]] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)
    identifiers: Identifiers = field(default_factory=lambda: Identifiers(reserved=STATEMENT_KEYS))

    def add(self, key: str, statement: dict[str, Any]) -> None:
        """Add a statement, and name it by its words."""
        self.statements[key] = statement
        self.names[key] = self.identifiers.make(statement.get("text") or statement["quote"], "claim")


class Related:
    """What links say, put into the statements of a map that is being made; ``arguments`` are what has no short form."""

    def __init__(self, units: Units, links: Iterable[Link], losses: Losses) -> None:
        self._units, self._losses = units, losses
        self._statements, names = units.statements, units.names
        self._names = names
        self._links = {link.id: link for link in links}
        self._arguments: dict[str, str] = {}
        self.arguments: dict[str, dict[str, Any]] = {}
        hit = {link.target for link in self._links.values()}
        for link in self._links.values():
            if link.kind == SUPPORT and link.target in names:
                self._infer(link, attacked=link.id in hit)
        for link in self._links.values():
            if link.kind != SUPPORT or link.target not in names:
                self._relate(link)

    def _lose(self, message: str, link: Link) -> None:
        self._losses.add(message, (self._units.section, link.id))

    def _infer(self, link: Link, *, attacked: bool) -> None:
        if not link.sources:
            self._lose("a support without anything that supports is left out", link)
        elif self._is_plain(link) and not attacked:
            self._point(link, "supports", link.sources[0], self._names[link.target])
        else:
            conclusion = self._names[link.target]
            name = self._arguments[link.id] = self._units.identifiers.make(f"for {conclusion}", "argument")
            entry: dict[str, Any] = {"premises": [self._names[each] for each in link.sources], "conclusion": conclusion}
            if link.scheme:
                entry["scheme"] = link.scheme
            if link.attributes:
                entry["attributes"] = dict(link.attributes)
            self.arguments[name] = entry

    def _is_plain(self, link: Link) -> bool:
        """Whether a short form says it all: one premise, which does not support the same in another way already."""
        if len(link.sources) > 1 or link.scheme or link.attributes:
            return False
        return self._names[link.target] not in self._statements[link.sources[0]].get("supports", {})

    def _relate(self, link: Link) -> None:
        """Put in an attack or restatement, or a support of what is no unit."""
        target = self._links.get(link.target)
        if link.attributes or link.scheme:
            self._lose("what else is said of an attack or a restatement is left out", link)
        if not link.sources:
            self._lose(f"a link ({link.kind}) that starts from nothing is left out", link)
        elif link.target in self._names:
            self._point_all(link, self._names[link.target])
        elif target is None:
            self._lose(f"a link ({link.kind}) to nothing is left out", link)
        elif link.kind != ATTACK:
            self._lose(f"a link ({link.kind}) to another link is left out", link)
        elif target.id in self._arguments:
            self._point_all(link, self._arguments[target.id], key="undercuts")
        elif target.kind != SUPPORT and target.sources:
            self._hit(link, target)
        else:
            self._lose("an attack on a link that is left out is left out", link)

    def _hit(self, link: Link, target: Link) -> None:
        """Attack what attacks, and remember what the attack was on."""
        via = target.sources[0]
        end = self._names.get(target.target) or self._arguments.get(target.target, "")
        beyond = self._links.get(target.target)
        if not end and beyond is not None and beyond.sources and beyond.kind != SUPPORT:
            end = self._names[beyond.sources[0]]  # as the target itself was put in
        if not end:
            self._lose("an attack on a link that is left out is left out", link)
            return
        self._lose("an attack on an attack became an attack on what attacks", link)
        for each in link.sources:
            _remember(self._statements[each], HITS, f"{self._names[via]} > {end}")
        self._point_all(link, self._names[via])

    def _point_all(self, link: Link, end: str, key: str = "") -> None:
        for each in link.sources:
            self._point(link, key or _KEYS[link.kind], each, end)
        for each in link.sources[1:] if link.kind == ATTACK else ():
            self._lose("premises that attack only together attack each on its own", link)
            _remember(self._statements[each], JOINS, f"{self._names[link.sources[0]]} > {end}")

    def _point(self, link: Link, key: str, source: str, end: str) -> None:
        targets: dict[str, None] = self._statements[source].setdefault(key, {})
        if end in targets:
            self._lose("what is drawn twice is kept once", link)
        targets[end] = None


def listed(statement: dict[str, Any]) -> dict[str, Any]:
    """Return a statement with its relations as lists, and its attributes last."""
    found = {key: list(value) if key in (*_KEYS.values(), "undercuts") else value for key, value in statement.items()}
    if "attributes" in found:
        found["attributes"] = found.pop("attributes")
    return found


def _remember(statement: dict[str, Any], key: str, value: str) -> None:
    attributes = statement.setdefault("attributes", {})
    known = attributes.get(key)
    if value not in (known or "").split(", "):
        attributes[key] = f"{known}, {value}" if known else value


def links_of(argument_map: ArgumentMap) -> list[Link]:
    """Return arguments and relations as links, whose ids are their own; targets are ids of statements or of links.

    ``addresses`` is not among them, nor what names something that the map does not declare.
    """
    taken = set(argument_map.statements)
    links = list(_inferences(argument_map, taken))
    first = {link.of: link.id for link in reversed(links)}
    ends: dict[tuple[str, str], str] = {}
    drawn: list[tuple[str, str, str, str]] = []
    for relation in argument_map.relations:
        undercuts = relation.kind is RelationKind.UNDERCUTS
        known = relation.target in (first if undercuts else argument_map.statements)
        if (relation.source, relation.target) in ends and relation.kind.is_attack:
            continue  # a rebuttal and an undermining of the same are one attack elsewhere
        if relation.kind in _KINDS and known and relation.source in argument_map.statements:
            name = _free(f"{relation.source}.{_KINDS[relation.kind]}.{relation.target}", taken)
            drawn.append((name, relation.source, _KINDS[relation.kind], relation.target))
            if _KINDS[relation.kind] == ATTACK:
                ends[relation.source, relation.target] = name
    joined: dict[str, list[str]] = {}
    for name, source, kind, target in drawn:
        if kind == ATTACK and (into := _joined(argument_map, source, target, ends)):
            joined.setdefault(into, []).append(source)
            taken.discard(name)
    for name, source, kind, target in drawn:
        if name in taken:
            sources = (source, *joined.get(name, ()))
            end = target if kind != ATTACK else _end(argument_map, source, target, ends, first)
            links.append(Link(name, kind, sources, end))
    return links


def _inferences(argument_map: ArgumentMap, taken: set[str]) -> Iterator[Link]:
    for argument in argument_map.arguments.values():
        known = argument_map.statements
        premises = tuple(dict.fromkeys(each.statement for each in argument.premises if each.statement in known))
        if not premises or argument.conclusion not in known:
            continue
        scheme, said = argument.scheme or "", argument.attributes
        if argument.structure is Structure.LINKED or len(premises) == 1:
            yield Link(_free(argument.id, taken), SUPPORT, premises, argument.conclusion, scheme, said, argument.id)
            continue
        for premise in premises:
            name = _free(f"{argument.id}.{premise}", taken)
            yield Link(name, SUPPORT, (premise,), argument.conclusion, scheme, said, argument.id)


def _joined(argument_map: ArgumentMap, source: str, target: str, ends: dict[tuple[str, str], str]) -> str:
    """Return the link that an attack is one with, if that is an attack which joins no other in turn."""
    for first, end in _pairs(argument_map, source, JOINS):
        leader = ends.get((first, target))
        joins = [each for _, each in _pairs(argument_map, first, JOINS)]
        if end == target and leader and first != source and target not in joins:
            return leader
    return ""


def _end(
    argument_map: ArgumentMap, source: str, target: str, ends: dict[tuple[str, str], str], first: dict[str, str]
) -> str:
    for via, beyond in _pairs(argument_map, source, HITS):
        if via == target and (via, beyond) in ends:
            return ends[via, beyond]
    return target if target in argument_map.statements and target not in first else first.get(target, target)


def _pairs(argument_map: ArgumentMap, statement: str, key: str) -> list[tuple[str, str]]:
    told = argument_map.statements[statement].attributes.get(key, "")
    pairs = [each.partition(" > ") for each in told.split(", ")]
    return [(first, second) for first, middle, second in pairs if middle]


def _free(wanted: str, taken: set[str]) -> str:
    number, found = 1, wanted
    while found in taken:
        number += 1
        found = f"{wanted}-{number}"
    taken.add(found)
    return found
