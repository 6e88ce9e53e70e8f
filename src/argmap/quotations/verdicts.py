"""What became of a quotation that was looked for in its source."""

from dataclasses import dataclass
from enum import StrEnum

from argmap.documents.document import Document, Span
from argmap.quotations.citations import Citation
from argmap.quotations.differences import Difference, differences
from argmap.quotations.places import Misplaced, Place, place_of


class Verdict(StrEnum):
    """How a quotation stands to its source, the best first."""

    VERBATIM = "verbatim"
    TYPOGRAPHY = "verbatim but for typography"
    ELIDED = "elided"
    AMBIGUOUS = "ambiguous"
    ALTERED = "altered"
    WRONG_SPEAKER = "in another speaker's turn"
    NOT_FOUND = "not found"
    NOT_CHECKED = "not checked"

    @property
    def holds(self) -> bool:
        """Whether the source has these words, where the map says."""
        return self in (Verdict.VERBATIM, Verdict.TYPOGRAPHY, Verdict.ELIDED)

    @property
    def key(self) -> str:
        """The verdict in one word, for options and programs."""
        return self.name.lower().replace("_", "-")


@dataclass(frozen=True, slots=True)
class Checked:
    """A quotation with its verdict.

    ``spans`` are the passages of the ``document`` that it was found in, several if something is elided, or the one
    that comes closest if it is altered; ``elsewhere`` are further places that it may be from; ``voice`` is the name
    that the source gives whoever speaks there; ``similarity`` is 1 for the same and 0 for nothing alike; ``reason``
    says why nothing could be checked or found; ``compared`` is the part of the quotation that is altered.
    """

    citation: Citation
    verdict: Verdict
    document: Document | None = None
    spans: tuple[Span, ...] = ()
    elsewhere: tuple[Span, ...] = ()
    voice: str = ""
    similarity: float = 1.0
    misplaced: Misplaced | None = None
    reason: str = ""
    compared: str = ""

    @property
    def place(self) -> Place | None:
        """Where it stands, or where the closest passage does; None if there is none."""
        return place_of(self.document, self.spans[0][0]) if self.document and self.spans else None

    @property
    def count(self) -> int:
        """In how many places it stands; those of an ambiguous one are counted to a limit."""
        return len(self.elsewhere) + 1 if self.spans else 0

    def places(self, most: int) -> list[str]:
        """Return where it may be from, in words: its place, and others, ``most`` at most and each once."""
        if self.document is None or not self.spans:
            return []
        told: dict[str, None] = {}
        for start, _ in (self.spans[0], *self.elsewhere[: 10 * most]):
            if len(told) < most:
                told[str(place_of(self.document, start))] = None
        return [place for place in told if place]

    @property
    def found(self) -> str:
        """The source's own wording, on one line; parts that are quoted apart are joined by ``[…]``."""
        if self.document is None:
            return ""
        return " […] ".join(wording(self.document, span) for span in self.spans)

    @property
    def corrected(self) -> str:
        """The quotation in the source's wording: what is altered in it is exchanged, what is left out stays so."""
        whole = self.citation.quote
        return whole.replace(self.compared, self.found, 1) if self.compared else self.found

    @property
    def differences(self) -> list[Difference]:
        """What differs from the source, word by word; empty unless it is altered."""
        return differences(self.compared, self.found) if self.similarity < 1 and self.spans else []


def wording(document: Document, span: Span) -> str:
    """Return the words of a passage on one line, without the names and times between what a speaker says."""
    return " ".join(words_of(document, span).split())


def words_of(document: Document, span: Span) -> str:
    """Return the words of a passage as they stand, without the names and times between what a speaker says."""
    start, end = span
    turn = document.turn(start)
    if turn is None or len(turn.spans) == 1:
        return document.text[start:end]
    return " ".join(
        document.text[max(first, start) : min(last, end)] for first, last in turn.spans if first < end and last > start
    )
