"""What holds of SADFace and Arguebuf alike: both draw atoms, and schemes between them."""

from collections import Counter
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.formats.foreign import changed_json, error, mutations, survives, whole
from tests.strategies import argument_maps

from argmap.formats import arguebuf, sadface
from argmap.interchange.links import LINKED, links_of
from argmap.model import ArgumentMap
from argmap.source import loads

FORMATS = (sadface, arguebuf)
HERE = Path(__file__).parent
FILES = {module: (HERE / module.__name__.split(".")[-1] / "bus.json").read_bytes() for module in FORMATS}

both = pytest.mark.parametrize("module", FORMATS, ids=lambda module: module.__name__.split(".")[-1])


@both
def test_texts_of_resources_are_returned_to_who_asks_for_them(module: ModuleType) -> None:
    reading = module.read(FILES[module], "bus.json", texts="texts")
    assert reading.map is not None
    ((name, text),) = reading.texts.items()
    assert "since nurses go home late" in text
    assert reading.map.sources[name].path == f"texts/{name}.txt"


@both
@pytest.mark.parametrize("raw", [b"", b"{", b"[]", b"{}", b"null", b"[" * 1000, b"\xff\xfe", b'{"nodes": 3}'])
def test_a_broken_file_is_one_error_with_a_place(module: ModuleType, raw: bytes) -> None:
    error(module.read, raw, "x.json")
    error(module.read, FILES[module][:-5], "x.json")


@both
def test_recognizes_its_own_only(module: ModuleType) -> None:
    for each, raw in FILES.items():
        assert module.recognizes(raw) == (each is module)
    aif = b'{"nodes": [{"nodeID": "1", "type": "I"}], "edges": [], "locutions": []}'
    for other in (b"", b"{}", b'{"argmap": "1", "title": "x"}', b"<xml/>", aif):
        assert not module.recognizes(other)


@both
@given(data=st.data())
def test_damaged_files_end_in_a_map_or_an_error(module: ModuleType, data: st.DataObject) -> None:
    raw = data.draw(changed_json(FILES[module]) | mutations(FILES[module]))
    module.recognizes(raw)
    argument_map = survives(module.read, raw, "x.json")
    if argument_map is not None:
        again = survives(module.read, module.write(argument_map)[0].encode("utf-8", "surrogatepass"), "x.json")
        assert again is not None
        assert len(again.statements) == len(argument_map.statements)


@both
def test_what_is_said_of_relations_by_a_map_comes_back(module: ModuleType) -> None:
    text = """title: t
sources: {s: {title: S, kind: book}}
claims:
  a: {text: A., attributes: {major claim: yes}}
  b: {text: B., undermines: a, source: s}
  c: {text: C., rebuts: {to: a, note: Plainly.}}
  d: {text: D., attacks: {to: a, note: Perhaps.}, quote: the d, source: s, chars: 3-90}
  e: {text: E., supports: {to: a, note: By far.}, restates: b}
  f: {text: F., undercuts: {to: for-a, note: Hardly.}}
arguments:
  for-a: {premises: [b, e], conclusion: a, scheme: example, note: A pair.}
"""
    argument_map = loads(text).map
    assert argument_map is not None
    written, lost = module.write(argument_map)
    assert lost == ()
    assert whole(module.read, written.encode(), "x.json") == argument_map


@both
def test_a_place_in_a_source_that_is_not_named_comes_back(module: ModuleType) -> None:
    text = "title: t\nsources: {r: {title: R}, s: {title: S}}\nclaims: {a: {text: A., quote: x, chars: 0-1}}\n"
    argument_map = loads(text).map
    assert argument_map is not None
    written, _ = module.write(argument_map)
    assert cited(whole(module.read, written.encode(), "x.json")) == cited(argument_map)


@both
def test_a_second_attack_on_the_same_is_told(module: ModuleType) -> None:
    argument_map = loads("title: t\nclaims: {a: A., b: {text: B., rebuts: a, undermines: a}}").map
    assert argument_map is not None
    (loss,) = module.write(argument_map)[1]
    assert loss.message == "a second attack of the same on the same is left out"
    assert loss.path == ("claims", "b", "undermines", 0)


TOLD = ("on its own", "means something else", "further", "second", "several is quoted", "semicolon", "of one name")
"""What the messages have in them that tell that relations, words or speakers are not as they were."""


@both
@given(argument_map=argument_maps())
def test_relations_words_and_speakers_come_back_or_are_told(module: ModuleType, argument_map: ArgumentMap) -> None:
    written, lost = module.write(argument_map)
    again = survives(module.read, written.encode("utf-8", "surrogatepass"), "x.json")
    assert again is not None
    if not any(each in loss.message for loss in lost for each in TOLD):
        assert drawn(again) == drawn(argument_map)
        assert cited(again) == cited(argument_map)
        assert said(again) == said(argument_map)


def drawn(argument_map: ArgumentMap) -> Counter[Any]:
    """Return the links of a map by the texts of their ends."""
    texts = {name: each.text for name, each in argument_map.statements.items()}
    links = {link.id: link for link in links_of(argument_map)}

    def ends(names: tuple[str, ...]) -> tuple[Any, ...]:
        return tuple(sorted(texts[name] if name in texts else str(ends(links[name].sources)) for name in names))

    return Counter(
        (each.kind, ends(each.sources), ends((each.target,)), each.scheme, each.key, each.note)
        for each in links.values()
    )


def cited(argument_map: ArgumentMap) -> Counter[Any]:
    """Return the words and places that statements cite, by the titles of their sources."""
    titles = {name: source.title for name, source in argument_map.sources.items()}
    only = next(iter(titles.values())) if len(titles) == 1 else ""
    return Counter(
        (statement.text, each.quote, titles.get(each.source or "", only), each.chars)
        for statement in argument_map.statements.values()
        for each in statement.own_words()
        if each.quote or each.chars or each.source
    )


def said(argument_map: ArgumentMap) -> Counter[Any]:
    """Return what else statements say: their kind, speakers and attributes."""
    names = {name: speaker.name for name, speaker in argument_map.speakers.items()}
    return Counter(
        (
            each.kind,
            each.text,
            tuple(sorted(names[speaker] for speaker in each.speakers)),
            tuple(sorted((key, value) for key, value in each.attributes.items() if key not in LINKED)),
        )
        for each in argument_map.statements.values()
    )
