"""Words where an id is wanted → the ids that were meant."""

import re
from collections.abc import Iterator
from difflib import get_close_matches

from argmap.diagnostics import Path
from argmap.model.base import ID_PATTERN
from argmap.model.references import ACTORS, CITABLE, STATEMENTS
from argmap.model.statements import INVERSE_KEYS, RELATION_KEYS, STANCE_KEYS
from argmap.source.slips import MAX_QUOTED, quoted

Sections = tuple[str, ...]

_DECLARED_UNDER: dict[str, Sections] = {
    "to": ACTORS,
    "by": ("speakers",),
    "speaker": ("speakers",),
    **dict.fromkeys(STANCE_KEYS, ("speakers",)),
    "topics": ("topics",),
    "terms": ("terms",),
    "source": ("sources",),
    **dict.fromkeys(RELATION_KEYS, CITABLE),
    "addresses": ("challenges",),
    "premises": STATEMENTS,
    "statement": STATEMENTS,
    "conclusion": STATEMENTS,
}
"""The sections that may declare what a key names."""

_LISTS = frozenset(_DECLARED_UNDER) - {"source", "conclusion", "speaker", "statement"}
_BETWEEN = re.compile(r"\s*(?:[,;&]|\band\b)\s*")
_ID = re.compile(ID_PATTERN)
_NEEDS_QUOTES = re.compile(r": | #|[,\[\]{}]|^[\"'*&>|!%@`?-]|:$")


MAX_COMPARED = 100_000
"""Declared ids looked through for close ones in one run."""


class Declared:
    """The ids that a map declares, and what else they may be called: names, titles, texts."""

    def __init__(self, raw: dict[str, object]) -> None:
        self._raw = raw
        self._called: dict[Sections, dict[str, str]] = {}
        self._compared = 0

    def named(self, words: str, sections: Sections) -> str | None:
        """Return the id of what is called so in one of ``sections``."""
        if sections not in self._called:
            # Where two are called the same, the first one counts.
            self._called[sections] = dict(reversed([*self._names(sections)]))
        return self._called[sections].get(_plain(words))

    def close(self, words: str, sections: Sections) -> str | None:
        """Return the id that words resemble."""
        self._compared += sum(len(self._section(section)) for section in sections)
        if self._compared > MAX_COMPARED:
            return None
        among = [name for section in sections for name in self._section(section)]
        close = get_close_matches(as_id(words), among, 1, 0.6)
        return close[0] if close else None

    def _section(self, section: str) -> dict[str, object]:
        entries = self._raw.get(section)
        return entries if isinstance(entries, dict) else {}

    def _names(self, sections: Sections) -> Iterator[tuple[str, str]]:
        for section in sections:
            for name, entry in self._section(section).items():
                yield name.casefold(), name
                keys = ("name", "label", "title", "text", "quote")
                called = [entry.get(key) for key in keys] if isinstance(entry, dict) else [entry]
                yield from ((_plain(words), name) for words in called if isinstance(words, str))


def for_id(path: Path, found: str, declared: Declared) -> str | None:
    """Say how to name something by its id, at ``path``, where the words ``found`` stand instead."""
    if len(path) == 2:
        return f"write `{as_id(str(path[1]))}`"
    keys = [step for step in path[2:] if isinstance(step, str)]
    # In its long form a relation names its statement under `to`, as a recommendation does whom it asks.
    key = str(path[2]) if keys[-1:] == ["to"] and path[2] in RELATION_KEYS else keys[-1]
    sections = _DECLARED_UNDER.get(key)
    if sections is None:
        return None
    if named := declared.named(found, sections):
        return f"write its id: `{named}`"
    if several := _several(found, sections, declared):
        return f"for several, use brackets: `{key}: [{', '.join(several)}]`" if key in _LISTS else "name one"
    return _undeclared(key, found, sections, declared)


def as_id(words: str) -> str:
    """Return words as an id: ``heart-of-the-village``."""
    return "-".join(re.findall(r"\w+", words)) or "some-id"


def id_for_name(name: str) -> str:
    """Return an id for something of that name: its last word, small."""
    words = re.findall(r"[^\W_]\w*", name)
    return words[-1].casefold() if words else "some-id"


def in_braces(words: str) -> str:
    """Return a text as it may stand within braces, shortened where it is long."""
    needs_quotes = _NEEDS_QUOTES.search(words) or len(words) > MAX_QUOTED
    return quoted(words) if needs_quotes else words


def _undeclared(key: str, found: str, sections: Sections, declared: Declared) -> str:
    """Say what to do with words that name nothing in the map."""
    if key in INVERSE_KEYS:
        return f"to write a reason here give it an id: `{key}: {{some-id: {in_braces(found)}}}`"
    if close := declared.close(found, sections):
        return f"did you mean `{close}`?"
    if set(sections) & set(STATEMENTS):
        return "write the id of a statement here, not its text"
    return f"declare it under `{sections[0]}:` and write its id here"


def _several(found: str, sections: Sections, declared: Declared) -> list[str] | None:
    """Return the ids of several things named in one text, if they are no more than that."""
    parts = [part for part in _BETWEEN.split(found) if part]
    named = [declared.named(part, sections) for part in parts]
    # A sentence may have commas too: something must be known, or all of it look like ids.
    if len(parts) < 2 or not (any(named) or all(map(_ID.fullmatch, parts))):
        return None
    return list(dict.fromkeys(name or as_id(part) for name, part in zip(named, parts, strict=True)))


def _plain(words: str) -> str:
    return " ".join(words.casefold().split()).rstrip(".")
