"""Web pages: what a browser would show of them, without their layout."""

import codecs
import re
from html.entities import html5

from argmap.documents.document import Document, SourceError
from argmap.documents.flow import Flow, joined
from argmap.documents.library import library
from argmap.source.text import encoding_of

# What browsers take these names for (WHATWG Encoding Standard, 4.2): the larger encoding that replaced each.
_REPLACED = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "tis-620": "cp874",
    "utf-16": "utf-8",  # a page whose declaration can be read as ASCII is not in UTF-16
    "utf-16-le": "utf-8",
    "utf-16-be": "utf-8",
}
# Not every codec of Python is one of texts that come from elsewhere; some take very long.
_ALLOWED = re.compile(r"utf-8|cp\d+|(iso8859|koi8|mac|big5|euc|shift|iso2022_jp)[\w-]*|gb18030")
_CHARSET = re.compile(
    rb"""<(?:meta\b[^>]*?\bcharset|\?xml\b[^>]*?\bencoding)\s*=\s*["']?\s*([\w.:-]+)""", re.IGNORECASE
)
_XML_DECLARATION = re.compile(r"\s*<\?xml\b[^>]*\?>")
_ENTITY = re.compile(r"&([A-Za-z][A-Za-z0-9]*;)")
_XML_ENTITIES = frozenset(("amp;", "lt;", "gt;", "quot;", "apos;"))


def read(raw: bytes) -> Document:
    """Read a web page in any encoding it declares; bytes that do not fit become U+FFFD, as in a browser.

    Raises:
        SourceError: if lxml is missing or cannot read it.
    """
    return joined(page_paragraphs(raw))


def page_paragraphs(raw: bytes) -> list[str]:
    """Return the paragraphs of a page that is HTML, or XHTML as in EPUB.

    Nothing is fetched, and no entity that the page defines is read.

    Raises:
        SourceError: if lxml is missing or cannot read it.
    """
    etree = library("lxml.etree", "HTML")
    text = _decoded(raw).replace("\0", "\ufffd")
    if _XML_DECLARATION.match(text) or 'xmlns="http://www.w3.org/1999/xhtml"' in text[:2000]:
        try:
            return _xhtml(etree, text)
        except (etree.XMLSyntaxError, ValueError):
            pass  # most pages that say they are XML are not; a browser reads them as HTML too
    parser = etree.HTMLParser(target=Flow(), encoding="utf-8", huge_tree=True)
    try:
        parser.feed(text.encode("utf-8", "replace"))
        paragraphs: list[str] = parser.close()
    except (etree.LxmlError, ValueError) as error:
        raise SourceError(f"cannot be read as HTML: {error}") from None
    return paragraphs


def _xhtml(etree: object, text: str) -> list[str]:
    if "<!ENTITY" in text:
        raise ValueError
    text = _XML_DECLARATION.sub("", text, count=1)
    # XML knows five entities by itself; XHTML has the others from a DTD that is not read.
    text = _ENTITY.sub(lambda match: _characters(match[1]) or match[0], text)
    options = {"resolve_entities": False, "no_network": True, "load_dtd": False, "huge_tree": True}
    parser = etree.XMLParser(target=Flow(), encoding="utf-8", **options)  # type: ignore[attr-defined]
    parser.feed(text.encode("utf-8", "replace"))
    paragraphs: list[str] = parser.close()
    return paragraphs


def _characters(entity: str) -> str | None:
    return None if entity in _XML_ENTITIES else html5.get(entity)


def _decoded(raw: bytes) -> str:
    mark, encoding = encoding_of(raw)
    if mark or encoding != "utf-8":
        return raw[len(mark) :].decode(encoding, "replace")
    declared = _CHARSET.search(raw[:4096])
    if declared:
        try:
            name = codecs.lookup(declared[1].decode("ascii")).name
            encoding = _REPLACED.get(name, name)
            if _ALLOWED.fullmatch(encoding):
                return raw.decode(encoding, "replace")
        except LookupError:
            pass
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return raw.decode("cp1252", "replace")  # HTML's default for western pages
