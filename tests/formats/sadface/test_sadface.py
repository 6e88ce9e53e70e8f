"""SADFace: every construct becomes what a person would write, and comes back the same graph."""

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from tests.formats.foreign import changed_json, refined, survives, told, whole
from tests.strategies import argument_maps

from argmap.formats.sadface import read, recognizes, write
from argmap.formats.sadface.words import CONFLICTS, SUPPORTS, folded
from argmap.model import ArgumentMap
from argmap.source import loads
from argmap.source.dump import dumps

HERE = Path(__file__).parent
NAMES = ("bus", "library")
FILES = {name: (HERE / f"{name}.json").read_bytes() for name in NAMES}
BUS = FILES["bus"]

every_file = pytest.mark.parametrize("name", NAMES)


def shape(document: dict[str, Any]) -> Counter[Any]:
    """Return a document's graph by texts, types and speakers; names that versions differ in are the same."""
    labels: dict[str, Any] = {}
    for node in document["nodes"]:
        own = node.get("metadata", {}).get("argmap", {})
        if node["type"] == "atom":
            labels[node["id"]] = (node["text"], own.get("speakers"), own.get("kind"))
            continue
        name = folded(node.get("name", ""))
        attacks = node["type"] == "conflict" or (node["type"] == "scheme" and name in CONFLICTS)
        labels[node["id"]] = "conflict" if attacks else "support" if name in SUPPORTS else name, own.get("attack")
    return refined(labels, [(each["source_id"], each["target_id"]) for each in document["edges"]])


@every_file
def test_every_construct_becomes_what_the_map_beside_says(name: str) -> None:
    expected = (HERE / f"{name}.yaml").read_text(encoding="utf-8")
    assert dumps(whole(read, FILES[name], f"{name}.json")) == expected


def test_what_is_lost_is_told_with_its_place() -> None:
    assert told(read(BUS, "bus.json")) == {
        ("the full text of a resource is not part of the map", ("resources", "r1")),
        ("an attack on an attack became an attack on what attacks", ("nodes", "s3")),
    }
    assert told(read(FILES["library"], "library.json")) == {
        ("the full text of a resource is not part of the map", ("resources", "r1")),
        ("words that do not stand where their offset says have no place", ("nodes", "a2")),
        ("a support that lacks an end is kept as an attribute", ("nodes", "i3")),
        ("an attack that lacks an end is kept as an attribute", ("nodes", "c3")),
        ("what else is said of an attack or a restatement became a note", ("nodes", "c1")),
    }


@every_file
def test_writing_and_reading_again_gives_the_same_graph(name: str) -> None:
    argument_map = whole(read, FILES[name], "x.json")
    written, lost = write(argument_map)
    assert [(each.message, each.path) for each in lost] == []
    assert shape(json.loads(written)) == shape(json.loads(FILES[name]))
    assert whole(read, written.encode(), "x.json") == argument_map


def test_a_document_is_written_as_the_version_that_it_was_read_from() -> None:
    early = b'{"id": "d", "created": "2017", "analyst_name": "A", "edges": [], "nodes": [%s], "resources": []}'
    node = b'{"id": "s", "type": "scheme", "name": "support"}, {"id": "a", "type": "atom", "text": "x"}'
    argument_map = whole(read, early % node, "x.json")
    assert argument_map.sources["x"].attributes == {"format": "SADFace", "version": "0.1", "id": "d", "created": "2017"}
    raw = early % b'{"id": "a", "type": "atom", "text": "x"}, {"id": "b", "type": "atom", "text": "y"}'
    for version, kinds in ("0.2", {"scheme"}), ("0.5.4.0", {"inference", "conflict"}):
        document = json.loads(raw)
        document["metadata"] = {"core": {"version": version, "created": "2020"}}
        document["nodes"] += [{"id": "s", "type": "scheme", "name": "support"}]
        document["nodes"] += [{"id": "c", "type": "scheme", "name": "conflict"}]
        document["edges"] = [
            {"id": f"{one}{other}", "source_id": one, "target_id": other} for one, other in ("as", "sb", "bc", "ca")
        ]
        again = json.loads(write(whole(read, json.dumps(document).encode(), "x.json"))[0])
        assert {each["type"] for each in again["nodes"]} == {"atom", *kinds}
        assert again["metadata"]["core"]["version"] == version


def test_several_documents_in_one_map_are_resources() -> None:
    source = {"title": "One", "kind": "import", "attributes": {"format": "SADFace", "id": "d"}}
    argument_map = ArgumentMap.model_validate({"title": "t", "sources": {"one": source, "two": source}})
    document = json.loads(write(argument_map)[0])
    assert [each["type"] for each in document["resources"]] == ["import"] * 2
    assert document["metadata"]["core"]["id"] != "d"


def test_a_conflict_with_a_name_of_its_own_is_told() -> None:
    raw = b'{"nodes": [{"id": "a", "type": "atom", "text": "x"}, {"id": "c", "type": "conflict", "name": "bias"}]}'
    assert ("the name of a conflict is left out", ("nodes", "c")) in told(read(raw, "x.json"))


@settings(max_examples=60)
@given(argument_maps())
def test_any_map_is_written_and_read_again(argument_map: ArgumentMap) -> None:
    written, _ = write(argument_map)
    again = survives(read, written.encode("utf-8", "surrogatepass"), "x.json")
    assert again is not None
    assert len(again.statements) == len(argument_map.statements)
    assert shape(json.loads(write(again)[0])) == shape(json.loads(written))


def test_recognizes_what_its_library_writes() -> None:
    assert recognizes(FILES["library"])


@given(changed_json(FILES["library"]))
def test_damaged_files_end_in_a_map_or_an_error(raw: bytes) -> None:
    survives(read, raw, "x.json")


def test_speakers_of_one_name_are_told() -> None:
    text = "title: t\nspeakers: {a: Ann, b: Ann, c: Cy}\nclaims: {x: {text: X., by: [a, c]}, y: {text: Y., by: b}}"
    argument_map = loads(text).map
    assert argument_map is not None
    assert [each.path for each in write(argument_map)[1]] == [("speakers", "a", "name"), ("speakers", "b", "name")]
