"""A SADFace document → a map."""

import re
from pathlib import PurePath
from typing import Any

from argmap.formats.format import Reading
from argmap.interchange.fields import Fields, plain
from argmap.interchange.identifiers import DEVICES, Identifiers
from argmap.interchange.json_text import parsed
from argmap.interchange.links import ATTACK, RESTATEMENT, SUPPORT, Related, Units, listed
from argmap.interchange.losses import IMPORT, Losses
from argmap.interchange.schemes import Scheme, drawn
from argmap.interchange.unreadable import UnreadableFileError
from argmap.model import ArgumentMap, StatementKind

OWN, ATTRIBUTES = "argmap", "argmap.attributes"
"""Where in metadata stands what only argmap has keys for, and attributes that are of no namespace."""

SUPPORTS = frozenset({"", "support", "inference", "default support", "default inference"})
CONFLICTS = frozenset({"conflict", "disagreement", "disagree", "attack", "defeat", "default conflict"})
RESTATEMENTS = frozenset({"rephrase", "restatement"})
"""Names of schemes that say no more than what they do; versions differ in them. Any other is that of an inference."""

_TELLING = re.compile(rb'"type"\s*:\s*"(?:atom|scheme)"|"analyst_(?:name|email)"\s*:')


def recognizes(raw: bytes) -> bool:
    """Whether a file looks like SADFace."""
    start = raw[:64].removeprefix(b"\xef\xbb\xbf").lstrip()
    return start.startswith(b"{") and b'"nodes"' in raw and bool(_TELLING.search(raw))


def read(raw: bytes, name: str, *, texts: str | None = None) -> Reading:
    """Return the map made of a document; a file that is none is an error among the findings.

    With ``texts``, a folder as the map is to name it, the texts of the resources are returned as well.
    """
    try:
        value, source = parsed(raw, name)
        document = Fields(value, source, "")
        if "nodes" not in document:
            raise document.error("this JSON is no SADFace: it has no `nodes`")
        found = _Document(document, texts, "" if name.startswith("<") else plain(PurePath(name).stem))
        return Reading(ArgumentMap.model_validate(found.plain()), found.losses.told(), found.texts)
    except UnreadableFileError as error:
        return Reading(None, (error.diagnostic,))


