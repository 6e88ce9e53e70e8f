"""The JSON of an AIF file, however it is wrapped → the objects in it that are node sets."""

from __future__ import annotations

import json
import re
from typing import Any

from argmap.interchange.json_text import parsed
from argmap.interchange.unreadable import UnreadableFileError, unreadable
from argmap.source.text import SourceText, encoding_of

_BLANK = re.compile(r"\s*")


def documents_of(raw: bytes, name: str) -> tuple[list[dict[str, Any]], SourceText]:
    """Return what a file holds, and its text: one object, or those of a list, or one after the other (JSON lines).

    Objects may be text that is JSON again, as some services pass them on.

    Raises:
        UnreadableFileError: if it is no JSON, or holds anything but objects; with its place.
    """
    values, source = _values(raw, name)
    if len(values) == 1:
        first = unwrapped(values[0], source)
        values = first if isinstance(first, list) and first else [first]
    found = [unwrapped(each, source) for each in values]
    if not all(isinstance(each, dict) for each in found):
        raise unreadable(source, "this is no AIF: an object with `nodes` and `edges` is wanted")
    return found, source


def unwrapped(value: Any, source: SourceText) -> Any:
    """Return what a text says that is JSON again; any other value as it is.

    Raises:
        UnreadableFileError: if a text is no JSON.
    """
    for _ in range(2):
        if not isinstance(value, str):
            break
        try:
            value = json.loads(value)
        except (ValueError, RecursionError):
            raise unreadable(source, "this is no AIF: text that should be JSON again is not") from None
    return value


def _values(raw: bytes, name: str) -> tuple[list[Any], SourceText]:
    try:
        value, source = parsed(raw, name)
    except UnicodeDecodeError:  # long lines in UTF-16
        raise unreadable(SourceText(name, ""), "this is not UTF-8 text", hint="save it as UTF-8") from None
    except UnreadableFileError as error:
        if "extra data" not in error.diagnostic.message:
            raise
        found = _in_a_row(raw, name)
        if found is None:
            raise
        return found
    return [value], source


def _in_a_row(raw: bytes, name: str) -> tuple[list[Any], SourceText] | None:
    """Return the values of a file that has one after the other; None if it is broken."""
    mark, encoding = encoding_of(raw)
    source = SourceText(name, raw[len(mark) :].decode(encoding))
    decoder, position, values = json.JSONDecoder(), 0, []
    try:
        while (position := _after_blank(source.text, position)) < len(source.text):
            value, position = decoder.raw_decode(source.text, position)
            values.append(value)
    except (ValueError, RecursionError):
        return None
    return values, source


def _after_blank(text: str, position: int) -> int:
    match = _BLANK.match(text, position)
    return match.end() if match else position
