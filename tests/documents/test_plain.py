"""Plain text: every character kept, lines counted, paragraphs told apart."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.documents.files import paragraphs

from argmap.documents import SourceError, document_of
from argmap.documents.paragraphs import is_wrapped

WRAPPED = """\
When the survey was published in 2021, the town had waited
thirty years for a bridge, and for thirty years the ferry
had carried everybody who wanted to cross the river Sarn.

Nobody had asked those who live on the south bank what they
would rather have: a bridge that closes when it blows, or a
boat that goes to bed at eleven.
"""

POEM = """\
The ferry goes at dawn,
the ferry comes at night,
and who would cross the Sarn
between the dark and the light

must call across the water
and wait upon the pier
until the boatman's daughter
has heard
"""

CHAT = """\
hello everybody
hi
are we waiting for Karim? he said that he would be late, the bus has broken down again
no, he wrote that we should begin
ok
then let us begin with the minutes of the last meeting
"""


def test_each_long_line_is_a_paragraph_of_a_real_report(report_text: str) -> None:
    document = document_of(report_text.encode(), "report.txt")
    assert document.text == report_text
    assert len(document.paragraphs) == 3
    assert not document.turns


def test_blank_lines_part_paragraphs_of_wrapped_lines() -> None:
    document = document_of(WRAPPED.encode(), "report.txt")
    assert [each.split()[0] for each in paragraphs(document)] == ["When", "Nobody"]
    assert document.line(WRAPPED.index("had carried")) == 3
    assert document.paragraph(WRAPPED.index("boat that")) == 2


@pytest.mark.parametrize("text", [POEM, CHAT])
def test_each_line_is_a_paragraph_where_lines_are_not_broken_to_a_width(text: str) -> None:
    assert paragraphs(document_of(text.encode(), "report.txt")) == [line for line in text.split("\n") if line]


@pytest.mark.parametrize("text", [WRAPPED, POEM, CHAT])
def test_line_breaks_of_other_systems_make_no_difference(text: str) -> None:
    unix, windows = document_of(text.encode(), "a.txt"), document_of(text.replace("\n", "\r\n").encode(), "a.txt")
    old = document_of(text.replace("\n", "\r").encode(), "a.txt")
    assert windows.text == text.replace("\n", "\r\n")
    assert [each.split() for each in paragraphs(windows)] == [each.split() for each in paragraphs(unix)]
    assert len(windows.lines) == len(old.lines) == len(unix.lines)
    assert old.paragraphs == unix.paragraphs


def test_a_sentence_that_goes_on_in_lower_case_was_broken() -> None:
    assert is_wrapped("Nobody had asked those who\nlive on the south bank.\n")
    assert not is_wrapped("Nobody had asked.\nWhy?\n")


def test_chinese_is_broken_between_any_two_characters() -> None:
    line = "社会组织在国际合作中发挥着不可替代的作用并且得到了各国政府和人民的广泛认可与支持和信赖"
    assert is_wrapped("\n".join([line] * 5 + ["作用。"]))
    assert not is_wrapped(
        "你好。\n我们开始吧，今天的会议有三个议题需要大家讨论并且作出决定，请各位发言。\n好。\n谢谢。\n"
    )


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-be"])
def test_encodings(encoding: str) -> None:
    assert document_of("Zoë says “no”.\r\n走出去".encode(encoding), "a.txt").text == "Zoë says “no”.\r\n走出去"


def test_what_is_not_utf_8_is_told_with_its_line() -> None:
    with pytest.raises(SourceError) as caught:
        document_of("one\r\ntwo\r\nZoë".encode("cp1252"), "a.txt")
    assert (caught.value.message, caught.value.hint) == ("line 3 is not UTF-8 text", "save it as UTF-8")


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0\ufeff"), min_size=1))
def test_every_character_is_kept(text: str) -> None:
    if text.strip() and not text.lstrip().startswith(("%PDF", "PK", "<", "WEBVTT", "ID3", "GIF8", "{")):
        document = document_of(text.encode(), "a.txt")
        assert document.text == text
        assert all(not text[start].isspace() for start in document.paragraphs)


def test_controls_stay() -> None:
    assert document_of(b"a\x1b[31mred\x07\x7f", "a.txt").text == "a\x1b[31mred\x07\x7f"
