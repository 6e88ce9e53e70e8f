"""Microtexts: every construct becomes what a person would write, and comes back the same."""

from collections import Counter
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from tests.conftest import SHARED
from tests.formats.foreign import error, mutations, survives, told, whole
from tests.strategies import argument_maps

from argmap.formats.microtexts import read, recognizes, write
from argmap.model import ArgumentMap
from argmap.source import loads
from argmap.source.dump import dumps

HERE = Path(__file__).parent
BUS = (HERE / "bus.xml").read_bytes()


def shape(raw: bytes) -> Counter[Any]:
    """Return units by their words and type, and edges by those of their ends, however they are called.

    An edge that is the target of another stands for its own ends; the premise that draws it and those added are alike.
    """
    root = ET.fromstring(raw)
    texts = {each.get("id"): ("".join(each.itertext()), each.get("implicit")) for each in root.iter("edu")}
    edges = {each.get("id"): each for each in root.iter("edge")}
    grounds: dict[Any, list[Any]] = {}
    for each in edges.values():
        if each.get("type") == "seg":
            grounds.setdefault(each.get("trg"), []).append(each.get("src"))
    words = {
        unit.get("id"): (
            unit.get("type"),
            tuple(tuple(texts[key] for key in ([g] if g in texts else grounds[g])) for g in grounds[unit.get("id")]),
        )
        for unit in root.iter("adu")
    }
    added: dict[Any, list[Any]] = {}
    for each in edges.values():
        if each.get("type") == "add":
            added.setdefault(each.get("trg"), []).append(words[each.get("src")])

    def ends(edge: ET.Element) -> Any:
        sources = [words[edge.get("src")], *added.get(edge.get("id"), [])]
        target = edge.get("trg")
        return edge.get("type"), frozenset(sources), words[target] if target in words else ends(edges[target])

    drawn = [ends(each) for each in edges.values() if each.get("type") not in ("seg", "add")]
    return Counter([*words.values(), *drawn])


def test_every_construct_becomes_what_the_map_beside_says() -> None:
    assert dumps(whole(read, BUS, "bus.xml")) == (HERE / "bus.yaml").read_text(encoding="utf-8")


def test_what_is_lost_is_told_with_its_place() -> None:
    assert told(read(BUS, "bus.xml")) == {
        ("a segment that no unit stands for is left out", ("edu", "e11")),
        ("premises that attack only together attack each on its own", ("edge", "c4")),
        ("an attack on an attack became an attack on what attacks", ("edge", "c6")),
    }


def test_writing_and_reading_again_gives_the_same_graph() -> None:
    argument_map = whole(read, BUS, "bus.xml")
    written, lost = write(argument_map)
    assert lost == ()
    assert shape(written.encode()) == shape(BUS)
    assert whole(read, written.encode(), "bus.xml") == argument_map


@pytest.mark.parametrize("name", [f"micro_{each}" for each in (
    "b004", "b027", "b031", "b045", "b060", "b064", "d07", "d16", "d17", "d22", "k018", "k027",
)])  # fmt: skip
def test_real_microtexts_survive(name: str) -> None:
    path = SHARED / "data" / "microtexts" / f"{name}.xml"
    if not path.exists():
        pytest.skip(f"SKIPPED LOUDLY: {path.name} is not beside the project; no import was compared with it")
    raw = path.read_bytes()
    assert recognizes(raw)
    argument_map = whole(read, raw, "bus.xml")
    root = ET.fromstring(raw)
    assert len(argument_map.claims) == len(root.findall("adu"))
    assert [each.quote for each in argument_map.claims.values()] == [each.text for each in root.findall("edu")]
    sides = Counter(each.speakers[0] for each in argument_map.claims.values())
    assert sides == Counter({"pro": "proponent", "opp": "opponent"}[str(each.get("type"))] for each in root.iter("adu"))
    written, lost = write(argument_map)
    assert lost == ()
    assert shape(written.encode()) == shape(raw)


@pytest.mark.parametrize(
    ("raw", "message"),
    [
        (b"", "this is no XML"),
        (b"<arggraph>", "this is no XML"),
        (b"<arggraph/>", "no microtext"),
        (b"<other><adu id='a'/></other>", "no microtext"),
        (BUS.replace(b"</arggraph>", b""), "this is no XML"),
        (b'<!DOCTYPE a [<!ENTITY x "y">]><arggraph/>', "entities"),
        (b"<arggraph>" + b"<edu>" * 1000, "nested deeper"),
        (b"\xff\xfe<\x00", "this is no XML"),
    ],
)
def test_a_broken_file_is_one_error_with_a_place(raw: bytes, message: str) -> None:
    assert message in error(read, raw, "x.xml").message


