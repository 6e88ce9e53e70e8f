"""JSON from anybody → plain values, or an error with its place."""

import json
import re
from typing import Any

from argmap.interchange.unreadable import UnreadableFileError, unreadable
from argmap.source.text import SourceText, UnreadableError, decode, encoding_of

MAX_DEPTH = 500
"""Levels of nesting that are surely read; argument maps need a dozen."""

_BRACKETS = re.compile(r'"(?:[^"\\]|\\.)*"|[\[{]|[\]}]', re.DOTALL)


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
        return json.loads(source.text), source
    except json.JSONDecodeError as error:
        message = f"this is no JSON: {error.msg[:1].lower()}{error.msg[1:]}"
        raise unreadable(source, message, min(error.pos, max(len(source.text) - 1, 0))) from None
    except RecursionError:
        _refuse_depth(source)
        raise unreadable(source, "this JSON is nested too deeply") from None
    except ValueError as error:  # a number of too many digits
        raise unreadable(source, f"this JSON cannot be read: {error}") from None


def _refuse_depth(source: SourceText) -> None:
    depth = 0
    for match in _BRACKETS.finditer(source.text):
        first = match.group()[0]
        if first in "[{":
            depth += 1
            if depth > MAX_DEPTH:
                raise unreadable(source, f"this JSON is nested deeper than {MAX_DEPTH} levels", match.start())
        elif first in "]}":
            depth -= 1
