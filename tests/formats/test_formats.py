"""The list of formats: complete, found by name and by ending."""

from pathlib import Path

import pytest

import argmap.formats
from argmap.formats import FORMATS, UnknownFormatError, format_for_suffix, format_named


def test_every_module_of_the_folder_is_a_format() -> None:
    folder = Path(argmap.formats.__file__).parent
    modules = {path.stem for path in folder.iterdir() if not path.name.startswith("__")}
    assert modules - {"format"} == {each.name for each in FORMATS}


def test_formats_are_found_by_name_and_by_ending() -> None:
    assert format_named("brief") is FORMATS[0]
    assert format_for_suffix(".MD") is FORMATS[0]
    assert [format_for_suffix(suffix).name for each in FORMATS for suffix in each.suffixes] == [
        "brief", "brief", "json",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("suffix", "message"),
    [
        (".docx", "no format is known by files ending in '.docx'; known: .md (brief), .markdown (brief), .json (json)"),
        ("", "no format is known by a name without an ending; known: .md (brief), .markdown (brief), .json (json)"),
    ],
)
def test_an_unknown_ending_is_answered_with_the_known_ones(suffix: str, message: str) -> None:
    with pytest.raises(UnknownFormatError) as caught:
        format_for_suffix(suffix)
    assert str(caught.value) == message


def test_an_unknown_name_is_answered_with_the_known_ones() -> None:
    with pytest.raises(UnknownFormatError, match="there is no format 'pdf'; choose one of brief, json"):
        format_named("pdf")
