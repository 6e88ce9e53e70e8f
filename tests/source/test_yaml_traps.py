"""What YAML might do to a text, and what argmap does: every scalar is text."""

import pytest
from tests.source.carets import marked, messages

from argmap.source import events, loads

TEXTS = [
    # The value as written, and what argmap reads.
    ("no", "no"),
    ("on", "on"),
    ("Yes", "Yes"),
    ("true", "true"),
    ("1:30", "1:30"),
    ("2018-12-02", "2018-12-02"),
    ("2018-12-02T10:00:00Z", "2018-12-02T10:00:00Z"),
    ("0123", "0123"),
    ("0o17", "0o17"),
    ("0x1F", "0x1F"),
    ("1_000", "1_000"),
    ("1e3", "1e3"),
    (".inf", ".inf"),
    ("3.10", "3.10"),
    ("~", "~"),
    ("null", "null"),
    ("=", "="),
    ("!!str no", "no"),
    ("! no", "no"),
    ("!!int 7", "7"),
    ("'it''s'", "it's"),
    ('"a\\tb\\u8d70"', "a\tb走"),
    ("one\n  two\n\n  three", "one two\nthree"),
    ('"one\n  two"', "one two"),
    ("|\n  a\n   b\n", "a\n b\n"),
    ("|-\n  a\n", "a"),
    (">-\n  a\n  b\n", "a b"),
    ("a # a comment", "a"),
    ("a#b", "a#b"),
    ("http://example.org/#x", "http://example.org/#x"),
    ("a\x85b\u2028c\u2029d", "a\x85b\u2028c\u2029d"),
    ("'a\u2028 b'", "a\u2028 b"),
    ("\ue085 and \u2028", "\ue085 and \u2028"),
    ("🙂 走出去 e\u0301", "🙂 走出去 e\u0301"),
    ("[bold]", None),
    ("'[bold]x[/bold]'", "[bold]x[/bold]"),
    ("a\ufeffb", "a\ufeffb"),
]


@pytest.fixture(params=["libyaml", "pure Python"], autouse=True)
def _parser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Run every test of this file with both of PyYAML's parsers."""
    if request.param == "pure Python":
        monkeypatch.setattr(events, "CParser", None)
    elif vars(events)["CParser"] is None:
        pytest.skip("PyYAML has no libyaml here")


@pytest.mark.parametrize(("written", "read"), TEXTS)
def test_scalars_are_text(written: str, read: str | None) -> None:
    loaded = loads(f"argmap: 1\ntitle: {written}\n")
    assert (loaded.map.title if loaded.map else None) == read


NOTHING = """\
title: A debate
event:
claims:
  a:
    text: A
    quote:
    by:
    topics:
    because:
challenges:
"""


def test_a_key_with_nothing_after_it_is_as_good_as_left_out() -> None:
    assert loads(NOTHING).map == loads("{title: A debate, claims: {a: A}}").map


