"""JSON: the model itself, field for field, less what has its default value.

Since YAML reads JSON, the output is a map as well: every command accepts it.
"""

import json
import re
from bisect import bisect_right
from dataclasses import replace
from functools import cached_property

from argmap.checks.engine import essential
from argmap.diagnostics import Diagnostic
from argmap.formats.format import Reading
from argmap.interchange.json_text import parsed
from argmap.interchange.unreadable import UnreadableFileError, unreadable
from argmap.model import ArgumentMap
from argmap.source import loads
from argmap.source.text import MAX_LINE, SourceText

MAX_SHOWN = 2_000
"""Characters of a line that are shown with a finding."""

_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"|(?<=:)\s*null|-?\b(?:NaN|Infinity)\b|,')
_ESCAPE = re.compile(r"\\(?:u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|.)")


def write(argument_map: ArgumentMap) -> tuple[str, tuple[Diagnostic, ...]]:
    """Return a map as JSON text (``argmap schema`` describes it) and no losses: everything is in it."""
    fields = argument_map.model_dump(mode="json", exclude_defaults=True)
    return json.dumps({"argmap": "1", **fields}, indent=2, ensure_ascii=False) + "\n", ()


def read(raw: bytes, name: str) -> Reading:
    """Return the map that JSON text holds; what it lacks or has too much is found as in any map."""
    try:
        _, source = parsed(raw, name)
        text = _Yaml(source)
    except UnreadableFileError as error:
        return Reading(None, (_told(error.diagnostic),))
    loaded = loads(text.written, name)
    errors = tuple(map(text.placed, essential(loaded)))
    return Reading(None if errors else loaded.map, errors)


def _told(found: Diagnostic) -> Diagnostic:
    """Return what is wrong with a file so that it speaks of JSON."""
    if found.line_text is None:  # what concerns the file as a whole speaks of maps
        return replace(found, hint="JSON is text in UTF-8")
    if found.message == "this is no JSON: extra data":
        return replace(found, hint="a file holds one map: import several, such as the lines of JSON Lines, one by one")
    return found


class _Yaml:
    """JSON text as YAML means it, ``written``.

    Null is a key without a value, pairs of escapes are characters. Where a program has written everything on one line,
    commas end lines.

    Raises:
        UnreadableFileError: if a number is none.
    """

    def __init__(self, source: SourceText) -> None:
        self._source = source
        self._is_one_line = any(len(line) > MAX_LINE for line in source.text.split("\n"))
        self._moved_at: list[int] = []
        """Where in ``written`` something has moved, in order."""
        self._moved_by: list[int] = [0]
        """How many characters farther on in the file everything stands before the first such place, the second, …"""
        self.written = _TOKEN.sub(self._token, source.text)

    @cached_property
    def _starts(self) -> list[int]:
        return [0, *(match.end() for match in re.finditer(r"\r\n?|\n", self.written))]

    def placed(self, diagnostic: Diagnostic) -> Diagnostic:
        """Return a finding in ``written`` with its place in the file."""
        where = diagnostic.location
        if where is None or not self._moved_at:
            return diagnostic
        offset = self._starts[where.line - 1] + where.column - 1
        offset += self._moved_by[bisect_right(self._moved_at, offset)]
        location = self._source.location(offset, offset + where.length)
        return diagnostic.at(location, self._source.line(location.line)[:MAX_SHOWN])

    def _token(self, match: re.Match[str]) -> str:
        found, start = match.group(), match.start()
        if found == ",":
            written = ",\n" if self._is_one_line else found
        elif found.startswith('"'):
            written = _ESCAPE.sub(lambda escape: _as_character(escape.group()), found) if "\\" in found else found
        elif found.endswith("null"):
            written = found.replace("null", "    ")
        else:
            raise unreadable(self._source, f"this is no JSON: {found} is no number", start)
        if len(written) != len(found):
            moved = self._moved_by[-1]
            self._moved_at.append(start - moved + len(written))
            self._moved_by.append(moved + len(found) - len(written))
        return written


def _as_character(escape: str) -> str:
    if len(escape) > 2:
        found: str = json.loads(f'"{escape}"')
        return found
    return "/" if escape == "\\/" else escape
