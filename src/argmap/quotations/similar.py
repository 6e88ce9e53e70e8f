"""The passage of a text that comes closest to a quotation that does not stand in it.

Candidates are passages that share the quotation's rarest words at about the same distances; the closest of them is
told by the share of characters left alike (the normalized indel similarity, as in Myers 1986 and Hyyrö 2004).
"""

import re
from array import array
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator
from functools import cached_property
from typing import NamedTuple

from argmap.quotations.normal_form import BARRIER, UNSPACED

_RAREST = 8
"""Words of a quotation that are looked for."""

_COMMON = 3_000
"""A word that occurs more often tells nothing about where a passage is."""

_MISSPELT = 6
"""Words of which all may be misspelt: each is compared with every word of the source, which takes its time."""

_CANDIDATES = 12
"""Passages that are compared letter by letter."""

_MERGED = 0.8
"""Similarity from which words are the same but for what parts them: dashes have no place in the normal form."""

_WORD = re.compile(rf"[{UNSPACED}]|[^\W{UNSPACED}]+(?:'[^\W{UNSPACED}]+)*")


class Passage(NamedTuple):
    """A passage of a normal text, from ``start`` to ``end``, and how similar it is: 1 for the same, 0 for nothing."""

    similarity: float
    start: int
    end: int


