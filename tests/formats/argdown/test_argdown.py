"""Each construct of Argdown, read and written."""

from pathlib import Path

import pytest
from tests.conftest import EXAMPLES
from tests.formats.argdown.graphs import graph

from argmap.diagnostics import Severity
from argmap.formats.argdown import HOLDS, read, recognizes, write
from argmap.formats.format import EVERYTHING
from argmap.model import ArgumentMap
from argmap.source import loads
from argmap.source.dump import dumps

HERE = Path(__file__).parent
CONSTRUCTS = HERE / "constructs.argdown"


def map_of(text: str) -> ArgumentMap:
    found = read(text.encode(), "debate.argdown")
    assert found.map is not None, found.diagnostics
    return found.map


def again(argument_map: ArgumentMap) -> ArgumentMap:
    return map_of(write(argument_map)[0])


def test_every_construct_becomes_what_stands_beside_it() -> None:
    found = read(CONSTRUCTS.read_bytes(), "constructs.argdown")
    assert found.map is not None, found.diagnostics
    assert dumps(found.map) == (HERE / "constructs.yaml").read_text(encoding="utf-8")
    assert sorted({each.message for each in found.diagnostics}) == [
        "a comment is left out",
        "a list becomes separate statements",
    ]


def test_the_map_is_one_that_loads() -> None:
    loaded = loads((HERE / "constructs.yaml").read_text(encoding="utf-8"))
    assert loaded.map == map_of(CONSTRUCTS.read_text(encoding="utf-8"))


def test_every_construct_comes_back() -> None:
    text = CONSTRUCTS.read_text(encoding="utf-8")
    first = map_of(text)
    written, told = write(first)
    assert told == ()
    assert map_of(written) == first
    assert {**graph(written), "data": []} == {**graph(text), "data": []}


@pytest.mark.parametrize("path", sorted(EXAMPLES.glob("*.yaml")), ids=lambda path: path.stem)
def test_examples_come_back_with_speakers_quotations_and_all(path: Path) -> None:
    loaded = loads(path.read_text(encoding="utf-8"))
    assert loaded.map is not None
    assert again(loaded.map) == loaded.map


def test_it_holds_everything() -> None:
    assert HOLDS == EVERYTHING


@pytest.mark.parametrize(
    ("text", "line", "column", "words"),
    [
        ("[A]: b\n+ c", 2, 1, "belongs to no statement"),
        ("a\n\n    + b", 3, 1, "cannot begin with a relation"),
        ("[A] b", 1, 5, "begin a new paragraph"),
        ("(1) a\n(2) b", 2, 5, "inference is missing"),
        ("(1) a", 1, 5, "needs an inference"),
        ("(1) a\n----\n(2) <B>", 3, 5, "cannot be a premise"),
        ("(1) a\n-- rule\n(2) b", 3, 1, "not closed"),
        ("a *b c\n\nd", 1, 7, "italic"),
        ("a **b c", 1, 7, "bold"),
        ("[A]: b {c: d: e}", 1, 8, "YAML"),
        ("===\na: b: c\n===\n\nd", 1, 1, "YAML"),
        ("===\na: b\n===\n", 3, 4, "front matter"),
        ("", 1, 1, "missing"),
        ("a\\\nb", 1, 2, "backslash"),
        ("<A>\n\n(1) a\n----\n(2) b\n\n<A>\n\n(1) a\n----\n(2) b", 9, 1, "second time"),
        ("a\n@include(other.argdown)", 2, 1, "no file"),
        ("[a]: b\x07", 1, 7, "control character"),
    ],
)
def test_what_is_no_argdown_is_refused_where_it_goes_wrong(text: str, line: int, column: int, words: str) -> None:
    found = read(text.encode(), "x.argdown")
    assert found.map is None
    [error] = found.diagnostics
    assert (error.rule, error.severity) == ("unreadable", Severity.ERROR)
    assert words in error.message + (error.hint or "")
    assert error.location is not None
    assert (error.location.line, error.location.column) == (line, column)


def test_strict_mode_makes_attacks_contraries_of_one_another() -> None:
    text = "===\nmodel: {mode: strict}\n===\n\n[A]: a\n    - [B]: b\n    + [C]: c\n\n[B]\n    <- [A]\n"
    found = map_of(text)
    assert [each.note for each in found.claims["a"].attacks] == ["contrary"]
    assert [each.note for each in found.claims["b"].attacks] == ["contrary"]
    assert again(found) == found
    assert graph(write(found)[0]) == graph(text)


def test_an_argument_whose_last_inference_is_attacked() -> None:
    found = map_of("<A>: text\n\n(1) a\n----\n(2) b\n    <_ [C]: c\n")
    assert [each.to for each in found.claims["c"].undercuts] == ["a"]
    assert "a" in found.arguments


def test_others_files_are_not_taken_for_argdown() -> None:
    assert recognizes(CONSTRUCTS.read_bytes())
    assert recognizes(b"[A]: one\n  + [B]: two\n")
    for text in (
        b"",
        b"{}",
        b"[]",
        b'["a"]',
        b"<?xml version='1.0'?><a/>",
        b"<a>: <b/>",
        b"title: a\nclaims:\n  a: b\n",
        b"1. A thesis\n1.1. Pro: text\n",
        b"a,b\n1,2\n",
        b"# Heading\n\n[1]: https://example.org\n",
    ):
        assert not recognizes(text), text


def test_files_of_the_folder_are_included_and_no_others(tmp_path: Path) -> None:
    folder = tmp_path / "map"
    folder.mkdir()
    (folder / "part.argdown").write_text("[B]: two\n@include(deep.argdown)", encoding="utf-8")
    (folder / "deep.argdown").write_text("    + [C]: three", encoding="utf-8")
    (tmp_path / "outside.argdown").write_text("secret", encoding="utf-8")
    main = folder / "main.argdown"
    main.write_text("[A]: one\n\n@include(part.argdown)\n\n@include(part.argdown)", encoding="utf-8")
    found = read(main.read_bytes(), str(main))
    assert found.map is None or set(found.map.claims) == {"a", "b", "c"}
    for name in ("../outside.argdown", str(tmp_path / "outside.argdown"), "missing.argdown", "a\0b"):
        refused = read(f"[A]: one\n\n@include({name})".encode(), str(main))
        assert refused.map is None
        assert refused.diagnostics[0].location is not None
    (folder / "part.argdown").write_text("[B]: two\n\n+ wrong", encoding="utf-8")
    broken = read(main.read_bytes(), str(main))
    assert broken.diagnostics[0].location is not None
    assert broken.diagnostics[0].location.file == str(folder / "part.argdown")
    assert broken.diagnostics[0].location.line == 3
