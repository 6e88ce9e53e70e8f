"""What the pages of the rules do not show: edges, and where a finding points."""

import pytest
from tests.checks.conftest import Finds

from argmap.diagnostics import Diagnostic

HEAD = """\
title: A debate
speakers: {wu: Wu Peng, li: Li Xiaolin}
"""


def places(found: list[Diagnostic]) -> list[tuple[int, int, int]]:
    return [(at.line, at.column, at.length) for each in found if (at := each.location)]


def messages(found: list[Diagnostic]) -> list[str]:
    return [each.message for each in found]


def test_an_id_can_be_shared_with_another_namespace_only(find: Finds) -> None:
    found = find(
        "duplicate-id",
        """\
        title: A debate
        topics: {wu: Topic}
        terms: {wu: Term}
        sources: {wu: Source}
        speakers: {wu: Wu Peng}
        organizations: {wu: The foundation}
        claims: {wu: A claim.}
        arguments:
          wu: {premises: other, conclusion: wu}
        """,
    )
    assert messages(found) == ["`wu` is the id of a speaker already", "`wu` is the id of a claim already"]
    assert places(found) == [(6, 17, 2), (9, 3, 2)]


@pytest.mark.parametrize("key", ["supports", "attacks", "restates", "because", "but", "rebuts", "undermines"])
def test_every_relation_to_itself_is_found(find: Finds, key: str) -> None:
    found = find("self-reference", f"{HEAD}claims:\n  one: {{text: One., {key}: [one]}}\n")
    assert [each.hint for each in found] == ["name another one, or delete this"]
    assert places(found) == [(4, len(key) + 24, 3)]


def test_a_round_of_topics_is_found_once(find: Finds) -> None:
    found = find(
        "self-reference",
        """\
        title: A debate
        topics:
          under: {label: Under, parent: a}
          a: {label: A, parent: b}
          b: {label: B, parent: c}
          c: {label: C, parent: a}
          fine: {label: Fine, parent: nowhere}
        """,
    )
    assert messages(found) == ["topic 'a' is its own parent: a → b → c → a"]
    assert places(found) == [(6, 25, 1)]


@pytest.mark.parametrize(
    ("stances", "count"),
    [
        ("by: wu, disagree: wu", 1),
        ("agree: wu, disagree: wu", 1),
        ("concede: wu, disagree: wu", 1),
        ("partly: wu, disagree: wu", 0),
        ("question: wu, disagree: wu", 0),
        ("by: wu, disagree: li", 0),
        ('agree: {speaker: wu, at: "1:00"}, disagree: {speaker: wu, at: "2:00"}', 0),
        ('agree: {speaker: wu, at: "1:00"}, disagree: {speaker: wu, at: "00:01:00"}', 1),
        ('agree: {speaker: wu, at: "1:00"}, disagree: wu', 1),
        ("by: wu, date: 2018, disagree: {speaker: wu, date: 2019}", 0),
        ("by: wu, date: 2018, disagree: {speaker: wu, date: 2018}", 1),
        ('by: wu, at: "1:00", disagree: {speaker: wu, at: "9:00"}', 0),
        ('by: li, agree: wu, at: "1:00", disagree: {speaker: wu, at: "9:00"}', 1),
        ("agree: [wu, {speaker: wu, date: 2018}], disagree: {speaker: wu, date: 2019}", 1),
    ],
)
def test_positions_contradict_unless_time_tells_them_apart(find: Finds, stances: str, count: int) -> None:
    text = f"{HEAD}claims:\n  one: {{text: One., {stances}}}\n"
    assert len(find("contradictory-positions", text)) == count


def test_positions_on_restatements_contradict_too(find: Finds) -> None:
    found = find(
        "contradictory-positions",
        HEAD + "claims:\n  one: {text: One., by: wu}\n  uno: {text: Uno., by: li, restates: one, disagree: [wu]}\n",
    )
    assert messages(found) == ["'wu' asserts 'one' and also disagrees with 'uno', which says the same"]
    assert places(found) == [(5, 55, 2)]


def test_whoever_argues_or_draws_a_relation_is_not_silent_but_an_addressee_is(find: Finds) -> None:
    found = find(
        "silent-speaker",
        """\
        title: A debate
        speakers: {arguer: A, drawer: B, addressee: C}
        claims:
          one: One.
          other: {text: Other., supports: {to: one, by: drawer}}
        recommendations:
          act: {text: Act., to: addressee}
        arguments:
          so: {by: arguer, premises: one, conclusion: other}
        """,
    )
    assert messages(found) == ["C says nothing"]


def test_nested_reasons_have_the_speaker_of_what_they_support(find: Finds) -> None:
    text = HEAD + "claims:\n  one:\n    by: wu\n    text: One.\n    because: {two: Two., three: {text: Three.}}\n"
    assert find("unattributed-statement", text) == []
    assert places(find("unattributed-statement", text.replace("    by: wu\n", ""))) == [
        (4, 3, 3),
        (6, 15, 3),
        (6, 26, 5),
    ]


@pytest.mark.parametrize(
    ("positions", "count"),
    [
        ("agree: li", 1),
        ("disagree: li", 1),
        ("agree: [wu, li]", 0),
        ("agree: wu, disagree: li", 0),
        ("question: wu, partly: li", 0),
        ("by: wu, agree: li", 0),
    ],
)
def test_a_statement_on_which_one_other_takes_a_position_lacks_its_speaker(
    find: Finds, positions: str, count: int
) -> None:
    assert len(find("unattributed-statement", f"{HEAD}claims:\n  one: {{text: One., {positions}}}\n")) == count


