"""JSON from anybody → plain values, or an error with its place."""

import json
import re
from typing import Any

from argmap.interchange.unreadable import UnreadableFileError, unreadable
from argmap.source.text import SourceText, UnreadableError, decode, encoding_of

MAX_DEPTH = 500
"""Levels of nesting that are read; argument maps need a dozen.

Python's own bound is another in each version, and what one accepts its next steps may not: ours is the same in all.
"""

_BRACKETS = re.compile(r'"(?:[^"\\]++|\\.)*+(?:"|\Z)|[\[{]|[\]}]', re.DOTALL)
"""Brackets, and texts so that none is looked for within; possessive, since a text may be as long as its file."""


def parsed(raw: bytes, name: str) -> tuple[Any, SourceText]:
    """Return what a JSON file says, and its text.

    Raises:
        UnreadableFileError: if it is no text, no JSON, or nested too deeply; with its place.
    """
    try:
        source = decode(name, raw)
    except UnreadableError as error:
        if error.message.startswith("this line is longer"):  # other tools write all on one line
            mark, encoding = encoding_of(raw)
            source = SourceText(name, raw[len(mark) :].decode(encoding))
        else:
            raise UnreadableFileError(error.diagnostic(name)) from None
    try:
        value = json.loads(source.text)
    except json.JSONDecodeError as error:
        _refuse_depth(source, error.pos)
        message = f"this is no JSON: {error.msg[:1].lower()}{error.msg[1:]}"
        raise unreadable(source, message, min(error.pos, max(len(source.text) - 1, 0))) from None
    except RecursionError:
        _refuse_depth(source, len(source.text))
        raise unreadable(source, "this JSON is nested too deeply") from None
    except ValueError as error:  # a number of too many digits
        raise unreadable(source, f"this JSON cannot be read: {error}") from None
    if source.text.count("[") + source.text.count("{") > MAX_DEPTH and _is_deep(value):
        _refuse_depth(source, len(source.text))
    return value, source


def _is_deep(value: Any) -> bool:
    """Whether a value is nested too deeply; goes down level by level, so that depth takes no stack."""
    level = [value] if isinstance(value, dict | list) else []
    depth = 0
    while level and depth <= MAX_DEPTH:
        depth += 1
        level = [
            each
            for outer in level
            for each in (outer.values() if outer.__class__ is dict else outer)
            if each.__class__ is dict or each.__class__ is list
        ]
    return depth > MAX_DEPTH


def _refuse_depth(source: SourceText, end: int) -> None:
    """Say where a text is nested too deeply, if it is before ``end``."""
    depth = 0
    for match in _BRACKETS.finditer(source.text, 0, end):
        first = match.group()[0]
        if first in "[{":
            depth += 1
            if depth > MAX_DEPTH:
                raise unreadable(source, f"this JSON is nested deeper than {MAX_DEPTH} levels", match.start())
        elif first in "]}":
            depth -= 1
