"""Checking every quotation of a map against its source: which words stand where, and in whose turn."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property

from argmap.documents.document import Document
from argmap.model.argument_map import ArgumentMap
from argmap.quotations.citations import Citation, citations
from argmap.quotations.judge import Judge
from argmap.quotations.passages import Passages, sought
from argmap.quotations.shelf import Absence, Copy, Shelf
from argmap.quotations.verdicts import Checked, Verdict
from argmap.quotations.voices import Voices, names


@dataclass(frozen=True)
class Verification:
    """Everything a map quotes, each with its verdict, in the order of the map's sections.

    ``sources`` holds the text of each source that something is cited from, or why it is not at hand, by id.
    ``citations`` are all citations, those without a quotation included.
    """

    map: ArgumentMap
    checked: tuple[Checked, ...]
    sources: dict[str, Copy | Absence]
    citations: tuple[Citation, ...] = field(default=(), repr=False)

    @cached_property
    def complete(self) -> bool:
        """Whether every quotation could be checked."""
        return all(each.verdict is not Verdict.NOT_CHECKED for each in self.checked)

    def called(self, label: str) -> frozenset[str]:
        """Return the ids of the speakers whom a source may mean by a name."""
        return Voices(self.map.speakers).called(label)

    def copies(self) -> dict[str, Copy]:
        """Return the texts that are at hand, by the id of their source."""
        return {name: copy for name, copy in self.sources.items() if isinstance(copy, Copy)}


def verify(argument_map: ArgumentMap, shelf: Shelf) -> Verification:
    """Return what a map quotes, checked against the sources that are on the shelf."""
    found = tuple(citations(argument_map))
    cited = {each.source for each in found} | set(shelf.given)
    called = [name for speaker in argument_map.speakers.values() for name in names(speaker)]
    sources = {
        name: shelf.fetch(source, called)
        for name, source in argument_map.sources.items()
        if name in cited or source.path
    }
    voices = Voices(argument_map.speakers)
    checked: dict[int, Checked] = {}
    for name, copy in sources.items():
        quoting = [each for each in found if each.source == name and each.quote]
        if quoting and isinstance(copy, Copy):
            checked.update((id(each.citation), each) for each in check_against(copy.document, quoting, voices))
    in_order = (checked.get(id(each)) or _unchecked(argument_map, each, sources) for each in found if each.quote)
    return Verification(argument_map, tuple(in_order), sources, found)


def check_against(document: Document, quoting: Iterable[Citation], voices: Voices) -> list[Checked]:
    """Return verdicts on quotations from one source."""
    quoting = list(quoting)
    passages = Passages(document)
    known = sought(citation.quote for citation in quoting)
    passages.look_for(known.values())
    found = {quote: passages.of(each) for quote, each in known.items()}
    judge = Judge(passages, voices)
    return [judge.verdict(citation, known[citation.quote], found[citation.quote]) for citation in quoting]


def _unchecked(argument_map: ArgumentMap, citation: Citation, sources: dict[str, Copy | Absence]) -> Checked:
    if citation.source is not None:
        absence = sources[citation.source]
        reason = absence.reason if isinstance(absence, Absence) else ""
    elif argument_map.sources:
        reason = f"it names none of the map's {len(argument_map.sources)} sources"
    else:
        reason = "the map names no source"
    return Checked(citation, Verdict.NOT_CHECKED, reason=reason)
