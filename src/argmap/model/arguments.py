"""Arguments spelled out: premises that lead to a conclusion."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from argmap.model.base import Id, OneOrMany, Text, or_short
from argmap.model.evidence import Cited, Evidence, Fidelity
from argmap.model.fidelity import shown


class Structure(StrEnum):
    """Whether premises work only together, or each on its own (Freeman 2011)."""

    LINKED = "linked"
    CONVERGENT = "convergent"


class Premise(Cited):
    """One premise of an argument; implicit if the speaker left it unsaid there."""

    short = "statement"

    statement: Id = Field(description="The id of the statement used as a premise.")
    implicit: bool = Field(False, description="true if the speaker takes it for granted without saying it.")
    note: Text | None = Field(None, description="The mapper's remark.")


class Argument(Cited):
    """An inference from premises to a conclusion, which can itself be attacked."""

    id: str = Field("", exclude=True)
    by: OneOrMany[Id] = Field((), description="Who argues so.")
    premises: OneOrMany[Annotated[Premise, or_short(Premise)]] = Field(description="The statements argued from.")
    conclusion: Id = Field(description="The statement argued for.")
    structure: Structure = Field(
        Structure.LINKED, description="`linked` if the premises work only together, else `convergent`."
    )
    scheme: Text | None = Field(None, description="The argumentation scheme: expert opinion, analogy, … (Walton 2008).")
    text: Text | None = Field(None, description="The argument in a sentence.")
    evidence: OneOrMany[Annotated[Evidence, or_short(Evidence)]] = Field((), description="Further quotations.")
    fidelity: Fidelity | None = Field(
        None, description="`interpretation` if the mapper, not the speaker, draws the inference."
    )
    attributes: dict[str, Text] = Field(default_factory=dict, description="Anything else, as key: value.")
    note: Text | None = Field(None, description="The mapper's remark.")

    @property
    def path(self) -> tuple[str, str]:
        """Its place in the map."""
        return ("arguments", self.id)

    @property
    def faithfulness(self) -> Fidelity | None:
        """How close the inference is to what was said: as stated, else as its own quotations show.

        Quotations of premises show that these are said, not that anything follows from them.
        """
        return self.fidelity or shown(self.text, (self, *self.evidence))
