"""Araucaria's AML: every construct becomes what a person would write."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.checks.engine import essential
from argmap.diagnostics import Severity
from argmap.formats.aml import HOLDS, read, recognizes
from argmap.model.characters import bounds
from argmap.source import loads
from argmap.source.dump import dumps

HERE = Path(__file__).parent
BUS = (HERE / "bus.aml").read_bytes()


def test_every_construct_becomes_what_the_map_beside_says() -> None:
    reading = read(BUS, "bus.aml")
    assert reading.map is not None
    text = dumps(reading.map)
    assert text == (HERE / "bus.yaml").read_text(encoding="utf-8")
    loaded = loads(text)
    assert essential(loaded) == []
    assert loaded.map == reading.map
    assert not HOLDS


def test_what_is_lost_is_told_with_its_place() -> None:
    assert {(each.message, each.path) for each in read(BUS, "bus.aml").diagnostics} == {
        ("whether critical questions are answered is left out", ("PROP", "A")),
        ("an element of a proposition is left out", ("PROP", "C", "TUTOR")),
        ("a proposition stands nowhere in the text", ("PROP", "G")),
        ("the definition of a scheme is left out", ("SCHEMESET", "Argument from Need")),
        ("the text that was analysed is not part of the map", ("TEXT",)),
    }


def test_quotations_stand_in_the_text_where_the_map_says() -> None:
    reading = read(BUS, "bus.aml", texts="texts")
    assert reading.map is not None
    ((name, text),) = reading.texts.items()
    assert reading.map.sources[name].path == f"texts/{name}.txt"
    placed = [each for each in reading.map.claims.values() if each.chars]
    assert len(placed) == 5
    for each in placed:
        start, stop = bounds(each.chars or "")
        assert text[start:stop] == each.quote


def test_several_roots_and_units_without_proposition() -> None:
    unit = "<AU><PROP identifier='A'><PROPTEXT>x</PROPTEXT></PROP>{}</AU>"
    raw = f"<ARG>{unit.format('<CA><AU/></CA>')}{unit.format('<ODD/>')}</ARG>"
    reading = read(raw.encode(), "<stdin>")
    assert reading.map is not None
    assert list(reading.map.claims) == ["x", "x-2"]
    assert [each.message for each in reading.diagnostics] == [
        "an argument unit without a proposition is left out",
        "an element that AML does not have there is left out",
    ]


def test_the_document_type_is_not_fetched(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError

    monkeypatch.setattr("socket.socket.connect", refuse)
    raw = BUS.replace(b'"argument.dtd"', b'"http://127.0.0.1:9/argument.dtd"')
    assert read(raw, "x.aml").map is not None
    assert read(BUS.replace(b'"argument.dtd"', b'"/etc/passwd"'), "x.aml").map is not None


@pytest.mark.parametrize(
    "raw",
    [
        b"", b"<ARG>", b"<ARG/>", b"<ARG><AU/></ARG>", b"<arggraph/>", BUS[:-20], b"\xff\xfe",
        b'<!DOCTYPE ARG [<!ENTITY a "b">]><ARG>&a;</ARG>', b"<ARG>" + b"<AU>" * 2000,
    ],
)  # fmt: skip
def test_a_broken_file_is_one_error_with_a_place(raw: bytes) -> None:
    reading = read(raw, "x.aml")
    assert reading.map is None
    (error,) = reading.diagnostics
    assert (error.rule, error.severity) == ("unreadable", Severity.ERROR)
    assert error.location is not None


def test_recognizes_aml_only() -> None:
    assert recognizes(BUS)
    assert recognizes(b"<ARG><AU/></ARG>")
    assert not recognizes(b"<arggraph id='x'/>")
    assert not recognizes(b"T1\tClaim 0 1\tx")


@given(st.data())
def test_mutations_never_end_in_a_traceback(data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(BUS)))
    stop = data.draw(st.integers(start, min(len(BUS), start + 60)))
    raw = BUS[:start] + data.draw(st.binary(max_size=6) | st.sampled_from([b"<AU>", b"</CA>", b"99"])) + BUS[stop:]
    recognizes(raw)
    reading = read(raw, "x.aml")
    if reading.map is None:
        (error,) = reading.diagnostics
        assert error.location
    else:
        assert loads(dumps(reading.map)).map == reading.map
