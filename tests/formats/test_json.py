"""JSON is the model itself, and a map that argmap reads."""

import json
from pathlib import Path

import pytest
from hypothesis import assume, given, settings
from tests.formats.maps import maps

import argmap
from argmap.checks.engine import essential
from argmap.formats.json import read, write
from argmap.model import ArgumentMap

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
        (b'{"a":' * 100_000, "x.json:1:1", "this JSON is nested too deeply"),
        (b"PK\x03\x04", "x.json:1:1", "not a text file (a picture, a Word document?)"),
        (b'{"title": "\xe9"}', "x.json:1:12", "not UTF-8 text"),
    ],
)
def test_what_cannot_be_imported_is_said_at_its_place(raw: bytes, place: str, message: str) -> None:
    found = read(raw, "x.json")
    assert found.map is None
    assert [(str(each.location), each.message) for each in found.diagnostics] == [(place, message)]
