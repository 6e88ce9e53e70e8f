"""A change beside the text before it and after it, for the ways in which a quotation may be written."""

from textwrap import dedent, indent
from typing import NamedTuple

import pytest

from argmap.edits.apply import edited
from argmap.edits.change import Change
from argmap.source import loads

BEFORE = """\
title: A debate
speakers: {wu: Wu, li: Li}
sources: {m: Minutes}
claims:
  a:
    by: wu
    text: A
"""
AFTER = """\
    note: What comes after.  # stays

  b: B
"""

WORDING = (("quote", "five six seven"),)
PLACE = (("at", "00:14:32"),)
BOTH = (*WORDING, *PLACE)


class Case(NamedTuple):
    """What a claim holds before changes to ``within``, and after them."""

    name: str
    changes: tuple[tuple[str, str], ...]
    before: str
    after: str
    within: tuple[str | int, ...] = ()


CASES = [
    Case("plain", WORDING, "quote: one two  # c", "quote: five six seven  # c"),
    Case("place", PLACE, "quote: one two  # c", "quote: one two  # c\nat: 00:14:32"),
    Case("both", BOTH, "quote: one two\npage: 4", "quote: five six seven\nat: 00:14:32\npage: 4"),
    Case("single quotes", WORDING, "quote: 'one two'", "quote: 'five six seven'"),
    Case("double quotes", WORDING, 'quote: "one two" # c', 'quote: "five six seven" # c'),
    Case("key in quotes", BOTH, '"quote" : one two', '"quote" : five six seven\n"at": "00:14:32"'),
    Case("value below", BOTH, "quote:\n  one two  # c", "quote:\n  five six seven  # c\nat: 00:14:32"),
    Case("several lines", PLACE, "quote: one two\n  three  # c", "quote: one two\n  three  # c\nat: 00:14:32"),
    Case(
        "several lines, broken where they were",
        (("quote", "one two 3 four 5 six seven eight"),),
        "quote: one two three\n  four five\n   six seven  # c",
        "quote: one two 3\n  four 5\n  six seven eight  # c",
    ),
    Case(
        "several lines in quotes",
        (("quote", 'one "two" four: five'), *PLACE),
        "quote: 'one two\n\n\n\tfour''s five' # c",
        "quote: 'one \"two\"\n\tfour: five' # c\nat: 00:14:32",
    ),
    Case(
        "several lines that come to need quotes",
        (("quote", "one: two three four"),),
        "quote: one two\n  three four",
        'quote: "one: two\n  three four"',
    ),
    Case("folded", BOTH, "quote: >-\n  one six\n  seven", "quote: >-\n  five six\n  seven\nat: 00:14:32"),
    Case("folded, place", PLACE, "quote: >\n  one\n\n  two\n", "quote: >\n  one\n\n  two\nat: 00:14:32\n"),
    Case(
        "folded, comment",
        BOTH,
        "quote: >  # c: d\n    one two seven\n\n# e",
        "quote: >-  # c: d\n    five six seven\nat: 00:14:32\n\n# e",
    ),
    Case("indented by hand", BOTH, "quote: >2-\n   one\n   seven", "quote: >-\n   five six\n   seven\nat: 00:14:32"),
    Case("literal", BOTH, "quote: |\n  one  \n   six", "quote: >-\n  five\n  six seven\nat: 00:14:32"),
    Case("literal, place", PLACE, "quote: |-\n  one  \n    two   \n", "quote: |-\n  one  \n    two   \nat: 00:14:32\n"),
    Case("kept lines", PLACE, "quote: |+\n  one\n  two\n\n", "quote: |+\n  one\n  two\n\n\nat: 00:14:32"),
    Case(
        "folded, two spaces",
        (("quote", "two  spaces here"),),
        "quote: >-\n  two\n  spaces\n  here\n",
        "quote: >-\n  two  spaces\n  here\n",
    ),
    Case("empty key", PLACE, "quote: one two\nat:\npage: 4", "quote: one two\nat: 00:14:32\npage: 4"),
    Case("empty key, comment", PLACE, "at: # when?\nquote: one", "at: 00:14:32 # when?\nquote: one"),
    Case("wrong place", (("at", "14:32"),), 'at: "1:30"  # c\nquote: one', 'at: "14:32"  # c\nquote: one'),
    Case("wrong page", (("page", "4"),), "quote: one\npage: 3", "quote: one\npage: 4"),
    Case("digits", (("quote", "1789"),), "quote: one", "quote: 1789"),
    Case("no reader's text", (("quote", "yes"),), "quote: Yes", 'quote: "yes"'),
    Case("explicit key", WORDING, "? quote\n: one two", "? quote\n: five six seven"),
    # Within braces.
    Case(
        "braces",
        BOTH,
        "agree: {speaker: li, quote: one, page: 4}  # c",
        "agree: {speaker: li, quote: five six seven, at: 00:14:32, page: 4}  # c",
        ("agree", 0),
    ),
    Case(
        "braces, punctuation",
        (("quote", "one, two"), ("at", "14:32")),
        "agree: [{quote: one two, speaker: li}, {speaker: wu}]",
        'agree: [{quote: "one, two", at: "14:32", speaker: li}, {speaker: wu}]',
        ("agree", 0),
    ),
    Case(
        "braces over lines",
        BOTH,
        "agree: {\n  speaker: li,  # c\n  quote: one\n    seven,  # d\n  level: 1 }",
        "agree: {\n  speaker: li,  # c\n  quote: five six\n    seven, at: 00:14:32,  # d\n  level: 1 }",
        ("agree", 0),
    ),
    Case(
        "braces, a line for each key",
        PLACE,
        'agree: {\n  "speaker": "li",\n  "quote": "one",\n  "level": 1 }',
        'agree: {\n  "speaker": "li",\n  "quote": "one",\n  "at": "00:14:32",\n  "level": 1 }',
        ("agree", 0),
    ),
    Case(
        "braces, the last key",
        PLACE,
        "agree: {\n  speaker: li,\n  quote: one\n}",
        "agree: {\n  speaker: li,\n  quote: one,\n  at: 00:14:32\n}",
        ("agree", 0),
    ),
    Case(
        "braces, an empty key",
        PLACE,
        "agree: {speaker: li, at: , quote: one}",
        "agree: {speaker: li, at: 00:14:32, quote: one}",
        ("agree", 0),
    ),
    Case(
        "braces, an empty key at the end",
        PLACE,
        "agree: {speaker: li, quote: one, at: }",
        "agree: {speaker: li, quote: one, at: 00:14:32}",
        ("agree", 0),
    ),
    # In a list.
    Case(
        "behind a dash",
        BOTH,
        "evidence:\n- quote: one  # c\n- two",
        "evidence:\n- quote: five six seven  # c\n  at: 00:14:32\n- two",
        ("evidence", 0),
    ),
    Case(
        "second key behind a dash",
        BOTH,
        "agree:\n  -   speaker: li\n      quote: one",
        "agree:\n  -   speaker: li\n      quote: five six seven\n      at: 00:14:32",
        ("agree", 0),
    ),
    # Short forms.
    Case("bare, wording", WORDING, "evidence: one two  # c", "evidence: five six seven  # c", ("evidence", 0)),
    Case("bare", PLACE, "evidence: one two  # c", "evidence: {quote: one two, at: 00:14:32}  # c", ("evidence", 0)),
    Case("bare, comma", PLACE, "evidence: a, b", 'evidence: {quote: "a, b", at: 00:14:32}', ("evidence", 0)),
    Case("bare, both", BOTH, "evidence: 'a'", "evidence: {quote: 'five six seven', at: 00:14:32}", ("evidence", 0)),
    Case(
        "bare over lines",
        PLACE,
        "evidence: one, two\n  three  # c",
        'evidence: {quote: "one, two\n  three", at: 00:14:32}  # c',
        ("evidence", 0),
    ),
    Case("bare block", PLACE, "evidence: >-\n  a\n  b\n", "evidence: {quote: a b, at: 00:14:32}\n", ("evidence", 0)),
    Case("bare block, wording", WORDING, "evidence: >\n  a b", "evidence: >-\n  five six seven", ("evidence", 0)),
    Case(
        "bare in a list",
        PLACE,
        "evidence:\n  - one, two  # c\n  - three",
        "evidence:\n  - quote: one, two  # c\n    at: 00:14:32\n  - three",
        ("evidence", 0),
    ),
    Case(
        "bare in a list over lines",
        PLACE,
        "evidence:\n- one\n- two\n  three  # c",
        "evidence:\n- one\n- quote: two\n    three  # c\n  at: 00:14:32",
        ("evidence", 1),
    ),
    Case(
        "bare block in a list",
        BOTH,
        "evidence:\n-  >-  # c\n   one\n\n   seven\n\n- two",
        "evidence:\n-  quote: >-  # c\n      five six\n      seven\n   at: 00:14:32\n\n- two",
        ("evidence", 0),
    ),
    Case(
        "bare block in a list, indented by hand",
        PLACE,
        "evidence:\n-  |2-\n    one\n   two\n",
        "evidence:\n-  quote: |2-\n       one\n      two\n   at: 00:14:32\n",
        ("evidence", 0),
    ),
    Case(
        "bare below its dash",
        PLACE,
        "evidence:\n-\n    one\n    two",
        "evidence:\n-\n    quote: one\n            two\n    at: 00:14:32",
        ("evidence", 0),
    ),
    Case(
        "bare in brackets",
        BOTH,
        'evidence: [one, "two", three]',
        'evidence: [one, {quote: "five six seven", at: 00:14:32}, three]',
        ("evidence", 1),
    ),
    # Silence.
    Case(
        "silenced above",
        BOTH,
        "# argmap: ignore[a]\nquote: one # argmap: ignore[b]\n# argmap: ignore[c]\nterms:",
        "# argmap: ignore[a]\nquote: five six seven # argmap: ignore[b]\nat: 00:14:32\n# argmap: ignore[c]\nterms:",
    ),
]