BROKEN = {
    "nothing at all": ("", [("syntax", 1, "")]),
    "only comments": ("# a map\n# to be written\n", [("syntax", 1, "#")]),
    "only a document start": ("---\n", [("syntax", 1, "-")]),
    "a list": ("- title: a\n", [("syntax", 1, "-")]),
    "a scalar": ("A debate\n", [("syntax", 1, "A")]),
    "null": ("~\n", [("syntax", 1, "~")]),
    "two documents": ("title: a\n---\ntitle: b\n", [("syntax", 2, "---")]),
    "two documents, one wrong": (
        "title: a\nnoet: b\n---\ntitle: c\n",
        [("unknown-key", 2, "noet"), ("syntax", 3, "---")],
    ),
    "no title": ("# a map\nnote: b\n", [("missing-key", 2, "note: b")]),
    "a title of nothing": ("title:\n", [("missing-key", 1, "title:")]),
    "a statement of nothing": ("title: a\nclaims:\n  a:\n", [("wrong-type", 3, "a")]),
    "an empty text": ("title: ''\n", [("wrong-type", 1, "''")]),
    "a blank text": ("title: a\nclaims: {a: '  '}\n", [("wrong-type", 2, "'  '")]),
    "a tab before a key": ("title: a\nclaims:\n\ta: b\n", [("syntax", 3, "\t")]),
    "a key twice": ("title: a\ntitle: b\n", [("duplicate-id", 2, "title")]),
    "a key thrice": (
        "title: a\ntitle: b\n'title': c\n",
        [("duplicate-id", 2, "title"), ("duplicate-id", 3, "'title'")],
    ),
    "an id twice": ("title: a\nclaims: {a: x, b: y, a: z}\n", [("duplicate-id", 2, "a")]),
    "an id twice, nested": (
        "title: a\nclaims:\n  a: {text: A, because: {b: B},\n    but: {b: C}}\n  c: {text: C,\n    because: {a: D}}\n",
        [("duplicate-id", 4, "b"), ("duplicate-id", 6, "a")],
    ),
    "an unknown alias": ("title: *a\n", [("syntax", 1, "*a")]),
    "emphasis": ("title: a\nclaims: {a: *very* good}\n", [("syntax", 2, "*")]),
    "an alias inside itself": ("title: a\nclaims: &a {b: *a}\n", [("syntax", 2, "*a")]),
    "a Python object": (
        "title: !!python/object/apply:os.system [ls]\n",
        [("syntax", 1, "!!python/object/apply:os.system [")],
    ),
    "a local tag": ("title: !important a\nclaims: {a: !x y}\n", [("syntax", 1, "!important a"), ("syntax", 2, "!x y")]),
    "a binary": ("title: !!binary YQ==\n", [("syntax", 1, "!!binary YQ==")]),
    "a list as key": ("title: a\n? [b]\n: c\n", [("syntax", 2, "[")]),
    "a merge of a text": ("title: a\nclaims: {<<: b}\n", [("syntax", 2, "<<")]),
    "a merge of nothing": ("title: a\nclaims:\n  <<:\n", [("syntax", 3, "<<")]),
    "a control character": ("title: a\nnote: b\x1b[31mc\n", [("syntax", 2, "\ufffd")]),
    "two control characters": ("title: a\x00\nnote: b\x07\n", [("syntax", 1, "\ufffd"), ("syntax", 2, "\ufffd")]),
    "an escaped control character": ('title: a\nnote: "b\\e[31mc"\n', [("syntax", 2, '"b\\e[31mc"')]),
    "an escaped null in a key": ('title: a\n"b\\0": c\n', [("syntax", 2, '"b\\0"')]),
    "a lone surrogate": ("title: a\ud800\n", [("syntax", 1, "\ufffd")]),
    "a noncharacter": ("title: a\uffff\n", [("syntax", 1, "\ufffd")]),
    "an unknown key with a space": ("title: a\nsaid by: b\n", [("unknown-key", 2, "said by")]),
    "an id with a space": ("title: a\nclaims: {a b: c}\n", [("wrong-type", 2, "a b")]),
    "another file": ("title: a\nclaims: {a: {text: b, supports: other.yaml#c}}\n", [("wrong-type", 2, "other.yaml#c")]),
    "a value behind an anchor": ("title: a\nevent: {date: &d soon }\n", [("wrong-type", 2, "soon")]),
    "a value by alias": ("title: &d soon\nevent: {date: *d, place: b}\n", [("wrong-type", 2, "*d")]),
    "after wide characters": ("title: a\nevent: {title: 走🙂e\u0301, date: soon}\n", [("wrong-type", 2, "soon")]),
    "after foreign line breaks": ("title: a\u2028b\x85c\nevent: {date: soon}\n", [("wrong-type", 2, "soon")]),
    "with carriage returns": ("title: a\rnote: b\revent: {date: soon}\r", [("wrong-type", 3, "soon")]),
    "with CRLF": ("title: a\r\nnote: |\r\n  b\r\nevent: {date: soon}\r\n", [("wrong-type", 4, "soon")]),
    "after a mark of byte order": ("\ufeffnote: a\n", [("missing-key", 1, "note: a")]),
    "a quoted value": ("title: a\nevent: {date: 'it''s soon', place: b}\n", [("wrong-type", 2, "'it''s soon'")]),
    "a value of several lines": ('title: a\nevent:\n  date: "soon\n    or later"\n', [("wrong-type", 3, '"soon')]),
    "a block value": ("title: a\nevent:\n  date: |\n    soon\n", [("wrong-type", 3, "|")]),
    "a value with a comment": ("title: a\nevent:\n  date: soon # or later\n", [("wrong-type", 3, "soon")]),
    "an entry of a list": ("title: a\nclaims: {a: {text: b, topics: [c, d e, f]}}\n", [("wrong-type", 2, "d e")]),
    "nothing in a list": ("title: a\nclaims:\n  a:\n    text: b\n    topics: [c, '']\n", [("wrong-type", 5, "''")]),
}


