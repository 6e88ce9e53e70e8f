"""The graph of an AIF file: nodes, what leads to them and from them, and who is said to have spoken."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple


class Node:
    """A node of AIF; ``before`` and ``after`` are those with an edge to it and from it, each once."""

    __slots__ = ("after", "before", "id", "scheme", "text", "type")

    def __init__(self, found: str, kind: str, text: str, scheme: str = "") -> None:
        self.id, self.type, self.text, self.scheme = found, kind, text, scheme
        self.before: list[Node] = []
        self.after: list[Node] = []


class Locution(NamedTuple):
    """What a file says of a locution beside its text: the name of who spoke, and when; empty parts are unknown."""

    speaker: str
    start: str
    end: str


@dataclass(slots=True)
class Graph:
    """A node set.

    ``locutions`` are by the id of their node, ``people`` the names of all who take part. ``text`` is what was analysed,
    ``url`` where it is from, ``mapper`` who analysed it; they are empty where the file does not tell.
    """

    nodes: dict[str, Node] = field(default_factory=dict)
    locutions: dict[str, list[Locution]] = field(default_factory=dict)
    people: dict[str, None] = field(default_factory=dict)
    text: str = ""
    url: str = ""
    mapper: str = ""
    _by_type: dict[str, list[Node]] = field(default_factory=dict)

    def add(self, node: Node) -> None:
        """Put in a node."""
        self.nodes[node.id] = node
        same = self._by_type.get(node.type)
        if same is None:
            self._by_type[node.type] = [node]
        else:
            same.append(node)

    def close(self) -> None:
        """Take nodes apart that hold one another, so that they are gone without a search for such rings."""
        for node in self.nodes.values():
            node.before, node.after = [], []

    def of_type(self, kind: str) -> list[Node]:
        """Return the nodes of a type, in the order of the file."""
        return self._by_type.get(kind, [])


def joined(graphs: list[Graph]) -> Graph:
    """Return one graph of several; nodes are the same where ids, types and texts agree throughout, as in AIFdb."""
    whole = graphs[0]
    for number, graph in enumerate(graphs[1:], 2):
        clash = any(
            (known := whole.nodes.get(each.id)) and (known.type, known.text) != (each.type, each.text)
            for each in graph.nodes.values()
        )
        _join(whole, graph, f"{number}:" if clash else "")
    return whole


def _join(whole: Graph, graph: Graph, prefix: str) -> None:
    same: dict[str, Node] = {}
    for node in graph.nodes.values():
        key = prefix + node.id
        if key not in whole.nodes:
            whole.add(Node(key, node.type, node.text, node.scheme))
        same[node.id] = whole.nodes[key]
    for node in graph.nodes.values():
        start = same[node.id]
        for end in dict.fromkeys(same[each.id] for each in node.after):
            if end not in start.after:
                start.after.append(end)
                end.before.append(start)
    for found, told in graph.locutions.items():
        known = whole.locutions.setdefault(prefix + found, [])
        known.extend(each for each in told if each not in known)
    whole.people |= graph.people
    whole.text = "\n\n".join(filter(None, (whole.text, graph.text)))
    whole.url, whole.mapper = whole.url or graph.url, whole.mapper or graph.mapper