def body(text: str) -> str:
    return indent(text, "    ") + "\n"


def changes_of(case: Case) -> list[Change]:
    path = ("claims", "a", *case.within)
    return [Change(path, key, value, "" if key == "quote" else "quote") for key, value in case.changes]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"], ids=["lf", "crlf", "cr"])
def test_layout(case: Case, newline: str) -> None:
    before, after = ((BEFORE + body(part) + AFTER).replace("\n", newline) for part in (case.before, case.after))
    loaded = loads(before)
    assert loaded.map is not None, [each.message for each in loaded.diagnostics]
    result = edited(loaded, changes_of(case))
    assert result.refused == ()
    assert result.text == after


WORDS = [
    "a: b", "a:", "a #b", "#b", "- a", "* a", "*a", "&a", "!a", "%a", "@a", "`a`", "? a", "| a", "> a", "[a]", "{a}",
    "a, b", "a]", "1:30", "yes", "~", "null", "0123", "1789", "'", '"', "it's", "'a'", '"a"', "a 'b'", '"a" b', "a\\b",
    "\\", "a  b", "---", "...", "--- a", "走出去：非政府组织", "“we” – … ’", "e\u0301", "\ufeffa", "a\u2028b",
    "\ue000a", "a\x85b", "🙂", "word " * 80 + "end", "=", "<<", "a\tb", "\x07", "a\nb",
]  # fmt: skip


