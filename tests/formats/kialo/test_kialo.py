"""Kialo's exports in both layouts, and maps as discussions: what survives, and what is told to be lost."""

import json
import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.conftest import SHARED
from tests.strategies import argument_maps

import argmap
from argmap.checks.engine import essential
from argmap.diagnostics import Severity
from argmap.formats.kialo import read, recognizes, write
from argmap.formats.kialo.wording import escaped, read_text
from argmap.model import ArgumentMap, Relation
from argmap.source.dump import dumps

HERE = Path(__file__).parent
FOLDER = SHARED / "data" / "kialo"
EXAMPLES = HERE.parent.parent.parent / "examples"


def imported(raw: bytes, name: str = "x.txt") -> ArgumentMap:
    """Return a map imported, which survives as YAML and as a discussion."""
    found = read(raw, name).map
    assert found is not None
    loaded = argmap.loads(dumps(found))
    assert essential(loaded) == []
    assert loaded.map == found
    text, losses = write(found)
    assert losses == ()
    assert read(text.encode(), name).map == found
    assert read(text.replace("\r\n", "\n").encode(), name).map == found
    return found


def losses(raw: bytes) -> list[str]:
    return [f"{each.path[-1]} {each.message}" for each in read(raw, "x.txt").diagnostics]


@pytest.mark.parametrize("name", ["legacy", "current", "question"])
def test_a_discussion_becomes_the_map_beside_it(name: str) -> None:
    expected = argmap.load(HERE / f"{name}.yaml").map
    raw = (HERE / f"{name}.txt").read_bytes()
    assert recognizes(raw)
    found = imported(raw)
    assert expected is not None
    assert dumps(found) == dumps(expected)
    assert imported(raw.replace(b"\n", b"\r\n")) == expected


def test_a_map_becomes_the_discussion_beside_it() -> None:
    found = argmap.load(HERE / "lossy.yaml").map
    assert found is not None
    text, lost = write(found)
    assert text.replace("\r\n", "\n") == (HERE / "lossy.txt").read_text(encoding="utf-8")
    told = [f"{'.'.join(map(str, each.path))}: {each.message}" for each in lost]
    assert told == (HERE / "lossy.losses").read_text(encoding="utf-8").splitlines()
    assert {each.severity for each in lost} == {Severity.INFO}


NOT_THERE = "it refers to an entry that is not there, and is left out"
MISSING = "the entry it stands under is missing: it is put under the next one above"

LISTED_TWICE = "a source is listed twice without a mark: one excerpt is kept"

LOST: list[tuple[bytes, list[str]]] = [
    (b"1. A\n1.1. Pro: -> See 1.9.\n", [f"1.1. {NOT_THERE}"]),
    (b"1. A\n1.1. Pro: -> See 1.1.\n", [f"1.1. {NOT_THERE}"]),
    (b"1. A\n1.1. Pro: -> See 1.\n", ["1.1. it is for or against itself, and is left out"]),
    (
        b"1. A\n1.1. Pro: B\n1.2. Pro: -> See 1.1.\n",
        ["1.2. it says what another entry says already, and is left out"],
    ),
    (
        b"1. A\n1.1. Pro: B\n1.1. Con: C\n",
        ["1.1. the number stands twice: references to it are taken to mean the first"],
    ),
    (b"1. A\n1.1.1. Pro: B\n", [f"1.1.1. {MISSING}"]),
    (
        b"1. A\n2.1. Pro: B\n",
        [f"2.1. {MISSING}", "2.1. there is no statement that it could be for or against"],
    ),
    (b"1. A\n1.1. Pro:\n", ["1.1. the entry has no text, and is left out"]),
    (b"1. A\n2. -> See 1.\n", ["2. a thesis that refers to another entry is left out"]),
    (b"1. Which? [b](http://x)\n1.1. A\n", ["1. the sources of a question are not kept"]),
    (b'1. A\n\nSources:\n[1] http://x\n"a"\n[2] http://x\n"b"\n', [f"2 {LISTED_TWICE}"]),
]


@pytest.mark.parametrize(("body", "expected"), LOST)
def test_what_a_discussion_loses_is_told(body: bytes, expected: list[str]) -> None:
    assert losses(b"Discussion Title: x\n\n" + body) == expected
    imported(b"Discussion Title: x\n\n" + body)


