"""An Arguebuf graph → a map."""

import re
from typing import Any

from argmap.formats.arguebuf.schemesets import words
from argmap.formats.format import Reading
from argmap.interchange.atom_graphs import MAJOR_CLAIM, OWN, AtomGraph, is_passage
from argmap.interchange.fields import Fields, plain
from argmap.interchange.json_text import parsed
from argmap.interchange.links import ATTACK, ATTACKS, RESTATEMENT, SUPPORT
from argmap.interchange.names import title_of
from argmap.interchange.schemes import Scheme, drawn
from argmap.interchange.unreadable import UnreadableFileError
from argmap.model import ArgumentMap

DOCUMENT = "Arguebuf"
"""The format that is named where a map keeps what a graph said of itself."""

TIMES = ("created", "updated")

_TELLING = re.compile(rb'"(?:atom|scheme)"\s*:\s*\{|"(?:schemaVersion|libraryVersion|schema_version)"\s*:')


_KNOWN = {
    "graph": "nodes edges resources participants analysts majorClaim major_claim userdata metadata schemaVersion "
    "schema_version libraryVersion library_version",
    "node": "atom scheme userdata metadata",
    "atom": "text reference participant",
    "reference": "resource offset text",
    "scheme": "support attack rephrase preference premiseDescriptors premise_descriptors",
    "edge": "source target userdata metadata",
    "participant": "name username email url location description userdata metadata",
    "resource": "text title source timestamp userdata metadata",
    "analyst": "name email userdata metadata",
}
"""The keys that objects have in Arguebuf."""


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
        document = Fields(*parsed(raw, name), "")
        if "nodes" not in document and "schemaVersion" not in document:
            raise document.error("this JSON is no Arguebuf graph: it has no `nodes`")
        found = _Document(document, texts, title_of(name))
        return Reading(ArgumentMap.model_validate(found.plain()), found.graph.losses.told(), found.graph.texts)
    except UnreadableFileError as error:
        return Reading(None, (error.diagnostic,))


