"""The raw measures as a table for people and as rows for programs."""

from typing import Any

import pytest
from syrupy.assertion import SnapshotAssertion
from tests.views.speakers.reports import of, read, rows, text
from tests.views.speakers.test_matrix import TOWN

from argmap.model import ArgumentMap
from argmap.views.report import Report
from argmap.views.speakers import Selection, UnfitViewError, affiliation, network
from argmap.views.speakers.measured import method

VIEWS: dict[str, Any] = {"affiliation": affiliation, "network": network}


def two_who_differ() -> ArgumentMap:
    """Ann and Bo agree on c and differ on d; Cem speaks on e alone."""
    claims = {
        "c": {"by": "a", "text": "Yes.", "agree": "b"},
        "d": {"by": "a", "text": "No.", "disagree": "b"},
        "e": {"by": "z", "text": "Else."},
    }
    return of({"speakers": {"a": "Ann", "b": "Bo", "z": "Cem"}, "claims": claims})


def reported(view: str, argument_map: ArgumentMap, chosen: Selection | None = None, **options: Any) -> Report:
    found: Report = VIEWS[view].report(argument_map, method(chosen or Selection(), options))
    return found


def test_records_are_row_column_value_and_their_names() -> None:
    found = reported("affiliation", two_who_differ())
    assert found.records.columns == ("row", "column", "value", "row_label", "column_label")
    assert list(found.records.rows()) == [
        ("a", "c", 1.0, "Ann", "Yes."),
        ("a", "d", 1.0, "Ann", "No."),
        ("b", "c", 1.0, "Bo", "Yes."),
        ("b", "d", -1.0, "Bo", "No."),
        ("z", "e", 1.0, "Cem", "Else."),
    ]


def test_what_is_nothing_is_blank_and_what_cancels_out_is_0() -> None:
    found = reported("network", two_who_differ())
    assert [(row["row"], row["column"], row["value"]) for row in rows(found)] == [("a", "b", 0.0), ("b", "a", 0.0)]
    assert text(found) == (
        "A debate\n"
        "3 speakers, 3 statements, 5 positions.\n"
        "Subtract: agreement less disagreement (congruence − conflict), not normalized; a\n"
        "position taken again counts once.\n"
        "\n"
        "     Ann  Bo  Cem\n"
        "───  ───  ──  ───\n"
        "Ann    ·   0    ·\n"
        "Bo     0   ·    ·\n"
        "Cem    ·   ·    ·\n"
        "\n"
        "· nothing in common, which is not the same as 0\n"
    )


def test_the_method_is_told_as_facts() -> None:
    options: dict[str, Any] = {
        "aggregate": "conflict",
        "normalize": "average",
        "repeats": "month",
        "dna_weeks": True,
        "of": "statements",
    }
    assert reported("network", two_who_differ(), **options).facts == {
        **options, "min_statements": 0, "rows": 3, "columns": 3, "n": 5, "levels": [-1.0, 1.0], "scale": 2.0,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("view", "options"),
    [
        ("affiliation", {}),
        ("affiliation", {"aggregate": "combine"}),
        ("affiliation", {"normalize": "prominence", "aggregate": "ignore", "of": "statements"}),
        ("network", {"normalize": "true-cosine"}),
        ("network", {"of": "statements", "aggregate": "conflict"}),
        ("network", {"repeats": "week", "dna_weeks": True, "min_statements": 6}),
    ],
)
def test_what_people_read(view: str, options: dict[str, Any], snapshot: SnapshotAssertion) -> None:
    assert text(reported(view, read(TOWN), **options)) == snapshot


def test_people_are_told_that_what_was_given_up_does_not_count() -> None:
    shown = text(reported("network", read(TOWN), Selection(positions="now")), 200)
    assert "; what somebody has since given up does not count." in shown


def test_a_measure_that_does_not_fit_says_which_do() -> None:
    with pytest.raises(UnfitViewError, match="a network has no 'combine'"):
        reported("network", two_who_differ(), aggregate="combine")
    with pytest.raises(UnfitViewError, match="an affiliation matrix is not normalized by 'jaccard'"):
        reported("affiliation", two_who_differ(), normalize="jaccard")
