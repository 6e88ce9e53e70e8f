"""The transitions of a graph that the utterance they lead to can tell of."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from argmap.formats.aif.anchoring import Anchors, is_plain, is_writable
from argmap.formats.aif.graph import Graph, Node
from argmap.formats.aif.words import SCHEMES

if TYPE_CHECKING:
    from argmap.formats.aif.importing import Position


_ARGUED = frozenset({"I", *SCHEMES})


class Transition(NamedTuple):
    """A transition from one locution to another; ``acts`` are the illocutions anchored in it."""

    start: Node
    end: Node
    acts: list[Node]


class Transitions:
    """The transitions that can be told, ``made``, with the edges ``told`` and the nodes ``placed`` by that.

    ``illocutions`` are those by which the positions under a key are taken that do not say so.
    """

    def __init__(
        self,
        graph: Graph,
        analysts: Collection[str],
        positions: Sequence[Position],
        illocutions: Mapping[str, str],
    ) -> None:
        self.made: list[Transition] = []
        self.told: set[tuple[str, str]] = set()
        self.placed: set[str] = set()
        if not graph.of_type("TA"):
            return
        self._analysts = analysts
        self._spoken = {each.locution.id for each in positions}
        self._anchors = _anchors(graph, positions, illocutions)
        for node in graph.of_type("TA"):
            if is_plain("TA", node.text, node.scheme):
                self._add(node)

    def _add(self, node: Node) -> None:
        """Tell of a transition, if it is between two locutions and leads to nothing else but illocutions."""
        starts, ends, acts = node.before, [], []
        for each in node.after:
            if each.type == "L":
                ends.append(each)
            elif each.type == "YA":
                acts.append(each)
        if self._analysts:  # whose nodes count as not there
            starts, ends, acts = (
                [each for each in nodes if each.id not in self._analysts] for nodes in (starts, ends, acts)
            )
        after = len(node.after) - sum(each.id in self._analysts for each in node.after)
        if len(starts) != 1 or starts[0].type != "L" or len(ends) != 1 or len(ends) + len(acts) != after:
            return
        start, end = starts[0], ends[0]
        if end.id not in self._spoken:
            return
        self.made.append(Transition(start, end, acts))
        self.placed.add(node.id)
        self.told |= {(start.id, node.id), (node.id, end.id)}
        for act in acts:
            self.told.add((node.id, act.id))
            if len(act.before) == len(act.after) == 1 and is_writable(act.text):
                about = self._anchors.anchored(start.id, end.id, act.text)
                if about in (act.id, act.after[0].id):
                    self.placed.add(act.id)
                    self.told.add((act.id, act.after[0].id))


def _anchors(graph: Graph, positions: Sequence[Position], illocutions: Mapping[str, str]) -> Anchors:
    schemes = [node for kind in SCHEMES for node in graph.of_type(kind)]
    before, after = (
        {node.id: [each.id for each in ends(node) if each.type in _ARGUED] for node in schemes}
        for ends in (attrgetter("before"), attrgetter("after"))
    )
    anchors = Anchors({node.id: node.type for node in schemes}, before, after)
    for each in positions:
        illocution = each.act.text if each.act.text.strip() else illocutions[each.stance]
        anchors.add_position(each.locution.id, illocution, each.statement.id, each.act.id)
    return anchors
