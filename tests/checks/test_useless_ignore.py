"""useless-ignore: what makes silencing useless, and where the finding points."""

import pytest

from argmap.checks import Selection, check
from argmap.source import loads

MAP = """\
title: A debate
speakers: {wu: Wu Peng}
claims:
  one: {by: wu, text: One.}%s
"""


def found(text: str, selection: Selection | None = None) -> list[tuple[int, int, int, str, str | None]]:
    return [
        (each.location.line, each.location.column, each.location.length, each.message, each.hint)
        for each in check(loads(text), selection or Selection())
        if each.rule == "useless-ignore" and each.location
    ]


def test_a_comment_that_silences_something_is_useful() -> None:
    assert found(MAP % "  # argmap: ignore[missing-evidence]") == []


@pytest.mark.parametrize(
    ("name", "message", "hint"),
    [
        ("missing-evidense", "there is no rule 'missing-evidense'", "did you mean 'missing-evidence'?"),
        ("*", "there is no rule '*'", "see `argmap rules`"),
        (
            "unknown-reference",
            "'unknown-reference' finds errors, which cannot be silenced",
            "mend what it finds, and delete this",
        ),
        ("silent-speaker", "'silent-speaker' finds nothing here", "delete it"),
    ],
)
def test_comments_that_silence_nothing(name: str, message: str, hint: str) -> None:
    assert found(MAP % f"  # argmap: ignore[missing-evidence, {name}]") == [(4, 65, len(name), message, hint)]


def test_a_comment_above_is_pointed_at_where_it_stands() -> None:
    text = MAP.replace("  one", "  # argmap: ignore[silent-speaker]\n  # for no reason\n  one") % ""
    assert found(text) == [(4, 20, 14, "'silent-speaker' finds nothing here", "delete it")]


def test_what_was_not_selected_might_have_been_silenced() -> None:
    text = MAP % "  # argmap: ignore[missing-evidence]"
    assert found(text, Selection(ignore=("missing-evidence",))) == []
    assert found(text, Selection(select=("silent-speaker", "useless-ignore"))) == []


def test_what_the_map_silences_as_a_whole_leaves_its_comments_useful() -> None:
    assert found(MAP % "  # argmap: ignore[missing-evidence]\ncheck: {ignore: missing-evidence}") == []


def test_settings_of_the_map() -> None:
    text = MAP % "\ncheck: {ignore: [missing-evidence, near-duplicates, syntax, near-duplicate]}"
    assert [(line, column, message) for line, column, _, message, _ in found(text)] == [
        (5, 36, "there is no rule 'near-duplicates'"),
        (5, 53, "'syntax' finds errors, which cannot be silenced"),
    ]


def test_it_can_be_silenced_itself() -> None:
    assert found(MAP % "  # argmap: ignore[silent-speaker, useless-ignore]") == []
    assert found(MAP % "  # argmap: ignore[silent-speaker]\ncheck: {ignore: useless-ignore}") == []
    assert found(MAP % "  # argmap: ignore[silent-speaker]", Selection(ignore=("useless-ignore",))) == []
