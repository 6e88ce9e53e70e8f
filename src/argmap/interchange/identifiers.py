"""Ids made of names, titles and sentences: short, readable, each used once."""

import re
import unicodedata
from collections.abc import Collection

MAX_LENGTH = 40
"""Characters of an id, before a number that tells it from others like it."""

DEVICES = frozenset({"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(10))})
"""What names no file in Windows, whatever its ending."""

_SPELT_OUT = str.maketrans({
    "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i", "'": "", "’": "",
})  # fmt: skip
"""What Unicode does not take apart into a Latin letter and its accent."""

_INITIAL = re.compile(r"\b([^\W\d_])\.")
_WORD = re.compile(r"[^\W_]+")


def slug(text: str) -> str:
    """Return the first words of a text, in small letters without accents: ``co2-legislation-will-not-hurt-the``.

    Letters of other scripts stay as they are. Empty if there is no letter or digit.
    """
    apart = unicodedata.normalize("NFKD", text[: 10 * MAX_LENGTH].casefold().translate(_SPELT_OUT))
    apart = _INITIAL.sub(r"\1", apart)  # U.S. is one word
    plain = unicodedata.normalize("NFC", "".join(each for each in apart if not unicodedata.combining(each)))
    found = ""
    for word in _WORD.findall(plain):
        longer = f"{found}-{word}" if found else word[:MAX_LENGTH]
        if len(longer) > MAX_LENGTH:
            break
        found = longer
    return found


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