class _Document:
    """The parts of a map, as they are met in a document."""

    def __init__(self, document: Fields, folder: str | None, name: str) -> None:
        self.losses = Losses(IMPORT)
        self.texts: dict[str, str] = {}
        self._document, self._folder, self._name = document, folder, name
        self._units = Units("nodes")
        self._speaker_names = Identifiers()
        self._sources: dict[str, dict[str, Any]] = {}
        self._source_ids: dict[str, str] = {}
        self._speakers: dict[str, dict[str, Any]] = {}
        self._speaker_ids: dict[str, str] = {}
        self._kinds: dict[str, str] = {}

    def plain(self) -> dict[str, Any]:
        """Return the map as plain values."""
        identifiers = Identifiers(reserved=DEVICES)  # the text of a source goes to a file of that name
        for resource in self._document.inners("resources"):
            self._add_source(resource, identifiers)
        units = self._units
        schemes: dict[str, Scheme] = {}
        for place, found in enumerate(self._document.inners("nodes")):
            key, kind = found.text("id") or f"#{place}", found.text("type")
            if key in units.names or key in schemes:
                self.losses.add("a node with the id of another is left out", ("nodes", place))
            elif kind == "atom":
                units.add(key, self._statement(found, key))
            elif kind in ("scheme", "conflict"):
                schemes[key] = self._scheme(found, kind)
            else:
                self.losses.add("a node that is neither atom nor scheme is left out", ("nodes", key))
        edges = [
            (each.text("id") or f"#{place}", each.text("source_id"), each.text("target_id"))
            for place, each in enumerate(self._document.inners("edges"))
        ]
        related = Related(units, drawn(units.names, schemes, edges, self.losses), self.losses)
        sections: dict[str, dict[str, Any]] = {kind.section: {} for kind in StatementKind}
        for key, entry in units.statements.items():
            sections[self._kinds.get(key, "claims")][units.names[key]] = listed(entry)
        made = {**self._core(), "sources": self._sources, "speakers": self._speakers, **sections}
        return {**made, "arguments": related.arguments}

    def _core(self) -> dict[str, Any]:
        """Return what is said of the whole; before version 0.2 it stood at the top of the document."""
        metadata = self._document.inner("metadata")
        core = metadata.inner("core") if "core" in metadata else self._document
        name, address = core.text("analyst_name"), core.text("analyst_email")
        mapper = f"{name} <{address}>" if name and address else name or address
        notes = [each for each in (core.text("description"), core.text("notes")) if each]
        for key in ("id", "created", "edited"):
            if core.text(key):
                self.losses.add("what identifies and dates the document is left out", ("metadata", "core", key))
        for key in (key for key in metadata if key != "core"):
            self.losses.add("metadata of the whole is left out", ("metadata", key))
        return {
            "title": core.text("title") or self._name or "SADFace document",
            **({"mapper": mapper} if mapper else {}),
            **({"note": "\n".join(notes)} if notes else {}),
        }

    def _add_source(self, resource: Fields, identifiers: Identifiers) -> None:
        key, content = resource.text("id"), resource.text("content")
        said = self._metadata(resource)
        known = {each.partition("/")[2]: said.pop(each) for each in list(said) if each in _BIBLIOGRAPHIC}
        title = known.get("title") or known.get("url") or _beginning(content) or "Text"
        name = self._source_ids[key] = identifiers.make(title, "text")
        entry: dict[str, Any] = {"title": title}
        kind = resource.text("type")
        url = known.get("url") or resource.text("url")
        optional = {"kind": "" if kind == "text" else kind, "url": url, "attributes": said}
        entry.update({each: value for each, value in optional.items() if value})
        if content and self._folder is not None:
            entry["path"] = f"{self._folder}/{name}.txt"
            self.texts[name] = content
        elif content:
            self.losses.add("the full text of a resource is not part of the map", ("resources", key))
        self._sources[name] = entry

    def _statement(self, atom: Fields, key: str) -> dict[str, Any]:
        text = atom.text("text")
        if not text:
            self.losses.add("an atom without text has no words", ("nodes", key))
        entry: dict[str, Any] = {}
        said = self._metadata(atom)
        kind = f"{said.pop(f'{OWN}/kind', '')}s"
        if kind in [each.section for each in StatementKind]:
            self._kinds[key] = kind
        by = [self._speaker(each) for each in said.pop(f"{OWN}/speakers", "").split("; ") if each.strip()]
        if by:
            entry["by"] = list(dict.fromkeys(by))
        entry["text"] = text or "(without words)"
        cited = [self._cited(each, key) for each in atom.inners("sources")]
        cited = [each for each in cited if each]
        for each in cited[:1]:
            entry.update(each)
        if cited[1:]:
            entry["evidence"] = cited[1:]
        if said:
            entry["attributes"] = said
        return entry

    def _speaker(self, name: str) -> str:
        if name not in self._speaker_ids:
            found = self._speaker_ids[name] = self._speaker_names.make(name, "speaker")
            self._speakers[found] = {"name": name}
        return self._speaker_ids[name]

    def _cited(self, source: Fields, key: str) -> dict[str, str]:
        quote, resource = source.text("text"), source.text("resource_id")
        start, length = source.number("offset"), source.number("length")
        length = length or len(quote)
        found = {
            "quote": quote,
            "source": self._source_ids.get(resource, ""),
            "chars": f"{start}-{start + length}" if start is not None and length and start + length < 10**10 else "",
        }
        if resource and resource not in self._source_ids:
            self.losses.add("a source that names no resource is left out", ("nodes", key, "sources"))
        return {each: value for each, value in found.items() if value}

    def _scheme(self, scheme: Fields, kind: str) -> Scheme:
        name = scheme.text("name") or scheme.text("text")
        folded = name.strip().casefold()
        said = self._metadata(scheme)
        if kind == "conflict" or folded in CONFLICTS:
            return Scheme(ATTACK, "", said)
        if folded in RESTATEMENTS:
            return Scheme(RESTATEMENT, "", said)
        return Scheme(SUPPORT, "" if folded in SUPPORTS else name, said)

    def _metadata(self, of: Fields) -> dict[str, str]:
        """Return metadata by namespace and key, with a slash between."""
        metadata, found = of.inner("metadata"), {}
        for space in metadata:
            inner = metadata.inner(space)
            for key in inner:
                if value := inner.spelt(key):
                    found[key if space == ATTRIBUTES else f"{space}/{key}"] = value
        return found


_BIBLIOGRAPHIC = ("core/title", "core/url")


def _beginning(text: str) -> str:
    words = " ".join(text[:200].split())
    return words if len(words) <= 60 else f"{words[:60].rsplit(' ', 1)[0]} …"
