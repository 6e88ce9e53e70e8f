"""Challenges with what addresses them, and recommendations with who asks whom."""

from typing import Any

from tests.views.speakers.reports import of, reported, rows, text

RAW: dict[str, Any] = {
    "speakers": {"ann": "Ann Lee", "bo": "Bo Ek", "cy": "Cy Roe"},
    "organizations": {"town": "The town"},
    "challenges": {
        "slow": {"by": "ann", "text": "The ferry is slow."},
        "late": {"by": "bo", "text": "The ferry is late.", "agree": "cy"},
        "tardy": {
            "by": "cy",
            "text": "Boats are never on time.",
            "restates": {"to": "late", "fidelity": "interpretation"},
        },
    },
    "recommendations": {
        "boat": {
            "by": "ann",
            "to": "town",
            "text": "Buy a boat.",
            "agree": "bo",
            "disagree": {"speaker": "cy", "at": "2:00"},
            "partly": {"speaker": "cy", "at": "1:00"},
            "addresses": {"to": "slow", "fidelity": "interpretation"},
        },
        "wait": {"text": "Wait and see."},
    },
}


def test_unaddressed_challenges_come_first() -> None:
    assert text(reported("challenges", of(RAW))).splitlines() == [
        "A debate",
        "1 of 2 challenges is addressed by nobody (2 of 3, counting every wording).",
        "",
        "Addressed by nobody 1",
        "! The ferry is late.",
        "  raised by Bo Ek",
        "  = Boats are never on time. (Cy Roe; mapper's reading)",
        "",
        "Addressed 1",
        "! The ferry is slow.",
        "  raised by Ann Lee",
        "  → addressed by Ann Lee: Buy a boat. (asks The town; mapper's reading)",
    ]


def test_records_tell_what_each_row_is() -> None:
    found = [
        (row["challenge"], row["addressed"], row["part"], row["interpreted"], row["statement"], row["speaker"])
        for row in rows(reported("challenges", of(RAW)))
    ]
    assert found == [
        ("late", False, "raised", False, "late", "bo"),
        ("late", False, "response", False, "late", "cy"),
        ("late", False, "restated", True, "tardy", "cy"),
        ("slow", True, "raised", False, "slow", "ann"),
        ("slow", True, "addressed", True, "boat", "ann"),
        ("slow", True, "addressed", True, "boat", "bo"),
        ("slow", True, "addressed", True, "boat", "cy"),
        ("slow", True, "addressed", True, "boat", "cy"),
    ]


def test_a_recommendation_counts_whoever_makes_it() -> None:
    raw = {**RAW, "challenges": {"slow": {"by": "bo", "text": "The ferry is slow."}}}
    report = reported("challenges", of(raw), only=["bo"])
    assert "  → addressed by Ann Lee: Buy a boat. (asks The town; mapper's reading)" in text(report)
    made = [row for row in rows(report) if row["part"] == "addressed"]
    assert [(row["unit"], row["speaker"], row["name"], row["stance"]) for row in made] == [
        ("bo", "bo", "Bo Ek", "agrees"),
        (None, "ann", "Ann Lee", "asserts"),
    ]


def test_a_challenge_and_an_answer_that_nobody_makes() -> None:
    raw = {
        "challenges": {"slow": {"text": "The ferry is slow."}},
        "recommendations": {"boat": {"text": "Buy a boat.", "addresses": "slow"}},
    }
    report = reported("challenges", of(raw))
    assert text(report).splitlines()[1:] == [
        "The one challenge is addressed.",
        "",
        "Addressed 1",
        "! The ferry is slow.",
        "  raised by nobody",
        "  → addressed by nobody: Buy a boat.",
    ]
    assert [(row["part"], row["statement"], row["speaker"]) for row in rows(report)] == [
        ("raised", "slow", None),
        ("addressed", "boat", None),
    ]


def test_recommendations_stand_under_those_they_ask() -> None:
    assert text(reported("recommendations", of(RAW))).splitlines() == [
        "A debate",
        "1 of 2 recommendations names who should act.",
        "",
        "The town 1",
        "→ Buy a boat.",
        "  asked by Ann Lee",
        "  + for: Bo Ek",
        "  − against: Cy Roe (at first partly)",
        "  ! addresses: The ferry is slow. (raised by Ann Lee; mapper's reading)",
        "",
        "Nobody named to act 1",
        "→ Wait and see.",
        "  asked by nobody",
    ]


def test_records_of_recommendations_tell_who_does_what() -> None:
    found = rows(reported("recommendations", of(RAW)))
    assert [(row["recommendation"], row["asked"], row["part"], row["speaker"], row["holds"]) for row in found] == [
        ("boat", "The town", "asks", "ann", True),
        ("boat", "The town", "supports", "bo", True),
        ("boat", "The town", "partly", "cy", False),
        ("boat", "The town", "opposes", "cy", True),
        ("wait", "", None, None, None),
    ]
    assert {(row["addresses"], row["interpreted"]) for row in found[:4]} == {("slow", True)}


def test_of_some_speakers_only_the_recommendations_they_speak_on_are_told() -> None:
    found = rows(reported("recommendations", of(RAW), only=["bo"]))
    assert [(row["recommendation"], row["part"], row["speaker"]) for row in found] == [("boat", "supports", "bo")]
    assert "  asked by Ann Lee" in text(reported("recommendations", of(RAW), only=["bo"]))


def test_maps_without_any_say_so() -> None:
    empty = of({"speakers": {"ann": "Ann Lee"}})
    assert text(reported("challenges", empty)) == "A debate\nThere is no challenge.\n"
    assert text(reported("recommendations", empty)) == "A debate\nThere is no recommendation.\n"
