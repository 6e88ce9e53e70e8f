"""Every place that names something by its id is found, once."""

from collections import Counter

from hypothesis import given, settings
from tests.strategies import argument_maps

from argmap.model import ArgumentMap
from argmap.model.references import references, undeclared
from argmap.source import loads

TEXT = """\
title: A debate
speakers: {wu: {name: W, organization: nowhere}}
topics: {t: {label: T, parent: t0}}
terms: {m: {meaning: M, source: s0}}
claims:
  c:
    text: C
    source: s1
    by: [wu1, {speaker: wu2, source: s2}]
    agree: wu3
    partly: wu4
    concede: wu5
    question: wu6
    disagree: wu7
    evidence: [Q, {quote: Q, source: s3}]
    topics: [t1, t2]
    terms: m1
    because: c1
    but: c2
    supports: {to: c3, by: wu8, evidence: {quote: Q, source: s4}}
    attacks: c4
    rebuts: c5
    undermines: c6
    undercuts: f1
    restates: c7
challenges: {h: {text: H, by: wu9}}
recommendations: {r: {text: R, to: [o1, o2], addresses: h1}}
arguments:
  f:
    by: [wu10, wu11]
    source: s5
    premises: [c8, {statement: c9, source: s6}]
    conclusion: c10
    evidence: {quote: Q, source: s7}
"""

STATEMENT = ("claims", "challenges", "recommendations")
ACTOR = ("organizations", "speakers")
EXPECTED = {
    ("topics", "t", "parent"): ("t0", ("topics",)),
    ("terms", "m", "source"): ("s0", ("sources",)),
    ("claims", "c", "source"): ("s1", ("sources",)),
    ("claims", "c", "by", 0, "speaker"): ("wu1", ("speakers",)),
    ("claims", "c", "by", 1, "speaker"): ("wu2", ("speakers",)),
    ("claims", "c", "by", 1, "source"): ("s2", ("sources",)),
    ("claims", "c", "agree", 0, "speaker"): ("wu3", ("speakers",)),
    ("claims", "c", "partly", 0, "speaker"): ("wu4", ("speakers",)),
    ("claims", "c", "concede", 0, "speaker"): ("wu5", ("speakers",)),
    ("claims", "c", "question", 0, "speaker"): ("wu6", ("speakers",)),
    ("claims", "c", "disagree", 0, "speaker"): ("wu7", ("speakers",)),
    ("claims", "c", "evidence", 1, "source"): ("s3", ("sources",)),
    ("claims", "c", "topics", 0): ("t1", ("topics",)),
    ("claims", "c", "topics", 1): ("t2", ("topics",)),
    ("claims", "c", "terms", 0): ("m1", ("terms",)),
    ("claims", "c", "because", 0, "to"): ("c1", STATEMENT),
    ("claims", "c", "but", 0, "to"): ("c2", STATEMENT),
    ("claims", "c", "supports", 0, "to"): ("c3", STATEMENT),
    ("claims", "c", "supports", 0, "by"): ("wu8", ("speakers",)),
    ("claims", "c", "supports", 0, "evidence", 0, "source"): ("s4", ("sources",)),
    ("claims", "c", "attacks", 0, "to"): ("c4", (*STATEMENT, "arguments")),
    ("claims", "c", "rebuts", 0, "to"): ("c5", STATEMENT),
    ("claims", "c", "undermines", 0, "to"): ("c6", STATEMENT),
    ("claims", "c", "undercuts", 0, "to"): ("f1", ("arguments",)),
    ("claims", "c", "restates", 0, "to"): ("c7", STATEMENT),
    ("challenges", "h", "by", 0, "speaker"): ("wu9", ("speakers",)),
    ("recommendations", "r", "to", 0): ("o1", ACTOR),
    ("recommendations", "r", "to", 1): ("o2", ACTOR),
    ("recommendations", "r", "addresses", 0, "to"): ("h1", ("challenges",)),
    ("arguments", "f", "by", 0): ("wu10", ("speakers",)),
    ("arguments", "f", "by", 1): ("wu11", ("speakers",)),
    ("arguments", "f", "source"): ("s5", ("sources",)),
    ("arguments", "f", "premises", 0, "statement"): ("c8", STATEMENT),
    ("arguments", "f", "premises", 1, "statement"): ("c9", STATEMENT),
    ("arguments", "f", "premises", 1, "source"): ("s6", ("sources",)),
    ("arguments", "f", "conclusion"): ("c10", STATEMENT),
    ("arguments", "f", "evidence", 0, "source"): ("s7", ("sources",)),
}


def test_every_reference_once() -> None:
    loaded = loads(TEXT)
    assert loaded.map is not None
    found = list(references(loaded.map))
    assert {each.path: (each.id, each.sections) for each in found} == EXPECTED
    assert len(found) == len(EXPECTED)


def test_every_reference_stands_where_its_id_stands() -> None:
    loaded = loads(TEXT)
    assert loaded.places is not None
    for path, (name, _) in EXPECTED.items():
        start, end = loaded.places.span(path)
        assert TEXT[start:end] == name


def test_unless_passes_over_what_it_holds_for() -> None:
    argument_map = loads(TEXT).map
    assert argument_map is not None
    asked: Counter[tuple[str, tuple[str, ...]]] = Counter()

    def known(name: str, sections: tuple[str, ...]) -> bool:
        asked[name, sections] += 1
        return not name.startswith("wu")

    assert all(each.id.startswith("wu") for each in references(argument_map, unless=known))
    assert sorted(asked.elements()) == sorted(EXPECTED.values())


@settings(max_examples=100, deadline=None)
@given(argument_maps())
def test_the_references_of_random_maps_hold(argument_map: ArgumentMap) -> None:
    for each in references(argument_map):
        assert any(each.id in getattr(argument_map, section) for section in each.sections)


def test_a_key_that_is_left_empty_names_nothing() -> None:
    text = "title: X\nclaims:\n  a: A\n  b: {text: B, supports: {to: a, by: }, disagree: }\n"
    found = loads(text).map
    assert found is not None
    assert list(undeclared(found)) == []
