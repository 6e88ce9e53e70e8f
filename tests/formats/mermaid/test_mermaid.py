"""Mermaid: whole outputs, and texts in which nothing means anything to Mermaid, Markdown or HTML."""

import json
import re

import pytest
from hypothesis import given, settings
from syrupy.assertion import SnapshotAssertion
from tests.formats.exports import COMPLETE, NASTY, RIVER, large, map_of
from tests.formats.maps import maps

from argmap.formats.mermaid import write
from argmap.model import ArgumentMap

NAMED = {"quot": '"', "amp": "&", "lt": "<", "gt": ">"}
BOX = re.compile(r'  (\w+)(?:\["(.*)"\]|\{\{"(.*)"\}\}|\(\["(.*)"\]\)|\("(.*)"\))')
ARROW = re.compile(r"  (\w+) (?:-->|---|--x|-\.-x|-\.-)(?:\|\w+\|)? (\w+)")
STYLE = re.compile(r"  (?:classDef|class|linkStyle) [\w,# :.-]+")
LEGEND = re.compile(r'  subgraph legend\[" "\]\n(?:    legend_\w+[\[({]+"[\w →]+"[\])}]+\n)+  end\n')
TAGS = re.compile("</?[bi]>|<br/>")
JOINER = "\u2060"


@pytest.mark.parametrize("name", ["complete", "nasty", "river"])
def test_whole_output(name: str, snapshot: SnapshotAssertion) -> None:
    argument_map = {"complete": COMPLETE, "nasty": NASTY, "river": RIVER}[name]
    text, lost = write(argument_map)
    assert text == snapshot
    assert [(each.message, each.path) for each in lost] == snapshot


@settings(max_examples=25)
@given(maps())
def test_texts_mean_nothing_and_come_out_as_they_stand(argument_map: ArgumentMap) -> None:
    text, lost = write(argument_map)
    text, legends = LEGEND.subn("", text)
    assert legends == 1
    lines = text.split("\n")
    assert (lines[0], lines[2], lines[3]) == ("---", "---", "flowchart RL")
    title = " ".join(argument_map.title.split())
    assert json.loads(lines[1].removeprefix("title: ")) == title.translate(str.maketrans("&<>", "＆＜＞"))
    assert ("title",) not in {each.path for each in lost} or re.search("[&<>]", title)
    boxes: dict[str, str] = {}
    ends: set[str] = set()
    for line in lines[4:-1]:
        if box := BOX.fullmatch(line):
            name, *labels = box.groups()
            assert name not in boxes
            boxes[name] = next(label for label in labels if label is not None)
        elif arrow := ARROW.fullmatch(line):
            ends |= set(arrow.groups())
        else:
            assert STYLE.fullmatch(line), line
    assert ends <= boxes.keys()
    for label in boxes.values():
        bare = TAGS.sub("", label)
        assert not re.search(r'["<>&*_~`\[\](){}|:$@%^=]|^[-+]|^\d+[.)]|www\.', re.sub(r"#\w+;", "x", bare)), label
        assert not re.search(r"#(?!\w+;)", bare)
    shown = " ".join(map(decoded, boxes.values()))
    for statement in argument_map.statements.values():
        assert " ".join(statement.text.split()).replace(JOINER, "") in shown


def decoded(label: str) -> str:
    plain = TAGS.sub("\n", label)
    shown = re.sub(r"#(\w+);", lambda found: NAMED.get(found[1]) or chr(int(found[1])), plain)
    # What Mermaid 11 looks for once the codes are resolved: breaks, formulas, icons, and codes once more.
    assert not re.search(r"\\n|\$\$|:fa-|ﬂ°|¶ß", shown)
    return shown.replace(JOINER, "")


def test_what_mermaid_looks_for_in_the_resolved_text_is_kept_apart() -> None:
    text, _ = write(map_of(r"{title: x, claims: {a: {text: 'C:\new costs $$x$$, ﬂ°°35¶ß and fa:fa-ban'}}}"))
    (label,) = re.findall('  s_a\\["(.*)"\\]', text)
    assert decoded(label) == r"C:\new costs $$x$$, ﬂ°°35¶ß and fa:fa-ban"


def test_ids_are_latin_and_no_word_of_mermaids() -> None:
    claims = "{end: a, a-b: b, a.b: c, 立场: d, 政策: e, graph: f}"
    text, _ = write(map_of(f"title: x\nclaims: {claims}\narguments: {{x: {{premises: end, conclusion: graph}}}}\n"))
    assert re.findall(r'^  ([as]_?\w*)[\[(]+"', text, re.MULTILINE) == [
        "s_end", "s_a_b", "s_a_b__2", "s", "s__2", "s_graph", "a_x",
    ]  # fmt: skip


def test_what_github_refuses_to_draw_is_told() -> None:
    _, lost = write(large(600))
    told = [each for each in lost if each.path == ("title",)]
    assert [each.message for each in told] == [
        "Mermaid draws no more than 500 arrows and 50000 characters unless told to"
    ]
    assert told[0].hint == "set maxEdges and maxTextSize where it is drawn, or export to dot"
