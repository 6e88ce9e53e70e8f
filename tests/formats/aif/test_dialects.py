"""The ways in which tools write AIF: each becomes the map that its like would."""

import json
from pathlib import Path
from typing import Any

import pytest
from tests.formats.aif.graphs import as_bytes, assert_equal

from argmap.formats import aif, format_of
from argmap.formats.aif import xaif
from argmap.model import ArgumentMap
from argmap.source import loads
from argmap.source.dump import dumps

HERE = Path(__file__).parent
ENVELOPE = json.loads((HERE / "envelope.json").read_bytes())

SPOKEN: dict[str, Any] = {
    "nodes": [
        {"nodeID": "1", "type": "L", "text": "it is late"},
        {"nodeID": "2", "type": "YA", "text": "Default Illocuting"},
        {"nodeID": "3", "type": "I", "text": "it is late"},
    ],
    "edges": [{"edgeID": "1", "fromID": "1", "toID": "2"}, {"edgeID": "2", "fromID": "2", "toID": "3"}],
    "participants": [{"participantID": "7", "firstname": "Ann", "surname": "Lee"}],
    "locutions": [{"nodeID": "1", "personID": "7"}],
}


def read(raw: bytes, **options: str) -> ArgumentMap:
    """Return the map of a file, once it has been found to be AIF, written as YAML and read again."""
    assert format_of(raw, ".json").name in ("aif", "xaif")
    reading = aif.read(raw, "it.json", **options)
    assert reading.map is not None, reading.diagnostics
    assert loads(dumps(reading.map)).map == reading.map
    return reading.map


def speakers(argument_map: ArgumentMap) -> list[str]:
    return [argument_map.speakers[each.speaker].name for each in argument_map.positions]


def told(raw: bytes, **options: str) -> list[tuple[Any, ...]]:
    return [each.path for each in aif.read(raw, "it.json", **options).diagnostics]


WRAPPED = {
    "xaif": {"AIF": SPOKEN, "text": "", "dialog": True, "OVA": {}},
    "text in an envelope": {"AIF": json.dumps(SPOKEN), "dialog": True},
    "all of it text": json.dumps({"AIF": SPOKEN}),
    "small letters": {"aif": SPOKEN, "ova": {"nodes": []}},
    "a list of one": [SPOKEN],
}


@pytest.mark.parametrize("name", WRAPPED)
def test_wrapped_or_not_it_says_the_same(name: str) -> None:
    value = WRAPPED[name]
    plain, wrapped = (read(as_bytes(each)) for each in (SPOKEN, value))
    assert wrapped == plain
    assert read(b"\xef\xbb\xbf" + as_bytes(value)) == plain


def test_numbers_for_text_and_for_nothing() -> None:
    value = json.loads(json.dumps(SPOKEN))
    for key, entries in value.items():
        for entry in entries:
            for name in entry:
                if name.endswith("ID"):
                    entry[name] = float(entry[name]) if key == "nodes" else int(entry[name])
    value["locutions"][0] |= {"start": float("nan"), "end": float("nan")}
    assert read(as_bytes(value)) == read(as_bytes(SPOKEN))


def test_an_envelope_in_which_nothing_was_analysed_yet() -> None:
    raw = as_bytes({"dialog": True, "text": "Ann: Shall we go?\nBo: Why?", "AIF": "{}"})
    argument_map = read(raw)
    assert (argument_map.statements, argument_map.sources) == ({}, {})
    assert told(raw) == [("text",)]


def test_the_text_becomes_that_of_the_source() -> None:
    raw = (HERE / "ova3.json").read_bytes()
    reading = aif.read(raw, "ferry.json", texts="sources")
    assert reading.texts == {"ferry": "Ann: it should run at night\nBo & all: why should it?"}
    assert reading.map is not None
    assert reading.map.sources["ferry"].path == "sources/ferry.txt"
    assert ("text",) not in [each.path for each in reading.diagnostics]
    without = aif.read(raw, "ferry.json")
    assert without.texts == {}
    assert [each.hint for each in without.diagnostics if each.path == ("text",)] == [
        "--texts FOLDER writes it to a file"
    ]


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ({"txt": "a <b>c</b>"}, "a c"),
        ({"txt": "one<br><br/>two</p>three"}, "one\n\ntwo\nthree"),
        ("3 < 4 and 5 > 4", "3 < 4 and 5 > 4"),
        ("R&amp;D&nbsp;here", "R&D here"),
        ({"txt": None}, ""),
        (7, ""),
        (None, ""),
    ],
)
def test_the_text_without_its_marks(text: Any, kept: str) -> None:
    reading = aif.read(as_bytes({"AIF": SPOKEN, "text": text}), "it.json", texts="t")
    assert reading.texts == ({"it": kept} if kept else {})


