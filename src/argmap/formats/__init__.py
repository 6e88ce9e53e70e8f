"""Other tools' files and briefs, one module or package each, imported on first use."""

from collections.abc import Collection
from typing import Any

from argmap.formats.format import (
    EVERYTHING,
    Feature,
    Format,
    Reading,
    Syntax,
    UnknownFormatError,
    lazy_reader,
    lazy_writer,
)

_OF_DNA = frozenset({
    Feature.SPEAKERS, Feature.POSITIONS, Feature.QUOTATIONS, Feature.PLACES, Feature.SOURCES, Feature.NOTES,
})  # fmt: skip
_ARGUED = frozenset({Feature.SUPPORTS, Feature.ATTACKS, Feature.UNDERCUTS, Feature.LINKED})
_OF_AIF = _ARGUED | {
    Feature.SPEAKERS, Feature.POSITIONS, Feature.QUOTATIONS, Feature.SCHEMES, Feature.RESTATES,
}  # fmt: skip
_OF_SADFACE = _ARGUED | {
    Feature.SPEAKERS, Feature.QUOTATIONS, Feature.SOURCES, Feature.KINDS, Feature.SCHEMES, Feature.RESTATES,
}  # fmt: skip
_OF_BRAT = frozenset({
    Feature.QUOTATIONS, Feature.PLACES, Feature.SOURCES, Feature.SUPPORTS, Feature.ATTACKS,
})  # fmt: skip
_OF_AML = _OF_BRAT | {Feature.SPEAKERS, Feature.LINKED, Feature.SCHEMES, Feature.NOTES}
_DRAWN = _ARGUED | {
    Feature.SPEAKERS, Feature.POSITIONS, Feature.KINDS, Feature.SCHEMES, Feature.ADDRESSES, Feature.RESTATES,
}  # fmt: skip
_OF_GRAPHS = EVERYTHING - {Feature.SOURCES, Feature.TERMS}


_TABLES = tuple(f"{name}.csv" for name in (
    "map", "sources", "speakers", "organizations", "topics", "terms", "statements", "positions", "relations",
    "arguments", "premises", "evidence",
))  # fmt: skip


def _both(
    name: str,
    suffixes: tuple[str, ...],
    module: str,
    about: str,
    holds: frozenset[Feature] = EVERYTHING,
    **more: Any,
) -> Format:
    """Return a format that is read and written, and told by what is in its files."""
    reader, writer = lazy_reader(module), lazy_writer(module)
    return Format(name, suffixes, read=reader, write=writer, sniffed=module, about=about, holds=holds, **more)


def _written(
    name: str,
    suffixes: tuple[str, ...],
    module: str,
    about: str,
    holds: frozenset[Feature] = EVERYTHING,
    **more: Any,
) -> Format:
    """Return a format that is only written."""
    return Format(name, suffixes, write=lazy_writer(module), about=about, holds=holds, **more)


def _only_read(name: str, suffixes: tuple[str, ...], module: str, about: str, **more: Any) -> Format:
    """Return a format that is only read, so that nothing has a place in it."""
    more = {"sniffed": module, "holds": frozenset[Feature](), **more}
    return Format(name, suffixes, read=lazy_reader(module), about=about, **more)


