"""The values of an AIF or xAIF file → its graph."""

from __future__ import annotations

from math import isnan
from typing import Any

from argmap.formats.aif.documents import documents_of, unwrapped
from argmap.formats.aif.envelope import mapper_of, tell_envelope, text_of, url_of
from argmap.formats.aif.graph import Graph, Locution, Node, joined
from argmap.formats.aif.ova import is_ova2, modern
from argmap.formats.aif.places import offset_of
from argmap.formats.aif.words import SCHEME_NAMES, TYPES
from argmap.interchange.losses import Losses
from argmap.interchange.unreadable import UnreadableFileError, unreadable
from argmap.source.control_characters import CONTROL_CHARACTERS
from argmap.source.text import SourceText

_NOBODY = frozenset({"none", "null", "undefined", "nan"})
"""What programs write as the part of a name that they do not know."""

_KNOWN = {
    "nodes": frozenset({"nodeID", "text", "type", "timestamp", "scheme", "schemeID"}),
    "edges": frozenset({"edgeID", "fromID", "toID", "formEdgeID", "visible"}),
    "participants": frozenset({"participantID", "firstname", "surname"}),
    "locutions": frozenset({"nodeID", "personID", "timestamp", "start", "end"}),
    "schemefulfillments": frozenset({"nodeID", "schemeID"}),
}
"""The keys of entries that are read, or whose loss says nothing of the argument; by the list that they stand in."""


def graph_of(raw: bytes, name: str, losses: Losses) -> Graph:
    """Return what an AIF or xAIF file says; several node sets in one file are one graph.

    Raises:
        UnreadableFileError: if it is no JSON, or not of the shape of AIF; with its place.
    """
    documents, source = documents_of(raw, name)
    return joined([_Parser(source, losses).graph(each) for each in documents])