@pytest.mark.parametrize("name", BROKEN)
def test_broken(name: str) -> None:
    text, expected = BROKEN[name]
    loaded = loads(text)
    assert loaded.map is None
    assert marked(loaded) == expected


def test_duplicates_name_the_first_line() -> None:
    [found] = loads("title: a\nclaims:\n  a: x\n  b: y\n  a: z\n").diagnostics
    assert (found.message, found.hint) == ("`a` stands twice", "it stands already in line 3")


def test_the_first_of_two_counts_and_is_checked() -> None:
    loaded = loads("title: a\ntitle: [b]\n")
    assert loaded.rest is not None
    assert loaded.rest.title == "a"


MERGED = """\
title: A debate
claims:
  a: &defaults {text: A, by: wu, page: 1, note: n}
  b: {<<: *defaults, text: B}
  c: {<<: [{page: 2}, *defaults], text: C}
  d: {text: D, attributes: {"<<": kept}}
"""


def test_merge_keys_bring_what_is_not_given() -> None:
    claims = loads(MERGED).map.claims  # type: ignore[union-attr]
    assert [(each.text, each.page, each.note) for each in claims.values()] == [
        ("A", "1", "n"), ("B", "1", "n"), ("C", "2", "n"), ("D", None, None),
    ]  # fmt: skip
    assert claims["d"].attributes == {"<<": "kept"}


def test_merged_values_stand_where_they_are_written() -> None:
    text = "title: a\nclaims:\n  a: &a {text: A, page: [1]}\n  b: {<<: *a, text: B}\n"
    assert marked(text) == [("wrong-type", 3, "page")] * 2


def test_what_an_alias_stands_for_is_read_each_time() -> None:
    loaded = loads("title: &t A debate\nclaims: {a: *t, b: {text: *t, by: &w [wu, li]}, c: {text: C, by: *w}}\n")
    assert loaded.map is not None
    assert [claim.text for claim in loaded.map.claims.values()] == ["A debate", "A debate", "C"]
    assert loaded.map.claims["c"].speakers == ("wu", "li")


def test_an_alias_bomb_is_defused() -> None:
    lines = ["title: bomb", "note: x", "l0: &l0 [x, x, x, x, x, x, x, x, x, x]"]
    lines += [f"l{n}: &l{n} [{', '.join([f'*l{n - 1}'] * 10)}]" for n in range(1, 12)]
    assert marked("\n".join(lines)) == [("syntax", 8, "*l4")]
    assert messages("\n".join(lines)) == ["the aliases of this file stand for too much"]


@pytest.mark.parametrize("opening", ["[", "{a: ", "- ", "[[", "{a: [", "? "])
def test_endless_nesting_is_refused(opening: str) -> None:
    loaded = loads("title: " + opening * 100_000 if opening[0] in "[{" else opening * 100_000)
    assert loaded.map is None
    assert [each.rule for each in loaded.diagnostics] == ["syntax"]


def test_three_hundred_levels_are_read() -> None:
    assert marked("title: " + "[" * 300 + "]" * 300) == [("wrong-type", 1, "title")]
    block = "title: a\nnote:\n" + "".join(" " * level + "- \n" for level in range(1, 300)) + " " * 300 + "x\n"
    assert marked(block) == [("wrong-type", 2, "note")]
    choice = "title: a\nclaims: {a: {text: b, fidelity: " + "[" * 300 + "]" * 300 + "}}"
    assert marked(choice) == [("wrong-type", 2, "fidelity")]


def test_directives_and_document_marks_are_allowed() -> None:
    assert loads("%YAML 1.2\n---\ntitle: a\n...\n").map == loads("title: a").map


def test_json_is_yaml() -> None:
    assert loads('{"title": "a", "claims": {"b": {"text": "c", "page": 3}}}').map is not None


@pytest.mark.parametrize("name", ["走出去", "é", "1", "no", "a.b-c_d", "x" * 1000])
def test_ids(name: str) -> None:
    loaded = loads(f"title: a\nclaims:\n  {name}: b\n  other: {{text: c, supports: {name}}}\n")
    assert loaded.map is not None
    assert loaded.map.relations[0].target == name


@pytest.mark.parametrize("name", ["-a", "a-", "_a", ".a", "a b", "a/b", "a#b", "a:b", "''", "'a\tb'", "x.yaml#a"])
def test_what_is_no_id(name: str) -> None:
    assert [rule for rule, *_ in marked(f"title: a\nclaims: {{{name}: b}}\n")] == ["wrong-type"]
