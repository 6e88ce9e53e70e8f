"""Which kind a source is, and what happens without the library that reads it."""

import sys
from importlib import import_module
from pathlib import Path

import pytest
from tests.documents import files

import argmap.documents
from argmap.documents import KINDS, SourceError, document_of, kind_of

SMALL: dict[str, bytes] = {
    "PDF": files.pdf("Words"),
    "Word": files.docx(files.p_of(files.run("Words"))),
    "EPUB": files.epub(one="<p>Words</p>"),
    "HTML": b"\xef\xbb\xbf <!-- a --><!DOCTYPE HTML><p>Words",
    "subtitles": b"WEBVTT\n\n00:01.000 --> 00:02.000\nWords\n",
    "Markdown": b"*Words*\n",
    "text": b"Words",
}


def test_every_module_that_reads_is_listed() -> None:
    folder = Path(argmap.documents.__file__).parent
    modules = {path.stem for path in folder.glob("*.py")} - {"__init__"}
    readers = {name for name in modules if hasattr(import_module(f"argmap.documents.{name}"), "read")}
    assert readers == {kind.module for kind in KINDS}
    assert SMALL.keys() == {kind.name for kind in KINDS}


@pytest.mark.parametrize("name", SMALL)
def test_content_counts_before_the_name(name: str) -> None:
    kind = next(kind for kind in KINDS if kind.name == name)
    for suffix in kind.suffixes:
        assert kind_of(SMALL[name], f"source{suffix.upper()}") == kind
        assert document_of(SMALL[name], f"source{suffix}").text.strip() == "Words"
    if name not in {"Markdown", "text"}:
        assert kind_of(SMALL[name], "source.md") == kind


@pytest.mark.parametrize(
    ("raw", "message"),
    [
        (b"", "holds no text"),
        (b" \n\t", "holds no text"),
        (b"\x89PNG\r\n\x1a\n", "is a picture"),
        (b"\xff\xd8\xff\xe0", "is a picture"),
        (b"{\\rtf1 words}", "is rich text"),
        (files.zipped(xl__workbook="x"), "is an archive, and neither a Word document nor a book"),
        (b"\x1f\x8b\x08", "is packed"),
        (b"\0\0\0\x18ftypmp42", "is a recording or a picture"),
        (b"wor\0ds", "is not a text file"),
    ],
)
def test_what_is_not_read(raw: bytes, message: str) -> None:
    with pytest.raises(SourceError, match=message):
        document_of(raw, "source.txt")


@pytest.mark.parametrize(
    ("name", "library"), [("PDF", "pypdfium2"), ("Word", "lxml"), ("EPUB", "lxml"), ("HTML", "lxml")]
)
def test_a_library_that_is_missing(name: str, library: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for module in [each for each in sys.modules if each == library or each.startswith(f"{library}.")]:
        monkeypatch.setitem(sys.modules, module, None)
    monkeypatch.setitem(sys.modules, library, None)
    with pytest.raises(SourceError, match=f"needs {library}, which is not installed") as caught:
        document_of(SMALL[name], "source")
    assert caught.value.hint == "pip install 'argmap[documents]'"
