"""Plain values as YAML: what any reader takes for the same, laid out as a person would."""

import re
from io import StringIO
from typing import Any

import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st
from ruamel.yaml import YAML
from tests.strategies import ODD_TEXTS

from argmap.source.emit import MAX_KEY, WIDTH, emitted
from argmap.source.plain_scalars import is_text_elsewhere
from argmap.source.scalars import says

READ_OTHERWISE = (
    "null", "NULL", "~", "no", "No", "off", "y", "N", "true", "TRUE", "=", "<<", "1", "-1", "+1", "012", "0o14", "0x1F",
    "0b1", "1_000", "1.", ".5", "-.5e3", "1e3", "12e03", "6.85e+5", ".inf", "-.INF", ".NaN", "1:30", "190:20:30",
    "00:01.5", "2018-12-02", "2018-1-2", "2001-12-14T21:59:43.10-05:00", "2001-12-14 21:59:43.10 -5",
)  # fmt: skip
"""What YAML 1.1 or 1.2 takes for something else than text, though not everyone's reader does."""

ROUGH = "ab \t\n\r:#-?!&*|>%@`'\"\\,[]{}=~<.01_\xa0\x85\u2028\u3000\ufeff\x00\x7fé走🙂"
words = st.sampled_from([*ODD_TEXTS, *READ_OTHERWISE, "k" * 1023, "k" * 1025, "\x07", "\uffff", "-", "?", ":", ""])
texts = (
    words
    | st.text(ROUGH, max_size=12)
    | st.text(max_size=30)
    | st.lists(words, min_size=2, max_size=30).map(" ".join)
    | st.text(ROUGH + "abcdefg    ", min_size=60, max_size=300)
)
scalars = texts | st.integers(-9, 10**9) | st.booleans()
values = st.recursive(
    scalars, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(texts, inner, max_size=3), max_leaves=8
)
mappings = st.dictionaries(texts, values, max_size=4)


def _ruamel(text: str, version: tuple[int, int]) -> Any:
    reader = YAML(typ="safe", pure=True)
    reader.version = version
    return reader.load(text)


@settings(max_examples=300, deadline=None)
@given(mappings)
@example({"k" * 1025: {"a" * 1025: ["b" * 1025]}, "x y " * 400: [{"z " * 300: []}]})
@example({" a" * 80 + " ": " b" * 80 + " ", "": "", "a" * 200 + "  ": "  "})
def test_readers_of_either_version_read_back_what_was_written(plain: dict[str, Any]) -> None:
    text = emitted(plain)
    assert yaml.load(text, yaml.CSafeLoader) == plain
    assert yaml.safe_load(text) == plain


@settings(max_examples=60, deadline=None)
@given(mappings)
def test_so_does_ruamel_yaml(plain: dict[str, Any]) -> None:
    text = emitted(plain)
    assert _ruamel(text, (1, 2)) == plain
    assert _ruamel(text, (1, 1)) == plain


@settings(max_examples=200, deadline=None)
@given(mappings)
def test_lines_end_with_what_they_say_and_are_no_wider_than_their_words_need(plain: dict[str, Any]) -> None:
    for line in emitted(plain).split("\n"):
        assert line == line.rstrip(" ")
        if len(line) > WIDTH:  # then there is nowhere to fold it, but behind its key or its dashes
            indent = len(line) - len(line.lstrip(" -?:"))
            assert not re.search(r"(?<=[^ :]) (?=[^ ])", line[indent + MAX_KEY + 10 : -1])


@pytest.mark.parametrize("text", READ_OTHERWISE)
def test_what_some_reader_takes_for_something_else_stands_in_quotes(text: str) -> None:
    assert not is_text_elsewhere(text)
    assert emitted({text: [text]}) == f"'{text}':\n  - '{text}'\n"


