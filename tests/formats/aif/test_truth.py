"""Real node sets agree with what was counted in them independently, and come back as equal graphs."""

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from tests.conftest import SHARED
from tests.formats.aif.graphs import assert_equal

from argmap.formats import aif
from argmap.model import ArgumentMap, RelationKind
from argmap.source import loads
from argmap.source.dump import dumps

FOLDER = SHARED / "data"
FACTS: dict[str, Any] = (
    json.loads((FOLDER / "aif" / "facts.json").read_text(encoding="utf-8")) if (FOLDER / "aif").exists() else {}
)
NAMES = sorted(FACTS) or ["aif"]
TYPES = {RelationKind.SUPPORTS: "RA", RelationKind.RESTATES: "MA"}


def _raw(name: str) -> bytes:
    if name not in FACTS:
        pytest.skip(f"SKIPPED LOUDLY: {FOLDER / name} is not beside the project; no node set was compared")
    return Path(FOLDER / name).read_bytes()


def _imported(name: str) -> ArgumentMap:
    """Return a map imported, written as YAML and read again."""
    raw = _raw(name)
    assert aif.recognizes(raw)
    reading = aif.read(raw, Path(name).name)
    assert reading.map is not None
    loaded = loads(dumps(reading.map)).map
    assert loaded is not None
    assert loaded == reading.map
    return loaded


@pytest.mark.parametrize("name", NAMES)
def test_comes_back(name: str) -> None:
    written, lost = aif.write(_imported(name))
    assert_equal(_raw(name), written.encode())
    assert [each.path for each in lost] == [("title",)]


@pytest.mark.parametrize("name", NAMES)
def test_statements_and_speakers_agree(name: str) -> None:
    argument_map = _imported(name)
    assert len(argument_map.claims) == FACTS[name]["types"].get("I", 0)
    written, _ = aif.write(argument_map)
    assert _asserted(json.loads(written)) == FACTS[name]["claims_by"]


@pytest.mark.parametrize("name", NAMES)
def test_relations_agree(name: str) -> None:
    argument_map = _imported(name)
    shapes: Counter[str] = Counter()
    undercut = Counter(each.target for each in argument_map.relations if each.kind is RelationKind.UNDERCUTS)
    for found, argument in argument_map.arguments.items():
        # The facts count what undercuts an inference among its premises.
        shapes[f"RA:{len(argument.premises) + undercut[found]}->1"] += 1
    for relation in argument_map.relations:
        shapes[f"{TYPES.get(relation.kind, 'CA')}:1->1"] += 1
    expected = Counter(FACTS[name]["shape"])
    kept = sum(1 for each in aif.read(_raw(name), name).diagnostics if "attributes only" in each.message)
    assert not shapes - expected
    assert (expected - shapes).total() <= kept


def _asserted(value: dict[str, Any]) -> Counter[str]:
    """Count the statements that speakers make by locutions of their own, not by replying, in what is written again."""
    types = {node["nodeID"]: node["type"] for node in value["nodes"]}
    names = {each["participantID"]: f"{each['firstname']} {each['surname']}".strip() for each in value["participants"]}
    speakers = {each["nodeID"]: names[each["personID"]] for each in value["locutions"]}
    after: dict[str, list[str]] = {}
    for edge in value["edges"]:
        after.setdefault(edge["fromID"], []).append(edge["toID"])
    said = {
        (speakers[spoken], statement)
        for spoken in speakers
        for act in after.get(spoken, ())
        if types[act] == "YA"
        for statement in after.get(act, ())
        if types[statement] == "I"
    }
    return Counter(speaker for speaker, _ in said)
