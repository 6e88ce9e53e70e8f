"""Names found in a text: which of them count, and how far each reaches."""

import re
from dataclasses import dataclass

from argmap.anonymity.folding import plain
from argmap.anonymity.pseudonyms import Bearer
from argmap.anonymity.words import ASIAN_TITLES, MONTHS, PARTICLES, SUFFIX, TITLES_BEFORE


@dataclass(slots=True)
class Occurrence:
    """Where a name stands, and whose it may be; it may be an ordinary word unless it is ``sure``."""

    start: int
    end: int
    bearers: tuple[int, ...]
    sure: bool


_GAP = re.compile(r"(?:,?\s+|-|·)(?:[^\W\d_]{1,4}\.?\s+)*")
_LONGEST_GAP = 20
_JOINING = PARTICLES - {"and", "und", "of", "the"}
_ARTICLE = re.compile(r"(?<!\w)the\s+\Z", re.IGNORECASE)
_INITIALS = re.compile(r"(?<!\w)(?:[^\W\d_]\.\s?)+\Z")
_TITLE_AFTER = re.compile(rf"\s?(?:{'|'.join(ASIAN_TITLES)})|{SUFFIX.pattern}(?!\w)")
_MID_SENTENCE = re.compile(r"[\w,;)’']\s+\Z")


def longest(candidates: list[Occurrence]) -> list[Occurrence]:
    """Return occurrences that do not overlap, the longest going first, in the order of the text."""
    taken: list[Occurrence] = []
    covered: set[int] = set()
    for each in sorted(candidates, key=lambda each: (each.start - each.end, each.start)):
        span = range(each.start, each.end)
        if covered.isdisjoint(span):
            covered.update(span)
            taken.append(each)
    return sorted(taken, key=lambda each: each.start)


def merged(text: str, occurrences: list[Occurrence]) -> list[Occurrence]:
    """Make one of neighbouring names of the same person: ``Xiaolin Li``, ``Karim M. Haddad``."""
    made: list[Occurrence] = []
    for each in occurrences:
        shared = [index for index in made[-1].bearers if index in each.bearers] if made else []
        if shared and _is_one_name(text, made[-1], each):
            made[-1] = Occurrence(made[-1].start, each.end, tuple(shared), sure=True)
        else:
            made.append(each)
    return made


def _is_one_name(text: str, first: Occurrence, second: Occurrence) -> bool:
    """Whether only initials and particles stand between two names of one person, or a comma as in ``Li, Xiaolin``."""
    between = text[first.end : second.start]
    if len(between) > _LONGEST_GAP or not _GAP.fullmatch(between):
        return False
    if "," in between:
        left, right = (plain(text[each.start : each.end]).casefold() for each in (first, second))
        # "Li, Xiaolin" is one name, "Wu Peng, Wu" is two.
        apart = set(left.split("-")).isdisjoint(right.split("-"))
        return first.sure and second.sure and " " not in left + right and apart
    words = re.findall(r"[^\W_]+", between)
    return all((len(each) == 1 and each.isupper() and each != "I") or each.casefold() in _JOINING for each in words)


def widened(text: str, occurrence: Occurrence, bearer: Bearer) -> Occurrence:
    """Take along titles, initials and what else belongs to a name."""
    start, end, sure = occurrence.start, occurrence.end, occurrence.sure
    before = text[max(0, start - 80) : start]
    if bearer.is_person or bearer.spokespersons:
        initials = _INITIALS.search(before)
        if initials and initials.group()[0] in {word[0] for name in bearer.names for word in name.split()}:
            before, start = before[: initials.start()], start - len(initials.group())
        if titles := TITLES_BEFORE.search(before):
            start, sure = start - len(titles.group()), True
        if after := _TITLE_AFTER.match(text, end):
            end = after.end()
    if not bearer.is_person and (article := _ARTICLE.search(before)):
        start -= len(article.group())
    if not sure:
        word = text[occurrence.start : end].casefold()
        sure = word not in MONTHS and bool(_MID_SENTENCE.search(before)) and text[occurrence.start : end].istitle()
    return Occurrence(start, end, occurrence.bearers, sure)


def in_brackets(text: str, occurrence: Occurrence) -> bool:
    """Whether it stands in square brackets already."""
    opened = text.rfind("[", 0, occurrence.start)
    return opened > text.rfind("]", 0, occurrence.start) and "]" in text[occurrence.end :]
