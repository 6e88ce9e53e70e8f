"""JSON and XML from anybody: what is broken or hostile is told with its place."""

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


def test_json_on_one_long_line() -> None:
    assert json_text.parsed(b'{"a": "' + b"x" * 2_000_000 + b'"}', "x.json")[0] == {"a": "x" * 2_000_000}


@pytest.mark.parametrize(
    ("raw", "message", "place"),
    [
        (b"", "this is no XML: no element found", (1, 1)),
        (b"<a>\n<b></a>", "this is no XML: mismatched tag", (2, 6)),
        (b"<a>" * 1_000, "this XML is nested deeper than 500 levels", (1, 1501)),
        (b'<!DOCTYPE a [<!ENTITY b "c">]>\n<a>&b;</a>', "this XML defines entities, which are not read", (1, 25)),
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
