"""The parts of reading DNA's files: ids, dates, qualifiers."""

from typing import Any

import pytest
from hypothesis import given
from tests.strategies import texts

from argmap.formats.dna.moments import edtf, moment
from argmap.formats.dna.qualifiers import Scale
from argmap.interchange.identifiers import MAX_LENGTH, Identifiers, slug
from argmap.model.base import check_id
from argmap.model.dates import check_date


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("CO2 legislation will not hurt the economy.", "co2-legislation-will-not-hurt-the"),
        ("Österreichischer Gewerkschaftsbund (ÖGB)", "osterreichischer-gewerkschaftsbund-ogb"),
        ("Łódź & Straße, s'il vous plaît", "lodz-strasse-sil-vous-plait"),
        ("U.S. Public Interest", "us-public-interest"),
        ("J. R. Smith", "j-r-smith"),
        ("走出去：非政府组织", "走出去-非政府组织"),
        ("김철수", "김철수"),
        ("109-876: X", "109-876-x"),
        ("x" * 60, "x" * MAX_LENGTH),
        ("…!", ""),
        ("", ""),
    ],
)
def test_ids_of_texts(text: str, expected: str) -> None:
    assert slug(text) == expected


@given(texts)
def test_any_text_makes_an_id_or_none(text: str) -> None:
    found = slug(text)
    assert not found or check_id(found) == found
    assert len(found) <= 2 * MAX_LENGTH  # a letter may be several characters


def test_no_two_ids_are_alike() -> None:
    identifiers = Identifiers(reserved=("text",))
    names = ["Text", "A", "a", "A-2", "a!", "", "…", "Á"]
    assert [identifiers.make(name, "claim") for name in names] == [
        "text-2", "a", "a-2", "a-2-2", "a-3", "claim", "claim-2", "a-4",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("2005-01-26T00:00:00Z", "2005-01-26"),
        ("2005-01-26 00:00:00", "2005-01-26"),
        ("2005-01-26T00:00:00+02:00", "2005-01-26"),
        ("2005-01-26T14:30:00Z", "2005-01-26T14:30:00Z"),
        ("2005-01-26 14:30", "2005-01-26T14:30:00"),
        ("2005-01-26 14:30:05.123 UTC", "2005-01-26T14:30:05Z"),
        ("2005-01-26T14:30:05-0530", "2005-01-26T14:30:05-05:30"),
        ("2005-01-26T14:30:05+02", "2005-01-26T14:30:05+02:00"),
        (" 2005-01 ", "2005-01"),
        ("2005~", "2005~"),
        ("26.1.2005", "2005-01-26"),
        ("26 January 2005", "2005-01-26"),
        ("5/6/2005", None),
        ("2005-02-30T00:00:00Z", None),
        ("2005-01-26T25:00:00Z", None),
        ("soon", None),
        ("", None),
    ],
)
def test_dates(written: str, expected: str | None) -> None:
    assert edtf(written) == expected
    assert expected is None or check_date(expected) == expected


def test_seconds_since_1970() -> None:
    assert moment(1_106_697_600) == "2005-01-26"
    assert moment(1_106_697_600 + 52_200) == "2005-01-26T14:30:00"
    assert moment(-1) == "1969-12-31T23:59:59"
    assert moment(1e15) is None
    assert moment(-1e15) is None


@pytest.mark.parametrize(
    ("values", "numeric", "attitudes"),
    [
        (("0", "1"), False, {"0": ("disagree", None), "1": ("by", None)}),
        (("0", "1"), True, {"0": ("partly", 0), "1": ("by", 1)}),
        (("-2", "3.0", "+1"), False, {"-2": ("disagree", -2), "3.0": ("by", 3), "+1": ("by", 1)}),
        (("Yes", " no "), False, {"Yes": ("by", None), " no ": ("disagree", None)}),
        (("1", "no", "5"), False, {"1": ("by", 1), "no": None, "5": ("by", 5)}),
        (("0.5", "1"), False, {"0.5": None, "1": ("by", None)}),
        (
            ("1", "-1", "2", "-2", "0.5"),
            False,
            {"1": ("by", 1), "-1": ("disagree", -1), "2": ("by", 2), "-2": ("disagree", -2), "0.5": None},
        ),
        (("0", "1", "?", "0.5"), True, {"0": ("partly", 0), "1": ("by", 1), "?": None, "0.5": None}),
        (("?", "0.5"), True, {"?": None, "0.5": None}),
        (
            ("0.0", "1.0", "0.5", "?", "NA"),
            False,
            {"0.0": ("disagree", None), "1.0": ("by", None), "0.5": None, "?": None, "NA": None},
        ),
        (
            ("TRUE", "FALSE", "0", "1"),
            False,
            {"TRUE": ("by", None), "FALSE": ("disagree", None), "0": ("disagree", None), "1": ("by", None)},
        ),
        (("yes", "yes", "no", "99"), False, {"yes": ("by", None), "no": ("disagree", None), "99": None}),
        (("?", "?", "?", "2"), False, {"?": None, "2": ("by", 2)}),
        ((" 2", "\N{MINUS SIGN}2\t"), False, {" 2": ("by", 2), "\N{MINUS SIGN}2\t": ("disagree", -2)}),
        (("\N{MINUS SIGN}", "+"), False, {"\N{MINUS SIGN}": ("disagree", None), "+": ("by", None)}),
    ],
)
def test_qualifiers(values: tuple[str, ...], numeric: Any, attitudes: dict[str, tuple[str, int | None] | None]) -> None:
    scale = Scale(values, numeric=numeric)
    assert {value: scale.attitude(value) for value in values} == attitudes