@pytest.mark.parametrize(
    ("raw", "place", "message"),
    [
        (b"", "x.txt:1:1", "this is no Kialo export"),
        (b"1. A\n", "x.txt:1:1", "this is no Kialo export"),
        (b"Discussion Title: x\n", "x.txt:1:20", "this discussion has no thesis"),
        (b"Discussion Title: Caf\xe9\n", "x.txt:1:22", "not UTF-8 text"),
        (b"Discussion Title: x\n1. A\n" + b"1." * 600 + b" Pro: B", "x.txt:3:1", "this discussion is nested deeper"),
        (b"PK\x03\x04", "x.txt:1:1", "not a text file"),
    ],
)
def test_what_cannot_be_read_is_said_at_its_place(raw: bytes, place: str, message: str) -> None:
    (found,) = read(raw, "x.txt").diagnostics
    assert (str(found.location), found.rule, found.severity) == (place, "unreadable", Severity.ERROR)
    assert found.message.startswith(message)


def test_a_numbered_list_in_a_text_is_no_thesis() -> None:
    found = imported(b"Discussion Title: 1. x\n\n1. A\n1.1. Pro: Steps:\n1. first\n3. third\n1.2. Con: C\n2. B\n")
    assert [each.text for each in found.claims.values()] == ["A", "Steps:\n1. first\n3. third", "C", "B"]
    found = imported(b"Discussion Name:\n1. x\n\n1. Thesis:\nA\n2. second\n\n  1.1. Pro:\n  B\n    2. c\n")
    assert [each.text for each in found.claims.values()] == ["A\n2. second", "B\n  2. c"]
    # With both kinds of line end, an entry begins after the longer one.
    found = imported(b"Discussion Title: x\r\n\r\n1. A\n2. b\r\n1.1. Pro: B\n1.2. Con: c\r\n")
    assert [each.text for each in found.claims.values()] == ["A\n2. b", "B\n1.2. Con: c"]


def test_rounds_shared_reasons_and_depth_are_told_by_reference() -> None:
    lines = "\n".join(f"  c{number}: {{text: C{number}, supports: c{number + 1}}}" for number in range(300))
    found = argmap.loads(f"title: x\nclaims:\n{lines}\n  c300: {{text: C300, attacks: [c0, c5]}}").map
    assert found is not None
    text, lost = write(found)
    assert lost == ()
    assert signed(read(text.encode(), "x").map) == signed(found)
    assert len(text) < 200_000


def signed(argument_map: ArgumentMap | None) -> set[tuple[str, bool, str]]:
    assert argument_map is not None
    texts = {name: tidy(each.text) for name, each in argument_map.statements.items()}
    pairs = {(each.source, each.kind.is_attack, each.target) for each in bearing(argument_map)}
    pairs |= {
        (each.statement, False, argument.conclusion)
        for argument in argument_map.arguments.values()
        for each in argument.premises
    }
    return {(texts[source], attack, texts[target]) for source, attack, target in pairs if source != target}


def bearing(argument_map: ArgumentMap) -> list[Relation]:
    return [each for each in argument_map.relations if each.kind.argues and each.target in argument_map.statements]


def tidy(text: str) -> str:
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    return "\n".join(line.rstrip(" \t") for line in lines.split("\n")).strip()


@settings(max_examples=100)
@given(argument_maps())
def test_texts_and_what_bears_on_what_survive(argument_map: ArgumentMap) -> None:
    text, _ = write(argument_map)
    reading = read(text.encode(), "x.txt")
    if not argument_map.statements:
        assert reading.map is None
        return
    found = reading.map
    assert found is not None
    assert reading.diagnostics == ()
    assert sorted(each.text for each in found.claims.values()) == sorted(
        tidy(each.text) for each in argument_map.statements.values()
    )
    if not any(each.undercuts or each.attacks or each.but for each in argument_map.statements.values()):
        assert signed(found) == signed(argument_map)
    again, lost = write(found)
    assert lost == ()
    assert read(again.encode(), "x.txt").map == found


