"""Where a passage stands in a source, and whether a map says so."""

import re
from dataclasses import dataclass
from math import inf
from typing import NamedTuple

from argmap.documents.document import Document, Span
from argmap.model.characters import bounds
from argmap.model.evidence import Cited
from argmap.model.timecodes import seconds

_TOLERANCE = 1.0
"""Seconds by which a time may miss a passage: times are rounded."""

_NUMBER = re.compile(r"\d+")
_RANGE = re.compile(r"(\d+)\s*[-–—]\s*(\d+)")


@dataclass(frozen=True, slots=True)
class Place:
    """Where a passage begins, as far as the source has such places.

    ``begin`` is in seconds; ``first`` tells that the line is the first one of the paragraph.
    """

    page: str | None
    paragraph: int | None
    line: int | None
    begin: float | None
    first: bool = False

    @property
    def locators(self) -> dict[str, str]:
        """The place as the keys of a map tell it, the one that a reader would look for first."""
        found = {
            "at": timecode(self.begin) if self.begin is not None else "",
            "page": self.page or "",
            "paragraph": str(self.paragraph or ""),
            "line": str(self.line or ""),
        }
        return {key: value for key, value in found.items() if value}

    @property
    def locator(self) -> tuple[str, str] | None:
        """The key and value that tell the place best: a time, else a page, a paragraph, a line."""
        return next(iter(self.locators.items()), None)

    def __str__(self) -> str:
        if self.begin is not None:
            return timecode(self.begin)
        parts = [
            f"p. {self.page}" if self.page else "",
            f"par. {self.paragraph}" if self.paragraph else "",
            f"l. {self.line}" if self.line and not (self.paragraph and self.first) else "",
        ]
        return ", ".join(filter(None, parts))


class Misplaced(NamedTuple):
    """A locator that does not hold: its key, what the map says, and what is true."""

    key: str
    stated: str
    true: str

    @property
    def denied(self) -> str:
        """What is not so, as the end of a sentence: ``not on page 4``."""
        return "not " + _WHERE[self.key].format(self.stated)

    @property
    def told(self) -> str:
        """What is so: ``on page 5``."""
        return _WHERE[self.key].format(self.true)


_WHERE = {
    "at": "at {}",
    "page": "on page {}",
    "paragraph": "in paragraph {}",
    "line": "on line {}",
    "chars": "among characters {}",
}


def place_of(document: Document, start: int) -> Place:
    """Return where a character stands."""
    moment = document.moment(start)
    paragraph, line = document.paragraph(start), document.line(start)
    first = bool(paragraph and line and document.line(document.paragraphs[paragraph - 1]) == line)
    return Place(document.page(start), paragraph, line, moment.begin if moment else None, first)


def misplaced(cited: Cited, document: Document, span: Span) -> Misplaced | None:
    """Return the first locator of a citation that a passage contradicts; None if all hold or nothing can be said."""
    start, last = span[0], span[1] - 1
    if cited.at and (wrong := _mistimed(cited.at, document, span)):
        return wrong
    if cited.page and document.pages:
        pages = document.page(start), document.page(last)
        if not any(page is not None and _names(cited.page, page) for page in pages):
            return Misplaced("page", cited.page, pages[0] or "")
    for key in ("paragraph", "line"):
        stated, number = getattr(cited, key), getattr(document, key)
        first, final = number(start), number(last)
        if stated and first and not any(_names(stated, str(each)) for each in range(first, final + 1)):
            return Misplaced(key, stated, str(first))
    if cited.chars:
        begin, stop = bounds(cited.chars)
        if stop <= start or begin > last:
            return Misplaced("chars", cited.chars, f"{span[0]}-{span[1]}")
    return None


def _mistimed(at: str, document: Document, span: Span) -> Misplaced | None:
    first, last = document.moment(span[0]), document.moment(span[1] - 1)
    if first is None or last is None:
        return None
    end = inf if last.end is None else max(last.end, last.begin)
    if first.begin - _TOLERANCE <= seconds(at) <= end + _TOLERANCE:
        return None
    return Misplaced("at", at, timecode(first.begin))


def _names(stated: str, label: str) -> bool:
    """Whether a locator such as ``4``, ``12-14`` or ``iv`` takes in a page, paragraph or line."""
    if stated.strip().casefold() == label.strip().casefold():
        return True
    if not label.isdigit():
        return label.casefold() in re.findall(r"\w+", stated.casefold())
    number = int(label)
    if any(int(first) <= number <= int(last) for first, last in _RANGE.findall(stated)):
        return True
    return number in map(int, _NUMBER.findall(stated))


def timecode(moment: float) -> str:
    """Return seconds as a map writes them: ``00:14:32``."""
    whole = int(moment)
    return f"{whole // 3600:02}:{whole // 60 % 60:02}:{whole % 60:02}"
