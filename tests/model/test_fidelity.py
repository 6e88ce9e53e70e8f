"""How close statements, relations and inferences are to what was said, and how often each fidelity occurs."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.strategies import argument_maps, texts

from argmap.model import ArgumentMap, Evidence, Fidelity
from argmap.model.fidelity import loosest, shown
from argmap.model.fidelity_counts import FidelityCounts, fidelity_counts
from argmap.source import loads

FREE = "Bridges are free."

STATEMENTS = [
    # what a claim says, how close that is to what was said
    ("{text: Bridges are free.}", None),
    ("{text: Bridges are free., page: 4}", None),
    ("{quote: Bridges are free.}", "quotation"),
    ("{text: Bridges are free., quote: bridges are free}", "quotation"),
    ("{text: Bridges are free., quote: they cost nothing}", "paraphrase"),
    # where the words of those who say it stand does not matter; those of others show nothing
    ("{text: Bridges are free., by: {speaker: ann, quote: Bridges are free}}", "quotation"),
    ("{text: Bridges are free., by: {speaker: ann, quote: No toll}}", "paraphrase"),
    ("{text: Bridges are free., quote: No toll, evidence: Bridges are free}", "quotation"),
    ("{text: Bridges are free., by: ann, agree: {speaker: bo, quote: Bridges are free}}", None),
    ("{text: Bridges are free., quote: 桥是免费的, translation: Bridges are free}", "quotation"),
    # what the file states comes first, at the statement and then under `by`
    ("{text: Bridges are free., quote: Bridges are free, fidelity: interpretation}", "interpretation"),
    ("{text: Bridges are free., fidelity: paraphrase}", "paraphrase"),
    ("{text: Bridges are free., by: {speaker: ann, fidelity: interpretation, quote: No toll}}", "interpretation"),
    (
        "{text: Bridges are free., by: [{speaker: ann, fidelity: quotation}, {speaker: bo, fidelity: paraphrase}]}",
        "paraphrase",
    ),
    ("{text: Bridges are free., fidelity: quotation, by: {speaker: ann, fidelity: interpretation}}", "quotation"),
]


def read(text: str) -> ArgumentMap:
    loaded = loads(text)
    assert loaded.diagnostics == ()
    assert loaded.map is not None
    return loaded.map


@pytest.mark.parametrize(("claim", "fidelity"), STATEMENTS)
def test_a_statement(claim: str, fidelity: str | None) -> None:
    found = read(f"{{title: T, speakers: {{ann: Ann, bo: Bo}}, claims: {{a: {claim}}}}}").claims["a"]
    assert found.faithfulness == fidelity
    assert found.interpreted is (fidelity == "interpretation")


SAME = [
    "bridges are free",
    "“Bridges” are 'free'.",
    " Bridges  are\u00a0free … ",
    "Ｂridges are free！",
    "Bridges are free —",
]
OTHERS = [
    "Bridges are free?",  # asking is not asserting
    "I doubt that bridges are free.",  # an extract may leave out what matters
    "Bridges are, free.",
    "Bridges are not free.",
    "…",
]


@pytest.mark.parametrize("quote", SAME)
def test_typography_makes_no_difference(quote: str) -> None:
    assert shown(FREE, [read_quote(quote)]) is Fidelity.QUOTATION


@pytest.mark.parametrize("quote", OTHERS)
def test_other_words_make_a_paraphrase(quote: str) -> None:
    assert shown(FREE, [read_quote(quote)]) is Fidelity.PARAPHRASE


def read_quote(quote: str) -> Evidence:
    return Evidence(quote=quote)


RELATED = """\
title: A debate
speakers: {ann: Ann}
claims:
  a:
    text: A
    because:
      b: B
      c: {text: C, quote: That is C}
    but: [{to: d, evidence: That is why}, {to: e, fidelity: interpretation, evidence: Perhaps}]
  d: {text: D, quote: D}
  e: {text: E, supports: [{to: d, evidence: {page: 3}}, {to: c, by: ann}, {to: b, fidelity: quotation}]}
arguments:
  f: {premises: [{statement: a, quote: A it is}, b], conclusion: c}
  g: {premises: a, conclusion: c, quote: "so, C"}
  h: {premises: b, conclusion: c, text: Hence C, evidence: hence C}
  i: {premises: d, conclusion: c, fidelity: interpretation, quote: hm}
"""

RELATIONS = {
    ("supports", "b", "a"): None,  # nested, and nobody says who sees it
    ("supports", "c", "a"): None,  # its own quotation does not show that it is a reason
    ("undermines", "d", "a"): "paraphrase",
    ("undermines", "e", "a"): "interpretation",
    ("supports", "e", "d"): None,  # a place shows nothing
    ("supports", "e", "c"): None,
    ("supports", "e", "b"): "quotation",
}


def test_relations_and_inferences() -> None:
    found = read(RELATED)
    assert {(each.kind.value, each.source, each.target): each.fidelity for each in found.relations} == RELATIONS
    assert {name: each.faithfulness for name, each in found.arguments.items()} == {
        "f": None,  # quotations of premises do not show what follows
        "g": "paraphrase",
        "h": "quotation",
        "i": "interpretation",
    }


def test_counts() -> None:
    statements, relations, arguments = fidelity_counts(read(RELATED))
    assert statements == FidelityCounts(quotation=1, paraphrase=1, unstated=3)
    assert relations == FidelityCounts(quotation=1, paraphrase=1, interpretation=1, unstated=4)
    assert arguments == FidelityCounts(quotation=1, paraphrase=1, interpretation=1, unstated=1)
    assert (relations.known, relations.total) == (3, 7)


@given(argument_maps())
def test_everything_counts_once(argument_map: ArgumentMap) -> None:
    statements, relations, arguments = fidelity_counts(argument_map)
    assert statements.total == len(argument_map.statements)
    assert relations.total == len(argument_map.relations)
    assert arguments.total == len(argument_map.arguments)
    assert relations.interpretation == sum(each.interpreted for each in argument_map.relations)
    assert statements.interpretation == sum(each.interpreted for each in argument_map.statements.values())


@given(argument_maps())
def test_nothing_is_quoted_without_words_and_nothing_interpreted_unless_stated(argument_map: ArgumentMap) -> None:
    for statement in argument_map.statements.values():
        stated = [each for each in (statement.fidelity, *(by.fidelity for by in statement.by)) if each]
        if stated:
            assert statement.faithfulness in stated
        else:
            assert (statement.faithfulness is not None) is any(each.quote for each in statement.own_words())
            assert not statement.interpreted


@given(texts, st.sampled_from(["", " ", ".", "…", "”"]))
def test_a_text_taken_from_the_quotation_is_one(quote: str, end: str) -> None:
    entry = {"title": "T", "claims": {"a": {"quote": quote + end}}}
    assert ArgumentMap.model_validate(entry).claims["a"].faithfulness is Fidelity.QUOTATION


@given(st.lists(st.sampled_from(Fidelity)))
def test_the_loosest(found: list[Fidelity]) -> None:
    order = [None, "quotation", "paraphrase", "interpretation"]
    assert loosest(found) == order[max((order.index(each) for each in found), default=0)]
