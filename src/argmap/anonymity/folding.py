"""Text as names are looked for in it: without accents, marks and case, and with the way back."""

import re
import unicodedata
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

_ALIKE = {
    **dict.fromkeys("’‘ʼ`´＇", "'"),
    **dict.fromkeys("‐‑‒–−", "-"),
    **dict.fromkeys("·・‧•", "·"),
    "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "æ": "ae", "Æ": "AE", "œ": "oe", "Œ": "OE", "ı": "i",
}  # fmt: skip
_UNEVEN = re.compile(r"\s{2}|[^\S ]")

_UNSPACED = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]|[\U00020000-\U0003ffff]"
)
_HANGUL = re.compile("[\uac00-\ud7af\u1100-\u11ff]")


class Folded(NamedTuple):
    """``text`` in lower case; its character i comes from the original's character ``places[i]``."""

    text: str
    places: Sequence[int]

    def is_whole(self, start: int, end: int) -> bool:
        """Whether what stands there is no part of a longer word; scripts without spaces have no such parts."""
        before, after = self.text[start - 1 : start] if start else "", self.text[end : end + 1]
        return not (
            _joined(before, self.text[start]) or (_joined(self.text[end - 1], after) and not _HANGUL.match(after))
        )


def folded(text: str) -> Folded:
    """Return a text in NFC as names are compared: Tomás, TOMAS and a decomposed á are the same."""
    if text.isascii() and not _UNEVEN.search(text) and "`" not in text:
        return Folded(text.lower(), range(len(text) + 1))
    characters: list[str] = []
    places: list[int] = []
    spaced = False
    for place, character in enumerate(text):
        if character.isspace():
            if not spaced:
                characters.append(" ")
                places.append(place)
            spaced = True
            continue
        plain = _plain(character).casefold()
        if plain:
            spaced = False
        characters.extend(plain)
        places.extend([place] * len(plain))
    return Folded("".join(characters), [*places, len(text)])


def plain(text: str) -> str:
    """Return a text without accents and marks, and with single spaces; case is kept."""
    return " ".join("".join(map(_plain, unicodedata.normalize("NFC", text))).split())


def is_unspaced(text: str) -> bool:
    """Whether a name is written in a script without spaces between words, or in Hangul."""
    letters = [character for character in text if character.isalpha()]
    return bool(letters) and all(_UNSPACED.match(each) or _HANGUL.match(each) for each in letters)


@cache
def _plain(character: str) -> str:
    if character in _ALIKE:
        return _ALIKE[character]
    if character.isspace():
        return " "
    if character.isascii():
        return character
    if unicodedata.category(character) == "Cf":  # a soft hyphen, a joiner, a mark of direction
        return ""
    # Vowel signs of Indic scripts have no combining class of this kind: they are letters.
    bare = "".join(each for each in unicodedata.normalize("NFKD", character) if unicodedata.combining(each) < 10)
    return "".join(_ALIKE.get(each, each) for each in unicodedata.normalize("NFC", bare))


def _joined(left: str, right: str) -> bool:
    """Whether two neighbouring characters belong to one word."""
    return bool(left and right) and all(_is_letter(each) and not _UNSPACED.match(each) for each in (left, right))


def _is_letter(character: str) -> bool:
    return character.isalnum() or unicodedata.category(character).startswith("M")
