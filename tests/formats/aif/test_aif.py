"""Made-up AIF with every construct: as maps, and back."""

import json
from pathlib import Path

import pytest
from tests.formats.aif.graphs import as_bytes, assert_equal

from argmap.checks.engine import essential
from argmap.formats import aif
from argmap.formats.aif import xaif
from argmap.model import ArgumentMap
from argmap.source import loads
from argmap.source.dump import dumps

HERE = Path(__file__).parent
FILES = ("dialogue", "envelope", "empty", "ova3", "ova2")


def read(name: str) -> ArgumentMap:
    reading = aif.read((HERE / f"{name}.json").read_bytes(), f"{name}.json")
    assert reading.map is not None
    return reading.map


def again(argument_map: ArgumentMap) -> ArgumentMap:
    """Return a map written as YAML and read again."""
    loaded = loads(dumps(argument_map))
    assert loaded.map is not None
    return loaded.map


def told(found: object) -> set[tuple[str, tuple[str | int, ...]]]:
    return {(each.message, each.path) for each in found}  # type: ignore[attr-defined]


@pytest.mark.parametrize("name", FILES)
def test_becomes_the_map_that_a_person_would_write(name: str) -> None:
    assert dumps(read(name)) == (HERE / f"{name}.yaml").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", FILES)
def test_comes_back_as_an_equal_graph(name: str) -> None:
    raw = (HERE / f"{name}.json").read_bytes()
    argument_map = again(read(name))
    written, lost = aif.write(argument_map)
    assert_equal(raw, written.encode())
    around = {("mapper", 0), ("sources", name, "url")}  # only an envelope has a place for it
    assert {each.path for each in lost} - around == {("title",)}
    enveloped, lost = xaif.write(argument_map)
    assert_equal(raw, enveloped.encode())
    assert told(lost) == {("the title is left out", ("title",))}


@pytest.mark.parametrize("name", FILES)
def test_comes_back_as_an_equal_map(name: str) -> None:
    argument_map = read(name)
    written, _ = xaif.write(argument_map)
    reading = aif.read(written.encode(), f"{name}.json")
    assert reading.map is not None
    ours, theirs = (each.model_dump(exclude={"sources"}) for each in (argument_map, reading.map))
    for each in (ours, theirs):  # keys are numbered by the order of the nodes
        for claim in each["claims"].values():
            for key in ("by", "agree", "question"):
                for utterance in claim[key]:
                    utterance["attributes"].pop("aif-locution", None)
    assert ours == theirs


@pytest.mark.parametrize("name", FILES)
def test_maps_are_sound(name: str) -> None:
    assert not [each for each in essential(loads(dumps(read(name)))) if each.severity == "error"]


def test_tells_what_is_lost() -> None:
    reading = aif.read((HERE / "dialogue.json").read_bytes(), "dialogue.json")
    assert {path for message, path in told(reading.diagnostics) if "annotator" in message} == {
        ("nodes", "4"),
        ("nodes", "37"),
    }
    assert {path for message, path in told(reading.diagnostics) if "attributes only" in message} == {
        ("nodes", "32"),
        ("nodes", "38"),
    }
    reading = aif.read((HERE / "envelope.json").read_bytes(), "envelope.json")
    assert ("the text that was analysed is left out", ("text",)) in told(reading.diagnostics)
    assert ("edges", "7", "99") in {path for _, path in told(reading.diagnostics)}


