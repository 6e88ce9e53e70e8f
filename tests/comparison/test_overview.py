"""What becomes of the points of a small hearing, read beside its YAML."""

from pathlib import Path

import pytest

from argmap.comparison import SpeakerComparison, compare_speakers
from argmap.comparison.agreement import Agreement
from argmap.comparison.counts import Counts
from argmap.model import ArgumentMap, Stance
from argmap.source import load, loads

TOWN = Path(__file__).parent / "town.yaml"


@pytest.fixture(scope="module")
def town() -> ArgumentMap:
    loaded = load(TOWN)
    assert loaded.map, loaded.diagnostics
    return loaded.map


@pytest.fixture(scope="module")
def everyone(town: ArgumentMap) -> SpeakerComparison:
    return compare_speakers(town)


def agreements(comparison: SpeakerComparison) -> dict[str, str]:
    return {point.id: point.agreement.value for point in comparison.points}


def test_every_kind_of_agreement(everyone: SpeakerComparison) -> None:
    assert agreements(everyone) == {
        "cleaner": "shared",  # asserted, agreed to, and conceded
        "fewer-customers": "contested",  # denied by two, held in part by one
        "步行街": "from one speaker only",
        "unsaid": "silent",
        "deliveries": "shared",  # with its restatement, `goods`
        "elderly": "one-sided",  # one puts it in question, nobody denies it
        "early-hours": "shared",
        "wait": "contested",
        "trial": "one-sided",  # one for it, one partly
    }


def test_only_some_speakers(town: ArgumentMap) -> None:
    comparison = compare_speakers(town, ["cem", "wu"])
    assert [each.id for each in comparison.speakers] == ["wu", "cem"], "in the order of the file"
    assert agreements(comparison) == {
        "cleaner": "shared",
        "fewer-customers": "contested",
        "步行街": "from one speaker only",
        "unsaid": "silent",
        "deliveries": "shared",
        "elderly": "one-sided",
        "early-hours": "from one speaker only",
        "wait": "from one speaker only",
        "trial": "one-sided",
    }


def test_a_restated_challenge_is_one_point_in_two_wordings(everyone: SpeakerComparison) -> None:
    point = next(point for point in everyone.points if point.id == "deliveries")
    assert [wording.id for wording in point.wordings] == ["deliveries", "goods"]
    assert point.topics == ("access", "trade")
    assert point.raised_by == ("wu", "cem")
    assert not point.interpreted
    assert not point.agreement_interpreted


def test_a_changed_mind_and_a_contradiction(everyone: SpeakerComparison) -> None:
    assert [point.id for point in everyone.changed] == ["fewer-customers"]
    changed = next(each for each in everyone.changed[0].standings if each.speaker == "wu")
    assert (changed.before, changed.now) == ((Stance.ASSERTS,), (Stance.DISAGREES,))
    assert [each.holds for each in changed.observations] == [False, True]
    wait = next(point for point in everyone.points if point.id == "wait")
    torn = next(each for each in wait.standings if each.speaker == "ada")
    assert torn.now == (Stance.AGREES, Stance.DISAGREES), "nothing tells which came later"


def test_challenges_and_their_answers(everyone: SpeakerComparison, town: ArgumentMap) -> None:
    told = [
        (each.challenge, each.raised_by, [(answer.recommendation, answer.speakers) for answer in each.answers])
        for each in everyone.challenges
    ]
    assert told == [
        ("deliveries", ("wu", "cem"), [("early-hours", ("ada",))]),  # what addresses `goods` addresses both
        ("elderly", ("cem", "ada"), []),
    ]
    assert all(each.raised_by_several for each in everyone.challenges)
    only = compare_speakers(town, ["wu"]).challenges
    assert [(each.challenge, each.raised_by) for each in only] == [("deliveries", ("wu",))]
    assert only[0].answers[0].speakers == ("ada",), "an answer counts even if its speaker is not compared"


def test_counts(everyone: SpeakerComparison) -> None:
    assert everyone.counts == (
        Counts("ada", claims=1, challenges=1, recommendations=1, responses=2, quotations=2),
        Counts("wu", claims=2, challenges=1, recommendations=0, responses=4, quotations=3),
        Counts("cem", claims=0, challenges=2, recommendations=2, responses=2, quotations=1),
        Counts("dora", claims=0, challenges=0, recommendations=0, responses=0, quotations=0),
        Counts(None, claims=4, challenges=3, recommendations=3, responses=8, quotations=6),
    ), "all together make every statement of the map, also the claim that nobody says"


