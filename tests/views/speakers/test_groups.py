"""Groups: members, what sets them apart, what they agree on, and when there are none."""

from typing import Any

import pytest
from tests.views.speakers.reports import of, reported, rows, text

NORTH, SOUTH = ["ann", "bo", "cy"], ["di", "eve", "fay"]


def camps(**more: Any) -> Any:
    """Return two camps of three that differ on two claims and agree on one."""
    return of(
        {
            "speakers": {each: each.capitalize() for each in (*NORTH, *SOUTH)},
            "claims": {
                "bridge": {"text": "Build a bridge.", "agree": NORTH, "disagree": SOUTH},
                "ferry": {"text": "Keep the ferry.", "agree": SOUTH, "disagree": ["ann", "bo"]},
                "soon": {"text": "Decide soon.", "agree": [*NORTH, "di"]},
                **more,
            },
        }
    )


def test_each_group_is_told_with_counts() -> None:
    printed = text(reported("groups", camps())).splitlines()
    start = printed.index("Group 1 3 members")
    assert printed[start : start + 8] == [
        "Group 1 3 members",
        "Ann, Bo, Cy",
        "Where two of them are for or against the same statement, they agree 7 of 7",
        "times; with others 3 of 18 times.",
        "",
        "sets it apart    side       inside  others",
        "───────────────  ─────────  ──────  ──────",
        "Build a bridge.  + for      3 of 3  0 of 3",
    ]
    # Ties of 3, 2 and 2 in the north, of 2, 2 and 2 in the south: 7/13 - (14/26)² + 6/13 - (12/26)².
    assert printed[1:3] == [
        "6 of 6 form 2 groups that agree more within than with one another.",
        "Modularity 0.50: 0 where agreement falls within groups no more than by chance,",
    ]


def test_consensus_is_the_geometric_mean_over_the_groups() -> None:
    found = rows(reported("groups", camps()))
    soon = [row for row in found if row["section"] == "consensus" and row["point"] == "soon"]
    assert [(row["group"], row["taking"], row["speaking"]) for row in soon] == [(1, 3, 3), (2, 1, 1)]
    # (3 + 1) / (3 + 2) and (1 + 1) / (1 + 2)
    assert soon[0]["value"] == pytest.approx((4 / 5 * 2 / 3) ** 0.5)
    assert "Decide soon.  + for   3 of 3   1 of 1   0.73" in text(reported("groups", camps()))


def test_records_hold_members_and_all_that_sets_groups_apart() -> None:
    found = rows(reported("groups", camps(alone={"by": "gus", "text": "Nobody cares."})))
    members = {row["unit"]: row["group"] for row in found if row["section"] == "member"}
    assert members == {**dict.fromkeys(NORTH, 1), **dict.fromkeys(SOUTH, 2), "gus": None}
    (bridge,) = [row for row in found if row["section"] == "distinctive" and row["group"] == 1 and row["rank"] == 1]
    assert (bridge["point"], bridge["side"], bridge["taking"], bridge["speaking"]) == ("bridge", "for", 3, 3)
    assert (bridge["others_taking"], bridge["others_speaking"]) == (0, 3)
    assert bridge["inside"] == pytest.approx(4 / 5)
    assert bridge["outside"] == pytest.approx(1 / 5)
    assert bridge["ratio"] == pytest.approx(4)


def test_who_belongs_nowhere_is_named() -> None:
    printed = text(reported("groups", camps(alone={"by": "gus", "text": "Nobody cares."})), 100)
    assert "6 of 7 form 2 groups that agree more within than with one another. In no group: gus." in printed


def test_too_few_is_said_with_the_numbers() -> None:
    raw = {"speakers": {"ann": "Ann", "bo": "Bo", "cy": "Cy"}, "claims": {"t": {"text": "T.", "agree": ["ann", "bo"]}}}
    report = reported("groups", of(raw))
    assert text(report, 100) == (
        "A debate\nToo few for groups: 2 of 3 agree with somebody more often than not, and it takes 4.\n"
    )
    assert report.facts == {"modularity": None, "tied": 2, "needed": 4}
    assert rows(report) == []


def test_nobody_agreeing_is_said() -> None:
    raw = {"speakers": {"ann": "Ann"}, "claims": {"t": {"text": "T.", "by": "ann"}}}
    assert "none of 1 agrees with somebody" in text(reported("groups", of(raw)))


def test_one_group_is_no_divide() -> None:
    raw = {"speakers": {each: each for each in NORTH + SOUTH}, "claims": {"t": {"text": "T.", "agree": NORTH + SOUTH}}}
    printed = text(reported("groups", of(raw)))
    assert printed.splitlines()[1:] == [
        "6 of 6 form a single group: nothing divides them.",
        "ann, bo, cy, di, eve, fay",
        "Where two of them are for or against the same statement, they agree 15 of 15",
        "times.",
    ]


def test_groups_that_share_nothing_are_told_so() -> None:
    raw = {
        "speakers": {each: each for each in NORTH + SOUTH},
        "claims": {
            "bridge": {"text": "Build a bridge.", "agree": NORTH, "disagree": SOUTH},
            "ferry": {"text": "Keep the ferry.", "agree": SOUTH, "disagree": NORTH},
        },
    }
    printed = text(reported("groups", of(raw)))
    assert "Across the groups none" in printed
    assert "There is no statement on which most of each group are on the same side." in printed
