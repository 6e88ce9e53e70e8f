"""Where speakers stand on statements."""

from dataclasses import dataclass
from enum import StrEnum

from pydantic import Field

from argmap.diagnostics import Path
from argmap.model.base import Id, Text, Whole
from argmap.model.dates import Date
from argmap.model.evidence import Cited, Fidelity


class Stance(StrEnum):
    """One speaker's attitude to one statement; silence is none of these."""

    ASSERTS = "asserts"
    AGREES = "agrees"
    PARTLY = "partly agrees"
    CONCEDES = "concedes"
    QUESTIONS = "questions"
    DISAGREES = "disagrees"

    @property
    def is_for(self) -> bool:
        """Whether it holds the statement true, if only by concession."""
        return self in (Stance.ASSERTS, Stance.AGREES, Stance.CONCEDES)

    @property
    def is_against(self) -> bool:
        """Whether it denies the statement."""
        return self is Stance.DISAGREES


class Utterance(Cited):
    """One speaker's words that express a stance."""

    short = "speaker"

    speaker: Id = Field(description="Who says it: an id under `speakers`.")
    date: Date | None = Field(None, description="When it was said, as an EDTF date.")
    organization: Text | None = Field(
        None,
        description="The body on whose behalf they speak here, if not their speaker's own: "
        "an id under `organizations`, or its name.",
    )
    level: Whole | None = Field(None, description="Strength on a numeric scale, as coded elsewhere: a whole number.")
    fidelity: Fidelity | None = Field(None, description="How close the statement's `text` is to these words.")
    attributes: dict[str, Text] = Field(default_factory=dict, description="Anything else, as key: value.")
    note: Text | None = Field(None, description="The mapper's remark.")


@dataclass(frozen=True, slots=True)
class Position:
    """One speaker's stance on one statement, with the words that show it.

    ``path`` is where the file says it.
    """

    speaker: str
    stance: Stance
    statement: str
    utterance: Utterance
    path: Path
