"""Nothing of a map goes missing untold, whatever it is written to."""

import re
from importlib import import_module
from typing import Any

import pytest
from hypothesis import given, settings
from pydantic import BaseModel
from tests.formats.exports import COMPLETE, NASTY, map_of
from tests.strategies import argument_maps

from argmap.diagnostics import Severity
from argmap.interchange.contents import missing
from argmap.interchange.losses import EXPORT
from argmap.model import ArgumentMap

WRITERS = (
    "dot",
    "mermaid",
    "graphml",
    "cytoscape",
    "rdf.turtle",
    "rdf.jsonld",
    "bibliography.bibtex",
    "bibliography.csl",
)


def written(name: str, argument_map: ArgumentMap) -> tuple[str, set[tuple[str | int, ...]]]:
    text, lost = import_module(f"argmap.formats.{name}").write(argument_map)
    assert all(each.rule == EXPORT and each.severity is Severity.INFO for each in lost)
    assert len({(each.message, each.path) for each in lost}) == len(lost)
    return text, {each.path for each in lost}


def leaves(value: Any, path: tuple[str | int, ...] = ()) -> Any:
    """Yield every text of a model with its place."""
    if isinstance(value, BaseModel):
        for key in type(value).model_fields:
            yield from leaves(getattr(value, key), (*path, key))
    elif isinstance(value, dict):
        for key, entry in value.items():
            yield from leaves(entry, (*path, key))
    elif isinstance(value, tuple):
        for index, entry in enumerate(value):
            yield from leaves(entry, (*path, index))
    elif value is not None:
        yield path, value


@pytest.mark.parametrize("name", WRITERS)
def test_each_text_of_a_map_is_written_or_told_as_lost(name: str) -> None:
    text, lost = written(name, COMPLETE)
    numbered = [(path, value) for path, value in leaves(COMPLETE) if re.match(r"«\d|http", str(value))]
    assert len(numbered) > 70
    for path, value in numbered:
        told = any(path[:length] in lost for length in range(1, len(path) + 1))
        # The title of a source stands with what is quoted from it, even where the source itself is left out.
        named = path[0] == "sources" and path[-1] == "title"
        assert told != (str(value) in text) or named, (path, value)


@settings(max_examples=40)
@given(argument_maps())
def test_any_map_can_be_written_and_comes_out_alike_each_time(argument_map: ArgumentMap) -> None:
    for name in WRITERS:
        text, lost = written(name, argument_map)
        assert (text, lost) == written(name, argument_map)
        text.encode()
        assert all(path and path[0] in ArgumentMap.model_fields for path in lost)


@pytest.mark.parametrize("name", WRITERS)
def test_control_characters_and_lone_surrogates_do_not_come_through(name: str) -> None:
    bad = "a\x00b\x1b[31mc\ud800d\ufffee\x9bf"
    argument_map = ArgumentMap.model_validate(
        {
            "title": bad,
            "speakers": {"ann": {"name": bad, "note": bad}},
            "sources": {"s": {"title": bad, "author": [bad], "url": f"https://x.y/{bad}", "attributes": {"doi": bad}}},
            "topics": {"t": bad},
            "claims": {"c": {"text": bad, "quote": bad, "by": "ann", "topics": "t", "note": bad}},
        }
    )
    text, _ = written(name, argument_map)
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]", text)


@pytest.mark.parametrize("name", WRITERS)
def test_nothing_of_a_map_ends_a_script_or_a_fence(name: str) -> None:
    text, _ = written(
        name,
        map_of(
            "title: '</script><script>alert(1)</script>'\n"
            "sources: {s: {title: '</script>', author: '</script>', url: 'javascript:alert(1)'}}\n"
            "claims: {c: {text: \"</script>\\n```\\n</style>\", quote: '</script>'}}\n"
        ),
    )
    if name not in {"rdf.turtle", "bibliography.bibtex"}:  # which nobody puts into web pages
        assert "</script" not in text
    if name.startswith("bibliography"):
        assert "javascript:" not in text
    if name == "mermaid":
        assert "```" not in text


def test_the_walk_tells_everything_if_nothing_is_carried() -> None:
    told = [each.path[0] for each in missing(COMPLETE, ())]
    expected = [key for key in ArgumentMap.model_fields if key != "argmap"]
    assert list(dict.fromkeys(told)) == expected


def test_a_whole_is_told_once_and_its_parts_only_where_it_is_carried() -> None:
    argument_map = map_of("title: x\ntopics: {one: {label: One, description: About one}}\n")
    assert [each.path for each in missing(argument_map, {"map.title"})] == [("topics", "one")]
    lost = list(missing(argument_map, {"map.*", "*.label"}))
    assert [(each.message, each.path) for each in lost] == [
        ("the description is left out", ("topics", "one", "description"))
    ]


def test_the_keys_that_tell_where_a_quotation_stands_may_be_carried_together_or_each_on_its_own() -> None:
    argument_map = map_of('title: x\nclaims: {c: {quote: q, page: "4", line: "3", at: "1:00"}}\n')
    kept = {"map.*", "*.text", "*.quote"}
    assert [each.message for each in missing(argument_map, kept)] == ["the place of the quotation is left out"] * 3
    assert not list(missing(argument_map, {*kept, "*.place"}))
    lost = missing(argument_map, {*kept, "statement.at", "*.line"})
    assert [each.path for each in lost] == [("claims", "c", "page")]


def test_what_refers_to_nothing_is_left_out_and_told() -> None:
    argument_map = ArgumentMap.model_validate(
        {
            "title": "x",
            "claims": {"c": {"text": "c", "supports": "gone", "by": "nobody"}},
            "recommendations": {"r": {"text": "r", "to": "nobody"}},
            "arguments": {"a": {"premises": ["gone"], "conclusion": "c"}},
        }
    )
    for name in WRITERS[:6]:
        _, lost = written(name, argument_map)
        assert {("claims", "c", "supports", 0), ("arguments", "a", "premises", 0)} <= lost


@pytest.mark.parametrize("name", WRITERS)
def test_an_empty_map_and_one_of_nasty_texts_are_written(name: str) -> None:
    written(name, map_of("title: x\n"))
    written(name, NASTY)
