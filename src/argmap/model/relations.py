"""How statements and arguments bear on one another."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated

from pydantic import Field

from argmap.diagnostics import Path
from argmap.model.base import Id, Model, OneOrMany, Text, or_short
from argmap.model.evidence import Evidence, Fidelity
from argmap.model.fidelity import shown


class RelationKind(StrEnum):
    """Support, three kinds of attack (ASPIC+: Modgil & Prakken 2014), answer, and restatement."""

    SUPPORTS = "supports"
    REBUTS = "rebuts"
    UNDERMINES = "undermines"
    UNDERCUTS = "undercuts"
    ADDRESSES = "addresses"
    RESTATES = "restates"

    @property
    def is_attack(self) -> bool:
        """Whether it speaks against its target."""
        return self in (RelationKind.REBUTS, RelationKind.UNDERMINES, RelationKind.UNDERCUTS)

    @property
    def argues(self) -> bool:
        """Whether it speaks for or against its target."""
        return self is RelationKind.SUPPORTS or self.is_attack


class Target(Model):
    """The far end of a relation, with who drew it and how surely."""

    short = "to"

    to: Id = Field(description="The id of the statement or argument it bears on.")
    by: Id | None = Field(None, description="The speaker who drew the relation, where not the statement's own.")
    fidelity: Fidelity | None = Field(
        None, description="`interpretation` if the mapper, not the source, draws the relation."
    )
    evidence: OneOrMany[Annotated[Evidence, or_short(Evidence)]] = Field(
        (), description="Quotations that show the relation."
    )
    note: Text | None = Field(None, description="The mapper's remark.")


@dataclass(frozen=True, slots=True)
class Relation:
    """One relation of a map, in its canonical direction, wherever the file states it.

    ``source`` and ``target`` are ids; ``path`` is where the file says it; ``because`` and ``but``
    are stated at their target.
    """

    kind: RelationKind
    source: str
    target: str
    stated: Target
    path: Path

    @property
    def fidelity(self) -> Fidelity | None:
        """How close the relation is to what was said: as stated, else a paraphrase if a quotation shows it.

        Without either it is not known, as with most reasons nested under ``because``: that a statement stands there
        does not tell whether the speaker or the mapper put it there.
        """
        return self.stated.fidelity or shown(None, self.stated.evidence)

    @property
    def interpreted(self) -> bool:
        """Whether the mapper drew the relation rather than the source."""
        return self.stated.fidelity is Fidelity.INTERPRETATION
