"""Where speakers stand, which ties are drawn, and in what order rows come."""

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.comparison.pairs import Pair
from argmap.views.plot.arrangement import Floats, arranged, spread
from argmap.views.plot.ordering import order_by_likeness
from argmap.views.plot.ties import drawn_ties


def _apart(places: Floats) -> Floats:
    found: Floats = np.linalg.norm(places[:, None] - places[None], axis=2)
    return found


def test_distances_that_fit_on_a_page_are_kept() -> None:
    wanted = _apart(np.array([[0.0, 0.0], [3.0, 0.0], [0.0, 1.0], [3.0, 1.0]]))
    assert _apart(arranged(wanted, np.ones((4, 4)))) == pytest.approx(wanted, abs=1e-3)


def test_two_camps_stand_apart() -> None:
    camp = np.array([0, 1, 0, 1, 0, 1, 0, 1])
    same = camp[:, None] == camp[None]
    places = arranged(np.where(same, 0.7, 2.5), np.ones((8, 8)))
    apart = _apart(places)
    assert apart[same].max() < apart[~same].min()


@pytest.mark.parametrize("count", [1, 2, 3])
def test_few_have_a_place_each(count: int) -> None:
    places = arranged(np.ones((count, count)), np.ones((count, count)))
    assert np.isfinite(places).all()
    assert places.shape == (count, 2)


@settings(deadline=None)
@given(
    st.lists(st.tuples(st.floats(-5, 5), st.floats(-5, 5), st.floats(5, 80), st.floats(5, 40)), min_size=1, max_size=25)
)
def test_boxes_are_spread_until_none_touch(boxes: list[tuple[float, float, float, float]]) -> None:
    given_ = np.array(boxes)
    places = spread(given_[:, :2], given_[:, 2:], 4.0)
    offsets = np.abs(places[:, None] - places[None])
    clear = (offsets >= (given_[:, None, 2:] + given_[None, :, 2:]) / 2 + 4.0 - 1e-5).any(axis=2)
    assert (clear | np.eye(len(boxes), dtype=bool)).all()


@given(st.integers(2, 40), st.randoms(use_true_random=False))
def test_the_strongest_tie_of_each_is_drawn(count: int, random: object) -> None:
    ties = [
        Pair(f"u{a}", f"u{b}", 9, 0, 0, 0, None, 9.0, 0.0, float((a * 7 + b * 3) % 17 - 8))
        for a in range(count)
        for b in range(a)
    ]
    drawn = drawn_ties(ties, count)
    assert len(drawn) == len(set(drawn)) <= max(90, 3 * count) + count
    assert [abs(each.subtract) for each in drawn] == sorted(abs(each.subtract) for each in drawn)
    for unit in (f"u{number}" for number in range(count)):
        strongest = max(abs(each.subtract) for each in ties if unit in (each.a, each.b))
        assert any(unit in (each.a, each.b) and abs(each.subtract) == strongest for each in drawn)


def test_like_stands_beside_like() -> None:
    camp = np.array([0, 1, 2, 0, 1, 2, 0, 1, 2])
    same = (camp[:, None] == camp[None]).astype(float) * 2 - 1
    np.fill_diagonal(same, 0)
    order = order_by_likeness(same, one_mode=True)
    assert sorted(order) == list(range(9))
    assert sum(camp[a] != camp[b] for a, b in pairwise(order)) == 2


def test_two_rows_stay_in_the_order_of_the_file() -> None:
    assert order_by_likeness(np.array([[0.0, 1.0], [1.0, 0.0]]), one_mode=True) == [0, 1]


@pytest.mark.parametrize("count", [3, 130])
def test_rows_that_are_all_alike_are_ordered_somehow(count: int) -> None:
    assert sorted(order_by_likeness(np.zeros((count, 4)), one_mode=False)) == list(range(count))
