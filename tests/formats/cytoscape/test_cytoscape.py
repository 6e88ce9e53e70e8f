"""Cytoscape.js JSON: whole outputs, and the same network when it is read."""

import json

import pytest
from hypothesis import given, settings
from syrupy.assertion import SnapshotAssertion
from tests.formats.exports import COMPLETE, NASTY
from tests.formats.maps import maps

from argmap.formats.cytoscape import write
from argmap.model import ArgumentMap


@pytest.mark.parametrize("name", ["complete", "nasty"])
def test_whole_output(name: str, snapshot: SnapshotAssertion) -> None:
    text, lost = write({"complete": COMPLETE, "nasty": NASTY}[name])
    assert text == snapshot
    assert [(each.message, each.path) for each in lost] == snapshot


@settings(max_examples=25)
@given(maps())
def test_elements_are_what_cytoscape_takes(argument_map: ArgumentMap) -> None:
    text, _ = write(argument_map)
    assert not set("<>&\u2028\u2029") & set(text)
    whole = json.loads(text)
    assert whole["data"]["title"] == argument_map.title
    points, links = (whole["elements"][key] for key in ("nodes", "edges"))
    ids = [each["data"]["id"] for each in points]
    assert len({*ids, *(each["data"]["id"] for each in links)}) == len(points) + len(links)
    for each in points:
        assert each["classes"] == each["data"]["type"]
        statement = argument_map.statements.get(each["data"]["id"])
        assert statement is None or each["data"]["label"] == each["data"]["name"] == statement.text
    for each in links:
        assert {each["data"]["source"], each["data"]["target"]} <= set(ids)
        assert each["data"]["interaction"] == each["data"]["type"]
    for each in (*points, *links):
        for value in each["data"].values():
            flat = value if isinstance(value, list) else [value]
            assert all(isinstance(entry, str | int | bool) for entry in flat)


def test_where_a_quotation_is_from_is_not_where_a_link_starts() -> None:
    links = json.loads(write(COMPLETE)[0])["elements"]["edges"]
    said = next(each["data"] for each in links if each["data"]["type"] == "asserts")
    assert said["source"] == "speaker:ann"
    assert said["quoted_from"] == "«020 title»"
