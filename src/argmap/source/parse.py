"""YAML text → raw values with places, in one pass over libyaml's events.

A parser's native types are never used: YAML 1.1 and 1.2 disagree on ``no``, ``1:30`` and ``0123``, and a
map wants all of them as text. Measured against ruamel.yaml in docs/decisions/0002.
"""

from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

import yaml

from argmap.diagnostics import Path
from argmap.source.build import Builder, Duplicate
from argmap.source.control_characters import CONTROL_CHARACTERS
from argmap.source.events import control_character, event_source
from argmap.source.text import SourceText
from argmap.source.yaml_error import YamlError

# YAML 1.1, and so libyaml, ends a line at these three characters; YAML 1.2 does not. They pass through the
# parser in the guise of private-use characters that the text does not hold.
_FOREIGN_BREAKS = "\x85\u2028\u2029"
_PRIVATE_USE = range(0xE000, 0xF900)

MAX_CONTROL_CHARACTERS = 20
"""Control characters reported in one run; a file that holds more is not text."""


class Parsed(NamedTuple):
    """What a text says, and what is wrong with it that could be read past.

    ``document`` is the root: a ``RawMap``, a ``RawList``, a text, or None if there is none. ``unread`` names
    sections and entries that are missing from it because their text is broken.
    """

    document: object
    duplicates: list[Duplicate]
    refused: list[YamlError]
    unread: tuple[Path, ...] = ()


def parse(source: SourceText) -> Parsed:
    """Return what the one document of a YAML text says, as raw values.

    Raises:
        YamlError: at the first place where the text cannot be read.
    """
    text, builder = prepared(source.text)
    builder.build(text)
    return Parsed(builder.document, builder.duplicates, builder.refused)


def prepared(text: str) -> tuple[str, Builder]:
    """Return a text as a YAML parser can take it, and what builds its values."""
    controls = islice(CONTROL_CHARACTERS.finditer(text), MAX_CONTROL_CHARACTERS)
    refused = [control_character(found.group(), found.span()) for found in controls]
    if refused:
        text = CONTROL_CHARACTERS.sub("\ufffd", text)
    reveal = None
    if any(mark in text for mark in _FOREIGN_BREAKS):
        free = (code for code in _PRIVATE_USE if chr(code) not in text)
        reveal = dict(zip(free, _FOREIGN_BREAKS, strict=False))
        text = text.translate({ord(mark): code for code, mark in reveal.items()})
    return text, Builder(refused, reveal, careful=reveal is not None or "\\" in text)


def plain_ends(text: str) -> Iterator[int]:
    """Yield where texts without quotation marks end that stand on one line; ``text`` is one that can be parsed."""
    parser = event_source(prepared(text)[0])
    kind = None
    while kind is not yaml.StreamEndEvent:
        event = parser.get_event()
        kind = event.__class__
        if kind is yaml.ScalarEvent and not event.style:
            start, end = event.start_mark, event.end_mark
            if start.line == end.line and start.index < end.index:
                yield end.index
