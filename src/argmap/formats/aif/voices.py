"""Who speaks: from participants and from the names before what is said, annotators left out."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from argmap.formats.aif.graph import Graph, Node
from argmap.formats.aif.words import ANALYSING, NONE
from argmap.interchange.losses import Losses

_PREFIX = re.compile(r"([^:\n]{1,80}?)(\s*:(?:\s+|$))")
PLAIN = "Name : "
"""How AIFdb puts a name before what is said."""


@dataclass(frozen=True, slots=True)
class Voice:
    """A locution: who speaks, how the name stands before the words (``Name : ``), and the words."""

    name: str
    prefix: str
    words: str


def prefixed(name: str, prefix: str, words: str) -> str:
    """Return the text of a locution."""
    return words if prefix == NONE else prefix.replace("Name", name, 1) + words


class Voices:
    """The locutions of a graph by the id of their node; ``analysts`` are nodes of those who made the graph."""

    def __init__(self, graph: Graph, losses: Losses) -> None:
        self._graph = graph
        self._locutions = graph.of_type("L")
        self._split = {node.id: _PREFIX.match(node.text) for node in self._locutions}
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
        texts = Counter(node.text.strip() for node in self._locutions)
        alone = [node for node in self._locutions if not node.before and all(map(_is_analysing, node.after))]
        sure, names = set(), set()
        for node in alone:
            match = self._split[node.id]
            said_again = match and texts[node.text[match.end() :].strip()]
            if node.after or said_again:
                sure.add(node.id)
                if match:
                    names.add(match[1].strip())
        for node in alone:  # what they entered and changed later
            match = self._split[node.id]
            if match and match[1].strip() in names and match[2] == ": " and _PREFIX.match(node.text, match.end()):
                sure.add(node.id)
        return sure | {node.id for node in self._graph.of_type("YA") if _entered_by(node, sure)}

    def _known_names(self) -> set[str]:
        known, weak = set(self._graph.people.values()), Counter[str]()
        for node in self._locutions:
            match = self._split[node.id]
            if match and node.id not in self.analysts:
                name = match[1].strip()
                if match[2][0].isspace() or all(not word[0].islower() for word in name.split()[:5]):
                    known.add(name)
                weak[name] += 1
        return (known | {name for name, count in weak.items() if count > 1}) - {""}

    def _voice(self, node: Node) -> Voice | None:
        people = [self._graph.people.get(each.person, "") for each in self._graph.locutions.get(node.id, ())]
        people = [name for name in people if name]
        for name in people:
            if node.text.startswith(name) and (match := re.compile(r"\s*:\s*").match(node.text, len(name))):
                return Voice(name, f"Name{match[0]}", node.text[match.end() :])
        match = self._split[node.id]
        if match and match[1].strip() in self._known and len(match[1].split()) <= 6:
            name = match[1].strip()
            before, after = match[1].split(name, 1)
            return Voice(name, f"{before}Name{after}{match[2]}", node.text[match.end() :])
        return Voice(people[0], NONE, node.text) if people else None

    def _usual_prefix(self) -> str:
        counts = Counter(voice.prefix for voice in self.of.values())
        most = max(counts.values(), default=0)
        return PLAIN if counts[PLAIN] == most else counts.most_common(1)[0][0]


def _is_analysing(node: Node) -> bool:
    return node.type == "YA" and node.text.strip() == ANALYSING


def _entered_by(node: Node, analysts: set[str]) -> bool:
    return _is_analysing(node) and bool(node.before) and all(each.id in analysts for each in node.before)
