"""Graphviz DOT: whole outputs, and labels that are what they show."""

import json
import re
from xml.etree import ElementTree as ET
from xml.sax.saxutils import unescape

import pytest
from hypothesis import given, settings
from syrupy.assertion import SnapshotAssertion
from tests.formats.exports import COMPLETE, EXAMPLES, NASTY, RIVER, map_of
from tests.formats.maps import maps

from argmap.formats.dot import write
from argmap.model import ArgumentMap

DOCS = EXAMPLES.parent / "docs"
LABEL = re.compile(r"label=<(.*?)>(?=[,\]\n](?: [a-z]+=|\n))")
QUOTED = re.compile(r'"(?:[^"\\\n]|\\.)*"')


@pytest.mark.parametrize("name", ["complete", "nasty", "river"])
def test_whole_output(name: str, snapshot: SnapshotAssertion) -> None:
    argument_map = {"complete": COMPLETE, "nasty": NASTY, "river": RIVER}[name]
    text, lost = write(argument_map)
    assert text == snapshot
    assert [(each.message, each.path) for each in lost] == snapshot


def test_the_picture_in_the_docs_is_of_this_drawing() -> None:
    """Whoever changes the drawing makes it anew: ``dot -Tsvg`` of the export, to ``docs/formats/river.svg``."""
    picture = ET.parse(DOCS / "formats" / "river.svg").getroot()
    shown = {"".join(each.itertext()) for each in picture.iter("{http://www.w3.org/2000/svg}text")}
    text, _ = write(RIVER)
    drawn = {unescape(words, {"&quot;": '"'}) for words in re.findall(r">([^<>\n]+)<(?:/|BR)", text)}
    assert {" ".join(words.split()) for words in drawn} <= {"", *(" ".join(words.split()) for words in shown)}
    colors = {each.get(key, "").upper() for each in picture.iter() for key in ("fill", "stroke")}
    _, _, body = text.partition("label=<")  # before it stand defaults that no box keeps
    assert set(re.findall("#[0-9A-F]{6}", body)) <= {*colors, "#FFFFFF"}


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


def test_a_long_quotation_is_joined_from_strings_that_graphviz_can_read() -> None:
    quote = '\\N & <b> "wide" 走出去 ' * 2_000
    text, _ = write(map_of(f"title: x\nclaims: {{a: {{text: x, quote: {json.dumps(quote)}}}}}\n"))
    (tip,) = re.findall("tooltip=(.*)]\n", text)
    parts = QUOTED.findall(tip)
    assert " + ".join(parts) == tip
    assert all(len(part.encode()) < 16_384 for part in parts)
    shown = "".join(part[1:-1].replace('\\"', '"').replace("\\\\\u2060", "\\") for part in parts)
    assert unescape(shown) == f"“{' '.join(quote.split())} ”"


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
                assert {each.tag for each in root.iter()} <= {"x", "B", "I", "BR", "FONT", "TABLE", "TR", "TD"}
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
