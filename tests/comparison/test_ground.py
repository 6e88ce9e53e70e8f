"""What the panel holds in common, contests, and leans to."""

import pytest
from tests.comparison.tables import read, table_of

from argmap.comparison.ground import Ground, GroundKind, contestedness, grounds
from argmap.comparison.stands import stand_table


def test_the_panel() -> None:
    assert grounds(table_of("panel")) == {
        GroundKind.COMMON: (
            Ground("toll", ("ann", "bo", "cy", "dee"), (), ("port",), (), 0.0),
            Ground("noise", (), ("ann", "cy"), (), (), 0.0),  # shared in rejecting what nobody puts forward
            Ground("ferry", (), ("bo", "cy"), (), (), 0.0),  # now that cy has changed sides
        ),
        GroundKind.CONTESTED: (
            Ground("tunnel", ("cy",), ("ann", "bo"), (), ("dee",), 1 - 1 / 3),
            Ground("quay", ("ann", "cy"), ("ann",), (), (), 1 - 1 / 3),  # as contested, with fewer people
        ),
        GroundKind.ONE_SIDED: (Ground("speed", ("dee",), (), ("bo",), (), 0.0),),
    }


def test_every_position_ever_taken() -> None:
    found = grounds(table_of("panel", positions="all"))
    assert [each.point for each in found[GroundKind.CONTESTED]] == ["tunnel", "quay", "ferry"]


@pytest.mark.parametrize(
    ("stances", "kind", "expected"),
    [
        ("agree: [a, b], partly: c", GroundKind.COMMON, 0.0),
        ("agree: [a, b], question: c", GroundKind.ONE_SIDED, 0.0),
        ("disagree: [a, b], question: c", GroundKind.COMMON, 0.0),
        ("disagree: [a, b], partly: c", GroundKind.CONTESTED, 0.0),
        ("disagree: a, partly: c", GroundKind.CONTESTED, 0.0),
        ("disagree: a, agree: b", GroundKind.CONTESTED, 1.0),
        ("disagree: a, agree: [b, c, d]", GroundKind.CONTESTED, 0.5),
        ("disagree: a, question: c", GroundKind.ONE_SIDED, 0.0),
        ("partly: [a, b]", GroundKind.ONE_SIDED, None),
        ("question: [a, b]", GroundKind.ONE_SIDED, None),
        ("agree: a, disagree: a, partly: b", GroundKind.CONTESTED, 1.0),
        ("agree: a, disagree: a", None, None),
        ("agree: a", None, None),
    ],
)
def test_what_becomes_of_a_point(stances: str, kind: GroundKind | None, expected: float | None) -> None:
    argument_map = read("{title: T, speakers: {a: A, b: B, c: C, d: D}, claims: {x: {text: X, " + stances + "}}}")
    found = [(each, ground) for each, of_kind in grounds(stand_table(argument_map)).items() for ground in of_kind]
    assert [(each, ground.contestedness) for each, ground in found] == ([(kind, expected)] if kind else [])


def test_contestedness() -> None:
    assert [contestedness(*each) for each in ((5, 5), (3, 1), (1, 3), (4, 0), (0, 0))] == [1.0, 0.5, 0.5, 0.0, None]
