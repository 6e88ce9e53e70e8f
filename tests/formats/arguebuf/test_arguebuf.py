"""Arguebuf: every construct becomes what a person would write, and comes back the same graph."""

import json
from collections import Counter
from pathlib import Path
from typing import Any

from hypothesis import given, settings
from tests.formats.foreign import refined, survives, told, whole
from tests.strategies import argument_maps

from argmap.formats.arguebuf import read, write
from argmap.formats.arguebuf.schemesets import KNOWN, value, words
from argmap.model import ArgumentMap
from argmap.source.dump import dumps

HERE = Path(__file__).parent
BUS = (HERE / "bus.json").read_bytes()


def shape(graph: dict[str, Any]) -> Counter[Any]:
    """Return a graph by texts, types and speakers."""
    names = {key: each["name"] for key, each in graph["participants"].items()}
    labels: dict[str, Any] = {}
    for key, node in graph["nodes"].items():
        atom = node.get("atom", {})
        who = names.get(atom.get("participant", ""), "")
        labels[key] = (atom["text"], who) if atom else tuple(node["scheme"].items())
    return refined(labels, [(each["source"], each["target"]) for each in graph["edges"].values()])


def test_every_construct_becomes_what_the_map_beside_says() -> None:
    assert dumps(whole(read, BUS, "bus.json")) == (HERE / "bus.yaml").read_text(encoding="utf-8")


def test_what_is_lost_is_told_with_its_place() -> None:
    nodes = [f"{kind}{number}" for kind in "as" for number in range(1, 8)]
    assert told(read(BUS, "bus.json")) == {
        ("the full text of a resource is not part of the map", ("resources", "r1")),
        ("an attack on an attack became an attack on what attacks", ("nodes", "s3")),
        ("premises that attack only together attack each on its own", ("nodes", "s6")),
        ("a value of userdata that is no text became text", ("nodes", "a2", "userdata", "weight")),
        *(("when a node was made and changed is left out", ("nodes", node)) for node in nodes),
    }


def test_writing_and_reading_again_gives_the_same_graph() -> None:
    argument_map = whole(read, BUS, "bus.json")
    written, lost = write(argument_map)
    assert [(each.message, each.path) for each in lost] == []
    assert shape(json.loads(written)) == shape(json.loads(BUS))
    assert whole(read, written.encode(), "bus.json") == argument_map


def test_schemes_that_lack_an_end_come_back() -> None:
    graph: dict[str, Any] = {
        "nodes": {
            "a": {"atom": {"text": "x"}}, "b": {"atom": {"text": "y"}},
            "s": {"scheme": {"support": "SUPPORT_FEAR_APPEAL"}}, "t": {"scheme": {"attack": "ATTACK_DEFAULT"}},
            "u": {"scheme": {"rephrase": "REPHRASE_DEFAULT"}},
        },
        "edges": {
            "1": {"source": "a", "target": "s"}, "2": {"source": "b", "target": "s"},
            "3": {"source": "t", "target": "b"},
        },
        "participants": {},
    }  # fmt: skip
    reading = read(json.dumps(graph).encode(), "x.json")
    assert told(reading) == {
        ("a support that lacks an end is kept as an attribute", ("nodes", "s")),
        ("an attack that lacks an end is kept as an attribute", ("nodes", "t")),
        ("a restatement between nothing and nothing is left out", ("nodes", "u")),
    }
    assert reading.map is not None
    assert [each.attributes for each in reading.map.claims.values()] == [
        {"loose": "support (fear appeal): x y >"}, {"loose": "attack: > y"},
    ]  # fmt: skip
    written = json.loads(write(reading.map)[0])
    del graph["nodes"]["u"]
    assert shape(written) == shape(graph)


def test_numbers_and_other_spellings_of_protobuf_are_read() -> None:
    graph = {
        "nodes": {
            "a": {"atom": {"text": "x"}}, "b": {"atom": {"text": "y"}},
            "s": {"scheme": {"support": 2, "premise_descriptors": ["major"]}},
        },
        "edges": {"1": {"source": "a", "target": "s"}, "2": {"source": "s", "target": "b"}},
        "analysts": [{"name": "Bo Ek"}, {"email": "cy@example.org"}],
        "major_claim": "b",
        "schema_version": 1,
    }  # fmt: skip
    argument_map = whole(read, json.dumps(graph).encode(), "x.json")
    assert [each.scheme for each in argument_map.arguments.values()] == ["expert opinion"]
    assert argument_map.mapper == ("Bo Ek", "cy@example.org")
    assert argument_map.title == "y"


def test_every_scheme_has_a_name_and_a_number() -> None:
    for number, name in enumerate(KNOWN, 1):
        assert words(str(number)) == name
        assert words(value(name)) == name
    assert [words(each) for each in ("", "0", "99", "999", "SUPPORT_DEFAULT")] == [""] * 5


@settings(max_examples=60)
@given(argument_maps())
def test_any_map_is_written_and_read_again(argument_map: ArgumentMap) -> None:
    written, _ = write(argument_map)
    again = survives(read, written.encode("utf-8", "surrogatepass"), "x.json")
    assert again is not None
    assert len(again.statements) == len(argument_map.statements)
    assert shape(json.loads(write(again)[0])) == shape(json.loads(written))
