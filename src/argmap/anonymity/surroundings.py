"""Who speaks, the event and the sources: what of them is kept, and what is left out."""

from collections import Counter
from collections.abc import Iterator
from typing import Any

from argmap.anonymity.pseudonyms import Bearer, letters
from argmap.anonymity.replacing import Manner, Replacer
from argmap.diagnostics import Diagnostic, Severity

Raw = dict[str, Any]

KEPT_OF_SPEAKER = frozenset({"kind", "organization"})
_KEPT_OF_SOURCE = frozenset({"kind", "date", "language", "note"})
_NEVER_OF_EVENT = frozenset({"participants", "url"})


class Surroundings:
    """Writes speakers, organizations, event and sources anew, and counts what it leaves out.

    Of whatever tells who somebody is only what is known to be harmless is kept, so that a key which is new
    to the format is left out as well.
    """

    def __init__(self, replacer: Replacer) -> None:
        self._replacer = replacer
        self._left_out: Counter[tuple[str, str]] = Counter()

    def actors(self, entries: Raw, bearers: dict[str, Bearer], kept: frozenset[str] = frozenset()) -> Raw:
        """Return speakers or organizations by id, with pseudonyms and the keys that are kept.

        Whoever has no pseudonym is not among them.
        """
        made: Raw = {}
        for name, entry in entries.items():
            if name in bearers:
                made[name] = {"name": bearers[name].pseudonym, **{key: entry[key] for key in kept & entry.keys()}}
                self._count("speakers and organizations", entry, {*kept, "name"})
        return made

    def event(self, event: Raw) -> Raw:
        """Return an event without what leads to names; a participant or organizer that is replaced is left out."""
        made: Raw = {}
        for key, value in event.items():
            if key in _NEVER_OF_EVENT or value in (None, []):
                continue
            if isinstance(value, list):
                kept: Any = self._harmless(value, "the event", key)
            elif key in ("title", "note", "kind"):
                kept = self._replacer.rewritten(value, Manner.PUBLIC).text
            else:
                kept = None if self._tells(value) else value
            if kept:
                made[key] = kept
        lists = {key for key, value in event.items() if isinstance(value, list)}
        self._count("the event", event, made.keys() | lists)
        return made

    def sources(self, sources: Raw) -> Raw:
        """Return sources under letters: with its title, anybody finds a text and all the names in it."""
        made: Raw = {}
        for number, (name, source) in enumerate(sources.items()):
            kept = {key: value for key, value in source.items() if key in _KEPT_OF_SOURCE and value}
            for key in ("kind", "note"):
                if key in kept:
                    kept[key] = self._replacer.rewritten(kept[key], Manner.PUBLIC).text
            made[name] = {"title": f"Source {letters(number)}", **kept}
            self._count("sources", source, kept.keys())
        return made

    def mapper(self, names: list[str]) -> list[str]:
        """Return those who made the map, without those who speak in it."""
        return self._harmless(names, "the map", "mapper")

    def findings(self) -> Iterator[Diagnostic]:
        """Yield one finding that says what was left out, if anything was."""
        told = []
        for of in dict.fromkeys(of for of, _ in self._left_out):
            keys = [(key, number) for (whose, key), number in self._left_out.items() if whose == of]
            told.append(f"{', '.join(f'{key} ({number:,})' if number > 1 else key for key, number in keys)} of {of}")
        if told:
            yield Diagnostic("left-out", Severity.INFO, f"left out, since it tells who somebody is: {'; '.join(told)}")

    def _harmless(self, names: list[str], of: str, key: str) -> list[str]:
        """Return those of some names that name nobody who is replaced."""
        kept = [name for name in names if not self._tells(name)]
        if len(kept) < len(names):
            self._left_out[of, key] += len(names) - len(kept)
        return kept

    def _tells(self, text: str) -> bool:
        found = self._replacer.rewritten(text)
        return found.is_changed or bool(found.fragments)

    def _count(self, of: str, before: Raw, kept: Any) -> None:
        for key, value in before.items():
            if key not in kept and value:
                self._left_out[of, key] += 1
