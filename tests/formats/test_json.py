"""JSON is the model itself, and a map that argmap reads."""

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from tests.formats.maps import maps

import argmap
from argmap.formats.json import write
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
