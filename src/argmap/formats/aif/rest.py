"""What of a graph statements, positions and relations do not say → lines, and the keys by which these name nodes."""

from __future__ import annotations

from collections.abc import Mapping

from argmap.formats.aif.graph import Graph, Node
from argmap.formats.aif.relating import Relations
from argmap.formats.aif.remainder import SPEAKER, line
from argmap.formats.aif.voices import Voices
from argmap.formats.aif.words import DEFAULTS, NONE, SCHEMES
from argmap.interchange.attributes import NODE
from argmap.interchange.losses import Losses


class Rest:
    """The rest of a graph: ``told`` are the edges, ``placed`` the nodes that stand elsewhere in the map."""

    def __init__(
        self, graph: Graph, voices: Voices, relations: Relations, claims: Mapping[str, str], losses: Losses
    ) -> None:
        self._graph, self._voices, self._relations, self._losses = graph, voices, relations, losses
        self._known = {**claims, **relations.arguments}
        self._keys: dict[str, str] = {}
        self._counts: dict[str, int] = {}
        self.told: set[tuple[str, str]] = set()
        self.placed: set[str] = {*self._known, *relations.plain}

    def attributes(self, forms: Mapping[str, str]) -> dict[str, str]:
        """Return ``forms``, and the lines of what is not said otherwise; what they name gets a key."""
        analysts, told = self._voices.analysts, self.told
        nodes = [node for node in self._graph.nodes.values() if node.id not in analysts]
        edges = [(node, each) for node in nodes for each in node.after if (node.id, each.id) not in told]
        edges = [edge for edge in edges if edge[1].id not in analysts]
        untold = {node.id for edge in edges for node in edge}
        # A relation that something bears on, or that is there twice, needs a key, and with it a line.
        keyed = self._relations.plain & (untold | self._relations.doubled)
        lines = {node.id: node for node in nodes if node.id in keyed or node.id not in self.placed}
        if keyed:
            edges = [(node, each) for node in nodes for each in node.after if self._is_untold(node, each, keyed)]
        return {**forms, **self._lines(lines, edges)}

    def _is_untold(self, start: Node, end: Node, keyed: set[str]) -> bool:
        """Whether an edge has to be written, now that some relations have lines of their own."""
        if start.id in self._voices.analysts or end.id in self._voices.analysts:
            return False
        said_by_line = (start.id in keyed and end.type != "YA") or (end.id in keyed and start.type != "YA")
        return said_by_line or (start.id, end.id) not in self.told

    def _lines(self, lines: dict[str, Node], edges: list[tuple[Node, Node]]) -> dict[str, str]:
        for node in lines.values():
            self.key(node)
        before: dict[str, list[str]] = {found: [] for found in lines}
        after: dict[str, list[str]] = {found: [] for found in lines}
        alone = {}
        for start, end in edges:
            if start.id in lines and (end.id not in lines or start.type != "L"):
                after[start.id].append(self.key(end))
            elif end.id in lines:
                before[end.id].append(self.key(start))
            else:
                alone[self._numbered("E")] = f"{self.key(start)} > {self.key(end)}"
        told: dict[str, str] = {}
        for node in lines.values():
            told[self._keys[node.id]] = line(node.type, before[node.id], after[node.id], node.text)
            told |= self._said_of(node)
        return {**told, **alone}

    def _said_of(self, node: Node) -> dict[str, str]:
        """Return who speaks where the text does not begin with the name."""
        recorded = self._graph.locutions.get(node.id, ())
        if any(each.start or each.end for each in recorded):
            self._losses.add("when a locution was said that no position rests on is left out", ("locutions", node.id))
        voice = self._voices.of.get(node.id)
        return {f"{self._keys[node.id]}{SPEAKER}": voice.name} if voice and voice.prefix == NONE else {}

    def key(self, node: Node) -> str:
        """Return by what lines name a node: its id in the map, or a key that it gets now."""
        known = self._known.get(node.id) or self._keys.get(node.id)
        if known:
            return known
        kind = node.type if NODE.fullmatch(f"{node.type}1") and node.type != "E" else "X"
        if kind != node.type:
            self._losses.add("a type of node that AIF does not have is written as X", ("nodes", node.id))
        if node.type in SCHEMES and node.scheme not in ("", node.text, DEFAULTS[node.type]):
            self._losses.add("the scheme is left out", ("nodes", node.id, "scheme"))
        found = self._keys[node.id] = self._numbered(kind)
        return found

    def has_key(self, node: Node) -> bool:
        """Whether a node got a key."""
        return node.id in self._keys

    def _numbered(self, kind: str) -> str:
        self._counts[kind] = self._counts.get(kind, 0) + 1
        return f"{kind}{self._counts[kind]}"
