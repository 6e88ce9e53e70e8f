"""What is said of a thing in RDF: the shapes that both ways of writing it share."""

import re
from dataclasses import dataclass, field
from functools import cache
from typing import NamedTuple

from argmap.interchange.safe_text import visible

PREFIXES = {
    "aif": "http://www.arg.dundee.ac.uk/aif#",
    "dcterms": "http://purl.org/dc/terms/",
    "edtf": "http://id.loc.gov/datatypes/edtf/",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "schema": "https://schema.org/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
"""The vocabularies used: AIF's for arguments, Dublin Core, schema.org and SKOS for the rest."""

_LANGUAGE = re.compile(r"[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*")
_ADDRESS = re.compile(r"(?:https?|ftp)://[^\s<>\"{}|\\^`\x00-\x20\x7f-\x9f]+", re.IGNORECASE)


class Reference(NamedTuple):
    """A thing: of this document, as ``#claim/neutral``, or of the web."""

    iri: str


class Literal(NamedTuple):
    """A text, with its language as a BCP 47 tag or the short name of its datatype, if it has one."""

    text: str
    language: str = ""
    datatype: str = ""


@dataclass(slots=True)
class Resource:
    """A thing with its types and what is said of it, in order; predicates and types are short names."""

    iri: str
    types: tuple[str, ...]
    said: dict[str, list[Reference | Literal]] = field(default_factory=dict)

    def say(self, predicate: str, *objects: Reference | Literal | None) -> None:
        """Say something for the first time, each object once; nothing is said of None."""
        # Most are said one at a time, and there are hundreds of thousands of them.
        many = objects if len(objects) < 2 else dict.fromkeys(objects)
        known = [each for each in many if each is not None]
        if known:
            self.said[predicate] = known


def plain(text: str | None, language: str | None = None) -> Literal | None:
    """Return a text, tagged if ``language`` is a tag; characters that no text may hold are replaced."""
    if text is None:
        return None
    tag = language if language and _is_tag(language) else ""
    return Literal(visible(text), tag)


@cache
def _is_tag(language: str) -> bool:
    return bool(_LANGUAGE.fullmatch(language))


def address(url: str | None) -> Reference | Literal | None:
    """Return an address as a thing of the web if it is one, else as text, which is never followed."""
    return Reference(url) if url and _ADDRESS.fullmatch(url) else plain(url)


_DATES = (
    (re.compile(r"\d{4}-(?:0[1-9]|1[0-2])-\d{2}"), "xsd:date"),
    (re.compile(r"\d{4}-(?:0[1-9]|1[0-2])"), "xsd:gYearMonth"),
    (re.compile(r"\d{4}"), "xsd:gYear"),
)


def date(value: str | None) -> Literal | None:
    """Return an EDTF date, as a date of XML Schema where that can say the same."""
    if value is None:
        return None
    kind = next((kind for pattern, kind in _DATES if pattern.fullmatch(value) and not value.startswith("0000")), "")
    return Literal(value, datatype=kind or "edtf:EDTF")