@pytest.mark.parametrize(
    "text",
    [
        "None",
        "nope",
        "1 and 2",
        "1.2.3",
        "00:14:32",
        "2018-12",
        "XXXX-12-02",
        "a:b",
        "a#b",
        "-1°",
        "12-14",
        "x=y",
        "e1",
    ],
)
def test_what_all_take_for_text_stands_as_it_is(text: str) -> None:
    assert is_text_elsewhere(text)
    assert emitted({text: [text]}) == f"{text}:\n  - {text}\n"


@settings(max_examples=300, deadline=None)
@given(st.text("0123456789+-.:_eExobTtZ naif", min_size=1, max_size=12).filter(lambda text: text == text.strip()))
def test_no_reader_knows_a_number_or_date_that_is_not_known_here(text: str) -> None:
    written = emitted({"k": text})
    assert yaml.safe_load(written) == {"k": text}
    assert _ruamel(written, (1, 2)) == {"k": text}
    assert _ruamel(written, (1, 1)) == {"k": text}


def _as_ruamel_writes(plain: dict[str, Any]) -> str:
    writer = YAML()
    writer.width, writer.allow_unicode = WIDTH, True
    writer.indent(mapping=2, sequence=4, offset=2)
    stream = StringIO()
    writer.dump(plain, stream)
    return re.sub(r" +$", "", stream.getvalue(), flags=re.MULTILINE)


everyday = st.lists(st.text("aeiouklmnst’é走-", min_size=2, max_size=12), min_size=1, max_size=60).map(
    lambda found: " ".join(["A", *found]) + "."
)
ids = st.from_regex(r"[a-z]{2,9}(?:-[a-z]{2,9}){1,12}", fullmatch=True)


@settings(max_examples=100, deadline=None)
@given(
    st.dictionaries(
        ids,
        everyday
        | st.dictionaries(
            ids, everyday | st.lists(everyday | st.dictionaries(ids, everyday, min_size=1), min_size=1), min_size=1
        ),
    ).filter(bool)
)
def test_everyday_texts_are_laid_out_as_ruamel_yaml_does(plain: dict[str, Any]) -> None:
    assert emitted(plain) == _as_ruamel_writes(plain)


LAID_OUT = """\
argmap: 1
title: 'On ferries: who pays?'
speakers:
  wu: Wu Peng
  'no': "Norah  O'Neill"
claims:
  cheap:
    text: Ferries are cheap to run, cheap to moor, cheap to mend, and cheaper than any bridge that
      was ever drawn for us.
    quote: "\\"Cheap\\" was the word; it's cheap to run, cheap to moor, and cheaper than any bridge
      ever drawn for us."
    by:
      - wu
      - speaker: li
        note: '|-free'
      - {}
    url:
      https://ferries.example/a-report-with-a-name-so-long-that-it-does-not-fit-beside-its-key-in-a-line-of-100
? a key of so many words that nobody would write it before a colon, since what stands behind it
  would be out of sight for whoever reads the file
: by: wu
  line: "one\\ntwo"
"""


def test_layout() -> None:
    plain = {
        "argmap": 1,
        "title": "On ferries: who pays?",
        "speakers": {"wu": "Wu Peng", "no": "Norah  O'Neill"},
        "claims": {
            "cheap": {
                "text": "Ferries are cheap to run, cheap to moor, cheap to mend, and cheaper than any bridge that was "
                "ever drawn for us.",
                "quote": '"Cheap" was the word; it\'s cheap to run, cheap to moor, and cheaper than any bridge ever '
                "drawn for us.",
                "by": ["wu", {"speaker": "li", "note": "|-free"}, {}],
                "url": "https://ferries.example/a-report-with-a-name-so-long-that-it-does-not-fit-beside-its-key-in-a-"
                "line-of-100",
            }
        },
        "a key of so many words that nobody would write it before a colon, since what stands behind it would be out "
        "of sight for whoever reads the file": {"by": "wu", "line": "one\ntwo"},
    }
    text = emitted(plain)
    assert text == LAID_OUT
    assert yaml.safe_load(text) == plain


def test_nothing_is_still_a_mapping() -> None:
    assert emitted({}) == "{}\n"
    assert says(emitted({"a": []})) == {"a": []}
