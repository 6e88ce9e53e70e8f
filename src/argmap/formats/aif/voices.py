"""Who speaks: from participants and from the names before what is said, annotators left out."""

from __future__ import annotations

import re
from collections import Counter
from typing import NamedTuple

from argmap.formats.aif.graph import Graph, Node
from argmap.formats.aif.words import ANALYSING, NONE
from argmap.interchange.losses import Losses

_COLON = re.compile(r"\s*:\s*")
PLAIN = "Name : "
"""How AIFdb puts a name before what is said."""


class Voice(NamedTuple):
    """A locution: who speaks, how the name stands before the words (``Name : ``), and the words."""

    name: str
    prefix: str
    words: str


class _Label(NamedTuple):
    """What may be the name of a speaker before a colon, the colon with the blanks around it, and where words begin."""

    name: str
    colon: str
    end: int


def _label(text: str) -> _Label | None:
    colon = text.find(":", 1, 120)
    if colon < 0 or text[0] == ":" or text[colon + 1 : colon + 2].strip():
        return None
    name = text[:colon].rstrip() or text[0]
    if len(name) > 80 or "\n" in name:
        return None
    end = len(text) - len(text[colon + 1 :].lstrip())
    return _Label(name, text[len(name) : end], end)


def prefixed(name: str, prefix: str, words: str) -> str:
    """Return the text of a locution."""
    return words if prefix == NONE else prefix.replace("Name", name, 1) + words


class Voices:
    """The locutions of a graph by the id of their node; ``analysts`` are nodes of those who made the graph."""

    def __init__(self, graph: Graph, losses: Losses) -> None:
        self._graph, self._losses = graph, losses
        self._locutions = graph.of_type("L")
        self._labels = {node.id: _label(node.text) for node in self._locutions}
        self.analysts = self._find_analysts()
        for node in self._locutions:
            if node.id in self.analysts:
                losses.add("an annotator's own locution is left out", ("nodes", node.id))
        self._known = self._known_names()
        self.of: dict[str, Voice] = {}
        for node in self._locutions:
            if node.id not in self.analysts and (voice := self._voice(node)):
                self.of[node.id] = voice
        self.usual = self._usual_prefix()

    def _find_analysts(self) -> set[str]:
        alone = [node for node in self._locutions if not node.before and all(map(_is_analysing, node.after))]
        if not alone:
            return set()
        texts = {node.text.strip() for node in self._locutions}
        sure, names = set(), set()
        for node in alone:
            label = self._labels[node.id]
            if node.after or (label and node.text[label.end :].strip() in texts):
                sure.add(node.id)
                if label:
                    names.add(label.name.strip())
        for node in alone:  # what they entered and changed later
            label = self._labels[node.id]
            if label and label.name.strip() in names and label.colon == ": " and _label(node.text[label.end :]):
                sure.add(node.id)
        return sure | {node.id for node in self._graph.of_type("YA") if _entered_by(node, sure)}

    def _known_names(self) -> set[str]:
        known, weak = set(self._graph.people), Counter[str]()
        for node in self._locutions:
            label = self._labels[node.id]
            if label and node.id not in self.analysts:
                name = label.name.strip()
                if name in known:
                    continue
                if label.colon[0].isspace() or all(not word[0].islower() for word in name.split()[:5]):
                    known.add(name)
                weak[name] += 1
        return (known | {name for name, count in weak.items() if count > 1}) - {""}

    def _voice(self, node: Node) -> Voice | None:
        recorded = self._graph.locutions.get(node.id, ())
        people = dict.fromkeys(each.speaker for each in recorded if each.speaker)
        for name in people:
            if node.text.startswith(name) and (match := _COLON.match(node.text, len(name))):
                return Voice(name, f"Name{match[0]}", node.text[match.end() :])
        label = self._labels[node.id]
        if label and (name := label.name.strip()) in self._known and len(name.split()) <= 6:
            before, after = label.name.split(name, 1)
            return Voice(name, f"{before}Name{after}{label.colon}", node.text[label.end :])
        if len(people) > 1:
            self._losses.add("a further speaker of a locution is left out", ("locutions", node.id))
        return Voice(next(iter(people)), NONE, node.text) if people else None

    def _usual_prefix(self) -> str:
        counts = Counter(voice.prefix for voice in self.of.values())
        most = max(counts.values(), default=0)
        return PLAIN if counts[PLAIN] == most else counts.most_common(1)[0][0]


def _is_analysing(node: Node) -> bool:
    return node.type == "YA" and node.text.strip() == ANALYSING


def _entered_by(node: Node, analysts: set[str]) -> bool:
    return _is_analysing(node) and bool(node.before) and all(each.id in analysts for each in node.before)
