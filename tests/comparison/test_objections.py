"""Who objects to what, and what is only taken for granted."""

import pytest

from argmap.comparison import SpeakerComparison, compare_speakers
from argmap.comparison.agreement import Agreement
from argmap.comparison.counts import Counts
from argmap.model import ArgumentMap
from argmap.source import loads


@pytest.fixture(scope="module")
def argument_map() -> ArgumentMap:
    loaded = loads(
        """
title: T
speakers: {ann: Ann, bo: Bo, cy: Cy}
claims:
  dear: {by: ann, text: It is dear., agree: cy}
  late: {by: ann, text: It comes late., attacks: dear}
  cheap: {by: bo, text: It is cheap., attacks: [dear, {to: sums, fidelity: interpretation}]}
  sum: {by: ann, text: It costs a million., but: rounded}
  rounded: {by: bo, text: That is rounded.}
  millions: {by: ann, text: A million is much.}
  used: {by: ann, text: We all pay., quote: all of us}
  again: {by: cy, text: Dear it is., restates: dear, attacks: late}
challenges:
  waiting: {by: cy, text: We wait., attacks: {to: cheap, by: ann}}
arguments:
  sums:
    by: ann
    premises: [sum, {statement: millions, implicit: true}, {statement: used, implicit: true}]
    conclusion: dear
"""
    )
    assert loaded.map, loaded.diagnostics
    return loaded.map


def told(comparison: SpeakerComparison) -> list[tuple[str, str, str, str, tuple[str, ...]]]:
    return [(each.point, each.target, each.kind.value, each.objection, each.speakers) for each in comparison.objections]


def test_objections_stand_by_the_points_they_meet(argument_map: ArgumentMap) -> None:
    comparison = compare_speakers(argument_map)
    assert told(comparison) == [
        ("dear", "dear", "rebuts", "cheap", ("bo",)),
        ("dear", "sums", "undercuts", "cheap", ("bo",)),
        ("late", "late", "rebuts", "again", ("cy",)),
        ("cheap", "cheap", "rebuts", "waiting", ("ann",)),
        ("sum", "sum", "undermines", "rounded", ("bo",)),
    ], "not Ann against herself; the challenge is Cy's, the objection Ann's"
    assert [each.interpreted for each in comparison.objections] == [False, True, False, False, False]
    assert [point.id for point in comparison.objected] == ["dear", "late", "cheap", "sum"]


def test_only_objections_among_those_compared(argument_map: ArgumentMap) -> None:
    assert [each[:2] for each in told(compare_speakers(argument_map, ["ann", "cy"]))] == [("late", "late")]
    assert told(compare_speakers(argument_map, ["ann"])) == []


def test_what_is_taken_for_granted_is_nobodys_claim(argument_map: ArgumentMap) -> None:
    comparison = compare_speakers(argument_map)
    tacit = [wording.id for point in comparison.points for wording in point.wordings if wording.tacit]
    assert tacit == ["millions"], "what is quoted is said"
    point = next(point for point in comparison.points if point.id == "millions")
    assert point.agreement is Agreement.SILENT
    assert comparison.counts[0] == Counts("ann", 4, 0, 0, 0, 1)
    assert comparison.counts[-1].claims == len(argument_map.claims)


@pytest.mark.parametrize(
    "use",
    [
        "claims: {p: {by: a, text: P.}, c: {by: a, text: C., because: p}}",
        "claims: {p: {by: a, text: P., supports: c}, c: {by: a, text: C.}}",
        "claims: {p: {by: {speaker: a, quote: p}, text: P.}, c: {by: a, text: C.}}",
    ],
)
def test_a_tacit_premise_used_aloud_is_said(use: str) -> None:
    arguments = "arguments: {x: {premises: {statement: p, implicit: true}, conclusion: c}}"
    found = loads(f"title: T\nspeakers: {{a: A}}\n{use}\n{arguments}\n").map
    assert found
    assert [point.agreement for point in compare_speakers(found).points] == [Agreement.UNIQUE] * 2


def test_a_tacit_premise_that_another_denies_is_contested() -> None:
    found = loads(
        """
title: T
speakers: {a: A, b: B}
claims: {p: {by: a, text: P., disagree: b}, c: {by: a, text: C.}}
arguments: {x: {premises: {statement: p, implicit: true}, conclusion: c}}
"""
    ).map
    assert found
    assert compare_speakers(found).points[0].agreement is Agreement.CONTESTED
