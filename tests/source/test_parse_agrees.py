"""Our reading of YAML agrees with PyYAML's and ruamel.yaml's wherever all scalars are text."""

import io
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from ruamel.yaml import YAML
from tests.strategies import ODD_TEXTS, characters

import argmap.source.events
from argmap.source.parse import parse
from argmap.source.raw import RawList, RawMap
from argmap.source.text import SourceText

# To YAML 1.1, and so to PyYAML, these end a line; to YAML 1.2 and to us they do not.
FOREIGN_BREAKS = "\x85\u2028\u2029"
texts = (st.sampled_from([*ODD_TEXTS, ""]) | st.text(characters, max_size=20)).filter(
    lambda text: not set(FOREIGN_BREAKS) & set(text)
)
structures = st.recursive(
    texts, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(texts, inner, max_size=4), max_leaves=12
)
STYLES = [
    {"default_flow_style": flow, "default_style": style, "allow_unicode": unicode, "width": width}
    for flow in (True, False)
    for style in (None, "'", '"', "|", ">")
    for unicode, width in ((True, 20), (False, 200))
]


def read(text: str) -> Any:
    """Return plain values of a text, after making sure that every scalar's place is inside the text."""
    parsed = parse(SourceText("", text))
    assert parsed.refused == []
    return plain(parsed.document, text)


def plain(value: object, text: str) -> Any:
    if isinstance(value, RawMap):
        for _, _, key_start, value_start in value.entries():
            assert 0 <= key_start <= value_start <= len(text)
        return {key: plain(each, text) for key, each in value.items()}
    if isinstance(value, RawList):
        assert all(0 <= value.value_start(index) <= len(text) for index in range(len(value)))
        return [plain(each, text) for each in value]
    return "" if value is None else value


@pytest.mark.parametrize("parser", ["libyaml", "pure Python"])
@settings(max_examples=150, deadline=None)
@given(structure=structures, style=st.sampled_from(STYLES))
def test_what_pyyaml_writes(parser: str, structure: Any, style: dict[str, Any]) -> None:
    text = yaml.dump(structure, Dumper=yaml.SafeDumper, **style)
    with pytest.MonkeyPatch.context() as patch:
        if parser != "libyaml":
            patch.setattr(argmap.source.events, "CParser", None)
        assert read(text) == yaml.load(text, yaml.BaseLoader) == structure


@settings(max_examples=150, deadline=None)
@given(structure=structures, width=st.sampled_from([80, 4096]))
def test_what_ruamel_yaml_writes(structure: Any, width: int) -> None:
    # Its flow style is left out: it writes `[: a]` and `{? a: b}`, which no other reader takes for what was meant. So
    # are narrow lines, in which it folds keys.
    writer = YAML(typ="safe", pure=True)
    writer.default_flow_style, writer.width = False, width
    stream = io.StringIO()
    writer.dump(structure, stream)
    assert read(stream.getvalue()) == YAML(typ="base", pure=True).load(stream.getvalue()) == structure