FORMATS = (
    _written("brief", (".md", ".markdown"), "brief", "a text to send, in Markdown", groupings=("topic", "speaker")),
    Format(
        "json",
        (".json",),
        read=lazy_reader("json"),
        write=lazy_writer("json"),
        beginning=b"{",
        telling=rb'"(?:argmap|claims|challenges|recommendations)"\s*:',
        about="the map itself, for programs",
    ),
    _both("csv", (".csv",), "tables", "tables for a spreadsheet", parts=_TABLES),
    _written("parquet", (".parquet",), "tables.parquet", "the same tables for statistics"),
    _both("argdown", (".argdown", ".ad"), "argdown", "Argdown, arguments as text"),
    _both(
        "xaif", (".xaif",), "aif.xaif", "AIF as OVA and DialAM wrap it", _OF_AIF, syntax=Syntax.JSON, options=("texts",)
    ),
    _both("aif", (".aif",), "aif", "AIF in JSON, as AIFdb has it", _OF_AIF, syntax=Syntax.JSON, options=("texts",)),
    _both("sadface", (".sadface",), "sadface", "SADFace, in JSON", _OF_SADFACE, options=("texts",), syntax=Syntax.JSON),
    _both(
        "arguebuf",
        (".arguebuf",),
        "arguebuf",
        "arguebuf graphs, in JSON",
        _OF_SADFACE,
        options=("texts",),
        syntax=Syntax.JSON,
    ),
    _both(
        "kialo",
        (".kialo",),
        "kialo",
        "Kialo discussions",
        frozenset({Feature.SUPPORTS, Feature.ATTACKS, Feature.SOURCES, Feature.TOPICS}),
    ),
    _both(
        "microtexts",
        (".xml",),
        "microtexts",
        "arg-microtexts, in XML",
        _ARGUED | {Feature.QUOTATIONS},
        syntax=Syntax.XML,
    ),
    _only_read("aml", (".aml",), "aml", "Araucaria's AML", options=("texts",), holds=_OF_AML, syntax=Syntax.XML),
    _only_read(
        "brat",
        (".ann",),
        "brat",
        "brat standoff annotations",
        beside=(".txt",),
        options=("texts",),
        holds=_OF_BRAT,
    ),
    _only_read(
        "dna",
        (".dna",),
        "dna.database",
        "a database of Discourse Network Analyzer",
        sniffed="",
        beginning=b"SQLite format 3\0",
        options=("columns", "statement_type", "time_zone", "texts"),
        holds=_OF_DNA,
    ),
    _only_read(
        "dna-csv",
        (".csv",),
        "dna.statements_csv",
        "statements coded in DNA, as a table",
        sniffed="",
        header=(b"concept", b"agreement"),
        options=("columns",),
        holds=_OF_DNA,
    ),
    _written(
        "dot", (".dot", ".gv"), "dot", "a drawing by Graphviz", _DRAWN | {Feature.QUOTATIONS}, groupings=("speaker",)
    ),
    _written("mermaid", (".mmd", ".mermaid"), "mermaid", "a drawing by Mermaid, as on GitHub", _DRAWN),
    _written("graphml", (".graphml",), "graphml", "a graph for Gephi, yEd, networkx", _OF_GRAPHS),
    _written("cytoscape", (".cyjs",), "cytoscape", "a graph for Cytoscape", _OF_GRAPHS),
    _written("jsonld", (".jsonld",), "rdf.jsonld", "RDF with the AIF ontology, as JSON-LD"),
    _written("turtle", (".ttl",), "rdf.turtle", "the same as Turtle"),
    _written("bibtex", (".bib",), "bibliography.bibtex", "the sources, for LaTeX", frozenset({Feature.SOURCES})),
    _written(
        "csl",
        (".csl.json", ".csl"),
        "bibliography.csl",
        "the sources, for Zotero, pandoc",
        frozenset({Feature.SOURCES}),
    ),
)
"""What a map can be read from and written to, the default first."""


def format_named(name: str) -> Format:
    """Return a format by its name.

    Raises:
        UnknownFormatError: if there is none.
    """
    names = {each.name: each for each in FORMATS}
    if name.lower() in names:
        return names[name.lower()]
    from difflib import get_close_matches

    close = "".join(f"did you mean {each}? " for each in get_close_matches(name.lower(), names, n=1))
    raise UnknownFormatError(f"there is no format '{name}'; {close}choose one of {', '.join(names)}")


def format_for_suffix(name: str) -> Format:
    """Return the format written to a file by how its name ends, such as ``x.csl.json`` or ``.md``, in any case.

    Raises:
        UnknownFormatError: if no format is written so.
    """
    written = [each for each in FORMATS if each.write]
    return _by_suffix(name, written, "no format is known by")


def format_of(raw: bytes, suffix: str, options: Collection[str] = ()) -> Format:
    """Return the format that a file is in, by what is in it or else by the ending of its name.

    Where only the ending tells, one is taken that has the ``options`` that are given.

    Raises:
        UnknownFormatError: if it looks like none that can be read.
    """
    readable = [each for each in FORMATS if each.read]
    # Whoever looks closer goes first: much of what begins with a brace is no map. Of those, whose ending it is.
    closely = sorted(readable, key=lambda each: (not each.sniffed, suffix.lower() not in each.suffixes))
    recognized = next((each for each in closely if each.recognizes(raw)), None)
    if recognized:
        return recognized
    able = [each for each in readable if set(options) <= set(each.options)]
    return _by_suffix(suffix, able or readable, "it does not begin as any format does, and none is known by")


def _by_suffix(name: str, among: list[Format], message: str) -> Format:
    """Return the format with the longest ending that a name has: ``x.csl.json`` is no ``.json``."""
    endings = {suffix: each for each in reversed(among) for suffix in each.suffixes}
    found = [suffix for suffix in endings if name.lower().endswith(suffix)]
    if found:
        return endings[max(found, key=len)]
    suffix = f".{name.rpartition('.')[2]}" if "." in name else ""
    known = ", ".join(f"{suffix} ({each.name})" for each in among for suffix in each.suffixes)
    ending = f"files ending in '{suffix}'" if suffix else "a name without an ending"
    raise UnknownFormatError(f"{message} {ending}; known: {known}")


__all__ = ["FORMATS", "Format", "Reading", "UnknownFormatError", "format_for_suffix", "format_named", "format_of"]
