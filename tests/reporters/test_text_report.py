"""Findings as text: what a person reads."""

from textwrap import dedent

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from syrupy.assertion import SnapshotAssertion

from argmap.checks import check
from argmap.diagnostics import Diagnostic, Location, Severity
from argmap.reporters.text import cells, marked, pieces, printable, report
from argmap.source import loads

FAULTY = dedent(
    """\
    title: A debate
    speakers: {wu: 吴鹏, li: Li Xiaolin}
    claims:
      中立: {by: wu, text: 民间组织是中立的。, quote: 中立, supports: 不可替代}
      indispensable:
        by: wo
        text: NGOs play an [bold]indispensable[/bold] role in international cooperation, and have long done so.
        page: 3
        because: {one: One., other: {text: Other., supports: nothing-at-all, topics: role, page: 4, note: A long line}}
    """
)


def test_whole_report(snapshot: SnapshotAssertion) -> None:
    assert report(check(loads(FAULTY, "maps/debate.yaml"))) == snapshot


def test_narrow_report(snapshot: SnapshotAssertion) -> None:
    assert report(check(loads(FAULTY, "maps/debate.yaml")), 60) == snapshot


def test_no_findings_no_text() -> None:
    assert report([]) == ""


def test_pieces_carry_styles() -> None:
    found = Diagnostic("some-rule", Severity.WARNING, "odd", hint="mend it").at(Location("a.yaml", 1, 3, 2), "a bc d")
    assert list(pieces([found])) == [
        ("a.yaml:1:3: ", "place"),
        ("warning[some-rule]", "warning"),
        (" odd\n", ""),
        ("    a bc d\n    ", ""),
        ("  ^^\n", "warning"),
        ("  hint: ", "quiet"),
        ("mend it\n", ""),
    ]


def test_a_finding_without_a_place_or_a_line() -> None:
    bare = Diagnostic("syntax", Severity.ERROR, "no such file")
    assert report([bare, bare.at(Location("a.yaml", 1, 1), "")]) == (
        "error[syntax] no such file\n\na.yaml:1:1: error[syntax] no such file\n"
    )


@pytest.mark.parametrize(
    ("line", "start", "length", "expected"),
    [
        ("key: value", 5, 5, ("key: value", "     ^^^^^")),
        ("    key: value", 9, 5, ("key: value", "     ^^^^^")),
        ("走出去: 中立", 5, 2, ("走出去: 中立", "        ^^^^")),
        ("e\u0301te\u0301: x", 6, 1, ("e\u0301te\u0301: x", "    ^")),
        ("\tkey: x", 0, 1, ("    key: x", "^^^^")),
        ("a\tb", 2, 1, ("a    b", "     ^")),
        ("key:", 4, 1, ("key:", "    ^")),
        ("", 0, 1, ("", "^")),
        ("a" * 30, 0, 1, ("a" * 19 + "…", "^")),
        ("a" * 30, 29, 1, ("…" + "a" * 19, " " * 19 + "^")),
        ("a" * 14 + "b" + "a" * 15, 14, 1, ("…aaaaabaaaaaaaaaaaa…", "      ^")),
        ("a" * 10 + "b" * 30, 10, 30, None),
        ("\x1b[31mred", 0, 1, ("␛[31mred", "^")),
        ("a\u202eb", 2, 1, ("a\ufffdb", "  ^")),
    ],
)
def test_the_span_is_marked(line: str, start: int, length: int, expected: tuple[str, str] | None) -> None:
    shown, marks = marked(line, start, length, 20)
    if expected:
        assert (shown, marks) == expected
    assert cell_len(shown) <= 20
    assert len(marks) <= 20


LINES = st.text(alphabet="ab :\t走出，é\u0301🙂\x1b", max_size=80)


@given(LINES, st.data(), st.integers(10, 60))
def test_marks_stand_under_what_they_mark(line: str, draw: st.DataObject, room: int) -> None:
    start = draw.draw(st.integers(0, len(line)))
    length = draw.draw(st.integers(1, max(1, len(line) - start)))
    shown, marks = marked(line, start, length, room)
    assert cell_len(shown) <= room
    assert 1 <= len(marks) <= room
    assert set(marks.lstrip()) == {"^"}
    span = printable(line[start : start + length].replace("\t", "    "))
    under = ""
    at = 0
    for character in shown:
        if at >= len(marks) - marks.count("^") and at < len(marks):
            under += character
        at += cells(character)
    # All of the span, or as much as fits before the line is cut.
    kept = under.rstrip("…")
    visible = "".join(character for character in span if cells(character))
    assert visible.startswith("".join(character for character in kept if cells(character))[: len(visible)])


@given(st.text(alphabet="ab走。ｱ한é\u0301\u200b🙂"))
def test_width_agrees_with_the_terminal_library(text: str) -> None:
    assert sum(map(cells, text)) == sum(map(cell_len, text))


def test_a_line_of_a_million_characters_is_not_walked() -> None:
    shown, marks = marked("x" * 1_000_000, 500_000, 400_000, 40)
    assert shown == "…" + "x" * 38 + "…"
    assert marks == " " * marks.count(" ") + "^" * marks.count("^")


def test_what_a_user_wrote_has_no_power_over_the_terminal() -> None:
    found = Diagnostic("a-rule", Severity.ERROR, "'\x1b[2J\n\x07'", hint="\u202e").at(
        Location("a\x1b.yaml", 1, 1), "\x9b1m [red]x"
    )
    assert report([found]) == ("a␛.yaml:1:1: error[a-rule] '␛[2J␊␇'\n    \ufffd1m [red]x\n    ^\n  hint: \ufffd\n")
