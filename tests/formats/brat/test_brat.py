"""Annotations of brat: every construct becomes what a person would write."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.checks.engine import essential
from argmap.diagnostics import Severity
from argmap.formats.brat import HOLDS, read, recognizes
from argmap.source import loads
from argmap.source.dump import dumps

HERE = Path(__file__).parent
BUS = (HERE / "bus.ann").read_bytes()


def test_every_construct_becomes_what_the_map_beside_says() -> None:
    reading = read(BUS, "bus.ann")
    assert reading.map is not None
    text = dumps(reading.map)
    assert text == (HERE / "bus.yaml").read_text(encoding="utf-8")
    loaded = loads(text)
    assert essential(loaded) == []
    assert loaded.map == reading.map
    assert not HOLDS


def test_what_is_lost_is_told_with_its_place() -> None:
    assert {(each.message, each.path) for each in read(BUS, "bus.ann").diagnostics} == {
        ("a relation that argmap has no word for is left out", ("R3", "parts_of_same")),
        ("a further major claim counts as a restatement of the first", ("T5",)),
        ("an event or normalization is left out", ("E1",)),
        ("an event or normalization is left out", ("N1",)),
    }


def test_a_stance_without_a_major_claim_is_kept_as_an_attribute() -> None:
    reading = read(b"T1\tClaim 0 3\tyes\r\nA1\tStance T1 For\r\n", "<stdin>")
    assert reading.map is not None
    (claim,) = reading.map.claims.values()
    assert claim.attributes == {"type": "Claim", "Stance": "For"}
    assert not claim.supports


def test_what_names_no_passage_is_told_and_left_out() -> None:
    raw = b"T1\tClaim 0 3\tyes\nR1\tsupports Arg1:T1 Arg2:T9\nA1\tStance T9 For\n#1\tAnnotatorNotes R1\tx\n"
    reading = read(raw, "x.ann")
    assert reading.map is not None
    assert [each.path for each in reading.diagnostics] == [("R1",), ("A1", "Stance"), ("#1",)]


@pytest.mark.parametrize(
    ("raw", "line"),
    [
        (b"", 1),
        (b"T1\tClaim 0 3\tyes\nhello\n", 2),
        (b"T1\tClaim 0 3\tyes\n\nT1\tClaim 0 3\tyes\n", 3),
        (b"T1\tClaim 3 0\tyes\n", 1),
        (b"T1\tClaim 0 3\t \n", 1),
        (b"T1\tClaim 0 3\tyes\nT2\tClaim zero 3\tyes", 2),
        (b"T1\tClaim 0 3\tyes\nR1\tsupports T1 T1\n", 2),
        (b"A1\tStance T1 For\n", 1),
        (b"T1\tClaim 0 3\tyes\n\xff\n", 2),
    ],
)
def test_a_broken_file_is_one_error_with_a_place(raw: bytes, line: int) -> None:
    reading = read(raw, "x.ann")
    assert reading.map is None
    (error,) = reading.diagnostics
    assert (error.rule, error.severity) == ("unreadable", Severity.ERROR)
    assert error.location is not None
    assert error.location.line == line


def test_recognizes_annotations_only() -> None:
    assert recognizes(BUS)
    assert recognizes(b"\xef\xbb\xbfA1\tStance T1 For\nT1\tClaim 0 3\tyes\n")
    assert not recognizes(b"")
    assert not recognizes(b"T1\tis a line with a tabulator\n")
    assert not recognizes(b"title: T1\n")


@given(st.data())
def test_mutations_never_end_in_a_traceback(data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(BUS)))
    stop = data.draw(st.integers(start, min(len(BUS), start + 30)))
    raw = BUS[:start] + data.draw(st.binary(max_size=6) | st.sampled_from([b"\t", b"\n", b"T1", b"9"])) + BUS[stop:]
    recognizes(raw)
    reading = read(raw, "x.ann")
    if reading.map is None:
        (error,) = reading.diagnostics
        assert error.location
    else:
        assert loads(dumps(reading.map)).map == reading.map
