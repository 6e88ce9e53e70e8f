"""What to say to somebody who gives another tool's file where a map is wanted."""

import shlex
from pathlib import Path

from argmap.cli.paths import MAP_SUFFIXES

_LOOKED_AT = 16 * 1024 * 1024
"""Bytes from which the format is told; what is larger is seldom a map written by hand."""


def refer_to_import(path: str) -> str | None:
    """Return what makes a map of a file that is none, as a message; None if it is in no format that is imported.

    Call it for what could not be read as a map, so that a broken map is never taken for something else by its ending.
    """
    if path == "-" or Path(path).suffix.lower() in MAP_SUFFIXES:
        return None
    from argmap.formats import UnknownFormatError, format_of
    from argmap.source.text import UnreadableError, read_bytes

    try:
        found = format_of(read_bytes(path, _LOOKED_AT), Path(path).suffix)
    except (UnreadableError, UnknownFormatError):
        return None
    if found.name == "json":
        return None  # a broken map
    command = shlex.join(["argmap", "import", path, "-o", Path(path).with_suffix(".yaml").name])
    return f"{path} is no map but another tool's file ({found.name}); to make a map of it:\n{command}"
