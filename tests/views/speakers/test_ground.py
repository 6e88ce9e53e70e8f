"""Common ground, contested and one-sided: who is on which side, and in whose words."""

from typing import Any

import pytest
from tests.views.speakers.reports import of, reported, rows, text

SPEAKERS = {"ann": "Ann Lee", "bo": "Bo Ek", "cy": "Cy Roe"}


def ground(**statement: Any) -> str:
    """Return what people read on one claim, from its heading on."""
    raw = {"speakers": SPEAKERS, "claims": {"toll": {"text": "A toll is fair.", **statement}}}
    printed = text(reported("common-ground", of(raw)))
    return "\n".join(line for line in printed.splitlines()[4:] if line and "•\N{NO-BREAK SPACE}claim" not in line)


def test_the_best_quotation_is_that_of_who_makes_the_statement() -> None:
    agree = [{"speaker": "bo", "quote": "Quite fair."}, "cy"]
    assert "“Quite fair.” (Bo Ek)" in ground(by="ann", agree=agree)
    assert "“Fair it is.” (Ann Lee)" in ground(by={"speaker": "ann", "quote": "Fair it is."}, agree=agree)


def test_a_quotation_that_the_statement_repeats_is_not_printed_twice() -> None:
    printed = ground(by={"speaker": "ann", "quote": "a toll is fair", "at": "1:00"}, agree="bo")
    assert "in these words (Ann Lee, 1:00)" in printed
    assert "“" not in printed


def test_a_quotation_comes_with_its_translation() -> None:
    quote = {"speaker": "ann", "quote": "过路费很公平", "language": "zh", "translation": "The toll is fair."}
    assert "“过路费很公平” [The toll is fair.] (Ann Lee)" in ground(by=quote, agree="bo")


def test_of_several_sources_the_one_quoted_is_named() -> None:
    raw = {
        "sources": {"first": {"title": "First hearing"}, "second": {"title": "Second *hearing*"}},
        "speakers": SPEAKERS,
        "claims": {
            "toll": {
                "by": {"speaker": "ann", "quote": "It is fair.", "source": "second", "page": "4"},
                "text": "A toll is fair.",
                "disagree": {"speaker": "bo", "quote": "It is not.", "source": "first", "date": "2024-03"},
            }
        },
    }
    printed = text(reported("common-ground", of(raw)))
    assert "“It is fair.” (Second *hearing*, p. 4)" in printed
    assert "“It is not.” (First hearing, March 2024)" in printed


def test_sides_name_those_on_them_and_what_is_particular() -> None:
    printed = ground(by="ann", concede="bo", disagree="cy")
    assert printed.splitlines()[-3:] == [
        "• A toll is fair. (contestedness\N{NO-BREAK SPACE}0.67: 2\N{NO-BREAK SPACE}for, 1\N{NO-BREAK SPACE}against)",
        "  + for: Ann Lee, Bo Ek (concedes)",
        "  − against: Cy Roe",
    ]


def test_who_is_on_two_sides_is_named_on_both() -> None:
    printed = ground(by="ann", agree="bo", disagree="bo")
    assert "+ for: Ann Lee, Bo Ek (also against)" in printed
    assert "− against: Bo Ek (also for)" in printed


def test_who_changed_sides_is_on_the_later() -> None:
    printed = ground(by="ann", agree={"speaker": "bo", "at": "2:00"}, disagree={"speaker": "bo", "at": "1:00"})
    assert "+ for: Ann Lee, Bo Ek (at first against)" in printed
    assert "− against" not in printed


def test_if_every_position_counts_who_changed_sides_is_on_both() -> None:
    moved = {"agree": [{"speaker": "bo", "at": "2:00"}], "disagree": {"speaker": "bo", "at": "1:00"}}
    raw = {"speakers": SPEAKERS, "claims": {"toll": {"text": "A toll is fair.", "by": "ann", **moved}}}
    printed = text(reported("common-ground", of(raw), positions="all"))
    assert "+ for: Ann Lee, Bo Ek (also against)" in printed
    assert "− against: Bo Ek (also for)" in printed


def test_a_statement_that_all_reject_is_common_ground() -> None:
    printed = ground(disagree=["ann", "bo"])
    assert printed.startswith("Common ground 1\n")
    assert "• A toll is fair. (2\N{NO-BREAK SPACE}against, rejected in common)" in printed


@pytest.mark.parametrize(
    ("stances", "section"),
    [
        ({"by": "ann", "agree": "bo"}, "common ground"),
        ({"by": "ann", "agree": "bo", "partly": "cy"}, "common ground"),
        ({"by": "ann", "agree": "bo", "question": "cy"}, "one-sided"),
        ({"by": "ann", "partly": "bo"}, "one-sided"),
        ({"partly": "ann", "disagree": "bo"}, "contested"),
        ({"disagree": ["ann", "bo"], "question": "cy"}, "common ground"),
    ],
)
def test_sections(stances: dict[str, Any], section: str) -> None:
    raw = {"speakers": SPEAKERS, "claims": {"toll": {"text": "A toll is fair.", **stances}}}
    assert {row["section"] for row in rows(reported("common-ground", of(raw)))} == {section}


def test_other_wordings_and_the_mappers_reading_are_told() -> None:
    raw = {
        "speakers": SPEAKERS,
        "claims": {
            "toll": {"by": "ann", "text": "A toll is fair."},
            "fee": {"by": "bo", "text": "A fee is just.", "restates": {"to": "toll", "fidelity": "interpretation"}},
        },
    }
    printed = text(reported("common-ground", of(raw)))
    assert "• A toll is fair. (2\N{NO-BREAK SPACE}for; mapper's reading)" in printed
    assert "  = A fee is just. (Bo Ek; mapper's reading)" in printed


def test_objections_are_told_though_nobody_denies() -> None:
    raw = {
        "speakers": SPEAKERS,
        "claims": {
            "toll": {"by": "ann", "agree": "bo", "text": "A toll is fair."},
            "poor": {"by": "cy", "text": "The poor pay most.", "attacks": "toll"},
        },
    }
    assert "  but Cy Roe: The poor pay most." in text(reported("common-ground", of(raw)))


def test_records_count_the_sides_and_say_how_contested_a_statement_is() -> None:
    raw = {
        "speakers": SPEAKERS,
        "claims": {"toll": {"text": "A toll is fair.", "by": ["ann", "bo"], "disagree": "cy", "topics": "money"}},
        "topics": {"money": "Money"},
    }
    found = rows(reported("common-ground", of(raw)))
    assert [row["speaker"] for row in found] == ["ann", "bo", "cy"]
    for row in found:
        assert (row["rank"], row["for"], row["partly"], row["questions"], row["against"]) == (1, 2, 0, 0, 1)
        assert row["contestedness"] == pytest.approx(2 / 3)
        assert row["topics"] == "money"


def test_where_nobody_meets_a_sentence_says_so() -> None:
    raw = {"speakers": SPEAKERS, "claims": {"toll": {"by": "ann", "text": "A toll is fair."}}}
    report = reported("common-ground", of(raw))
    assert text(report) == "A debate\nThere is no statement on which two or more take a position.\n"
    assert rows(report) == []