@pytest.mark.parametrize("words", WORDS)
@pytest.mark.parametrize(
    ("before", "within"),
    [
        ("quote: one two", ()),
        ("quote: 'one two'", ()),
        ('quote: "one\n  two"', ()),
        ("quote: one\n  two", ()),
        ("quote: >-\n  one\n  two", ()),
        ("agree: {speaker: li, quote: one, page: 4}", ("agree", 0)),
        ("evidence:\n- one\n- b", ("evidence", 0)),
        ("evidence:\n- quote: one", ("evidence", 0)),
        ("evidence: [a, one]", ("evidence", 1)),
        ("evidence: one # c", ("evidence", 0)),
    ],
)
def test_whatever_the_words(words: str, before: str, within: tuple[str | int, ...]) -> None:
    loaded = loads(BEFORE + body(before) + AFTER)
    path = ("claims", "a", *within)
    result = edited(loaded, [Change(path, "quote", words), Change(path, "at", "00:14:32", after="quote")])
    if words == "\x07":  # no map may hold it
        assert [change.key for change in result.refused] == (["quote", "at"] if len(result.refused) > 1 else ["quote"])
        return
    assert result.refused == ()
    assert result.text.endswith(AFTER)
    assert result.text.count("# c") == before.count("# c")


REFUSED = [
    ("an alias", "quote: &q one\nevidence: *q", [((), "quote"), (("evidence", 0), "quote"), (("evidence", 0), "at")]),
    ("a tag", "quote: !!str one", [((), "quote")]),
    ("a merge", "agree:\n- &w {speaker: li, quote: one}\n- {<<: *w, page: 4}", [(("agree", 1), "quote")]),
    ("a pair in brackets", "evidence: [quote: one]", [(("evidence", 0), "at")]),
    ("an explicit key", "? quote\n: one", [((), "at")]),
    ("an empty key before a comment", "agree: {speaker: li, quote: one, at: # c\n  }", [(("agree", 0), "at")]),
    ("a commented block", "evidence: >- # c\n  one", [(("evidence", 0), "at")]),
]


