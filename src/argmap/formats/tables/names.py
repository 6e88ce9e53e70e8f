"""What people write in a cell → ids: speakers, sources, topics and addressees by their names or their ids."""

from difflib import get_close_matches
from typing import Any

from argmap.interchange.identifiers import Identifiers

CHIEF = {"sources": "title", "speakers": "name", "organizations": "name", "topics": "label", "terms": "text"}
"""By section, the key under which stands what a thing is called."""

MAX_COMPARED = 50_000
"""Declared names of a section that are looked through, all in all, for what was meant by others: that takes long."""

_OTHER = ("original", "aliases")


class Names:
    """The things of one section; one that is named but not declared is declared then.

    ``entries`` are those that a table declares, by their ids; ``identifiers`` makes ids for others.
    """

    def __init__(self, section: str, entries: dict[str, dict[str, Any]], identifiers: Identifiers) -> None:
        self.section, self.entries = section, entries
        self._declared = bool(entries)
        self._compared = 0
        self._identifiers = identifiers
        self._ids: dict[str, str] = {}
        for name, entry in entries.items():
            self._learn(name, entry)

    def known(self, text: str) -> str | None:
        """Return the id of what is called so, or has it as its id; None if nothing has."""
        return text if text in self.entries else self._ids.get(_plain(text))

    def resolved(self, text: str) -> str:
        """Return the id of what is called so, which is declared if it is new."""
        found = self.known(text)
        if found is None:
            found = self._identifiers.make(text, self.section.removesuffix("s"))
            self.entries[found] = {CHIEF[self.section]: text}
            self._learn(found, self.entries[found])
        return found

    def meant(self, text: str) -> str | None:
        """Return the declared name that one which is not declared looks like, if there were any to choose from."""
        self._compared += len(self._ids)
        if not self._declared or self._compared > MAX_COMPARED:
            return None
        close = get_close_matches(_plain(text), self._ids, n=1, cutoff=0.8)
        if not close:
            return None
        found: str = self.entries[self._ids[close[0]]].get(CHIEF[self.section], close[0])
        return found

    def _learn(self, name: str, entry: dict[str, Any]) -> None:
        called = entry.get(CHIEF[self.section])
        others = [each for key in _OTHER for each in _listed(entry.get(key))]
        for each in [called, *others]:
            if isinstance(each, str):
                self._ids.setdefault(_plain(each), name)


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())