@given(st.text("[]()\\1 ->aSources:.Pro\n", min_size=1).filter(lambda text: text == tidy(text) and bool(text)))
def test_an_escaped_text_is_read_as_it_was(text: str) -> None:
    assert read_text(escaped(text), frozenset({1, 11})) == (text, [])


def contents(found: ArgumentMap) -> tuple[object, ...]:
    """Return what a map says, whatever the ids: two claims of the same text may exchange theirs."""
    said = [
        (
            claim.text,
            [(found.sources[each.source or ""].title, each.quote) for each in claim.evidence],
            claim.attributes,
        )
        for claim in found.claims.values()
    ]
    sources = sorted((each.title, each.url or "", str(each.attributes)) for each in found.sources.values())
    return found.title, sorted(map(str, said)), sorted(signed(found)), sources


@settings(max_examples=150)
@given(st.data())
def test_no_mutilated_discussion_ends_in_a_traceback(data: st.DataObject) -> None:
    raw = (HERE / f"{data.draw(st.sampled_from(['legacy', 'current', 'question']))}.txt").read_bytes()
    at, length = data.draw(st.integers(0, len(raw))), data.draw(st.integers(0, 40))
    scraps = [b"", b"1.", b"\n", b"1.1. Pro: ", b"-> See 1.", b"\xff", b"[1]", b"\0", b"\x07", b"](x)", b"\nSources:\n"]
    changed = raw[:at] + data.draw(st.sampled_from(scraps)) + raw[at + length :]
    reading = read(changed, "x.txt")
    if reading.map is None:
        (wrong,) = reading.diagnostics
        assert wrong.location is not None
    else:
        assert essential(argmap.loads(dumps(reading.map))) == []
        text, lost = write(reading.map)
        again = read(text.encode(), "x.txt").map
        assert again is None or lost or contents(again) == contents(reading.map)
        assert again is not None or not reading.map.claims


@pytest.mark.parametrize("other", [b"", b"{}", b"title: x", b"id,text\n", b"Discussion: x", b"<x/>", b"[Thesis]: x"])
def test_other_files_are_not_taken_for_discussions(other: bytes) -> None:
    assert not recognizes(other)


def _files(layout: str) -> list[Path]:
    if not (FOLDER / layout).exists():
        pytest.skip(f"SKIPPED LOUDLY: kialo/{layout} is not beside the project; no real discussion was imported")
    return sorted((FOLDER / layout).glob("*.txt"))


def test_real_legacy_discussions_agree_with_the_reference() -> None:
    files = {path.name: path for path in _files("legacy")}
    facts = [json.loads(line) for line in (FOLDER / "legacy" / "facts.jsonl").read_text("utf-8").splitlines()]
    assert len(facts) == len(files)
    for fact in facts:
        raw = files[fact["file"]].read_bytes()
        assert recognizes(raw)
        found = imported(raw, fact["file"])
        assert found.title == fact["title"]
        assert len(found.claims) == fact["real_claims"]
        assert [each.kind.is_attack for each in found.relations].count(False) == fact["pro"]
        assert [each.kind.is_attack for each in found.relations].count(True) == fact["con"]
        first = next(iter(found.claims.values()))
        assert first.text == fact["roots"][0][2]
        assert sum(len(each.evidence) for each in found.claims.values()) == fact["links"]
        assert read(raw, fact["file"]).diagnostics == ()


def test_real_current_discussions_survive() -> None:
    for path in _files("current"):
        raw = path.read_bytes()
        text = raw.decode("utf-8-sig")
        found = imported(raw, path.name)
        assert read(raw, path.name).diagnostics == ()
        body = text.partition("\nSources:")[0]
        assert len(found.relations) == len(re.findall(r"^ *[0-9.]+ (?:Pro|Con):", body, re.MULTILINE))
        references = len(re.findall(r"-> See [0-9]", body))
        theses = len(re.findall(r"^ *[0-9.]+ (?:Pro|Con|Thesis):", body, re.MULTILINE))
        assert len(found.claims) == theses - references
        for line in re.findall(r"^\[[0-9]+\] (http\S+)", text, re.MULTILINE):
            assert line.replace("\\", "") in {each.url for each in found.sources.values()}
