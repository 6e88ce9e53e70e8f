"""What a slip of the pen is called: the guilty line, the words, and the way to mend it."""

import pytest

from argmap.source import Loaded, events, loads


@pytest.fixture(params=["libyaml", "pure Python"], autouse=True)
def _parser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Run every test of this file with both of PyYAML's parsers."""
    if request.param == "pure Python":
        monkeypatch.setattr(events, "CParser", None)
    elif vars(events)["CParser"] is None:
        pytest.skip("PyYAML has no libyaml here")


HEAD = "title: A hearing\nspeakers: {brandt: Karla Brandt}\nclaims:\n  heart:\n    by: brandt\n"

SLIPS = {
    # The lines that follow `by: brandt`: line, what is marked, message, hint.
    "a quotation mark at the start": (
        '    quote: "without the school" there is no village\n',
        (6, "there is no village", "text goes on after the closing quotation mark"),
        "put the whole text in quotes: '\"without the school\" there is no village'",
    ),
    "an apostrophe in single quotes": (
        "    quote: 'the village's school is gone'\n",
        (6, "s school is gone'", "text goes on after the closing quotation mark"),
        'put the whole text in quotes: "the village\'s school is gone"',
    ),
    "a quotation mark in braces": (
        '    agree: {speaker: brandt, quote: "every" door}\n',
        (6, "door}", "text goes on after the closing quotation mark"),
        "put the whole text in quotes",
    ),
    "a bracket": (
        "    quote: [laughs] without\n",
        (6, "[", "text may not start with '['"),
        'put the text in quotes: "[laughs] without"',
    ),
    "a brace": (
        "    quote: {laughs} without\n",
        (6, "{", "text may not start with '{'"),
        'put the text in quotes: "{laughs} without"',
    ),
    "a question mark": (
        "    text: ? who knows\n",
        (6, "?", "text may not start with '?'"),
        'put the text in quotes: "? who knows"',
    ),
    "a dash": (
        "    text: - I mean\n",
        (6, "-", "text may not start with '-'"),
        'put the text in quotes: "- I mean"',
    ),
    "a colon": (
        "    text: The school: the heart.\n",
        (6, ":", "text with ': ' needs quotation marks"),
        'write "The school: the heart."',
    ),
    "a colon and typographic quotation marks": (
        "    quote: “the school: the heart”\n",
        (6, ":", "text with ': ' needs quotation marks"),
        'write "the school: the heart"',
    ),
    "a colon in braces": (
        "    agree: {speaker: brandt, quote: my girls know: every door}\n",
        (6, ":", "within braces, text with ': ' needs quotation marks"),
        'put the text in quotes: quote: "my girls know: every door"',
    ),
    "a brace that is not closed": (
        "    agree: {speaker: brandt, quote: every door\n    text: A\n",
        (6, "{", "a bracket opened here is not closed"),
        "close it with ']' or '}'; put text that holds one of [ ] { } , in quotes",
    ),
    "no space after a key": (
        "    quote: without\n    text:The school\n    page: 3\n",
        (7, "text:", "a space is missing after `text:`"),
        "write `text: The school`",
    ),
    "no colon after a key": (
        "    agree\n      speaker: brandt\n",
        (6, "agree", "a ':' is missing after `agree`"),
        "write `agree:`",
    ),
    "a text that goes on at the left": (
        "    quote: without the school\n    there is no village\n    page: 3\n",
        (7, "there is no village", "this line has no key"),
        "does this line belong to the text above? indent it deeper",
    ),
    "a folded text that is not indented": (
        "    quote: |\n    without the school\n    page: 3\n",
        (7, "without the school", "this line has no key"),
        "does this line belong to the text above? indent it deeper",
    ),
    "a space too many": (
        "     # a remark\n\n     text: A\n",
        (8, "text", "indented deeper than the line above"),
        "line it up with `by`",
    ),
    "a space too few": (
        "   text: A\n",
        (6, "t", "this line does not fit the indentation around it"),
        "line it up with the keys above",
    ),
    "an open quotation mark": (
        '    quote: "without the school\n',
        (6, '"', "a quotation mark opened here is never closed"),
        "close it",
    ),
}  # fmt: skip


def only(loaded: Loaded) -> tuple[tuple[int, str, str], str | None]:
    """Return line, marked text and message of the only finding, and its hint."""
    [found] = loaded.diagnostics
    assert found.location is not None
    assert found.line_text is not None
    start = found.location.column - 1
    return (found.location.line, found.line_text[start:][: found.location.length], found.message), found.hint


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("name", SLIPS)
def test_slips(name: str, end: str) -> None:
    text, expected, hint = SLIPS[name]
    assert only(loads((HEAD + text).replace("\n", end))) == (expected, hint)


@pytest.mark.parametrize("first", "*&>|%@`")
def test_what_text_may_not_start_with(first: str) -> None:
    expected, hint = only(loads(f"{HEAD}    text: {first} so they say\n"))
    assert expected == (6, first, f"text may not start with '{first}'")
    assert hint == f'put the text in quotes: "{first} so they say"'


def test_an_exclamation_mark_starts_a_tag() -> None:
    (_, marked, message), hint = only(loads(f"{HEAD}    text: !important so they say\n"))
    assert (marked, message) == ("!important so they say", "text may not start with '!'")
    assert hint == "put text that starts with '!' in quotes"


def test_the_line_above_the_one_that_cannot_be_read_is_named() -> None:
    expected, hint = only(loads("claims:\n  heart:\n    by:brandt\n    text: A\ntitle: a\n"))
    assert (expected, hint) == ((3, "by:", "a space is missing after `by:`"), "write `by: brandt`")
    expected, hint = only(loads("claims:\n  - heart\n    by: brandt\ntitle: a\n"))
    assert (expected, hint) == ((2, "heart", "a ':' is missing after `heart`"), "write `heart:`, without the dash")


def test_a_long_text_is_not_repeated_whole() -> None:
    _, hint = only(loads(f"{HEAD}    text: '{'word ' * 40}' and 'so' on\n"))
    assert hint is not None
    assert len(hint) < 100
