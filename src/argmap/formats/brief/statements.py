"""Statements as lists: what is said, by whom, on what grounds, and who objects."""

from collections.abc import Collection, Iterable, Iterator, Sequence

from argmap.comparison import SpeakerComparison
from argmap.formats.brief.fidelity import evidence_remarks, text_remarks
from argmap.formats.brief.footnotes import Footnotes, remark
from argmap.formats.brief.groups import Group
from argmap.formats.brief.nesting import Nesting, nesting
from argmap.formats.brief.responses import Responses
from argmap.formats.brief.wording import (
    MAPPERS_READING,
    NOBODY,
    Wording,
    bracketed,
    capitalized,
    listed,
)
from argmap.markup.markdown import heading, inline
from argmap.model import (
    Argument,
    ArgumentMap,
    Evidence,
    Fidelity,
    Premise,
    Recommendation,
    Relation,
    RelationKind,
    Statement,
    StatementKind,
    Structure,
    Utterance,
)
from argmap.model.dates import spoken_date

_TOWARDS = {
    RelationKind.SUPPORTS: "Supports",
    RelationKind.REBUTS: "Objects to",
    RelationKind.UNDERMINES: "Objects to the premise",
    RelationKind.UNDERCUTS: "Objects to the argument for",
    RelationKind.ADDRESSES: "Addresses",
    RelationKind.RESTATES: "Same point",
}
_FROM = {
    RelationKind.SUPPORTS: "Reason",
    RelationKind.REBUTS: "Objection",
    RelationKind.UNDERMINES: "Objection to this premise",
    RelationKind.UNDERCUTS: "Objection to this inference",
    RelationKind.ADDRESSES: "Addressed by",
    RelationKind.RESTATES: "Same point",
}


_VERBS = {
    StatementKind.CLAIM: ("claims", "claim"),
    StatementKind.CHALLENGE: ("names a challenge", "name a challenge"),
    StatementKind.RECOMMENDATION: ("recommends", "recommend"),
}
"""What one speaker does, and what several do."""


