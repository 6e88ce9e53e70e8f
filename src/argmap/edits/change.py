"""Changes to a map, and changes to its text."""

from typing import NamedTuple

from argmap.diagnostics import Path


class Change(NamedTuple):
    """Let ``key`` of what stands at ``path`` be ``value``; it is written after ``after`` if it is not there yet."""

    path: Path
    key: str
    value: str
    after: str = ""


class Edit(NamedTuple):
    """Let the characters from ``start`` to ``end`` of a text be ``text``."""

    start: int
    end: int
    text: str


def applied(text: str, edits: list[Edit]) -> str:
    """Return a text with edits made that do not overlap; of those at one place, in the order given."""
    pieces: list[str] = []
    at = 0
    for edit in sorted(edits, key=lambda each: (each.start, each.end)):
        if edit.start < at:
            raise ValueError("edits overlap")
        pieces += [text[at : edit.start], edit.text]
        at = edit.end
    return "".join([*pieces, text[at:]])
