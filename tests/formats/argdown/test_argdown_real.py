"""Real debates of the Argdown project: what the reference implementation (1.7.5) makes of them, we make of them."""

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from tests.conftest import SHARED
from tests.formats.argdown.graphs import full_graph, graph

from argmap.formats.argdown import read, write
from argmap.formats.argdown.graph import Thing
from argmap.formats.argdown.includes import Assembled
from argmap.source.text import SourceText

FOLDER = SHARED / "data" / "argdown"
FILES = sorted(FOLDER.glob("*.argdown"))
BROKEN_DATA = "argdown-core__test__lexer-argument.argdown"
"""Its data are no YAML: the reference implementation stops there too, but counts what it has read so far."""

every_file = pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)


def facts(path: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((FOLDER / "facts.json").read_text(encoding="utf-8"))[path.name]
    return found


def test_there_are_files() -> None:
    if not FILES:
        pytest.skip("SKIPPED LOUDLY: no Argdown files beside the project; nothing was compared with the reference")


@every_file
def test_files_are_refused_where_the_reference_parser_stops(path: Path) -> None:
    fact = facts(path)
    found = read(path.read_bytes(), path.name)
    if path.name == BROKEN_DATA:
        fact = {"parseErrors": 1, "firstErrorLine": 3}
    if not fact["parseErrors"]:
        assert found.map is not None, found.diagnostics
        return
    assert found.map is None
    [error] = found.diagnostics
    assert error.location is not None
    assert error.location.line == fact["firstErrorLine"]


@every_file
def test_statements_arguments_and_relations_are_those_of_the_reference(path: Path) -> None:
    fact = facts(path)
    if fact["parseErrors"] or path.name == BROKEN_DATA:
        return
    found = full_graph(_text(path))
    expected = json.loads((FOLDER / f"{path.name}.expected.json").read_text(encoding="utf-8"))
    statements = [each for each in found.things if not each.is_argument]
    arguments = [each for each in found.things if each.is_argument]
    assert len(statements) == fact["statements"]
    assert len(arguments) == fact["arguments"]
    assert sum(bool(each.steps) for each in arguments) == fact["pcs"]
    assert Counter(each.kind for each in found.relations) == fact["relations"]
    assert {each.title for each in statements} - {""} == {each for each in expected["statements"] if _is_given(each)}
    assert {each.title for each in arguments} - {""} == {each for each in expected["arguments"] if _is_given(each)}
    ours = Counter((each.kind, _title(each.source), _title(each.target)) for each in found.relations)
    theirs = Counter(
        (each["relationType"], _given(each.get("from")), _given(each.get("to"))) for each in expected["relations"]
    )
    assert ours == theirs


@every_file
def test_the_map_has_as_many_statements_and_arguments(path: Path) -> None:
    found = read(path.read_bytes(), path.name).map
    if found is None:
        return
    fact = facts(path)
    sketches = [each for each in found.claims.values() if each.attributes.get("argdown") == "argument"]
    spelled_out = [each for each in found.arguments.values() if "step of" not in each.attributes]
    spelled_out = [each for each in spelled_out if each.attributes.get("argdown") != "sketch"]
    assert len(found.statements) - len(sketches) == fact["statements"]
    assert len(sketches) + len(spelled_out) == fact["arguments"]
    assert len(spelled_out) == fact["pcs"]


@every_file
def test_argdown_to_map_to_argdown_is_the_same_graph(path: Path) -> None:
    first = read(path.read_bytes(), path.name).map
    if first is None:
        return
    written, told = write(first)
    assert told == ()
    assert read(written.encode(), path.name).map == first
    assert _without_data(graph(written)) == _without_data(graph(_text(path)))


def _without_data(found: dict[str, Any]) -> dict[str, Any]:
    """Leave out data, where the writer puts what Argdown has no sign for."""
    return {**found, "data": []}


def _text(path: Path) -> str:
    return Assembled(SourceText(str(path), path.read_bytes().decode())).text


def _is_given(title: str) -> bool:
    return not title.startswith("Untitled ")


def _given(title: str | None) -> str:
    return title if title and _is_given(title) else ""


def _title(end: Any) -> str:
    title: str = end.title if isinstance(end, Thing) else end.argument.title
    return title
