"""JSON and XML from anybody: what is broken or hostile is told with its place."""

import sys

import pytest

from argmap.interchange import json_text, xml_text
from argmap.interchange.unreadable import UnreadableFileError


@pytest.mark.parametrize(
    ("raw", "message", "place"),
    [
        (b"", "this is no JSON: expecting value", (1, 1)),
        (b'{\n  "a":\n}', "this is no JSON: expecting value", (3, 1)),
        (b'{"a": 1', "this is no JSON: expecting ',' delimiter", (1, 7)),
        (b"[" * 100_000, "this JSON is nested deeper than 500 levels", (1, 501)),
        (b'["' + b"[" * 6000 + b'", ' + b"[" * 60_000, "this JSON is nested deeper than 500 levels", (1, 6505)),
        (b"[" * 900, "this JSON is nested deeper than 500 levels", (1, 501)),
        (b"[1 " + b"[" * 900, "this is no JSON: expecting ',' delimiter", (1, 4)),
        (b"[" * 501 + b"]" * 501, "this JSON is nested deeper than 500 levels", (1, 501)),
        (b'{"a":' * 800 + b"1" + b"}" * 800, "this JSON is nested deeper than 500 levels", (1, 2501)),
        (b'["]", ' * 700 + b"1" + b', "["]' * 700, "this JSON is nested deeper than 500 levels", (1, 3001)),
        (b'{"a": "\xff"}', "not UTF-8 text", (1, 8)),
        (b"\x89PNG\r\n", "not a text file (a picture, a Word document?)", (1, 1)),
        (b"[" + b"1" * 5_000 + b"]", "this JSON cannot be read: ", (1, 1)),
    ],
)
def test_broken_json(raw: bytes, message: str, place: tuple[int, int]) -> None:
    with pytest.raises(UnreadableFileError) as caught:
        json_text.parsed(raw, "x.json")
    found = caught.value.diagnostic
    assert found.message.startswith(message)
    assert found.location is not None
    assert (found.location.file, found.location.line, found.location.column) == ("x.json", *place)


@pytest.mark.parametrize(
    "raw", [b'{"a": ["[", {}]}', '{"a": ["[", {}]}'.encode("utf-16"), b'\xef\xbb\xbf{"a": ["[", {}]}']
)
def test_json(raw: bytes) -> None:
    assert json_text.parsed(raw, "x.json")[0] == {"a": ["[", {}]}


@pytest.mark.parametrize("limit", [1_000, 20_000])
def test_the_bound_of_depth_is_ours_whatever_the_interpreters(limit: int) -> None:
    before = sys.getrecursionlimit()
    sys.setrecursionlimit(limit)
    try:
        assert json_text.parsed(b"[" * 499 + b"{}," * 600 + b"1" + b"]" * 499, "x.json")
        with pytest.raises(UnreadableFileError, match="deeper than 500 levels"):
            json_text.parsed(b"[" * 3_000 + b"]" * 3_000, "x.json")
    finally:
        sys.setrecursionlimit(before)


def test_json_on_one_long_line() -> None:
    assert json_text.parsed(b'{"a": "' + b"x" * 2_000_000 + b'"}', "x.json")[0] == {"a": "x" * 2_000_000}


@pytest.mark.parametrize(
    ("raw", "message", "place"),
    [
        (b"", "this is no XML: no element found", (1, 1)),
        (b"<a>\n<b></a>", "this is no XML: mismatched tag", (2, 6)),
        (b"<a>" * 1_000, "this XML is nested deeper than 500 levels", (1, 1501)),
        (b'<!DOCTYPE a [<!ENTITY b "c">]>\n<a>&b;</a>', "this XML defines entities, which are not read", (1, 25)),
        (b'<!DOCTYPE a SYSTEM "a.dtd" [<!ENTITY nbsp "c">]><a/>', "this XML defines entities", (1, 43)),
        (b'<!DOCTYPE a [<!ENTITY % b SYSTEM "file:///etc/passwd"> %b;]><a/>', "this XML defines entities", (1, 54)),
        (b"\n\n<?xml version='1.0'?><a>\n<b></a>", "this is no XML: mismatched tag", (4, 6)),
        (b"<?xml version='1.0' encoding='klingon'?><a/>", "this XML cannot be read: unknown encoding", (1, 1)),
    ],
)
def test_broken_xml(raw: bytes, message: str, place: tuple[int, int]) -> None:
    with pytest.raises(UnreadableFileError) as caught:
        xml_text.parsed(raw, "x.xml")
    found = caught.value.diagnostic
    assert found.message.startswith(message)
    assert found.location is not None
    assert (found.location.line, found.location.column) == place


def test_xml() -> None:
    root = xml_text.parsed('<?xml version="1.0"?><!DOCTYPE a SYSTEM "a.dtd"><a b="1">ä<c/>&amp;</a>'.encode(), "x.xml")
    assert (root.tag, root.attrib, root.text, root[0].tail) == ("a", {"b": "1"}, "ä", "&")


@pytest.mark.parametrize("head", [b"", b"<!DOCTYPE a SYSTEM 'a.dtd'>", b" \n<?xml version='1.0'?>"])
def test_characters_that_html_has_names_for_are_read_and_others_kept(head: bytes) -> None:
    root = xml_text.parsed(head + b'<a b="caf&eacute;">caf&eacute; &bogus; &lt;&amp;</a>', "x.xml")
    assert (root.attrib, root.text) == ({"b": "caf\u00e9"}, "caf\u00e9 &bogus; <&")
