"""A map written as YAML and read back is the same map, and every text stands where it is said to stand."""

from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import BaseModel
from ruamel.yaml import YAML
from tests.conftest import EXAMPLES
from tests.strategies import ODD_TEXTS, argument_maps, attributes, texts

from argmap.diagnostics import Path
from argmap.model import ArgumentMap
from argmap.source import load, loads
from argmap.source.dump import dumps


@settings(max_examples=150, deadline=None)
@given(argument_maps())
def test_dumps_then_loads_gives_an_equal_map(argument_map: ArgumentMap) -> None:
    text = dumps(argument_map)
    loaded = loads(text)
    assert loaded.diagnostics == ()
    assert loaded.map == argument_map
    assert dumps(loaded.map) == text


@settings(max_examples=100, deadline=None)
@given(argument_maps())
def test_other_yaml_readers_understand_what_dumps_writes(argument_map: ArgumentMap) -> None:
    text = dumps(argument_map)
    assert ArgumentMap.model_validate(yaml.load(text, yaml.BaseLoader)) == argument_map
    assert ArgumentMap.model_validate(YAML(typ="base", pure=True).load(text)) == argument_map


@pytest.mark.parametrize("text", ODD_TEXTS)
def test_odd_texts_survive_as_title_and_as_key_and_value_of_an_attribute(text: str) -> None:
    argument_map = ArgumentMap(title=text, claims={"a": {"text": text, "attributes": {text: text}}})
    assert loads(dumps(argument_map)).map == argument_map


@given(attributes, texts)
def test_json_round_trip(kept: dict[str, str], text: str) -> None:
    argument_map = ArgumentMap(title=text, speakers={"wu": {"name": text, "attributes": kept}})
    assert ArgumentMap.model_validate_json(argument_map.model_dump_json(exclude_defaults=True)) == argument_map


@settings(max_examples=100, deadline=None)
@given(argument_maps())
def test_model_dump_round_trip(argument_map: ArgumentMap) -> None:
    plain = argument_map.model_dump(mode="json", exclude_defaults=True)
    assert ArgumentMap.model_validate(plain) == argument_map


@pytest.mark.parametrize("path", sorted(EXAMPLES.glob("*.yaml")), ids=lambda path: path.name)
def test_examples_survive(path: Any) -> None:
    argument_map = load(path).map
    assert argument_map is not None
    assert loads(dumps(argument_map)).map == argument_map


def _texts(value: Any, path: Path = ()) -> list[tuple[Path, str]]:
    """Return every text of a model with its symbolic path."""
    if isinstance(value, str):
        return [(path, str(value))]
    if isinstance(value, BaseModel):
        fields = [name for name in value.model_fields_set if name != "id"]
        return [found for name in fields for found in _texts(getattr(value, name), (*path, name))]
    if isinstance(value, dict):
        return [found for name, entry in value.items() for found in _texts(entry, (*path, name))]
    if isinstance(value, tuple):
        return [found for index, entry in enumerate(value) for found in _texts(entry, (*path, index))]
    return []


@settings(max_examples=150, deadline=None)
@given(argument_maps())
def test_every_text_is_located_at_its_value(argument_map: ArgumentMap) -> None:
    """The span of what stands on one line, read by YAML itself, is the value; otherwise the value begins there."""
    loaded = loads(dumps(argument_map))
    assert loaded.map is not None
    assert loaded.places is not None
    for path, value in _texts(loaded.map):
        start, end = loaded.places.span(path)
        shown = loaded.source.text[start:end]
        location = loaded.places.locate(path)
        line = loaded.source.line(location.line)
        assert line[location.column - 1 :][: location.length] == shown
        assert "\n" not in shown
        whole = loaded.source.text[start:]
        if shown[0] in "'\"" and shown[-1] == shown[0] and len(shown) > 1:
            assert yaml.load(shown, yaml.BaseLoader) == value
        elif shown[0] not in "'\"|>":
            assert value == shown or value.startswith(shown.rstrip("\\"))
        else:
            assert whole


@settings(max_examples=50, deadline=None)
@given(argument_maps(), st.data())
def test_every_key_is_located_at_the_key(argument_map: ArgumentMap, data: st.DataObject) -> None:
    loaded = loads(dumps(argument_map))
    assert loaded.places is not None
    assert loaded.map is not None
    for section in ("speakers", "topics", "claims", "challenges", "recommendations", "arguments"):
        for name in getattr(loaded.map, section):
            start, end = loaded.places.span((section, name), on_key=True)
            shown = loaded.source.text[start:end]
            assert yaml.load(shown, yaml.BaseLoader) == name
