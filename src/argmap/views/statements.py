"""Statements as entries of an outline, each with what bears on it beneath."""

from collections.abc import Iterator
from dataclasses import dataclass

from argmap.model import (
    Argument,
    ArgumentMap,
    Cited,
    Position,
    Premise,
    Recommendation,
    Relation,
    RelationKind,
    Stance,
    Statement,
    StatementKind,
)
from argmap.model.timecodes import seconds
from argmap.views.groups import Group, Grouping
from argmap.views.lines import Piece, clean
from argmap.views.outline import Entry
from argmap.views.wording import (
    FIDELITY,
    INCOMING,
    READING,
    bracketed,
    relation_style,
    relation_tag,
    stance_style,
    unaddressed,
)


@dataclass(frozen=True, slots=True)
class Detail:
    """How much to say of each statement; ``depth`` counts levels of the tree, None for all."""

    quotes: bool = False
    ids: bool = False
    depth: int | None = None


class StatementOutline:
    """The entries of one group.

    A reason or objection of the same group stands in full under what it bears on; one of another group is named
    in a line, and stands in full in its own.
    """

    def __init__(self, argument_map: ArgumentMap, group: Group, by: Grouping, detail: Detail) -> None:
        self._map, self._group, self._by, self._detail = argument_map, group, by, detail
        self._placed: set[str] = set()
        self._waiting: list[tuple[Entry, Statement]] = []
        self._inner = self._bearing_on_members()

    def entries(self) -> list[Entry]:
        """Return the entries of the group, each member once and in full."""
        members = self._group.members
        found = [self._in_full(statement) for key, statement in members.items() if key not in self._inner]
        # Whatever only leads in circles has no root: each circle starts where the file does.
        found += [self._in_full(statement) for key, statement in members.items() if key not in self._placed]
        if self._group.speaker:
            found += self._positions_of(self._group.speaker)
        return found

    def _bearing_on_members(self) -> set[str]:
        """Return the members that will stand under another member."""
        members, inner = self._group.members, set()
        for relation in self._map.relations:
            if relation.source in members and self._nests(relation):
                inner.add(relation.source)
        for argument in self._map.arguments.values():
            if argument.conclusion in members:
                inner.update(premise.statement for premise in argument.premises)
        return inner

    def _nests(self, relation: Relation) -> bool:
        """Whether the source stands under the target in this group; not where only the mapper sees a reason."""
        if relation.interpreted:
            return False
        if relation.kind is RelationKind.UNDERCUTS:
            argument = self._map.arguments.get(relation.target)
            return argument is not None and argument.conclusion in self._group.members
        return relation.kind.argues and relation.target in self._group.members

    def _in_full(self, statement: Statement) -> Entry:
        """Return a statement with everything beneath it; without recursion, since reasons may run deep."""
        lead = (self._speakers(statement) or "nobody") if self._by is Grouping.KIND else statement.kind.value
        top = self._placing(statement, lead, statement.kind.value)
        while self._waiting:
            entry, opened = self._waiting.pop()
            entry.children += self._beneath(opened)
        return top

    def _placing(self, statement: Statement, lead: str, style: str, *tags: str) -> Entry:
        """Return the entry of a member, to be filled in later, or only its mention if it stands elsewhere."""
        if statement.id not in self._group.members:
            return self._mention(statement, lead, style, *tags)
        if statement.id in self._placed:
            return self._mention(statement, lead, style, *tags, "see above")
        self._placed.add(statement.id)
        kind = statement.kind.value if lead in _REASONS and statement.kind is not StatementKind.CLAIM else ""
        tags = (self._names(statement), kind, FIDELITY[statement.faithfulness], *tags)
        entry = Entry(lead, style, self._body(statement, *tags, remark=unaddressed(self._map, statement)))
        self._waiting.append((entry, statement))
        return entry

    def _mention(self, statement: Statement, lead: str, style: str, *tags: str) -> Entry:
        """Name a statement that stands in full elsewhere; of its fidelity only that it is a reading is told again."""
        said = "" if statement.speakers == (self._group.speaker,) else self._speakers(statement)
        reading = READING if statement.interpreted else ""
        return Entry(lead, style, self._body(statement, said, reading, *tags))

    def _body(self, statement: Statement, *tags: str, remark: str = "") -> tuple[Piece, ...]:
        said = (clean(statement.text), ""), *bracketed(tags, remark)
        return ((f"[{statement.id}] ", "quiet"), *said) if self._detail.ids else said

    def _names(self, statement: Statement) -> str:
        """Return who says a member, as far as the group does not say it already."""
        if self._group.speaker:
            others = [self._name(key) for key in statement.speakers if key != self._group.speaker]
            return f"with {', '.join(others)}" if others else ""
        if self._by is Grouping.KIND and statement.id not in self._inner:
            return ""
        return self._speakers(statement)

    def _speakers(self, statement: Statement) -> str:
        return ", ".join(map(self._name, statement.speakers))

    def _name(self, speaker: str) -> str:
        return clean(self._map.speakers[speaker].name)

    def _beneath(self, statement: Statement) -> list[Entry]:
        found = self._quotes(statement) if self._detail.quotes else []
        if isinstance(statement, Recommendation):
            found += [Entry("to", "quiet", ((clean(self._map.actors[key].name), ""),)) for key in statement.to]
        premises: set[str] = set()
        for argument in self._map.arguments_for.get(statement.id, ()):
            premises.update(premise.statement for premise in argument.premises)
            found += self._argument(argument)
        incoming = self._map.relations_to.get(statement.id, ())
        outgoing = self._map.relations_from.get(statement.id, ())
        found += [self._incoming(each) for each in incoming if each.source not in premises and each.kind.argues]
        found += [self._outgoing(each) for each in outgoing if not self._nests(each)]
        found += [self._incoming(each) for each in incoming if not each.kind.argues]
        if any(key != "by" for key, _ in statement.stances()):
            found += [self._position(each) for each in in_time(statement) if each.stance is not Stance.ASSERTS]
        return found

    def _argument(self, argument: Argument) -> list[Entry]:
        """Return premises as plain reasons, or under a heading where the argument says more than that."""
        against = self._map.relations_to.get(argument.id, ())
        plain = argument.structure == "convergent" or len(argument.premises) == 1
        inference = f"inference: {said}" if (said := FIDELITY[argument.faithfulness]) else ""
        if plain and not (argument.scheme or argument.text or against):
            return [self._premise(argument, each, "because", inference) for each in argument.premises]
        words = clean(argument.text) if argument.text else "taken together" if not plain else "argument"
        tags = [clean(argument.scheme) if argument.scheme else "", *map(self._name, argument.by), inference]
        id_ = f"[{argument.id}] " if self._detail.ids else ""
        heading = Entry("because", "support", ((id_, "quiet"), (words, ""), *bracketed(tags)))
        heading.children += [self._premise(argument, each, "premise") for each in argument.premises]
        heading.children += [self._incoming(each) for each in against]
        return [heading]

    def _premise(self, argument: Argument, premise: Premise, lead: str, inference: str = "") -> Entry:
        """Return a premise; where it is said to support the conclusion by itself too, with how close that is."""
        statement = self._map.statements[premise.statement]
        relations = self._map.relations_from.get(statement.id, ())
        direct = (relation_tag(each) for each in relations if each.target == argument.conclusion and each.kind.argues)
        return self._placing(statement, lead, "support", "implicit" if premise.implicit else "", inference, *direct)

    def _incoming(self, relation: Relation) -> Entry:
        """Return what bears on a statement or argument, seen from there."""
        other = self._map.statements[relation.source]
        tag = relation_tag(relation)
        lead = INCOMING[relation.kind]
        if self._nests(relation):
            return self._placing(other, lead, relation_style(relation), tag)
        return self._mention(other, lead, relation_style(relation), tag)

    def _outgoing(self, relation: Relation) -> Entry:
        tag = relation_tag(relation)
        other = self._map.statements.get(relation.target)
        if other is not None:
            return self._mention(other, relation.kind.value, relation_style(relation), tag)
        argument = self._map.arguments[relation.target]
        conclusion = clean(self._map.statements[argument.conclusion].text)
        body = (("the argument for: ", "quiet"), (conclusion, ""), *bracketed([tag]))
        return Entry(relation.kind.value, relation_style(relation), body)

    def _position(self, position: Position) -> Entry:
        times = [when for when in (position.utterance.at, position.utterance.date) if when]
        said = FIDELITY[position.utterance.fidelity]
        tags = (("  " + clean(tag), "quiet") for tag in (*times, f"({said})" if said else "") if tag)
        body = ((self._name(position.speaker), ""), *tags)
        entry = Entry(position.stance.value, stance_style(position.stance), body)
        if self._detail.quotes and position.utterance.quote:
            entry.children.append(self._quote(position.utterance))
        return entry

    def _positions_of(self, speaker: str) -> Iterator[Entry]:
        """Yield where the speaker of the group stands on what others say."""
        for statement in self._group.heard.values():
            for position in in_time(statement):
                if position.speaker == speaker:
                    when = position.utterance.at or position.utterance.date or ""
                    yield self._mention(statement, position.stance.value, stance_style(position.stance), clean(when))

    def _quotes(self, statement: Statement) -> list[Entry]:
        own = [statement, *statement.evidence, *statement.by]
        return [self._quote(cited) for cited in own if cited.quote]

    def _quote(self, cited: Cited) -> Entry:
        source = self._map.source_of(cited)
        many = len(self._map.sources) > 1
        where = ", ".join(part for part in (clean(source.title) if source and many else "", cited.locator) if part)
        pieces: list[Piece] = [(f"“{clean(cited.quote or '')}”", "quote")]
        if cited.translation:
            pieces.append((f" [{clean(cited.translation)}]", "quote"))
        if where:
            pieces.append((f" {where}", "quiet"))
        return Entry("", "", tuple(pieces))


def in_time(statement: Statement) -> list[Position]:
    """Return the positions on a statement in the order in which they were taken; those without a time first."""
    return sorted(statement.positions(), key=lambda each: seconds(each.utterance.at) if each.utterance.at else -1)


_REASONS = ("because", "but", "undercut by", "premise")
