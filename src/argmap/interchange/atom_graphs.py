"""Graphs of atoms and schemes, as SADFace and Arguebuf draw arguments → the parts of a map, which both make alike."""

from collections.abc import Collection, Mapping
from typing import Any

from argmap.interchange.contents import carried
from argmap.interchange.fields import Fields, plain
from argmap.interchange.identifiers import DEVICES, Identifiers
from argmap.interchange.links import Link, tell_second_attacks
from argmap.interchange.losses import IMPORT, Losses
from argmap.interchange.related import Related, Units, listed
from argmap.model import ArgumentMap, StatementKind, Structure
from argmap.model.characters import bounds
from argmap.model.context import IMPORTED

OWN = "argmap"
"""What stands in metadata or userdata under this name is what only argmap has keys for."""

MAJOR_CLAIM = "major claim"
"""The attribute of the statement that the other file says all is about."""

FORM = "format"
"""The attribute of a source that says in which format the file was that a map was made of."""

_CITED = ("quote", "source", "chars")
_RELATIONS = ("because", "but", "supports", "attacks", "rebuts", "undermines", "undercuts", "restates")
CARRIED = carried(
    map=("title", "mapper", "note", "sources", "speakers", "claims", "challenges", "recommendations", "arguments"),
    source=("title", "kind", "url", "attributes"),
    speaker=("name",),
    statement=("text", "by", "attributes", "evidence", *_CITED, *_RELATIONS),
    position=_CITED,
    evidence=_CITED,
    relation=("note",),
    argument=("premises", "scheme", "structure", "attributes", "note"),
)
"""What of a map has a place in a graph of atoms and schemes, in the terms of ``missing``."""

WORDLESS = "(without words)"

_MAX_STOP = 10**10
"""The first character that a map cannot name as the end of a passage."""


