"""The list of formats: complete, found by name, by ending, and by how a file begins."""

from pathlib import Path

import pytest

import argmap.formats
from argmap.formats import FORMATS, UnknownFormatError, format_for_suffix, format_named, format_of

HOMES = {"csv": "tables", "parquet": "tables", "xaif": "aif", "jsonld": "rdf", "turtle": "rdf", "dna-csv": "dna"}
HOMES |= {"bibtex": "bibliography", "csl": "bibliography"}
"""The packages of formats that are not called like one."""


def test_every_module_of_the_folder_is_a_format() -> None:
    folder = Path(argmap.formats.__file__).parent
    modules = {path.stem for path in folder.iterdir() if not path.name.startswith("__")}
    assert modules - {"format"} == {HOMES.get(each.name, each.name) for each in FORMATS}


def test_formats_are_found_by_name_and_by_ending() -> None:
    assert format_named("brief") is FORMATS[0]
    assert format_for_suffix(".MD") is FORMATS[0]
    for each in FORMATS:
        if each.write:
            assert [format_for_suffix(f"map{suffix}") for suffix in each.suffixes] == [each] * len(each.suffixes)


@pytest.mark.parametrize(
    ("suffix", "message"),
    [
        (
            ".docx",
            "no format is known by files ending in '.docx'; known: .md (brief), .markdown (brief), .json (json), ",
        ),
        ("", "no format is known by a name without an ending; known: .md (brief), .markdown (brief), .json (json), "),
    ],
)
def test_an_unknown_ending_is_answered_with_the_known_ones(suffix: str, message: str) -> None:
    with pytest.raises(UnknownFormatError) as caught:
        format_for_suffix(suffix)
    assert str(caught.value).startswith(message)


def test_an_unknown_name_is_answered_with_the_known_ones() -> None:
    with pytest.raises(UnknownFormatError, match="there is no format 'pdf'; choose one of brief, json, csv, "):
        format_named("pdf")


def test_options_tell_which_of_two_formats_of_one_ending_is_meant() -> None:
    assert format_of(b"actor,category\n", ".csv", ["columns"]).name == "dna-csv"


@pytest.mark.parametrize(
    ("raw", "suffix", "name"),
    [
        (b"SQLite format 3\0...", "", "dna"),
        (b"SQLite format 3\0...", ".csv", "dna"),
        (b'\xef\xbb\xbf \n{"claims": {}}', "", "json"),
        (b"person;concept;AGREEMENT\r\n", "", "dna-csv"),
        (b"actor,category\n", ".CSV", "csv"),
        (b"", ".csv", "csv"),
    ],
)
def test_what_a_file_is_shows_in_how_it_begins_or_ends(raw: bytes, suffix: str, name: str) -> None:
    assert format_of(raw, suffix).name == name


def test_a_file_that_looks_like_nothing_known_is_answered_with_what_can_be_read() -> None:
    with pytest.raises(UnknownFormatError) as caught:
        format_of(b"actor,category\n", ".txt")
    assert str(caught.value).startswith(
        "it does not begin as any format does, and none is known by files ending in '.txt'; known: .json (json), "
    )
