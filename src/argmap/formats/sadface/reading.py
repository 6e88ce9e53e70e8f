"""A SADFace document → a map."""

import re
from typing import Any

from argmap.formats.format import Reading
from argmap.formats.sadface.disagreements import attacks, disagreements
from argmap.formats.sadface.words import (
    ATTRIBUTES,
    CLAIM,
    CONFLICTS,
    DOCUMENT,
    EARLY,
    RESTATEMENTS,
    SUPPORTS,
    VERSION,
    folded,
    made_id,
)
from argmap.interchange.atom_graphs import MAJOR_CLAIM, OWN, AtomGraph
from argmap.interchange.fields import Fields
from argmap.interchange.json_text import parsed
from argmap.interchange.links import ATTACK, ATTACKS, RESTATEMENT, SUPPORT
from argmap.interchange.names import title_of
from argmap.interchange.schemes import Scheme, drawn
from argmap.interchange.unreadable import UnreadableFileError
from argmap.model import ArgumentMap

_TELLING = re.compile(rb'"type"\s*:\s*"(?:atom|scheme|inference)"|"analyst_(?:name|email)"\s*:')
_EARLY = ("id", "created", "edited", "version")
_LISTS = ("metadata", "resources", "nodes", "edges")
_OF_NODES = frozenset({"id", "type", "text", "name", "sources", "metadata"})
_OF_SOURCES = frozenset({"id", "resource_id", "text", "offset", "length"})
_OF_EDGES = frozenset({"id", "source_id", "target_id"})
_OF_RESOURCES = frozenset({"id", "content", "type", "url", "metadata"})
"""Keys that objects have in SADFace."""

_SAID = ("title", "analyst_name", "analyst_email", "description", "notes", CLAIM)
"""What of the core has a place of its own in a map."""


def recognizes(raw: bytes) -> bool:
    """Whether a file looks like SADFace."""
    start = raw[:64].removeprefix(b"\xef\xbb\xbf").lstrip()
    return start.startswith(b"{") and b'"nodes"' in raw and bool(_TELLING.search(raw))


def read(raw: bytes, name: str, *, texts: str | None = None) -> Reading:
    """Return the map made of a document; a file that is none is an error among the findings.

    With ``texts``, a folder as the map is to name it, the texts of the resources are returned as well.
    """
    try:
        document = Fields(*parsed(raw, name), "")
        if "nodes" not in document:
            raise document.error("this JSON is no SADFace: it has no `nodes`")
        found = _Document(document, texts, title_of(name) or "SADFace document")
        return Reading(ArgumentMap.model_validate(found.plain()), found.graph.losses.told(), found.graph.texts)
    except UnreadableFileError as error:
        return Reading(None, (error.diagnostic,))


