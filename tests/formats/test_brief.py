"""The brief says everything that the map holds, as it stands."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from pydantic import BaseModel
from syrupy.assertion import SnapshotAssertion
from tests.formats.maps import maps
from tests.formats.rendering import rendered, spaced

import argmap
from argmap.formats.brief import write
from argmap.formats.brief.nesting import MAX_DEPTH
from argmap.model import ArgumentMap, Statement
from argmap.model.dates import spoken_date

HERE = Path(__file__).parent
GROUPINGS = ("topic", "speaker")


def loaded(text: str) -> ArgumentMap:
    found = argmap.loads(text)
    assert found.map is not None, found.diagnostics
    return found.map


@pytest.mark.parametrize("by", GROUPINGS)
@pytest.mark.parametrize("name", ["ngo_going_out", "river_crossing"])
def test_brief_of_an_example(name: str, by: str, snapshot: SnapshotAssertion) -> None:
    found = argmap.load(HERE.parent.parent / "examples" / f"{name}.yaml").map
    assert found is not None
    assert write(found, by)[0] == snapshot


@pytest.mark.parametrize("by", GROUPINGS)
def test_brief_of_a_map_full_of_markdown(by: str, snapshot: SnapshotAssertion) -> None:
    assert write(loaded((HERE / "nasty.yaml").read_text(encoding="utf-8")), by)[0] == snapshot


@pytest.mark.parametrize(
    "text",
    [
        "title: X",
        "title: X\nevent: {kind: hearing, date: 2018-12}",
        "title: X\nevent: Opening night",
        "title: X\nclaims: {a: Nobody says this.}",
        "title: X\nspeakers: {wu: Wu Peng}\nclaims: {a: Nobody says this., b: {by: wu, text: This he says.}}",
        "title: X\nspeakers: {wu: Wu Peng}\nclaims: {a: {by: wu, text: One only., quote: One only}}",
        "title: X\nchallenges: {a: Still open.}\nrecommendations: {b: {text: Act., to: c}}\norganizations: {c: State}",
        "title: X\nchallenges: {a: Closed.}\nrecommendations: {b: {text: Act., addresses: a}}",
    ],
)
def test_brief_of_a_map_that_has_little(text: str, snapshot: SnapshotAssertion) -> None:
    assert write(loaded(text))[0] == snapshot


@settings(max_examples=60, deadline=None)
@given(maps())
def test_every_statement_and_quotation_is_in_the_brief(argument_map: ArgumentMap) -> None:
    for by in GROUPINGS:
        markdown, losses = write(argument_map, by)
        found = rendered(markdown)
        assert not losses
        for statement in argument_map.statements.values():
            assert spaced(statement.text) in found.text
            for cited in statement.quotations:
                assert cited.quote
                assert spaced(cited.quote) in found.text
        assert argument_map.arguments["inference"].text is not None
        assert spaced(argument_map.arguments["inference"].text) in found.text


@settings(max_examples=60, deadline=None)
@given(maps())
def test_every_footnote_is_referred_to_and_numbered_in_order(argument_map: ArgumentMap) -> None:
    markdown, _ = write(argument_map)
    defined = [line.partition("]")[0][2:] for line in markdown.splitlines() if line.startswith("[^")]
    assert list(dict.fromkeys(rendered(markdown).marks)) == defined
    assert defined == [str(number) for number in range(1, len(defined) + 1)]


@settings(max_examples=60, deadline=None)
@given(maps())
def test_every_relation_is_told_where_it_starts_or_ends(argument_map: ArgumentMap) -> None:
    """Labels count: each relation shows once beneath its target, or at both of its ends."""
    markdown, _ = write(argument_map)
    said = markdown.partition("\n## What was said")[2].partition("\n## ")[0]
    labels = ("Reason", "Objection", "Supports", "Objects to", "Same point", "Addresse")
    shown = sum(line.lstrip().startswith(tuple(f"- {label}" for label in labels)) for line in said.splitlines())
    assert len(argument_map.relations) <= shown <= 2 * len(argument_map.relations)


def test_a_quotation_used_twice_is_one_footnote() -> None:
    text = "title: X\nspeakers: {wu: Wu}\nclaims:\n  a: {by: wu, text: A, quote: same words}\n"
    markdown, _ = write(loaded(f"{text}  b: {{by: wu, text: B, quote: same words}}\n"))
    assert markdown.count("same words") == 1
    assert markdown.count("[^1]") == 3


def test_reasons_in_a_circle_and_deep_chains_are_told_once() -> None:
    chain = "\n".join(f"  c{n}: {{text: Link {n}., supports: c{n + 1}}}" for n in range(30))
    markdown, _ = write(loaded(f"title: X\nclaims:\n{chain}\n  c30: {{text: Link 30., supports: c0}}"))
    full = [line for line in markdown.splitlines() if "claims: Link" in line or "Reason: Link" in line]
    assert all(f"Link {number}." in markdown for number in range(31))
    assert max(len(line) - len(line.lstrip()) for line in full) <= 2 * (MAX_DEPTH + 1)
    rendered(markdown)


LOST = {"attributes", "path"}
"""Fields that a brief leaves out: it tells of attributes; where the text of a source lies is nobody else's concern."""


def test_no_field_of_a_map_is_lost_in_silence() -> None:
    argument_map = loaded((HERE / "complete.yaml").read_text(encoding="utf-8"))
    for by in GROUPINGS:
        markdown, losses = write(argument_map, by)
        shown = rendered(markdown).text
        missing = {path for path, text in texts(argument_map) if text not in shown}
        assert {path for path in missing if not set(path) & LOST} == set()
        assert {(loss.message, loss.path[0]) for loss in losses} == {
            *(
                ("the brief leaves out attributes", section)
                for section in ("sources", "speakers", "organizations", "claims", "recommendations", "arguments")
            ),
            ("the brief leaves out attributes of what is said", "claims"),
        }


def test_the_complete_map_leaves_no_field_out() -> None:
    """Guards the test above: a field that the model gains must be added to the map."""
    argument_map = loaded((HERE / "complete.yaml").read_text(encoding="utf-8"))
    used = {(owner(type(model), name), name) for model in models(argument_map) for name in model.model_fields_set}
    known = {(owner(type(model), name), name) for model in models(argument_map) for name in type(model).model_fields}
    assert {f"{kind.__name__}.{name}" for kind, name in known - used} == set()


def owner(kind: type[BaseModel], name: str) -> type[BaseModel]:
    """Return the class to which a field counts: claims, challenges and recommendations share theirs."""
    return Statement if issubclass(kind, Statement) and name in Statement.model_fields else kind


def models(value: Any) -> Iterator[BaseModel]:
    if isinstance(value, BaseModel):
        yield value
        value = value.__dict__
    for inner in value.values() if isinstance(value, dict) else value if isinstance(value, tuple) else ():
        yield from models(inner)


def texts(value: Any, path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], str]]:
    """Yield every text of a map that is for people, as they read it, with the path of keys to it."""
    if type(value) is str:
        if path[-1] in ("date", "accessed"):
            yield path, spoken_date(value)
        elif value.startswith(("«", "http")) or path[-1] in ("at", "until"):
            yield path, value
    elif isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from texts(getattr(value, name), (*path, name))
    elif isinstance(value, dict):
        for name, inner in value.items():
            yield from texts(inner, (*path, name))
    elif isinstance(value, tuple):
        for inner in value:
            yield from texts(inner, path)
