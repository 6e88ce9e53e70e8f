"""Reports in a terminal: nothing is cut, nothing is too wide, and headings that do not fit are explained."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.views.lines import joined, width_of
from argmap.views.report import (
    Align,
    Block,
    Cell,
    Column,
    Heading,
    Paragraph,
    Records,
    Report,
    Table,
    Telling,
)
from argmap.views.report.text import text_lines

NOTHING = Records((), tuple)
WORDS = st.text("ab 走出，é\u0301", max_size=30)
CELLS = WORDS.map(lambda text: ((text, ""),) if text else ())


def printed(*blocks: Block, width: int = 80, title: str = "T") -> list[str]:
    return joined(text_lines(Report("v", title, blocks, NOTHING), width)).splitlines()


def cell(text: str) -> Cell:
    return ((text, ""),) if text else ()


def table(headings: list[str], *rows: list[str], align: Align = Align.RIGHT, **more: bool) -> Table:
    first, *others = headings
    columns = (Column(first), *(Column(each, align, **more) for each in others))  # type: ignore[arg-type]
    return Table(columns, tuple(tuple(map(cell, row)) for row in rows))


def test_blocks_and_the_blank_lines_between_them() -> None:
    under = (Telling(("+", ""), cell("Ann")), Telling(("", ""), cell("nobody else")))
    assert printed(
        Paragraph(cell("One.")),
        Paragraph(cell("Two.")),
        Heading("Said", "2"),
        Telling(("•", "claim"), cell("It is so."), under),
        Telling(("•", "claim"), cell("It is not.")),
        table(["", "n"], ["a", "1"]),
        Paragraph(cell("Three.")),
        Paragraph(cell("Four."), apart=True),
    ) == [
        "T",
        "One.",
        "Two.",
        "",
        "Said 2",
        "• It is so.",
        "  + Ann",
        "  nobody else",
        "• It is not.",
        "",
        "   n",
        "─  ─",
        "a  1",
        "",
        "Three.",
        "",
        "Four.",
    ]


def test_numbers_stand_right_marks_in_the_centre_and_wide_characters_align() -> None:
    columns = (Column("name"), Column("votes", Align.RIGHT), Column("side", Align.CENTER))
    rows = tuple(tuple(map(cell, row)) for row in (["林月雯", "7", "+"], ["Ann", "12", "+/−"]))
    assert printed(Table(columns, rows))[2:] == [
        "name    votes  side",
        "──────  ─────  ────",
        "林月雯      7   +",
        "Ann        12  +/−",
    ]


def test_headings_break_at_spaces_before_text_gives_way() -> None:
    found = printed(table(["statement", "Ann Berg", "Cem Aydın"], ["A sentence of some length.", "1", "2"]), width=40)
    assert found[2:] == [
        "                             Ann    Cem",
        "statement                   Berg  Aydın",
        "──────────────────────────  ────  ─────",
        "A sentence of some length.     1      2",
    ]


def test_headings_that_do_not_fit_become_letters() -> None:
    names = ["Bartholomew", "Konstantinos", "Wilhelmina"]
    found = printed(table(["", *names], ["A sentence of some length.", "1", "2", "3"]), width=40)
    assert found[2:] == [
        "                            A  B  C",
        "──────────────────────────  ─  ─  ─",
        "A sentence of some length.  1  2  3",
        "A Bartholomew   B Konstantinos",
        "C Wilhelmina",
    ]


def test_letters_stand_before_rows_named_like_columns() -> None:
    names = ["Bartholomew", "Konstantinos", "Wilhelmina"]
    found = printed(table(["", *names], *([name, "·", "1", "2"] for name in names)), width=30)
    assert found[2:] == [
        "                A  B  C",
        "──────────────  ─  ─  ─",
        "A Bartholomew   ·  1  2",
        "B Konstantinos  ·  1  2",
        "C Wilhelmina    ·  1  2",
    ]


def test_words_that_explain_themselves_do_not_become_letters() -> None:
    found = printed(table(["", "disagreement", "agreement"], ["Somebody", "1", "2"], whole=True), width=24)
    assert [line.split() for line in found if "agreement" in line] == [["disagreement"], ["agreement"]]


def test_a_key_is_told_under_the_table() -> None:
    shown = Table((Column(""), Column("net", Align.RIGHT, key="congruence − conflict")), ((cell("a"), cell("1")),))
    assert printed(shown)[-1] == "net congruence − conflict"


def test_a_table_splits_rather_than_losing_columns() -> None:
    names = [f"Speaker {number}" for number in range(60)]
    rows = [[f"Statement {number}", *(f"{number}{at % 10}" for at in range(60))] for number in range(3)]
    found = printed(table(["", *names], *rows), width=80)
    assert max(map(width_of, found)) <= 80
    for number, row in enumerate(rows):
        lines = [line.split()[2:] for line in found if line.startswith(f"Statement {number} ")]
        assert [value for line in lines for value in line] == row[1:]
        assert len({len(line) for line in lines}) <= 3, "the columns are spread over the tables"
    key = " ".join(found[found.index("", len(found) - 20) :] if "" in found[-20:] else found[-20:])
    assert all(name in key for name in names)
    assert "BH Speaker 59" in key


def test_a_row_of_one_cell_is_a_heading_in_every_part() -> None:
    found = printed(table(["", *"abcdefgh"], ["Claims"], ["It is so.", *["1000"] * 8]), width=40)
    assert found.count("Claims") == 2


def test_marked_cells_hang_beside_their_mark() -> None:
    shown = Table((Column("", marked=True), Column("n")), (((("• ", "claim"), ("one two three", "")), cell("1")),))
    assert printed(shown, width=12)[-2:] == ["• one two  1", "  three"]


@given(
    st.lists(st.text("ab 走出", max_size=15), min_size=2, max_size=9),
    st.lists(st.lists(CELLS, min_size=9, max_size=9), max_size=4),
    st.sampled_from(list(Align)),
    st.integers(24, 100),
)
def test_nothing_is_lost_and_no_line_too_wide(
    headings: list[str], rows: list[list[Cell]], align: Align, width: int
) -> None:
    columns = (Column(headings[0]), *(Column(each, align) for each in headings[1:]))
    shown = Table(columns, tuple(tuple(row[: len(headings)]) for row in rows))
    found = printed(shown, width=width)
    assert max(map(width_of, found)) <= width
    for character in "ab走出é":
        wanted = sum(text.count(character) for row in shown.rows for each in row for text, _ in each)
        assert "".join(found).count(character) >= wanted


@pytest.mark.parametrize("text", ["a\x1b[31mb", "a\nb", "a\u202eb", "a\x07b", "a\tb", "a\u2028b"])
def test_no_text_steers_the_terminal_or_breaks_a_line(text: str) -> None:
    piece = ((text, ""),)
    shown = Table((Column(text, key=text), Column(text)), ((piece, piece),))
    found = printed(Paragraph(piece), Heading(text, text), Telling((text, ""), piece), shown, title=text)
    assert not any(ord(character) < 32 or character in "\u202e\u2028" for line in found for character in line)
    plain = printed(*(Paragraph(cell("ab")), Heading("a b", "a b"), Telling(("ab", ""), cell("ab"))))
    assert len(found) == len(plain) + 4  # and a table of three lines below a blank one


def test_blocks_may_be_made_late() -> None:
    asked = []

    def blocks() -> tuple[Block, ...]:
        asked.append(True)
        return (Paragraph(cell("Late.")),)

    report = Report("v", "T", blocks, NOTHING)
    assert not asked
    assert joined(text_lines(report, 80)) == "T\nLate.\n"