@pytest.mark.parametrize(
    ("people", "person", "name"),
    [
        ([{"participantID": 7, "firstname": "Bob", "surname": "None"}], "7", "Bob"),
        ([{"participantID": "7", "surname": "Lee"}], 7, "Lee"),
        ([{"participantID": "7", "firstname": None, "surname": "Lee"}], 7.0, "Lee"),
        ([], "Stanley:", "Stanley"),
        (None, "Dee Ox", "Dee Ox"),
        ([{"participantID": "7"}, {"participantID": "7", "firstname": "Late"}], "7", "Late"),
    ],
)
def test_who_speaks_by_whatever_id(people: Any, person: Any, name: str) -> None:
    value = {**SPOKEN, "participants": people, "locutions": [{"nodeID": "1", "personID": person}]}
    argument_map = read(as_bytes(value))
    assert speakers(argument_map) == [name]
    written, _ = xaif.write(argument_map)
    assert_equal(as_bytes(value), written.encode())


@pytest.mark.parametrize("person", [None, "", 0, "9", "nan", "None"])
def test_nobody_is_made_up(person: Any) -> None:
    value = {**SPOKEN, "locutions": [{"nodeID": "1", "personID": person}]}
    assert speakers(read(as_bytes(value))) == []


def test_one_person_of_several_ids_is_one_speaker_and_the_silent_are_there() -> None:
    people = [{"participantID": number, "firstname": "Ann", "surname": "Lee"} for number in (7, 8)]
    silent = {"participantID": 9, "firstname": "Cy", "surname": ""}
    argument_map = read(as_bytes({**SPOKEN, "participants": [*people, silent]}))
    assert [each.name for each in argument_map.speakers.values()] == ["Ann Lee", "Cy"]
    written, lost = aif.write(argument_map)
    assert [each.path for each in lost] == [("title",)]
    assert len(json.loads(written)["participants"]) == 2


def test_a_second_speaker_of_the_same_words_is_told() -> None:
    people = [{"participantID": n, "firstname": name, "surname": ""} for n, name in ((7, "Ann"), (8, "Bo"))]
    twice = [{"nodeID": "1", "personID": n} for n in (7, 8)]
    raw = as_bytes({**SPOKEN, "participants": people, "locutions": twice})
    assert speakers(read(raw)) == ["Ann"]
    assert told(raw) == [("locutions", "1")]


@pytest.mark.parametrize(
    ("start", "date", "at"),
    [
        ("2021-11-11 21:50:00", "2021-11-11T21:50:00", None),
        (1636667400, "2021-11-11T21:50:00", None),
        ("Thu Nov 11 2021 21:50:00 GMT+0000 (Greenwich Mean Time)", "2021-11-11T21:50:00", None),
        ("00:14:32", None, "00:14:32"),
        ("2021-02-29 21:50:00", None, None),
        ("soon", None, None),
    ],
)
def test_times_of_every_kind(start: Any, date: str | None, at: str | None) -> None:
    raw = as_bytes({**SPOKEN, "locutions": [{"nodeID": "1", "personID": "7", "start": start}]})
    (position,) = read(raw).positions
    assert (position.utterance.date, position.utterance.at) == (date, at)
    assert (("locutions", "1") in told(raw)) == (not date and not at)
    written, _ = aif.write(read(raw))
    (again,) = read(written.encode()).positions
    assert (again.utterance.date, again.utterance.at) == (date, at)


def test_schemes_by_their_numbers() -> None:
    nodes = [
        {"nodeID": 1, "type": "I", "text": "a"},
        {"nodeID": 2, "type": "I", "text": "b"},
        {"nodeID": 3, "type": "RA", "text": "Default Inference"},
        {"nodeID": 4, "type": "RA", "text": "Sign", "schemeID": "30"},
    ]
    edges = [{"fromID": a, "toID": b} for a, b in ((1, 3), (3, 2), (2, 4), (4, 1))]
    raw = as_bytes({"AIF": {"nodes": nodes, "edges": edges, "schemefulfillments": [{"nodeID": 3, "schemeID": 15}]}})
    argument_map = read(raw)
    assert {each.scheme for each in argument_map.arguments.values()} == {"ExpertOpinion", "Sign"}
    written, _ = xaif.write(argument_map)
    assert_equal(raw, written.encode())
    assert json.loads(written)["AIF"]["schemefulfillments"] == [{"nodeID": "3", "schemeID": "15"}]


