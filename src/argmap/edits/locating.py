"""A change to a map → an edit of the text that it was loaded from."""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from argmap.edits.change import Change, Edit
from argmap.edits.layout import Layout
from argmap.edits.scalar_text import in_brackets, indented, rewritten, scalar
from argmap.source.scalars import Scalar

_ONLY_COMMA = re.compile(r"[ \t]*,?[ \t]*(?=[\r\n])")


def edit_for(layout: Layout, change: Change, together: Sequence[Change], said: Mapping[str, Any]) -> Edit | None:
    """Return the edit that makes a change; None if the text is written in a way that leaves no room for it.

    ``together`` are all changes to what stands at its path, and ``said`` what the map says there. Where that is in a
    short form, such as a mere quotation, one edit makes all of them, and is returned for each.
    """
    if value := layout.value(change.path, change.key):
        return _replacing(layout, value, change.value)
    if change.after and (neighbour := layout.value(change.path, change.after)):
        return _inserting(layout, neighbour, change)
    bare = layout.bare(change.path)
    if bare is None or bare.shared:
        return None
    short = next((each.after for each in together if each.after), change.key)
    wording = next((each.value for each in together if each.key == short), None)
    more = [each for each in together if each.key != short]
    if wording is not None and not more:
        return _replacing(layout, bare, wording)
    if bare.key is None and not bare.in_flow:
        return _listed(layout, bare, (short, wording), more)
    return _bracketed(layout, bare, (short, said[short] if wording is None else wording), more)


def _replacing(layout: Layout, value: Scalar, words: str) -> Edit | None:
    if value.shared:
        return None
    space = ""
    if value.start == value.end:
        before = layout.text[value.start - layout.column(value.start) : value.start]
        # Parsers disagree on where nothing stands; it must not be behind a comment.
        if not before.rstrip().endswith(":"):
            return None
        space = " " if before.endswith(":") else ""
    written = rewritten(layout.text[value.start : value.end], words, value.style, in_flow=value.in_flow)
    return None if written is None else Edit(value.start, value.end, space + written)


def _inserting(layout: Layout, neighbour: Scalar, change: Change) -> Edit | None:
    written = _pairs([change], layout.mark(neighbour.at), in_flow=neighbour.in_flow)
    if written is None:
        return None
    column = layout.column(neighbour.at)
    new_line = layout.new_line(neighbour.end, column)
    if not neighbour.in_flow:
        # Whatever stands behind the value on its line, such as a comment, stays there.
        end = layout.line_end(neighbour.end)
        return Edit(end, end, new_line + written[0])
    is_first = not layout.text[neighbour.at - column : neighbour.at].strip()
    own_line = is_first and _ONLY_COMMA.match(layout.text, neighbour.end)
    return Edit(neighbour.end, neighbour.end, f",{new_line if own_line else ' '}{written[0]}")


def _listed(layout: Layout, bare: Scalar, first: tuple[str, str | None], more: Iterable[Change]) -> Edit | None:
    """Return the edit that gives a mere text in a list its key, and further keys on lines of their own below."""
    key, wording = first
    words = layout.text[bare.start : bare.end]
    if wording is not None:
        words = rewritten(words, wording, bare.style, in_flow=False) or ""
    pairs = _pairs(more, "", in_flow=False)
    if not words or pairs is None:
        return None
    column, end = layout.column(bare.start), layout.line_end(bare.end)
    # The further lines of the text have to stand deeper than its key, as they stood deeper than the dash.
    words = indented(words, column - layout.dash_column(bare.start))
    new_line = layout.new_line(bare.end, column)
    return Edit(bare.start, end, new_line.join([f"{key}: {words}{layout.text[bare.end : end]}", *pairs]))


def _bracketed(layout: Layout, bare: Scalar, first: tuple[str, str], more: Iterable[Change]) -> Edit | None:
    """Return the edit that puts a mere text, with its key and further ones, within braces."""
    key, value = first
    mark = '"' if layout.is_json else ""
    words = in_brackets(layout.text[bare.start : bare.end], value, bare.style)
    pairs = _pairs(more, mark, in_flow=True)
    if words is None or pairs is None:
        return None
    return Edit(bare.start, bare.end, "{" + ", ".join([f"{mark}{key}{mark}: {words}", *pairs]) + "}")


def _pairs(changes: Iterable[Change], mark: str, *, in_flow: bool) -> list[str] | None:
    """Return keys with their new values, both in a quotation mark if one is wanted; None if one cannot be written."""
    written = [(each.key, scalar(each.value, mark, in_flow=in_flow)) for each in changes]
    if not all(value for _, value in written):
        return None
    return [f"{mark}{key}{mark}: {value}" for key, value in written]