class AtomGraph:
    """A map in the making; ``folder`` is where the texts of its sources will be, None if nobody asked for them."""

    def __init__(self, folder: str | None) -> None:
        self.losses = Losses(IMPORT)
        self.texts: dict[str, str] = {}
        self.units = Units("nodes")
        self._folder = folder
        self._contents: dict[str, str] = {}
        self._kinds: dict[str, str] = {}
        self._sources: dict[str, dict[str, Any]] = {}
        self._source_ids: dict[str, str] = {}
        self._source_names = Identifiers(reserved=DEVICES)  # the text of a source goes to a file of that name
        self._speakers: dict[str, dict[str, Any]] = {}
        self._speaker_ids: dict[str, str] = {}
        self._speaker_names = Identifiers()

    def tell_unknown(self, fields: Fields, known: Collection[str], path: tuple[str, ...]) -> None:
        """Tell what an object says under keys that the format does not have."""
        for key in fields.unknown(known):
            self.losses.add("what stands under a key that the format does not have is left out", (*path, key))

    def add_document(self, title: str, form: str, attributes: Mapping[str, str]) -> None:
        """Add what a file in the format ``form`` says of itself, as a source; nothing if it says nothing."""
        if attributes:
            self._sources[self._source_names.make(title, "document")] = {
                "title": title, "kind": IMPORTED, "attributes": {FORM: form, **attributes},
            }  # fmt: skip

    def add_source(self, key: str, entry: Mapping[str, Any], content: str) -> None:
        """Add a source with its text; empty values of ``entry`` are left out, and a title is made if there is none."""
        title = entry.get("title") or _beginning(content) or "Text"
        name = self._source_ids[key] = self._source_names.make(title, "text")
        self._contents[key] = content
        made = {"title": title, **{each: value for each, value in entry.items() if value and each != "title"}}
        if content and self._folder is not None:
            made["path"] = f"{self._folder}/{name}.txt"
            self.texts[name] = content
        elif content:
            self.losses.add("the full text of a resource is not part of the map", ("resources", key))
        self._sources[name] = made

    def add_speaker(self, key: str, entry: Mapping[str, Any]) -> str:
        """Add a speaker if it is none yet, and return the id; empty values of ``entry`` are left out."""
        if key not in self._speaker_ids:
            name = self._speaker_ids[key] = self._speaker_names.make(entry["name"], "speaker")
            self._speakers[name] = {each: value for each, value in entry.items() if value}
        return self._speaker_ids[key]

    def speaker(self, key: str) -> str:
        """Return the id of a speaker; empty if there is none."""
        return self._speaker_ids.get(key, "")

    def add_atom(self, key: str, entry: dict[str, Any], attributes: Mapping[str, str], kind: str) -> None:
        """Add a statement; ``kind`` is what argmap wrote, empty for a claim."""
        if not entry["text"]:
            self.losses.add("an atom without text has no words", ("nodes", key))
            entry["text"] = WORDLESS
        if attributes:
            entry["attributes"] = dict(attributes)
        if f"{kind}s" in [each.section for each in StatementKind]:
            self._kinds[key] = f"{kind}s"
        self.units.add(key, entry)

    def cited(self, key: str, resource: str, quote: str, start: int | None, length: int = 0) -> dict[str, str]:
        """Return words, their source and their place, as far as they are known; ``key`` is that of the atom.

        Where the text of the resource is known, the place is one where the words really stand.
        """
        if resource and resource not in self._source_ids:
            self.losses.add("a passage of no resource has no source", ("nodes", key))
        content = self._contents.get(resource, "")
        if not quote and start is not None:
            quote = plain(content[start : start + length])
        if quote and content:
            start = self._found(key, content, quote, start)
        stop = (start or 0) + (len(quote) if content or not length else length)
        placed = start is not None and start < stop < _MAX_STOP and (not resource or resource in self._source_ids)
        found = {
            "quote": quote,
            "source": self._source_ids.get(resource, ""),
            "chars": f"{start}-{stop}" if placed else "",
        }
        return {each: value for each, value in found.items() if value}

    def _found(self, key: str, content: str, quote: str, start: int | None) -> int | None:
        """Return where words stand in a text: as it is said, or else where they stand only once."""
        if start is not None and content.startswith(quote, start):
            return start
        if content.count(quote) == 1:
            return content.find(quote)
        if start is not None:
            self.losses.add("words that do not stand where their offset says have no place", ("nodes", key))
        return None

    def made(self, whole: Mapping[str, Any], links: Collection[Link]) -> dict[str, Any]:
        """Return the map as plain values; ``whole`` is its title and what else is said of all."""
        related = Related(self.units, links, self.losses)
        sections: dict[str, dict[str, Any]] = {kind.section: {} for kind in StatementKind}
        for key, entry in self.units.statements.items():
            sections[self._kinds.get(key, "claims")][self.units.names[key]] = listed(entry)
        parts = {"sources": self._sources, "speakers": self._speakers, **sections, "arguments": related.arguments}
        return {**whole, **parts}


def document_of(argument_map: ArgumentMap, form: str) -> tuple[str, dict[str, str]]:
    """Return the id of the source that ``add_document`` made, and what it says; empty if it is not as it was."""
    cited = {each.source for each in argument_map.citations()}
    found = [
        (name, {key: value for key, value in each.attributes.items() if key != FORM})
        for name, each in argument_map.sources.items()
        if each.kind == IMPORTED and each.attributes.get(FORM) == form and not each.url and name not in cited
    ]
    return found[0] if len(found) == 1 else ("", {})


def tell_atoms(argument_map: ArgumentMap, losses: Losses) -> None:
    """Tell what a graph of atoms and schemes cannot say as the map says it."""
    major = [each for each in argument_map.statements.values() if MAJOR_CLAIM in each.attributes]
    for statement in major[1:]:
        losses.add("a second major claim is left out", (*statement.path, "attributes", MAJOR_CLAIM))
    tell_second_attacks(argument_map, losses)
    for argument in argument_map.arguments.values():
        if argument.structure is Structure.CONVERGENT and len(argument.premises) > 1:
            losses.add("premises that support each on its own get a scheme each", argument.path)


def is_passage(chars: str) -> bool:
    """Whether a text is a range of characters as a map has it."""
    try:
        bounds(chars)
    except ValueError:
        return False
    return True


def _beginning(text: str) -> str:
    words = " ".join(text[:200].split())
    return words if len(words) <= 60 else f"{words[:60].rsplit(' ', 1)[0]} …"
