"""``@include(file)`` within the folder of a text, and where in which file each character stands."""

from __future__ import annotations

import os
import re
from bisect import bisect_right
from pathlib import Path

from argmap.formats.argdown.tokens import ArgdownError
from argmap.interchange.unreadable import UnreadableFileError, unreadable
from argmap.source.text import MAX_BYTES, SourceText, UnreadableError, decode, read_bytes

MAX_FILES = 1000
"""Files that one text may include, one within another or not."""

_INCLUDE = re.compile(r"@include\(([^)]+)\)")


class Assembled:
    """A text with all that it includes, and its places in the files that it is from.

    Raises:
        UnreadableFileError: if a file cannot be included; with the place of the line that wants it.
    """

    def __init__(self, source: SourceText) -> None:
        self._starts: list[int] = []
        self._origins: list[tuple[SourceText, int]] = []
        self._parts: list[str] = []
        self._length = 0
        self._seen = {_real(source.name)}
        self._take(source)
        self.text = "".join(self._parts)

    def error(self, problem: ArgdownError) -> UnreadableFileError:
        """Return a problem as an error in the file in which it stands."""
        source, offset = self._place(problem.start)
        return unreadable(source, problem.message, offset, problem.hint)

    def line(self, start: int) -> int:
        """Return the line, counted from 1, of a character in its file."""
        source, offset = self._place(start)
        return source.location(offset, offset + 1).line

    def _place(self, start: int) -> tuple[SourceText, int]:
        number = max(bisect_right(self._starts, start) - 1, 0)
        source, offset = self._origins[number]
        return source, min(offset + start - self._starts[number], len(source.text))

    def _take(self, source: SourceText) -> None:
        """Put a file in, and in place of what it includes, the files; without recursion, as they may be many."""
        waiting = [(source, 0)]
        while waiting:
            current, at = waiting.pop()
            match = _INCLUDE.search(current.text, at)
            end = match.start() if match else len(current.text)
            self._add(current, at, end)
            if not match:
                continue
            waiting.append((current, match.end()))
            included = self._included(current, match)
            if included is not None:
                waiting.append((included, 0))

    def _add(self, source: SourceText, start: int, end: int) -> None:
        self._starts.append(self._length)
        self._origins.append((source, start))
        self._parts.append(source.text[start:end])
        self._length += end - start

    def _included(self, source: SourceText, match: re.Match[str]) -> SourceText | None:
        """Return a file that is wanted; None if it is there already."""
        name = match.group(1).strip()
        if not Path(source.name).is_file():
            raise unreadable(source, "a text that is no file cannot include others", match.start())
        path = str(Path(source.name).parent / name)
        top = Path(_real(self._origins[0][0].name)).parent
        real = _real(path)
        if not Path(real).is_relative_to(top):
            message = "this file is outside the folder of the text, where nothing is read"
            raise unreadable(source, message, match.start(), "move it into the folder")
        if real in self._seen:
            return None
        self._seen.add(real)
        if len(self._seen) > MAX_FILES:
            raise unreadable(source, f"more than {MAX_FILES} files are included", match.start())
        try:
            found = decode(path, read_bytes(path, MAX_BYTES))
        except UnreadableError as error:
            message = f"the file '{name}' cannot be included: {error.message}"
            raise unreadable(source, message, match.start()) from None
        if self._length + len(found.text) > MAX_BYTES:
            raise unreadable(source, "with all that it includes the text is too large", match.start())
        return found


def _real(name: str) -> str:
    try:
        return os.path.realpath(name)
    except (OSError, ValueError):  # a name with a zero in it
        return name
