"""What holds of every format: it says what it loses, holds what it says, and survives what it cannot read."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from tests.strategies import argument_maps

from argmap.diagnostics import Severity
from argmap.formats import FORMATS, Format, Reading, format_of
from argmap.formats.format import Feature, Written
from argmap.interchange.losses import is_loss
from argmap.model import ArgumentMap
from argmap.source import loads
from argmap.views.formats import MEANINGS

WRITTEN = [each for each in FORMATS if each.write]
READ = [each for each in FORMATS if each.read]
BOTH = [each for each in FORMATS if each.read and each.write]
EXAMPLES = Path(__file__).parent.parent.parent / "examples"

every_written = pytest.mark.parametrize("form", WRITTEN, ids=lambda form: form.name)
every_read = pytest.mark.parametrize("form", READ, ids=lambda form: form.name)
every_both = pytest.mark.parametrize("form", BOTH, ids=lambda form: form.name)

BEARS = {
    Feature.SPEAKERS: "speakers: {wu: Wu Peng}\nclaims: {a: {by: wu, text: One.}}",
    Feature.POSITIONS: "speakers: {wu: Wu Peng, li: Li}\nclaims: {a: {by: wu, text: One., disagree: li}}",
    Feature.QUOTATIONS: "speakers: {wu: Wu Peng}\nclaims: {a: {by: wu, text: One., quote: the one}}",
    Feature.PLACES: "speakers: {wu: Wu Peng}\nclaims: {a: {by: wu, text: One., quote: the one, page: 3}}",
    Feature.SOURCES: "sources: {report: A report}\nspeakers: {wu: Wu Peng}\n"
    "claims: {a: {by: wu, text: One., quote: the one, source: report}}",
    Feature.KINDS: "challenges: {a: {text: One.}}\nrecommendations: {b: {text: Two.}}",
    Feature.SUPPORTS: "claims: {a: {text: One.}, b: {text: Two., supports: a}}",
    Feature.ATTACKS: "claims: {a: {text: One.}, b: {text: Two., rebuts: a}}",
    Feature.UNDERCUTS: "claims: {a: {text: One.}, b: {text: Two.}, c: {text: Three., undercuts: x}}\n"
    "arguments: {x: {premises: [a], conclusion: b}}",
    Feature.LINKED: "claims: {a: {text: One.}, b: {text: Two.}, c: {text: Three.}}\n"
    "arguments: {x: {premises: [a, b], conclusion: c}}",
    Feature.SCHEMES: "claims: {a: {text: One.}, b: {text: Two.}}\n"
    "arguments: {x: {premises: [a], conclusion: b, scheme: Argument from Analogy}}",
    Feature.ADDRESSES: "challenges: {a: {text: One.}}\nrecommendations: {b: {text: Two., addresses: a}}",
    Feature.RESTATES: "claims: {a: {text: One.}, b: {text: Two., restates: a}}",
    Feature.TOPICS: "topics: {t: Money}\nclaims: {a: {text: One., topics: t}}",
    Feature.TERMS: "terms: {t: a word}\nclaims: {a: {text: One., terms: t}}",
    Feature.NOTES: "claims: {a: {text: One., note: A remark.}}",
}
"""For each feature a map that has it, and as little else as can be."""


def loaded(text: str) -> ArgumentMap:
    found = loads("title: A debate\n" + text)
    assert found.map is not None, found.diagnostics
    return found.map


def written(form: Format, argument_map: ArgumentMap) -> Written:
    assert form.write is not None
    return form.write(argument_map)[0]


def read(form: Format, content: Written) -> Reading:
    assert form.read is not None
    if isinstance(content, dict):
        files = {name: each.encode() if isinstance(each, str) else each for name, each in content.items()}
        first = next(name for name in form.parts if name in files)
        return form.read(files[first], first, files=files)
    return form.read(content.encode() if isinstance(content, str) else content, f"x{form.suffixes[0]}")


def test_every_feature_is_told_in_words() -> None:
    assert list(MEANINGS) == [each.value for each in Feature]
    assert set(BEARS) == set(Feature)
    assert all(each.about for each in FORMATS)


@every_written
@pytest.mark.parametrize("feature", Feature)
def test_what_a_format_does_not_hold_is_told_and_nothing_else(form: Format, feature: Feature) -> None:
    assert form.write is not None
    losses = [each for each in form.write(loaded(BEARS[feature]))[1] if each.path[:1] != ("title",)]
    assert all(is_loss(each) and each.severity is Severity.INFO and each.path for each in losses)
    if feature in form.holds:
        needed = {Feature.ADDRESSES: Feature.KINDS, Feature.PLACES: Feature.QUOTATIONS}
        assert not losses or needed.get(feature, Feature.SPEAKERS) not in form.holds
    else:
        assert losses


@every_both
@pytest.mark.parametrize("feature", Feature)
def test_what_a_format_holds_comes_back(form: Format, feature: Feature) -> None:
    if feature not in form.holds:
        return
    argument_map = loaded(BEARS[feature])
    again = read(form, written(form, argument_map)).map
    assert again is not None
    assert told(again, feature) == told(argument_map, feature)


def told(argument_map: ArgumentMap, feature: Feature) -> object:  # noqa: PLR0911 - one case a feature
    """Return what a map says about one feature, in words rather than ids."""
    texts = {name: each.text for name, each in argument_map.statements.items()}
    names = {name: each.name for name, each in argument_map.speakers.items()}
    cited = [each for each in argument_map.citations() if each.quote or each.locator]
    match feature:
        case Feature.SPEAKERS | Feature.POSITIONS:
            return sorted((names[each.speaker], each.stance, texts[each.statement]) for each in argument_map.positions)
        case Feature.QUOTATIONS:
            return sorted(each.quote or "" for each in cited)
        case Feature.PLACES:
            return sorted(each.locator for each in cited)
        case Feature.SOURCES:
            return sorted(each.title for each in argument_map.sources.values())
        case Feature.KINDS:
            return sorted((each.kind, each.text) for each in argument_map.statements.values())
        case Feature.TOPICS:
            return sorted(each.label for each in argument_map.topics.values())
        case Feature.TERMS:
            return sorted(each.meaning for each in argument_map.terms.values())
        case Feature.NOTES:
            return sorted(each.note or "" for each in argument_map.statements.values())
        case Feature.LINKED | Feature.SCHEMES:
            return sorted(
                (sorted(texts[each.statement] for each in one.premises), texts[one.conclusion], one.scheme or "")
                for one in argument_map.arguments.values()
            )
        case _:
            return sorted(
                (each.kind, texts[each.source], texts.get(each.target, "")) for each in argument_map.relations
            )


@every_written
@pytest.mark.parametrize("name", ["ngo_going_out.yaml", "river_crossing.yaml"])
def test_the_examples_are_written_the_same_each_time(form: Format, name: str) -> None:
    found = loads((EXAMPLES / name).read_text(encoding="utf-8")).map
    assert found is not None
    assert written(form, found) == written(form, found)


@every_both
def test_what_is_written_is_recognized(form: Format) -> None:
    found = loads((EXAMPLES / "river_crossing.yaml").read_text(encoding="utf-8")).map
    assert found is not None
    content = written(form, found)
    if isinstance(content, dict):
        return
    raw = content.encode() if isinstance(content, str) else content
    assert format_of(raw, "").name == form.name


@every_written
@settings(max_examples=8)
@given(argument_map=argument_maps())
def test_any_map_is_written(form: Format, argument_map: ArgumentMap) -> None:
    assert form.write is not None
    content, losses = form.write(argument_map)
    assert isinstance(content, str | bytes) or all(content.values())
    assert all(is_loss(each) for each in losses)


HOSTILE = {
    "nothing": b"",
    "blanks": b" \n\n \t",
    "no text": b"\x89PNG\r\n\x1a\n\0\0\0",
    "another encoding": "Übermäßig lange Züge".encode("latin-1"),
    "deep JSON": b"[" * 100_000,
    "deep object": b'{"a":' * 50_000,
    "an entity bomb": b'<!DOCTYPE a [<!ENTITY b "bb"><!ENTITY c "&b;&b;">]><a>&c;</a>',
    "an external entity": b'<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>',
    "half an object": b'{"nodes": [{"nodeID": "1", "text": "x"',
    "no database": b"SQLite format 3\0" + b"\xff" * 200,
    "a list": b"[1, 2, 3]",
    "nulls": b'{"nodes": null, "edges": null, "AIF": null, "locutions": null, "metadata": null, "resources": null}',
    "numbers": b'{"nodes": [1, "2", null, {}], "edges": [3, {}], "locutions": 4}',
    "strange keys": b'{"nodes": {"a": 1, "b": {"atom": 2}}, "edges": {"c": []}}',
}


@every_read
@pytest.mark.parametrize("raw", HOSTILE.values(), ids=list(HOSTILE))
def test_what_is_none_of_it_is_told_with_a_place(form: Format, raw: bytes) -> None:
    assert form.read is not None
    reading = form.read(raw, f"x{form.suffixes[0]}")
    errors = [each for each in reading.diagnostics if each.severity is Severity.ERROR]
    if reading.map is None:
        assert errors
        assert all(each.location is not None and each.location.line >= 1 for each in errors)
    else:
        assert not errors


def variations(raw: bytes) -> Iterator[bytes]:
    for at in range(0, len(raw), max(len(raw) // 12, 1)):
        yield raw[:at]
        yield raw[:at] + b"\0" + raw[at:]
        yield raw[:at] + raw[at + 7 :]


@every_both
def test_damaged_files_end_in_a_map_or_an_error(form: Format) -> None:
    found = loads((EXAMPLES / "river_crossing.yaml").read_text(encoding="utf-8")).map
    assert found is not None
    content = written(form, found)
    if isinstance(content, dict):
        return
    for raw in variations(content.encode() if isinstance(content, str) else content):
        assert form.read is not None
        reading = form.read(raw, f"x{form.suffixes[0]}")
        assert reading.map is not None or any(each.severity is Severity.ERROR for each in reading.diagnostics)