def test_ova_can_show_all_that_is_written() -> None:
    value = json.loads(xaif.write(read((HERE / "ova3.json").read_bytes()))[0])
    drawn, inner = value["OVA"], value["AIF"]
    assert (drawn["firstname"], drawn["surname"], drawn["url"]) == ("Maria", "Roe", "https://example.org/ferry")
    assert [each["nodeID"] for each in drawn["nodes"]] == [each["nodeID"] for each in inner["nodes"]]
    assert len({(each["x"], each["y"]) for each in drawn["nodes"]}) == len(inner["nodes"])
    assert [(each["fromID"], each["toID"]) for each in drawn["edges"]] == [
        (each["fromID"], each["toID"]) for each in inner["edges"]
    ]


def test_whatever_else_is_said_is_told() -> None:
    value = json.loads(json.dumps({"AIF": SPOKEN, "OVA": {}, "audio": "a.mp3", "nothing": None}))
    value["AIF"]["nodes"][2] |= {"frame": "Judgment", "prompt": []}
    value["AIF"]["locutions"][0]["source"] = "minute 3"
    value["AIF"]["topic"] = {"id": 3}
    assert set(told(as_bytes(value))) == {
        ("nodes", "3", "frame"),
        ("locutions", "1", "source"),
        ("topic",),
        ("audio",),
    }


def test_several_node_sets_in_one_file_are_one_map() -> None:
    other = json.loads(json.dumps(SPOKEN))
    other["nodes"][2]["text"] = other["nodes"][0]["text"] = "it is early"
    for raw in (as_bytes(SPOKEN) + b"\n" + as_bytes(other) + b"\n", as_bytes([SPOKEN, other])):
        argument_map = read(raw)
        assert [each.text for each in argument_map.claims.values()] == ["it is late", "it is early"]
        assert speakers(argument_map) == ["Ann Lee", "Ann Lee"]
        assert told(raw) == []


def test_node_sets_that_share_nodes_share_them_in_the_map() -> None:
    more = {
        "nodes": [
            SPOKEN["nodes"][2],
            {"nodeID": "4", "type": "RA", "text": "Default Inference"},
            {"nodeID": "5", "type": "I", "text": "we should go"},
        ],
        "edges": [{"fromID": "3", "toID": "4"}, {"fromID": "4", "toID": "5"}],
    }
    argument_map = read(as_bytes([SPOKEN, more, more]))
    assert [each.text for each in argument_map.claims.values()] == ["it is late", "we should go"]
    assert len(argument_map.relations) == 1


def test_types_in_small_letters_and_types_unknown() -> None:
    value = json.loads(json.dumps(SPOKEN))
    value["nodes"][2]["type"] = " i "
    value["nodes"].append({"nodeID": "4", "type": "EN", "text": "what goes without saying"})
    argument_map = read(as_bytes(value))
    assert [each.text for each in argument_map.claims.values()] == ["it is late"]
    assert argument_map.sources["it"].attributes["EN1"] == "what goes without saying"
    written, _ = aif.write(argument_map)
    assert "EN" in [node["type"] for node in json.loads(written)["nodes"]]


def test_a_retraction_is_no_stance() -> None:
    value = json.loads(json.dumps(SPOKEN))
    value["nodes"][1]["text"] = "Retracting"
    argument_map = read(as_bytes(value))
    assert argument_map.positions == ()
    written, _ = aif.write(argument_map)
    assert_equal(as_bytes(value), written.encode())
    assert told(as_bytes(value)) == [("nodes", "2")]


@pytest.mark.parametrize(
    ("illocution", "stance"),
    [
        ("Asserting", "by"),
        ("Assertive Questioning", "by"),
        ("Rhetorical Questioning", "by"),
        ("Default Illocuting", "by"),
        ("Restating", "by"),
        ("Hypothesising", "by"),
        ("Agreeing", "agree"),
        ("Disagreeing", "disagree"),
        ("PureQuestioning", "question"),
        ("pure questioning", "question"),
        ("Challenging", "question"),
        ("Assertive Challenging", "question"),
        ("Conceding", "concede"),
        ("Popular Conceding", "concede"),
    ],
)
def test_illocutions_are_stances(illocution: str, stance: str) -> None:
    value = json.loads(json.dumps(SPOKEN))
    value["nodes"][1]["text"] = illocution
    argument_map = read(as_bytes(value))
    (claim,) = argument_map.claims.values()
    assert len(getattr(claim, stance)) == 1
    written, _ = aif.write(argument_map)
    assert_equal(as_bytes(value), written.encode())