class Account:
    """Tells each statement of a map in full once, and by its text alone wherever it comes again.

    What is ``unsaid`` (ids) is told under the arguments that take it for granted.
    """

    def __init__(
        self,
        argument_map: ArgumentMap,
        found: SpeakerComparison,
        unsaid: Collection[str],
        wording: Wording,
        footnotes: Footnotes,
    ) -> None:
        self._map, self._unsaid, self._wording, self._footnotes = argument_map, unsaid, wording, footnotes
        self._responses = Responses(argument_map, found, wording, footnotes)
        self._told: set[str] = set()

    def blocks(self, group: Group) -> Iterator[str]:
        """Yield the statements of a group: one list, or under a speaker a heading and a list for each kind."""
        placing = nesting(self._map, [name for name in group.statements if name not in self._told])
        roots = frozenset(placing.roots)
        shown = [self._map.statements[each] for each in group.statements if each in roots or each in self._told]
        self._told.update(group.statements)
        lines: dict[StatementKind, list[str]] = {kind: [] for kind in StatementKind}
        for statement in shown:
            lines[statement.kind].append(f"- {self._head(statement, group.speaker)}")
            if statement.id in roots:
                lines[statement.kind] += self._beneath(statement, placing, 1)
        if group.speaker is None:
            yield "\n".join(line for found in lines.values() for line in found)
            return
        for kind, found in lines.items():
            if found:
                yield heading(4, f"{kind.value.capitalize()}s")
                yield "\n".join(found)
        yield from self._responses_of(group.speaker)

    def _head(self, statement: Statement, speaker: str | None) -> str:
        """Return a statement with its kind and who says it, unless the headings tell."""
        to = self._addressees(statement)
        if speaker is None:
            who = self._wording.names(statement.speakers) or capitalized(NOBODY)
            verb = _VERBS[statement.kind][len(statement.speakers) > 1]
            return f"**{who}** {verb}{f' to {to}' if to else ''}: {self._text(statement)}"
        others = self._wording.names(each for each in statement.speakers if each != speaker)
        together = f"with {others}" if others else ""
        return self._text(statement, "; ".join(filter(None, [f"to {to}" if to else "", together])))

    def _addressees(self, statement: Statement) -> str:
        """Return who is asked to act; empty if the text itself begins with the one who is."""
        if not isinstance(statement, Recommendation):
            return ""
        to = listed([self._wording.actor(name) for name in statement.to])
        return "" if inline(statement.text).casefold().startswith(to.casefold()) else to

    def _text(self, statement: Statement, remarked: str = "") -> str:
        date = spoken_date(statement.date) if statement.date else ""
        several = len(statement.speakers) > 1
        told, *others = text_remarks(statement)
        shown, heard = others[: len(statement.evidence)], others[len(statement.evidence) :]
        notes = [
            self._footnotes.citation(statement, remarked=told),
            *self._evidence(statement.evidence, shown),
            *(self._said(each, said, named=several) for each, said in zip(statement.by, heard, strict=True)),
            remark(statement.note),
        ]
        # Of an unsaid premise its label says that it is the mapper's reading.
        reading = statement.interpreted and statement.id not in self._unsaid
        remarks = bracketed(remarked, MAPPERS_READING if reading else "", date)
        return f"{inline(statement.text)}{remarks}{self._marks(notes)}"

    def _beneath(self, statement: Statement, placing: Nesting, level: int) -> Iterator[str]:
        """Yield what stands beneath a statement: responses, reasons, objections and other relations."""
        indent = "  " * level
        if responses := self._responses.to(statement.id):
            yield f"{indent}- {responses}"
        if self._map.addressed.get(statement.id) == ():
            yield f"{indent}- Unaddressed"
        for relation in placing.beneath.get(statement.id, ()):
            child = self._map.statements[relation.source]
            same = child.speakers == statement.speakers
            who = "" if same else f", {self._wording.names(child.speakers) or NOBODY}"
            yield f"{indent}- {self._label(_FROM[relation.kind] + who, relation)}: {self._text(child)}"
            yield from self._beneath(child, placing, level + 1)
        for argument in self._map.arguments_for.get(statement.id, ()):
            yield from self._argument(argument, statement, placing, level)
        for relations, labels in (
            (self._map.relations_from.get(statement.id, ()), _TOWARDS),
            (self._map.relations_to.get(statement.id, ()), _FROM),
        ):
            for relation in relations:
                if relation not in placing:
                    far = relation.target if labels is _TOWARDS else relation.source
                    yield f"{indent}- {self._related(labels[relation.kind], relation, far, statement)}"

    def _argument(self, argument: Argument, statement: Statement, placing: Nesting, level: int) -> Iterator[str]:
        indent = "  " * level
        told, *shown = evidence_remarks("inference", argument.faithfulness, [argument, *argument.evidence])
        notes = [
            self._footnotes.citation(argument, remarked=told),
            *self._evidence(argument.evidence, shown),
            remark(argument.note),
        ]
        structure = "linked premises" if argument.structure is Structure.LINKED else "independent premises"
        remarks = bracketed(
            inline(argument.scheme) if argument.scheme else "",
            structure if len(argument.premises) > 1 else "",
            MAPPERS_READING if argument.fidelity is Fidelity.INTERPRETATION else "",
        )
        who = f", {self._wording.names(argument.by)}" if argument.by and argument.by != statement.speakers else ""
        text = f": {inline(argument.text)}" if argument.text else ""
        yield f"{indent}- Argument{who}{remarks}{text}{self._marks(notes)}"
        for premise in argument.premises:
            yield from self._premise(premise, statement, placing, level + 1)
        for relation in self._map.relations_to.get(argument.id, ()):
            yield f"{indent}  - {self._related(_FROM[relation.kind], relation, relation.source, statement)}"

    def _premise(self, premise: Premise, statement: Statement, placing: Nesting, level: int) -> Iterator[str]:
        indent = "  " * level
        marks = self._marks([self._footnotes.citation(premise, note=premise.note)])
        if premise.statement not in self._unsaid:
            label = f"Takes for granted (unsaid here, {MAPPERS_READING})" if premise.implicit else "Premise"
            reference = self._wording.reference(premise.statement, known=statement.speakers)
            yield f"{indent}- {label}: {reference}{marks}"
            return
        unsaid = self._map.claims[premise.statement]
        first = unsaid.id not in self._told
        text = self._text(unsaid) if first else inline(unsaid.text)
        self._told.add(unsaid.id)
        yield f"{indent}- Takes for granted (unsaid, {MAPPERS_READING}): {text}{marks}"
        if first:
            yield from self._beneath(unsaid, placing, level + 1)

    def _related(self, label: str, relation: Relation, far: str, near: Statement) -> str:
        return f"{self._label(label, relation)}: {self._wording.reference(far, known=near.speakers)}"

    def _label(self, label: str, relation: Relation) -> str:
        """Return what a relation is called, with who draws it and what shows it."""
        stated = relation.stated
        drawn = f"according to {self._wording.names([stated.by])}" if stated.by else ""
        evidence = stated.evidence or (Evidence(),)  # something to state the fidelity at
        shown = evidence_remarks("relation", relation.fidelity, evidence)
        notes = [*self._evidence(evidence, shown), remark(stated.note)]
        return f"{label}{bracketed(drawn, MAPPERS_READING if relation.interpreted else '')}{self._marks(notes)}"

    def _responses_of(self, speaker: str) -> Iterator[str]:
        found = [
            f"- {capitalized(clause)}: {self._wording.reference(statement)}"
            for statement, clause in self._responses.of(speaker)
        ]
        if found:
            yield heading(4, "Responses")
            yield "\n".join(found)

    def _evidence(self, evidence: Sequence[Evidence], remarks: Sequence[str]) -> Iterator[str]:
        for each, remarked in zip(evidence, remarks, strict=True):
            yield self._footnotes.citation(each, remarked=remarked, note=each.note)

    def _said(self, utterance: Utterance, remarked: str, *, named: bool) -> str:
        who = self._wording.names([utterance.speaker]) if named else ""
        return self._footnotes.citation(
            utterance, said_by=who, date=utterance.date, remarked=remarked, note=utterance.note
        )

    def _marks(self, notes: Iterable[str]) -> str:
        return self._footnotes.mark(notes)
