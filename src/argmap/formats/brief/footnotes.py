"""Footnotes: quotations with their sources, and the mapper's notes; the same one is numbered once."""

from collections import Counter
from collections.abc import Iterable, Iterator

from argmap.formats.brief.wording import capitalized
from argmap.markup.markdown import inline, quotation
from argmap.model import ArgumentMap, Cited, Source, Utterance
from argmap.model.dates import spoken_date


class Footnotes:
    """The footnotes of one brief, numbered in the order in which they are first referred to."""

    def __init__(self, argument_map: ArgumentMap) -> None:
        self._map = argument_map
        self._numbers: dict[str, int] = {}
        self._short = _short_titles(argument_map.sources)

    def mark(self, notes: Iterable[str]) -> str:
        """Return the references to some notes, in Markdown; empty ones are passed over."""
        numbers = [self._numbers.setdefault(note, len(self._numbers) + 1) for note in notes if note]
        return " ".join(f"[^{number}]" for number in dict.fromkeys(numbers))

    def citation(
        self, cited: Cited, *, said_by: str = "", date: str | None = None, remarked: str = "", note: str | None = None
    ) -> str:
        """Return a quotation, where it stands and what the mapper remarks on it; empty if there is none of it.

        ``said_by`` is Markdown, and is only put before something else; ``date`` is an EDTF date; ``remarked`` is a
        clause that belongs with the place, and a sentence if there is neither quotation nor place.
        """
        words = quotation(cited.quote) if cited.quote else ""
        if cited.translation:
            words += f"{', ' if words else ''}in translation {quotation(cited.translation)}"
        said = f"said {_when(date)}" if date else ""
        place = "; ".join(filter(None, [self._place(cited), said, *self._circumstances(cited), remarked]))
        found = f"{words} ({place})" if words and place else words or place
        if found == remarked:
            found = capitalized(found)
        parts = [f"{found}." if found else "", remark(note)]
        text = " ".join(part for part in parts if part)
        return f"{said_by}: {text}" if said_by and text else text

    def short_title(self, name: str) -> str:
        """Return what a source, given by its id, is called in footnotes."""
        return self._short.get(name, name)

    def definitions(self) -> str:
        """Return the footnotes themselves, one a line."""
        return "\n".join(f"[^{number}]: {note}" for note, number in self._numbers.items())

    def _place(self, cited: Cited) -> str:
        if not (cited.quote or cited.source or cited.locator or cited.translation):
            return ""
        source = self._map.source_of(cited)
        name = self.short_title(source.id) if source else cited.source or ""
        language = f"in {cited.language}" if cited.language and cited.language != self._map.language else ""
        return ", ".join(inline(part) for part in (name, cited.locator, language) if part)

    def _circumstances(self, cited: Cited) -> Iterator[str]:
        """Yield on whose behalf something is said, and how strongly, where the map tells."""
        if isinstance(cited, Utterance):
            if cited.organization:
                yield f"speaking for {inline(self._map.organization_name(cited.organization) or '')}"
            if cited.level is not None:
                yield f"level {cited.level}"


def remark(note: str | None) -> str:
    """Return a mapper's note as Markdown; empty if there is none."""
    return f"Mapper’s note: {inline(note)}" if note else ""


def _when(date: str) -> str:
    spoken = spoken_date(date)
    return "at an unknown date" if spoken == "date unknown" else spoken


def _short_titles(sources: dict[str, Source]) -> dict[str, str]:
    """Name each source by its author, publisher or kind where that names it alone, else by its title."""
    candidates = {
        name: [", ".join(source.author), source.publisher or "", source.kind or ""] for name, source in sources.items()
    }
    known = Counter(candidate for found in candidates.values() for candidate in set(found))
    return {
        name: next((each for each in found if each and known[each] == 1), sources[name].title)
        for name, found in candidates.items()
    }