@pytest.mark.parametrize(("before", "changes"), [case[1:] for case in REFUSED], ids=[case[0] for case in REFUSED])
def test_what_cannot_be_changed_is_left_and_all_else_is_made(
    before: str, changes: list[tuple[tuple[str | int, ...], str]]
) -> None:
    text = BEFORE + body(before) + AFTER + "  c: {text: C, quote: one}\n"
    refused = [Change(("claims", "a", *path), key, "00:14:32", after="quote") for path, key in changes]
    refused = [change._replace(after="" if change.key == "quote" else "quote") for change in refused]
    sound = [Change(("claims", "c"), "quote", "two"), Change(("claims", "c"), "at", "00:14:32", after="quote")]
    result = edited(loads(text), [sound[0], *refused, sound[1]])
    assert result.refused == tuple(refused)
    assert result.made == tuple(sound)
    assert result.text == text.replace("C, quote: one", "C, quote: two, at: 00:14:32")


def test_what_stands_once_for_several_is_changed_once() -> None:
    text = BEFORE + body("agree: &w {speaker: li, quote: one}\nquestion: *w") + AFTER
    changes = [Change(("claims", "a", key, 0), "quote", "two") for key in ("agree", "question")]
    result = edited(loads(text), changes)
    assert result.made == tuple(changes)
    assert result.text == text.replace("one", "two")
    assert edited(loads(text), changes[:1]).text == text


def test_ids_may_be_called_like_keys() -> None:
    text = 'title: t\nsources: {sha256: Minutes}\nclaims:\n  at: {text: A, quote: "x"}\n  page:\n    quote: y\n'
    digest = "a" * 64
    changes = [
        Change(("sources", "sha256"), "sha256", digest, after="title"),
        Change(("claims", "at"), "at", "00:00:01", after="quote"),
        Change(("claims", "page"), "page", "4", after="quote"),
    ]
    assert edited(loads(text), changes).text == (
        f"title: t\nsources: {{sha256: {{title: Minutes, sha256: {digest}}}}}\n"
        'claims:\n  at: {text: A, quote: "x", at: 00:00:01}\n  page:\n    quote: y\n    page: 4\n'
    )


def test_nested_reasons() -> None:
    text = dedent("""\
        title: t
        speakers: {wu: Wu}
        claims:
          a:
            by: [{speaker: wu, quote: one}]
            text: A
            because:
              b:
                quote: two   # c
                but: {c: {text: C, quote: three}}
        """)
    changes = [
        Change(("claims", "a", "by", 0), "at", "00:00:01", after="quote"),
        Change(("claims", "b"), "at", "00:00:02", after="quote"),
        Change(("claims", "b"), "quote", "2"),
        Change(("claims", "c"), "at", "00:00:03", after="quote"),
    ]
    assert edited(loads(text), changes).text == dedent("""\
        title: t
        speakers: {wu: Wu}
        claims:
          a:
            by: [{speaker: wu, quote: one, at: 00:00:01}]
            text: A
            because:
              b:
                quote: 2   # c
                at: 00:00:02
                but: {c: {text: C, quote: three, at: 00:00:03}}
        """)


def test_json_stays_json() -> None:
    import json

    text = json.dumps({"title": "t", "claims": {"a": {"text": "A", "quote": "x", "evidence": ["y"]}}}, indent=2)
    changes = [
        Change(("claims", "a"), "at", "00:00:01", after="quote"),
        Change(("claims", "a", "evidence", 0), "page", "4", after="quote"),
    ]
    result = edited(loads(text), changes).text
    assert json.loads(result)["claims"]["a"] == {
        "text": "A",
        "quote": "x",
        "at": "00:00:01",
        "evidence": [{"quote": "y", "page": "4"}],
    }
    assert '      "quote": "x",\n      "at": "00:00:01",\n' in result


@pytest.mark.parametrize("end", ["", "\n", "\r\n", "\r", "\n\n", "  # c"])
def test_the_end_of_the_file_stays_as_it_is(end: str) -> None:
    newline = end.strip(" #c")[:2] if end == "\r\n" else end[:1].strip(" ") or "\n"
    text = f"title: t{newline}claims:{newline}  a:{newline}    quote: x"
    result = edited(loads(text + end), [Change(("claims", "a"), "at", "00:00:01", after="quote")]).text
    comment = end if "#" in end else ""
    assert result == f"{text}{comment}{newline}    at: 00:00:01{end.removeprefix(comment)}"


def test_one_culprit_among_many_is_found() -> None:
    count = 300
    text = "title: t\nclaims:\n" + "".join(f"  c{number}: {{text: T, quote: x}}\n" for number in range(count))
    changes = [Change(("claims", f"c{number}"), "at", "00:00:01", after="quote") for number in range(count)]
    changes[123] = changes[123]._replace(value="no time")
    result = edited(loads(text), changes)
    assert result.refused == (changes[123],)
    assert result.text.count("at: 00:00:01") == count - 1
