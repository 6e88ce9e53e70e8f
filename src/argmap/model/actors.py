"""Who speaks, and who is asked to act."""

from enum import StrEnum

from pydantic import Field

from argmap.model.base import Model, OneOrMany, Text


class SpeakerKind(StrEnum):
    """A single person, or a body speaking as one."""

    PERSON = "person"
    BODY = "body"


class Actor(Model):
    """What a speaker and an organization share."""

    short = "name"

    id: str = Field("", exclude=True)
    name: Text = Field(description="The name to print.")
    original: Text | None = Field(None, description="The name in its original script: 吴鹏.")
    aliases: OneOrMany[Text] = Field((), description="Other names used for the same one.")
    url: Text | None = Field(None, description="A page about them.")
    attributes: dict[str, Text] = Field(default_factory=dict, description="Anything else, as key: value.")
    note: Text | None = Field(None, description="The mapper's remark.")


class Speaker(Actor):
    """Someone whose words the map holds."""

    kind: SpeakerKind = Field(SpeakerKind.PERSON, description="A person, or a body that speaks as one.")
    role: Text | None = Field(None, description="In what role they speak.")
    organization: Text | None = Field(
        None, description="The body they belong to: an id under `organizations`, or simply its name."
    )


class Organization(Actor):
    """A body: a speaker's, or one that a recommendation is addressed to."""

    kind: Text | None = Field(None, description="What sort of body: agency, foundation, ministry.")
