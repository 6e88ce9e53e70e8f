"""Reasons written under what they support are the same map as the flat form, and stand where they are written."""

import io
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from ruamel.yaml import YAML
from tests.source.carets import marked

from argmap.source import Loaded, loads

NESTED = """\
title: A debate
speakers: {wu: Wu Peng, li: Li Xiaolin}
claims:
  a:
    by: [wu, {speaker: li, quote: indeed}]
    text: A
    because:
      b: B
      c:
        text: C
        page: 3
        but: {d: {by: li, text: D}}
    but:
      e: {quote: E}
challenges:
  f: {by: li, text: F, because: {g: G}, but: a}
"""
FLAT = """\
title: A debate
speakers: {wu: Wu Peng, li: Li Xiaolin}
claims:
  a: {by: [wu, {speaker: li, quote: indeed}], text: A, because: [b, c], but: e}
  b: {by: [wu, li], text: B}
  c: {by: [wu, li], text: C, page: 3, but: d}
  d: {by: li, text: D}
  e: {by: [wu, li], text: E, quote: E}
  g: {by: li, text: G}
challenges:
  f: {by: li, text: F, because: g, but: a}
"""


def test_nested_and_flat_are_the_same_map() -> None:
    nested, flat = loads(NESTED), loads(FLAT)
    assert nested.diagnostics == flat.diagnostics == ()
    assert nested.map == flat.map
    assert list(nested.map.claims) == ["a", "b", "c", "d", "e", "g"]  # type: ignore[union-attr]


def shown(loaded: Loaded, *path: str | int, on_key: bool = False) -> tuple[int, str]:
    assert loaded.places is not None
    start, end = loaded.places.span(path, on_key=on_key)
    return loaded.places.locate(path, on_key=on_key).line, loaded.source.text[start:end]


PLACES = [
    (("claims", "b"), (8, "B")),
    (("claims", "b", "text"), (8, "B")),
    (("claims", "c"), (9, "c")),
    (("claims", "c", "page"), (11, "3")),
    (("claims", "d", "text"), (12, "D")),
    (("claims", "d", "by", 0, "speaker"), (12, "li")),
    (("claims", "e", "quote"), (14, "E")),
    (("claims", "e", "text"), (14, "E")),
    (("claims", "g"), (16, "G")),
    # What is inherited stands where it is given.
    (("claims", "b", "by", 0, "speaker"), (5, "wu")),
    (("claims", "e", "by", 1, "speaker"), (5, "li")),
    (("claims", "g", "by", 0, "speaker"), (16, "li")),
    # References that are written as statements are shown at the id.
    (("claims", "a", "because", 0, "to"), (8, "b")),
    (("claims", "a", "because", 1, "to"), (9, "c")),
    (("claims", "c", "but", 0, "to"), (12, "d")),
    (("challenges", "f", "because", 0), (16, "g")),
    (("challenges", "f", "but", 0, "to"), (16, "a")),
]


@pytest.mark.parametrize(("path", "place"), PLACES, ids=[".".join(map(str, path)) for path, _ in PLACES])
def test_places(path: tuple[str | int, ...], place: tuple[int, str]) -> None:
    assert shown(loads(NESTED), *path) == place


def test_a_hundred_nested_reasons() -> None:
    depth = 100
    text = "title: a\nclaims:\n  c0:\n    text: T0\n    by: wu\n"
    for level in range(1, depth):
        indent = " " * (4 * level)
        text += f"{indent}because:\n{indent}  c{level}:\n{indent}    text: T{level}\n"
    text += " " * (4 * depth) + "pge: 3\n"
    loaded = loads(text)
    assert marked(loaded) == [("unknown-key", 3 * depth + 3, "pge")]
    loaded = loads(text.rpartition("pge")[0].rstrip() + "\n")
    assert loaded.map is not None
    assert len(loaded.map.claims) == depth
    assert len(loaded.map.relations) == depth - 1
    assert all(claim.speakers == ("wu",) for claim in loaded.map.claims.values())
    for level in range(1, depth):
        assert shown(loaded, "claims", f"c{level}", "text") == (3 * level + 5, f"T{level}")


LONG_REFERENCE = """\
title: a
claims:
  a: {text: A, because: {to: b, note: obviously}}
  b: {text: B, because: {to: {text: a statement whose id is to}}}
"""


def test_a_mapping_with_to_is_a_reference_unless_to_is_a_statement() -> None:
    argument_map = loads(LONG_REFERENCE).map
    assert argument_map is not None
    assert list(argument_map.claims) == ["a", "b", "to"]
    assert argument_map.claims["a"].because[0].note == "obviously"


WRONG = {
    "a sentence for an id": ("because: It is so.", [("wrong-type", 4, "It is so.")]),
    "a statement in a list": ("because: [{b: B}]", [("missing-key", 4, "{b: B}]}"), ("unknown-key", 4, "b")]),
    "a reason of nothing": ("because: {b: }", [("wrong-type", 4, "b")]),
    "a reason with a wrong key": ("because: {b: {text: B, pge: 3}}", [("unknown-key", 4, "pge")]),
    "a reason with a bad id": ("because: {b c: B}", [("wrong-type", 4, "b c"), ("wrong-type", 4, "b c")]),
    "its own id": ("because: {a: B}", [("duplicate-id", 4, "a")]),
}


@pytest.mark.parametrize("name", WRONG)
def test_wrong(name: str) -> None:
    line, expected = WRONG[name]
    assert marked(f"title: t\nclaims:\n  a: {{text: A,\n    {line}}}\n") == expected


@st.composite
def trees(draw: Any) -> tuple[dict[str, Any], dict[str, Any]]:
    """Return claims nested at random, and the same claims flat."""
    names = [f"n{number}" for number in range(draw(st.integers(1, 10)))]
    parents = [draw(st.integers(0, number - 1)) if number else None for number in range(len(names))]
    keys = [draw(st.sampled_from(["because", "but"])) for _ in names]
    own = [draw(st.none() | st.sampled_from(["wu", "li"])) for _ in names]
    entries: list[dict[str, Any]] = [
        {"text": name.upper(), **({"by": by} if by else {})} for name, by in zip(names, own, strict=True)
    ]
    flat = [dict(entry) for entry in entries]
    for number, parent in enumerate(parents):
        if parent is not None:
            entries[parent].setdefault(keys[number], {})[names[number]] = entries[number]
            flat[parent].setdefault(keys[number], []).append(names[number])
            if "by" not in flat[number] and "by" in flat[parent]:
                flat[number]["by"] = flat[parent]["by"]
    return {names[0]: entries[0]}, dict(zip(names, flat, strict=True))


@settings(max_examples=100, deadline=None)
@given(trees(), st.sampled_from(["claims", "challenges", "recommendations"]))
def test_random_trees(tree: tuple[dict[str, Any], dict[str, Any]], section: str) -> None:
    def written(**sections: Any) -> str:
        stream = io.StringIO()
        YAML().dump({"title": "t", **sections}, stream)
        return stream.getvalue()

    nested, flat = tree
    root, *reasons = flat
    if section == "claims":
        expected = written(claims=flat)
    else:
        expected = written(claims={name: flat[name] for name in reasons}, **{section: {root: flat[root]}})
    loaded = loads(written(**{section: nested}))
    assert loaded.diagnostics == ()
    assert loaded.map == loads(expected).map
    for name in flat:
        path = (section if name == root else "claims", name, "text")
        assert shown(loaded, *path)[1] == name.upper()
