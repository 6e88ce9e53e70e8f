"""What in a text still tells who is meant, once names are replaced."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from argmap.anonymity.replacing import GAP, Replacer, Rewritten
from argmap.anonymity.words import ABBREVIATED, ASIAN_TITLED, RANKS, TITLED
from argmap.diagnostics import Diagnostic, Path, Severity

STILL_NAMED, PERHAPS_NAMED = "still-named", "perhaps-named"

_ADDRESS = re.compile(
    r"[\w.+-]+@[\w-]+\.[\w.-]*\w|(?:https?://|www\.)[^\s<>\"”’)\]]+|(?<![\w@/])@\w[\w.]*\w", re.IGNORECASE
)
_NAME = r"[A-ZÀ-ÖØ-Þ][\w'’-]*[^\W_]"
_AFTER = re.compile(rf"{GAP}[- ](?!I\b){_NAME}")
_BEFORE = re.compile(rf"(?<=\w ){_NAME} {GAP}")
_POINTING = r"(?<!\w)(?:the|our|this|that|my dear|dear|your) "
_RANK = re.compile(rf"(?:{_POINTING}|, )(?:{'|'.join(sorted(RANKS))})(?!\w)", re.IGNORECASE)
_CAPITALIZED = re.compile(r"(?<=[\w,;’'] )[A-ZÀ-ÖØ-Þ][\w’'-]*(?: (?:(?:of|and|the|de|van|von) )?[A-ZÀ-ÖØ-Þ][\w’'-]*)*")
_OF_NO_MATTER = re.compile(
    rf"I(?:['’]\w+)?|{'|'.join(ABBREVIATED)}|(?:January|February|March|April|May|June|July|August|September|October|November|December|"
    r"Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)"
)


class Remaining:
    """Finds in texts what may still tell who is meant.

    ``others`` are those of the map who did not speak, ``heads`` what the organizations of those who did are: a
    foundation, a cooperative. Of both only quotations are searched, since only these cannot be worded otherwise.
    """

    def __init__(self, others: Replacer, heads: Iterable[str]) -> None:
        self._others = others
        words = "|".join(map(re.escape, sorted(set(filter(None, heads)))))
        self._head = re.compile(rf"{_POINTING}(?:{words})(?!\w)", re.IGNORECASE) if words else None

    def finding(self, rewritten: Rewritten, path: Path, *, is_quote: bool) -> Diagnostic | None:
        """Return the one finding about a text, if there is anything to find."""
        rest = rewritten.rest
        certain = [*rewritten.fragments, *_certain(rest)]
        possible = [*rewritten.doubtful, *_possible(rest)]
        possible += self._head.findall(rest) if self._head and is_quote else []
        others = self._others.occurring(rest) if is_quote else ()
        parts = [
            f"still names someone: {_listed(certain)}" if certain else "",
            f"may still tell who is meant: {_listed(possible)}" if possible else "",
            f"names someone who did not speak: {_listed(others)}" if others else "",
        ]
        if not any(parts):
            return None
        told = f"this {'quotation' if is_quote else 'text'} {'; '.join(part for part in parts if part)}"
        hint = "if a speaker is meant, add the words to their `aliases`" if certain or possible else None
        if certain:
            return Diagnostic(STILL_NAMED, Severity.WARNING, told, path, hint)
        return Diagnostic(PERHAPS_NAMED, Severity.INFO, told, path, hint)


def capitalized(texts: Iterable[str]) -> tuple[str, ...]:
    """Return the words with capital letters within sentences, the most frequent first: names of any sort, mostly."""
    found = Counter(
        match.group().rstrip("'’-").removesuffix("'s").removesuffix("’s")
        for text in texts
        for match in _CAPITALIZED.finditer(text)
    )
    kept = [words for words, _ in found.most_common() if not _OF_NO_MATTER.fullmatch(words)]
    longer = {word for words in kept if " " in words for word in words.split()}
    return tuple(words for words in kept if words not in longer)


def _certain(rest: str) -> Iterator[str]:
    """Yield titles with a name, addresses, and what follows a replaced name as if it were part of it."""
    for pattern in (TITLED, ASIAN_TITLED, _ADDRESS, _AFTER):
        yield from (match.group().strip(f"{GAP} -") for match in pattern.finditer(rest))


def _possible(rest: str) -> Iterator[str]:
    """Yield titles without a name, and what stands before a replaced name as if it were part of it."""
    for pattern in (_RANK, _BEFORE):
        yield from (match.group().strip(f"{GAP}, ") for match in pattern.finditer(rest))


def _listed(words: Iterable[str]) -> str:
    """Return words in quotation marks, each once."""
    return ", ".join(f"“{' '.join(word.split())}”" for word in dict.fromkeys(words))
