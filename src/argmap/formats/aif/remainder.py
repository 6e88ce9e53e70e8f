"""What of an AIF graph no key of a map can hold, kept as attributes of a source, one a line.

``TA7: L6 > L9`` is a transition from one locution to another, ``YA8: TA7 > RA2: Arguing`` an illocution anchored in
it. Before ``>`` stands what leads to it, behind it what it leads to: statements and arguments by their ids, the rest
by keys like these; behind the colon its text, where that is not the default. An ``E`` is no node but an edge.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from argmap.formats.aif.words import DEFAULTS

KIND = "AIF node set"
"""The kind of source that says: its attributes are the rest of a graph."""

SPEAKER = "-speaker"
"""What follows the key of a locution where its speaker is named, whose name is not in the text."""

KEY = re.compile(r"([A-Z]{1,8})[1-9][0-9]*")
_LINE = re.compile(r"([^:>]*)>([^:]*)(?::\s?(.*))?", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Entry:
    """A node that has no other place; empty ``type`` for an edge alone."""

    key: str
    type: str
    before: tuple[str, ...]
    after: tuple[str, ...]
    text: str


def line(kind: str, before: list[str], after: list[str], text: str) -> str:
    """Return how it is written."""
    ends = f"{' '.join(before)} > {' '.join(after)}".strip()
    return ends if text == DEFAULTS.get(kind, "") else f"{ends}: {text}".rstrip(" ") if not text else f"{ends}: {text}"


def entries(attributes: Mapping[str, str]) -> Iterator[Entry]:
    """Yield what the attributes of a source keep of a graph; others are passed over."""
    for key, value in attributes.items():
        named, match = KEY.fullmatch(key), _LINE.fullmatch(value)
        if named and match:
            kind = "" if named[1] == "E" else named[1]
            before, after, text = match.groups()
            text = DEFAULTS.get(kind, "") if text is None else text
            yield Entry(key, kind, tuple(before.split()), tuple(after.split()), text)
