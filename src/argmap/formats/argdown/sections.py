"""The headings that statements and arguments stand under."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache

from argmap.formats.argdown import names
from argmap.formats.argdown.escaping import escaped, reads_as
from argmap.formats.argdown.headings import Told, heading_line

_DEEPEST = 20

Path = tuple[str, ...]
"""Headings, from the outermost."""


@lru_cache(maxsize=1024)
def path_of(section: str) -> Path:
    """Return the headings that an attribute names; none if one of them cannot be written."""
    path = tuple(section.split(names.SECTION_MARK)) if section else ()
    return path if all(each and reads_as(escaped(each), each) for each in path) and len(path) < _DEEPEST else ()


def in_order(paths: Iterable[Path]) -> list[Path]:
    """Return sections so that each stands under its own heading, otherwise as they are met."""
    met: dict[Path, int] = {}
    paths = list(paths)
    for path in paths:
        for depth in range(len(path) + 1):
            met.setdefault(path[:depth], len(met))
    return sorted(paths, key=lambda path: [met[path[:depth]] for depth in range(len(path) + 1)])


def headings(above: Path, path: Path, told: Told) -> Iterator[str]:
    """Yield the headings that lead from one section to the next, with what is told of them."""
    shared = 0
    while shared < min(len(above), len(path)) and above[shared] == path[shared]:
        shared += 1
    for depth in range(shared, len(path)):
        said = told.get(names.SECTION_MARK.join(path[: depth + 1]), {})
        yield heading_line(depth + 1, path[depth], said)
