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
        **options, "min_statements": 0, "columns": 3, "n": 5, "levels": [-1.0, 1.0], "scale": 2.0, "unnamed": [],
        "rows": [{"id": "c", "label": "Yes."}, {"id": "d", "label": "No."}, {"id": "e", "label": "Else."}],
    }  # fmt: skip


def with_bodies(*bodies: str) -> ArgumentMap:
    """Ann and some bodies for which nobody is named say yes."""
    speakers = {"a": "Ann", **{each.lower(): {"name": each, "kind": "body", "organization": each} for each in bodies}}
    return of({"speakers": speakers, "claims": {"c": {"by": [*speakers], "text": "Yes."}}})


@pytest.mark.parametrize("view", VIEWS)
def test_people_and_programs_are_told_which_bodies_are_left_out(view: str) -> None:
    one = reported(view, with_bodies("Union"))
    assert "1 speaker, 1 statement, 1 position. 1 body for which no person is named is left out: Union.\n" in text(
        one, 200
    )
    assert one.known()["unnamed"] == ["union"]
    two = reported(view, with_bodies("Union", "Board"), of="statements")
    assert " 2 bodies for which no person is named are left out: Union, Board.\n" in text(two, 200)
    assert two.known()["unnamed"] == ["union", "board"]


@pytest.mark.parametrize("chosen", [Selection(only=("union", "a")), Selection(group_by="organization")])
def test_a_body_is_not_left_out_if_it_is_chosen_or_organizations_are_compared(chosen: Selection) -> None:
    found = reported("affiliation", with_bodies("Union"), chosen)
    assert "left out" not in text(found)
    assert found.known()["unnamed"] == []
    assert [row["row_label"] for row in rows(found)][-1] == "Union"


def test_if_only_bodies_speak_people_are_told_why_there_is_nothing_to_see() -> None:
    claims = {"c": {"by": "u", "text": "Yes."}}
    body = of({"speakers": {"u": {"name": "Union", "kind": "body", "organization": "Union"}}, "claims": claims})
    assert text(reported("network", body), 200) == (
        "A debate\nNobody takes a position that counts here. 1 body for which no person is named is left out: Union.\n"
    )


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


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ({"normalize": "activity"}, "divided by the number of positions of the speaker;"),
        ({"normalize": "prominence"}, "divided by the number of positions of the statement;"),
        ({"normalize": "activity", "of": "statements"}, "divided by the number of positions of the statement;"),
        ({"normalize": "prominence", "of": "statements"}, "divided by the number of positions of the speaker;"),
    ],
)
def test_what_values_are_divided_by_is_named_however_the_table_is_turned(options: dict[str, Any], said: str) -> None:
    assert said in text(reported("affiliation", two_who_differ(), **options), 200)
    for group_by, noun in (("kind", "group"), ("organization", "organization")):
        claims = {"c": {"by": "a", "text": "Yes."}}
        raw = {"speakers": {"a": {"name": "Ann", "organization": "Town"}}, "claims": claims}
        shown = text(reported("affiliation", of(raw), Selection(group_by=group_by), **options), 200)
        assert said.replace("speaker", noun) in shown


def test_a_blank_is_no_position_in_the_one_and_nothing_in_common_in_the_other() -> None:
    assert "\n· no position, which is not the same as 0\n" in text(reported("affiliation", two_who_differ()))
    assert "\n· nothing in common, which is not the same as 0\n" in text(reported("network", two_who_differ()))


def test_a_measure_that_does_not_fit_says_which_do() -> None:
    with pytest.raises(UnfitViewError, match="a network has no 'combine'"):
        reported("network", two_who_differ(), aggregate="combine")
    with pytest.raises(UnfitViewError, match="an affiliation matrix is not normalized by 'jaccard'"):
        reported("affiliation", two_who_differ(), normalize="jaccard")
