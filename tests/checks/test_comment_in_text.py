"""comment-in-text: which `#` cuts off a text, and which starts a comment that was meant."""

import pytest

from argmap.checks import Selection, check
from argmap.source import loads

ONLY = Selection(select=("comment-in-text", "useless-ignore"))


def found(text: str) -> list[tuple[str, int, str]]:
    return [
        (each.rule, each.location.line, (each.line_text or "")[each.location.column - 1 :][: each.location.length])
        for each in check(loads(text), ONLY)
        if each.location
    ]


@pytest.mark.parametrize(
    ("line", "comment"),
    [
        ("note: we are school #1 in the county #proud", "#1 in the county #proud"),
        ("note: we are \t#1", "#1"),
        ("event: {place: here #1\n  }", "#1"),
        ("mapper:\n  - she #her", "#her"),
        ("note: 走出去 #民间", "#民间"),
        ("note: a\x85b #c", "#c"),
    ],
)
def test_what_is_cut_off(line: str, comment: str) -> None:
    [(rule, _, marked)] = found(f"title: A debate\n{line}\n")
    assert (rule, marked) == ("comment-in-text", comment)


@pytest.mark.parametrize(
    "line",
    [
        "note: we are # so to speak",
        "note: we are ## so to speak",
        "note: we are #",
        "note: we are#1",
        "note: 'we are #1'",
        "note: 'we are' #1",
        "note: |\n  we are #1",
        "note: | #1\n  we are",
        "note: >-\n  we are\n  school #1",
        "event: #1\n  place: here",
        "event: {place: here} #1",
        "#note: we are #1",
        "note: we are #argmap: ignore[nothing-else, useless-ignore]",
    ],
)
def test_what_is_not(line: str) -> None:
    assert found(f"title: A debate\n{line}\n") == []


def test_it_can_be_silenced_on_its_line_or_for_the_map() -> None:
    text = "title: A debate\n# argmap: ignore[comment-in-text]\nnote: we are #1\n"
    assert found(text) == []
    assert found("title: A debate\nnote: we are #1\ncheck: {ignore: comment-in-text}\n") == []
    assert found(text.replace("#1", "# 1")) == [("useless-ignore", 2, "comment-in-text")]
