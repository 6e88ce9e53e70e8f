"""Ids made of names, titles and sentences: short, readable, each used once."""

import re
import unicodedata
from collections.abc import Collection
from itertools import filterfalse

MAX_LENGTH = 40
"""Characters of an id, before a number that tells it from others like it."""

DEVICES = frozenset({"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(10))})
"""What names no file in Windows, whatever its ending."""

_SPELT_OUT = str.maketrans({
    "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i", "'": "", "’": "",
})  # fmt: skip
"""What Unicode does not take apart into a Latin letter and its accent."""

_AFTER_INITIAL = re.compile(r"\.(?<=\b[^\W\d_]\.)")
"""The dot after a letter that stands alone; written so that only dots are looked at."""

_WORD = re.compile(r"[^\W_]+")


def slug(text: str) -> str:
    """Return the first words of a text, in small letters without accents: ``co2-legislation-will-not-hurt-the``.

    Letters of other scripts stay as they are. Empty if there is no letter or digit.
    """
    found = ""
    for match in _WORD.finditer(_plain(text[: 10 * MAX_LENGTH])):
        word = match.group()
        longer = f"{found}-{word}" if found else word[:MAX_LENGTH]
        if len(longer) > MAX_LENGTH:
            break
        found = longer
    return found


def _plain(text: str) -> str:
    """Return a text in small letters without accents."""
    if text.isascii():  # as most are: there is nothing to take apart, and looking would take longer than all else
        return _AFTER_INITIAL.sub("", text.lower().replace("'", ""))
    apart = unicodedata.normalize("NFKD", text.casefold().translate(_SPELT_OUT))
    apart = _AFTER_INITIAL.sub("", apart)  # U.S. is one word
    return unicodedata.normalize("NFC", "".join(filterfalse(unicodedata.combining, apart)))


class Identifiers:
    """Gives out ids, no two alike."""

    def __init__(self, reserved: Collection[str] = ()) -> None:
        self._taken = set(reserved)
        self._next: dict[str, int] = {}

    def make(self, text: str, otherwise: str) -> str:
        """Return an id for something called ``text``; ``otherwise`` is used where that has no letter or digit."""
        wanted = slug(text) or otherwise
        found = wanted
        while found in self._taken:
            self._next[wanted] = self._next.get(wanted, 1) + 1
            found = f"{wanted}-{self._next[wanted]}"
        self._taken.add(found)
        return found
