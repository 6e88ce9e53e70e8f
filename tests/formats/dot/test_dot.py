"""Graphviz DOT: whole outputs, and labels that are what they show."""

import re
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings
from syrupy.assertion import SnapshotAssertion
from tests.formats.exports import COMPLETE, NASTY, RIVER, map_of
from tests.formats.maps import maps

from argmap.formats.dot import write
from argmap.model import ArgumentMap

LABEL = re.compile(r"label=<(.*?)>(?=[,\]\n](?: [a-z]+=|\n))")
QUOTED = re.compile(r'"(?:[^"\\\n]|\\.)*"')


@pytest.mark.parametrize("name", ["complete", "nasty", "river"])
def test_whole_output(name: str, snapshot: SnapshotAssertion) -> None:
    argument_map = {"complete": COMPLETE, "nasty": NASTY, "river": RIVER}[name]
    text, lost = write(argument_map)
    assert text == snapshot
    assert [(each.message, each.path) for each in lost] == snapshot


def test_speakers_can_be_framed(snapshot: SnapshotAssertion) -> None:
    assert write(COMPLETE, by="speaker")[0] == snapshot


def test_lines(snapshot: SnapshotAssertion) -> None:
    """Long texts are broken: Latin between words, CJK anywhere, and what has no space where it must be."""
    text, _ = write(
        map_of(
            "title: x\nclaims:\n"
            "  latin: {text: The quick brown fox jumps over the lazy dog and does so for quite a long while today}\n"
            "  cjk: {text: 中国民间组织“走出去”面临政策法规缺失、资金不足、人才匮乏等诸多挑战，需要各方共同努力。}\n"
            f"  long: {{text: {'x' * 100}}}\n"
            "  backslash: {text: 'C:\\new \\N \\G & &amp; <b>\"x\"</b>', quote: '\"C:\\N\" & \\'}\n"
        )
    )
    assert text == snapshot


@settings(max_examples=25)
@given(maps())
def test_every_label_is_well_formed_and_every_string_closed(argument_map: ArgumentMap) -> None:
    for by in ("", "speaker"):
        text, _ = write(argument_map, by=by)
        assert text.count("{") >= 1
        for line in text.splitlines():
            if not line.startswith("  "):
                continue
            labels = LABEL.findall(line + "\n")
            for label in labels:
                root = ET.fromstring(f"<x>{label}</x>")
                assert {each.tag for each in root.iter()} <= {"x", "B", "I", "BR", "FONT"}
            assert '"' not in QUOTED.sub("", LABEL.sub("", line + "\n"))


def test_every_statement_and_argument_stands_there_once_and_arrows_join_them() -> None:
    text, _ = write(RIVER)
    boxes = re.findall(r'^  "([^"]+)" \[', text, re.MULTILINE)
    assert sorted(boxes) == sorted([*RIVER.statements, *(f"argument:{each}" for each in RIVER.arguments)])
    arrows = re.findall(r'^  "([^"]+)" -> "([^"]+)"', text, re.MULTILINE)
    premises = sum(len(each.premises) for each in RIVER.arguments.values())
    assert len(arrows) == len(RIVER.relations) + premises + len(RIVER.arguments)
    assert {end for arrow in arrows for end in arrow} <= set(boxes)
    assert ("survey-finding", "argument:survey-says-so") in arrows
    assert ("argument:survey-says-so", "bridge-pays") in arrows
