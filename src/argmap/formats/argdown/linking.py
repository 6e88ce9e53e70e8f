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
    """Writes relations into the entries of statements; what has to be spelled out for that goes to ``arguments``."""

    def __init__(
        self,
        found: Graph,
        entries: dict[Thing, dict[str, Any]],
        arguments: dict[str, dict[str, Any]],
        losses: Losses,
        line: Callable[[int], int],
    ) -> None:
        self._graph, self._arguments = found, arguments
        self._losses, self._line = losses, line
        self._stated: dict[tuple[bool, str, str], str | None] = {}
        self._by_id = {thing.id: entry for thing, entry in entries.items()}
        self._via: dict[Thing, Relation] = {}
        self._sketches: dict[Thing, str] = {}

    def emit(self, stated: dict[Thing, dict[str, list[dict[str, Any]]]]) -> None:
        """Write all relations; those that the data tell more about, as the data tell them."""
        for thing, relations in stated.items():
            if thing.steps:
                continue
            for name, targets in relations.items():
                for target in targets:
                    self._remember(thing.id, name, target)
        self._infer_from_sketches()
        for relation in self._graph.relations:
            if self._via.get(relation.source) is not relation:
                self._emit(relation)

    def _remember(self, holder: str, name: str, target: dict[str, Any]) -> None:
        other = target["to"]
        source, hit = (other, holder) if name in INVERSE_KEYS else (holder, other)
        # Restatements and answers have no sign in Argdown: nothing else is said of them.
        if name not in ("restates", "addresses"):
            self._stated[name in ("supports", "because"), source, hit] = target.get("note")
        self._add(holder, name, target)

    def _infer_from_sketches(self) -> None:
        """Spell out the inference from an argument that is only a text, where something undercuts it."""
        undercut = {
            each.target
            for each in self._graph.relations
            if each.kind is graph.UNDERCUT and isinstance(each.target, Thing) and each.target.is_argument
        }
        if not undercut:
            return
        for each in sorted(self._graph.relations, key=lambda each: each.at_target):  # what it says itself comes first
            source, target = each.source, each.target
            if source not in undercut or source in self._via or each.kind not in _SUPPORTS:
                continue
            if isinstance(target, Step) or target.steps or source.steps or source is target:
                continue
            self._via[source] = each
            claim = source.id
            identifier = f"{claim}-inference"
            while identifier in self._arguments or identifier in self._by_id:
                identifier += "-2"
            self._arguments[identifier] = {
                "premises": [claim],
                "conclusion": target.id,
                "attributes": {names.FORM: names.SKETCH},
            }
            self._sketches[source] = identifier

    def _emit(self, relation: Relation) -> None:
        source, target = relation.source.id, relation.target
        hit = target.id
        supports = relation.kind in _SUPPORTS
        if relation.kind not in _NOTES and (supports, source, hit) in self._stated:
            return
        if isinstance(target, Thing) and not target.steps and relation.kind is not graph.UNDERCUT:
            self._between(relation, source, hit, supports=supports)
        elif relation.kind is graph.UNDERCUT:
            self._undercut(relation, source, hit)
        elif supports:
            assert isinstance(target, Thing)
            conclusion = target.steps[-1].conclusion.id
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
            # Where the data say something else of the two, that is all there is to say.
            if (False, one, other) not in self._stated and self._stated.get((False, other, one), note) == note:
                self._add(one, "attacks", {"to": other, "note": note})

    def _undercut(self, relation: Relation, source: str, hit: str) -> None:
        target = relation.target
        inference = hit if isinstance(target, Step) else self._sketches.get(target)
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
