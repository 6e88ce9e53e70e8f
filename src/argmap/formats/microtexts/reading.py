"""A microtext → a map: units are claims of a proponent and an opponent, and quote the segments they stand for."""

import re
from typing import Any
from xml.etree.ElementTree import Element

from argmap.diagnostics import Diagnostic, Location, Severity
from argmap.formats.format import Reading
from argmap.formats.microtexts.sides import SIDES
from argmap.interchange.identifiers import Identifiers
from argmap.interchange.links import ATTACK, SUPPORT, Link
from argmap.interchange.losses import IMPORT, Losses
from argmap.interchange.names import one_line
from argmap.interchange.related import Related, Units, listed
from argmap.interchange.unreadable import UnreadableFileError
from argmap.interchange.xml_text import parsed
from argmap.model import ArgumentMap

EXAMPLE = "example"
"""The scheme that `exa` stands for."""

_ROOT = re.compile(rb"<arggraph[\s>/]")
_KINDS = {"sup": SUPPORT, "exa": SUPPORT, "reb": ATTACK, "und": ATTACK}


def recognizes(raw: bytes) -> bool:
    """Whether a file looks like a microtext."""
    return bool(_ROOT.search(raw[:4096].replace(b"\0", b"")))


def read(raw: bytes, name: str) -> Reading:
    """Return the map made of a microtext; a file that is none is an error among the findings."""
    losses = Losses(IMPORT)
    try:
        root = parsed(raw, name)
    except UnreadableFileError as error:
        return Reading(None, (error.diagnostic,))
    graph = _Graph(root, losses)
    if root.tag != "arggraph" or not graph.units:
        message = "this XML is no microtext: it has no `arggraph` with units (`adu`)"
        return Reading(None, (Diagnostic("unreadable", Severity.ERROR, message, location=Location(name, 1, 1)),))
    return Reading(ArgumentMap.model_validate(_mapped(root, graph, losses)), losses.told())


_ATTRIBUTES = {
    "arggraph": {"id", "topic_id", "stance"},
    "edu": {"id", "implicit"},
    "joint": {"id"},
    "adu": {"id", "type"},
    "edge": {"id", "src", "trg", "type"},
}
"""What each element may say; the rest is told."""


class _Graph:
    """The segments, units and edges of a microtext, by their ids; what is not sound is among the losses."""

    def __init__(self, root: Element, losses: Losses) -> None:
        self._losses = losses
        self.units: dict[str, str] = {}
        self.segments: dict[str, str] = {}
        self.implicit: set[str] = set()
        self._grounds: dict[str, list[str]] = {}
        self._edges: dict[str, Element] = {}
        self._added: dict[str, str] = {}
        known: set[str] = set()
        for element in root:
            key = element.get("id", "")
            if element.tag == "edge" and element.get("type") == "seg":  # nothing names it, so its id does not matter
                self._grounds.setdefault(element.get("trg", ""), []).append(element.get("src", ""))
                continue
            if key in known or not key:
                losses.add("what has no id of its own is left out", (element.tag, key))
                continue
            known.add(key)
            self._add(element, key)
        self._tell_unused(root)

    def _add(self, element: Element, key: str) -> None:
        if element.tag == "edu":
            self.segments[key] = one_line("".join(element.itertext()))
            if element.get("implicit", "").strip().lower() in ("true", "yes", "1"):
                self.implicit.add(key)
        elif element.tag == "adu":
            self.units[key] = SIDES.get(element.get("type", ""), "")
            if not self.units[key]:
                self._losses.add("a unit that is neither `pro` nor `opp` has no speaker", ("adu", key))
        elif element.tag == "edge":
            self._edges[key] = element
        elif element.tag != "joint":
            self._losses.add("an element that microtexts do not have is left out", (element.tag, key))

    def _tell_unused(self, root: Element) -> None:
        used = {each for unit in self.units for group in self.passages(unit) for each in group}
        for key in self.segments:
            if key not in used:
                self._losses.add("a segment that no unit stands for is left out", ("edu", key))
        for element in (root, *root):
            named = (element.tag, element.get("id", "")) if element is not root else ("arggraph",)
            for key in sorted(set(element.attrib) - _ATTRIBUTES.get(element.tag, set(element.attrib))):
                self._losses.add("an attribute that microtexts do not have is left out", (*named, key))

    def passages(self, unit: str) -> list[list[str]]:
        """Return the segments of a unit: those that were joined together, passage by passage."""
        found = []
        for ground in self._grounds.get(unit, ()):
            parts = [ground] if ground in self.segments else self._grounds.get(ground, [])
            group = [each for each in parts if self.segments.get(each)]
            if group:
                found.append(group)
        return found

    def links(self) -> list[Link]:
        """Return the edges as links; premises that `add` names are sources of the edge they add to."""
        added: dict[str, list[str]] = {}
        for key, edge in self._edges.items():
            if edge.get("type") == "add" and edge.get("src") in self.units:
                added.setdefault(self._added_to(key), []).append(edge.get("src", ""))
        found = []
        for key, edge in self._edges.items():
            kind = edge.get("type", "")
            source, target = edge.get("src", ""), edge.get("trg", "")
            if kind == "add":
                if not self._added_to(key) or source not in self.units:
                    self._losses.add("a premise added to nothing is left out", ("edge", key))
            elif kind not in _KINDS or source not in self.units:
                self._losses.add("an edge that microtexts do not have is left out", ("edge", key))
            else:
                sources = tuple(dict.fromkeys([source, *added.get(key, ())]))
                target = target if target in self.units else self._added_to(target)
                found.append(Link(key, _KINDS[kind], sources, target, EXAMPLE if kind == "exa" else ""))
        return found

    def _added_to(self, key: str) -> str:
        """Return the edge that an `add` adds to in the end, or an edge itself; empty if there is none."""
        passed: dict[str, None] = {}
        while key in self._edges and self._edges[key].get("type") == "add" and key not in self._added:
            if key in passed:
                key = ""
                break
            passed[key] = None
            key = self._edges[key].get("trg", "")
        found = self._added.get(key, key if key in self._edges else "")
        self._added.update(dict.fromkeys(passed, found))
        return found


