"""BibTeX and CSL-JSON: whole outputs; names, dates and special characters."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from syrupy.assertion import SnapshotAssertion
from tests.formats.exports import map_at
from tests.formats.texts import nasty_texts

from argmap.formats.bibliography import bibtex, csl
from argmap.formats.bibliography.dates import Known, known
from argmap.formats.bibliography.names import Name, parsed
from argmap.model import ArgumentMap

SOURCES = map_at(Path(__file__).parent / "sources.yaml")


def test_whole_output(snapshot: SnapshotAssertion) -> None:
    for module in (bibtex, csl):
        text, lost = module.write(SOURCES)
        assert text == snapshot
        assert [(each.message, each.path) for each in lost] == snapshot


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Jane Doe", Name(family="Doe", given="Jane")),
        ("Doe, Jane", Name(family="Doe", given="Jane")),
        ("J. R. R. Tolkien", Name(family="Tolkien", given="J. R. R.")),
        ("Hannah Q. van der Berg", Name(family="Berg", given="Hannah Q.", particle="van der")),
        ("van Gogh, Vincent", Name(family="Gogh", given="Vincent", particle="van")),
        ("Martin Luther King Jr.", Name(family="King", given="Martin Luther", suffix="Jr.")),
        ("King, Jr., Martin Luther", Name(family="King", given="Martin Luther", suffix="Jr.")),
        ("Ministry of Transport", Name(literal="Ministry of Transport")),
        ("Smith & Sons", Name(literal="Smith & Sons")),
        ("OECD", Name(literal="OECD")),
        ("BBC NEWS", Name(literal="BBC NEWS")),
        ("China Development Brief", Name(literal="China Development Brief")),
        ("吴鹏", Name(literal="吴鹏")),
        ("plato", Name(literal="plato")),
        ("@handle", Name(literal="@handle")),
        ("One, Two, Three, Four", Name(literal="One, Two, Three, Four")),
        ("Jane\n Doe", Name(family="Doe", given="Jane")),
    ],
)
def test_only_certain_names_are_taken_apart(text: str, name: Name) -> None:
    assert parsed(text, frozenset({"china development brief"})) == name


@pytest.mark.parametrize(
    ("value", "date"),
    [
        ("2018-12-02", Known(((2018, 12, 2),))),
        ("2018", Known(((2018,),))),
        ("2018-12-02T10:00:00Z", Known(((2018, 12, 2),), exact=False)),
        ("XXXX-12-02", Known(exact=False)),
        ("201X", Known(exact=False)),
        ("2018-XX", Known(((2018,),), exact=False)),
        ("2018-12-1X", Known(((2018, 12),), exact=False)),
        ("2018~", Known(((2018,),), circa=True)),
        ("2018-22", Known(((2018,),), season=2)),
        ("2018-12-01/2018-12-03", Known(((2018, 12, 1), (2018, 12, 3)))),
        ("2018/..", Known(((2018,),), exact=False)),
        ("../2018", Known(((2018,),), exact=False)),
        ("-0044-03-15", Known(((-44, 3, 15),))),
    ],
)
def test_what_is_known_of_a_date(value: str, date: Known) -> None:
    assert known(value) == date


def sources(*texts: str) -> ArgumentMap:
    found: dict[str, Any] = {}
    for number, text in enumerate(texts):
        found[f"s{number}"] = {
            "title": text, "author": [text], "publisher": text, "kind": text, "note": text, "url": text,
            "attributes": {"doi": text},
        }  # fmt: skip
    return ArgumentMap.model_validate({"title": "x", "sources": found})


@given(nasty_texts, nasty_texts)
def test_no_text_ends_a_field_of_bibtex(first: str, second: str) -> None:
    text, _ = bibtex.write(sources(first, second))
    entries = re.findall(r"^@misc\{s\d,\n(?:  \w+ = .*,\n)+\}$|^@\w+\{s\d,\n(?:  \w+ = .*,\n)+\}$", text, re.MULTILINE)
    assert "\n".join(entries) == text.rstrip("\n").replace("\n\n", "\n")
    for line in re.findall(r"^  (\w+ = .*),$", text, re.MULTILINE):
        field, value = line.split(" = ", 1)
        depth, lowest = 0, 1
        for number, each in enumerate(value):
            depth += (each == "{") - (each == "}")
            if number < len(value) - 1:
                lowest = min(lowest, depth)
        assert (depth, lowest) == (0, 1)
        if field not in {"url", "month", "doi"}:
            assert not re.search(r"(?<!\\)[%$#&~^]", value)


@given(nasty_texts)
def test_texts_come_out_of_csl_as_they_went_in(text: str) -> None:
    written, _ = csl.write(sources(text))
    assert not set("<>&") & set(written)
    (found,) = json.loads(written)
    assert (found["title"], found["note"], found["DOI"]) == (text, text, text)


def test_keys_are_ascii_and_each_used_once() -> None:
    keys = re.findall(r"^@\w+\{(.*),$", bibtex.write(SOURCES)[0], re.MULTILINE)
    assert len(keys) == len({key.lower() for key in keys}) == len(SOURCES.sources)
    assert all(re.fullmatch(r"[a-z0-9-]+", key) for key in keys)
