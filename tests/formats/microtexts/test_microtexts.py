"""Microtexts: every construct becomes what a person would write, and comes back the same."""

from collections import Counter
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.conftest import SHARED
from tests.strategies import argument_maps

from argmap.checks.engine import essential
from argmap.diagnostics import Severity
from argmap.formats.microtexts import HOLDS, read, recognizes, write
from argmap.model import ArgumentMap
from argmap.source import loads
from argmap.source.dump import dumps

HERE = Path(__file__).parent
BUS = (HERE / "bus.xml").read_bytes()


def _read(raw: bytes) -> ArgumentMap:
    reading = read(raw, "bus.xml")
    assert reading.map is not None
    loaded = loads(dumps(reading.map))
    assert essential(loaded) == []
    assert loaded.map == reading.map
    return reading.map


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
    assert dumps(_read(BUS)) == (HERE / "bus.yaml").read_text(encoding="utf-8")


def test_what_is_lost_is_told_with_its_place() -> None:
    told = {(each.message, each.path) for each in read(BUS, "bus.xml").diagnostics}
    assert told == {
        ("a segment that no unit stands for is left out", ("edu", "e11")),
        ("premises that attack only together attack each on its own", ("edge", "c4")),
        ("an attack on an attack became an attack on what attacks", ("edge", "c6")),
    }


def test_writing_and_reading_again_gives_the_same_graph() -> None:
    argument_map = _read(BUS)
    written, lost = write(argument_map)
    assert lost == ()
    assert shape(written.encode()) == shape(BUS)
    assert _read(written.encode()) == argument_map
    assert HOLDS


@pytest.mark.parametrize("name", [f"micro_{each}" for each in (
    "b004", "b027", "b031", "b045", "b060", "b064", "d07", "d16", "d17", "d22", "k018", "k027",
)])  # fmt: skip
def test_real_microtexts_survive(name: str) -> None:
    path = SHARED / "data" / "microtexts" / f"{name}.xml"
    if not path.exists():
        pytest.skip(f"SKIPPED LOUDLY: {path.name} is not beside the project; no import was compared with it")
    raw = path.read_bytes()
    assert recognizes(raw)
    argument_map = _read(raw)
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
    reading = read(raw, "x.xml")
    assert reading.map is None
    (error,) = reading.diagnostics
    assert error.rule == "unreadable"
    assert error.severity is Severity.ERROR
    assert message in error.message
    assert error.location is not None


@pytest.mark.parametrize(
    ("edges", "message"),
    [
        ('<edge id="x" src="a2" trg="nowhere" type="sup"/>', "to nothing"),
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


@given(st.data())
def test_mutations_never_end_in_a_traceback(data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(BUS)))
    stop = data.draw(st.integers(start, min(len(BUS), start + 40)))
    raw = BUS[:start] + data.draw(st.binary(max_size=8) | st.sampled_from([b"a1", b"c1", b"add", b"und"])) + BUS[stop:]
    recognizes(raw)
    reading = read(raw, "x.xml")
    if reading.map is None:
        (error,) = reading.diagnostics
        assert error.location
    else:
        assert loads(dumps(reading.map)).map == reading.map
        write(reading.map)
