"""CSL-JSON: the sources of a map, for Zotero, pandoc and citeproc (https://docs.citationstyles.org)."""

import json
import re
from typing import Any

from argmap.diagnostics import Diagnostic
from argmap.formats.bibliography.dates import known
from argmap.formats.bibliography.kinds import is_web, publication
from argmap.formats.bibliography.names import Name, bodies_of, parsed
from argmap.formats.format import Feature
from argmap.interchange.contents import missing
from argmap.interchange.losses import Losses
from argmap.model import ArgumentMap, Source
from argmap.source.events import CONTROL_CHARACTERS

HOLDS = frozenset({Feature.SOURCES})
"""What of a map has a place in it."""

CARRIED = frozenset({"map.sources", *(f"source.{key}" for key in (
    "title", "kind", "author", "publisher", "date", "url", "accessed", "language", "attributes", "note",
))})  # fmt: skip

_VARIABLES = {
    "doi": "DOI", "isbn": "ISBN", "issn": "ISSN", "volume": "volume", "issue": "issue", "number": "number",
    "pages": "page", "page": "page", "edition": "edition", "journal": "container-title", "booktitle": "container-title",
    "series": "collection-title", "address": "publisher-place", "location": "publisher-place", "section": "section",
    "archive": "archive", "version": "version", "abstract": "abstract",
}  # fmt: skip
"""Attributes of a source that CSL has a variable for."""

_UNSAFE = re.compile("[<>&\u2028\u2029]")
"""What ends a ``<script>`` or a line of JavaScript; within JSON it only stands in texts."""


def write(argument_map: ArgumentMap) -> tuple[str, tuple[Diagnostic, ...]]:
    """Return the sources of a map as CSL-JSON, and what of the map is not in there, which is most of it."""
    losses = missing(argument_map, CARRIED)
    bodies = bodies_of(argument_map)
    found = [_entry(source, bodies, losses) for source in argument_map.sources.values()]
    return _UNSAFE.sub(_spelled, json.dumps(found, indent=1, ensure_ascii=False)) + "\n", losses.told()


def _entry(source: Source, bodies: frozenset[str], losses: Losses) -> dict[str, Any]:
    kind, _, _ = publication(source.kind)
    path = ("sources", source.id)
    found: dict[str, Any] = {"id": source.id, "type": kind, "title": _text(source.title)}
    if source.author:
        found["author"] = [_author(parsed(_text(each), bodies)) for each in source.author]
    for key, value in (("issued", source.date), ("accessed", source.accessed)):
        if value is not None:
            found[key] = _date(value)
            if not known(value).exact:
                losses.add("the date is told only in part", (*path, "date" if key == "issued" else key))
    url = source.url if source.url and is_web(source.url) else None
    if source.url and not url:
        losses.add("it is no address of the web and left out", (*path, "url"))
    plain = {
        "publisher": source.publisher, "genre": source.kind, "URL": url, "language": source.language,
        "note": source.note,
    }  # fmt: skip
    found.update({key: _text(value) for key, value in plain.items() if value})
    for name, value in source.attributes.items():
        variable = _VARIABLES.get(name.casefold())
        if variable and variable not in found:
            found[variable] = _text(value)
        else:
            losses.add("the attribute is left out", (*path, "attributes", name))
    return found


def _author(name: Name) -> dict[str, str]:
    parts = {
        "literal": name.literal,
        "family": name.family,
        "given": name.given,
        "non-dropping-particle": name.particle,
        "suffix": name.suffix,
    }
    return {key: part for key, part in parts.items() if part}


def _date(value: str) -> dict[str, Any]:
    """Return a date in numbers as far as they are known, and else as it is written."""
    date = known(value)
    found: dict[str, Any] = {"date-parts": [list(part) for part in date.parts]} if date.parts else {}
    if date.season:
        found["season"] = date.season
    if date.circa:
        found["circa"] = True
    if not date.exact:
        # A literal is printed instead of the numbers, which say less.
        found["literal" if not date.parts else "raw"] = value
    return found


def _text(text: str) -> str:
    return CONTROL_CHARACTERS.sub("\ufffd", text)


def _spelled(found: re.Match[str]) -> str:
    return f"\\u{ord(found.group()):04x}"
