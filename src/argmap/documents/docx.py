"""Word documents (.docx): the words of the body as they stand with all changes accepted, then footnotes and endnotes.

The XML is read directly: mammoth, which makes HTML of it, recurses and leaves out what it has no HTML for.
"""

import re
from collections.abc import Mapping

from argmap.documents.archive import Archive, without_entities
from argmap.documents.document import Document, SourceError
from argmap.documents.flow import joined
from argmap.documents.library import library

# What was deleted or moved away, the reading of ruby, what a field computes its text from, another form of the same
# drawing for old programs, and text that is not printed.
_LEFT_OUT = frozenset(("del", "moveFrom", "rt", "instrText", "delText", "Fallback", "pPrChange", "rPrChange"))
_SIGNS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011"}
_NOTES = ("word/footnotes.xml", "word/endnotes.xml")


def read(raw: bytes) -> Document:
    """Read a Word document.

    Raises:
        SourceError: if lxml is missing, or it is damaged, encrypted or hostile.
    """
    archive = Archive(raw)
    body = next((name for name in archive.names if re.fullmatch(r"word/document\d*\.xml", name)), "word/document.xml")
    parts = [body, *(name for name in _NOTES if name in archive.names)]
    return joined([paragraph for name in parts for paragraph in _paragraphs(archive.member(name), name)])


def _paragraphs(raw: bytes, name: str) -> list[str]:
    etree = library("lxml.etree", "Word documents")
    parser = etree.XMLParser(
        target=_Body(), encoding="utf-8", resolve_entities=False, no_network=True, load_dtd=False, huge_tree=True
    )
    try:
        parser.feed(without_entities(raw, name))
        paragraphs: list[str] = parser.close()
    except (etree.LxmlError, ValueError) as error:
        raise SourceError(f"is damaged: {name} cannot be read: {error}", hint="save or download it again") from None
    return paragraphs


class _Body:
    """A target for the events of WordprocessingML (ECMA-376, part 1, 17); text boxes follow their paragraph."""

    def __init__(self) -> None:
        self._paragraphs: list[str] = []
        self._open: list[list[str]] = []  # the paragraphs that are open: one, and more in its text boxes
        self._boxes: list[str] = []
        self._out = 0  # how many open elements are left out
        self._in_text = False
        self._vanish = False

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        name = tag.rpartition("}")[2]
        if self._out or name in _LEFT_OUT:
            self._out += 1
        elif name == "p":
            self._open.append([])
        elif name == "r":
            self._vanish = False
        elif name == "vanish":
            self._vanish = not any(value in {"0", "false", "off"} for value in attributes.values())
        elif name == "t":
            self._in_text = True
        elif name in _SIGNS and self._open and not _is_setting(attributes):
            self._open[-1].append(_SIGNS[name])

    def end(self, tag: str) -> None:
        name = tag.rpartition("}")[2]
        if self._out:
            self._out -= 1
        elif name == "t":
            self._in_text = False
        elif name == "p" and self._open:
            self._end_paragraph("".join(self._open.pop()).strip(" \n\t"))
        elif name == "r":
            self._vanish = False

    def data(self, text: str) -> None:
        if self._in_text and not self._out and not self._vanish and self._open:
            self._open[-1].append(text)

    def close(self) -> list[str]:
        return self._paragraphs

    def _end_paragraph(self, text: str) -> None:
        if self._open:  # in a text box
            self._boxes.append(text)
            return
        self._paragraphs.extend(each for each in (text, *self._boxes) if each and not each.isspace())
        self._boxes = []


def _is_setting(attributes: Mapping[str, str]) -> bool:
    """Tell whether a tab is one of the tab stops that a paragraph has, not a character; those have a position."""
    return any(name.endswith("}pos") for name in attributes)
