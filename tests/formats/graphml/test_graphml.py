"""GraphML: whole outputs, and the same network when networkx reads it."""

from io import BytesIO
from typing import Any

import networkx as nx  # type: ignore[import-untyped]
import pytest
from hypothesis import given, settings
from syrupy.assertion import SnapshotAssertion
from tests.formats.exports import COMPLETE, NASTY, RIVER
from tests.formats.maps import maps

from argmap.formats.graphml import write
from argmap.interchange.contents import network
from argmap.interchange.losses import EXPORT, Losses
from argmap.model import ArgumentMap


def read(argument_map: ArgumentMap) -> Any:
    return nx.read_graphml(BytesIO(write(argument_map)[0].encode()), force_multigraph=True)


@pytest.mark.parametrize("name", ["complete", "nasty"])
def test_whole_output(name: str, snapshot: SnapshotAssertion) -> None:
    text, lost = write({"complete": COMPLETE, "nasty": NASTY}[name])
    assert text == snapshot
    assert [(each.message, each.path) for each in lost] == snapshot


def test_networkx_finds_points_links_and_typed_values() -> None:
    graph = read(COMPLETE)
    assert graph.nodes["main"]["type"] == "claim"
    assert graph.nodes["main"]["text"] == "«110 text»"
    assert graph.nodes["speaker:ann"]["role"] == "«036 role»"
    said = [values for _, _, values in graph.edges("speaker:ann", data=True) if values["type"] == "asserts"]
    assert said[0]["level"] == -2
    implicit = graph.get_edge_data("reason", "argument:inference")
    assert [values["implicit"] for values in implicit.values()] == [True]
    assert graph.graph["title"] == "«001 title»" if "title" in graph.graph else True


@settings(max_examples=25)
@given(maps())
def test_any_text_survives(argument_map: ArgumentMap) -> None:
    graph, expected = read(argument_map), network(argument_map, Losses(EXPORT))
    assert list(graph.nodes) == [point.id for point in expected.points]
    assert graph.number_of_edges() == len(expected.links)
    for point in expected.points:
        assert graph.nodes[point.id]["text"] == point.values["label"]
    for link in expected.links:
        values = graph.edges[link.source, link.target, link.id]
        assert values["type"] == link.values["type"]
        assert values.get("quote") == link.values.get("quote")


def test_the_example_is_whole() -> None:
    graph = read(RIVER)
    kinds = [values["type"] for _, values in graph.nodes(data=True)]
    assert kinds.count("claim") == len(RIVER.claims)
    assert kinds.count("argument") == len(RIVER.arguments)
    stances = [values["type"] for _, _, values in graph.edges(data=True)]
    assert stances.count("disagrees") == sum(each.stance.value == "disagrees" for each in RIVER.positions)
