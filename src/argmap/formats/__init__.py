"""Other tools' files and briefs, one module or package each, imported on first use."""

from argmap.formats.format import Format, Reading, UnknownFormatError, lazy_reader, lazy_writer

FORMATS = (
    Format("brief", (".md", ".markdown"), write=lazy_writer("brief"), groupings=("topic", "speaker")),
    Format("json", (".json",), read=lazy_reader("json"), write=lazy_writer("json"), beginning=b"{"),
    Format(
        "dna",
        (".dna",),
        read=lazy_reader("dna.database"),
        beginning=b"SQLite format 3\0",
        options=("columns", "statement_type", "time_zone", "texts"),
    ),
    Format(
        "dna-csv",
        (".csv",),
        read=lazy_reader("dna.statements_csv"),
        header=(b"concept", b"agreement"),
        options=("columns",),
    ),
)
"""What a map can be read from and written to, the default first."""


def format_named(name: str) -> Format:
    """Return a format by its name.

    Raises:
        UnknownFormatError: if there is none.
    """
    for each in FORMATS:
        if each.name == name:
            return each
    raise UnknownFormatError(f"there is no format '{name}'; choose one of {', '.join(each.name for each in FORMATS)}")


def format_for_suffix(suffix: str) -> Format:
    """Return the format written to files whose names end in ``suffix``, such as ``.md``; case does not matter.

    Raises:
        UnknownFormatError: if no format is written so.
    """
    written = [each for each in FORMATS if each.write]
    return _by_suffix(suffix, written, "no format is known by")


def format_of(raw: bytes, suffix: str) -> Format:
    """Return the format that a file is in, by how it begins or else by the ending of its name.

    Raises:
        UnknownFormatError: if it looks like none that can be read.
    """
    readable = [each for each in FORMATS if each.read]
    recognized = next((each for each in readable if each.recognizes(raw)), None)
    return recognized or _by_suffix(suffix, readable, "it does not begin as any format does, and none is known by")


def _by_suffix(suffix: str, among: list[Format], message: str) -> Format:
    for each in among:
        if suffix.lower() in each.suffixes:
            return each
    known = ", ".join(f"{suffix} ({each.name})" for each in among for suffix in each.suffixes)
    ending = f"files ending in '{suffix}'" if suffix else "a name without an ending"
    raise UnknownFormatError(f"{message} {ending}; known: {known}")


__all__ = ["FORMATS", "Format", "Reading", "UnknownFormatError", "format_for_suffix", "format_named", "format_of"]
