"""The formulas, against matrices worked out by hand from small maps."""

import subprocess
import sys
from math import sqrt

import pytest
from tests.comparison.measures.maps import loaded, named, shown
from tests.conftest import ROOT

from argmap.comparison.measures import (
    Aggregate,
    Normalization,
    Repeats,
    UnfitMeasureError,
    affiliation,
    network,
    occurrences,
)

N = None
Rows = dict[str, list[float | None]]


@pytest.mark.parametrize(
    ("aggregate", "expected"),
    [
        ("ignore", {"ann": [1, 1, 2, N, N], "bo": [1, 1, 1, N, N], "cy": [N, 1, N, 1, N], "ed": [N, N, N, N, 1]}),
        ("subtract", {"ann": [1, 1, 0, N, N], "bo": [1, -1, -1, N, N], "cy": [N, -1, N, 1, N], "ed": [N, N, N, N, 1]}),
        ("combine", {"ann": [1, 1, 3, N, N], "bo": [1, 2, 2, N, N], "cy": [N, 2, N, 1, N], "ed": [N, N, N, N, 1]}),
    ],
)
def test_boolean_affiliation(aggregate: str, expected: Rows) -> None:
    positions = occurrences(named("boolean"))
    assert positions.boolean
    assert positions.scale == 2
    assert [each.label for each in positions.rows] == ["Ann", "Bo", "Cy", "Ed"], "who is silent has no row"
    assert [each.label for each in positions.columns] == [
        f"{each} help." for each in ("Parks", "Trams", "Tolls", "Bikes", "Trees")
    ]
    assert shown(affiliation(positions, Aggregate(aggregate), repeats=Repeats.INCLUDE)) == expected


@pytest.mark.parametrize(
    ("normalization", "expected"),
    [
        # Ann takes 4 positions, Bo 3, Cy 2, Ed 1.
        ("activity", {"ann": [1 / 4, 1 / 4, 0], "bo": [1 / 3, -1 / 3, -1 / 3], "cy": [N, -1 / 2, N]}),
        # On parks there are 2, on trams 3, on tolls 3.
        ("prominence", {"ann": [1 / 2, 1 / 3, 0], "bo": [1 / 2, -1 / 3, -1 / 3], "cy": [N, -1 / 3, N]}),
    ],
)
def test_normalized_affiliation(normalization: str, expected: Rows) -> None:
    matrix = affiliation(occurrences(named("boolean")), Aggregate.SUBTRACT, Normalization(normalization))
    assert {name: row[:3] for name, row in shown(matrix).items() if name != "ed"} == expected


# Parks: Ann and Bo agree. Trams: Ann against Bo and Cy. Tolls: Ann says both, so she agrees with Bo once and
# disagrees with him once. The diagonal, and Ed with the others, is blank.
CONGRUENCE: Rows = {"ann": [N, 2, 0, N], "bo": [2, N, 1, N], "cy": [0, 1, N, N], "ed": [N, N, N, N]}
CONFLICT: Rows = {"ann": [N, 2, 1, N], "bo": [2, N, 0, N], "cy": [1, 0, N, N], "ed": [N, N, N, N]}


@pytest.mark.parametrize(
    ("aggregate", "expected"),
    [
        ("congruence", CONGRUENCE),
        ("conflict", CONFLICT),
        ("subtract", {"ann": [N, 0, -1, N], "bo": [0, N, 1, N], "cy": [-1, 1, N, N], "ed": [N, N, N, N]}),
        ("ignore", {"ann": [N, 4, 1, N], "bo": [4, N, 1, N], "cy": [1, 1, N, N], "ed": [N, N, N, N]}),
    ],
)
def test_boolean_network(aggregate: str, expected: Rows) -> None:
    matrix = network(occurrences(named("boolean")), Aggregate(aggregate), repeats=Repeats.INCLUDE)
    assert shown(matrix) == expected
    assert not matrix.dense()[0].diagonal().any()


