"""Where scalars of a YAML text stand from the first character to the last, for who wants to replace one."""

import re
from typing import Any, NamedTuple

from argmap.source.text import SourceText

_BREAK = re.compile(r"[\r\n]|\Z")


class Scalar(NamedTuple):
    """The value of a key, or an entry of a list.

    ``at`` is where its key stands, or it itself in a list, where ``key`` is None. ``style`` is ``|``, ``>``, a
    quotation mark, or empty; ``in_flow`` tells that it is within brackets; ``shared`` that it is an alias or has an
    anchor or a tag, so that others may be meant too.
    """

    at: int
    key: str | None
    start: int
    end: int
    style: str
    in_flow: bool
    shared: bool


class _Open:
    """A list or mapping that is being read, and the key that waits for its value."""

    __slots__ = ("at", "in_flow", "is_mapping", "key")

    def __init__(self, *, is_mapping: bool, in_flow: bool) -> None:
        self.is_mapping, self.in_flow = is_mapping, in_flow
        self.key: str | None = None
        self.at = 0


def scalars(text: str) -> dict[int, Scalar]:
    """Return the scalars of a text that can be parsed, by where their key stands, or by where they do in a list."""
    import yaml

    from argmap.source.events import event_source
    from argmap.source.parse import prepared

    found: dict[int, Scalar] = {}
    events = event_source(prepared(text)[0])
    inner = _Open(is_mapping=False, in_flow=False)
    outer: list[_Open] = []
    while True:
        event = events.get_event()
        kind = event.__class__
        if kind is yaml.StreamEndEvent:
            return found
        if kind is yaml.MappingStartEvent or kind is yaml.SequenceStartEvent:
            outer.append(inner)
            in_flow = inner.in_flow or bool(event.flow_style)
            inner = _Open(is_mapping=kind is yaml.MappingStartEvent, in_flow=in_flow)
        elif kind is yaml.MappingEndEvent or kind is yaml.SequenceEndEvent:
            inner = outer.pop()
            inner.key = None
        elif kind is yaml.ScalarEvent or kind is yaml.AliasEvent:
            if inner.is_mapping and inner.key is None:
                inner.key, inner.at = getattr(event, "value", ""), event.start_mark.index
            else:
                scalar = _scalar(text, event, inner)
                found[scalar.at] = scalar
                inner.key = None


def _scalar(text: str, event: Any, within: _Open) -> Scalar:
    start, end = event.start_mark.index, event.end_mark.index
    style = getattr(event, "style", None) or ""
    if style in ("|", ">"):
        end = _last_line(text, start, end)
    shared = event.anchor is not None or getattr(event, "tag", None) is not None
    at = within.at if within.is_mapping else start
    return Scalar(at, within.key, start, end, style, within.in_flow, shared)


def _last_line(text: str, start: int, end: int) -> int:
    """Return the end of the last line of a block, which a parser tells to end where the next line of text begins."""
    block = text[start:end]
    if "+" in block.splitlines()[0].partition("#")[0]:  # the empty lines after it belong to it
        return start + len(re.sub(r"(?:\r\n?|\n)\Z", "", block))
    found = _BREAK.search(text, start + len(block.rstrip(" \t\r\n")))
    assert found is not None
    return found.start()


def says(text: str) -> object:
    """Return what a short YAML text says: nested ``dict``, ``list`` and ``str``; None if it cannot be read."""
    # Most who may ask never do, so that a YAML library is only imported here.
    from argmap.source.parse import parse
    from argmap.source.yaml_error import YamlError

    try:
        parsed = parse(SourceText("", text))
    except YamlError:
        return None
    return None if parsed.refused or parsed.duplicates else parsed.document
