"""Changes of mind: from what to what, in which words, and when."""

from typing import Any

from tests.views.speakers.reports import of, reported, rows, text


def debate(**stances: Any) -> Any:
    return of(
        {"speakers": {"ann": "Ann Lee", "bo": "Bo Ek"}, "claims": {"toll": {"text": "A toll is fair.", **stances}}}
    )


def test_both_quotations_are_dated() -> None:
    changed = debate(
        by={"speaker": "ann", "date": "2023-05-01", "quote": "A toll is fair."},
        disagree={"speaker": "ann", "date": "2024-05-01", "quote": "It was a mistake."},
    )
    report = reported("changed", changed)
    assert text(report).splitlines() == [
        "A debate",
        "1 speaker changed their mind, on 1 statement.",
        "",
        "+»− Ann Lee: A toll is fair.",
        "  + at first says so: in these words (1 May 2023)",
        "  − now disagrees: “It was a mistake.” (1 May 2024)",
        "",
        "+\N{NO-BREAK SPACE}for   −\N{NO-BREAK SPACE}against   »\N{NO-BREAK SPACE}changed to",
    ]
    assert [(row["change"], row["phase"], row["stance"], row["date"]) for row in rows(report)] == [
        (1, "before", "asserts", "2023-05-01"),
        (1, "now", "disagrees", "2024-05-01"),
    ]


def test_without_quotations_the_times_stand_alone() -> None:
    changed = debate(agree={"speaker": "bo", "at": "2:00"}, question={"speaker": "bo", "at": "1:00"})
    assert text(reported("changed", changed)).splitlines()[3:] == [
        "?»+ Bo Ek: A toll is fair.",
        "  ? at first questions (1:00)",
        "  + now agrees (2:00)",
        "",
        "+\N{NO-BREAK SPACE}for   ?\N{NO-BREAK SPACE}questions   »\N{NO-BREAK SPACE}changed to",
    ]


def test_whoever_returns_to_a_side_is_told_step_by_step() -> None:
    said = [("agree", "1:00"), ("disagree", "2:00"), ("agree", "3:00")]
    stances: dict[str, Any] = {}
    for stance, at in said:
        stances.setdefault(stance, []).append({"speaker": "bo", "at": at})
    assert text(reported("changed", debate(**stances))).splitlines()[3:7] == [
        "−»+ Bo Ek: A toll is fair.",
        "  + at first agrees (1:00)",
        "  − then disagrees (2:00)",
        "  + now agrees (3:00)",
    ]


def test_where_nothing_tells_what_came_later_nobody_changed() -> None:
    report = reported("changed", debate(agree="bo", disagree="bo"))
    assert text(report) == "A debate\nNobody changed their mind, as far as dates and timecodes tell.\n"
    assert rows(report) == []


def test_those_left_out_are_not_told() -> None:
    changed = debate(agree={"speaker": "bo", "at": "2:00"}, disagree={"speaker": "bo", "at": "1:00"}, by="ann")
    assert rows(reported("changed", changed, only=["ann"])) == []