@pytest.mark.parametrize(
    ("normalization", "ann_bo", "ann_cy", "bo_cy"),
    [
        ("no", 1, 1, 1),
        ("average", (4 + 3) / 2, (4 + 2) / 2, (3 + 2) / 2),
        # Only Ann: trams +, tolls +. Only Bo: trams -. Both: parks +, tolls -. And so on for the others.
        ("jaccard", 2 + 1 + 2, 4 + 2 + 0, 2 + 1 + 1),
        ("cosine", 4 * 3, 4 * 2, 3 * 2),
        # Rows of T: (1, 1, 2, 0), (1, 1, 1, 0), (0, 1, 0, 1).
        ("true-cosine", sqrt(6) * sqrt(3), sqrt(6) * sqrt(2), sqrt(3) * sqrt(2)),
    ],
)
@pytest.mark.parametrize("aggregate", ["congruence", "conflict", "subtract"])
def test_normalized_network(aggregate: str, normalization: str, ann_bo: float, ann_cy: float, bo_cy: float) -> None:
    sign = {"congruence": (1, 0), "conflict": (0, 1), "subtract": (1, -1)}[aggregate]
    found = shown(network(occurrences(named("boolean")), Aggregate(aggregate), Normalization(normalization)))
    for one, other, divisor in (("ann", 1, ann_bo), ("ann", 2, ann_cy), ("bo", 2, bo_cy)):
        value = sign[0] * (CONGRUENCE[one][other] or 0) + sign[1] * (CONFLICT[one][other] or 0)
        assert found[one][other] == pytest.approx(value / divisor, abs=1e-15)


def test_graded_affiliation() -> None:
    positions = occurrences(named("graded"))
    assert not positions.boolean
    assert positions.scale == 2
    assert shown(affiliation(positions, Aggregate.SUBTRACT)) == {
        "ann": [1, 0.5],
        "bo": [0.5, -1],
        "cy": [-0.5, -0.5],
        "di": [1, N],
    }
    codes = {"ann": [1, 2], "bo": [2, 8], "cy": [4, 4], "di": [1, N]}
    assert shown(affiliation(positions, Aggregate.COMBINE)) == codes, "1 for, 2 partly, 4 questions, 8 against"


def test_graded_network() -> None:
    positions = occurrences(named("graded"))
    # Ann and Bo are 0.5 apart on parks and 1.5 on trams, of 2; Ann and Cy 1.5 and 1; Bo and Cy 1 and 0.5.
    assert shown(network(positions, Aggregate.CONFLICT)) == {
        "ann": [N, 0.25 + 0.75, 0.75 + 0.5, 0],
        "bo": [0.25 + 0.75, N, 0.5 + 0.25, 0.25],
        "cy": [0.75 + 0.5, 0.5 + 0.25, N, 0.75],
        "di": [0, 0.25, 0.75, N],
    }
    assert shown(network(positions, Aggregate.SUBTRACT)) == {
        "ann": [N, 0, -0.5, 1],
        "bo": [0, N, 0.5, 0.5],
        "cy": [-0.5, 0.5, N, -0.5],
        "di": [1, 0.5, -0.5, N],
    }


def test_numbered_affiliation() -> None:
    positions = occurrences(named("numbered"))
    assert positions.levels == (-2, 0, 1, 3)
    assert positions.scale == 5
    balance = {"ann": [3, -2], "bo": [0, 1], "cy": [N, 1]}
    assert shown(affiliation(positions, Aggregate.SUBTRACT)) == balance, "a level of 0 is a position: not blank"
    codes = {"ann": [1, 8], "bo": [4, 8 + 1], "cy": [N, 2]}
    assert shown(affiliation(positions, Aggregate.COMBINE)) == codes, "3 is 1, 1 is 2, 0 is 4, -2 is 8"


def test_numbered_network() -> None:
    positions = occurrences(named("numbered"))
    # Ann and Bo are 3 apart on parks, and on trams 0 and 5, of 5; Ann and Cy 3; Bo and Cy 3 and 2.
    congruence = {"ann": [N, 0.4 + 1 + 0, 0.4], "bo": [1.4, N, 0.4 + 0.6], "cy": [0.4, 1, N]}
    conflict = {"ann": [N, 0.6 + 0 + 1, 0.6], "bo": [1.6, N, 0.6 + 0.4], "cy": [0.6, 1, N]}
    assert shown(network(positions, Aggregate.CONGRUENCE)) == approximately(congruence)
    assert shown(network(positions, Aggregate.CONFLICT)) == approximately(conflict)
    assert shown(network(positions, Aggregate.IGNORE, repeats=Repeats.INCLUDE))["bo"] == [3, N, 2]


def test_one_level_is_full_congruence() -> None:
    claim = "{text: A., agree: [{speaker: a, level: 2}, {speaker: b, level: 2}]}"
    positions = occurrences(loaded(f"title: T\nspeakers: {{a: A, b: B}}\nclaims: {{one: {claim}}}"))
    assert positions.scale == 0
    for aggregate, value in (("congruence", 1), ("conflict", 0), ("subtract", 1)):
        assert shown(network(positions, Aggregate(aggregate)))["a"] == [N, value]


