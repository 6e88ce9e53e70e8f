"""A map → the nodes and edges of AIF."""

from __future__ import annotations

from typing import Any

from argmap.formats.aif.drawing import Drawing
from argmap.formats.aif.remainder import SPEAKER, Entry, entries
from argmap.formats.aif.speaking import Speech
from argmap.formats.aif.words import DEFAULTS, NONE, SCHEMES
from argmap.interchange.attributes import NODE_SET
from argmap.interchange.losses import Losses
from argmap.model import Argument, ArgumentMap, Relation, RelationKind, Structure

_TYPES = {
    RelationKind.SUPPORTS: "RA",
    RelationKind.REBUTS: "CA",
    RelationKind.UNDERMINES: "CA",
    RelationKind.UNDERCUTS: "CA",
    RelationKind.RESTATES: "MA",
}


def graph_values(argument_map: ArgumentMap, losses: Losses) -> dict[str, Any]:
    """Return ``nodes``, ``edges``, ``participants`` and ``locutions`` as plain values."""
    return _Export(argument_map, losses).values()


class _Export:
    def __init__(self, argument_map: ArgumentMap, losses: Losses) -> None:
        self._map, self._losses = argument_map, losses
        self._drawing = Drawing()
        sources = {found: each for found, each in argument_map.sources.items() if each.kind == NODE_SET}
        attributes = [each.attributes for each in sources.values()]
        self._rest = _rest(argument_map, [entry for each in attributes for entry in entries(each)])
        self._places = {
            key: ("sources", found, "attributes", key) for found in sources for key in sources[found].attributes
        }
        self._forms = {key: text for each in attributes for key, text in each.items() if key.startswith("aif-")}
        self._named = {key: text for each in attributes for key, text in each.items() if key.endswith(SPEAKER)}
        self._speech = Speech(argument_map, self._drawing, losses, self._forms)
        self._ids: dict[str, str] = {}
        self._keyed: dict[str, str] = {}

    def values(self) -> dict[str, Any]:
        for statement in self._map.statements.values():
            self._ids[statement.id] = self._drawing.node("I", statement.text)
        for entry in self._rest.values():
            self._add_line(entry)
        for argument in self._map.arguments.values():
            self._add_argument(argument)
        relations = self._add_relations()
        self._speech.add_locutions(self._ids, self._keyed, self._rest)
        for entry in self._rest.values():
            self._add_ends(entry)
        self._speech.add_transitions(self._keyed)
        self._speech.add_illocutions(self._keyed)
        self._tell_who_argues(relations)
        return {
            "nodes": self._drawing.nodes,
            "edges": self._drawing.edges,
            "participants": self._speech.participants(),
            "locutions": self._drawing.locutions,
        }

    def _default(self, kind: str) -> str:
        return self._forms.get(f"aif-{kind}", DEFAULTS[kind])

    def _add_line(self, entry: Entry) -> None:
        """Draw the node that a line stands for; its edges come later, when all is there."""
        if entry.type and entry.key not in self._keyed:
            found = self._keyed[entry.key] = self._drawing.node(entry.type, entry.text)
            if name := self._named.get(f"{entry.key}{SPEAKER}"):
                self._drawing.spoken(found, self._speech.person(name))

    def _add_argument(self, argument: Argument) -> None:
        missing = [each.statement for each in argument.premises if each.statement not in self._ids]
        if missing or argument.conclusion not in self._map.statements:
            self._losses.add("an argument that names a statement which is not there is left out", argument.path)
            return
        if argument.structure is Structure.CONVERGENT:
            self._losses.add("that its premises bear each on its own is left out", (*argument.path, "structure"))
        scheme = argument.scheme or ""
        text = argument.attributes.get("aif-text") or scheme or self._default("RA")
        found = self._ids[argument.id] = self._drawing.node("RA", "" if text == NONE != scheme else text, scheme)
        for premise in dict.fromkeys(each.statement for each in argument.premises):
            self._drawing.edge(self._ids[premise], found)
        self._drawing.edge(found, self._ids[argument.conclusion])

    def _add_relations(self) -> dict[str, Relation]:
        """Draw the relations that no line stands for; return them by their nodes."""
        covered = {
            (entry.type, source, entry.after[0])
            for entry in self._rest.values()
            if entry.type in SCHEMES and len(entry.after) == 1
            for source in entry.before
        }
        drawn: dict[str, Relation] = {}
        for relation in self._map.relations:
            kind = _TYPES.get(relation.kind)
            if kind is None:  # told as what it addresses
                continue
            if relation.source not in self._ids or relation.target not in self._ids:
                self._losses.add("a relation with something that is not there is left out", relation.path)
            elif (kind, relation.source, relation.target) not in covered:
                found = self._drawing.node(kind, self._default(kind))
                self._drawing.edge(self._ids[relation.source], found)
                self._drawing.edge(found, self._ids[relation.target])
                drawn[found] = relation
        return drawn

    def _tell_who_argues(self, relations: dict[str, Relation]) -> None:
        """Tell whose inferences and attacks no illocution shows."""
        argued = self._speech.argued
        shown = {end for entry in self._rest.values() if entry.type == "YA" for end in entry.after}
        for argument in self._map.arguments.values():
            if argument.id in self._ids and argument.id not in shown and self._ids[argument.id] not in argued:
                for index in range(len(argument.by)):
                    self._losses.add("who argues so is left out", (*argument.path, "by", index))
        for found, relation in relations.items():
            if relation.stated.by and found not in argued:
                self._losses.add("who drew the relation is left out", (*relation.path, "by"))

    def _add_ends(self, entry: Entry) -> None:
        if entry.type:
            ends = [(start, entry.key) for start in entry.before] + [(entry.key, end) for end in entry.after]
        else:
            ends = [(start, end) for start in entry.before for end in entry.after]
        for start, end in ends:
            found = [self._keyed.get(each) or self._ids.get(each) for each in (start, end)]
            if found[0] and found[1]:
                self._drawing.edge(found[0], found[1])
            else:
                message = "a line of the rest names something that is not there"
                self._losses.add(message, self._places[entry.key])


def _rest(argument_map: ArgumentMap, lines: list[Entry]) -> dict[str, Entry]:
    """Return the lines to be written, by their keys: without those of relations that the map has no more."""
    stated = {(_TYPES.get(each.kind), each.source, each.target) for each in argument_map.relations}
    # What something else leads to has not been a relation before either.
    led_to = {end for entry in lines if entry.type not in ("YA", "CA") for end in entry.after}
    return {entry.key: entry for entry in lines if entry.key in led_to or not _is_stale(entry, argument_map, stated)}


def _is_stale(entry: Entry, argument_map: ArgumentMap, stated: set[tuple[str | None, str, str]]) -> bool:
    """Whether a line stands for relations of which the map has none any more."""
    if entry.type not in SCHEMES or len(entry.after) != 1 or not entry.before:
        return False
    (target,) = entry.after
    if target in entry.before:  # what bears on itself never is a relation of a map
        return False
    known = target in argument_map.statements or (entry.type == "CA" and target in argument_map.arguments)
    if not known or not all(each in argument_map.statements for each in entry.before):
        return False
    return not any((entry.type, each, target) in stated for each in entry.before)
