"""Electronic books (.epub): their chapters in the order of reading.

The libraries for EPUB are under the AGPL; what it takes is this.
"""

import posixpath
from typing import Any
from urllib.parse import unquote

from argmap.documents.archive import Archive, without_entities
from argmap.documents.document import Document, SourceError
from argmap.documents.flow import joined
from argmap.documents.html import page_paragraphs
from argmap.documents.library import library

_PAGES = ("application/xhtml+xml", "text/html", "application/xml")
_CONTAINER = "META-INF/container.xml"


def read(raw: bytes) -> Document:
    """Read a book.

    Raises:
        SourceError: if lxml is missing, or it is damaged, encrypted or hostile.
    """
    library("lxml.etree", "EPUB")
    archive = Archive(raw)
    paragraphs: list[str] = []
    for name in _chapters(archive):
        page = archive.member(name)
        if any(b"<!ENTITY" in form for form in (page, page.replace(b"\0", b""))):
            raise SourceError(f"defines entities in {name}, which no book needs and which may be an attack")
        paragraphs += page_paragraphs(page)
    return joined(paragraphs)


def _chapters(archive: Archive) -> list[str]:
    """Return the pages of a book in the order of its spine (EPUB 3.3, 5.7)."""
    container = _parsed(archive, _CONTAINER)
    packages = [each.get("full-path") for each in container.iter("{*}rootfile")]
    if not packages or not packages[0]:
        raise SourceError(f"is damaged: {_CONTAINER} names no package")
    package = _parsed(archive, packages[0])
    folder = posixpath.dirname(packages[0])
    listed = {
        each.get("id"): each.get("href", "") for each in package.iter("{*}item") if each.get("media-type") in _PAGES
    }
    pages = [listed.get(each.get("idref")) for each in package.iter("{*}itemref")]
    names = [posixpath.normpath(posixpath.join(folder, unquote(href.partition("#")[0]))) for href in pages if href]
    return list(dict.fromkeys(names))  # a book reads no page twice; one that does may be an attack


def _parsed(archive: Archive, name: str) -> Any:
    etree = library("lxml.etree", "EPUB")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, encoding="utf-8")
    try:
        return etree.fromstring(without_entities(archive.member(name), name), parser)
    except (etree.LxmlError, ValueError) as error:
        raise SourceError(f"is damaged: {name} cannot be read: {error}", hint="download it again") from None
