"""Krippendorff's alpha against a published example and by hand."""

import pytest
from tests.comparison.tables import read, table_of

from argmap.comparison.reliability import Alpha, krippendorff_alpha
from argmap.comparison.stands import stand_table


def alpha(claims: str) -> Alpha:
    return krippendorff_alpha(stand_table(read("{title: T, speakers: {a: A, b: B, c: C}, claims: {" + claims + "}}")))


def test_the_published_example() -> None:
    found = krippendorff_alpha(table_of("observers"))
    assert found.value == pytest.approx(0.743, abs=0.0005)
    assert (found.points, found.units, found.values) == (11, 4, 40), "the twelfth unit has a single value"


def test_the_panel_by_hand() -> None:
    # Coincidences: 4·3/4 on toll, 2·1/3 on tunnel, 2 on noise and on ferry. Of 17 values, 7 are for, 2 partly,
    # 6 against, 1 questions, 1 both: 289 - 91 = 198.
    found = krippendorff_alpha(table_of("panel"))
    assert found.value == pytest.approx(1 - 16 * (17 - (3 + 2 / 3 + 4)) / 198)
    assert (found.points, found.units, found.values) == (6, 5, 17)
    assert not found.reason


def test_full_agreement_and_full_disagreement() -> None:
    assert alpha("x: {text: X, agree: [a, b]}, y: {text: Y, disagree: [a, b]}").value == 1
    # n = 4, nobody coincides, expected 16 - 8: 1 - 3·4/8
    assert alpha("x: {text: X, agree: a, disagree: b}, y: {text: Y, agree: b, disagree: a}").value == -0.5


def test_undefined_for_want_of_variation() -> None:
    found = alpha("x: {text: X, agree: [a, b]}, y: {text: Y, agree: [b, c]}")
    assert found == Alpha(None, 2, 3, 4)
    assert found.reason.startswith("all take the same side")


def test_undefined_for_want_of_values() -> None:
    found = alpha("x: {text: X, agree: a}, y: {text: Y, disagree: b}")
    assert found == Alpha(None, 0, 0, 0)
    assert found.reason.startswith("no two take a position")
