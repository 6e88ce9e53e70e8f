"""Whatever a text holds, Markdown shows it as it stands."""

import pytest
from hypothesis import given
from tests.formats.rendering import rendered, spaced
from tests.formats.texts import nasty_texts

from argmap.markup.markdown import cell, emphasis, heading, inline, link, on_one_line, quotation, table


@given(nasty_texts)
def test_a_paragraph_shows_its_text(text: str) -> None:
    assert rendered(inline(text)).blocks == (spaced(text),)


@given(nasty_texts)
def test_a_list_entry_shows_its_text_at_every_level(text: str) -> None:
    shown = rendered(f"- {inline(text)}\n  - Reason: {inline(text)}\n    - {inline(text)}").blocks
    assert shown == (spaced(text), f"Reason: {spaced(text)}", spaced(text))


@given(nasty_texts, nasty_texts)
def test_bold_and_italics_hold_their_text(text: str, other: str) -> None:
    markdown = f"- **{inline(text)}**: {inline(other)}, {emphasis(text)}, {inline(other)}"
    assert rendered(markdown).blocks == (f"{spaced(text)}: {spaced(other)}, {spaced(text)}, {spaced(other)}",)
    assert markdown.startswith("- **")


@given(nasty_texts)
def test_a_heading_shows_its_text(text: str) -> None:
    assert rendered(f"{heading(3, text)}\n\n{on_one_line(text)}").blocks == (spaced(text), spaced(text))


@given(nasty_texts, nasty_texts)
def test_table_cells_show_their_texts(first: str, second: str) -> None:
    found = rendered(table([cell(first), "b"], [[cell(second), inline(first)], ["", cell(second)]]))
    assert found.blocks == (spaced(first), "b", spaced(second), spaced(first), "", spaced(second))


def test_columns_stand_left_right_or_in_the_centre() -> None:
    markdown = table(["a", "b", "c"], [["1", "2", "3"]], ["left", "right", "center"])
    assert markdown == "| a | b | c |\n| --- | ---: | :---: |\n| 1 | 2 | 3 |"


def test_numbers_and_signs_in_cells_stand_as_they_are() -> None:
    assert [cell(text) for text in ("0.25", "+", "- 1", "1. a", "a|b")] == ["0.25", "+", "- 1", "1. a", r"a\|b"]


@given(nasty_texts)
def test_a_footnote_shows_its_quotation_and_is_referred_to(text: str) -> None:
    found = rendered(f"{inline(text)}[^1]\n\n[^1]: {quotation(text)} (p. 1).")
    assert found.blocks[0] == spaced(text)
    assert found.blocks[1][1:-9] == spaced(text)
    assert found.marks == ("1",)


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("NGOs are neutral", "“NGOs are neutral”"),
        ("NGOs “going out” are China’s", "‘NGOs “going out” are China’s’"),
        ('so he said "no"', '‘so he said "no"’'),
        ("he said “she said ‘no’”", "«he said “she said ‘no’”»"),
    ],
)
def test_quotation_marks_differ_from_those_within(text: str, quoted: str) -> None:
    assert quotation(text) == quoted


@pytest.mark.parametrize(
    ("text", "markdown"),
    [
        ("nothing to escape: 10:30:45, R&D, 5 - 3 = 2!", "nothing to escape: 10:30:45, R&D, 5 - 3 = 2!"),
        ("see https://a.b/c", "see https:<!-- -->//a.b/c"),
        ("see www.a.b", "see www<!-- -->.a.b"),
        ("_www.a.b", r"\_www<!-- -->.a.b"),
        ("ask @who or a@b.c", "ask @<!-- -->who or a@<!-- -->b.c"),
        ("issue #12, gh-12", r"issue \#<!-- -->12, gh-<!-- -->12"),
        ("a :smile: of :100:", "a :<!-- -->smile: of :<!-- -->100:"),
        ("$5 and $6", r"\$5 and \$6"),
        ("1. first", r"1\. first"),
        ("0.25 of 3", "0.25 of 3"),
        ("- dash", r"\- dash"),
        ("one\ntwo\n\nthree", "one<br>two<br>three"),
        ("\x1b[31mred\x00", "\ufffd\\[31mred\ufffd"),
    ],
)  # fmt: skip
def test_what_only_github_would_read_something_into_is_split_or_escaped(text: str, markdown: str) -> None:
    assert inline(text) == markdown


@pytest.mark.parametrize("url", ["https://a.b/c_d*e?f=1&g=[2]", "HTTP://a.b", "mailto:a@b.c"])
def test_web_and_mail_addresses_are_links(url: str) -> None:
    assert len(rendered(link(url)).links) == 1
    assert link(url) == f"<{url}>"


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "https://a.b/ c", "https://a<b>", "a.b"]
)
def test_other_addresses_are_text(url: str) -> None:
    assert rendered(link(url)).links == ()
    assert rendered(link(url)).text == url
