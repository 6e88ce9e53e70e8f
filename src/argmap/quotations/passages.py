"""The passages of one source that quotations are from."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import product
from typing import NamedTuple

from argmap.documents.document import Document, Span
from argmap.quotations.boundaries import inside_word, same_sign, whole_words
from argmap.quotations.exact import places_of
from argmap.quotations.normal_form import NormalText, normal, normal_text, normals
from argmap.quotations.similar import Passage, Words
from argmap.quotations.typography import DASH_BETWEEN_WORDS, dashes_agree, is_verbatim
from argmap.quotations.verdicts import Verdict, words_of

_ELLIPSIS = r"(?:…|\.\s?\.\s?\.(?:\s?\.)?)"
_LEFT_OUT = re.compile(rf"\s*(?:\[[^\]\[]*\]|\({_ELLIPSIS}\)|{_ELLIPSIS})\s*")
"""What stands for words left out, or words put in: ``[…]``, ``[the agency]``, ``(...)``, a mere ``…``."""

REACH = 2_000
"""Characters of the source that a quotation may leave out at one place."""

_MOST = 200
"""Beginnings of an elided quotation that are followed up."""


class Found(NamedTuple):
    """A passage, in pieces if something is left out, and how the quotation stands to it."""

    spans: tuple[Span, ...]
    verdict: Verdict


class Part(NamedTuple):
    """What stands between two marks of elision, and its normal form.

    ``begins`` and ``ends`` tell that it begins or ends with a whole word; ``[T]here`` is in the middle of one.
    """

    text: str
    normal: str
    begins: bool = True
    ends: bool = True


class Sought(NamedTuple):
    """A quotation to look for, and its parts if it leaves something out or puts something in."""

    whole: Part
    parts: tuple[Part, ...] = ()


def sought(quotes: Iterable[str]) -> dict[str, Sought]:
    """Return quotations ready to be looked for, each once."""
    parts = {quote: [Part(quote, ""), *_parts(quote)] for quote in quotes}
    forms = iter(normals([part.text for several in parts.values() for part in several]))
    found = {}
    for quote, several in parts.items():
        whole, *rest = (part._replace(normal=next(forms)) for part in several)
        found[quote] = Sought(whole, tuple(part for part in rest if part.normal))
    return found


def _parts(quote: str) -> Iterator[Part]:
    """Yield what stands between marks of elision; nothing if there are none."""
    if not any(mark in quote for mark in ("[", "…", "...", ". .")):
        return
    begin, begins = 0, True
    for mark in _LEFT_OUT.finditer(quote):
        # Brackets that touch a word stand for a part of it.
        yield Part(quote[begin : mark.start()], "", begins, not mark.group().startswith("["))
        begin, begins = mark.end(), not mark.group().endswith("]")
    if begin:
        yield Part(quote[begin:], "", begins)


class Passages:
    """A source prepared for looking quotations up in it."""

    def __init__(self, document: Document) -> None:
        self.document = document
        segments = None if not document.turns else list(_segments(document))
        self.normal: NormalText = normal_text(document.text, segments)
        self._places: dict[str, list[int]] = {}
        self._known: dict[Part, list[Span]] = {}
        self._dashed: dict[Part, list[Span]] = {}

    @cached_property
    def words(self) -> Words:
        """The words of the source, for looking up what is not found exactly."""
        return Words(self.normal.text)

    def look_for(self, quotes: Iterable[Sought]) -> None:
        """Find all places of some quotations in one pass."""
        forms = (part.normal for each in quotes for part in (each.whole, *each.parts))
        self._places = places_of(forms, self.normal.text)

    def of(self, quotation: Sought) -> list[Found]:
        """Return where a quotation that was looked for stands, in the order of the source; empty if nowhere."""
        spans = self._spans(quotation.whole)
        whole = [found for span in spans if (found := self._judged(quotation.whole.text, span))]
        if whole or not quotation.parts:
            return whole
        return [Found(spans, Verdict.ELIDED) for spans in self._chains(quotation.parts)]

    def missing(self, quotation: Sought) -> Part | None:
        """Return what is to be looked for by likeness: the first part that stands nowhere; None if all do."""
        if not quotation.parts:
            return quotation.whole
        return next((part for part in quotation.parts if not self._agreeing(part)), None)

    def closest(self, part: Part) -> list[tuple[float, Span]]:
        """Return passages of whole words like a part that does not stand there, and how much, the most similar first.

        Similarity goes from 0 to 1, as in `Words.closest`.
        """
        found = {self._cut(part, passage) for passage in self.words.closest(part.normal)}
        return sorted(found, key=lambda each: (-each[0], each[1]))

    def _cut(self, part: Part, passage: Passage) -> tuple[float, Span]:
        """Return a passage without words that only a dash ties to it: the normal form has made one word of them."""
        from rapidfuzz.distance import Indel

        text, words = self.document.text, self.normal.text[passage.start : passage.end].split(" ")
        start, end = self.normal.start(passage.start), self.normal.end(passage.end)
        first, last = self.normal.end(passage.start + len(words[0])), self.normal.start(passage.end - len(words[-1]))
        starts = [start, *(dash.end() for dash in DASH_BETWEEN_WORDS.finditer(text, start, first))]
        ends = [end, *(dash.start() for dash in DASH_BETWEEN_WORDS.finditer(text, last, end))]
        best = passage.similarity, (start, end)
        for span in product(starts, ends):
            if span[0] < span[1] and span != (start, end):
                likeness = Indel.normalized_similarity(part.normal, normal(words_of(self.document, span)))
                best = max(best, (likeness, span))
        return best[0], whole_words(text, best[1])

    def _spans(self, part: Part) -> list[Span]:
        """Return where the words of a part stand, as whole words where it has whole words."""
        if part not in self._known:
            self._known[part] = list(self._whole_words(part))
        return self._known[part]

    def _whole_words(self, part: Part) -> Iterator[Span]:
        text, length = self.document.text, len(part.normal)
        for place in self._places.get(part.normal, ()):
            start, end = self.normal.start(place), self.normal.end(place + length)
            cut = (part.begins and inside_word(text, start)) or (part.ends and inside_word(text, end))
            if not cut and same_sign(part.text, text, (start, end)):
                yield start, end

    def _judged(self, quote: str, span: Span) -> Found | None:
        passage = words_of(self.document, span)
        if is_verbatim(quote, passage):
            return Found((span,), Verdict.VERBATIM)
        if dashes_agree(quote, passage):
            return Found((span,), Verdict.TYPOGRAPHY)
        return None

    def _chains(self, parts: Sequence[Part]) -> Iterator[tuple[Span, ...]]:
        """Yield the parts of a quotation in their order, each as soon as possible after the one before."""
        places = [self._agreeing(part) for part in parts]
        if not all(places):
            return
        taken = -1
        for first in places[0][:_MOST]:
            chain = self._following(first, places[1:])
            if chain and chain[-1][0] > taken:
                taken = chain[-1][0]
                yield chain

    def _agreeing(self, part: Part) -> list[Span]:
        """Return where a part of a quotation stands with its dashes."""
        if part not in self._dashed:
            self._dashed[part] = [
                span
                for span in self._spans(part)
                if is_verbatim(part.text, passage := words_of(self.document, span)) or dashes_agree(part.text, passage)
            ]
        return self._dashed[part]

    def _following(self, first: Span, places: Sequence[list[Span]]) -> tuple[Span, ...] | None:
        chain = [first]
        turn = self.document.turn(first[0])
        for spans in places:
            number = bisect_left(spans, chain[-1][1], key=lambda span: span[0])
            if number == len(spans) or spans[number][0] - chain[-1][1] > REACH:
                return None
            if self.document.turn(spans[number][0]) is not turn:
                return None
            chain.append(spans[number])
        return tuple(chain)


def _segments(document: Document) -> Iterator[tuple[Span, ...]]:
    """Yield what each speaker says, and what stands before and after all turns."""
    first, last = document.turns[0].spans[0][0], document.turns[-1].spans[-1][1]
    # A heading before the first turn ends with the name and time of who speaks first; no matter.
    if document.text[:first].strip():
        yield ((0, first),)
    for turn in document.turns:
        yield turn.spans
    if document.text[last:].strip():
        yield ((last, len(document.text)),)
