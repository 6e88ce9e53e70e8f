"""Wrapping loses nothing and never overruns."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.views.lines import _ascii_breaks, _breaks, clean, joined, pad, width_of, wrap

TEXTS = st.text(alphabet="ab c走出，é字 e\u0301🙂", max_size=60)
PIECES = st.lists(st.tuples(TEXTS, st.sampled_from(["", "quiet", "quote"])), max_size=5)


@given(PIECES, st.integers(2, 40))
def test_no_line_is_too_wide_and_no_character_is_lost(pieces: list[tuple[str, str]], width: int) -> None:
    lines = wrap(pieces, width)
    assert all(sum(width_of(text) for text, _ in line) <= width for line in lines)
    kept = "".join(text for line in lines for text, _ in line)
    assert kept.replace(" ", "") == "".join(text for text, _ in pieces).replace(" ", "")


@given(PIECES, st.integers(2, 40))
def test_every_character_keeps_its_style(pieces: list[tuple[str, str]], width: int) -> None:
    before = [(character, style) for text, style in pieces for character in text if character != " "]
    after = [
        (character, style)
        for line in wrap(pieces, width)
        for text, style in line
        for character in text
        if character != " "
    ]
    assert after == before


@given(st.text("ab ", max_size=60), st.integers(1, 20))
def test_the_fast_way_for_ascii_breaks_where_the_general_one_does(text: str, width: int) -> None:
    def words(breaks: Callable[[str, int], list[tuple[int, int]]]) -> list[str]:
        return [text[start:end].strip() for start, end in breaks(text, width) if text[start:end].strip()]

    assert words(_ascii_breaks) == words(_breaks)


@pytest.mark.parametrize(
    ("text", "width", "expected"),
    [
        ("who argued what", 8, ["who", "argued", "what"]),
        ("who argued what", 10, ["who argued", "what"]),
        ("走出去战略", 5, ["走出", "去战", "略"]),
        ("走出去，战略", 7, ["走出", "去，战", "略"]),
        ("indispensable", 5, ["indis", "pensa", "ble"]),
        ("go 走出去 abroad", 8, ["go 走出", "去", "abroad"]),
        ("", 8, [""]),
    ],
)
def test_where_lines_break(text: str, width: int, expected: list[str]) -> None:
    assert joined(wrap([(text, "")], width)).splitlines() == expected


def test_wide_characters_take_two_cells() -> None:
    assert width_of("走出去") == 6
    assert pad("走", 4) == "走  "


def test_what_could_steer_a_terminal_is_replaced() -> None:
    assert clean("a\x1b[31mb\u202ec") == "a\ufffd[31mb\ufffdc"
    assert clean("two\n  lines\tand tabs") == "two lines and tabs"
