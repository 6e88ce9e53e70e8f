"""Evidence: a speaker's own words and the place where they stand."""

from enum import StrEnum

from pydantic import Field

from argmap.model.base import Id, Model, Text
from argmap.model.characters import Chars, bounds
from argmap.model.timecodes import Timecode


class Fidelity(StrEnum):
    """How close a text is to what was said."""

    QUOTATION = "quotation"
    PARAPHRASE = "paraphrase"
    INTERPRETATION = "interpretation"


class Cited(Model):
    """A quotation with its locator; the part that evidence, statements and utterances share."""

    quote: Text | None = Field(None, description="The speaker's own words, verbatim.")
    source: Id | None = Field(None, description="The source quoted; the map's only source if left out.")
    page: Text | None = Field(None, description="Page, as the source numbers it.")
    paragraph: Text | None = Field(None, description="Paragraph, counted from 1.")
    line: Text | None = Field(None, description="Line, counted from 1.")
    at: Timecode | None = Field(None, description="Time in the recording: 00:14:32.")
    until: Timecode | None = Field(None, description="Where the passage ends: 00:15:10.")
    chars: Chars | None = Field(
        None, description="Characters in the source's text, counted from 0, end excluded: 120-245."
    )
    language: Text | None = Field(None, description="Language of the quotation, as a BCP 47 tag: zh-Hans.")
    translation: Text | None = Field(None, description="The quotation in the language of the map.")

    @property
    def locator(self) -> str:
        """The place in words: ``p. 4, par. 2, 00:14:32``; empty if none is given.

        ``chars`` are for programs, and told only where nothing else says where to look.
        """
        parts = [
            f"p. {self.page}" if self.page else "",
            f"par. {self.paragraph}" if self.paragraph else "",
            f"l. {self.line}" if self.line else "",
            (f"{self.at}–{self.until}" if self.until else self.at) if self.at else "",
        ]
        place = ", ".join(part for part in parts if part)
        return place or ("characters {}–{}".format(*bounds(self.chars)) if self.chars else "")


class Evidence(Cited):
    """One more quotation for a statement or an argument."""

    short = "quote"

    note: Text | None = Field(None, description="The mapper's remark on this evidence.")
