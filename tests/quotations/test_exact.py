"""All quotations are found in one pass, as looking for each in turn would."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.quotations import exact
from argmap.quotations.exact import places_of


def one_by_one(pattern: str, text: str) -> list[int]:
    return [at for at in range(len(text)) if text.startswith(pattern, at)]


WORDS = st.text(st.sampled_from("ab é走"), min_size=1, max_size=4)


@given(st.lists(WORDS, max_size=6), st.text(st.sampled_from("ab é走"), max_size=80), st.integers(1, 20))
def test_as_looking_for_each_in_turn(patterns: list[str], text: str, stretch: int) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(exact, "_STRETCH", stretch)
        assert places_of(patterns, text) == {pattern: one_by_one(pattern, text) for pattern in patterns}


def test_nothing_is_sought() -> None:
    assert places_of([], "words") == {}
    assert places_of([""], "words") == {}


def test_what_is_everywhere_is_counted_to_a_limit() -> None:
    assert len(places_of(["a"], "a" * 10_000)["a"]) == exact.MOST
