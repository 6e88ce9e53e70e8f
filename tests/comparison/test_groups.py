"""Two camps, their modularity, what sets them apart and what unites them, computed by hand."""

import subprocess
import sys
from math import sqrt

import pytest
from tests.comparison.tables import read, table_of

from argmap.comparison.groups import Grouping, grouping
from argmap.comparison.stances import Side
from argmap.comparison.stands import stand_table


@pytest.fixture(scope="module")
def camps() -> Grouping:
    found = grouping(table_of("camps"))
    assert found
    return found


def test_the_camps(camps: Grouping) -> None:
    assert [group.units for group in camps.groups] == [("a1", "a2", "a3"), ("b1", "b2", "b3")]
    assert camps.ungrouped == ("lo", "si")


def test_modularity_by_hand(camps: Grouping) -> None:
    # Ties: a1-a2 3, a1-a3 2, a2-a3 2; b1-b2 4, b1-b3 2, b2-b3 2; a3-b1 1. So m = 16, with 7 and 8 inside the camps,
    # whose strengths are 15 and 17.
    assert camps.modularity == pytest.approx(7 / 16 - (15 / 32) ** 2 + 8 / 16 - (17 / 32) ** 2)


def test_what_sets_them_apart(camps: Grouping) -> None:
    first, second = (
        [(each.point, each.side, each.inside, each.outside) for each in group.distinctive] for group in camps.groups
    )
    assert first == [
        ("p", Side.FOR, 4 / 5, 1 / 5),
        ("q", Side.FOR, 3 / 4, 1 / 4),
        ("s", Side.FOR, 4 / 5, 3 / 4),  # the others are nearly as much for it
    ], "only one of them is against r, and only one for u"
    assert second == [
        ("p", Side.AGAINST, 4 / 5, 1 / 5),
        ("q", Side.AGAINST, 3 / 4, 1 / 4),
        ("r", Side.FOR, 4 / 5, 1 / 3),
    ]
    ratios = [each.ratio for group in camps.groups for each in group.distinctive]
    assert ratios == pytest.approx([4, 3, 16 / 15, 4, 3, 12 / 5])


def test_what_unites_them(camps: Grouping) -> None:
    assert [(each.point, each.side, each.groups) for each in camps.consensus] == [
        ("s", Side.FOR, ((3, 3), (2, 2))),
        ("u", Side.FOR, ((1, 1), (1, 1))),
        ("r", Side.FOR, ((0, 1), (3, 3))),
        ("q", Side.FOR, ((2, 2), (0, 2))),
        ("p", Side.FOR, ((3, 3), (0, 3))),
    ], "on t no group speaks"
    factors = [4 / 5 * 3 / 4, 2 / 3 * 2 / 3, 1 / 3 * 4 / 5, 3 / 4 * 1 / 4, 4 / 5 * 1 / 5]
    assert [each.value for each in camps.consensus] == pytest.approx([sqrt(each) for each in factors])


def test_consensus_in_rejecting() -> None:
    argument_map = read("""
title: T
speakers: {a: A, b: B, c: C, d: D}
claims:
  x: {text: X., agree: [a, b], disagree: [c, d]}
  y: {text: Y., agree: [a, b], disagree: [c, d]}
  z: {text: Z., disagree: [a, b, c], partly: d}
""")
    found = grouping(stand_table(argument_map))
    assert found
    first = found.consensus[0]
    assert (first.point, first.side) == ("z", Side.AGAINST)
    assert first.groups == ((2, 2), (1, 2)), "to agree in part is to take a position, but not to reject"
    assert first.value == pytest.approx(sqrt(3 / 4 * 2 / 4))


def test_one_group_of_all_has_nobody_to_stand_out_against() -> None:
    found = grouping(
        stand_table(read("{title: T, speakers: {a: A, b: B, c: C, d: D}, claims: {x: {text: X, agree: [a, b, c, d]}}}"))
    )
    assert found
    assert [(group.units, group.distinctive) for group in found.groups] == [(("a", "b", "c", "d"), ())]
    assert not found.ungrouped
    assert not found.consensus
    assert found.modularity == 0


def test_too_few_to_speak_of_groups() -> None:
    assert grouping(table_of("camps", only=["a1", "a2", "a3", "lo", "si"])) is None
    assert grouping(table_of("camps", only=["a1", "a2", "b1", "b2"])) is not None
    assert grouping(table_of("camps", only=["a1", "b1", "lo", "si"])) is None


def test_the_same_groups_in_every_run() -> None:
    """The order in which sets of texts are gone through differs between processes."""
    code = (
        "import random\n"
        "from argmap.comparison.groups import grouping\n"
        "from argmap.comparison.stands import stand_table\n"
        "from argmap.model import ArgumentMap\n"
        "chance = random.Random(7)\n"
        "names = [f's{number}' for number in range(24)]\n"
        "claims = {f'c{number}': {'text': 'C', 'agree': chance.sample(names, 6), 'disagree': chance.sample(names, 6)}"
        " for number in range(20)}\n"
        "found = grouping(stand_table(ArgumentMap.model_validate({'title': 'T', 'claims': claims})))\n"
        "print([group.units for group in found.groups], found.modularity)\n"
    )
    outcomes = {
        subprocess.run(
            [sys.executable, "-c", code], env={"PYTHONHASHSEED": seed}, capture_output=True, text=True, check=True
        ).stdout
        for seed in ("1", "2", "3")
    }
    assert len(outcomes) == 1


def test_nothing_heavy_is_loaded_before_groups_are_sought() -> None:
    modules = ("changes", "ground", "groups", "overview", "pairs", "presence", "reliability", "requests", "stands")
    code = "\n".join(
        [
            "import sys",
            *(f"import argmap.comparison.{name}" for name in modules),
            "print({'networkx', 'numpy', 'scipy', 'matplotlib'} & sys.modules.keys())",
        ]
    )
    outcome = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert outcome.stdout == "set()\n"
