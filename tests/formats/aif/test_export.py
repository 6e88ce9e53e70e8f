"""Maps that people wrote, as AIF: what has a place comes back, and what has none is told."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.diagnostics import Path as Place
from argmap.formats import aif
from argmap.model import ArgumentMap
from argmap.source import loads

COMPLETE = Path(__file__).parent.parent / "complete.yaml"
NASTY = Path(__file__).parent.parent / "nasty.yaml"

WRITTEN = """
argmap: 1
title: The pool
speakers: {ann: Ann Lee, bo: Bo Berg, cy: Cy}
claims:
  open:
    by: {speaker: ann, quote: keep it open, at: "00:01:00", until: "00:01:05"}
    text: The pool should stay open.
    agree: bo
    partly: {speaker: cy, quote: "well: yes", date: 2020-10-15}
    disagree: cy
  needed: {by: [ann, bo], text: People need it., quote: we need it, supports: open}
  again: {by: bo, text: The pool stays., restates: open, question: ann, concede: cy}
  closed: {text: It is closed on Mondays., but: [again]}
  law: {by: cy, text: The law says so.}
  no-law: {by: bo, text: There is no such law., undermines: law}
  no-link: {by: bo, text: Laws do not open pools., undercuts: by-law}
arguments:
  by-law: {premises: [law, needed], conclusion: open, scheme: established rule}