def test_keeps_illocutions_and_who_draws_a_relation() -> None:
    nodes = [
        {"nodeID": 1, "type": "I", "text": "a"},
        {"nodeID": 2, "type": "I", "text": "b"},
        {"nodeID": 3, "type": "L", "text": "Ann : a"},
        {"nodeID": 4, "type": "YA", "text": "Conceding"},
        {"nodeID": 5, "type": "L", "text": "Bo : so b"},
        {"nodeID": 6, "type": "YA", "text": "Arguing"},
        {"nodeID": 7, "type": "RA", "text": "Default Inference"},
        {"nodeID": 8, "type": "YA", "text": "Ironic Asserting"},
    ]
    pairs = [(3, 4), (4, 1), (1, 7), (7, 2), (5, 6), (6, 7), (3, 8), (8, 1)]
    raw = as_bytes({"nodes": nodes, "edges": [{"fromID": start, "toID": end} for start, end in pairs]})
    argument_map = aif.read(raw, "x.json").map
    assert argument_map is not None
    claim = argument_map.claims["a"]
    assert (claim.concede[0].speaker, claim.by[0].attributes["illocution"]) == ("ann", "Ironic Asserting")
    assert claim.supports[0].by == "bo"
    written, lost = aif.write(again(argument_map))
    assert_equal(raw, written.encode())
    assert not [each for each in lost if each.path != ("title",)]


@pytest.mark.parametrize(
    ("text", "speaker", "quote"),
    [
        ("Bo Berg : so it is", "Bo Berg", "so it is"),
        ("Bo Berg: so it is", "Bo Berg", "so it is"),
        ("O'MALLEY :  so: it is", "O'MALLEY", "so: it is"),
        ("[deleted] : no", "[deleted]", "no"),
        ("moxy80 : see http://a.b", "moxy80", "see http://a.b"),
        ("what we have to do is this: nothing", "Ann Lee", "what we have to do is this: nothing"),
        ("see http://a.b", "Ann Lee", "see http://a.b"),
        ("Ann Lee:yes", "Ann Lee", "yes"),
        (" : yes", "Ann Lee", " : yes"),
        ("Ann Lee : ", "Ann Lee", None),
    ],
)
def test_finds_who_speaks(text: str, speaker: str, quote: str | None) -> None:
    value = {
        "nodes": [
            {"nodeID": "1", "type": "L", "text": text},
            {"nodeID": "2", "type": "YA", "text": "Asserting"},
            {"nodeID": "3", "type": "I", "text": "it is so"},
        ],
        "edges": [{"fromID": "1", "toID": "2"}, {"fromID": "2", "toID": "3"}],
        "participants": [{"participantID": "9", "firstname": "Ann", "surname": "Lee"}],
        "locutions": [{"nodeID": "1", "personID": "9"}],
    }
    argument_map = aif.read(as_bytes(value), "x.json").map
    assert argument_map is not None
    (utterance,) = argument_map.claims["it-is-so"].by
    assert (argument_map.speakers[utterance.speaker].name, utterance.quote) == (speaker, quote)
    written, _ = aif.write(again(argument_map))
    assert_equal(as_bytes(value), written.encode())


def test_recognizes_its_own_only() -> None:
    for name in FILES:
        raw = (HERE / f"{name}.json").read_bytes()
        assert aif.recognizes(raw)
        assert aif.recognizes(b"\xef\xbb\xbf" + raw)
        assert aif.recognizes(raw.decode().encode("utf-16"))
        assert xaif.recognizes(raw) == (name in ("envelope", "ova3"))
    others = [
        {"nodes": [], "edges": []},
        {"nodes": [{"id": "1", "text": "a"}], "edges": [{"source": "1", "target": "1"}]},
        {"elements": {"nodes": [], "edges": []}},
        {"argmap": "1", "title": 'all of "nodes", "nodeID" and "AIF"'},
        [],
    ]
    for other in others:
        assert not aif.recognizes(as_bytes(other))
    assert not aif.recognizes(b"")
    assert not aif.recognizes(b'argmap: 1\ntitle: "nodes" "nodeID"')


def test_locutions_without_a_position_keep_their_speaker() -> None:
    value = {
        "nodes": [{"nodeID": 1, "type": "L", "text": "well"}],
        "edges": [],
        "participants": [{"participantID": 1, "firstname": "Ann", "surname": "Lee"}],
        "locutions": [{"nodeID": 1, "personID": 1}],
    }
    argument_map = aif.read(as_bytes(value), "x.json").map
    assert argument_map is not None
    written, _ = aif.write(again(argument_map))
    assert_equal(as_bytes(value), written.encode())
    assert json.loads(written)["participants"] == [{"participantID": "1", "firstname": "Ann", "surname": "Lee"}]
