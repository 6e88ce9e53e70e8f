"""What a source says: its plain text, with the places a reader can be pointed at, and who speaks where."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

Span = tuple[int, int]
"""Start and end of a piece of a document's text, in characters, counted from 0, the end excluded."""


class Page(NamedTuple):
    """A page that begins at character ``start``; ``label`` is its number as the source prints it: ``12``, ``iv``."""

    start: int
    label: str


class Moment(NamedTuple):
    """What begins at character ``start`` is said from ``begin`` on, in seconds; ``end`` is None where not told."""

    start: int
    begin: float
    end: float | None


class Turn(NamedTuple):
    """What one speaker says until the next one speaks.

    ``label`` is the speaker's name as the source writes it, a role in brackets included; it is empty where the source
    tells that another speaks but not who. ``spans`` are where the words stand, without labels and times between them,
    ``at`` when the turn begins, in seconds, or None.
    """

    label: str
    spans: tuple[Span, ...]
    at: float | None = None


@dataclass(frozen=True)
class Document:
    """The text of a source.

    ``paragraphs``, ``pages`` and ``moments`` are in the order of their starts; each goes on to the next.
    ``lines`` are the starts of lines, empty where the source has none to count (a web page, a word processor's file).
    ``turns`` is empty unless the source tells who speaks.
    """

    text: str
    paragraphs: Sequence[int] = ()
    lines: Sequence[int] = ()
    pages: Sequence[Page] = ()
    moments: Sequence[Moment] = ()
    turns: tuple[Turn, ...] = ()

    def paragraph(self, offset: int) -> int | None:
        """Return the number of the paragraph that a character stands in, counted from 1; None if there are none."""
        return bisect_right(self.paragraphs, offset) or None

    def line(self, offset: int) -> int | None:
        """Return the number of the line that a character stands on, counted from 1; None if lines do not count."""
        return bisect_right(self.lines, offset) or None

    def page(self, offset: int) -> str | None:
        """Return the label of the page that a character stands on; None if there are no pages."""
        number = bisect_right(self.pages, offset, key=lambda page: page.start)
        return self.pages[number - 1].label if number else None

    def moment(self, offset: int) -> Moment | None:
        """Return when a character is said; None if that is not told.

        A moment whose end the source does not tell ends where the next one begins.
        """
        number = bisect_right(self.moments, offset, key=lambda moment: moment.start)
        if not number:
            return None
        found = self.moments[number - 1]
        if found.end is None and number < len(self.moments):
            return found._replace(end=self.moments[number].begin)
        return found

    def turn(self, offset: int) -> Turn | None:
        """Return the turn that a character is said in; None if it stands outside of turns."""
        number = bisect_right(self.turns, offset, key=lambda turn: turn.spans[0][0])
        if number and offset < self.turns[number - 1].spans[-1][1]:
            return self.turns[number - 1]
        return None


class SourceError(Exception):
    """A source cannot be read: ``message`` says why, as the end of a sentence, ``hint`` what to do about it."""

    def __init__(self, message: str, hint: str | None = None) -> None:
        super().__init__(message)
        self.message, self.hint = message, hint
