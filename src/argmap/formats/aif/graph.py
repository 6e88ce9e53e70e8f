"""The graph of an AIF file: nodes, what leads to them and from them, and who is said to have spoken."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, NamedTuple

from argmap.formats.aif.places import offset_of
from argmap.interchange.json_text import parsed
from argmap.interchange.losses import Losses
from argmap.interchange.unreadable import UnreadableFileError, unreadable
from argmap.source.events import CONTROL_CHARACTERS
from argmap.source.text import SourceText


@dataclass(slots=True, eq=False)
class Node:
    """A node of AIF; ``before`` and ``after`` are those with an edge to it and from it, each once."""

    id: str
    type: str
    text: str
    scheme: str = ""
    before: list[Node] = field(default_factory=list)
    after: list[Node] = field(default_factory=list)


class Locution(NamedTuple):
    """What a file says of a locution beside its text; ``person`` is an id, empty parts are unknown."""

    person: str
    start: str
    end: str


@dataclass(slots=True)
class Graph:
    """A node set. ``people`` are names by the id of a participant; ``locutions`` by the id of their node."""

    nodes: dict[str, Node] = field(default_factory=dict)
    locutions: dict[str, list[Locution]] = field(default_factory=dict)
    people: dict[str, str] = field(default_factory=dict)

    def of_type(self, *types: str) -> list[Node]:
        """Return the nodes of some types, in the order of the file."""
        return [node for node in self.nodes.values() if node.type in types]


def graph_of(raw: bytes, name: str, losses: Losses) -> Graph:
    """Return what an AIF or xAIF file says.

    Raises:
        UnreadableFileError: if it is no JSON, or not of the shape of AIF; with its place.
    """
    try:
        value, source = parsed(raw, name)
    except UnicodeDecodeError:  # long lines in UTF-16
        raise unreadable(SourceText(name, ""), "this is not UTF-8 text", hint="save it as UTF-8") from None
    return _Parser(source, losses).graph(value)


class _Parser:
    def __init__(self, source: SourceText, losses: Losses) -> None:
        self._source, self._losses = source, losses
        self._graph = Graph()
        self._joined: set[tuple[str, str]] = set()
        self._stamped = False

    def graph(self, value: Any) -> Graph:
        if not isinstance(value, dict):
            raise unreadable(self._source, "this is no AIF: an object with `nodes` and `edges` is wanted")
        inner = value.get("AIF", value)
        if not isinstance(inner, dict) or not isinstance(inner.get("nodes"), list):
            where = offset_of(self._source.text, "nodes" if isinstance(inner, dict) else "AIF")
            raise unreadable(self._source, "this is no AIF: a list `nodes` is wanted", where)
        for index, entry in enumerate(inner["nodes"]):
            self._add_node(index, entry)
        for index, entry in enumerate(self._list(inner, "edges")):
            self._add_edge(index, entry)
        for index, entry in enumerate(self._list(inner, "participants")):
            self._add_person(index, entry)
        for index, entry in enumerate(self._list(inner, "locutions")):
            self._add_locution(index, entry)
        self._tell_unread(value, inner)
        return self._graph

    def _list(self, value: dict[str, Any], key: str) -> list[Any]:
        found = value.get(key)
        if found is None:
            return []
        if not isinstance(found, list):
            raise self._broken(key, None, f"`{key}` is not a list")
        return found

    def _add_node(self, index: int, entry: Any) -> None:
        found = self._identifier(entry, "nodes", index, "nodeID")
        text = self._cleaned(self._text(entry, "nodes", index, "text"), ("nodes", found, "text"))
        kind = self._text(entry, "nodes", index, "type").strip()
        scheme = self._text(entry, "nodes", index, "scheme").strip()
        if scheme != text:
            scheme = self._cleaned(scheme, ("nodes", found, "scheme"))
        if found in self._graph.nodes:
            self._losses.add("a second node of the same id is left out", ("nodes", found))
            return
        self._stamped = self._stamped or bool(entry.get("timestamp"))
        self._graph.nodes[found] = Node(found, kind, text, scheme)

    def _add_edge(self, index: int, entry: Any) -> None:
        start = self._identifier(entry, "edges", index, "fromID")
        end = self._identifier(entry, "edges", index, "toID")
        source, target = self._graph.nodes.get(start), self._graph.nodes.get(end)
        if source is None or target is None:
            self._losses.add("an edge from or to a node that is not there is left out", ("edges", start, end))
        elif (start, end) in self._joined:
            self._losses.add("an edge that was there already is left out", ("edges", start, end))
        else:
            self._joined.add((start, end))
            source.after.append(target)
            target.before.append(source)

    def _add_person(self, index: int, entry: Any) -> None:
        found = self._identifier(entry, "participants", index, "participantID")
        parts = [self._text(entry, "participants", index, key).strip() for key in ("firstname", "surname")]
        name = self._cleaned(" ".join(filter(None, parts)), ("participants", found)).strip()
        if name:
            self._graph.people.setdefault(found, name)

    def _add_locution(self, index: int, entry: Any) -> None:
        found = self._identifier(entry, "locutions", index, "nodeID")
        person = entry.get("personID")
        if isinstance(person, bool) or not isinstance(person, str | int | None):
            raise self._broken("locutions", index, "`personID` is neither text nor a whole number")
        start, end = (self._text(entry, "locutions", index, key) for key in ("start", "end"))
        locution = Locution("" if person is None else str(person), start, end)
        if found not in self._graph.nodes:
            self._losses.add("a locution whose node is not there is left out", ("locutions", found))
        elif locution not in (known := self._graph.locutions.setdefault(found, [])):
            known.append(locution)

    def _identifier(self, entry: Any, key: str, index: int, name: str) -> str:
        if not isinstance(entry, dict):
            raise self._broken(key, index, f"an entry of `{key}` is not an object")
        found = entry.get(name)
        if type(found) is str:
            if not found.isprintable() and CONTROL_CHARACTERS.search(found):  # findings print it
                raise self._broken(key, index, f"`{name}` holds a control character")
            return found
        if isinstance(found, bool) or not isinstance(found, int):
            raise self._broken(key, index, f"`{name}` is missing, or neither text nor a whole number")
        return str(found)

    def _text(self, entry: Any, key: str, index: int, name: str) -> str:
        found = entry.get(name)
        if type(found) is str:
            return found
        if isinstance(found, dict):  # as some writers have it
            found = found.get("txt", found.get("text", found.get("content")))
        if found is None:
            return ""
        if isinstance(found, bool) or not isinstance(found, str | int | float):
            raise self._broken(key, index, f"`{name}` is not text")
        return str(found)

    def _cleaned(self, text: str, path: tuple[str, ...]) -> str:
        if not CONTROL_CHARACTERS.search(text):
            return text
        self._losses.add("control characters became blanks", path)
        return CONTROL_CHARACTERS.sub(" ", text)

    def _tell_unread(self, value: dict[str, Any], inner: dict[str, Any]) -> None:
        if self._stamped:
            self._losses.add("when the nodes were drawn is left out", ("nodes",))
        if value.get("text"):
            self._losses.add("the text that was analysed is left out", ("text",))
        ova = value.get("OVA")
        if isinstance(ova, dict) and (ova.get("nodes") or ova.get("edges")):
            self._losses.add("where the nodes are drawn is left out", ("OVA",))
        for key in ("descriptorfulfillments", "cqdescriptorfulfillments"):
            if inner.get(key):
                self._losses.add("what fulfils a scheme's descriptors is left out", (key,))

    def _broken(self, key: str, index: int | None, message: str) -> UnreadableFileError:
        return unreadable(self._source, f"this is no AIF: {message}", offset_of(self._source.text, key, index))
