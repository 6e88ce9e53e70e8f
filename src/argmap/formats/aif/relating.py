"""Nodes of inference, conflict and rephrase → relations and arguments of a map."""

from __future__ import annotations

from typing import Any, NamedTuple

from argmap.formats.aif.graph import Graph, Node
from argmap.formats.aif.words import DEFAULTS, NONE, SCHEMES
from argmap.interchange.identifiers import Identifiers
from argmap.interchange.losses import Losses

_NO_PLACE = {
    "RA": "an inference that does not lead from statements to one statement is kept among the source's attributes only",
    "CA": "an attack that is not one of statements on one statement or argument is kept among the source's attributes "
    "only",
    "MA": "a rephrase that is not one of statements by one statement is kept among the source's attributes only",
}


class Related(NamedTuple):
    """A relation of a map: from one statement, under a key, to a statement or an argument."""

    source: str
    key: str
    target: str
    node: Node


class Relations:
    """The relations and arguments that a graph's schemes make.

    ``claims`` are ids of the map by node. Afterwards ``arguments`` are too, ``made`` are the relations, ``plain`` the
    nodes that a relation says all of, ``doubled`` attacks and rephrases that other nodes repeat, and ``usual`` the
    text of each type of node that names no scheme.
    """

    def __init__(self, graph: Graph, claims: dict[str, str], identifiers: Identifiers, losses: Losses) -> None:
        self._claims, self._identifiers, self._losses = claims, identifiers, losses
        self.usual = {kind: _usual_text(kind, graph.of_type(kind)) for kind in SCHEMES}
        self.arguments: dict[str, str] = {}
        self.entries: dict[str, dict[str, Any]] = {}
        self.made: list[Related] = []
        self.plain: set[str] = set()
        self.doubled: set[str] = set()
        self._seen: dict[tuple[str, ...], Node] = {}
        inferences = graph.of_type("RA")
        concluded = {each.id for node in inferences for each in node.after}
        self._mere_premises = {each.id for node in inferences for each in _sources(node)} - concluded
        for node in inferences:
            self._add_inference(node)
        for node in (*graph.of_type("CA"), *graph.of_type("MA")):
            self._add_relation(node)
        for node in graph.of_type("PA"):
            losses.add("a preference is kept among the source's attributes only", ("nodes", node.id))

    def _ends(self, node: Node) -> tuple[list[str], str] | None:
        """Return the statements that it leads from and the one it leads to, if it is as simple as that."""
        sources = [self._claims.get(each.id, "") for each in _sources(node)]
        targets = [self._claims.get(each.id) or self.arguments.get(each.id, "") for each in node.after]
        # What bears on itself could stand in a map, but would be a mistake there.
        if not sources or not all(sources) or len(targets) != 1 or not targets[0] or targets[0] in sources:
            return None
        return sources, targets[0]

    def _add_inference(self, node: Node) -> None:
        ends = self._ends(node)
        if ends is None or node.after[0].id not in self._claims:
            self._losses.add(_NO_PLACE["RA"], ("nodes", node.id))
            return
        sources, target = ends
        plain = len(sources) == 1 and self._is_plain(node) and not any(each.type == "CA" for each in node.before)
        if plain and self._first(node, "supports", sources[0], target) is node:
            self.plain.add(node.id)
            self.made.append(Related(sources[0], "supports", target, node))
            return
        named = not self._is_plain(node)
        scheme = (node.scheme or node.text).strip() if named else ""
        found = self._identifiers.make(f"for {target}", "argument")
        self.arguments[node.id] = found
        entry = self.entries[found] = {"premises": sources, "conclusion": target}
        if scheme and scheme != DEFAULTS["RA"]:
            entry["scheme"] = scheme
        if node.text != (entry.get("scheme") or self.usual["RA"]):
            entry["attributes"] = {"aif-text": node.text if node.text.strip() else NONE}

    def _add_relation(self, node: Node) -> None:
        ends = self._ends(node)
        if ends is None or (node.type == "MA" and node.after[0].id not in self._claims):
            self._losses.add(_NO_PLACE[node.type], ("nodes", node.id))
            return
        sources, target = ends
        key = "restates" if node.type == "MA" else self._attack(node.after[0])
        firsts = {source: self._first(node, key, source, target) for source in sources}
        new = [source for source in sources if firsts[source] is node]
        self.doubled.update(first.id for first in firsts.values() if first is not node)
        self.made.extend(Related(source, key, target, node) for source in new)
        if len(sources) == 1 and new and self._is_plain(node):
            self.plain.add(node.id)

    def _attack(self, target: Node) -> str:
        """Name an attack by what it hits: an inference, a premise that nothing leads to, or a conclusion."""
        if target.type == "RA":
            return "undercuts"
        return "undermines" if target.id in self._mere_premises else "rebuts"

    def _first(self, node: Node, *relation: str) -> Node:
        """Return the node that is the first to say a relation."""
        return self._seen.setdefault(relation, node)

    def _is_plain(self, node: Node) -> bool:
        return node.text == self.usual[node.type] and node.scheme in ("", node.text, DEFAULTS[node.type])


def _sources(node: Node) -> list[Node]:
    """Return what a scheme leads from: illocutions are about it, and conflicts attack it."""
    return [each for each in node.before if each.type not in ("YA", "CA")]


def _usual_text(kind: str, nodes: list[Node]) -> str:
    """Return the text of nodes that name no scheme: some files have the type there."""
    texts = {node.text for node in nodes if node.scheme in ("", DEFAULTS[kind])}
    return kind if kind in texts and DEFAULTS[kind] not in texts else DEFAULTS[kind]
