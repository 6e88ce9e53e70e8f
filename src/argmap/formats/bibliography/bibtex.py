"""BibTeX: the sources of a map, for LaTeX and reference managers; in UTF-8, as biber and all newer styles read it.

Years and months are there for BibTeX, ``date`` as EDTF for biblatex.
"""

import re
from collections.abc import Iterator

from argmap.diagnostics import Diagnostic
from argmap.formats.bibliography.dates import known
from argmap.formats.bibliography.kinds import is_web, publication
from argmap.formats.bibliography.names import Name, bodies_of, parsed, several
from argmap.interchange.contents import carried, missing
from argmap.interchange.identifiers import Identifiers, slug
from argmap.interchange.losses import Losses
from argmap.interchange.safe_text import flat
from argmap.model import ArgumentMap, Source

CARRIED = carried(
    map=("sources",),
    source=(
        "title", "kind", "author", "publisher", "date", "url", "accessed", "path", "language", "attributes", "note",
    ),
)  # fmt: skip

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_SEASONS = {1: "spring", 2: "summer", 3: "autumn", 4: "winter"}
_FIELDS = frozenset({
    "address", "booktitle", "chapter", "doi", "edition", "editor", "eprint", "isbn", "issn", "journal", "number",
    "pages", "series", "volume", "location", "subtitle", "keywords",
})  # fmt: skip
"""Attributes of a source that BibTeX has a field for, by that name."""

_ALSO = {"newspaper": "journal", "magazine": "journal", "issue": "number", "page": "pages"}
"""Other names under which such an attribute may stand."""

_PUBLISHERS = {
    "article": "journal",  # of a newspaper's article, that is who publishes it
    "techreport": "institution",
    "phdthesis": "school",
    "inproceedings": "organization",
}
_SPECIAL = str.maketrans({
    "\\": r"\textbackslash{}", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}",
    "{": r"\{", "}": r"\}", "%": r"\%", "&": r"\&", "$": r"\$", "#": r"\#", "_": r"\_",
})  # fmt: skip
"""What LaTeX would obey."""

_UNPAIRED = {**_SPECIAL, ord("{"): r"\textbraceleft{}", ord("}"): r"\textbraceright{}"}
"""The same where braces are no pairs: BibTeX counts them even after a backslash."""

_VERBATIM = frozenset({"doi", "eprint"})
"""Attributes that biblatex takes as they are, like ``url`` and ``file``."""

_NOT_VERBATIM = re.compile(r"[{}\\]")
_BRACE = re.compile(r"[{}]")
_NOT_ASCII = re.compile(r"[^\x00-\x7f]+")


def write(argument_map: ArgumentMap) -> tuple[str, tuple[Diagnostic, ...]]:
    """Return the sources of a map as BibTeX, and what of the map is not in there, which is most of it."""
    losses = missing(argument_map, CARRIED)
    bodies = bodies_of(argument_map)
    keys = Identifiers()
    entries = []
    for source in argument_map.sources.values():
        # Many programs take only ASCII in keys, and BibTeX does not tell capitals apart.
        key = keys.make(_NOT_ASCII.sub("", slug(source.id)), "source")
        entries.append(_entry(source, key, bodies, losses))
    return "\n".join(entries), losses.told()


def _entry(source: Source, key: str, bodies: frozenset[str], losses: Losses) -> str:
    _, kind, room = publication(source.kind)
    lines = [f"  {name} = {value},\n" for name, value in _fields(source, kind, room, bodies, losses) if value]
    return f"@{kind}{{{key},\n{''.join(lines)}}}\n"


def _fields(source: Source, kind: str, room: str, bodies: frozenset[str], losses: Losses) -> Iterator[tuple[str, str]]:
    yield "author", _braced(" and ".join(_name(parsed(each, bodies)) for each in source.author))
    if not source.author:
        yield "key", _braced(_text(source.title))  # by which BibTeX sorts it
    yield "title", _braced(f"{{{_text(source.title)}}}")
    yield from _date(source, losses)
    fields = {_ALSO.get(name.casefold(), name.casefold()) for name in source.attributes}
    if source.publisher:
        field = _PUBLISHERS.get(kind, "publisher")
        yield "publisher" if field in fields else field, _braced(f"{{{_text(source.publisher)}}}")
    if source.kind and room:
        yield room, _braced(_text(source.kind))
    elif source.kind:
        losses.add("the kind is told by the type of entry only", ("sources", source.id, "kind"))
    yield from _attributes(source, bodies, losses)
    if source.url and is_web(source.url):
        yield "url", _braced(_verbatim(source.url).replace(" ", "%20"))
    elif source.url:
        losses.add("it is no address of the web and left out", ("sources", source.id, "url"))
    if source.accessed:
        yield "urldate", _braced(source.accessed)
    if source.path:
        yield "file", _braced(_verbatim(source.path))
    if source.language:
        yield "language", _braced(_text(source.language))
    if source.note:
        yield "note", _braced(_text(source.note))


def _date(source: Source, losses: Losses) -> Iterator[tuple[str, str]]:
    if source.date is None:
        return
    found = known(source.date)
    yield "date", _braced(source.date)
    if not found.parts:
        losses.add("the date has no year, which only biblatex may understand", ("sources", source.id, "date"))
        return
    if not found.exact or found.circa:
        losses.add("the date is whole for biblatex only", ("sources", source.id, "date"))
    _, *rest = found.parts[0]
    years = [str(year) if year > 0 else f"{1 - year} BCE" for year, *_ in found.parts]
    yield "year", _braced("--".join(dict.fromkeys(years)))
    if found.season:
        yield "month", _braced(_SEASONS.get(found.season, ""))
    elif rest and len(found.parts) == 1:
        yield "month", _MONTHS[rest[0] - 1]


def _attributes(source: Source, bodies: frozenset[str], losses: Losses) -> Iterator[tuple[str, str]]:
    used: set[str] = set()
    for name, value in source.attributes.items():
        field = _ALSO.get(name.casefold(), name.casefold())
        if field in _FIELDS - used:
            used.add(field)
            yield field, _braced(_attribute(field, value, bodies))
        else:
            losses.add("the attribute is left out", ("sources", source.id, "attributes", name))


def _attribute(field: str, value: str, bodies: frozenset[str]) -> str:
    if field == "editor":
        return " and ".join(_name(each) for each in several(value, bodies))
    return _verbatim(value) if field in _VERBATIM else _text(value)


def _name(name: Name) -> str:
    if name.literal:
        return f"{{{_text(name.literal)}}}"
    family = _text(name.family)
    # BibTeX takes a small letter for a particle, even in al-Khwarizmi.
    whole = f"{_text(name.particle)} {f'{{{family}}}' if family[:1].islower() else family}".strip()
    return ", ".join([whole, *(_text(part) for part in (name.suffix, name.given) if part)])


def _braced(text: str) -> str:
    return f"{{{text}}}" if text not in ("", "{}") else ""


def _text(text: str) -> str:
    line = flat(text)
    return line.translate(_SPECIAL if _is_paired(line) else _UNPAIRED)


def _is_paired(text: str) -> bool:
    """Whether every brace has its other half behind or before it."""
    depth = 0
    for brace in _BRACE.findall(text):
        depth += 1 if brace == "{" else -1
        if depth < 0:
            return False
    return not depth


def _verbatim(text: str) -> str:
    """Return what LaTeX takes as it is, but for what would end the field."""
    return _NOT_VERBATIM.sub(lambda found: f"%{ord(found.group()):02X}", flat(text))
