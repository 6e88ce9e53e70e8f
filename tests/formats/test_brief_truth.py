"""The brief puts nothing into anybody's mouth, and its numbers are those of the other commands."""

import pytest
from hypothesis import given, settings
from tests.formats.maps import maps
from tests.formats.rendering import rendered
from tests.formats.test_brief import GROUPINGS, loaded

from argmap.formats.brief import write
from argmap.model import ArgumentMap

UNSAID = """
title: X
speakers: {wu: Wu, li: Li}
claims:
  end: {by: wu, text: The end., quote: the end}
  said: {by: wu, text: Said here., quote: said here}
  tacit: {by: wu, text: Never said., disagree: {speaker: li, quote: not so}}
  against: {by: li, text: It is false., attacks: tacit}
arguments:
  first: {by: wu, premises: [said, {statement: tacit, implicit: true}], conclusion: end}
  second: {by: wu, premises: [{statement: tacit, implicit: true}], conclusion: said}
"""


@pytest.mark.parametrize("by", GROUPINGS)
def test_what_is_taken_for_granted_is_not_put_into_a_mouth(by: str) -> None:
    markdown, _ = write(loaded(UNSAID), by)
    lines = markdown.splitlines()
    assert "two speakers made 3 claims (one more is taken for granted, unsaid)." in markdown.casefold()
    assert "- **Wu**: 2 claims" in lines
    assert "claims: Never said." not in markdown
    assert "  - Wu takes it for granted, unsaid; Li disagrees." in lines
    told = [line for line in lines if line.lstrip().startswith("- Takes for granted (unsaid, the mapper’s reading): ")]
    assert len(told) == 2
    below = lines.index(told[0]) + 1
    # What others say to it is told there, once.
    assert "Li disagrees" in lines[below]
    assert "Objection to this premise: It is false. (Li)" in lines[below + 1]


def test_a_premise_that_is_said_elsewhere_counts_as_said() -> None:
    text = UNSAID.replace("text: Never said.,", "text: Never said., quote: said after all,")
    markdown, _ = write(loaded(text))
    assert "Two speakers made 4 claims." in markdown
    assert "- **Wu** claims: Never said." in markdown
    assert "- Takes for granted (unsaid here, the mapper’s reading): Never said." in markdown


@pytest.mark.parametrize(
    ("stances", "clause"),
    [
        (
            "disagree: {speaker: li, at: '1:00'}, agree: {speaker: li, at: '2:00'}",
            "Li at first disagreed (1:00), now agrees (2:00)",
        ),
        (
            "agree: {speaker: li, at: '1:00'}, disagree: {speaker: li, at: '2:00'}",
            "Li at first agreed (1:00), now disagrees (2:00)",
        ),
        ("disagree: {speaker: wu, date: 2018}", "Wu at first said so (2017), now disagrees (2018)"),
    ],
)
def test_a_changed_mind_is_told_in_one_clause(stances: str, clause: str) -> None:
    claim = f"{{by: {{speaker: wu, date: 2017}}, text: A, {stances}}}"
    text = f"title: X\nspeakers: {{wu: Wu, li: Li}}\nclaims: {{a: {claim}}}"
    for by in GROUPINGS:
        shown = rendered(write(loaded(text), by)[0]).text
        if by == "topic":
            assert clause in shown.partition("What was said")[2]
        else:
            told = clause.partition(" ")[2].partition(" ")[2]
            assert f"At {told}: A" in shown
        assert clause in shown


CHALLENGES = """
title: X
speakers: {wu: Wu, li: Li}
challenges:
  one: {by: wu, text: One.}
  same: {by: li, text: The same., restates: {to: one, fidelity: interpretation}}
  met: {by: li, text: Met.}
recommendations:
  do: {by: li, to: state, text: The State should act., addresses: {to: met, fidelity: interpretation}}
organizations: {state: {name: the State, kind: state}, fund: {name: Coast Fund, kind: foundation}}
"""


def test_counts_are_of_statements_and_say_where_they_rest_on_a_reading() -> None:
    markdown, _ = write(loaded(CHALLENGES))
    assert "named 3 challenges (2 of them unaddressed; 1 addressed in the mapper’s reading only)" in markdown
    assert "one is shared (in the mapper’s reading), none is contested" in markdown
    assert (
        "Of the three challenges, two are unaddressed; one of these restates another and stands beneath it:" in markdown
    )
    assert "| the State | The State should act. | Li | Met. (Li; the mapper’s reading) |" in markdown
    # The text begins with who is asked.
    assert "- **Li** recommends: The State should act." in markdown


def test_what_sort_of_body_is_told_unless_its_name_tells() -> None:
    text = CHALLENGES.replace("to: state", "to: [state, fund]")
    markdown, _ = write(loaded(text))
    assert "| Coast Fund (foundation) |" in markdown
    assert "| the State |" in markdown


@settings(max_examples=40, deadline=None)
@given(maps())
def test_no_sentence_of_the_summary_begins_with_a_digit(argument_map: ArgumentMap) -> None:
    summary = write(argument_map)[0].split("\n\n")[1]
    assert not any(sentence[:1].isdigit() for sentence in summary.split(". "))