class Words:
    """The words of a normal text, with their places; made only if a quotation is not found exactly."""

    def __init__(self, text: str) -> None:
        self._text = text

    def closest(self, quote: str) -> list[Passage]:
        """Return passages similar to a quotation in normal form, the most similar first; empty if nothing is."""
        from rapidfuzz import fuzz

        found: dict[tuple[int, int], Passage] = {}
        for start, end in self._windows(quote):
            aligned = fuzz.partial_ratio_alignment(quote, self._text[start:end])
            if aligned is None or aligned.dest_start == aligned.dest_end:
                continue
            passage = self._trimmed(quote, start + aligned.dest_start, start + aligned.dest_end)
            found[passage.start, passage.end] = passage
        return sorted(found.values(), key=lambda each: (-each.similarity, each.start))

    @cached_property
    def _starts(self) -> "array[int]":
        return array("q", (match.start() for match in _WORD.finditer(self._text)))

    @cached_property
    def _words(self) -> list[str]:
        folded = self._text.casefold()
        return _WORD.findall(folded if len(folded) == len(self._text) else self._text.lower())

    @cached_property
    def _counts(self) -> Counter[str]:
        return Counter(self._words)

    @cached_property
    def _places(self) -> dict[str, "array[int]"]:
        """Where each word stands that is not too common, as numbers of words."""
        places: dict[str, array[int]] = defaultdict(lambda: array("q"))
        counts = self._counts
        for number, word in enumerate(self._words):
            if counts[word] <= _COMMON:
                places[word].append(number)
        return places

    def _windows(self, quote: str) -> list[tuple[int, int]]:
        """Return stretches of the text that may hold the passage, the most promising first."""
        words = self._in_use(_WORD.findall(quote.casefold()))
        rarest = sorted(
            (number for number, word in enumerate(words) if 0 < self._counts[word] <= _COMMON),
            key=lambda number: self._counts[words[number]],
        )[:_RAREST]
        width = max(len(words) // 4, 2)
        votes: Counter[int] = Counter()
        for number in rarest:
            for place in self._places[words[number]]:
                votes[(place - number) // width] += 1
        promising = sorted(votes, key=lambda bucket: (-votes[bucket] - votes[bucket + 1], bucket))[:_CANDIDATES]
        return list(dict.fromkeys(self._window(bucket * width, len(words), width) for bucket in promising))

    def _in_use(self, words: list[str]) -> list[str]:
        """Return the words of a quotation or, if none of them is in the text, the closest that are."""
        from rapidfuzz import fuzz, process

        if len(words) > _MISSPELT or any(0 < self._counts[word] <= _COMMON for word in words):
            return words
        close = (process.extractOne(word, self._counts.keys(), scorer=fuzz.ratio, score_cutoff=60) for word in words)
        return [found[0] if found else word for word, found in zip(words, close, strict=True)]

    def _window(self, first: int, length: int, slack: int) -> tuple[int, int]:
        """Return the stretch of some words and a few more at both ends, within what one speaker says."""
        starts = self._starts
        begin = starts[max(first - slack, 0)]
        end_word = first + length + 2 * slack
        end = starts[end_word] if end_word < len(starts) else len(self._text)
        middle = starts[min(max(first + length // 2, 0), len(starts) - 1)]
        begin = max(begin, self._text.rfind(BARRIER, begin, middle) + 1)
        barrier = self._text.find(BARRIER, middle, end)
        return begin, end if barrier < 0 else barrier

    def _trimmed(self, quote: str, start: int, end: int) -> Passage:
        """Return the closest passage of whole words near two places.

        Where a quotation has other words at an end, the words that the source has there belong to the passage.
        """
        found = list(self._widths(quote, start, end))
        if not found:
            return Passage(0.0, start, end)
        best, first, last = max(found, key=lambda each: (each[0].similarity, -each[0].start))
        before, after = _unmatched(_WORD.findall(quote), _WORD.findall(self._text[best.start : best.end]))
        begin = self._starts[max(first - before, 0)] if before else best.start
        stop = _word_end(self._text, self._starts[min(last + after, len(self._starts) - 1)]) if after else best.end
        if BARRIER in self._text[begin:stop]:
            return best
        return best._replace(start=begin, end=stop)

    def _widths(self, quote: str, start: int, end: int) -> Iterator[tuple[Passage, int, int]]:
        """Yield passages of whole words that begin and end near two places, with the numbers of these words."""
        from rapidfuzz.distance import Indel

        starts, text = self._starts, self._text
        first, last = bisect_right(starts, start) - 1, bisect_left(starts, end) - 1
        for begin in range(max(first - 1, 0), min(first + 2, len(starts))):
            for stop in range(max(last - 1, begin), min(last + 2, len(starts))):
                left, right = _with_marks(quote, text, starts[begin], _word_end(text, starts[stop]))
                if BARRIER not in text[left:right]:
                    similarity = Indel.normalized_similarity(quote, text[left:right])
                    yield Passage(similarity, left, right), begin, stop


def _unmatched(quote: list[str], passage: list[str]) -> tuple[int, int]:
    """Return how many words a quotation has, at its beginning and at its end, for which a passage has none.

    A word exchanged for another has one.
    """
    from rapidfuzz.distance import Indel

    equal = [each for each in Indel.opcodes(quote, passage) if each.tag == "equal"]
    if not equal:
        return 0, max(len(quote) - len(passage), 0)
    first, last = equal[0], equal[-1]
    before = _more(quote[: first.src_start], passage[: first.dest_start])
    return before, _more(quote[last.src_end :], passage[last.dest_end :])


def _more(quoted: list[str], there: list[str]) -> int:
    """Return how many more words are quoted than there are, unless a dash has made one word of several."""
    from rapidfuzz.distance import Indel

    if len(quoted) <= len(there) or Indel.normalized_similarity("".join(quoted), "".join(there)) >= _MERGED:
        return 0
    return len(quoted) - len(there)


def _word_end(text: str, start: int) -> int:
    match = _WORD.match(text, start)
    return match.end() if match else start


def _with_marks(quote: str, text: str, start: int, end: int) -> tuple[int, int]:
    """Return a passage with the signs at its ends, if the quotation has some there too: marks, ``$`` and ``%``."""
    while _is_sign(quote[0], _CLOSING) and start and _is_sign(text[start - 1], _CLOSING):
        start -= 1
    while _is_sign(quote[-1], _OPENING) and end < len(text) and _is_sign(text[end], _OPENING):
        end += 1
    return start, end


def _is_sign(character: str, unlike: str) -> bool:
    return not (character.isalnum() or character in unlike or character in (" ", BARRIER))


_OPENING = "([{¿¡（【"
_CLOSING = ".,;:!?)]}。，！？；：）】"
