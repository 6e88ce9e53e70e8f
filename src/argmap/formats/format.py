"""What a format is: a name, the endings of its files, and how a map is read from it and written to it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum
from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from argmap.diagnostics import Diagnostic
    from argmap.model import ArgumentMap


@dataclass(frozen=True, slots=True)
class Reading:
    """What became of another tool's file.

    ``map`` is None if ``diagnostics`` hold errors; otherwise they tell what was lost or changed on the way.
    ``texts`` are the whole texts of its sources, by their id, for a reader that was asked for them.
    """

    map: ArgumentMap | None
    diagnostics: tuple[Diagnostic, ...] = ()
    texts: dict[str, str] = field(default_factory=dict)


class Feature(StrEnum):
    """What a map can hold and another tool's file may have no place for."""

    SPEAKERS = "speakers"
    POSITIONS = "positions"
    QUOTATIONS = "quotations"
    PLACES = "places"
    SOURCES = "sources"
    KINDS = "kinds"
    SUPPORTS = "supports"
    ATTACKS = "attacks"
    UNDERCUTS = "undercuts"
    LINKED = "linked"
    SCHEMES = "schemes"
    ADDRESSES = "addresses"
    RESTATES = "restates"
    TOPICS = "topics"
    TERMS = "terms"
    NOTES = "notes"


EVERYTHING = frozenset(Feature)


class Syntax(StrEnum):
    """What files of a format are written in."""

    JSON = "json"
    XML = "xml"
    TEXT = "text"

    def may_be(self, raw: bytes) -> bool:
        """Whether a file may be written in it, by its first character that is no space."""
        start = raw[:4096].replace(b"\0", b"").lstrip(_MARKS_AND_SPACES)[:1]
        if self is Syntax.JSON:
            return start in (b"{", b"[", b'"')
        return start == b"<" if self is Syntax.XML else start != b"{"


_MARKS_AND_SPACES = b" \t\r\n\v\f\xef\xbb\xbf\xff\xfe"

Written = str | bytes | dict[str, str | bytes]
"""Text as UTF-8, bytes, or several files by their names, for formats that are a folder."""

Reader = Callable[..., Reading]
"""The bytes of a file, the name it has in findings, and by keyword the options that the format names → a map."""

Writer = Callable[..., "tuple[Written, tuple[Diagnostic, ...]]"]
"""A map, and ``by`` for formats that have groupings → text or bytes, and what of the map is not in it."""


class UnknownFormatError(ValueError):
    """There is no such format; the message lists those there are."""


@dataclass(frozen=True, slots=True)
class Format:
    """A kind of file that a map can be read from or written to.

    ``suffixes`` are in lower case, with their dot. ``beginning`` is how every such file starts, ``telling`` a pattern
    that is found in it, ``header`` some words of its first line that no other file has together; they may be empty.
    ``sniffed`` names the module whose function ``recognizes(raw) -> bool`` looks closer, and is asked only if the file
    may be of the ``syntax``. ``options`` are what its reader accepts by keyword, ``groupings`` what its writer accepts
    as ``by``. ``about`` is what it is, in a few words; ``holds`` what of a map has a place in it. A folder of several
    files that are one map has ``parts``, their names; a file that comes with others of the same name has ``beside``,
    their endings.
    """

    name: str
    suffixes: tuple[str, ...]
    read: Reader | None = None
    write: Writer | None = None
    beginning: bytes = b""
    telling: bytes = b""
    header: tuple[bytes, ...] = ()
    options: tuple[str, ...] = ()
    groupings: tuple[str, ...] = ()
    about: str = ""
    holds: frozenset[Feature] = EVERYTHING
    sniffed: str = ""
    syntax: Syntax = Syntax.TEXT
    parts: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()

    def recognizes(self, raw: bytes) -> bool:
        """Whether a file looks like one of these by how it begins."""
        if self.sniffed:
            if not self.syntax.may_be(raw):
                return False  # and its module need not be imported
            found: Any = import_module(f"argmap.formats.{self.sniffed}")
            return bool(found.recognizes(raw))
        start = raw[:4096].removeprefix(b"\xef\xbb\xbf").lstrip()
        if self.beginning:
            return start.startswith(self.beginning) and re.search(self.telling, raw) is not None
        line = start.splitlines()[0].lower() if start else b""
        return bool(self.header) and all(word in line for word in self.header)


def lazy_reader(module: str) -> Reader:
    """Return the function ``read`` of a module of this package, which is imported at the first call."""

    def read(raw: bytes, name: str, **options: Any) -> Reading:
        found: Any = import_module(f"argmap.formats.{module}")
        made: Reading = found.read(raw, name, **options)
        return made

    return read


def lazy_writer(module: str) -> Writer:
    """Return the function ``write`` of a module of this package, which is imported at the first call."""

    def write(argument_map: ArgumentMap, **options: str) -> tuple[Written, tuple[Diagnostic, ...]]:
        found: Any = import_module(f"argmap.formats.{module}")
        written: tuple[Written, tuple[Diagnostic, ...]] = found.write(argument_map, **options)
        return written

    return write