def test_statements_related_through_speakers() -> None:
    positions = occurrences(named("boolean"), of="statements")
    # Parks and trams: Ann is for both, Bo is not. Trams and tolls: Ann, who says both; Bo is against both.
    assert shown(network(positions, Aggregate.CONGRUENCE))["trams"] == [1, N, 1 + 1, 0, N]
    assert shown(affiliation(positions, Aggregate.SUBTRACT))["tolls"] == [0, -1, N, N]


@pytest.mark.parametrize(
    ("repeats", "affirmed", "denied", "either"),
    [
        ("include", 7, 1, 8),
        ("document", 6, 1, 6),
        ("week", 3, 1, 3),  # 2020-W05, 2021-W04, 2021-W05
        ("month", 4, 1, 4),  # January and February of 2020 and 2021
        ("year", 2, 1, 2),
        ("acrossrange", 1, 1, 1),
    ],
)
def test_repeats(repeats: str, affirmed: int, denied: int, either: int) -> None:
    positions = occurrences(named("repeated"))
    balance = affiliation(positions, Aggregate.SUBTRACT, repeats=Repeats(repeats))
    assert shown(balance) == {"ann": [affirmed - denied]}
    assert shown(affiliation(positions, Aggregate.IGNORE, repeats=Repeats(repeats))) == {"ann": [either]}


@pytest.mark.parametrize(("repeats", "affirmed"), [("week", 2), ("month", 2), ("year", 2)])
def test_weeks_and_months_of_dna(repeats: str, affirmed: int) -> None:
    matrix = affiliation(occurrences(named("repeated")), Aggregate.SUBTRACT, repeats=Repeats(repeats), dna_weeks=True)
    assert shown(matrix) == {"ann": [affirmed - 1]}


def approximately(expected: Rows) -> dict[str, list[object]]:
    return {
        name: [None if value is None else pytest.approx(value, abs=1e-15) for value in row]
        for name, row in expected.items()
    }


@pytest.mark.parametrize(
    ("aggregate", "normalization", "message"),
    [
        ("congruence", "no", "an affiliation matrix has no 'congruence'"),
        ("ignore", "average", "an affiliation matrix is not normalized by 'average'"),
        ("combine", "activity", "'combine' gives codes, not amounts, so it cannot be divided by activity"),
    ],
)
def test_what_does_not_fit_an_affiliation_matrix(aggregate: str, normalization: str, message: str) -> None:
    with pytest.raises(UnfitMeasureError, match=message):
        affiliation(occurrences(named("boolean")), Aggregate(aggregate), Normalization(normalization))


@pytest.mark.parametrize(
    ("aggregate", "normalization", "message"),
    [
        ("combine", "no", "a network has no 'combine'"),
        ("subtract", "activity", "a network is not normalized by 'activity'"),
    ],
)
def test_what_does_not_fit_a_network(aggregate: str, normalization: str, message: str) -> None:
    with pytest.raises(UnfitMeasureError, match=message):
        network(occurrences(named("boolean")), Aggregate(aggregate), Normalization(normalization))


def test_too_many_levels_for_codes() -> None:
    levels = ", ".join(f"{{speaker: a, level: {number}}}" for number in range(54))
    positions = occurrences(loaded(f"title: T\nspeakers: {{a: A}}\nclaims: {{one: {{text: A., agree: [{levels}]}}}}"))
    with pytest.raises(UnfitMeasureError, match="codes for up to 53 levels; here are 54"):
        affiliation(positions, Aggregate.COMBINE)


def test_nobody_says_anything() -> None:
    positions = occurrences(loaded("title: T\nspeakers: {a: A}\nclaims: {one: A.}"))
    for matrix in (affiliation(positions, Aggregate.IGNORE), network(positions, Aggregate.SUBTRACT)):
        assert (matrix.rows, list(matrix.entries()), list(matrix.blocks())) == ((), [], [])
        assert matrix.dense()[0].shape == (0, 0)


def test_a_small_map_needs_no_scipy() -> None:
    code = (
        "import sys\n"
        "from tests.comparison.measures.maps import named\n"
        "from argmap.comparison.measures import Aggregate, network, occurrences\n"
        "network(occurrences(named('boolean')), Aggregate.SUBTRACT).dense()\n"
        "sys.exit('scipy' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False).returncode == 0
