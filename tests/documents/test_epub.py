"""Books: chapters in the order of reading."""

import pytest
from tests.documents.files import epub, paragraphs, zipped_files

from argmap.documents import SourceError, document_of


def test_chapters_are_read_in_order() -> None:
    book = epub(zulu="<h1>One</h1><p>It began&nbsp;here.</p>", alpha="<p>It ended <i>there</i>.</p>")
    assert paragraphs(document_of(book, "book.epub")) == ["One", "It began\xa0here.", "It ended there."]


def test_names_are_unquoted_fragments_dropped_and_no_page_read_twice() -> None:
    book = zipped_files(
        {
            "META-INF/container.xml": '<container xmlns="urn:x"><rootfile full-path="book.opf"/></container>',
            "book.opf": '<package xmlns="urn:y">'
            '<item id="a" href="x/../a%20b.html#c" media-type="application/xhtml+xml"/>'
            '<item id="p" href="p.png" media-type="image/png"/><itemref idref="p"/><itemref idref="a"/>'
            '<itemref idref="a"/></package>',
            "a b.html": "<p>Words",
        }
    )
    assert document_of(book, "book").text == "Words"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-be"])
def test_entities_are_refused(encoding: str) -> None:
    page = '<!DOCTYPE html [<!ENTITY a "boom">]><html xmlns="http://www.w3.org/1999/xhtml"><p>&a;</p></html>'
    book = zipped_files(
        {
            "META-INF/container.xml": '<container xmlns="urn:x"><rootfile full-path="book.opf"/></container>',
            "book.opf": '<package xmlns="urn:y"><item id="a" href="a" media-type="text/html"/>'
            '<itemref idref="a"/></package>',
            "a": page.encode(encoding),
        }
    )
    with pytest.raises(SourceError, match="defines entities in a"):
        document_of(book, "book.epub")


@pytest.mark.parametrize(
    "members",
    [
        {"META-INF/container.xml": "<container/>"},
        {"META-INF/container.xml": "<container>"},
        {"META-INF/container.xml": '<container><rootfile xmlns="x" full-path="gone.opf"/></container>'},
        {"META-INF/container.xml": '<container><rootfile xmlns="x" full-path="../../etc/passwd"/></container>'},
    ],
)
def test_damaged_books_are_told(members: dict[str, str | bytes]) -> None:
    with pytest.raises(SourceError, match="is damaged"):
        document_of(zipped_files(members), "book.epub")
