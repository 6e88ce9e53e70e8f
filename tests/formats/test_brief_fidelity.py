"""Briefs: how close texts, relations and inferences are to the words in the footnotes."""

import re

import pytest
from hypothesis import given, settings
from tests.formats.maps import maps
from tests.formats.test_brief import loaded

from argmap.formats.brief import write
from argmap.model import ArgumentMap

HEAD = "{title: T, sources: {r: Report}, speakers: {ann: Ann, bo: Bo}, "

CLAIMS = [
    # a claim, its line in the brief, its footnotes
    (
        "{text: It is free., quote: it is free, page: 1}",
        "It is free.[^1]",
        ["“it is free” (Report, p. 1; quoted above)."],
    ),
    ("{quote: Free}", "Free[^1]", ["“Free” (Report; quoted above)."]),
    ("{text: It is free., quote: no toll}", "It is free.[^1]", ["“no toll” (Report; paraphrased above)."]),
    (
        "{text: It is free., quote: no toll, fidelity: interpretation}",
        "It is free. (the mapper’s reading)[^1]",
        ["“no toll” (Report; interpreted above)."],
    ),
    # each of several speakers for themselves
    (
        "{text: It is free., by: [{speaker: ann, quote: It is free}, {speaker: bo, quote: no toll}]}",
        "It is free.[^1] [^2]",
        ["Ann: “It is free” (Report; quoted above).", "Bo: “no toll” (Report; paraphrased above)."],
    ),
    # further evidence may be about something else
    (
        "{text: It is free., quote: no toll, evidence: [and long, it is free]}",
        "It is free.[^1] [^2] [^3]",
        ["“no toll” (Report; paraphrased above).", "“and long” (Report).", "“it is free” (Report; quoted above)."],
    ),
    (
        "{text: It is free., evidence: [no toll, and long]}",
        "It is free.[^1] [^2]",
        ["“no toll” (Report; paraphrased above).", "“and long” (Report)."],
    ),
    # without a quotation
    ("{text: It is free., fidelity: quotation, page: 1}", "It is free.[^1]", ["Report, p. 1; quoted above."]),
    ("{text: It is free., fidelity: paraphrase}", "It is free.[^1]", ["Paraphrased above."]),
    ("{text: It is free., fidelity: interpretation}", "It is free. (the mapper’s reading)", []),
    ("{text: It is free., page: 1}", "It is free.[^1]", ["Report, p. 1."]),
    ("{text: It is free.}", "It is free.", []),
]


def lines(argument_map: ArgumentMap) -> list[str]:
    return write(argument_map)[0].splitlines()


def footnotes(found: list[str]) -> list[str]:
    return [re.sub(r"^\[\^\d+\]: ", "", line) for line in found if re.match(r"\[\^\d+\]: ", line)]


@pytest.mark.parametrize(("claim", "line", "notes"), CLAIMS)
def test_a_statement_in_its_footnotes(claim: str, line: str, notes: list[str]) -> None:
    found = lines(loaded(f"{HEAD}claims: {{a: {claim}}}}}"))
    assert any(each.endswith(f": {line}") for each in found)
    assert footnotes(found) == notes


RELATIONS = [
    ("{to: a, evidence: because}", "Reason[^1]", ["“because” (Report; relation paraphrased above)."]),
    (
        "{to: a, evidence: [because, hence], fidelity: quotation}",
        "Reason[^1] [^2]",
        ["“because” (Report; relation quoted above).", "“hence” (Report)."],
    ),
    ("{to: a, fidelity: quotation}", "Reason[^1]", ["Relation quoted above."]),
    ("{to: a, fidelity: interpretation}", "Reason (the mapper’s reading)", []),
    (
        "{to: a, fidelity: interpretation, evidence: perhaps}",
        "Reason (the mapper’s reading)[^1]",
        ["“perhaps” (Report; relation interpreted above)."],
    ),
    ("a", "Reason", []),
]


@pytest.mark.parametrize(("supports", "line", "notes"), RELATIONS)
def test_a_relation_in_its_footnotes(supports: str, line: str, notes: list[str]) -> None:
    found = lines(loaded(f"{HEAD}claims: {{a: A, b: {{text: B, supports: {supports}}}}}}}"))
    assert f"  - {line}: B" in found
    assert footnotes(found) == notes


ARGUMENTS = [
    ("quote: so", "Argument[^1]", ["“so” (Report; inference paraphrased above)."]),
    ("text: So A., evidence: so a", "Argument: So A.[^1]", ["“so a” (Report; inference quoted above)."]),
    ("fidelity: paraphrase", "Argument[^1]", ["Inference paraphrased above."]),
    ("fidelity: interpretation", "Argument (the mapper’s reading)", []),
]


@pytest.mark.parametrize(("keys", "line", "notes"), ARGUMENTS)
def test_an_inference_in_its_footnotes(keys: str, line: str, notes: list[str]) -> None:
    argument = f"{{premises: b, conclusion: a, {keys}}}"
    found = lines(loaded(f"{HEAD}claims: {{a: A, b: B}}, arguments: {{c: {argument}}}}}"))
    assert f"  - {line}" in found
    assert footnotes(found) == notes


COUNTED = """\
title: T
speakers: {ann: Ann}
claims:
  a: {by: ann, quote: A, because: {b: B, c: C}, supports: {to: d, fidelity: interpretation}}
  d: {by: ann, text: D, quote: not quite d, supports: {to: a, evidence: hence}}
  e: {by: ann, text: E, fidelity: interpretation}
  unsaid: {text: Nobody says this., fidelity: interpretation}
arguments:
  f: {premises: [d, {statement: unsaid, implicit: true}], conclusion: e, fidelity: interpretation}
"""

SENTENCES = [
    (
        COUNTED,
        (
            "Of 5 statements, one stands in the speakers’ own words, one is paraphrased, one is the mapper’s reading "
            "and two come without a quotation of their own; of 4 relations, one is paraphrased and one is the mapper’s "
            "reading; the one argument is the mapper’s reading."
        ),
    ),
    ("{title: T, claims: {a: {quote: A}, b: {quote: B}}}", "Both statements stand in the speakers’ own words."),
    ("{title: T, claims: {a: {text: A, quote: B}}}", "The one statement is paraphrased."),
    (
        "{title: T, claims: {a: A, b: {text: B, supports: {to: a, fidelity: quotation}}}}",
        "The one relation stands in the speakers’ own words.",
    ),
]


@pytest.mark.parametrize(("text", "sentence"), SENTENCES)
def test_the_summary_counts_them(text: str, sentence: str) -> None:
    assert lines(loaded(text))[2].endswith(f" {sentence}")


def test_nothing_is_said_of_what_nothing_tells() -> None:
    assert lines(loaded("{title: T, claims: {a: A, b: {text: B, supports: a}}}"))[2] == (
        "This brief holds 2 claims without a named speaker."
    )


@given(maps())
@settings(deadline=None)
def test_no_footnote_is_empty(argument_map: ArgumentMap) -> None:
    assert all(note.strip(" .;()") for note in footnotes(lines(argument_map)))
