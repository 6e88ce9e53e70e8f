"""What surrounds the statements: the event, the sources, the themes and the words."""

from pydantic import Field

from argmap.model.base import Id, Model, OneOrMany, Text
from argmap.model.dates import Date
from argmap.model.digests import Sha256
from argmap.model.evidence import Cited

IMPORTED = "import"
"""The kind of source that is the file a map was made of: what it said of itself is there, and nothing is quoted."""


class Event(Model):
    """The seminar, hearing or debate at which things were said."""

    short = "title"

    title: Text | None = Field(None, description="The event's own title, where it differs from the map's.")
    kind: Text | None = Field(None, description="seminar, hearing, panel, debate, interview, …")
    date: Date | None = Field(None, description="When, as an EDTF date: 2018-12-02, XXXX-12-02, 2018~.")
    place: Text | None = Field(None, description="Where.")
    organizer: OneOrMany[Text] = Field((), description="Who held it.")
    participants: Text | None = Field(None, description="Who was there, in words.")
    url: Text | None = Field(None, description="A page about it.")
    note: Text | None = Field(None, description="The mapper's remark.")


class Source(Model):
    """A text the map is drawn from: a report, minutes, a transcript."""

    short = "title"

    id: str = Field("", exclude=True)
    title: Text = Field(description="Its title.")
    kind: Text | None = Field(None, description="report, minutes, transcript, recording, …")
    author: OneOrMany[Text] = Field((), description="Who wrote it.")
    publisher: Text | None = Field(None, description="Who published it.")
    date: Date | None = Field(None, description="When it was published, as an EDTF date.")
    url: Text | None = Field(None, description="Where it can be read.")
    accessed: Date | None = Field(None, description="When it was read there.")
    path: Text | None = Field(None, description="The text as a local file, relative to the map.")
    sha256: Sha256 | None = Field(
        None, description="The SHA-256 digest of the file at `path`, which pins the version that was quoted."
    )
    language: Text | None = Field(None, description="Its language, as a BCP 47 tag.")
    attributes: dict[str, Text] = Field(default_factory=dict, description="Anything else, as key: value.")
    note: Text | None = Field(None, description="The mapper's remark.")


class Topic(Model):
    """A theme that statements share."""

    short = "label"

    id: str = Field("", exclude=True)
    label: Text = Field(description="The theme in a word or two.")
    parent: Id | None = Field(None, description="The wider topic it belongs to.")
    description: Text | None = Field(None, description="What falls under it.")


class Term(Cited):
    """A glossary entry: an expression as the speakers use it."""

    short = "meaning"

    id: str = Field("", exclude=True)
    text: Text | None = Field(None, description="The expression; its id if left out.")
    original: Text | None = Field(None, description="The expression in its original script: 走出去.")
    romanization: Text | None = Field(None, description="The original in Latin letters: zǒu chūqù.")
    meaning: Text = Field(description="What it means here.")
    note: Text | None = Field(None, description="The mapper's remark.")

    @property
    def label(self) -> str:
        """The expression to print."""
        return self.text or self.id
