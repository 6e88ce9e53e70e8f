"""Which levels a map knows."""

import pytest
from hypothesis import given
from tests.comparison.tables import read
from tests.strategies import argument_maps

from argmap.comparison.levels import level_scale
from argmap.comparison.measures import occurrences
from argmap.comparison.stands import stand_table
from argmap.model import ArgumentMap


@pytest.mark.parametrize(
    ("claim", "levels", "boolean", "scale"),
    [
        ("", (-1, 1), True, 2),
        ("by: a", (-1, 1), True, 2),
        ("by: a, concede: b, disagree: c", (-1, 1), True, 2),
        ("partly: a", (-1, -0.5, 0.5, 1), False, 2),
        ("by: a, question: b", (-1, -0.5, 0.5, 1), False, 2),
        ("agree: [{speaker: a, level: 3}, {speaker: b, level: 3}]", (3,), False, 0),
        ("agree: {speaker: a, level: 0}, partly: b", (0, 0.5), False, 0.5),
        ("agree: [{speaker: a, level: 1}], disagree: {speaker: b, level: -1}", (-1, 1), False, 2),
        ('agree: {speaker: a, level: 7, date: "2001"}, disagree: {speaker: a, date: "2002"}', (-1, 7), False, 8),
    ],
)
def test_levels(claim: str, levels: tuple[float, ...], boolean: bool, scale: float) -> None:  # noqa: FBT001
    found = level_scale(read(f"{{title: T, speakers: {{a: A, b: B, c: C}}, claims: {{x: {{text: X., {claim}}}}}}}"))
    assert (found.levels, found.boolean, found.range) == (levels, boolean, scale)


@pytest.mark.parametrize(
    ("question", "levels"), [("", (4, 6)), (", restates: d", (1, 4, 6)), (", agree: b", (1, 4, 6))]
)
def test_what_is_taken_for_granted_counts_once_somebody_takes_it_up(question: str, levels: tuple[float, ...]) -> None:
    argument_map = read(f"""
title: T
speakers: {{a: A, b: B}}
claims:
  c: {{text: C., agree: {{speaker: a, level: 4}}}}
  d: {{text: D., agree: {{speaker: b, level: 6}}}}
  t: {{text: T., by: a{question}}}
arguments: {{r: {{premises: {{statement: t, implicit: true}}, conclusion: c}}}}
""")
    assert level_scale(argument_map).levels == levels


@given(argument_maps())
def test_every_level_of_a_stand_is_one_of_the_map(argument_map: ArgumentMap) -> None:
    scale, table = level_scale(argument_map), stand_table(argument_map, positions="all")
    assert {level for stand in table.stands.values() for level in stand.levels} <= set(scale.levels)
    positions = occurrences(argument_map)
    assert (positions.levels, positions.boolean, positions.scale) == (scale.levels, scale.boolean, scale.range)
    assert table.scale == scale.range
