"""Paragraphs → statements, arguments and what relates them, as the reference implementation builds its model.

What has the same title is one statement or one argument, wherever it stands. Relations of an argument that is
spelled out start from its conclusion, and undercuts hit its last inference.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from argmap.formats.argdown.syntax import Document, Heading, Inference, Member, Outline, Structure
from argmap.formats.argdown.tokens import ArgdownError

SUPPORT, ATTACK, UNDERCUT = "support", "attack", "undercut"
CONTRADICTORY, CONTRARY, ENTAILS = "contradictory", "contrary", "entails"

_SYMBOLS = {
    "+>": (SUPPORT, False), "->": (ATTACK, False), "_>": (UNDERCUT, False), "><": (CONTRADICTORY, False),
    "+": (SUPPORT, True), "<+": (SUPPORT, True), "-": (ATTACK, True), "<-": (ATTACK, True),
    "_": (UNDERCUT, True), "<_": (UNDERCUT, True),
}  # fmt: skip
"""Relations by their symbols; True where what is indented bears on what it stands under."""


@dataclass(slots=True, eq=False)
class Step:
    """One inference of an argument: premises and a conclusion, by what they are."""

    premises: list[Thing]
    conclusion: Thing
    rules: list[str]
    data: Any
    argument: Thing


@dataclass(slots=True, eq=False)
class Thing:
    """A statement or an argument; ``title`` is empty if the text gives none."""

    is_argument: bool
    title: str
    start: int
    members: list[Member] = field(default_factory=list)
    section: tuple[str, ...] = ()
    steps: list[Step] = field(default_factory=list)

    @property
    def tags(self) -> list[str]:
        """Its tags, each once."""
        return list(dict.fromkeys(tag for member in self.members for tag in member.content.tags))


End = Thing | Step


@dataclass(slots=True, eq=False)
class Relation:
    """``source`` bears on ``target``; ``at_target`` if it stands below the target."""

    kind: str
    source: Thing
    target: End
    at_target: bool
    start: int


@dataclass(slots=True)
class Graph:
    """All of a text; ``things`` in the order in which they are met."""

    things: list[Thing] = field(default_factory=list)
    relations: list[Relation] = field(default_factory=list)
    headings: list[tuple[Heading, tuple[str, ...]]] = field(default_factory=list)
    outlines: list[int] = field(default_factory=list)


def graph_of(document: Document, *, strict: bool) -> Graph:
    """Return the statements, arguments and relations of a text.

    Raises:
        ArgdownError: if an argument is spelled out twice.
    """
    return _Builder(strict=strict).build(document)


class _Builder:
    def __init__(self, *, strict: bool) -> None:
        self._strict = strict
        self._graph = Graph()
        self._titled: dict[tuple[bool, str], Thing] = {}
        self._section: tuple[tuple[int, str], ...] = ()
        self._defined: set[int] = set()

    def build(self, document: Document) -> Graph:
        above: Thing | None = None
        for paragraph in document.paragraphs:
            if isinstance(paragraph, Structure):
                self._spell_out(paragraph, above)
            above = None
            if isinstance(paragraph, Heading):
                self._open_section(paragraph)
            elif isinstance(paragraph, Outline):
                self._graph.outlines.append(paragraph.start)
                for member in paragraph.members:
                    self._meet_all(member)
            elif isinstance(paragraph, Member):
                found = self._meet_all(paragraph)
                above = found if paragraph.is_argument else None
        self._transform()
        return self._graph

    def _open_section(self, heading: Heading) -> None:
        kept = tuple(each for each in self._section if each[0] < heading.level)
        self._section = (*kept, (heading.level, heading.content.plain))
        self._graph.headings.append((heading, self._path))

    @property
    def _path(self) -> tuple[str, ...]:
        return tuple(title for _, title in self._section)

    def _thing(self, title: str, start: int, *, is_argument: bool) -> Thing:
        found = self._titled.get((is_argument, title)) if title else None
        if found is None:
            found = Thing(is_argument, title, start)
            self._graph.things.append(found)
            if title:
                self._titled[is_argument, title] = found
        return found

    def _meet(self, member: Member) -> Thing:
        found = self._thing(member.title, member.start, is_argument=member.is_argument)
        if not found.members or (not member.is_reference and id(found) not in self._defined):
            found.section = self._path
        if not member.is_reference:
            self._defined.add(id(found))
        found.members.append(member)
        return found

    def _meet_all(self, member: Member, inference: Step | None = None) -> Thing:
        """Take in a member and all below it; ``inference`` is what undercuts of it hit, if it is a conclusion."""
        found = self._meet(member)
        waiting = [(member, found)]
        while waiting:
            parent, above = waiting.pop()
            below = [(child, self._meet(child), symbol) for symbol, child in parent.relations]
            for child, thing, symbol in below:
                hit: End = inference if inference and parent is member and symbol in ("_", "<_") else above
                self._relate(symbol, hit, thing, child.start)
            waiting.extend((child, thing) for child, thing, _ in reversed(below))
        return found

    def _relate(self, symbol: str, above: End, below: Thing, start: int) -> None:
        kind, at_target = _SYMBOLS[symbol]
        if at_target:
            self._graph.relations.append(Relation(kind, below, above, True, start))
        else:
            assert isinstance(above, Thing)
            self._graph.relations.append(Relation(kind, above, below, False, start))

    def _spell_out(self, structure: Structure, above: Thing | None) -> None:
        argument = above or self._thing("", structure.start, is_argument=True)
        if argument.steps:
            message = f"the argument <{argument.title}> is spelled out a second time"
            raise ArgdownError(message, structure.start, "give this one another title")
        if self._path or not argument.members:
            argument.section = self._path
        pending: list[Thing] = []
        inference: Inference | None = None
        for line in structure.lines:
            if isinstance(line, Inference):
                inference = line
                continue
            if inference is None:
                pending.append(self._meet_all(line))
                continue
            pending = [self._conclude(argument, pending, inference, line)]
            inference = None

    def _conclude(self, argument: Thing, premises: list[Thing], inference: Inference, line: Member) -> Thing:
        step = Step(list(dict.fromkeys(premises)), argument, inference.rules, inference.data, argument)
        argument.steps.append(step)
        for member in inference.undercuts:
            thing = self._meet_all(member)
            self._graph.relations.append(Relation(UNDERCUT, thing, step, True, member.start))
        step.conclusion = self._meet_all(line, step)
        return step.conclusion

    def _transform(self) -> None:
        """Let relations of spelled-out arguments start from conclusions, and keep each once."""
        kept: dict[tuple[str, int, int], Relation] = {}
        for relation in self._graph.relations:
            if relation.source.steps:
                relation.source = relation.source.steps[-1].conclusion
                if relation.source is relation.target:  # an argument for its own conclusion: its steps say so
                    continue
            target = relation.target
            if relation.kind is UNDERCUT and isinstance(target, Thing) and target.steps:
                relation.target = target.steps[-1]
            between = isinstance(target, Thing) and not target.is_argument and not relation.source.is_argument
            if self._strict and between:
                relation.kind = {SUPPORT: ENTAILS, ATTACK: CONTRARY}.get(relation.kind, relation.kind)
            one, other = id(relation.source), id(relation.target)
            if relation.kind in (CONTRADICTORY, CONTRARY) and (relation.kind, other, one) in kept:
                continue
            kept.setdefault((relation.kind, one, other), relation)
        self._graph.relations = _without_redundant(list(kept.values()))


def _without_redundant(relations: list[Relation]) -> list[Relation]:
    """Leave out attacks on arguments whose premise the same statement attacks anyway."""
    attacked: set[tuple[int, int]] = set()
    for each in relations:
        if each.kind in (ATTACK, CONTRADICTORY, CONTRARY):
            attacked.add((id(each.source), id(each.target)))
            if each.kind is not ATTACK:
                attacked.add((id(each.target), id(each.source)))

    def is_redundant(each: Relation) -> bool:
        if each.kind is not ATTACK or each.source.is_argument or not isinstance(each.target, Thing):
            return False
        concluded = {id(step.conclusion) for step in each.target.steps}
        premises = [premise for step in each.target.steps for premise in step.premises]
        return any(
            id(each_one) not in concluded and (id(each.source), id(each_one)) in attacked for each_one in premises
        )

    return [each for each in relations if not is_redundant(each)]