class _Document:
    """The parts of a map, as they are met in a graph."""

    def __init__(self, document: Fields, folder: str | None, name: str) -> None:
        self.graph = AtomGraph(folder)
        self._document, self._name = document, name

    def plain(self) -> dict[str, Any]:
        """Return the map as plain values."""
        for key, resource in self._document.by_id("resources"):
            self._tell_unknown(resource, "resource", ("resources", key))
            self._add_source(key, resource)
        for key, participant in self._document.by_id("participants"):
            self._tell_unknown(participant, "participant", ("participants", key))
            self._add_speaker(key, participant)
        schemes = self._nodes()
        edges = []
        for key, edge in self._document.by_id("edges"):
            edges.append((key, edge.text("source"), edge.text("target")))
            self._tell_unknown(edge, "edge", ("edges", key))
            self._tell_userdata(edge, ("edges", key))
        whole = self._whole()
        return self.graph.made(whole, list(drawn(self.graph.units.names, schemes, edges, self.graph.losses)))

    def _whole(self) -> dict[str, Any]:
        """Return what is said of all, and keep the rest as a source."""
        said = self._userdata(self._document, ())
        self._tell_unknown(self._document, "graph", ())
        title, note = said.pop(f"{OWN} title", ""), said.pop(f"{OWN} note", "")
        times = self._document.inner("metadata")
        said |= {key: times.text(key) for key in TIMES if times.text(key)}
        major = self._major_claim()
        title = title or major or self._name or "Argument graph"
        self.graph.add_document(title, DOCUMENT, said)
        mappers = [mapper for each in self._document.all_of("analysts") if (mapper := self._analyst(each))]
        return {"title": title, **({"mapper": mappers} if mappers else {}), **({"note": note} if note else {})}

    def _analyst(self, analyst: Fields) -> str:
        self._tell_userdata(analyst, ("analysts",))
        self._tell_unknown(analyst, "analyst", ("analysts",))
        name, address = analyst.text("name"), analyst.text("email")
        return f"{name} <{address}>" if name and address else name or address

    def _major_claim(self) -> str:
        """Mark the major claim, and return its words; empty if there is none."""
        major = self._document.text("majorClaim") or self._document.text("major_claim")
        if major in self.graph.units.statements:
            statement = self.graph.units.statements[major]
            statement.setdefault("attributes", {})[MAJOR_CLAIM] = "yes"
            return str(statement["text"])
        if major:
            self.graph.losses.add("a major claim that is no atom is left out", ("majorClaim",))
        return ""

    def _add_source(self, key: str, resource: Fields) -> None:
        origin, said = resource.text("source"), self._userdata(resource, ("resources", key))
        is_address = origin.startswith(("http://", "https://"))
        if origin and not is_address:
            said["source"] = origin
        if resource.text("timestamp"):
            said["timestamp"] = resource.text("timestamp")
        kind, url = said.pop(f"{OWN} kind", ""), origin if is_address else ""
        entry = {"title": resource.text("title") or origin, "kind": kind, "url": url, "attributes": said}
        self.graph.add_source(key, entry, resource.text("text"))

    def _add_speaker(self, key: str, participant: Fields) -> None:
        name = participant.text("name") or participant.text("username") or plain(key) or "Participant"
        said = {each: participant.text(each) for each in ("username", "email", "location")}
        said = {each: value for each, value in said.items() if value}
        said |= self._userdata(participant, ("participants", key))
        entry = {"name": name, "url": participant.text("url"), "attributes": said}
        self.graph.add_speaker(key, {**entry, "note": participant.text("description")})

    def _nodes(self) -> dict[str, Scheme]:
        """Add the atoms, and return the schemes by their ids."""
        schemes = {}
        for key, node in self._document.by_id("nodes"):
            if any(node.inner("metadata").text(each) for each in TIMES):
                self.graph.losses.add("when a node was made and changed is left out", ("nodes", key))
            self._tell_unknown(node, "node", ("nodes", key))
            if "atom" in node:
                self._add_atom(node, key)
            elif "scheme" in node:
                schemes[key] = self._scheme(node, key)
            else:
                self.graph.losses.add("a node that is neither atom nor scheme is left out", ("nodes", key))
        return schemes

    def _add_atom(self, node: Fields, key: str) -> None:
        atom, said = node.inner("atom"), self._userdata(node, ("nodes", key))
        kind, chars = said.pop(f"{OWN} kind", ""), said.pop(f"{OWN} chars", "")
        self._tell_unknown(atom, "atom", ("nodes", key, "atom"))
        who = atom.text("participant")
        entry: dict[str, Any] = {}
        if self.graph.speaker(who):
            entry["by"] = self.graph.speaker(who)
        elif who:
            self.graph.losses.add("a participant who is not there is left out", ("nodes", key, "atom", "participant"))
        entry["text"] = atom.text("text")
        reference = atom.inner("reference")
        self._tell_unknown(reference, "reference", ("nodes", key, "atom", "reference"))
        # Protobuf leaves out a zero, and Arguebuf an unknown offset: where there is none, the place is not known.
        start = reference.number("offset") if "offset" in reference else None
        entry |= self.graph.cited(key, reference.text("resource"), reference.text("text"), start)
        if is_passage(chars):
            entry["chars"] = chars
        self.graph.add_atom(key, entry, said, kind)

    def _scheme(self, node: Fields, key: str) -> Scheme:
        scheme, said = node.inner("scheme"), self._userdata(node, ("nodes", key))
        self._tell_unknown(scheme, "scheme", ("nodes", key, "scheme"))
        named, stated, note = (said.pop(f"{OWN} {each}", "") for each in ("scheme", "attack", "note"))
        if any(scheme.texts("premiseDescriptors") or scheme.texts("premise_descriptors")):
            self.graph.losses.add("descriptors of premises are left out", ("nodes", key, "scheme"))
        if "attack" in scheme:
            return Scheme(ATTACK, "", said, stated if stated in ATTACKS else "", note)
        if "rephrase" in scheme:
            return Scheme(RESTATEMENT, "", said, note=note)
        if "support" in scheme:
            return Scheme(SUPPORT, named or words(scheme.text("support")), said, note=note)
        return Scheme("")

    def _userdata(self, of: Fields, path: tuple[str, ...]) -> dict[str, str]:
        """Return userdata as attributes; what is no text is spelt as JSON."""
        userdata, found = of.inner("userdata"), {}
        for key in userdata:
            if not userdata.is_text(key):
                self.graph.losses.add("a value of userdata that is no text became text", (*path, "userdata", key))
            if value := userdata.spelt(key):
                found[key] = value
        return found

    def _tell_unknown(self, of: Fields, kind: str, path: tuple[str, ...]) -> None:
        self.graph.tell_unknown(of, _KNOWN[kind].split(), path)

    def _tell_userdata(self, of: Fields, path: tuple[str, ...]) -> None:
        for key in of.inner("userdata"):
            self.graph.losses.add("userdata is left out", (*path, "userdata", key))
