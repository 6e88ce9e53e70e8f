"""How much of a source a map cites: sentence by sentence, and for each who speaks."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

from argmap.documents.document import Document, Span
from argmap.model.characters import bounds
from argmap.model.evidence import Cited
from argmap.model.timecodes import seconds
from argmap.quotations.normal_form import UNSPACED
from argmap.quotations.verdicts import Verdict
from argmap.quotations.verification import Verification

_WORD = re.compile(rf"(?=\w)[{UNSPACED}]|[^\W{UNSPACED}]+(?:['’\-][^\W{UNSPACED}]+)*")
"""A word, or a character of a script without spaces between words."""


class Sentence(NamedTuple):
    """A sentence of a source: where it stands, who says it (a name, or empty), its words, and those that are cited."""

    span: Span
    voice: str
    words: int
    cited: int


class Share(NamedTuple):
    """How much of somebody's words is cited. ``name`` is a speaker's, or what the source calls who speaks."""

    name: str
    words: int
    cited: int
    sentences: int
    uncited: int

    @property
    def share(self) -> float:
        """Cited words among all words, from 0 to 1."""
        return self.cited / self.words if self.words else 0.0


@dataclass(frozen=True)
class Coverage:
    """What a map cites of one source.

    ``cited`` are passages in the order of the source that do not overlap; ``by_speaker`` the same for the statements
    of each speaker, by id.
    """

    source: str
    document: Document
    language: str
    cited: tuple[Span, ...]
    by_speaker: dict[str, tuple[Span, ...]]

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """Every sentence that has a word, in the order of the source."""
        return tuple(self._sentences())

    @property
    def whole(self) -> Share:
        """The source as a whole."""
        return _share("", self.sentences)

    def voices(self) -> list[Share]:
        """Return the share of each who has a turn, by what the source calls them, in order of appearance."""
        grouped: dict[str, list[Sentence]] = {}
        for each in self.sentences:
            grouped.setdefault(each.voice, []).append(each)
        return [_share(voice, said) for voice, said in grouped.items()]

    def words_cited(self, speaker: str) -> int:
        """Return how many words of the source the statements of a speaker cite."""
        return sum(_words(self.document.text, *span) for span in self.by_speaker.get(speaker, ()))

    def share_of(self, speaker: str) -> float:
        """Return the same as a share of all words of the source, from 0 to 1."""
        return self.words_cited(speaker) / self.whole.words if self.whole.words else 0.0

    def _sentences(self) -> Iterator[Sentence]:
        text = self.document.text
        starts, ends = [start for start, _ in self.cited], [end for _, end in self.cited]
        for voice, span in _stretches(self.document):
            for start, end in _split(text, span, self.language):
                words = _words(text, start, end)
                if not words:
                    continue
                first, last = bisect_right(ends, start), bisect_left(starts, end)
                cited = sum(_words(text, max(start, a), min(end, b)) for a, b in self.cited[first:last])
                yield Sentence((start, end), voice, words, cited)


def coverage(verification: Verification) -> list[Coverage]:
    """Return what is cited of each source whose text is at hand."""
    found = []
    for name, copy in verification.copies().items():
        cited: list[Span] = []
        by_speaker: dict[str, list[Span]] = {}
        for span, speakers in _passages(verification, name, copy.document):
            cited.append(span)
            for speaker in speakers:
                by_speaker.setdefault(speaker, []).append(span)
        source = verification.map.sources[name]
        language = (source.language or verification.map.language or "en").partition("-")[0].lower()
        apart = {speaker: _merged(spans) for speaker, spans in by_speaker.items()}
        found.append(Coverage(name, copy.document, language, _merged(cited), apart))
    return found


def _passages(verification: Verification, source: str, document: Document) -> Iterator[tuple[Span, tuple[str, ...]]]:
    """Yield what is cited: passages that are quoted, and paragraphs, lines or turns that are only pointed at."""
    for each in verification.checked:
        if each.citation.source == source:
            for span in each.spans:
                yield span, () if each.verdict is Verdict.WRONG_SPEAKER else each.citation.speakers
    for citation in verification.citations:
        if citation.source == source and not citation.quote:
            pointed_at = _pointed_at(citation.cited, document)
            yield from [(pointed_at, citation.speakers)] if pointed_at else ()


def _pointed_at(cited: Cited, document: Document) -> Span | None:
    """Return what a locator without a quotation points at; None if it is a page, which tells too little."""
    if cited.chars:
        return bounds(cited.chars)
    for starts, number in ((document.lines, cited.line), (document.paragraphs, cited.paragraph)):
        if starts and number and number.isdigit() and 0 < int(number) <= len(starts):
            at = int(number)
            return starts[at - 1], starts[at] if at < len(starts) else len(document.text)
    if cited.at and document.moments:
        before = bisect_right([each.begin for each in document.moments], seconds(cited.at))
        if before and (turn := document.turn(document.moments[before - 1].start)):
            return turn.spans[0][0], turn.spans[-1][1]
    return None


def _merged(spans: Iterable[Span]) -> tuple[Span, ...]:
    merged: list[Span] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return tuple(merged)


def _stretches(document: Document) -> Iterator[tuple[str, Span]]:
    """Yield each stretch in which sentences are to be told apart, with who speaks in it."""
    begin = 0
    for turn in document.turns:
        before = _without_label(document, begin, turn.spans[0][0])
        yield from (("", span) for span in _paragraphs(document, begin, before))
        yield from ((turn.label, span) for span in turn.spans)
        begin = turn.spans[-1][1]
    yield from (("", span) for span in _paragraphs(document, begin, len(document.text)))


def _without_label(document: Document, start: int, end: int) -> int:
    """Return where a stretch before a turn ends: before the paragraph, or else the line, that says who speaks."""
    number = bisect_right(document.paragraphs, end) - 1
    begins = document.paragraphs[number] if number >= 0 else document.text.rfind("\n", 0, end) + 1
    return max(start, begins)


def _paragraphs(document: Document, start: int, end: int) -> Iterator[Span]:
    first, last = bisect_right(document.paragraphs, start), bisect_left(document.paragraphs, end)
    cuts = [start, *document.paragraphs[first:last], end]
    for begin, stop in pairwise(cuts):
        if document.text[begin:stop].strip():
            yield begin, stop


def _split(text: str, span: Span, language: str) -> Iterator[Span]:
    """Yield the sentences of a stretch, without spaces around them."""
    from sentencex import segment  # type: ignore[import-untyped]

    at = span[0]
    for sentence in segment(language, text[span[0] : span[1]]):
        begin = text.find(sentence, at, span[1])
        if begin < 0:  # the splitter has changed a character: take the rest as it is
            break
        at = begin + len(sentence)
        yield _stripped(text, begin, at)
    if text[at : span[1]].strip():
        yield _stripped(text, at, span[1])


def _stripped(text: str, start: int, end: int) -> Span:
    piece = text[start:end]
    return start + len(piece) - len(piece.lstrip()), end - (len(piece) - len(piece.rstrip()))


def _words(text: str, start: int, end: int) -> int:
    return sum(1 for _ in _WORD.finditer(text, start, end))


def _share(name: str, sentences: Sequence[Sentence]) -> Share:
    return Share(
        name,
        sum(each.words for each in sentences),
        sum(each.cited for each in sentences),
        len(sentences),
        sum(not each.cited for each in sentences),
    )
