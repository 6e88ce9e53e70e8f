"""Where scalars stand, as a reader would mark them in the text."""

from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from tests.strategies import argument_maps

import argmap.source.events
from argmap.model import ArgumentMap
from argmap.source.dump import dumps
from argmap.source.scalars import Scalar, says, scalars

# What is between « and » is a scalar that is found; the marks are no part of the text.
MARKED = [
    "a: «one»",
    "a:   «one two»   # c",
    "a: «one\n  two»  # c\nb: «c»",
    "a:\n  «one»\nb: «'two'»",
    'a: «"one\n\n  two"» # c',
    "a: «'it''s'»",
    "a: «>-  # c\n  one\n  two»\n\n# d\nb: «c»",
    "a: «|\n  one  »\n\n   \nb: «c»",
    "a: «|+  # +\n  one\n\n»\nb: «c»",
    "a: «|  # +\n  one»\n\nb: «c»",
    "a: «>2-\n    one»",
    "a: «|-\n  one\u2028»\n",
    "a: «one\u2028two\x85»\nb: «c»",
    "- «one»\n- «two»\n-\n  - «three»",
    "- a: «one»\n  b:\n  - «two»",
    "a: [«one», «'two'», {b: «three», c: [«d»]}]",
    "{a: «one\n  two», b: «c»}",
    '{"a": «"one"», "b" : «2»}',
    "a: «&x one»\nb: «*x»",
    "a: «!!str one»",
    "a: «&x >-\n  one»\nb: &y {c: «*x»}",
    "a:«»\nb:«»  # c\n",
    "? a\n: «one»",
    "<<: «*x»\na: «b»",
    "«one»",
    "走: «出去» # c\n🙂: «🙂»",
]


@pytest.mark.parametrize("marked", MARKED)
@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"], ids=["lf", "crlf", "cr"])
@pytest.mark.parametrize("fast", [True, False], ids=["libyaml", "python"])
def test_spans(marked: str, newline: str, *, fast: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    if not fast:
        monkeypatch.setattr(argmap.source.events, "CParser", None)
    marked = marked.replace("\n", newline)
    text = marked.replace("«", "").replace("»", "")
    found = sorted(scalars(text).values(), key=lambda each: each.start)
    for each in reversed(found):
        text = text[: each.start] + "«" + text[each.start : each.end] + "»" + text[each.end :]
    assert text == marked


def test_what_is_told_of_each() -> None:
    text = "a: &x one\nb: {'c': 'two', d: [*x]}\ne:\n- >-\n  f\n"
    assert list(scalars(text).values()) == [
        Scalar(0, "a", 3, 9, "", in_flow=False, shared=True),
        Scalar(14, "c", 19, 24, "'", in_flow=True, shared=False),
        Scalar(30, None, 30, 32, "", in_flow=True, shared=True),
        Scalar(40, None, 40, 46, ">", in_flow=False, shared=False),
    ]


@settings(max_examples=100, deadline=None)
@given(argument_maps())
def test_each_says_alone_what_it_says_in_a_map(argument_map: ArgumentMap) -> None:
    text = dumps(argument_map)
    alone = [text[each.start : each.end] for each in sorted(scalars(text).values(), key=lambda each: each.start)]
    assert [said for each in alone for said in leaves(says(f"k: {each}\n"))] == list(leaves(says(text)))


def leaves(said: object) -> Iterator[object]:
    if isinstance(said, dict | list):
        for each in said.values() if isinstance(said, dict) else said:
            yield from leaves(each)
    else:
        yield said


def test_texts_that_say_nothing_sound() -> None:
    assert says("a: [b, c]") == {"a": ["b", "c"]}
    for text in ("a: b: c", "a: b\na: c", "a: \x07", "a: *b", "["):
        assert says(text) is None
