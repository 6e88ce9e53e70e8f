"""Quotations from a source that stands beside them."""

from collections.abc import Mapping, Sequence
from textwrap import dedent

from argmap.documents import document_of
from argmap.model import Evidence, Speaker
from argmap.quotations.citations import Citation
from argmap.quotations.verdicts import Checked
from argmap.quotations.verification import check_against
from argmap.quotations.voices import Voices

SPEAKERS = {
    "haddad": Speaker(id="haddad", name="Karim Haddad"),
    "lin": Speaker(id="lin", name="Lin Yuewen", original="林月雯"),
    "coop": Speaker(id="coop", name="Ferry Cooperative", aliases=("Marta Vesely",)),
}


def checked(
    source: str, quote: str, *speakers: str, transcript: bool | None = None, cited: Mapping[str, str] | None = None
) -> Checked:
    """Return the verdict on one quotation from a source; ``cited`` are further keys of the citation."""
    document = document_of(dedent(source).lstrip("\n").encode(), "source.txt", transcript=transcript)
    citation = Citation(Evidence(quote=quote, **(cited or {})), ("claims", "x"), speakers, "source")
    return check_against(document, [citation], Voices(SPEAKERS))[0]


def verdicts(source: str, quotes: Sequence[str], *speakers: str) -> list[str]:
    """Return the verdict on each of several quotations."""
    return [checked(source, quote, *speakers).verdict.key for quote in quotes]
