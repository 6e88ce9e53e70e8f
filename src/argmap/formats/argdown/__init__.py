"""Argdown (Voigt & Betz, argdown.org): statements, arguments and what relates them, as text.

Read as the reference implementation reads it (1.7.5), and refused where that one stops.
"""

from __future__ import annotations

import re

from argmap.diagnostics import Diagnostic
from argmap.formats.argdown.includes import Assembled
from argmap.formats.argdown.parser import parsed
from argmap.formats.argdown.reading import map_of
from argmap.formats.argdown.tokens import ArgdownError
from argmap.formats.format import EVERYTHING, Reading
from argmap.interchange.unreadable import UnreadableFileError, unreadable
from argmap.model import ArgumentMap
from argmap.source.collector import collector_paused
from argmap.source.control_characters import CONTROL_CHARACTERS
from argmap.source.text import SourceText, UnreadableError, decode

HOLDS = EVERYTHING
"""What survives being written and read again: what Argdown has no sign for stands in data and front matter."""

_DEFINITION = re.compile(
    rb"^(?:[ \t]*(?:<?[-+_]|[-+_]>|><)[ \t]+)?(?:\[[^\]\[\n\"']+\]|<[^<>\n=/\"']+>):(?![ \t]*(?:https?:|<))[ \t\r\n]",
    re.MULTILINE,
)
_FRONT_MATTER = re.compile(rb"\s*={3,}[ \t]*\r?\n")


def recognizes(raw: bytes) -> bool:
    """Whether a file begins with front matter, or defines a statement or an argument soon."""
    start = raw[:16_384].removeprefix(b"\xef\xbb\xbf")
    if start.lstrip()[:1] in (b"{", b"") or start.lstrip().startswith((b"<?xml", b"<!DOCTYPE")):
        return False
    return bool(_FRONT_MATTER.match(start) or _DEFINITION.search(start))


def read(raw: bytes, name: str) -> Reading:
    """Return the map that an Argdown file is; what it includes is read from its folder.

    A file that is no Argdown gives no map but an error, of rule ``unreadable``, where the reference parser stops.
    """
    try:
        source = decode(name, raw)
    except UnreadableError as error:
        return Reading(None, (error.diagnostic(name),))
    try:
        with collector_paused():
            found, losses = _read(source, name)
    except UnreadableFileError as error:
        return Reading(None, (error.diagnostic,))
    return Reading(found, losses)


def _read(source: SourceText, name: str) -> tuple[ArgumentMap, tuple[Diagnostic, ...]]:
    assembled = Assembled(source)
    if control := CONTROL_CHARACTERS.search(assembled.text):
        message = f"the text holds a control character, U+{ord(control.group()):04X}"
        raise assembled.error(ArgdownError(message, control.start(), "delete it"))
    try:
        return map_of(parsed(assembled.text), assembled, name)
    except ArgdownError as error:
        raise assembled.error(error) from None
    except RecursionError:
        raise unreadable(source, "the data in this text are nested too deeply") from None


def write(argument_map: ArgumentMap) -> tuple[str, tuple[Diagnostic, ...]]:
    """Return a map as Argdown, and what of it is not in it."""
    from argmap.formats.argdown.writing import text_of

    with collector_paused():
        return text_of(argument_map)
