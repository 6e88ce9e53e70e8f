"""JSON is the model itself, and a map that argmap reads."""

import json
from pathlib import Path

import pytest
from hypothesis import assume, given, settings
from jsonschema import Draft202012Validator
from tests.formats.maps import maps

import argmap
from argmap.checks.engine import essential
from argmap.formats.json import read, write
from argmap.model import ArgumentMap
from argmap.model.schema import json_schema

EXAMPLES = Path(__file__).parent.parent.parent / "examples"


@pytest.mark.parametrize("name", ["ngo_going_out", "river_crossing"])
def test_an_example_survives_as_json(name: str) -> None:
    found = argmap.load(EXAMPLES / f"{name}.yaml").map
    assert found is not None
    text, losses = write(found)
    assert losses == ()
    assert argmap.loads(text).map == found


@settings(max_examples=50, deadline=None)
@given(maps())
def test_any_map_survives_as_json(argument_map: ArgumentMap) -> None:
    assert argmap.loads(write(argument_map)[0]).map == argument_map


def test_json_holds_the_version_and_no_defaults() -> None:
    found = argmap.loads("title: 走出去\nclaims: {a: {by: wu, text: Yes}}\nspeakers: {wu: Wu Peng}").map
    assert found is not None
    assert json.loads(write(found)[0]) == {
        "argmap": "1",
        "title": "走出去",
        "speakers": {"wu": {"name": "Wu Peng"}},
        "claims": {"a": {"by": [{"speaker": "wu"}], "text": "Yes"}},
    }
    assert "走出去" in write(found)[0]


@settings(max_examples=50, deadline=None)
@given(maps())
def test_any_map_is_imported_as_it_was_exported(argument_map: ArgumentMap) -> None:
    assume(not essential(argmap.loads(write(argument_map)[0])))
    plain = argument_map.model_dump(mode="json")  # with every default, null included
    for text in (write(argument_map)[0], json.dumps(plain), json.dumps(plain, indent="\t").replace("/", "\\/")):
        found = read(text.encode(), "x.json")
        assert found.diagnostics == ()
        assert found.map == argument_map


def test_null_is_nothing_and_pairs_of_escapes_are_one_character() -> None:
    found = read(rb'{"title": "\ud83d\ude42 \/ \\/ \u8d70", "note": null, "language" : null}', "x.json").map
    assert found is not None
    assert (found.title, found.note, found.language) == ("🙂 / \\/ 走", None, None)


@pytest.mark.parametrize(
    ("raw", "place", "message"),
    [
        (b"", "x.json:1:1", "this is no JSON: expecting value"),
        (b'{"title":\n  }', "x.json:2:3", "this is no JSON: expecting value"),
        (b"[1]", "x.json:1:1", "this is a list, not a map"),
        (b'{\n "title": "x",\n "titel": 1}', "x.json:3:2", "the map has no key `titel`"),
        (b'{"title": "x", "title": "y"}', "x.json:1:16", "`title` stands twice"),
        (b'{"title": "x", "claims": {"a": {"text": "A", "by": "wu"}}}', "x.json:1:52", "there is no speaker 'wu'"),
        (b'{"a":' * 100_000 + b"1" + b"}" * 100_000, "x.json:1:2501", "this JSON is nested deeper than 500 levels"),
        (b'{"title": "x"}\n{"title": "y"}\n', "x.json:2:1", "this is no JSON: extra data"),
        (b'{"title": "NaN", "note": NaN}', "x.json:1:26", "this is no JSON: NaN is no number"),
        (b'{"title":\n-Infinity}', "x.json:2:1", "this is no JSON: -Infinity is no number"),
        (rb'{"note": "\/\/\/\ud83d\ude42", "title": "x", "titel": 1}', "x.json:1:46", "the map has no key `titel`"),
        (b"PK\x03\x04", "x.json:1:1", "not a text file (a picture, a Word document?)"),
        (b'{"title": "\xe9"}', "x.json:1:12", "not UTF-8 text"),
    ],
)
def test_what_cannot_be_imported_is_said_at_its_place(raw: bytes, place: str, message: str) -> None:
    found = read(raw, "x.json")
    assert found.map is None
    assert [(str(each.location), each.message) for each in found.diagnostics] == [(place, message)]


def test_a_number_of_too_many_digits_is_said() -> None:
    (wrong,) = read(b'{"title": "x", "note": ' + b"1" * 5000 + b"}", "x.json").diagnostics
    assert wrong.rule == "unreadable"
    assert wrong.message.startswith("this JSON cannot be read")


def test_a_map_that_a_program_wrote_on_one_line_is_read_and_its_faults_have_their_places() -> None:
    claims = {f"c{number}": {"text": f"Claim {number}, " + "x" * 80} for number in range(12_000)}
    whole = {"title": "x", "claims": claims}
    reading = read(json.dumps(whole, separators=(",", ":")).encode(), "x.json")
    assert reading.diagnostics == ()
    assert reading.map is not None
    assert len(reading.map.claims) == 12_000
    assert reading.map.claims["c11999"].text == claims["c11999"]["text"]
    text = json.dumps({**whole, "titel": 1})
    (wrong,) = read(text.encode(), "x.json").diagnostics
    assert wrong.location is not None
    assert (wrong.location.line, wrong.location.column) == (1, text.index('"titel"') + 1)


@settings(max_examples=50, deadline=None)
@given(maps())
def test_the_schema_describes_every_export(argument_map: ArgumentMap) -> None:
    Draft202012Validator(json_schema()).validate(json.loads(write(argument_map)[0]))
