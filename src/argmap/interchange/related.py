"""Links between units → the relations and arguments of a map."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from argmap.interchange.attributes import HITS, JOINS, LOOSE
from argmap.interchange.identifiers import Identifiers
from argmap.interchange.links import ATTACK, RESTATEMENT, SUPPORT, Link, loose
from argmap.interchange.losses import Losses
from argmap.model.base import STATEMENT_KEYS

_KEYS = {SUPPORT: "supports", ATTACK: "attacks", RESTATEMENT: "restates"}
_CALLED = {SUPPORT: "a support", ATTACK: "an attack", RESTATEMENT: "a restatement"}
_POINTING = (*_KEYS.values(), "rebuts", "undermines", "undercuts")


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
        self._statements, self._names = units.statements, units.names
        self._links = {link.id: link for link in links}
        self._arguments: dict[str, str] = {}
        self.arguments: dict[str, dict[str, Any]] = {}
        hit = {link.target for link in self._links.values()}
        whole = [link for link in self._links.values() if not self._is_loose(link)]
        for link in whole:
            if self._infers(link):
                self._infer(link, attacked=link.id in hit)
        for link in whole:
            if not self._infers(link):
                self._relate(link)

    def _infers(self, link: Link) -> bool:
        return link.kind == SUPPORT and link.target in self._names

    def _lose(self, message: str, link: Link) -> None:
        self._losses.add(message, (self._units.section, link.id))

    def _is_loose(self, link: Link) -> bool:
        """Whether one end is missing; if so, it is kept at the other, and if there is none, left out."""
        if link.sources and (link.target in self._names or link.target in self._links):
            return False
        held = link.sources[0] if link.sources else link.target
        if held not in self._names:
            self._lose(f"{_CALLED[link.kind]} between nothing and nothing is left out", link)
            return True
        self._lose(f"{_CALLED[link.kind]} that lacks an end is kept as an attribute", link)
        sources = [self._names[each] for each in link.sources]
        _remember(self._statements[held], LOOSE, loose(link, sources, self._names.get(link.target, "")), "; ")
        return True

    def _infer(self, link: Link, *, attacked: bool) -> None:
        if self._is_plain(link) and not attacked:
            self._point(link, "supports", link.sources[0], self._names[link.target], link.note)
            return
        conclusion = self._names[link.target]
        name = self._arguments[link.id] = self._units.identifiers.make(f"for {conclusion}", "argument")
        entry: dict[str, Any] = {"premises": [self._names[each] for each in link.sources], "conclusion": conclusion}
        if link.scheme:
            entry["scheme"] = link.scheme
        if link.attributes:
            entry["attributes"] = dict(link.attributes)
        if link.note:
            entry["note"] = link.note
        self.arguments[name] = entry

    def _is_plain(self, link: Link) -> bool:
        """Whether a short form says it all: one premise, which does not support the same in another way already."""
        if len(link.sources) > 1 or link.scheme or link.attributes:
            return False
        return self._names[link.target] not in self._statements[link.sources[0]].get("supports", {})

    def _relate(self, link: Link) -> None:
        """Put in an attack or restatement, or a support of what is no unit."""
        target = self._links.get(link.target)
        if link.target in self._names:
            self._point_all(link, self._names[link.target], link.key)
        elif target is None or link.kind != ATTACK:
            self._lose(f"{_CALLED[link.kind]} of another link is left out", link)
        elif target.id in self._arguments:
            self._point_all(link, self._arguments[target.id], "undercuts")
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
        said = [f"{name}: {value}" for name, value in link.attributes.items()]
        if said:
            self._lose("what else is said of an attack or a restatement became a note", link)
        note = "\n".join([*([link.note] if link.note else []), *said])
        for each in link.sources:
            self._point(link, key or _KEYS[link.kind], each, end, note)
        for each in link.sources[1:] if link.kind == ATTACK else ():
            self._lose("premises that attack only together attack each on its own", link)
            _remember(self._statements[each], JOINS, f"{self._names[link.sources[0]]} > {end}")

    def _point(self, link: Link, key: str, source: str, end: str, note: str) -> None:
        targets: dict[str, str] = self._statements[source].setdefault(key, {})
        if end in targets:
            self._lose("what is drawn twice is kept once", link)
        targets[end] = "\n".join(dict.fromkeys(each for each in (targets.get(end), note) if each))


def listed(statement: dict[str, Any]) -> dict[str, Any]:
    """Return a statement with its relations as lists, and its attributes last."""
    found = {
        key: [{"to": end, "note": note} if note else end for end, note in value.items()] if key in _POINTING else value
        for key, value in statement.items()
    }
    if "attributes" in found:
        found["attributes"] = found.pop("attributes")
    return found


def _remember(statement: dict[str, Any], key: str, value: str, between: str = ", ") -> None:
    attributes = statement.setdefault("attributes", {})
    known = attributes.get(key)
    if value not in (known or "").split(between):
        attributes[key] = f"{known}{between}{value}" if known else value
