"""Ids that name somebody → ids that do not."""

import re
from collections.abc import Iterable, Iterator

from argmap.anonymity.folding import folded
from argmap.anonymity.forms import bare, tokens
from argmap.anonymity.pseudonyms import Pseudonyms, letters
from argmap.anonymity.replacing import Replacer
from argmap.model import ArgumentMap
from argmap.model.references import ACTORS, CITABLE

NewIds = dict[str, dict[str, str]]
"""For each section of the file its ids, with those that take their place."""

_WORD = re.compile(r"[^\W_]+")
_BETWEEN = re.compile(r"[^\w.]+")


def new_ids(argument_map: ArgumentMap, pseudonyms: Pseudonyms, replacer: Replacer) -> NewIds:
    """Return an id for every id: pseudonyms for who has one, letters for sources, and others without names in them."""
    rename = _Renaming(pseudonyms, replacer)
    found: NewIds = {
        "sources": {name: f"source-{letters(number).lower()}" for number, name in enumerate(argument_map.sources)}
    }
    for sections in (ACTORS, CITABLE, ("topics",), ("terms",)):
        taken: set[str] = set()
        made: NewIds = {}
        for wanted, section, name in rename.wanted(argument_map, sections):
            new = next(each for each in _numbered(wanted) if each not in taken)
            taken.add(new)
            made.setdefault(section, {})[name] = new
        found |= {section: {name: made[section][name] for name in getattr(argument_map, section)} for section in made}
    return found


class _Renaming:
    def __init__(self, pseudonyms: Pseudonyms, replacer: Replacer) -> None:
        self._pseudonyms, self._replacer = pseudonyms, replacer
        self._known = dict(_telling(pseudonyms))
        self._longest = max((name.count("-") + 1 for name in self._known), default=0)

    def wanted(self, argument_map: ArgumentMap, sections: Iterable[str]) -> Iterator[tuple[str, str, str]]:
        """Yield, for each id of some sections, what it should become, its section, and itself; pseudonyms first."""
        others: list[tuple[str, str, str]] = []
        for section in sections:
            bearers = getattr(self._pseudonyms, section, {})
            for name in getattr(argument_map, section):
                if name in bearers:
                    yield _slug(bearers[name].pseudonym), section, name
                else:
                    others.append((self._without_names(name), section, name))
        yield from others

    def _without_names(self, name: str) -> str:
        """Return an id with a pseudonym in place of each name in it: ``wu-on-laws`` is ``speaker-c-on-laws``."""
        words = [*_WORD.finditer(name)]
        parts, place, index = [], 0, 0
        while index < len(words):
            last, found = self._name_at(words, index)
            parts += [name[place : words[index].start()], found or name[words[index].start() : words[last].end()]]
            place, index = words[last].end(), last + 1
        made = "".join([*parts, name[place:]])
        # Names in scripts without spaces are found within words only as in a text.
        return made if made.isascii() else "-".join(self._replacer.rewritten(made).text.split())

    def _name_at(self, words: list[re.Match[str]], index: int) -> tuple[int, str]:
        for last in range(min(len(words), index + self._longest) - 1, index - 1, -1):
            key = "-".join(folded(word.group()).text for word in words[index : last + 1])
            if key in self._known:
                return last, _slug(self._known[key])
        return index, ""


def _telling(pseudonyms: Pseudonyms) -> Iterator[tuple[str, str]]:
    """Yield what in an id names somebody, words joined by hyphens, with the pseudonym; lone letters do not."""
    for bearers in (pseudonyms.speakers, pseudonyms.organizations, pseudonyms.undeclared):
        for name, bearer in bearers.items():
            called = [name, *bearer.names]
            if bearer.is_person:
                called += [token for each in bearer.names for token in tokens(bare(each))]
            for each in called:
                words = [folded(word).text for word in _WORD.findall(each)]
                yield from (
                    (key, bearer.pseudonym)
                    for key in dict.fromkeys(("-".join(words), "".join(words)))
                    if len(key) > 1 and (len(words) == 1 or len(key) > 4)
                )


def _slug(words: str) -> str:
    return _BETWEEN.sub("-", words).strip("-").lower()


def _numbered(name: str) -> Iterator[str]:
    yield name
    number = 2
    while True:
        yield f"{name}-{number}"
        number += 1
