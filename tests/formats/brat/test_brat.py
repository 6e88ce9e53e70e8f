"""Annotations of brat: every construct becomes what a person would write."""

from pathlib import Path

import pytest
from hypothesis import given
from tests.formats.foreign import error, mutations, survives, told, whole

from argmap.formats.brat import read, recognizes
from argmap.source.dump import dumps

HERE = Path(__file__).parent
BUS = (HERE / "bus.ann").read_bytes()


def test_every_construct_becomes_what_the_map_beside_says() -> None:
    assert dumps(whole(read, BUS, "bus.ann")) == (HERE / "bus.yaml").read_text(encoding="utf-8")


def test_what_is_lost_is_told_with_its_place() -> None:
    assert told(read(BUS, "bus.ann")) == {
        ("a further major claim counts as a restatement of the first", ("annotations", "T5")),
        ("a relation that argmap has no word for is kept as an attribute", ("annotations", "R6")),
        ("a relation that argmap has no word for is kept as an attribute", ("annotations", "R7")),
        ("a relation of a passage to itself is left out", ("annotations", "R8")),
        ("what is drawn twice is kept once", ("annotations", "R9")),
        ("what belongs to an event, or a normalization, is left out", ("annotations", "E1")),
        ("what belongs to an event, or a normalization, is left out", ("annotations", "N1")),
    }


def test_a_stance_without_a_major_claim_is_kept_as_an_attribute() -> None:
    argument_map = whole(read, b"T1\tClaim 0 3\tyes\r\nA1\tStance T1 For\r\n", "<stdin>")
    (claim,) = argument_map.claims.values()
    assert claim.attributes == {"type": "Claim", "Stance": "For"}
    assert not claim.supports


def test_what_names_no_passage_is_told_and_left_out() -> None:
    raw = b"T1\tClaim 0 3\tyes\nR1\tsupports Arg1:T1 Arg2:T9\nA1\tStance T9 For\n#1\tAnnotatorNotes R1\tx\n"
    reading = read(raw, "x.ann")
    assert reading.map is not None
    assert [each.path for each in reading.diagnostics] == [("annotations", each) for each in ("R1", "A1", "#1")]


@pytest.mark.parametrize(
    ("relation", "key", "note"),
    [
        ("supports", "supports", None),
        ("Support", "supports", None),
        ("Attack", "attacks", None),
        ("Partial-Attack", "attacks", "Partial-Attack"),
        ("contradicts", "attacks", "contradicts"),
        ("undercut", "attacks", "undercut"),
        ("Rebuts", "rebuts", None),
        ("undermines", "undermines", None),
        ("semantically_same", "restates", None),
        ("Equivalent", "restates", None),
    ],
)
def test_relations_of_several_corpora_are_known(relation: str, key: str, note: str | None) -> None:
    raw = f"T1\tClaim 0 3\tyes\nT2\tClaim 4 6\tno\nR1\t{relation} Arg1:T1 Arg2:T2\t\n"
    argument_map = whole(read, raw.encode(), "x.ann")
    (target,) = getattr(argument_map.claims["yes"], key)
    assert (target.to, target.note) == ("no", note)


def test_parts_that_are_tied_in_any_order_are_one_claim() -> None:
    words = "".join(f"T{at}\tdata {at * 5} {at * 5 + 3}\tp-{at}\n" for at in range(1, 7))
    ties = "".join(
        f"R{at}\tparts_of_same Arg1:T{one} Arg2:T{two}\n" for at, (one, two) in enumerate([(6, 2), (3, 5), (2, 3)])
    )
    argument_map = whole(read, (words + ties).encode(), "x.ann")
    assert [each.quote for each in argument_map.claims.values()] == ["p-1", "p-2 […] p-3 […] p-5 […] p-6", "p-4"]
    assert argument_map.claims["p-2-p-3-p-5-p-6"].chars == "10-33"


@pytest.mark.parametrize(
    ("raw", "line"),
    [
        (b"", 1),
        (b"T1\tClaim 0 3\tyes\nhello\n", 2),
        (b"T1\tClaim 0 3\tyes\n\nT1\tClaim 0 3\tyes\n", 3),
        (b"T1\tClaim 3 0\tyes\n", 1),
        (b"T1\tClaim -3 0\tyes\n", 1),
        (b"T1\tClaim 0 3;2\tyes\n", 1),
        (b"T1\tClaim 0 3\t \n", 1),
        (b"T1\tClaim 0 3\tyes\nT2\tClaim zero 3\tyes", 2),
        (b"T1\tClaim 0 3\tyes\nR1\tsupports T1 T1\n", 2),
        (b"A1\tStance T1 For\n", 1),
        (b"T1\tClaim 0 3\tyes\n\xff\n", 2),
        (b"T1 Claim 0 3 yes\n", 1),
    ],
)
def test_a_broken_file_is_one_error_with_a_place(raw: bytes, line: int) -> None:
    location = error(read, raw, "x.ann").location
    assert location is not None
    assert location.line == line


def test_recognizes_annotations_only() -> None:
    assert recognizes(BUS)
    assert recognizes(b"\xef\xbb\xbfA1\tStance T1 For\nT1\tClaim 0 3\tyes\n")
    assert not recognizes(b"")
    assert not recognizes(b"T1\tis a line with a tabulator\n")
    assert not recognizes(b"title: T1\n")


@given(
    mutations(BUS, [b"\t", b"\n", b"T1", b"T2", b"E1", b"9", b";", b"parts_of_same", b"R1\tattacks Arg1:T2 Arg2:T2\n"])
)
def test_damaged_files_end_in_a_map_or_an_error(raw: bytes) -> None:
    recognizes(raw)
    survives(read, raw, "x.ann")