@pytest.mark.parametrize(
    ("edges", "message"),
    [
        ('<edge id="x" src="a2" trg="nowhere" type="sup"/>', "lacks an end"),
        ('<edge id="x" src="nobody" trg="a1" type="sup"/>', "do not have"),
        ('<edge id="x" src="a2" trg="a1" type="loves"/>', "do not have"),
        ('<edge id="x" src="a2" trg="y" type="add"/><edge id="y" src="a1" trg="x" type="add"/>', "added to nothing"),
        ('<edge id="x" src="a2" trg="y" type="und"/><edge id="y" src="a1" trg="x" type="und"/>', "on an attack"),
        ('<edge id="x" src="a2" trg="x" type="und"/>', "on an attack"),
        ('<edge id="x" src="a2" trg="y" type="sup"/><edge id="y" src="a2" trg="a1" type="sup"/>', "another link"),
        ('<edge src="a2" trg="a1" type="sup"/>', "no id of its own"),
        ('<thing id="q"/>', "do not have"),
    ],
)
def test_unsound_edges_are_told_and_left_out(edges: str, message: str) -> None:
    raw = f'<arggraph id="g"><edu id="e">x</edu><adu id="a1" type="pro"/><adu id="a2" type="?"/>{edges}</arggraph>'
    reading = read(raw.encode(), "x.xml")
    assert reading.map is not None
    assert any(message in each.message for each in reading.diagnostics)
    write(reading.map)


def test_recognizes_microtexts_only() -> None:
    assert recognizes(BUS)
    assert recognizes(BUS.decode().encode("utf-16"))
    assert not recognizes(b'{"arggraph": 1}')
    assert not recognizes(b"<ARG><AU/></ARG>")


@given(argument_maps())
def test_any_map_is_written_and_read_again(argument_map: ArgumentMap) -> None:
    written, _ = write(argument_map)
    if argument_map.statements:
        again = read(written.encode("utf-8", "surrogatepass"), "x.xml")
        assert again.map is not None
        assert len(again.map.claims) == len(argument_map.statements)


@given(mutations(BUS, [b"a1", b"c1", b"add", b"und", b"<joint id='j9'/>", b"<edu id='e1'>", b"seg"]))
def test_damaged_files_end_in_a_map_or_an_error(raw: bytes) -> None:
    recognizes(raw)
    argument_map = survives(read, raw, "x.xml")
    if argument_map is not None:
        again = survives(read, write(argument_map)[0].encode(), "x.xml")
        assert again is not None
        assert len(again.claims) == len(argument_map.claims)


def test_edges_that_segments_are_tied_with_need_no_ids_of_their_own() -> None:
    raw = b"""<arggraph id="g"><edu id="e1">One.</edu><edu id="e2">Two.</edu>
    <adu id="a1" type="pro"/><adu id="a2" type="opp"/>
    <edge id="c1" src="e1" trg="a1" type="seg"/><edge id="c1" src="e2" trg="a2" type="seg"/>
    <edge id="c1" src="a2" trg="a1" type="reb"/></arggraph>"""
    argument_map = whole(read, raw, "x.xml")
    assert [each.quote for each in argument_map.claims.values()] == ["One.", "Two."]
    assert [each.kind for each in argument_map.relations] == ["rebuts"]


CLAIMS = "claims: {a: A., b: {text: B., undermines: a}, c: {text: C., rebuts: a}}"


@pytest.mark.parametrize(
    ("text", "paths"),
    [
        ("claims: {a: A., b: {text: B., rebuts: a}, c: {text: C., attacks: a}}", []),
        ("claims: {a: A., b: {text: B., undermines: a}}", [("claims", "b", "undermines", 0)]),
        (
            "arguments: {x: {premises: a, conclusion: b}}\n" + CLAIMS,
            [("claims", "c", "rebuts", 0)],
        ),
    ],
)
def test_what_is_attacked_otherwise_than_it_seems_is_told(text: str, paths: list[tuple[str | int, ...]]) -> None:
    argument_map = loads(f"title: t\n{text}").map
    assert argument_map is not None
    losses = write(argument_map)[1]
    assert [each.path for each in losses if each.message == "whether it rebuts or undermines is left out"] == paths


def test_a_title_that_is_not_the_topic_is_told() -> None:
    argument_map = whole(read, BUS, "bus.xml")
    assert write(argument_map)[1] == ()
    (loss,) = write(argument_map.model_copy(update={"title": "Other"}))[1]
    assert (loss.message, loss.path) == ("the title is left out: a microtext is called by its topic", ("title",))
