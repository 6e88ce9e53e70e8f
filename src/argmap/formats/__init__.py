"""Other tools' files and briefs, one module or package each, imported on first use."""

from argmap.formats.format import Format, UnknownFormatError, lazy_writer

FORMATS = (
    Format("brief", (".md", ".markdown"), write=lazy_writer("brief"), groupings=("topic", "speaker")),
    Format("json", (".json",), write=lazy_writer("json")),
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
    """Return the format of files whose names end in ``suffix``, such as ``.md``; case does not matter.

    Raises:
        UnknownFormatError: if no format is written so.
    """
    for each in FORMATS:
        if suffix.lower() in each.suffixes:
            return each
    known = ", ".join(f"{suffix} ({each.name})" for each in FORMATS for suffix in each.suffixes)
    ending = f"files ending in '{suffix}'" if suffix else "a name without an ending"
    raise UnknownFormatError(f"no format is known by {ending}; known: {known}")


__all__ = ["FORMATS", "Format", "UnknownFormatError", "format_for_suffix", "format_named"]
