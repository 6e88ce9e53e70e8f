"""CSL-JSON: the sources of a map, for Zotero, pandoc and citeproc (https://docs.citationstyles.org)."""

from typing import Any

from argmap.diagnostics import Diagnostic
from argmap.formats.bibliography.dates import known
from argmap.formats.bibliography.kinds import is_web, publication
from argmap.formats.bibliography.names import Name, bodies_of, parsed, several
from argmap.interchange.contents import carried, missing
from argmap.interchange.losses import Losses
from argmap.interchange.safe_text import visible, web_json
from argmap.model import ArgumentMap, Source
from argmap.model.dates import spoken_date

CARRIED = carried(
    map=("sources",),
    source=(
        "title", "kind", "author", "publisher", "date", "url", "accessed", "language", "attributes", "note",
    ),
)  # fmt: skip

VARIABLES = {
    "doi": "DOI", "isbn": "ISBN", "issn": "ISSN", "volume": "volume", "issue": "issue", "number": "number",
    "pages": "page", "page": "page", "edition": "edition", "journal": "container-title", "booktitle": "container-title",
    "newspaper": "container-title", "magazine": "container-title",
    "series": "collection-title", "address": "publisher-place", "location": "publisher-place", "section": "section",
    "archive": "archive", "version": "version", "abstract": "abstract",
}  # fmt: skip
"""Attributes of a source that CSL has a variable for."""


def write(argument_map: ArgumentMap) -> tuple[str, tuple[Diagnostic, ...]]:
    """Return the sources of a map as CSL-JSON, and what of the map is not in there, which is most of it."""
    losses = missing(argument_map, CARRIED)
    bodies = bodies_of(argument_map)
    found = [_entry(source, bodies, losses) for source in argument_map.sources.values()]
    return web_json(found, indent=1) + "\n", losses.told()


def _entry(source: Source, bodies: frozenset[str], losses: Losses) -> dict[str, Any]:
    kind, _, room = publication(source.kind)
    path = ("sources", source.id)
    found: dict[str, Any] = {"id": source.id, "type": kind, "title": visible(source.title)}
    if source.author:
        found["author"] = [_name(parsed(visible(each), bodies)) for each in source.author]
    for key, value in (("issued", source.date), ("accessed", source.accessed)):
        if value is not None:
            found[key] = _date(value)
            if not known(value).exact:
                losses.add("the date is told only in part", (*path, "date" if key == "issued" else key))
    url = source.url if source.url and is_web(source.url) else None
    if source.url and not url:
        losses.add("it is no address of the web and left out", (*path, "url"))
    if source.kind and not room:
        losses.add("the kind is told by the type of entry only", (*path, "kind"))
    plain = {
        "publisher": source.publisher, "genre": source.kind if room else None, "URL": url, "language": source.language,
        "note": source.note,
    }  # fmt: skip
    found.update({key: visible(value) for key, value in plain.items() if value})
    _add_attributes(found, source, bodies, losses)
    if kind.startswith("article-") and source.publisher:
        # Of an article in a newspaper, that is who publishes it.
        found.setdefault("container-title", found["publisher"])
    return found


def _add_attributes(found: dict[str, Any], source: Source, bodies: frozenset[str], losses: Losses) -> None:
    for name, value in source.attributes.items():
        variable = _variable(name.casefold(), found["type"])
        if not variable or variable in found:
            losses.add("the attribute is left out", ("sources", source.id, "attributes", name))
        elif variable == "editor":
            found[variable] = [_name(each) for each in several(visible(value), bodies)]
        else:
            found[variable] = visible(value)


def _variable(name: str, kind: str) -> str | None:
    """Return the variable for an attribute; the number of a journal is that of an issue."""
    if name == "number" and kind.startswith("article-"):
        return "issue"
    return "editor" if name == "editor" else VARIABLES.get(name)


def _name(name: Name) -> dict[str, str]:
    parts = {
        "literal": name.literal,
        "family": name.family,
        "given": name.given,
        "non-dropping-particle": name.particle,
        "suffix": name.suffix,
    }
    return {key: part for key, part in parts.items() if part}


def _date(value: str) -> dict[str, Any]:
    """Return a date in numbers as far as they are known, and else in words."""
    date = known(value)
    # Without a year there are no numbers; CSL counts no year 0, as EDTF does.
    found: dict[str, Any] = {"literal": spoken_date(value)}
    if date.parts:
        found = {"date-parts": [[year if year > 0 else year - 1, *rest] for year, *rest in date.parts]}
    if date.season:
        found["season"] = date.season
    if date.circa:
        found["circa"] = True
    return found
