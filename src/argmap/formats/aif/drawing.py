"""The nodes and edges of AIF that a map becomes, as plain values."""

from __future__ import annotations

from argmap.formats.aif.words import DEFAULTS, SCHEME_IDS


class Drawing:
    """A node set in the making; nodes are called by their ids."""

    def __init__(self) -> None:
        self.nodes: list[dict[str, str]] = []
        self.edges: list[dict[str, str]] = []
        self.locutions: list[dict[str, str | None]] = []

    def node(self, kind: str, text: str, scheme: str = "") -> str:
        """Add a node, and return its id."""
        found = str(len(self.nodes) + 1)
        self.nodes.append({"nodeID": found, "text": text, "type": kind, **_scheme(kind, text, scheme)})
        return found

    def edge(self, start: str, end: str) -> None:
        """Add an edge from one node to another."""
        self.edges.append({"edgeID": str(len(self.edges) + 1), "fromID": start, "toID": end})

    def spoken(self, locution: str, person: str, start: str | None = None, end: str | None = None) -> None:
        """Say who spoke a locution, and when."""
        self.locutions.append({"nodeID": locution, "personID": person, "start": start, "end": end})

    def text_of(self, node: str) -> str:
        """Return the text of a node."""
        return self.nodes[int(node) - 1]["text"]

    def type_of(self, node: str) -> str:
        """Return the type of a node."""
        return self.nodes[int(node) - 1]["type"]

    def reword(self, node: str, text: str) -> None:
        """Give a node another text, and the scheme of that name."""
        self.nodes[int(node) - 1] |= {"text": text, **_scheme(self.type_of(node), text)}


def _scheme(kind: str, text: str, scheme: str = "") -> dict[str, str]:
    """Return what AIFdb adds to the text of all but statements and locutions."""
    named = scheme or (DEFAULTS.get(kind, text) if text == kind else text)
    if kind in ("I", "L") or not named:
        return {}
    return {"scheme": named, **({"schemeID": SCHEME_IDS[named]} if named in SCHEME_IDS else {})}
