"""near-duplicate: the fast search finds what comparing each with each finds."""

from itertools import islice, product
from string import ascii_lowercase

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from tests.checks.conftest import Finds

from argmap.checks.near_duplicate import THRESHOLD, near, similarity, words

WORDS = st.sampled_from([*"abcdefgh", "not", "don't", "7", "走出去", "不走", "é"])
TEXTS = st.lists(WORDS, max_size=9).map(" ".join)
# Long texts that differ in a word or two, where nearness is decided.
LONG = st.tuples(st.integers(8, 24), st.lists(WORDS, max_size=2)).map(
    lambda parts: " ".join([*(f"w{chr(97 + number)}" for number in range(parts[0])), *parts[1]])
)


def by_comparing_each_with_each(texts: dict[str, str], tied: set[tuple[str, str]]) -> set[str]:
    found, names = set(), list(texts)
    for at, later in enumerate(names):
        for earlier in names[:at]:
            one, other = words(texts[later]), words(texts[earlier])
            near = similarity(one.all, other.all) >= THRESHOLD and one.decisive == other.decisive
            if near and (later, earlier) not in tied:
                found.add(later)
    return found


@given(st.lists(TEXTS | LONG, max_size=14), st.sets(st.tuples(st.integers(0, 13), st.integers(0, 13)), max_size=5))
@example(["a b", "b a", "a b"], {(2, 0)})
def test_it_finds_what_comparing_each_with_each_finds(texts: list[str], ties: set[tuple[int, int]]) -> None:
    named = {f"s{number}": text for number, text in enumerate(texts)}
    tied = {(f"s{one}", f"s{other}") for one, other in ties} | {(f"s{other}", f"s{one}") for one, other in ties}
    found = list(near(named, lambda one, other: (one, other) in tied))
    assert {later for later, _ in found} == by_comparing_each_with_each(named, tied)
    assert len(found) == len({later for later, _ in found})
    for later, earlier in found:
        assert similarity(words(named[later]).all, words(named[earlier]).all) >= THRESHOLD
        assert (later, earlier) not in tied


@given(st.frozensets(WORDS), st.frozensets(WORDS))
def test_similarity_is_symmetric_and_at_most_one(one: frozenset[str], other: frozenset[str]) -> None:
    assert similarity(one, other) == similarity(other, one)
    assert 0 <= similarity(one, other) <= 1
    assert (similarity(one, other) == 1) == (one == other and bool(one))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("NGOs are neutral, neutral!", {"ngos", "are", "neutral"}),
        ("Don’t go — don't.", {"don’t", "don't", "go"}),
        ("走出去", {"走出", "出去"}),
        ("去", {"去"}),
        ("NGO走出去 2018", {"ngo", "走出", "出去", "2018"}),
        ("ไปมา", {"ไป", "ปม", "มา"}),
        ("हिन्दी की", {"हिन्दी", "की"}),
        ("STRASSE straße", {"strasse"}),
        ("…?!", set()),
    ],
)
def test_words(text: str, expected: set[str]) -> None:
    assert words(text).all == expected


@pytest.mark.parametrize(
    ("text", "decisive"),
    [
        ("It grew by 3 percent", {"3"}),
        ("They can't go", {"can't"}),
        ("They can’t go, not now", {"can’t", "not"}),
        ("people's x-rays", set()),
        ("他们没有走", {"没"}),
        ("Sie gehen nicht", {"nicht"}),
    ],
)
def test_numbers_and_negations_decide(text: str, decisive: set[str]) -> None:
    assert words(text).decisive == decisive


TWICE = """
    title: A debate
    claims:
      one: {{text: "{one}", page: 1}}
      other: {{text: "{other}", page: 2{more}}}
"""
SAME = "the government ought to start a fund for work abroad"


@pytest.mark.parametrize(
    ("one", "other", "more", "expected"),
    [
        (SAME, SAME.upper() + "!", "", 1),
        (SAME, SAME, ", restates: one", 0),
        (SAME, SAME, ", attacks: one", 0),
        (SAME, SAME, ", supports: one", 1),
        (SAME, SAME + " now", "", 1),
        (SAME, SAME + " and not at home", "", 0),
        (SAME + " in 2018", SAME + " in 2019", "", 0),
        ("政府应当设立基金支持民间组织走出去", "政府应当设立基金，支持民间组织走出去。", "", 1),
        ("政府应当设立基金支持民间组织走出去", "政府不应当设立基金支持民间组织走出去", "", 0),
        ("!!!", "???", "", 0),
    ],
)
def test_pairs(find: Finds, one: str, other: str, more: str, expected: int) -> None:
    assert len(find("near-duplicate", TWICE.format(one=one, other=other, more=more))) == expected


def test_it_points_at_the_later_text_and_names_the_earlier(find: Finds) -> None:
    (found,) = find("near-duplicate", TWICE.format(one=SAME, other=SAME, more=""))
    assert found.path == ("claims", "other", "text")
    assert found.message == "says almost the same as 'one'"
    assert found.hint == "write `restates: one`, or keep one of the two and name who else says so under its `agree`"
    assert found.location
    assert found.location.line == 5


def test_ten_thousand_statements_that_are_all_near_take_no_more_comparisons_than_statements() -> None:
    distinct = map("".join, product(ascii_lowercase, repeat=3))
    first = "one two three four five six seven eight nine ten eleven"
    texts = {word: f"{first} q{word}" for word in islice(distinct, 10_000)}
    asked = 0

    def is_tied(one: str, other: str) -> bool:
        nonlocal asked
        asked += 1
        return False

    # 11 of 13 words are shared by every pair, a hair below the threshold; none is a candidate.
    assert sum(1 for _ in near(texts, is_tied)) == 0
    assert asked == 0
    longer = {name: f"{text} twelve thirteen" for name, text in texts.items()}
    assert sum(1 for _ in near(longer, is_tied)) == 9_999
    assert asked == 9_999