def _mapped(root: Element, graph: _Graph, losses: Losses) -> dict[str, Any]:
    units = Units("edge")
    for unit in _in_order(graph):
        units.add(unit, _statement(graph, unit, losses))
    related = Related(units, graph.links(), losses)
    title = one_line(root.get("id", "")) or "Microtext"
    topic = one_line(root.get("topic_id", ""))
    said = {"topic_id": topic, "stance": one_line(root.get("stance", ""))}
    source: dict[str, Any] = {"title": title, "kind": "microtext"}
    if any(said.values()):
        source["attributes"] = {key: value for key, value in said.items() if value}
    sides = dict.fromkeys(side for side in SIDES.values() if side in graph.units.values())
    return {
        "title": heading(topic, title),
        "sources": {Identifiers().make(title, "text"): source},
        "speakers": {side: {"name": side.capitalize()} for side in sides},
        "claims": {units.names[unit]: listed(entry) for unit, entry in units.statements.items()},
        "arguments": related.arguments,
    }


def heading(topic: str, name: str) -> str:
    """Return what a map is called: the topic in words, or else the microtext's own name."""
    words = " ".join(topic.split("_"))
    return f"{words[:1].upper()}{words[1:]}" if words.strip() else name


def _in_order(graph: _Graph) -> list[str]:
    """Return units in the order of the text, those that stand for nothing last."""
    places = {key: place for place, key in enumerate(graph.segments)}
    passages = {unit: graph.passages(unit) for unit in graph.units}
    return sorted(graph.units, key=lambda unit: places[passages[unit][0][0]] if passages[unit] else len(places))


def _statement(graph: _Graph, unit: str, losses: Losses) -> dict[str, Any]:
    by = {"by": graph.units[unit]} if graph.units[unit] else {}
    passages = graph.passages(unit)
    if not passages:
        losses.add("a unit that stands for no segment has no words", ("adu", unit))
        return {**by, "text": "(without words)"}
    texts = [" ".join(graph.segments[each] for each in group) for group in passages]
    entry: dict[str, Any] = {**by, "quote": texts[0]}
    if all(each in graph.implicit for group in passages for each in group):
        entry = {**by, "text": texts[0], "fidelity": "interpretation"}
    if len(texts) > 1:
        entry["evidence"] = texts[1:]
    starts = [_starts([graph.segments[each] for each in group]) for group in passages]
    if any(starts):
        entry["attributes"] = {"segments": "; ".join(starts)}
    return entry


def _starts(segments: list[str]) -> str:
    """Return where in a passage each further segment begins, counted from 0; empty if it is only one."""
    starts, at = [], 0
    for segment in segments[:-1]:
        at += len(segment) + 1
        starts.append(str(at))
    return " ".join(starts)
