"""Numbers for each two of the panel, computed by hand."""

import pytest
from tests.comparison.tables import read, table_of

from argmap.comparison.pairs import Pair, pairs
from argmap.comparison.stands import stand_table

PANEL = (
    #    a      b      shared, agree, disagree, mixed, rate, congruence, conflict, subtract
    Pair("ann", "bo", 2, 2, 0, 0, 1.0, 2.0, 0.0, 2.0),
    # toll +1; tunnel: opposed; quay: ann is on both sides, so it meets and opposes; noise: both deny it
    Pair("ann", "cy", 4, 2, 1, 1, 2 / 3, 3.0, 2.0, 1.0),
    # for and partly are 0.5 apart, of 2
    Pair("ann", "port", 1, 0, 0, 1, None, 0.75, 0.25, 0.5),
    Pair("ann", "dee", 2, 1, 0, 1, 1.0, 1.75, 0.25, 1.5),
    Pair("bo", "cy", 3, 2, 1, 0, 2 / 3, 2.0, 1.0, 1.0),
    Pair("bo", "port", 1, 0, 0, 1, None, 0.75, 0.25, 0.5),
    Pair("bo", "dee", 3, 1, 0, 2, 1.0, 2.5, 0.5, 2.0),
    Pair("cy", "port", 1, 0, 0, 1, None, 0.75, 0.25, 0.5),
    # for and to question are 1.5 apart
    Pair("cy", "dee", 2, 1, 0, 1, 1.0, 1.25, 0.75, 0.5),
    Pair("port", "dee", 1, 0, 0, 1, None, 0.75, 0.25, 0.5),
)


def test_the_panel() -> None:
    assert pairs(table_of("panel")) == PANEL


def test_every_position_ever_taken() -> None:
    found = {(each.a, each.b): each for each in pairs(table_of("panel", positions="all"))}
    # on `ferry`, cy was for it and against it, bo is against it
    assert found["bo", "cy"] == Pair("bo", "cy", 3, 1, 1, 1, 0.5, 2.0, 2.0, 0.0)
    assert found["ann", "cy"] == PANEL[1]


def test_organizations() -> None:
    # toll: +, +p; tunnel: −, +; quay: +−, +; noise: −, −; ferry: −, −
    assert pairs(table_of("panel", group_by="organization")) == (
        Pair("greens", "port", 5, 2, 1, 2, 2 / 3, 4.75, 2.25, 2.5),
    )


def test_levels() -> None:
    argument_map = read("""
title: Levels from -2 to 4, so R is 6
speakers: {a: A, b: B}
claims:
  x: {text: X., agree: [{speaker: a, level: 4}, {speaker: b, level: 1}]}
  y: {text: Y., agree: {speaker: a, level: 1}, disagree: {speaker: b, level: -2}}
  z: {text: Z., disagree: [{speaker: a, level: -2}, {speaker: a, level: -2}, {speaker: b, level: -2}]}
""")
    (pair,) = pairs(stand_table(argument_map))
    assert pair == Pair("a", "b", 3, 2, 1, 0, 2 / 3, 2.0, 1.0, 1.0), "each level of a point counts once"


def test_of_a_single_level_congruence_counts_fully() -> None:
    argument_map = read("""
title: T
speakers: {a: A, b: B}
claims: {x: {text: X., agree: [{speaker: a, level: 3}, {speaker: b, level: 3}]}}
""")
    table = stand_table(argument_map)
    assert table.scale == 0
    assert pairs(table) == (Pair("a", "b", 1, 1, 0, 0, 1.0, 1.0, 0.0, 1.0),)


def test_who_is_left_out_makes_the_distance_of_others_no_greater() -> None:
    argument_map = read("""
title: T
speakers: {a: A, b: B, c: C}
claims:
  x: {text: X., by: a, partly: b, disagree: {speaker: c, level: -3}}
  y: {text: Y., by: [a, b]}
""")
    (chosen,) = pairs(stand_table(argument_map, only=["a", "b"]))
    assert chosen == pairs(stand_table(argument_map))[0]
    assert (chosen.congruence, chosen.conflict) == (1.875, 0.125), "half a step of the four from -3 to 1"


@pytest.mark.parametrize("only", [[], ["eve"], ["ann"], ["ann", "eve"]])
def test_nobody_to_compare_with(only: list[str]) -> None:
    assert pairs(table_of("panel", only=only)) == ()
