"""Statements: what is held true, what stands in the way, and what ought to be done."""

from collections.abc import Iterator
from enum import StrEnum
from functools import cached_property
from typing import Annotated, ClassVar

from pydantic import Field

from argmap.model.base import Id, OneOrMany, Text, or_short
from argmap.model.dates import Date
from argmap.model.evidence import Cited, Evidence, Fidelity
from argmap.model.fidelity import loosest, shown
from argmap.model.positions import Position, Stance, Utterance
from argmap.model.relations import RelationKind, Target

Targets = OneOrMany[Annotated[Target, or_short(Target)]]
Utterances = OneOrMany[Annotated[Utterance, or_short(Utterance)]]


class StatementKind(StrEnum):
    """The three kinds of statement, in the order in which a brief tells them."""

    CLAIM = "claim"
    CHALLENGE = "challenge"
    RECOMMENDATION = "recommendation"

    @property
    def section(self) -> str:
        """The key of the file under which such statements stand."""
        return f"{self.value}s"


class Statement(Cited):
    """What one or more speakers say, in one sentence."""

    short = "text"
    kind: ClassVar[StatementKind]

    id: str = Field("", exclude=True)
    by: Utterances = Field((), description="Who says it.")
    text: Text = Field(description="The statement in a sentence; the quotation itself if left out.")
    evidence: OneOrMany[Annotated[Evidence, or_short(Evidence)]] = Field((), description="Further quotations.")
    fidelity: Fidelity | None = Field(
        None, description="How close `text` is to what was said; if left out, as the quotations show."
    )
    topics: OneOrMany[Id] = Field((), description="The topics it belongs to.")
    terms: OneOrMany[Id] = Field((), description="The glossary terms it uses.")
    date: Date | None = Field(None, description="When it was said, as an EDTF date.")
    agree: Utterances = Field((), description="Speakers who agree.")
    partly: Utterances = Field((), description="Speakers who agree in part.")
    concede: Utterances = Field((), description="Speakers who grant it although it tells against them.")
    question: Utterances = Field((), description="Speakers who put it in question without denying it.")
    disagree: Utterances = Field((), description="Speakers who disagree.")
    because: Targets = Field((), description="Statements that support this one; they may be written here.")
    but: Targets = Field((), description="Statements that attack this one; they may be written here.")
    supports: Targets = Field((), description="What it supports.")
    attacks: Targets = Field((), description="What it attacks: a statement, or an argument's inference.")
    rebuts: Targets = Field((), description="The conclusion it attacks.")
    undermines: Targets = Field((), description="The premise it attacks.")
    undercuts: Targets = Field((), description="The argument whose inference it attacks.")
    restates: Targets = Field((), description="The statement whose content it repeats in other words.")
    attributes: dict[str, Text] = Field(default_factory=dict, description="Anything else, as key: value.")
    note: Text | None = Field(None, description="The mapper's remark.")

    @cached_property
    def speakers(self) -> tuple[str, ...]:
        """Ids of those who say it, in the order of the file."""
        return tuple(dict.fromkeys(utterance.speaker for utterance in self.by))

    @property
    def path(self) -> tuple[str, str]:
        """Its place in the map."""
        return (self.kind.section, self.id)

    @property
    def faithfulness(self) -> Fidelity | None:
        """How close ``text`` is to what its speakers said.

        What the file states comes first: for the statement, else under ``by``, where the loosest of several counts.
        Otherwise it is what the speakers' own quotations show; those of others who respond show nothing of it.
        """
        return self._stated_fidelity or shown(self.text, self.own_words())

    @property
    def interpreted(self) -> bool:
        """Whether ``text`` is the mapper's reading; it is only where the file says so."""
        return self._stated_fidelity is Fidelity.INTERPRETATION

    @property
    def _stated_fidelity(self) -> Fidelity | None:
        return self.fidelity or loosest([each.fidelity for each in self.by if each.fidelity])

    def fidelity_to(self, cited: Cited) -> Fidelity | None:
        """Return how close ``text`` is to one of the speakers' quotations; None if nothing is quoted or stated."""
        if isinstance(cited, Utterance):
            return cited.fidelity or self.fidelity or shown(self.text, [cited])
        return self._stated_fidelity or shown(self.text, [cited])

    @cached_property
    def quotations(self) -> tuple[Cited, ...]:
        """Every citation that carries a quote, the statement's own first."""
        return tuple(cited for cited in self.citations() if cited.quote)

    def citations(self) -> Iterator[Cited]:
        """Yield what can carry a quotation of this statement: itself, further evidence, those who take a position."""
        yield self
        yield from self.evidence
        for _, utterances in self.stances():
            yield from utterances

    def own_words(self) -> Iterator[Cited]:
        """Yield what can carry a quotation of those who say it: itself, further evidence, and ``by``."""
        yield self
        yield from self.evidence
        yield from self.by

    def stances(self) -> Iterator[tuple[str, tuple[Utterance, ...]]]:
        """Yield each stance key of the file with the utterances under it."""
        given = self.__pydantic_fields_set__
        for key in STANCE_KEYS:
            if key in given and (utterances := getattr(self, key)):
                yield key, utterances

    def positions(self) -> Iterator[Position]:
        """Yield where each speaker stands on this statement."""
        for key, utterances in self.stances():
            for index, utterance in enumerate(utterances):
                where = (*self.path, key, index)
                yield Position(utterance.speaker, STANCE_KEYS[key], self.id, utterance, where)

    def targets(self) -> Iterator[tuple[str, tuple[Target, ...]]]:
        """Yield each relation key of the file with the targets under it."""
        given = self.__pydantic_fields_set__
        for key in RELATION_KEYS:
            if key in given and (targets := getattr(self, key)):
                yield key, targets


STANCE_KEYS = {
    "by": Stance.ASSERTS,
    "agree": Stance.AGREES,
    "partly": Stance.PARTLY,
    "concede": Stance.CONCEDES,
    "question": Stance.QUESTIONS,
    "disagree": Stance.DISAGREES,
}
"""The keys under which a statement names speakers, with the stance each stands for."""

RELATION_KEYS: dict[str, RelationKind | None] = {
    "because": RelationKind.SUPPORTS,
    "but": None,
    "supports": RelationKind.SUPPORTS,
    "attacks": None,
    "rebuts": RelationKind.REBUTS,
    "undermines": RelationKind.UNDERMINES,
    "undercuts": RelationKind.UNDERCUTS,
    "addresses": RelationKind.ADDRESSES,
    "restates": RelationKind.RESTATES,
}
"""The keys under which a statement names others; None where the target decides the kind of attack."""

INVERSE_KEYS = ("because", "but")
"""The relation keys that stand at the target and name the source."""


class Claim(Statement):
    """Something held to be true."""

    kind = StatementKind.CLAIM


class Challenge(Statement):
    """Something that stands in the way."""

    kind = StatementKind.CHALLENGE


class Recommendation(Statement):
    """Something that ought to be done, and by whom."""

    kind = StatementKind.RECOMMENDATION

    to: OneOrMany[Id] = Field((), description="Who is asked: ids under `organizations` or `speakers`.")
    addresses: Targets = Field((), description="The challenges it answers.")