class _Parser:
    def __init__(self, source: SourceText, losses: Losses) -> None:
        self._source, self._losses = source, losses
        self._graph = Graph()
        self._names: dict[str, str] = {}  # of participants, by their id
        self._shapes: dict[str, set[tuple[str, ...]]] = {key: set() for key in _KNOWN}  # whose keys are all known

    def graph(self, value: dict[str, Any]) -> Graph:
        if is_ova2(value):
            value = modern(value)
        inner = self._inner(value)
        nodes = self._list(inner, "nodes")
        self._add_nodes(nodes)
        self._add_edges(self._list(inner, "edges"))
        for index, entry in enumerate(self._list(inner, "participants")):
            self._add_person(index, entry)
        for index, entry in enumerate(self._list(inner, "locutions")):
            self._add_locution(index, entry)
        for index, entry in enumerate(self._list(inner, "schemefulfillments")):
            self._add_scheme(index, entry)
        if any(entry.get("timestamp") for entry in nodes):
            self._losses.add("when the nodes were drawn is left out", ("nodes",))
        self._add_envelope(value, inner)
        return self._graph

    def _inner(self, value: dict[str, Any]) -> dict[str, Any]:
        """Return the node set itself; an envelope may hold none yet."""
        key = next((key for key in ("AIF", "aif") if key in value), "")
        inner = unwrapped(value[key], self._source) if key else value
        if not isinstance(inner, dict) or not isinstance(inner.get("nodes", [] if key else None), list):
            where = offset_of(self._source.text, "nodes" if isinstance(inner, dict) else key)
            raise unreadable(self._source, "this is no AIF: a list `nodes` is wanted", where)
        return inner

    def _list(self, value: dict[str, Any], key: str) -> list[Any]:
        found = value.get(key)
        if found is None:
            return []
        if not isinstance(found, list):
            raise self._broken(key, None, f"`{key}` is not a list")
        return found

    def _add_nodes(self, entries: list[Any]) -> None:
        nodes, add, shapes = self._graph.nodes, self._graph.add, self._shapes["nodes"]
        for index, entry in enumerate(entries):
            # Lists are long, and nearly all that stands in them is text: this way it is looked at once.
            found = entry.get("nodeID") if type(entry) is dict else None
            if type(found) is not str:
                found = self._identifier(entry, "nodes", index, "nodeID")
            if not found.isprintable() and CONTROL_CHARACTERS.search(found):  # findings print it
                raise self._broken("nodes", index, "`nodeID` holds a control character")
            text, kind = entry.get("text"), entry.get("type")
            if type(text) is not str or not text.isprintable():
                text = self._cleaned(self._text(entry, "nodes", index, "text"), ("nodes", found, "text"))
            if type(kind) is not str or kind not in TYPES:
                kind = _type(self._text(entry, "nodes", index, "type"))
            if text.isspace():
                self._losses.add("blanks that are all of a text are left out", ("nodes", found, "text"))
                text = ""
            if (double := nodes.get(found)) is None:
                scheme = "" if kind in ("I", "L") else self._scheme(entry, index, text)
                add(Node(found, kind, text, scheme))
            elif (double.type, double.text) != (kind, text):
                self._losses.add("a second node of the same id is left out", ("nodes", found))
            if tuple(entry) not in shapes:
                self._tell_unknown(entry, "nodes", found)

    def _scheme(self, entry: dict[str, Any], index: int, text: str) -> str:
        """Return the name of a node's scheme; empty if it is not told, or only by an unknown number."""
        found = entry.get("scheme")
        if type(found) is str and found == text:
            return found
        found = self._text(entry, "nodes", index, "scheme").strip()
        if not found or found.isdigit():
            found = SCHEME_NAMES.get(found or self._text(entry, "nodes", index, "schemeID").strip(), "")
        return found if found == text or not found else self._cleaned(found, ("nodes", index, "scheme"))

    def _add_edges(self, entries: list[Any]) -> None:
        nodes, shapes = self._graph.nodes, self._shapes["edges"]
        drawn: set[tuple[str, str]] = set()
        for index, entry in enumerate(entries):
            start, end = (entry.get("fromID"), entry.get("toID")) if type(entry) is dict else (None, None)
            if type(start) is not str or type(end) is not str:
                start = self._identifier(entry, "edges", index, "fromID")
                end = self._identifier(entry, "edges", index, "toID")
            source, target = nodes.get(start), nodes.get(end)
            if source is None or target is None:
                path = ("edges", *(CONTROL_CHARACTERS.sub(" ", each) for each in (start, end)))
                self._losses.add("an edge from or to a node that is not there is left out", path)
                continue
            if (ends := (start, end)) in drawn:
                self._losses.add("an edge that was there already is left out", ("edges", start, end))
                continue
            drawn.add(ends)
            source.after.append(target)
            target.before.append(source)
            if tuple(entry) not in shapes:
                self._tell_unknown(entry, "edges", f"{start}>{end}")

    def _add_person(self, index: int, entry: Any) -> None:
        found = self._identifier(entry, "participants", index, "participantID")
        parts = [self._text(entry, "participants", index, key).strip() for key in ("firstname", "surname")]
        told = [each for each in parts if each and each.casefold() not in _NOBODY]
        name = self._cleaned(" ".join(told), ("participants", index)).strip()
        if name:
            self._names.setdefault(found, name)
            self._graph.people.setdefault(name)
        self._tell_unknown(entry, "participants", index)

    def _add_locution(self, index: int, entry: Any) -> None:
        found = self._identifier(entry, "locutions", index, "nodeID")
        person = entry.get("personID")
        if isinstance(person, bool) or not isinstance(person, str | int | float | None):
            raise self._broken("locutions", index, "`personID` is neither text nor a whole number")
        start, end = (self._text(entry, "locutions", index, key) for key in ("start", "end"))
        locution = Locution(self._called(person, index), start, end)
        if found not in self._graph.nodes:
            path = ("locutions", CONTROL_CHARACTERS.sub(" ", found))
            self._losses.add("a locution whose node is not there is left out", path)
        elif locution not in (known := self._graph.locutions.setdefault(found, [])):
            known.append(locution)
        if tuple(entry) not in self._shapes["locutions"]:
            self._tell_unknown(entry, "locutions", found)

    def _called(self, person: str | float | None, index: int) -> str:
        """Return the name of who has an id; some services give the name itself, as it stood before a colon."""
        found = "" if person is None else _spelt(person)
        if found in self._names or not any(each.isalpha() for each in found) or found.casefold() in _NOBODY:
            return self._names.get(found, "")
        named = " ".join(found.rstrip(": ").split()) if " " in found or ":" in found or not self._names else ""
        return self._cleaned(named, ("locutions", index, "personID")).strip()

    def _add_scheme(self, index: int, entry: Any) -> None:
        found = self._identifier(entry, "schemefulfillments", index, "nodeID")
        number = self._text(entry, "schemefulfillments", index, "schemeID").strip()
        node = self._graph.nodes.get(found)
        if node is not None and not node.scheme and node.type not in ("I", "L"):
            node.scheme = SCHEME_NAMES.get(number, "")

    def _add_envelope(self, value: dict[str, Any], inner: dict[str, Any]) -> None:
        graph = self._graph
        graph.text = self._cleaned(text_of(value), ("text",))
        graph.url, graph.mapper = url_of(value), self._cleaned(mapper_of(value), ("OVA",)).strip()
        tell_envelope(value, inner, self._losses)

    def _identifier(self, entry: Any, key: str, index: int, name: str) -> str:
        if type(entry) is not dict:
            raise self._broken(key, index, f"an entry of `{key}` is not an object")
        found = entry.get(name)
        if type(found) is str:
            return found
        if isinstance(found, bool) or not isinstance(found, int | float) or found % 1:
            raise self._broken(key, index, f"`{name}` is missing, or neither text nor a whole number")
        return _spelt(found)

    def _text(self, entry: Any, key: str, index: int, name: str) -> str:
        found = entry.get(name)
        if type(found) is str:
            return found
        if isinstance(found, dict):  # as some writers have it
            found = found.get("txt", found.get("text", found.get("content")))
        if found is None or (isinstance(found, float) and isnan(found)):  # as tables without a value have it
            return ""
        if isinstance(found, bool) or not isinstance(found, str | int | float):
            raise self._broken(key, index, f"`{name}` is not text")
        return _spelt(found)

    def _cleaned(self, text: str, path: tuple[str | int, ...]) -> str:
        if not CONTROL_CHARACTERS.search(text):
            return text
        self._losses.add("control characters became blanks", path)
        return CONTROL_CHARACTERS.sub(" ", text)

    def _tell_unknown(self, entry: dict[str, Any], key: str, place: str | int) -> None:
        unknown = entry.keys() - _KNOWN[key]
        if not unknown:
            self._shapes[key].add(tuple(entry))
        for name in sorted(unknown):
            if entry[name]:
                shown = CONTROL_CHARACTERS.sub(" ", name)
                self._losses.add(f"what else an entry of `{key}` says is left out", (key, place, shown))

    def _broken(self, key: str, index: int | None, message: str) -> UnreadableFileError:
        return unreadable(self._source, f"this is no AIF: {message}", offset_of(self._source.text, key, index))


def _type(text: str) -> str:
    kind = text.strip()
    return kind.upper() if kind.upper() in TYPES else kind


def _spelt(value: str | float) -> str:
    """Return text or a number as text; whole numbers without a fraction."""
    return str(int(value)) if isinstance(value, float) and value.is_integer() else str(value)