"""


def _map(text: str) -> ArgumentMap:
    loaded = loads(text)
    assert loaded.map is not None, loaded.diagnostics
    return loaded.map


def _positions(argument_map: ArgumentMap) -> set[tuple[str, ...]]:
    texts = {found: each.text for found, each in argument_map.statements.items()}
    names = {found: each.name for found, each in argument_map.speakers.items()}
    return {
        (names[each.speaker], each.stance, texts[each.statement], each.utterance.quote or "", each.utterance.at or "")
        for each in argument_map.positions
    }


def _relations(argument_map: ArgumentMap) -> set[tuple[str, str, str]]:
    texts = {found: each.text for found, each in argument_map.statements.items()}
    inferences = {found: f"argument for {texts[each.conclusion]}" for found, each in argument_map.arguments.items()}
    return {(each.kind, texts[each.source], {**texts, **inferences}[each.target]) for each in argument_map.relations}


def test_positions_relations_and_schemes_come_back() -> None:
    argument_map = _map(WRITTEN)
    written, lost = aif.write(argument_map)
    assert [each.path for each in lost] == [("title",)]
    reading = aif.read(written.encode(), "pool.json")
    assert reading.map is not None
    assert not reading.diagnostics
    expected = _positions(argument_map)
    expected -= {each for each in expected if each[2] == "People need it."}
    expected |= {(name, "asserts", "People need it.", "we need it", "") for name in ("Ann Lee", "Bo Berg")}
    assert _positions(reading.map) == expected
    assert _relations(reading.map) == _relations(argument_map)
    (argument,) = reading.map.arguments.values()
    assert (argument.scheme, [each.statement for each in argument.premises]) == (
        "established rule",
        ["the-law-says-so", "people-need-it"],
    )


def test_every_text_of_a_map_is_written_or_told() -> None:
    argument_map = _map(COMPLETE.read_text(encoding="utf-8"))
    written, lost = aif.write(argument_map)
    paths = {each.path for each in lost}
    texts = json.dumps(json.loads(written), ensure_ascii=False)
    missing = [
        place
        for place, text in _leaves(argument_map.model_dump(exclude_unset=True), ())
        if text not in texts and not any(place[:length] in paths for length in range(1, len(place) + 1))
    ]
    assert missing == []


def _leaves(value: Any, place: Place) -> Iterator[tuple[Place, str]]:
    if isinstance(value, dict):
        for key, each in value.items():
            yield from _leaves(each, (*place, key))
    elif isinstance(value, list | tuple):
        for index, each in enumerate(value):
            yield from _leaves(each, (*place, index))
    elif isinstance(value, str) and value.startswith("«"):
        yield place, value


def test_nasty_texts_are_texts() -> None:
    argument_map = _map(NASTY.read_text(encoding="utf-8"))
    written, _ = aif.write(argument_map)
    reading = aif.read(written.encode(), "x.json")
    assert reading.map is not None
    ours, theirs = ({each.text for each in found.statements.values()} for found in (argument_map, reading.map))
    assert ours == theirs


def test_tells_relations_to_what_is_not_there() -> None:
    argument_map = ArgumentMap.model_validate(
        {
            "title": "t",
            "claims": {"a": {"text": "A", "supports": "gone", "by": "nobody"}, "b": {"text": "B", "quote": "b"}},
            "arguments": {"c": {"premises": ["gone"], "conclusion": "a"}},
            "speakers": {"x": "X", "y": "X"},
            "sources": {"s": {"title": "t", "kind": "AIF node set", "attributes": {"TA1": "L1 > gone", "E1": "a > b"}}},
        }
    )
    written, lost = aif.write(argument_map)
    assert {each.path for each in lost} >= {
        ("claims", "a", "supports", 0),
        ("claims", "a", "by", 0),
        ("claims", "b", "quote"),
        ("arguments", "c"),
        ("speakers", "y"),
        ("sources", "s", "attributes", "TA1"),
    }
    value = json.loads(written)
    assert [node["type"] for node in value["nodes"]] == ["I", "I", "TA"]
    assert [(edge["fromID"], edge["toID"]) for edge in value["edges"]] == [("1", "2")]


words = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Cn")), min_size=1, max_size=12).filter(
    lambda text: bool(text.strip())
)


@given(st.lists(words, min_size=1, max_size=4), words, words)
def test_any_texts_and_names_come_back(texts: list[str], name: str, quote: str) -> None:
    entries = {f"c{index}": {"text": text, "by": {"speaker": "s", "quote": quote}} for index, text in enumerate(texts)}
    argument_map = ArgumentMap.model_validate({"title": "t", "speakers": {"s": {"name": name}}, "claims": entries})
    written, _ = aif.write(argument_map)
    reading = aif.read(written.encode(), "t.json")
    assert reading.map is not None
    assert [each.text for each in reading.map.claims.values()] == texts
    assert all(each.utterance.quote == quote.lstrip() for each in reading.map.positions)
    spoken = {each.name for each in reading.map.speakers.values()}
    assert spoken == {" ".join(filter(None, name.rpartition(" ")[::2])).strip()} or ":" in name


@pytest.mark.parametrize("scheme", ["Default Inference", "RA", "expert opinion"])
def test_schemes_come_back(scheme: str) -> None:
    argument_map = ArgumentMap.model_validate(
        {
            "title": "t",
            "claims": {"a": "A", "b": "B"},
            "arguments": {"c": {"premises": ["a"], "conclusion": "b", "scheme": scheme}},
        }
    )
    written, _ = aif.write(argument_map)
    (node,) = [node for node in json.loads(written)["nodes"] if node["type"] == "RA"]
    assert node["text"] == scheme


def test_what_people_changed_since_counts() -> None:
    here = Path(__file__).parent
    argument_map = aif.read((here / "dialogue.json").read_bytes(), "dialogue.json").map
    assert argument_map is not None
    plain = argument_map.model_dump(exclude_unset=True)
    pastime = plain["claims"]["swimming-is-a-pastime"]
    pastime["disagree"] = pastime.pop("agree")
    del pastime["undermines"]
    plain["claims"]["people-need-to-swim"]["by"][0]["quote"] = "they need it"
    changed = ArgumentMap.model_validate(plain)
    written, lost = aif.write(changed)
    # The attack that one utterance was made for is gone, and what another agreed with it now denies.
    assert {each.path for each in lost if each.path[-1] == "follows"} == {
        ("claims", "swimming-is-a-pastime", "by", 0, "attributes", "follows"),
        ("claims", "swimming-is-a-pastime", "disagree", 0, "attributes", "follows"),
    }
    reading = aif.read(written.encode(), "dialogue.json")
    assert reading.map is not None
    assert _positions(reading.map) == _positions(changed)
    assert _relations(reading.map) == _relations(changed)
