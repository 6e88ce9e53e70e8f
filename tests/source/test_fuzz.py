"""Whatever the text, reading it never raises, and every finding has a place."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.conftest import EXAMPLES

import argmap.source.events
from argmap.checks.engine import essential
from argmap.source import loads

SEED = (EXAMPLES / "ngo_going_out.yaml").read_text(encoding="utf-8")
LINES = SEED.splitlines(keepends=True)

PIECES = (
    "title", "claims", "a", "b", "by", "text", "because", ": ", ":", "\n", "\n  ", "\n    ", "- ", "{", "}", "[", "]",
    ",", "'", '"', "|", ">", "#", "&a ", "*a", "!t ", "<<: ", "? ",
    "---\n", "...\n", "\t", "\r", "\\", "\\x00", "%", "走",
)  # fmt: skip
yamlish = st.lists(st.sampled_from(PIECES), max_size=60).map("".join)


def check(text: str) -> None:
    """Read a text and look at what is said about it."""
    loaded = loads(text)
    assert loaded.diagnostics or loaded.map is not None
    for each in essential(loaded):
        assert each.location is not None
        assert each.location.line >= 1
        assert each.location.column >= 1
        assert each.location.length >= 1
        assert each.line_text is not None
        assert each.location.column <= len(each.line_text) + 1
        assert each.message
    assert isinstance(loaded.silenced, dict)


@settings(max_examples=200, deadline=None)
@given(st.text())
def test_any_text(text: str) -> None:
    check(text)


@settings(max_examples=400, deadline=None)
@given(yamlish)
def test_anything_like_yaml(text: str) -> None:
    check(text)
    check(f"title: t\nclaims:\n  a:\n    {text}\n  b: B\n")


@settings(max_examples=100, deadline=None)
@given(yamlish)
def test_anything_like_yaml_without_libyaml(text: str) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(argmap.source.events, "CParser", None)
        check(text)


@settings(max_examples=100, deadline=None)
@given(st.data())
def test_a_real_map_with_characters_or_lines_out_of_place(data: st.DataObject) -> None:
    text = SEED
    for _ in range(data.draw(st.integers(1, 3))):
        at = data.draw(st.integers(0, len(text)))
        change = data.draw(st.sampled_from(["delete", "insert", "repeat a line", "drop a line", "cut"]))
        line = data.draw(st.sampled_from(LINES))
        if change == "delete":
            text = text[:at] + text[at + data.draw(st.integers(1, 20)) :]
        elif change == "insert":
            text = text[:at] + data.draw(st.text(max_size=3) | yamlish) + text[at:]
        elif change == "repeat a line":
            start = text.rfind("\n", 0, at) + 1
            text = text[:start] + line + text[start:]
        elif change == "drop a line":
            text = text.replace(line, "", 1)
        else:
            text = text[:at]
    check(text)


@settings(max_examples=150, deadline=None)
@given(
    st.binary()
    | st.text().map(lambda text: text.encode("utf-16"))
    | st.text().map(lambda text: text.encode("utf-16-be"))
)
def test_any_bytes(tmp_path_factory: pytest.TempPathFactory, raw: bytes) -> None:
    path = tmp_path_factory.getbasetemp() / "any.yaml"
    path.write_bytes(raw)
    loaded = argmap.load(path)
    assert loaded.diagnostics or loaded.map is not None
