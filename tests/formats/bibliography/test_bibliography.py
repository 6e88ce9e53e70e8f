"""BibTeX and CSL-JSON: whole outputs; names, dates and special characters."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from syrupy.assertion import SnapshotAssertion
from tests.formats.exports import map_at, map_of
from tests.formats.texts import nasty_texts

from argmap.formats.bibliography import bibtex, csl
from argmap.formats.bibliography.csl import VARIABLES
from argmap.formats.bibliography.dates import Known, known
from argmap.formats.bibliography.kinds import KINDS
from argmap.formats.bibliography.names import Name, parsed, several
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
        ("Sarn TV", Name(literal="Sarn TV")),
        ("al-Khwarizmi, Muhammad", Name(family="al-Khwarizmi", given="Muhammad")),
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


@pytest.mark.parametrize(
    ("text", "families"),
    [
        ("Ann Lee and Bo Berg", ["Lee", "Berg"]),
        ("Lee, Ann; Berg, Bo", ["Lee", "Berg"]),
        ("Ann Lee", ["Lee"]),
        ("Barnes and noble", [""]),
    ],
)
def test_an_attribute_may_name_several(text: str, families: list[str]) -> None:
    assert [each.family for each in several(text)] == families


def written(entry: str) -> tuple[str, dict[str, Any]]:
    """Return a source as BibTeX and as CSL."""
    argument_map = map_of(f"title: x\nsources: {{s: {entry}}}\n")
    (found,) = json.loads(csl.write(argument_map)[0])
    return bibtex.write(argument_map)[0], found


def test_who_publishes_an_article_is_the_paper_that_it_is_in() -> None:
    text, found = written("{title: T, kind: newspaper article, publisher: The Herald}")
    assert "journal = {{The Herald}}" in text
    assert found["container-title"] == "The Herald"
    text, found = written("{title: T, kind: journal article, publisher: P, attributes: {journal: J, number: '3'}}")
    assert "journal = {J}" in text
    assert "publisher = {{P}}" in text
    assert (found["container-title"], found["publisher"], found["issue"]) == ("J", "P", "3")


def test_braces_in_pairs_stay_and_others_are_spelled_out() -> None:
    assert r"{{a \{b\} c}}" in written("{title: 'a {b} c'}")[0]
    assert r"{{a \textbraceright{}b\textbraceleft{}}}" in written("{title: 'a }b{'}")[0]


def test_dates_are_numbers_or_words_and_years_before_the_common_era_are_counted_without_a_year_0() -> None:
    assert written("{title: T, date: XXXX-12-02}")[1]["issued"] == {"literal": "2 December"}
    assert written("{title: T, date: 201X}")[1]["issued"] == {"literal": "2010s"}
    text, found = written("{title: T, date: -0044-03-15}")
    assert found["issued"] == {"date-parts": [[-45, 3, 15]]}
    assert "year = {45 BCE}" in text
    assert "date = {-0044-03-15}" in text


def test_what_has_no_author_is_sorted_by_its_title() -> None:
    assert "key = {T}" in written("{title: T}")[0]
    assert "key = " not in written("{title: T, author: Jane Doe}")[0]
    assert "author = {{al-Khwarizmi}, Muhammad}" in written("{title: T, author: 'al-Khwarizmi, Muhammad'}")[0]


def test_csl_has_only_what_its_schema_knows() -> None:
    """``csl-data.json`` 1.0 allows no other keys; types that no kind leads to are not listed."""
    types = {
        "article-journal", "article-magazine", "article-newspaper", "book", "broadcast", "chapter", "dataset",
        "document", "hearing", "interview", "legislation", "paper-conference", "personal_communication", "report",
        "speech", "thesis", "webpage",
    }  # fmt: skip
    variables = {
        "DOI", "ISBN", "ISSN", "URL", "abstract", "accessed", "archive", "author", "collection-title",
        "container-title", "edition", "editor", "genre", "id", "issue", "issued", "language", "note", "number", "page",
        "publisher", "publisher-place", "section", "title", "type", "version", "volume",
    }  # fmt: skip
    entries = json.loads(csl.write(SOURCES)[0])
    assert {each["type"] for each in entries} <= types
    assert {kind for _, kind, _, _ in KINDS} <= types
    assert {key for each in entries for key in each} | set(VARIABLES.values()) <= variables
    for each in entries:
        for name in each.get("author", ()):
            assert name.keys() <= {"family", "given", "non-dropping-particle", "suffix", "literal"}
        assert each.get("issued", {}).keys() <= {"date-parts", "season", "circa", "literal"}


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
