"""Transitions, and the illocutions anchored in them, are told in the utterance that they lead to."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.formats import aif
from argmap.formats.aif.anchoring import Anchors, followed, follows, is_writable
from argmap.source import loads

HAND = """
argmap: 1
title: The pool
speakers: {ann: Ann Lee, bo: Bo Berg, cy: Cy}
claims:
  open: {text: The pool should stay open., by: {speaker: ann, quote: keep it open}}
  needed:
    text: People need it.
    by: {speaker: ann, quote: we need it, attributes: {follows: open (Arguing)}}
    supports: open
    question: {speaker: bo, quote: who does?, attributes: {follows: needed (Challenging), illocution: Challenging}}
  costly:
    text: It costs too much.
    by: {speaker: cy, quote: too dear, attributes: {follows: 'needed, open (Disagreeing)'}}
    rebuts: open
"""


def _drawn(text: str) -> tuple[set[tuple[str, ...]], list[tuple[str | int, ...]]]:
    """Return the texts along every transition and what is anchored in it, and the places of losses."""
    loaded = loads(text)
    assert loaded.map is not None, loaded.diagnostics
    written, lost = aif.write(loaded.map)
    value: dict[str, Any] = json.loads(written)
    texts = {node["nodeID"]: (node["type"], node["text"]) for node in value["nodes"]}
    after: dict[str, list[str]] = {}
    for edge in value["edges"]:
        after.setdefault(edge["fromID"], []).append(edge["toID"])
    found = {
        (texts[start][1], *(texts[each][1] for each in (end, *after.get(end, ())) if texts[end][0] in ("L", "YA")))
        for start, ends in after.items()
        for transition in ends
        if texts[transition][0] == "TA"
        for end in after[transition]
    }
    return found, [each.path for each in lost]


def test_a_hand_can_write_them() -> None:
    found, lost = _drawn(HAND)
    assert {each[:2] for each in found if not each[1].endswith("ing")} == {
        ("Ann Lee : keep it open", "Ann Lee : we need it"),
        ("Ann Lee : we need it", "Bo Berg : who does?"),
        ("Ann Lee : keep it open", "Cy : too dear"),
        ("Ann Lee : we need it", "Cy : too dear"),
    }
    assert {each for each in found if each[1].endswith("ing")} == {
        ("Ann Lee : keep it open", "Arguing", "Default Inference"),
        ("Ann Lee : we need it", "Challenging", "People need it."),
        ("Ann Lee : keep it open", "Disagreeing", "Default Conflict"),
    }
    assert lost == [("title",)]


@pytest.mark.parametrize(
    ("was", "becomes"),
    [
        ("follows: open (Arguing)", "follows: gone (Arguing)"),
        ("follows: open (Arguing)", "follows: open (Restating)"),
        ("follows: open (Arguing)", "follows: open (YA3)"),
        ("follows: open (Arguing)", "follows: '(open)'"),
        ("follows: open (Arguing)", "follows: open and so on"),
        ("    supports: open\n", ""),
    ],
)
def test_what_is_not_there_is_told(was: str, becomes: str) -> None:
    _, before = _drawn(HAND)
    _, lost = _drawn(HAND.replace(was, becomes, 1))
    assert [each for each in lost if each not in before] == [("claims", "needed", "by", 0, "attributes", "follows")]


names = st.from_regex(r"[a-z][a-z0-9-]{0,8}", fullmatch=True)
illocutions = st.sampled_from(["Arguing", "Default Illocuting", "YA7", "Ad verecundiam: yes"])


@given(st.lists(st.tuples(names, st.lists(illocutions, max_size=3)), min_size=1, max_size=4))
def test_is_read_as_it_was_written(told: list[tuple[str, list[str]]]) -> None:
    assert follows(followed(told)) == told


@pytest.mark.parametrize("text", ["", "a,,b", "a b", "(x)", "a (b", "a (b) c", ", a", "a\nb"])
def test_other_texts_say_nothing(text: str) -> None:
    assert follows(text) == []


def test_words_that_would_be_read_otherwise_are_not_written() -> None:
    assert is_writable("Default Illocuting")
    assert not any(map(is_writable, ["", " Arguing", "a; b", "a (b)", "YA1", "a\nb"]))


def test_what_it_is_about_is_said_where_it_can_be_but_one_thing() -> None:
    schemes = {"1": "RA", "2": "CA", "3": "CA", "4": "CA", "5": "MA"}
    before = {"1": ["q"], "2": ["q"], "3": ["r"], "4": ["s"], "5": ["p"]}
    after = {"1": ["p"], "2": ["p"], "3": ["1"], "4": ["2"], "5": ["p"]}
    anchors = Anchors(schemes, before, after)
    for name in "pqrs":
        anchors.add_position(name.upper(), "Asserting", name, f"#{name}")
    anchors.add_position("P", "Agreeing", "q", "#agreed")
    assert anchors.anchored("P", "Q", "Arguing") == "1"
    assert anchors.anchored("Q", "P", "Disagreeing") == "2"
    assert anchors.anchored("P", "Q", "Default Illocuting") is None
    assert anchors.anchored("P", "R", "Default Illocuting") == "3"
    assert anchors.anchored("R", "P", "Restating") is None
    assert anchors.anchored("S", "P", "Agreeing") is None
    assert anchors.anchored("X", "P", "Agreeing") == "#agreed"
    assert anchors.anchored("X", "X", "Arguing") is None
