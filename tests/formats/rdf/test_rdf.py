"""RDF: whole outputs, one meaning in both ways of writing, and arguments in the terms of AIF."""

from itertools import chain

import pytest
from hypothesis import given, settings
from syrupy.assertion import SnapshotAssertion
from tests.formats.exports import COMPLETE, NASTY, RIVER, map_of
from tests.formats.maps import maps
from tests.formats.rdf.triples import TYPE, Triple, of_jsonld, of_turtle

from argmap.formats.rdf import jsonld, turtle
from argmap.formats.rdf.mapping import resources
from argmap.formats.rdf.resources import Reference
from argmap.model import ArgumentMap


@pytest.mark.parametrize("name", ["complete", "nasty"])
def test_whole_output(name: str, snapshot: SnapshotAssertion) -> None:
    argument_map = {"complete": COMPLETE, "nasty": NASTY}[name]
    text, lost = turtle.write(argument_map)
    assert text == snapshot
    assert [(each.message, each.path) for each in lost] == snapshot
    text, same = jsonld.write(argument_map)
    assert text == snapshot
    assert same == lost


@settings(max_examples=25)
@given(maps())
def test_both_say_the_same_whatever_the_texts(argument_map: ArgumentMap) -> None:
    triples = of_turtle(turtle.write(argument_map)[0])
    assert triples == of_jsonld(jsonld.write(argument_map)[0])
    for statement in argument_map.statements.values():
        assert one(triples, f"#{statement.kind.section}/{statement.id}", "aif:claimText")[0] == statement.text


def one(triples: set[Triple], subject: str, predicate: str) -> tuple[str, str, str]:
    (found,) = [value for each, said, value in triples if (each, said) == (subject, predicate)]
    return found


def test_each_thing_is_described_once_and_whatever_is_referred_to_is_there() -> None:
    found, _ = resources(RIVER)
    described = [each.iri for each in found]
    assert len(described) == len(set(described))
    objects = chain.from_iterable(values for each in found for values in each.said.values())
    local = {each.iri for each in objects if isinstance(each, Reference) and each.iri.startswith("#")}
    assert local <= set(described)


def test_arguments_are_those_of_aif() -> None:
    triples = of_turtle(turtle.write(RIVER)[0])
    argument = "#arguments/survey-says-so"
    assert one(triples, argument, TYPE)[0] == "aif:RA-node"
    assert one(triples, argument, "aif:Conclusion")[0] == "#claims/bridge-pays"
    premises = {value[0] for subject, said, value in triples if (subject, said) == (argument, "aif:Premise")}
    assert premises == {"#claims/survey-finding", "#claims/best-forecasters", "#claims/forecasts-hold"}
    kinds = [value[0] for _, said, value in triples if said == TYPE]
    attacks = [each for each in RIVER.relations if each.kind.is_attack]
    assert kinds.count("aif:I-node") == len(RIVER.statements)
    assert kinds.count("aif:CA-node") == len(attacks)
    assert kinds.count("aif:L-node") == kinds.count("aif:YA-node") == len(RIVER.positions)
    undercut = next(each for each in attacks if each.kind.value == "undercuts")
    place = "#" + "/".join(map(str, undercut.path))
    assert one(triples, place, "aif:ConflictedElement")[0] == argument
    assert one(triples, place, "aif:Conclusion")[0] == argument  # as AIFdb writes it


def test_languages_dates_and_addresses() -> None:
    triples = of_turtle(
        turtle.write(
            map_of(
                "title: x\nlanguage: en\nlicense: https://example.org/l\n"
                "sources: {s: {title: T, language: 'not a tag!', date: 2018-12, url: 'javascript:alert(1)'}}\n"
                "claims: {c: {text: A text, quote: 远水, language: zh-Hans, translation: Far water, date: 2018~}}\n"
            )
        )[0]
    )
    assert one(triples, "#map", "dcterms:title") == ("x", "en", "")
    assert one(triples, "#map", "dcterms:license") == ("https://example.org/l", "", "@id")
    assert one(triples, "#sources/s", "dcterms:title") == ("T", "", "")
    assert one(triples, "#sources/s", "dcterms:issued") == ("2018-12", "", "xsd:gYearMonth")
    assert one(triples, "#sources/s", "schema:url") == ("javascript:alert(1)", "", "")
    assert one(triples, "#claims/c", "dcterms:date") == ("2018~", "", "edtf:EDTF")
    quoted = {value for subject, said, value in triples if (subject, said) == ("#claims/c", "schema:text")}
    assert quoted == {("远水", "zh-Hans", ""), ("Far water", "en", "")}


def test_no_words_are_made_up_for_who_is_not_quoted() -> None:
    text, _ = turtle.write(
        map_of("title: T\nspeakers: {ann: Ann, bo: Bo}\nclaims: {a: {by: ann, text: It is so., question: bo}}\n")
    )
    triples = of_turtle(text)
    assert one(triples, "#claims/a/by/0", "aif:claimText")[0] == "Ann : It is so."
    assert one(triples, "#claims/a/question/0", "aif:claimText")[0] == "Bo :"
