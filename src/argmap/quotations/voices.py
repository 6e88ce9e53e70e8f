"""Which speaker of a map a source means by a name such as ``Dr. Haddad``, ``HADDAD`` or ``Karim Haddad (Coast)``."""

import re
from collections.abc import Iterable, Mapping
from functools import cache

from argmap.documents import bare_name
from argmap.model.actors import Speaker
from argmap.quotations.normal_form import normal

_TITLES = frozenset({
    "mr", "mrs", "ms", "miss", "mx", "dr", "doctor", "prof", "professor", "sir", "dame", "lord", "lady", "hon", "the",
    "honourable", "honorable", "rt", "rev", "madam", "madame", "m", "mme", "mlle", "herr", "frau", "sr", "sra",
    "senator", "senor", "senora", "minister", "president", "chairman", "chairwoman", "chairperson",
})  # fmt: skip
_BRACKETED = re.compile(r"[(\[{（【][^)\]}）】]*[)\]}）】]")
_WORD = re.compile(r"\w+")


class Voices:
    """The speakers of a map, to be found by what a source calls them."""

    def __init__(self, speakers: Mapping[str, Speaker]) -> None:
        self._whole: dict[tuple[str, ...], list[str]] = {}
        self._names: list[tuple[str, tuple[str, ...]]] = []
        for key, speaker in speakers.items():
            for name in names(speaker):
                if words := _words(name):
                    self._whole.setdefault(words, []).append(key)
                    self._names.append((key, words))
        self._known: dict[str, frozenset[str]] = {}

    def called(self, label: str) -> frozenset[str]:
        """Return the ids of those whom a source may mean by ``label``; empty if it is nobody of the map.

        A whole name, in any order and whatever title, goes before a part of one: a family name, or initials with it.
        """
        if label not in self._known:
            # `M. Brandt` is Maria rather than Monsieur, if the map has a Maria.
            readings = dict.fromkeys((_words(bare_name(label), initials=True), _words(bare_name(label))))
            self._known[label] = frozenset(next(filter(None, map(self._named, readings)), ()))
        return self._known[label]

    def _named(self, words: tuple[str, ...]) -> list[str]:
        return self._whole.get(words) or [key for key, name in self._names if _fits(words, name)]


def names(speaker: Speaker) -> Iterable[str]:
    """Return every name of a speaker that a source may use."""
    return [name for name in (speaker.name, speaker.original, *speaker.aliases) if name]


@cache
def _words(name: str, *, initials: bool = False) -> tuple[str, ...]:
    """Return the words of a name in alphabetical order, without titles and what stands in brackets.

    ``initials`` keeps the title that may be one: ``M.``.
    """
    found = _WORD.findall(normal(_BRACKETED.sub(" ", name)).casefold())
    kept = [word for word in found if word not in _TITLES or (initials and len(word) == 1)]
    return tuple(sorted(kept or found))


def _fits(label: tuple[str, ...], name: tuple[str, ...]) -> bool:
    """Whether each word of a label is a word of the name or begins one, and one of them is whole."""
    if not any(len(word) > 1 and word in name for word in label):
        return False
    left = list(name)
    for word in sorted(label, key=len, reverse=True):
        match = next((each for each in left if each == word or (len(word) == 1 and each.startswith(word))), None)
        if match is None:
            return False
        left.remove(match)
    return True
