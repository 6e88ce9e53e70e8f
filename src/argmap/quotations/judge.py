"""Which of the passages that hold a quotation's words is the one that a map means, if any is."""

from collections.abc import Sequence
from dataclasses import replace

from argmap.documents.document import Span
from argmap.quotations.citations import Citation
from argmap.quotations.exact import MOST
from argmap.quotations.passages import REACH, Found, Passages, Sought
from argmap.quotations.places import Misplaced, misplaced
from argmap.quotations.verdicts import Checked, Verdict
from argmap.quotations.voices import Voices

ALIKE = 0.7
"""Similarity from which a passage is taken for the one that a quotation alters."""

_NEARLY = 0.999
_ORDER = {verdict: number for number, verdict in enumerate(Verdict)}


class Judge:
    """Gives verdicts on quotations from one source."""

    def __init__(self, passages: Passages, voices: Voices) -> None:
        self._passages, self._voices = passages, voices
        self._document = passages.document
        self._known: dict[tuple[str | None, ...], Checked] = {}

    def verdict(self, citation: Citation, quotation: Sought, found: list[Found]) -> Checked:
        """Return the verdict on a quotation whose words are ``found`` in some passages, or in none."""
        cited = citation.cited
        # The same few words may be quoted ten thousand times.
        key = (cited.quote, cited.at, cited.page, cited.paragraph, cited.line, cited.chars, *citation.speakers)
        if key not in self._known:
            self._known[key] = self._verdict(citation, quotation, found)
            return self._known[key]
        return replace(self._known[key], citation=citation)

    def _verdict(self, citation: Citation, quotation: Sought, found: list[Found]) -> Checked:
        own = [each for each in found if self._is_own(citation, each.spans[0])]
        if not own:
            return self._nowhere(citation, quotation, found)
        if not citation.cited.locator:
            return self._meant(citation, own)
        wrong = [misplaced(citation.cited, self._document, each.spans[0]) for each in own]
        there = [each for each, fault in zip(own, wrong, strict=True) if not fault]
        return self._meant(citation, there) if there else self._meant(citation, own, wrong[0])

    def _meant(self, citation: Citation, found: Sequence[Found], fault: Misplaced | None = None) -> Checked:
        if self._scattered(found):
            return self._checked(citation, Verdict.AMBIGUOUS, found, fault)
        best = min(found, key=lambda each: _ORDER[each.verdict])
        return self._checked(citation, best.verdict, [best], fault)

    def _nowhere(self, citation: Citation, quotation: Sought, found: list[Found]) -> Checked:
        """Return the verdict on a quotation that stands in no turn of its speaker; ``found`` are others'."""
        if len(found) >= MOST:  # not all places have been looked at
            return self._checked(citation, Verdict.AMBIGUOUS, found)
        if closest := self._closest(citation, quotation, others=bool(found)):
            return closest
        if found:
            return self._checked(citation, Verdict.WRONG_SPEAKER, found)
        return Checked(citation, Verdict.NOT_FOUND, reason=self._why_not(quotation))

    def _checked(
        self, citation: Citation, verdict: Verdict, found: Sequence[Found], fault: Misplaced | None = None
    ) -> Checked:
        first = found[0]
        return Checked(
            citation,
            verdict,
            self._document,
            first.spans,
            tuple(each.spans[0] for each in found[1:]),
            self._voice(first.spans[0]),
            misplaced=fault,
        )

    def _closest(self, citation: Citation, quotation: Sought, *, others: bool) -> Checked | None:
        """Return the passage closest to a quotation, those in a speaker's own turns first; None if nothing is close.

        If somebody else says the very words (``others``), only a speaker's own turns are looked at.
        """
        part = self._passages.missing(quotation) or (quotation.whole if others else None)
        if part is None:
            return None
        similar = [each for each in self._passages.closest(part) if each[0] >= ALIKE]
        own = [(likeness, span) for likeness, span in similar if self._is_own(citation, span)]
        if not own and (others or not similar):
            return None
        likeness, span = (own or similar)[0]
        return Checked(
            citation,
            Verdict.ALTERED if own else Verdict.WRONG_SPEAKER,
            self._document,
            (span,),
            voice=self._voice(span),
            # What differs only in a hyphen is altered all the same.
            similarity=min(likeness, _NEARLY),
            misplaced=misplaced(citation.cited, self._document, span),
            compared=part.text,
        )

    def _why_not(self, quotation: Sought) -> str:
        if not any(map(str.isalnum, quotation.whole.normal)):
            return "it has no words"
        if quotation.parts and self._passages.missing(quotation) is None:
            return "its parts stand far apart, in another order, or in the turns of several speakers"
        return ""

    def _is_own(self, citation: Citation, span: Span) -> bool:
        """Whether a passage may be by those whose words a quotation is; headings and asides may be by anybody."""
        if not self._document.turns or not citation.speakers:
            return True
        turn = self._document.turn(span[0])
        if turn is None:
            return False
        return not turn.label or not self._voices.called(turn.label).isdisjoint(citation.speakers)

    def _voice(self, span: Span) -> str:
        turn = self._document.turn(span[0])
        return turn.label if turn else ""

    def _scattered(self, found: Sequence[Found]) -> bool:
        """Whether passages stand so far apart that a reader who finds one does not find all."""
        if len(found) == 1:
            return False
        first, last = found[0].spans[0], found[-1].spans[0]
        return last[0] - first[0] > REACH or len({self._paragraph(each.spans[0]) for each in found}) > 1

    def _paragraph(self, span: Span) -> object:
        """Return the turn, paragraph or page that a passage stands in, or else the passage."""
        turn = self._document.turn(span[0])
        return turn or self._document.paragraph(span[0]) or self._document.page(span[0]) or span
