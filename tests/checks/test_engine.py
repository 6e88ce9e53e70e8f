"""Choosing rules and silencing them."""

import pytest

from argmap.checks import RULES, Selection, UnknownRuleError, check, rule
from argmap.checks.engine import ERRORS, essential
from argmap.source import loads

BARE = """\
title: A debate
speakers: {wu: Wu Peng, li: Li Xiaolin}
claims:
  neutral: {by: wu, text: NGOs are neutral.}
"""


def rules_found(text: str, selection: Selection | None = None) -> list[str]:
    return [each.rule for each in check(loads(text), selection or Selection())]


def test_everything_is_checked_unless_told_otherwise() -> None:
    assert rules_found(BARE) == ["silent-speaker", "missing-evidence"]


def test_findings_come_in_the_order_of_the_file() -> None:
    places = [each.location for each in check(loads(BARE))]
    assert [(place.line, place.column, place.length) for place in places if place] == [(2, 25, 2), (4, 3, 7)]


def test_select_runs_only_these_and_ignore_leaves_these_out() -> None:
    assert rules_found(BARE, Selection(select=("silent-speaker",))) == ["silent-speaker"]
    assert rules_found(BARE, Selection(ignore=("silent-speaker",))) == ["missing-evidence"]
    assert rules_found(BARE, Selection(select=("silent-speaker",), ignore=("silent-speaker",))) == []


def test_errors_are_found_whatever_is_selected() -> None:
    text = BARE.replace("by: wu", "by: wo")
    selection = Selection(select=("missing-evidence",), ignore=("unknown-reference",))
    assert rules_found(text, selection) == ["missing-evidence", "unknown-reference"]


def test_a_name_that_is_no_rule_is_refused_with_the_nearest() -> None:
    with pytest.raises(UnknownRuleError, match=r"there is no rule 'silent-speakr'; did you mean 'silent-speaker'\?"):
        Selection(select=("silent-speakr",))
    with pytest.raises(UnknownRuleError, match=r"^there is no rule '\.\./engine'; `argmap rules` lists them$"):
        rule("../engine")


def test_a_map_silences_rules_for_itself() -> None:
    assert rules_found(BARE + "check: {ignore: missing-evidence}\n") == ["silent-speaker"]
    assert rules_found(BARE + "check: {ignore: [missing-evidence, silent-speaker]}\n") == []
    assert rules_found(BARE + "check: missing-evidence\n") == ["silent-speaker"]


def test_a_comment_silences_a_rule_on_its_line_or_the_next() -> None:
    on_it = BARE.replace("neutral.}", "neutral.} # argmap: ignore[missing-evidence] - a sketch")
    above = BARE.replace("  neutral:", "  # argmap: ignore[missing-evidence, silent-speaker]\n  neutral:")
    assert rules_found(on_it) == ["silent-speaker"]
    assert rules_found(above) == ["silent-speaker", "useless-ignore"]


def test_what_a_wrong_id_leaves_bare_is_not_reported() -> None:
    wrong = """\
title: A debate
speakers: {wu: Wu Peng}
topics: {money: Money}
challenges: {gap: {by: wo, text: A gap.}}
recommendations: {law: {by: wu, text: A law., addresses: gapp}}
"""
    assert rules_found(wrong) == ["missing-evidence", "unknown-reference", "missing-evidence", "unknown-reference"]
    mended = wrong.replace("wo,", "wu,").replace("gapp", "gap")
    assert set(rules_found(mended)) > {"unused-definition", "recommendation-without-addressee"}
    twice = mended + "claims: {gap: {by: wu, text: A claim., page: 1}}\n"
    assert set(rules_found(twice)) == {"missing-evidence", "duplicate-id"}


def test_a_comment_for_a_rule_that_was_held_back_is_not_called_useless() -> None:
    text = BARE.replace("by: wu", "by: wo").replace("neutral.}", "neutral., page: 1}")
    text = text.replace("speakers:", "# argmap: ignore[silent-speaker]\nspeakers:")
    assert rules_found(text) == ["unknown-reference"]


def test_errors_cannot_be_silenced() -> None:
    text = BARE.replace("by: wu", "by: wo").replace(
        "neutral.}", "neutral., page: 1} # argmap: ignore[unknown-reference]"
    )
    text += "check: {ignore: unknown-reference}\n"
    assert rules_found(text, Selection(ignore=("silent-speaker",))) == [
        "unknown-reference",
        "useless-ignore",
        "useless-ignore",
    ]


def test_of_a_map_that_had_to_be_refused_in_part_only_errors_are_reported() -> None:
    text = BARE.replace("by: wu", "by: wo, qoute: neutral")
    assert rules_found(text) == ["unknown-reference", "unknown-key"]


def test_what_cannot_be_read_is_reported_alone() -> None:
    assert rules_found("title: [") == ["syntax"]
    assert [each.rule for each in essential(loads("title: ["))] == ["syntax"]


def test_essential_findings_are_the_errors() -> None:
    assert set(ERRORS) <= {name for name in RULES if not rule(name).can_be_silenced}
    reported_on_load = {"unreadable", "syntax", "unknown-key", "missing-key", "wrong-type"}
    assert set(ERRORS) | reported_on_load == {name for name in RULES if not rule(name).can_be_silenced}
    loaded = loads(BARE.replace("by: wu", "by: wo"))
    assert [each.rule for each in essential(loaded)] == ["unknown-reference"]


def test_a_rule_tells_what_it_is() -> None:
    assert rule("silent-speaker").summary == "Finds speakers who are declared but say nothing"