@pytest.mark.parametrize("key", ["page: 3", "paragraph: 3", "line: 3", 'at: "3:00"', "quote: One"])
def test_evidence_may_stand_anywhere(find: Finds, key: str) -> None:
    for statement in (key, f"evidence: {{{key}}}", f"agree: {{speaker: wu, {key}}}"):
        assert find("missing-evidence", f"{HEAD}claims:\n  one: {{text: One., {statement}}}\n") == []
    as_premise = f"{HEAD}claims:\n  one: One.\n  two: {{text: Two., page: 1}}\narguments:\n  so:\n    conclusion: two\n"
    as_premise += f"    premises: {{statement: one, {key}}}\n"
    assert find("missing-evidence", as_premise) == []
    assert len(find("missing-evidence", as_premise.replace(f", {key}", ""))) == 1


def test_a_recommendation_answers_what_its_restatement_answers(find: Finds) -> None:
    text = HEAD + "challenges: {gap: A gap.}\nrecommendations:\n  fill: {text: Fill it., addresses: gap}\n  close: "
    assert len(find("recommendation-without-challenge", text + "Close it.\n")) == 1
    assert find("recommendation-without-challenge", text + "{text: Close it., restates: fill}\n") == []


@pytest.mark.parametrize(
    ("use", "unused"),
    [
        ("claims: {one: {text: One., quote: One}}", 0),
        ("claims: {one: {text: One., page: 3}}", 0),
        ("claims: {one: {text: One., agree: {speaker: wu, page: 3}}}", 0),
        ("terms: {one: {meaning: One., quote: One}}", 0),
        ("claims: {one: One.}", 1),
    ],
)
def test_the_only_source_is_used_wherever_something_is_cited(find: Finds, use: str, unused: int) -> None:
    found = find("unused-definition", f"{HEAD}sources: {{report: Report}}\n{use}\n")
    assert len([each for each in found if each.path[0] == "sources"]) == unused


def test_of_several_sources_each_must_be_named(find: Finds) -> None:
    found = find(
        "unused-definition",
        """\
        title: A debate
        speakers: {x: X}
        sources: {a: A, b: B, c: C, d: D, e: E, f: F}
        terms: {word: {meaning: Word, source: a}}
        claims:
          one: {text: One., terms: word, source: b, evidence: {quote: One, source: c}, agree: {speaker: x, source: d}}
        arguments:
          so: {premises: {statement: one, source: e}, conclusion: one}
        """,
    )
    assert messages(found) == ["nothing uses source 'f'"]


def test_a_topic_is_used_through_those_beneath_it(find: Finds) -> None:
    found = find(
        "unused-definition",
        """\
        title: A debate
        topics:
          top: Top
          middle: {label: Middle, parent: top}
          leaf: {label: Leaf, parent: middle}
          lonely: Lonely
          above-nothing: {label: Above nothing, parent: lonely}
        claims: {one: {text: One., topics: leaf}}
        """,
    )
    assert messages(found) == ["nothing uses topic 'lonely'", "nothing uses topic 'above-nothing'"]


@pytest.mark.parametrize(
    ("one", "other", "isolated"),
    [
        ("{text: One.}", "{text: Other.}", ["one", "other"]),
        ("{text: One., topics: t}", "{text: Other., topics: u}", ["one", "other"]),
        ("{text: One., topics: [t, t]}", "{text: Other.}", ["one", "other"]),
        ("{text: One., topics: t}", "{text: Other., topics: [u, t]}", []),
        ("{text: One., but: other}", "{text: Other.}", []),
        ("{text: One., by: [wu, li]}", "{text: Other., by: wu, question: wu}", ["other"]),
    ],
)
def test_isolation(find: Finds, one: str, other: str, isolated: list[str]) -> None:
    text = f"{HEAD}topics: {{t: T, u: U}}\nclaims:\n  one: {one}\n  other: {other}\n"
    assert [each.path[1] for each in find("isolated-statement", text)] == isolated


def test_the_only_statement_of_a_map_is_not_isolated(find: Finds) -> None:
    assert find("isolated-statement", HEAD + "claims: {one: One.}\n") == []


def test_unknown_references_name_the_nearest_or_what_the_id_is(find: Finds) -> None:
    found = find(
        "unknown-reference",
        """\
        title: A debate
        speakers: {wu: Wu Peng}
        claims:
          neutral: {by: wo, text: One., supports: nuetral, topics: wu}
          other: {text: Other., attacks: nobody}
        recommendations:
          law: {text: A law., addresses: neutral, to: cidca}
        """,
    )
    assert [(each.message, each.hint) for each in found] == [
        ("there is no speaker 'wo'", "did you mean 'wu'?"),
        ("there is no statement 'nuetral'", "did you mean 'neutral'?"),
        ("there is no topic 'wu'", "'wu' is a speaker"),
        ("there is no statement or argument 'nobody'", "declare it under `claims:`"),
        ("there is no challenge 'neutral'", "'neutral' is a claim"),
        ("there is no organization or speaker 'cidca'", "declare it under `organizations:`"),
    ]
    assert places(found)[0] == (4, 17, 2)
