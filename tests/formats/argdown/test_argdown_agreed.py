"""Small texts: what the reference implementation makes of them, we make of them, and none comes back changed."""

from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.formats.argdown.graphs import graph

from argmap.formats.argdown import read, write
from argmap.formats.argdown.parser import parsed
from argmap.formats.argdown.tokens import ArgdownError

CASES = yaml.safe_load((Path(__file__).parent / "agreed.yaml").read_text(encoding="utf-8"))

CHANGES = ["", " ", "\n", "\n\n", "  ", ".", ":", "[", "]", "<", ">", "{", "}", "*", "_", "#", "-", "--", "(", "/", "1"]

PLAIN = """[Dam]: A dam keeps the town dry. #safe #(for all)
    + <Floods>: There were three floods - all in spring; each cost 1.5 million.
        <- [Gauge]
        _> [Dam]
    - [Fish]: Fish cannot pass (see below)
      which is known.
    >< No dam.

<Floods> #past

A text on
two lines: here.

(1) [Rain]: It rains. #past
(2) All rain runs down.
-- Modus ponens, Physics --
(3) The river rises.
----
(4) [Floods]

[Gauge]: The gauge was moved.
\t+> [Fish]
\t\t- Not so.
"""


@pytest.mark.parametrize("case", CASES, ids=[case["case"] for case in CASES])
def test_it_says_what_it_says_to_the_reference(case: dict[str, Any]) -> None:
    wanted: dict[str, list[Any]] = {name: case.get(name, []) for name in ("things", "relations", "steps", "data")}
    found = graph(case["text"])
    for name in ("things", "relations", "steps"):
        assert [list(each) for each in found[name]] == [_tupled(each) for each in wanted[name]], name
    assert found["data"] == wanted["data"]


def _tupled(each: list[Any]) -> list[Any]:
    return [*each[:3], tuple(each[3])] if isinstance(each[0], bool) else each


@pytest.mark.parametrize("case", CASES, ids=[case["case"] for case in CASES])
def test_it_comes_back(case: dict[str, Any]) -> None:
    _comes_back(case["text"])


def _comes_back(text: str) -> None:
    found = read(text.encode(), "x.argdown").map
    assert found is not None
    written, told = write(found)
    assert told == ()
    again = read(written.encode(), "x.argdown").map
    assert again is not None
    assert again == found
    assert list(again.statements) == list(found.statements)


@pytest.mark.parametrize(
    "text",
    [
        "a\n    - b\n    + c",
        "a\n    -\n    + c",
        "[T]: @<T>",
        "__x__ #challenge",
        "#g//",
        "===\nmodel: {mode: strict}\n===\n\na\n    _> b",
        "<A>: one\n    - <A>: two\n\n(1) c\n----\n(2) d",
        "===\nnothing:\nlist: [a, {b}]\n===\n\na",
        "===\nspeakers: none\nmodel: {mode: strict}\n===\n\na {by: wu}",
        "a\n    - <_>",
        "[A] #x\n\n[A]: y #z in it",
        "[A] #x\n\n(1) [A]: y #(z) it\n----\n(2) b",
        "[B]\n    - [B] #challenge\n        >< c\n    >< d",
        "[A]: a #(open",
        "[A]: a { b",
        "[A]: a #s{\n\n[B]: }  }",
        "# One\n\na\n\n# Two\n\nb\n    + [C]\n\n# Three\n\n[C]",
        "#(a(b) and #a-b it is",
        "**\t<//\n    >< b",
        "a [//\n    + [B]",
        "# One {isGroup: false}\n\na {isInGroup: false, n: 0.50}",
        "# The **one** #tag {isGroup: true, a: {b: [c]}}\n\na\n\n## @[T] #(x y)\n\nb",
    ],
)
def test_what_once_came_back_changed_does_no_more(text: str) -> None:
    _comes_back(text)


@given(st.lists(st.tuples(st.integers(0, 10_000), st.sampled_from(CHANGES), st.integers(0, 1)), max_size=4))
@settings(max_examples=200)
def test_plain_paragraphs_are_read_at_once_with_the_same_outcome(changes: list[tuple[int, str, int]]) -> None:
    text = PLAIN
    for place, new, left_out in changes:
        at = place % len(text)
        text = text[:at] + new + text[at + left_out :]
    assert _outcome(text, quick=True) == _outcome(text, quick=False)


def _outcome(text: str, *, quick: bool) -> str:
    try:
        return repr(parsed(text, quick=quick))
    except ArgdownError as error:
        return f"{error.message} at {error.start}"


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        ("a _b\n", 1, 5),
        ("a _b", 1, 4),
        ("[A]: a {b: c: d}\n\n+ e", 3, 1),
        ("===\na: [\n===\n\n*b", 5, 2),
        ("a\n/* x\ny */    + b\n    + c\n+ d", 5, 1),
        ("a\n    + *b\n", 3, 1),
        ("a\n    {\n    b: c\n    }\nd\n\ne", 5, 1),
        ("(1) a\n----\n", 2, 5),
    ],
)
def test_errors_are_where_the_reference_has_them(text: str, line: int, column: int) -> None:
    [error] = read(text.encode(), "x.argdown").diagnostics
    assert error.location is not None
    assert (error.location.line, error.location.column) == (line, column)
