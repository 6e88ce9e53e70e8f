"""What a map says of itself: positions, relations, restatements, answers, quotations."""

from argmap.model import ArgumentMap, Claim, RelationKind
from argmap.source import loads


def read(text: str) -> ArgumentMap:
    loaded = loads(text)
    assert loaded.diagnostics == ()
    assert loaded.map is not None
    return loaded.map


RELATED = """\
title: A debate
claims:
  a: {text: A, because: b, but: [c, {to: d, fidelity: interpretation}]}
  b: {text: B, supports: [a, e]}
  c: {text: C, attacks: f, rebuts: a, undermines: e}
  d: {text: D, attacks: [b, e], undercuts: f, restates: c}
  e: {text: E}
arguments:
  f: {premises: [b, e], conclusion: a}
  g: {premises: c, conclusion: b}
"""

RELATIONS = [
    # kind, source, target, where it is first said
    ("supports", "b", "a", ("claims", "a", "because", 0)),
    ("rebuts", "c", "a", ("claims", "a", "but", 0)),
    ("rebuts", "d", "a", ("claims", "a", "but", 1)),
    ("supports", "b", "e", ("claims", "b", "supports", 1)),
    ("undercuts", "c", "f", ("claims", "c", "attacks", 0)),
    ("undermines", "c", "e", ("claims", "c", "undermines", 0)),
    # b is a premise of f but also the conclusion of g: attacking it rebuts; e is a premise only.
    ("rebuts", "d", "b", ("claims", "d", "attacks", 0)),
    ("undermines", "d", "e", ("claims", "d", "attacks", 1)),
    ("undercuts", "d", "f", ("claims", "d", "undercuts", 0)),
    ("restates", "d", "c", ("claims", "d", "restates", 0)),
]


def test_relations_have_one_direction_and_stand_once() -> None:
    found = read(RELATED)
    assert [(each.kind, each.source, each.target, each.path) for each in found.relations] == RELATIONS
    assert [each.interpreted for each in found.relations].count(True) == 1
    assert [each.target for each in found.relations_from["b"]] == ["a", "e"]
    assert [each.source for each in found.relations_to["f"]] == ["c", "d"]
    assert [each.id for each in found.arguments_for["a"]] == ["f"]
    assert [kind for kind in RelationKind if kind.is_attack] == ["rebuts", "undermines", "undercuts"]


RESTATED = """\
title: A debate
claims:
  a: {text: A, restates: c}
  b: {text: B, restates: b}
  c: {text: C, restates: e}
  d: {text: D}
challenges:
  e: {text: E}
  f: {text: F, restates: g}
  g: {text: G}
  h: {text: H}
recommendations:
  i: {text: I, addresses: [g, h], restates: k}
  j: {text: J, addresses: [f, e, a]}
  k: {text: K}
"""


def test_restatements_and_the_answers_they_share() -> None:
    found = read(RESTATED)
    assert found.restatements == (("a", "c", "e"), ("f", "g"), ("i", "k"))
    assert found.addressed == {"e": ("j",), "f": ("j", "i"), "g": ("j", "i"), "h": ("i",)}


STANCES = """\
title: A debate
claims:
  a:
    disagree: [li, {speaker: wu, quote: No}]
    by: [wu, li]
    text: A
    question: zhang
    concede: {speaker: liu, quote: Granted}
    partly: wu
  b: B
challenges:
  c: {text: C, agree: wu, by: wu}
"""


def test_positions_keep_the_order_of_the_file_and_then_of_the_stances() -> None:
    found = read(STANCES).positions
    assert [(each.statement, each.stance, each.speaker, each.path[2:]) for each in found] == [
        ("a", "asserts", "wu", ("by", 0)),
        ("a", "asserts", "li", ("by", 1)),
        ("a", "partly agrees", "wu", ("partly", 0)),
        ("a", "concedes", "liu", ("concede", 0)),
        ("a", "questions", "zhang", ("question", 0)),
        ("a", "disagrees", "li", ("disagree", 0)),
        ("a", "disagrees", "wu", ("disagree", 1)),
        ("c", "asserts", "wu", ("by", 0)),
        ("c", "agrees", "wu", ("agree", 0)),
    ]
    assert [each.stance for each in found if each.stance.is_for and each.statement == "a"] == ["asserts"] * 2 + [
        "concedes"
    ]
    assert [each.speaker for each in found if each.stance.is_against] == ["li", "wu"]


QUOTED = """\
title: A debate
terms: {t: {meaning: M, quote: 1}, u: U}
claims:
  a: {quote: 2, evidence: [3, {page: 1}], by: {speaker: wu, quote: 4}, disagree: {speaker: li, quote: 5}}
  b: {text: B, supports: {to: a, evidence: 6}}
arguments:
  f: {premises: {statement: a, quote: 7}, conclusion: b, quote: 8, evidence: 9}
"""


def test_every_quotation_counts_once() -> None:
    found = read(QUOTED)
    assert found.quotation_count == 9
    assert [each.quote for each in found.claims["a"].quotations] == ["2", "3", "4", "5"]


def test_sources_and_organizations() -> None:
    one = read("{title: t, sources: {r: R}, organizations: {o: O}, speakers: {wu: {name: W, organization: o}, li: L}}")
    assert one.source_of(Claim(text="A")) == one.sources["r"]
    assert one.source_of(Claim(text="A", source="x")) is None
    assert [one.organization_of(each) for each in one.speakers.values()] == ["O", None]
    assert list(one.actors) == ["o", "wu", "li"]
    two = read("{title: t, sources: {r: R, s: S}, speakers: {wu: {name: W, organization: Some body}}}")
    assert two.source_of(Claim(text="A")) is None
    assert two.source_of(Claim(text="A", source="s")) == two.sources["s"]
    assert two.organization_of(two.speakers["wu"]) == "Some body"


def test_locators() -> None:
    assert Claim(text="A", page="4", paragraph="2", line="7", at="1:30", until="2:00").locator == (
        "p. 4, par. 2, l. 7, 1:30–2:00"
    )
    assert Claim(text="A").locator == ""