def test_topics_are_in_the_order_of_the_file_and_the_topicless_last(everyone: SpeakerComparison) -> None:
    assert [(each.id, each.statements) for each in everyone.themes] == [
        ("air", ("cleaner",)),
        ("trade", ("fewer-customers", "步行街", "goods")),
        ("access", ("cleaner", "deliveries", "goods", "elderly", "early-hours")),
        (None, ("wait", "trial")),
    ]


def test_seed_example(seed: Path) -> None:
    argument_map = load(seed).map
    assert argument_map
    comparison = compare_speakers(argument_map)
    assert [point.id for point in comparison.among(Agreement.SHARED)] == ["recognition"]
    assert comparison.among(Agreement.SHARED)[0].agreement_interpreted, "the mapper says that it restates"
    together = comparison.counts[-1]
    assert (together.claims, together.challenges, together.recommendations) == (9, 8, 5)
    assert comparison.unaddressed == 5, "as argmap show has it"
    assert [each.challenge for each in comparison.unanswered] == [
        "recognition",
        "foreign-approval",
        "effects",
        "people",
    ]
    assert comparison.among(Agreement.CONTESTED) == ()


def test_namesakes_are_told_apart() -> None:
    argument_map = loads("title: T\nspeakers: {a: Li Wei, b: Li Wei, c: Wu Peng}\n").map
    assert argument_map
    labels = [each.label for each in compare_speakers(argument_map).speakers]
    assert labels == ["Li Wei (a)", "Li Wei (b)", "Wu Peng"]


def test_a_recommendation_restated_by_another_answers_for_both() -> None:
    argument_map = loads(
        """
title: T
speakers: {a: A, b: B}
challenges: {gap: {by: a, text: There is a gap.}}
recommendations:
  law: {by: a, text: Make a law., addresses: {to: gap, fidelity: interpretation}}
  bill: {by: b, text: Pass a bill., restates: law, addresses: gap}
"""
    ).map
    assert argument_map
    (challenge,) = compare_speakers(argument_map).challenges
    (answer,) = challenge.answers
    assert (answer.recommendation, answer.speakers) == ("law", ("a", "b"))
    assert not answer.interpreted, "one of the two is stated"


def test_two_who_deny_what_a_third_says_agree_in_rejecting_it(town: ArgumentMap) -> None:
    found = agreements(compare_speakers(town, ["wu", "ada"]))
    assert found["fewer-customers"] == "rejected"


@pytest.mark.parametrize(
    ("second", "third", "loose"),
    [
        ("{to: a, fidelity: interpretation}", "{to: a, fidelity: interpretation}", True),
        ("a", "{to: a, fidelity: interpretation}", False),
        ("{to: a, fidelity: interpretation}", "b", False),
    ],
)
def test_shared_only_in_the_mappers_reading(second: str, third: str, loose: bool) -> None:  # noqa: FBT001
    argument_map = loads(
        f"""
title: T
speakers: {{x: X, y: Y, z: Z}}
claims:
  a: {{by: x, text: One.}}
  b: {{by: y, text: Two., restates: {second}}}
  c: {{by: z, text: Three., restates: {third}}}
"""
    ).map
    assert argument_map
    (point,) = compare_speakers(argument_map).points
    assert point.agreement is Agreement.SHARED
    assert point.interpreted, "some wording is the same only in the mapper's reading"
    assert point.agreement_interpreted is loose


@pytest.mark.parametrize(
    ("stances", "expected"),
    [
        ("disagree: [x, y]", "rejected"),  # nobody puts it forward
        ("by: x, disagree: [y, z]", "contested"),
        ("partly: x, disagree: [y, z]", "contested"),
        ("question: x, disagree: [y, z]", "rejected"),
        ("question: x, disagree: y", "one-sided"),  # nobody is for it
        ("by: x, disagree: [x, y]", "contested"),  # x is on both sides
        ("disagree: x", "from one speaker only"),
    ],
)
def test_two_who_deny_what_nobody_holds_agree_in_rejecting_it(stances: str, expected: str) -> None:
    argument_map = loads("{title: T, speakers: {x: X, y: Y, z: Z}, claims: {c: {text: C, " + stances + "}}}").map
    assert argument_map
    assert agreements(compare_speakers(argument_map)) == {"c": expected}
