"""Relations of an Argdown text → keys of statements: each where the text has it, at its source or its target."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from argmap.formats.argdown import graph, names
from argmap.formats.argdown.graph import Graph, Relation, Step, Thing
from argmap.interchange.losses import Losses
from argmap.model.statements import INVERSE_KEYS

_SUPPORTS = (graph.SUPPORT, graph.ENTAILS)
_NOTES = {graph.CONTRADICTORY: names.CONTRADICTS, graph.CONTRARY: names.CONTRARY}


class Links:
    """Writes relations into the entries of statements.

    ``ids`` are those of statements and arguments by what they are, ``steps`` of inferences, ``entries`` the
    statements and ``arguments`` the arguments that are being made.
    """

    def __init__(  # noqa: PLR0913, PLR0917 - what the reader has made so far
        self,
        found: Graph,
        ids: dict[int, str],
        steps: dict[int, str],
        entries: dict[int, dict[str, Any]],
        arguments: dict[str, dict[str, Any]],
        losses: Losses,
        line: Callable[[int], int],
    ) -> None:
        self._graph, self._ids, self._steps = found, ids, steps
        self._entries, self._arguments = entries, arguments
        self._losses, self._line = losses, line
        self._stated: set[tuple[bool, str, str]] = set()
        self._by_id = {ids[key]: entry for key, entry in entries.items()}
        self._via: dict[int, Relation] = {}

    def emit(self, stated: dict[int, dict[str, list[dict[str, Any]]]]) -> None:
        """Write all relations; those that the data tell more about, as the data tell them."""
        for key, relations in stated.items():
            for name, targets in relations.items():
                for target in targets:
                    self._remember(self._ids[key], name, target)
        self._infer_from_sketches()
        for relation in self._graph.relations:
            self._emit(relation)

    def _remember(self, holder: str, name: str, target: dict[str, Any]) -> None:
        other = target["to"]
        source, hit = (other, holder) if name in INVERSE_KEYS else (holder, other)
        # Restatements and answers have no sign in Argdown: nothing else is said of them.
        if name not in ("restates", "addresses"):
            self._stated.add((name in ("supports", "because"), source, hit))
        self._add(holder, name, target)

    def _infer_from_sketches(self) -> None:
        """Spell out the inference from an argument that is only a text, where something undercuts it."""
        undercut = {
            id(each.target)
            for each in self._graph.relations
            if each.kind is graph.UNDERCUT and isinstance(each.target, Thing) and each.target.is_argument
        }
        for each in sorted(self._graph.relations, key=lambda each: each.at_target):  # what it says itself comes first
            source, target = each.source, each.target
            if id(source) not in undercut or id(source) in self._via or each.kind not in _SUPPORTS:
                continue
            if isinstance(target, Step) or target.steps or source.steps or source is target:
                continue
            self._via[id(source)] = each
            claim = self._ids[id(source)]
            identifier = f"{claim}-inference"
            while identifier in self._arguments or identifier in self._by_id:
                identifier += "-2"
            self._arguments[identifier] = {
                "premises": [claim],
                "conclusion": self._ids[id(target)],
                "attributes": {names.FORM: names.SKETCH},
            }
            self._steps[id(source)] = identifier

    def _emit(self, relation: Relation) -> None:
        if self._via.get(id(relation.source)) is relation:
            return
        source = self._ids[id(relation.source)]
        target = relation.target
        hit = self._ids[id(target)] if isinstance(target, Thing) else self._steps[id(target)]
        supports = relation.kind in _SUPPORTS
        if relation.kind not in _NOTES and (supports, source, hit) in self._stated:
            return
        if isinstance(target, Thing) and not target.steps and relation.kind is not graph.UNDERCUT:
            self._between(relation, source, hit, supports=supports)
        elif relation.kind is graph.UNDERCUT:
            self._undercut(relation, source, hit)
        elif supports:
            assert isinstance(target, Thing)
            conclusion = self._ids[id(target.steps[-1].conclusion)]
            title = target.title or hit
            self._add(source, "supports", {"to": conclusion, "note": f"{names.WHOLE}{title}"})
            self._tell("what supports an argument as a whole supports its conclusion", relation)
        else:
            self._add(source, "attacks", {"to": hit})
            self._tell("what attacks an argument as a whole undercuts its inference", relation)

    def _between(self, relation: Relation, source: str, hit: str, *, supports: bool) -> None:
        note = _NOTES.get(relation.kind)
        if note is None:
            if relation.at_target:
                self._add(hit, "because" if supports else "but", {"to": source})
            else:
                self._add(source, "supports" if supports else "attacks", {"to": hit})
            return
        for one, other in dict.fromkeys([(source, hit), (hit, source)]):
            if (False, one, other) not in self._stated:
                self._add(one, "attacks", {"to": other, "note": note})

    def _undercut(self, relation: Relation, source: str, hit: str) -> None:
        target = relation.target
        inference = hit if isinstance(target, Step) else self._steps.get(id(target))
        if inference is not None:
            if (False, source, inference) not in self._stated:
                self._add(source, "undercuts", {"to": inference})
            return
        self._add(source, "attacks", {"to": hit, "note": names.UNDERCUT})
        self._tell("an undercut of what supports nothing becomes an attack", relation)

    def _add(self, holder: str, name: str, target: dict[str, Any]) -> None:
        entry = self._by_id.get(holder)
        assert entry is not None, holder
        entry.setdefault(name, []).append(target["to"] if list(target) == ["to"] else target)

    def _tell(self, message: str, relation: Relation) -> None:
        self._losses.add(message, ("line", self._line(relation.start)))
