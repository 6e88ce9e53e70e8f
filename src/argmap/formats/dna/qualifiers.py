"""What coders recorded of an attitude → the key under which an utterance stands, and its level."""

import re
from collections.abc import Iterable
from typing import NamedTuple

_WHOLE = re.compile(r"[+-]?\d{1,9}(?=(?:\.0*)?$)")

_WORDS = {
    "by": ("1", "yes", "true", "agree", "agrees", "agreement", "support", "supports", "pro", "for", "positive", "+"),
    "disagree": (
        "0", "no", "false", "disagree", "disagrees", "disagreement", "oppose", "opposes", "reject", "rejects", "con",
        "contra", "against", "negative", "-", "−",
    ),
    "partly": ("partly", "partially", "in part", "mixed"),
    "question": ("question", "questions"),
}  # fmt: skip
_KEYS = {word: key for key, words in _WORDS.items() for word in words}


class Attitude(NamedTuple):
    """The key of a claim under which an utterance stands, and its level where the coding is a number."""

    key: str
    level: int | None = None


class Scale:
    """How the values of one variable are to be read: as yes and no, as numbers, or as words.

    Numbers are whole; 0 and 1 alone are no and yes unless ``numeric``.
    """

    def __init__(self, values: Iterable[str], *, numeric: bool = False) -> None:
        distinct = set(values)
        whole = {value: int(found.group()) for value in distinct if (found := _WHOLE.match(value))}
        self.in_words = len(whole) < len(distinct)
        numbers = set(whole.values())
        self.levels = sorted(numbers) if not self.in_words and (numeric or not numbers <= {0, 1}) else []
        self._attitudes = {value: self._placed(value, whole.get(value)) for value in distinct}

    def attitude(self, value: str) -> Attitude | None:
        """Return how a value is read; None if it is a word that may mean anything."""
        return self._attitudes[value]

    def read_as(self) -> dict[str, str]:
        """Return the key for each word that was understood, in the order of the alphabet; numbers are left out."""
        found = {value: each.key for value, each in sorted(self._attitudes.items()) if each}
        return {value: key for value, key in found.items() if not _WHOLE.match(value)}

    def _placed(self, value: str, number: int | None) -> Attitude | None:
        if number is not None and self.levels:
            return Attitude("by" if number > 0 else "disagree" if number < 0 else "partly", number)
        key = _KEYS.get(str(number) if number is not None else value.strip().casefold())
        return Attitude(key) if key else None
