"""An Arguebuf graph → a map."""

import re
from pathlib import PurePath
from typing import Any

from argmap.formats.arguebuf.schemesets import words
from argmap.formats.format import Reading
from argmap.interchange.fields import Fields, plain
from argmap.interchange.identifiers import DEVICES, Identifiers
from argmap.interchange.json_text import parsed
from argmap.interchange.links import ATTACK, RESTATEMENT, SUPPORT, Related, Units, listed
from argmap.interchange.losses import IMPORT, Losses
from argmap.interchange.schemes import Scheme, drawn
from argmap.interchange.unreadable import UnreadableFileError
from argmap.model import ArgumentMap, StatementKind

MAJOR_CLAIM = "major claim"
"""The attribute of the statement that is the graph's major claim."""

OWN = "argmap"
"""What stands in userdata under keys that begin so is what only argmap has keys for."""

_TELLING = re.compile(rb'"(?:atom|scheme)"\s*:\s*\{|"(?:schemaVersion|libraryVersion|schema_version)"\s*:')


def recognizes(raw: bytes) -> bool:
    """Whether a file looks like the JSON of Arguebuf."""
    start = raw[:64].removeprefix(b"\xef\xbb\xbf").lstrip()
    graph = re.search(rb'"nodes"\s*:\s*\{', raw) or re.search(rb'"(?:participants|analysts|majorClaim)"\s*:', raw)
    return start.startswith(b"{") and bool(graph) and bool(_TELLING.search(raw))


def read(raw: bytes, name: str, *, texts: str | None = None) -> Reading:
    """Return the map made of a graph; a file that is none is an error among the findings.

    With ``texts``, a folder as the map is to name it, the texts of the resources are returned as well.
    """
    try:
        value, source = parsed(raw, name)
        graph = Fields(value, source, "")
        if "nodes" not in graph and "schemaVersion" not in graph:
            raise graph.error("this JSON is no Arguebuf graph: it has no `nodes`")
        found = _Graph(graph, texts, "" if name.startswith("<") else plain(PurePath(name).stem))
        return Reading(ArgumentMap.model_validate(found.plain()), found.losses.told(), found.texts)
    except UnreadableFileError as error:
        return Reading(None, (error.diagnostic,))


