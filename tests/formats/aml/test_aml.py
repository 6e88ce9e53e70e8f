"""Araucaria's AML: every construct becomes what a person would write."""

from pathlib import Path

import pytest
from hypothesis import given
from tests.formats.foreign import error, mutations, survives, told, whole

from argmap.formats.aml import read, recognizes
from argmap.model import ArgumentMap
from argmap.model.characters import bounds
from argmap.source.dump import dumps

HERE = Path(__file__).parent
BUS = (HERE / "bus.aml").read_bytes()


def unit(words: str, inner: str = "", scheme: str = "") -> str:
    """Return an argument unit."""
    number = f"<INSCHEME scheme=' {scheme} ' schid='{scheme[-1:]}'/>" if scheme else ""
    return f"<AU><PROP identifier='{words}'><PROPTEXT offset='0'>{words}</PROPTEXT>{number}</PROP>{inner}</AU>"


def made(inner: str) -> ArgumentMap:
    return whole(read, f"<ARG>{inner}</ARG>".encode(), "<stdin>")


def test_every_construct_becomes_what_the_map_beside_says() -> None:
    assert dumps(whole(read, BUS, "bus.aml")) == (HERE / "bus.yaml").read_text(encoding="utf-8")


def test_what_is_lost_is_told_with_its_place() -> None:
    assert told(read(BUS, "bus.aml")) == {
        ("a proposition that stands nowhere in the text is no quotation", ("PROP", "G")),
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


@pytest.mark.parametrize(
    ("words", "offset", "chars"),
    [
        ("It rains.", 0, "0-9"),
        ("It rains.", 21, "22-31"),
        ("It rains.", 30, "22-31"),
        ("It rains.", -1, "0-9"),
        ("\n It rains. ", 22, "22-31"),
        ("We are\n wet.", 3, "10-21"),
        ("We are wet.", 99, "10-21"),
    ],
)
def test_words_are_found_nearest_to_their_offset(words: str, offset: int, chars: str) -> None:
    text = "<TEXT>It rains. We  are wet. It rains.</TEXT>".replace("We  are", "We are")
    proposition = f"<AU><PROP identifier='A'><PROPTEXT offset='{offset}'>{words}</PROPTEXT></PROP></AU>"
    (claim,) = made(text + proposition).claims.values()
    assert claim.chars == chars
    assert claim.quote == " ".join(words.split())


def test_several_roots_as_aifdb_writes_them() -> None:
    raw = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE ARG SYSTEM "argument.dtd">
<ARG>
    <AU>
        <PROP identifier="n12" missing="yes">
            <PROPTEXT offset="-1">Trams are quick</PROPTEXT><OWNER name="Bo Ek" />
        </PROP>
        <LA>
        <AU><PROP identifier="n13" missing="yes"><PROPTEXT offset="-1">They have lanes</PROPTEXT></PROP></AU>
        <AU><PROP identifier="n14" missing="yes"><PROPTEXT offset="-1">Lanes help</PROPTEXT></PROP></AU>
        </LA>
    </AU>
    <AU><PROP identifier="n15" missing="yes"><PROPTEXT offset="-1">Caf&eacute;s open</PROPTEXT></PROP></AU>
</ARG>
"""
    argument_map = whole(read, raw.encode(), "<stdin>")
    assert [each.text for each in argument_map.claims.values()] == [
        "Trams are quick", "They have lanes", "Lanes help", "Cafés open",
    ]  # fmt: skip
    assert all(each.fidelity == "interpretation" and not each.quote for each in argument_map.claims.values())
    (argument,) = argument_map.arguments.values()
    assert [each.implicit for each in argument.premises] == [True, True]


def test_units_without_proposition_are_told() -> None:
    raw = f"<ARG>{unit('x', '<CA><AU/></CA>')}{unit('x', '<ODD/>')}</ARG>"
    reading = read(raw.encode(), "<stdin>")
    assert reading.map is not None
    assert list(reading.map.claims) == ["x", "x-2"]
    assert told(reading) == {
        ("an argument unit without a proposition is left out", ("AU", "x")),
        ("an element that AML does not have there is left out", ("ODD", "x-2")),
    }


def test_a_scheme_is_that_of_the_inference_it_covers() -> None:
    inner = unit("b", f"<CA>{unit('c', scheme='Sign 1')}</CA>", "Sign 1")
    argument_map = made(unit("a", f"<CA>{inner}</CA>"))
    assert {each.conclusion: each.scheme for each in argument_map.arguments.values()} == {"b": "Sign 1"}
    assert [each.to for each in argument_map.claims["b"].supports] == ["a"]


def test_a_scheme_of_premises_alone_counts() -> None:
    argument_map = made(unit("a", f"<LA>{unit('b', scheme='Sign 1')}{unit('c', scheme='Sign 1')}</LA>"))
    assert [each.scheme for each in argument_map.arguments.values()] == ["Sign 1"]


def test_a_scheme_that_covers_nothing_is_told() -> None:
    inner = f"<CA>{unit('b')}</CA>"
    reading = read(f"<ARG>{unit('a', inner, 'Sign 1')}</ARG>".encode(), "<stdin>")
    assert told(reading) == {
        ("a scheme of a proposition that is in no inference of it is left out", ("Sign 1", "a")),
    }  # fmt: skip


def test_a_document_within_another_element_is_read() -> None:
    assert whole(read, f"<AML><ARG>{unit('a')}</ARG></AML>".encode(), "x.aml").claims["a"].text == "a"


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
    error(read, raw, "x.aml")


def test_recognizes_aml_only() -> None:
    assert recognizes(BUS)
    assert recognizes(b"<ARG><AU/></ARG>")
    assert not recognizes(b"<arggraph id='x'/>")
    assert not recognizes(b"T1\tClaim 0 1\tx")


@given(mutations(BUS, [b"<AU>", b"</CA>", b"99", b"yes", b"<PROPTEXT>", b"</PROP></AU><AU><PROP>", b"&eacute;"]))
def test_damaged_files_end_in_a_map_or_an_error(raw: bytes) -> None:
    recognizes(raw)
    survives(read, raw, "x.aml")