class _Document:
    """The parts of a map, as they are met in a document."""

    def __init__(self, document: Fields, folder: str | None, name: str) -> None:
        self.graph = AtomGraph(folder)
        self._document, self._name = document, name
        spaces = document.inner("metadata")
        # Before version 0.2, what is said of the whole stood at the top of the document.
        self._core = spaces.inner("core") if "core" in spaces else document

    def plain(self) -> dict[str, Any]:
        """Return the map as plain values."""
        title = self._core.text("title") or self._name
        of_all = (*_LISTS, *_SAID, *_EARLY) if self._core is self._document else _LISTS
        self.graph.tell_unknown(self._document, of_all, ())
        for each in self._document.inners("edges"):
            self.graph.tell_unknown(each, _OF_EDGES, ("edges", each.text("id")))
        self.graph.add_document(title, DOCUMENT, self._attributes(title))
        for resource in self._document.inners("resources"):
            self._add_source(resource)
        schemes = self._nodes()
        edges = [
            (each.text("id") or f"#{place}", each.text("source_id"), each.text("target_id"))
            for place, each in enumerate(self._document.inners("edges"))
        ]
        apart = disagreements(schemes, edges, self.graph.units)
        others = {key: each for key, each in schemes.items() if key not in apart}
        edges = [each for each in edges if each[1] not in apart]
        links = list(drawn(self.graph.units.names, others, edges, self.graph.losses))
        for key, ends in apart.items():
            links += attacks(key, ends)
        self._mark_claim()
        return self.graph.made(self._whole(title), links)

    def _attributes(self, title: str) -> dict[str, str]:
        """Return what the document says of itself that a map has no key for, and argmap did not write by itself."""
        is_early = self._core is self._document
        of_core = ("id", "created", "edited") if is_early else [key for key in self._core if key not in _SAID]
        found = {"version": EARLY} if is_early else {}
        found |= {key: self._core.spelt(key) for key in of_core if key in self._core}
        found |= {key: value for key, value in metadata(self._document).items() if not key.startswith("core/")}
        found = {key: value for key, value in found.items() if value and (key, value) != ("id", made_id("map", title))}
        return {} if found in ({"version": VERSION}, {"version": EARLY}) else found

    def _whole(self, title: str) -> dict[str, Any]:
        name, address = self._core.text("analyst_name"), self._core.text("analyst_email")
        mapper = f"{name} <{address}>" if name and address else name or address
        notes = [each for each in (self._core.text("description"), self._core.text("notes")) if each]
        whole = {"title": title, "mapper": mapper, "note": "\n".join(notes)}
        return {key: value for key, value in whole.items() if value}

    def _nodes(self) -> dict[str, Scheme]:
        """Add the atoms, and return the schemes by their ids."""
        schemes: dict[str, Scheme] = {}
        for place, node in enumerate(self._document.inners("nodes")):
            key, kind = node.text("id") or f"#{place}", node.text("type").lower()
            self.graph.tell_unknown(node, _OF_NODES, ("nodes", key))
            if key in self.graph.units.names or key in schemes:
                self.graph.losses.add("a node with the id of another is left out", ("nodes", place))
            elif kind == "atom":
                self._add_atom(node, key)
            elif kind in ("scheme", "inference", "conflict"):
                schemes[key] = self._scheme(node, kind, key)
            else:
                self.graph.losses.add("a node that is neither atom nor scheme is left out", ("nodes", key))
        return schemes

    def _mark_claim(self) -> None:
        claim = self._core.text(CLAIM)
        if claim in self.graph.units.statements:
            self.graph.units.statements[claim].setdefault("attributes", {})[MAJOR_CLAIM] = "yes"
        elif claim:
            self.graph.losses.add("a claim of the whole that is no atom is left out", ("core", CLAIM))

    def _add_source(self, resource: Fields) -> None:
        self.graph.tell_unknown(resource, _OF_RESOURCES, ("resources", resource.text("id")))
        said = metadata(resource)
        title, url = (said.pop(f"core/{key}", "") for key in ("title", "url"))
        url = url or resource.text("url")
        kind = resource.text("type")
        entry = {"title": title or url, "kind": "" if kind == "text" else kind, "url": url, "attributes": said}
        self.graph.add_source(resource.text("id"), entry, resource.text("content"))

    def _add_atom(self, atom: Fields, key: str) -> None:
        entry: dict[str, Any] = {}
        said = metadata(atom)
        kind, names = said.pop(f"{OWN}/kind", ""), said.pop(f"{OWN}/speakers", "").split("; ")
        if by := [self.graph.add_speaker(each, {"name": each}) for each in dict.fromkeys(names) if each.strip()]:
            entry["by"] = by
        entry["text"] = atom.text("text")
        cited = [found for each in atom.inners("sources") if (found := self._cited(each, key))]
        entry.update(*cited[:1])
        if cited[1:]:
            entry["evidence"] = cited[1:]
        self.graph.add_atom(key, entry, said, kind)

    def _cited(self, source: Fields, key: str) -> dict[str, str]:
        self.graph.tell_unknown(source, _OF_SOURCES, ("nodes", key, "sources"))
        quote, length = source.text("text"), source.number("length") or 0
        return self.graph.cited(key, source.text("resource_id"), quote, source.number("offset"), length)

    def _scheme(self, node: Fields, kind: str, key: str) -> Scheme:
        name = node.text("name") or node.text("text")
        said = metadata(node)
        stated, note = said.pop(f"{OWN}/attack", ""), said.pop(f"{OWN}/note", "")
        if kind == "conflict" or (kind == "scheme" and folded(name) in CONFLICTS):
            if folded(name) not in CONFLICTS | {""}:
                self.graph.losses.add("the name of a conflict is left out", ("nodes", key))
            return Scheme(ATTACK, "", said, stated if stated in ATTACKS else "", note)
        if folded(name) in RESTATEMENTS:
            return Scheme(RESTATEMENT, "", said, note=note)
        return Scheme(SUPPORT, "" if folded(name) in SUPPORTS else name, said, note=note)


def metadata(of: Fields) -> dict[str, str]:
    """Return metadata by namespace and key, with a slash between; MonkeyPuzzle writes keys without a namespace."""
    spaces = of.inner("metadata")
    found: dict[str, str] = {}
    for space in spaces:
        if spaces.is_object(space):
            inner = spaces.inner(space)
            found |= {key if space == ATTRIBUTES else f"{space}/{key}": inner.spelt(key) for key in inner}
        else:
            found[space] = spaces.spelt(space)
    return {key: value for key, value in found.items() if value}