class _Graph:
    """The parts of a map, as they are met in a graph."""

    def __init__(self, graph: Fields, folder: str | None, name: str) -> None:
        self.losses = Losses(IMPORT)
        self.texts: dict[str, str] = {}
        self._graph, self._folder, self._name = graph, folder, name
        self._units = Units("nodes")
        self._sources: dict[str, dict[str, Any]] = {}
        self._source_ids: dict[str, str] = {}
        self._speakers: dict[str, dict[str, Any]] = {}
        self._speaker_ids: dict[str, str] = {}
        self._kinds: dict[str, str] = {}

    def plain(self) -> dict[str, Any]:
        """Return the map as plain values."""
        identifiers = Identifiers(reserved=DEVICES)  # the text of a source goes to a file of that name
        for key, resource in self._graph.by_id("resources"):
            self._add_source(key, resource, identifiers)
        identifiers = Identifiers()
        for key, participant in self._graph.by_id("participants"):
            self._add_speaker(key, participant, identifiers)
        schemes: dict[str, Scheme] = {}
        for key, node in self._graph.by_id("nodes"):
            if "atom" in node:
                self._units.add(key, self._statement(node, key))
            elif "scheme" in node:
                schemes[key] = self._scheme(node, key)
            else:
                self.losses.add("a node that is neither atom nor scheme is left out", ("nodes", key))
        edges = [(key, each.text("source"), each.text("target")) for key, each in self._graph.by_id("edges")]
        related = Related(self._units, drawn(self._units.names, schemes, edges, self.losses), self.losses)
        sections: dict[str, dict[str, Any]] = {kind.section: {} for kind in StatementKind}
        for key, entry in self._units.statements.items():
            sections[self._kinds.get(key, "claims")][self._units.names[key]] = listed(entry)
        made = {**self._whole(), "sources": self._sources, "speakers": self._speakers, **sections}
        return {**made, "arguments": related.arguments}

    def _whole(self) -> dict[str, Any]:
        """Return what is said of the whole."""
        said = self._userdata(self._graph, ())
        title, note = said.pop(f"{OWN} title", ""), said.pop(f"{OWN} note", "")
        mappers = []
        for key, analyst in self._graph.by_id("analysts"):
            name, address = analyst.text("name"), analyst.text("email")
            mappers += [f"{name} <{address}>" if name and address else name or address or key]
            self._tell_userdata(analyst, ("analysts", key))
        for key in said:
            self.losses.add("userdata of the whole is left out", ("userdata", key))
        for key, edge in self._graph.by_id("edges"):
            self._tell_userdata(edge, ("edges", key))
        if any(self._graph.inner("metadata").text(each) for each in ("created", "updated")):
            self.losses.add("when the graph and its parts were made and changed is left out", ("metadata",))
        major = self._graph.text("majorClaim") or self._graph.text("major_claim")
        words = self._units.statements.get(major, {}).get("text", "")
        found: dict[str, Any] = {"title": title or words or self._name or "Argument graph"}
        if major in self._units.statements:
            self._units.statements[major].setdefault("attributes", {})[MAJOR_CLAIM] = "yes"
        elif major:
            self.losses.add("a major claim that is no atom is left out", ("majorClaim",))
        return {**found, **({"mapper": mappers} if any(mappers) else {}), **({"note": note} if note else {})}

    def _add_source(self, key: str, resource: Fields, identifiers: Identifiers) -> None:
        content, origin = resource.text("text"), resource.text("source")
        title = resource.text("title") or origin or _beginning(content) or "Text"
        name = self._source_ids[key] = identifiers.make(title, "text")
        entry: dict[str, Any] = {"title": title}
        said = self._userdata(resource, ("resources", key))
        if origin.startswith(("http://", "https://")):
            entry["url"] = origin
        elif origin:
            said["source"] = origin
        if said:
            entry["attributes"] = said
        if content and self._folder is not None:
            entry["path"] = f"{self._folder}/{name}.txt"
            self.texts[name] = content
        elif content:
            self.losses.add("the full text of a resource is not part of the map", ("resources", key))
        self._sources[name] = entry

    def _add_speaker(self, key: str, participant: Fields, identifiers: Identifiers) -> None:
        name = participant.text("name") or participant.text("username") or plain(key) or "Participant"
        said = {each: participant.text(each) for each in ("username", "email", "location")}
        said = {each: value for each, value in said.items() if value}
        said.update(self._userdata(participant, ("participants", key)))
        optional = {"url": participant.text("url"), "attributes": said, "note": participant.text("description")}
        found = self._speaker_ids[key] = identifiers.make(name, "speaker")
        self._speakers[found] = {"name": name, **{each: value for each, value in optional.items() if value}}

    def _statement(self, node: Fields, key: str) -> dict[str, Any]:
        atom = node.inner("atom")
        said = self._userdata(node, ("nodes", key))
        kind = f"{said.pop(f'{OWN} kind', '')}s"
        if kind in [each.section for each in StatementKind]:
            self._kinds[key] = kind
        entry: dict[str, Any] = {}
        if (who := atom.text("participant")) in self._speaker_ids:
            entry["by"] = self._speaker_ids[who]
        elif who:
            self.losses.add("a participant who is not there is left out", ("nodes", key, "atom", "participant"))
        entry["text"] = atom.text("text") or "(without words)"
        if not atom.text("text"):
            self.losses.add("an atom without text has no words", ("nodes", key))
        entry.update(self._cited(atom.inner("reference"), key))
        if said:
            entry["attributes"] = said
        return entry

    def _cited(self, reference: Fields, key: str) -> dict[str, str]:
        quote, resource = reference.text("text"), reference.text("resource")
        # Protobuf leaves out a zero, and Arguebuf an unknown offset: where there is none, the place is not known.
        start = reference.number("offset") if resource in self._source_ids and "offset" in reference else None
        found = {
            "quote": quote,
            "source": self._source_ids.get(resource, ""),
            "chars": f"{start}-{start + len(quote)}" if start is not None and quote else "",
        }
        if resource and resource not in self._source_ids:
            self.losses.add("a reference to no resource is left out", ("nodes", key, "atom", "reference"))
        return {each: value for each, value in found.items() if value}

    def _scheme(self, node: Fields, key: str) -> Scheme:
        scheme = node.inner("scheme")
        said = self._userdata(node, ("nodes", key))
        named = said.pop(f"{OWN} scheme", "")
        descriptors = scheme.texts("premiseDescriptors") or scheme.texts("premise_descriptors")
        if any(descriptors):
            self.losses.add("descriptors of premises are left out", ("nodes", key, "scheme"))
        if "attack" in scheme:
            return Scheme(ATTACK, "", said)
        if "rephrase" in scheme:
            return Scheme(RESTATEMENT, "", said)
        if "support" in scheme:
            return Scheme(SUPPORT, named or words(scheme.text("support")), said)
        return Scheme("")

    def _userdata(self, of: Fields, path: tuple[str, ...]) -> dict[str, str]:
        """Return userdata as attributes; what is no text is spelt as JSON."""
        userdata, found = of.inner("userdata"), {}
        for key in userdata:
            if not userdata.is_text(key):
                self.losses.add("a value of userdata that is no text became text", (*path, "userdata", key))
            if value := userdata.spelt(key):
                found[key] = value
        return found

    def _tell_userdata(self, of: Fields, path: tuple[str, ...]) -> None:
        for key in of.inner("userdata"):
            self.losses.add("userdata is left out", (*path, "userdata", key))


def _beginning(text: str) -> str:
    found = " ".join(text[:200].split())
    return found if len(found) <= 60 else f"{found[:60].rsplit(' ', 1)[0]} …"
