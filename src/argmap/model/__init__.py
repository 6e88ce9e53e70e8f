"""The nouns of argument mapping, as frozen pydantic models."""

from argmap.model.actors import Organization, Speaker, SpeakerKind
from argmap.model.argument_map import ArgumentMap, CheckSettings
from argmap.model.arguments import Argument, Premise, Structure
from argmap.model.context import Event, Source, Term, Topic
from argmap.model.evidence import Cited, Evidence, Fidelity
from argmap.model.positions import Position, Stance, Utterance
from argmap.model.relations import Relation, RelationKind, Target
from argmap.model.statements import Challenge, Claim, Recommendation, Statement, StatementKind

__all__ = [
    "Argument",
    "ArgumentMap",
    "Challenge",
    "CheckSettings",
    "Cited",
    "Claim",
    "Event",
    "Evidence",
    "Fidelity",
    "Organization",
    "Position",
    "Premise",
    "Recommendation",
    "Relation",
    "RelationKind",
    "Source",
    "Speaker",
    "SpeakerKind",
    "Stance",
    "Statement",
    "StatementKind",
    "Structure",
    "Target",
    "Term",
    "Topic",
    "Utterance",
]
