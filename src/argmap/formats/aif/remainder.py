"""What of an AIF graph no key of a map can hold, kept as attributes of a source, one a line.

``CA1: a > CA2`` is an attack of the statement ``a`` on another attack, ``YA1: L1 > RA1: Arguing`` the illocution of a
locution that argues so. Before ``>`` stands what leads to it, behind it what it leads to: statements and arguments by
their ids, the rest by keys like these; behind the colon its text, where that is not the default. What has no edge is
its text alone. An ``E`` is no node but an edge.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from argmap.formats.aif.words import DEFAULTS
from argmap.interchange.attributes import NODE

SPEAKER = "-speaker"
"""What follows the key of a locution where its speaker is named, whose name is not in the text."""

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
    if ends == ">" and text.strip() and not _LINE.fullmatch(text):
        return text
    return ends if text == DEFAULTS.get(kind, "") else f"{ends}: {text}".rstrip(" ") if not text else f"{ends}: {text}"


def entries(attributes: Mapping[str, str]) -> Iterator[Entry]:
    """Yield what the attributes of a source keep of a graph; others are passed over."""
    for key, value in attributes.items():
        named = NODE.fullmatch(key)
        if not named:
            continue
        kind = "" if named[1] == "E" else named[1]
        match = _LINE.fullmatch(value)
        if match:
            before, after, text = match.groups()
            text = DEFAULTS.get(kind, "") if text is None else text
            yield Entry(key, kind, tuple(before.split()), tuple(after.split()), text)
        elif kind:
            yield Entry(key, kind, (), (), value)
