"""Edits of a text, line by line, as ``diff --unified`` shows them.

Made of the edits and not of the whole texts: to compare these takes minutes for some thousand changes.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher
from typing import NamedTuple

from argmap.edits.change import Edit, applied

_LINE_END = re.compile(r"\r\n?|\n")
_CONTEXT = 1
"""Unchanged lines that are shown before and after a change."""


class _Changed(NamedTuple):
    """Lines ``start`` to ``end`` (counted from 0, the end excluded) become ``new``."""

    start: int
    end: int
    new: list[str]


def unified(text: str, edits: Iterable[Edit]) -> Iterator[str]:
    """Yield the lines that edits change, with a line before and after, marked with ``-``, ``+`` and a space."""
    old = _LINE_END.split(text)
    shift = 0
    for hunk in _hunks(list(_changed(text, old, edits))):
        first, last = max(hunk[0].start - _CONTEXT, 0), min(hunk[-1].end + _CONTEXT, len(old))
        grown = sum(len(each.new) - (each.end - each.start) for each in hunk)
        yield f"@@ -{first + 1},{last - first} +{first + shift + 1},{last - first + grown} @@"
        shift += grown
        at = first
        for each in hunk:
            yield from (f" {line}" for line in old[at : each.start])
            yield from (f"-{line}" for line in old[each.start : each.end])
            yield from (f"+{line}" for line in each.new)
            at = each.end
        yield from (f" {line}" for line in old[at:last])


def _changed(text: str, old: list[str], edits: Iterable[Edit]) -> Iterator[_Changed]:
    """Yield lines that change, looking only at those that edits touch."""
    starts = [0, *(found.end() for found in _LINE_END.finditer(text))]
    waiting: list[Edit] = []
    for edit in [*sorted(edits, key=lambda each: (each.start, each.end)), None]:
        if waiting and (edit is None or bisect_right(starts, edit.start) > bisect_right(starts, waiting[-1].end)):
            start, end = bisect_right(starts, waiting[0].start) - 1, bisect_right(starts, waiting[-1].end)
            before = starts[start]
            stretch = text[before : starts[end - 1] + len(old[end - 1])]
            moved = [Edit(each.start - before, each.end - before, each.text) for each in waiting]
            yield from _different(old[start:end], _LINE_END.split(applied(stretch, moved)), start)
            waiting = []
        if edit is not None:
            waiting.append(edit)


def _different(old: list[str], new: list[str], at: int) -> Iterator[_Changed]:
    """Yield what differs between a few lines, which stand at ``at``, and what becomes of them."""
    for kind, start, end, new_start, new_end in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind != "equal":
            yield _Changed(at + start, at + end, new[new_start:new_end])


def _hunks(changed: list[_Changed]) -> Iterator[list[_Changed]]:
    """Yield changes, those together between which no line would be left out."""
    hunk: list[_Changed] = []
    for each in changed:
        if hunk and each.start - hunk[-1].end > 2 * _CONTEXT:
            yield hunk
            hunk = []
        hunk.append(each)
    if hunk:
        yield hunk
