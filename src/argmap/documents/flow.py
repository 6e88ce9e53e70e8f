"""Text as it flows down a web page: the events of an HTML or XML parser → paragraphs."""

import re
from collections.abc import Mapping
from functools import lru_cache

from argmap.documents.document import Document


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_BLOCKS = _words(
    "address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset figcaption "
    "figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol optgroup "
    "option p pre search section summary table tbody tfoot thead tr ul xmp"
)
_CELLS = frozenset(("td", "th"))
_UNSEEN = _words(
    "area audio base canvas datalist embed frame head iframe link meta noembed noframes noscript object param rp rt "
    "rtc script source style template textarea title track video"
)
_KEEPING = frozenset(("pre", "listing", "xmp"))
_SPACE = re.compile(r"[ \t\n\r\f]+")
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)


class Flow:
    """A target that an lxml parser tells of tags and text; ``close`` returns what a browser would show of them.

    Block elements end a paragraph, ``<br>`` a line, cells of a table are parted by tabs. White space collapses but in
    ``<pre>``. What a browser does not show (scripts, hidden elements, the head) is left out, ruby annotations as well.
    """

    def __init__(self) -> None:
        self._paragraphs: list[str] = []
        self._pieces: list[str] = []
        self._unseen = 0  # how many open elements are not shown: one that is hidden and all in it
        self._kept = 0  # how many open elements keep white space

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Take the start of an element."""
        name = _name(tag)
        if self._unseen:
            self._unseen += 1
        elif name in _UNSEEN or (attributes and _is_hidden(attributes)):
            if name in _BLOCKS:
                self._end_paragraph()
            self._unseen = 1
        elif name in _BLOCKS:
            self._end_paragraph()
            self._kept += name in _KEEPING
        elif name == "br":
            self._pieces.append("\n")
        elif name in _CELLS and self._pieces:
            self._pieces.append("\t")

    def end(self, tag: str) -> None:
        """Take the end of an element."""
        if self._unseen:
            self._unseen -= 1
        elif (name := _name(tag)) in _BLOCKS:
            self._end_paragraph()
            self._kept -= name in _KEEPING

    def data(self, text: str) -> None:
        """Take text between tags."""
        if not self._unseen:
            self._pieces.append(text if self._kept else _SPACE.sub(" ", text))

    def close(self) -> list[str]:
        """Return the paragraphs."""
        self._end_paragraph()
        return self._paragraphs

    def _end_paragraph(self) -> None:
        if not self._pieces:
            return
        text, self._pieces = "".join(self._pieces), []
        if self._kept:
            text = text.strip("\r\n").rstrip()
        else:
            text = re.sub(r" *([\n\t]) *", r"\1", re.sub(r"  +", " ", text)).strip(" \n\t")
        if text and not text.isspace():
            self._paragraphs.append(text)


@lru_cache(1024)
def _name(tag: str) -> str:
    return tag.rpartition("}")[2].lower()


def _is_hidden(attributes: Mapping[str, str]) -> bool:
    return "hidden" in attributes or ("style" in attributes and _HIDDEN.search(attributes["style"]) is not None)


def joined(paragraphs: list[str]) -> Document:
    """Return a document of paragraphs, each on lines of its own."""
    starts, start = [], 0
    for paragraph in paragraphs:
        starts.append(start)
        start += len(paragraph) + 1
    return Document("\n".join(paragraphs), starts)
