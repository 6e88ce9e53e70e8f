"""What coders recorded of an attitude → the key under which an utterance stands, and its level."""

import re
from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

_WHOLE = re.compile(r"[+-]?\d{1,9}(?=(?:\.0*)?$)")

_WORDS = {
    "by": ("1", "yes", "true", "agree", "agrees", "agreement", "support", "supports", "pro", "for", "positive", "+"),
    "disagree": (
        "0", "no", "false", "disagree", "disagrees", "disagreement", "oppose", "opposes", "reject", "rejects", "con",
        "contra", "against", "negative", "-",
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
    """How the values of one variable, one of each statement, are to be read: as numbers, or as yes and no.

    They are numbers if ``numeric``, or if some whole number other than 0 and 1 occurs and no more values are words of
    a plain meaning than are whole numbers. One that is odd then has no attitude; it changes nothing for the others.
    ``levels`` are the numbers in order, empty where the scale is of yes and no.
    """

    def __init__(self, values: Iterable[str], *, numeric: bool = False) -> None:
        numbers = Counter(values)
        whole = {value: number for value in numbers if (number := _whole(value)) is not None}
        words = sum(times for value, times in numbers.items() if value not in whole and _plain(value) in _KEYS)
        many = words <= sum(numbers[value] for value in whole)
        self.numeric = numeric or (not {*whole.values()} <= {0, 1} and many)
        self.levels = sorted({*whole.values()}) if self.numeric else []
        self._attitudes = {value: self._placed(value, whole.get(value)) for value in numbers}

    def attitude(self, value: str) -> Attitude | None:
        """Return how a value is read; None if it is no whole number on a scale of these, or may mean anything."""
        return self._attitudes[value]

    def read_as(self) -> dict[str, str]:
        """Return the key for each word that was understood, in the order of the alphabet; numbers are left out."""
        found = {value: each.key for value, each in sorted(self._attitudes.items()) if each}
        return {value: key for value, key in found.items() if _whole(value) is None}

    def _placed(self, value: str, number: int | None) -> Attitude | None:
        if self.numeric:
            if number is None:
                return None
            return Attitude("by" if number > 0 else "disagree" if number < 0 else "partly", number)
        key = _KEYS.get(str(number) if number is not None else _plain(value))
        return Attitude(key) if key else None


def _whole(value: str) -> int | None:
    found = _WHOLE.match(_plain(value))
    return int(found.group()) if found else None


def _plain(value: str) -> str:
    """Return a value in small letters, without blanks around it, and with the minus sign that keyboards have."""
    return value.strip().casefold().replace("−", "-")
