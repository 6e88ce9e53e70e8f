"""AIF files as graphs that can be compared: texts, types and speakers, whatever the ids."""

import json
from typing import Any

import networkx as nx  # type: ignore[import-untyped]

from argmap.formats.aif.parsing import graph_of
from argmap.formats.aif.voices import Voices
from argmap.interchange.losses import IMPORT, Losses


def labelled(raw: bytes) -> "nx.DiGraph[str]":
    """Return the graph of a file without its annotators' own nodes."""
    losses = Losses(IMPORT)
    graph = graph_of(raw, "x.json", losses)
    voices = Voices(graph, losses)
    nodes = [node for node in graph.nodes.values() if node.id not in voices.analysts]
    made: nx.DiGraph[str] = nx.DiGraph()
    for node in nodes:
        speaker = voices.of[node.id].name if node.id in voices.of else ""
        made.add_node(node.id, label=(node.type, node.text, speaker))
    made.add_edges_from((node.id, end.id) for node in nodes for end in node.after if end.id not in voices.analysts)
    return made


def labels(graph: "nx.DiGraph[str]") -> list[tuple[str, str, str]]:
    """Return types, texts and speakers, sorted."""
    return sorted(label for _, label in graph.nodes(data="label"))


def assert_equal(one: bytes, other: bytes) -> None:
    """Refuse graphs that differ in more than the ids."""
    graphs = labelled(one), labelled(other)
    assert labels(graphs[0]) == labels(graphs[1])
    assert graphs[0].size() == graphs[1].size()
    assert nx.is_isomorphic(*graphs, node_match=lambda a, b: a["label"] == b["label"])


def as_bytes(value: Any) -> bytes:
    """Return plain values as a file."""
    return json.dumps(value, ensure_ascii=False).encode()
