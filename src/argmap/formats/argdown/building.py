"""Paragraphs → statements, arguments and what relates them, as the reference implementation builds its model.

What has the same title is one statement or one argument, wherever it stands.
"""

from __future__ import annotations

from operator import attrgetter

from argmap.formats.argdown.graph import (
    ATTACK,
    CONTRADICTORY,
    SUPPORT,
    UNDERCUT,
    End,
    Graph,
    Relation,
    Step,
    Thing,
)
from argmap.formats.argdown.settling import settled
from argmap.formats.argdown.syntax import Document, Heading, Inference, Member, Outline, Structure
from argmap.formats.argdown.tokens import ArgdownError

_SYMBOLS = {
    "+>": (SUPPORT, False), "->": (ATTACK, False), "_>": (UNDERCUT, False), "><": (CONTRADICTORY, False),
    "+": (SUPPORT, True), "<+": (SUPPORT, True), "-": (ATTACK, True), "<-": (ATTACK, True),
    "_": (UNDERCUT, True), "<_": (UNDERCUT, True),
}  # fmt: skip
"""Relations by their symbols; True where what is indented bears on what it stands under."""


def graph_of(document: Document, *, strict: bool) -> Graph:
    """Return the statements, arguments and relations of a text.

    Raises:
        ArgdownError: if an argument is spelled out twice.
    """
    graph = _Builder().build(document)
    graph.relations = settled(graph.relations, strict=strict)
    return graph


_MET, _TOP, _DEFINED, _GROUPED = range(4)
"""How much it tells of where a statement or argument belongs that it is mentioned somewhere."""


class _Builder:
    def __init__(self) -> None:
        self._graph = Graph()
        self._statements: dict[str, Thing] = {}
        self._arguments: dict[str, Thing] = {}
        self._levels: tuple[tuple[int, str], ...] = ()
        self._section: tuple[str, ...] = ()
        self._first_seen: dict[Thing, tuple[str, ...]] = {}

    def build(self, document: Document) -> Graph:
        above: Thing | None = None
        for paragraph in document.paragraphs:
            if isinstance(paragraph, Member):
                found = self._meet_all(paragraph, is_top=True)
                above = found if paragraph.is_argument else None
                continue
            if isinstance(paragraph, Structure):
                self._spell_out(paragraph, above)
            elif isinstance(paragraph, Heading):
                self._open_section(paragraph)
            elif isinstance(paragraph, Outline):
                self._graph.outlines.append(paragraph.start)
                for member in paragraph.members:
                    self._meet_all(member)
            above = None
        for thing, section in self._first_seen.items():
            thing.section = thing.section or section
        self._graph.things.sort(key=attrgetter("start"))
        return self._graph

    def _open_section(self, heading: Heading) -> None:
        kept = tuple(each for each in self._levels if each[0] < heading.level)
        self._levels = (*kept, (heading.level, heading.content.plain))
        self._section = tuple(title for _, title in self._levels)
        self._graph.headings.append((heading, self._section))

    def _meet(self, member: Member, *, is_top: bool = False) -> Thing:
        known = self._arguments if member.is_argument else self._statements
        found = known.get(member.title) if member.title else None
        if found is None:
            found = Thing(member.is_argument, member.title, member.start)
            self._graph.things.append(found)
            if member.title:
                known[member.title] = found
            if self._section:  # holds unless a definition stands in another one
                self._first_seen[found] = self._section
        rank = _DEFINED if not member.is_reference else _TOP if is_top else _MET
        if rank > found.rank and self._first_seen.get(found, ()) == self._section:
            found.rank, found.start = rank, member.start
        found.members.append(member)
        content = member.content
        if content.tags:
            found.tags.update(dict.fromkeys(content.tags))
        found.text = found.text or content.plain
        if member.data is not None:
            self._group_by_data(found, member)
        elif self._section and not member.is_reference and not found.section:
            self._group(found, member)
        return found

    def _group(self, found: Thing, member: Member) -> None:
        found.section, found.rank, found.start = self._section, _GROUPED, member.start

    def _group_by_data(self, found: Thing, member: Member) -> None:
        """Take the section for that of a statement or argument, unless the data say that it is not."""
        found.has_data = True
        wanted = member.data.get("isInGroup") if isinstance(member.data, dict) else None
        if wanted == "true" or (wanted is None and not member.is_reference and not found.section and self._section):
            self._group(found, member)

    def _meet_all(self, member: Member, inference: Step | None = None, *, is_top: bool = False) -> Thing:
        """Take in a member and all below it; ``inference`` is what undercuts of it hit, if it is a conclusion."""
        found = self._meet(member, is_top=is_top)
        waiting = [(member, found)] if member.relations else []
        while waiting:
            parent, above = waiting.pop()
            deeper = []
            for symbol, child in parent.relations:
                thing = self._meet(child)
                is_undercut = inference is not None and parent is member and symbol in ("_", "<_")
                self._relate(symbol, inference if is_undercut and inference else above, thing, child.start)
                if child.relations:
                    deeper.append((child, thing))
            waiting.extend(reversed(deeper))
        return found

    def _relate(self, symbol: str, above: End, below: Thing, start: int) -> None:
        kind, at_target = _SYMBOLS[symbol]
        if at_target:
            self._graph.relations.append(Relation(kind, below, above, True, start))
        else:
            assert isinstance(above, Thing)
            self._graph.relations.append(Relation(kind, above, below, False, start))

    def _spell_out(self, structure: Structure, above: Thing | None) -> None:
        argument = above
        if argument is None:
            argument = Thing(True, "", structure.start)
            self._graph.things.append(argument)
        if argument.steps:
            message = f"the argument <{argument.title}> is spelled out a second time"
            raise ArgdownError(message, structure.start, "give this one another title")
        argument.section = self._section or argument.section
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
        step = Step(premises, argument, inference.rules, inference.data, argument)
        argument.steps.append(step)
        for member in inference.undercuts:
            thing = self._meet_all(member)
            self._graph.relations.append(Relation(UNDERCUT, thing, step, True, member.start))
        step.conclusion = self._meet_all(line, step)
        return step.conclusion
