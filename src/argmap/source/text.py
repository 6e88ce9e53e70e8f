"""The text of a map: read whole from a file or a stream, decoded, with lines to point at."""

import codecs
import re
import sys
from bisect import bisect_right
from functools import cached_property
from pathlib import Path

from argmap.diagnostics import Diagnostic, Location, Severity

MAX_BYTES = 256 * 1024 * 1024
"""A map larger than this is refused: 100,000 statements take about 32 MiB."""

MAX_LINE = 1_000_000
"""A line longer than this, in characters, is refused: no hand wrote it."""

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


# Without a mark, YAML 1.2 (5.2) tells the encoding from where the first character, always ASCII, has its zeros.
_ZEROS = (
    (re.compile(rb"\0\0\0[^\0]"), "utf-32-be"),
    (re.compile(rb"[^\0]\0\0\0"), "utf-32-le"),
    (re.compile(rb"\0[^\0]"), "utf-16-be"),
    (re.compile(rb"[^\0]\0"), "utf-16-le"),
)


_BINARY = (b"PK\x03\x04", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"%PDF-", b"\xd0\xcf\x11\xe0")
"""How a zip starts, which a Word document is, and pictures, PDF and old Word documents."""


class UnreadableError(Exception):
    """The text cannot be had.

    ``line`` and ``column`` count from 1 where there is a place, in ``line_text``; without one, that is None.
    """

    def __init__(
        self, message: str, *, hint: str | None = None, line: int = 1, column: int = 1, line_text: str | None = None
    ) -> None:
        super().__init__(message)
        self.message, self.hint, self.line, self.column, self.line_text = message, hint, line, column, line_text

    def diagnostic(self, name: str) -> Diagnostic:
        """Return it as a finding about the file ``name``."""
        location = Location(name, self.line, self.column)
        return Diagnostic(
            "unreadable", Severity.ERROR, self.message, hint=self.hint, location=location, line_text=self.line_text
        )


class SourceText:
    """Decoded text under the name to print, and its lines.

    Only the YAML line breaks (LF, CR, CRLF) end a line; offsets count characters.
    """

    def __init__(self, name: str, text: str) -> None:
        self.name = name
        self.text = text

    @cached_property
    def _starts(self) -> list[int]:
        text, starts = self.text, [0]
        if "\r" in text:
            starts.extend(match.end() for match in re.finditer(r"\r\n?|\n", text))
            return starts
        position = text.find("\n")
        while position >= 0:
            starts.append(position + 1)
            position = text.find("\n", position + 1)
        return starts

    def line(self, number: int) -> str:
        """Return line ``number``, counted from 1, without its line break; empty past the end."""
        if not 1 <= number <= len(self._starts):
            return ""
        end = self._starts[number] if number < len(self._starts) else len(self.text)
        return self.text[self._starts[number - 1] : end].rstrip("\r\n")

    def location(self, start: int, end: int) -> Location:
        """Return the place of the characters ``start`` to ``end``, cut at the end of the first line."""
        number = bisect_right(self._starts, start)
        length = len(self.line(number))
        column = min(start - self._starts[number - 1], length) + 1  # a line break is shown after its line
        room = length - column + 1
        return Location(self.name, number, column, max(1, min(end - start, room)))


def read_text(path: str | Path) -> SourceText:
    """Read a map from a file, or from standard input if ``path`` is ``-``.

    Raises:
        UnreadableError: if there is no such file, it is a directory, too large, or not text.
    """
    name = str(path)
    raw = read_bytes(path, MAX_BYTES)
    return decode("<stdin>" if name == "-" else name, raw)


def read_bytes(path: str | Path, limit: int) -> bytes:
    """Return what a file holds, or standard input if ``path`` is ``-``; one byte beyond ``limit`` at most.

    Raises:
        UnreadableError: if there is no such file, it is a directory, or it may not be read.
    """
    try:
        if str(path) == "-":
            return sys.stdin.buffer.read(limit + 1)
        with Path(path).open("rb") as file:
            return file.read(limit + 1)
    except FileNotFoundError:
        raise UnreadableError("no such file") from None
    except IsADirectoryError:
        raise UnreadableError("this is a directory, not a file", hint="name a file in it") from None
    except (OSError, ValueError) as error:
        raise UnreadableError(f"cannot be read: {getattr(error, 'strerror', None) or error}") from None


def decode(name: str, raw: bytes) -> SourceText:
    """Decode a map's bytes: UTF-8, UTF-16 or UTF-32, with or without a byte order mark.

    Raises:
        UnreadableError: with the place of the first byte that does not fit.
    """
    if len(raw) > MAX_BYTES:
        raise UnreadableError(f"larger than {MAX_BYTES // 1024**2} MiB", hint="split the map into several files")
    mark, encoding = encoding_of(raw)
    if raw.startswith(_BINARY) or (encoding == "utf-8" and b"\0" in raw):
        raise UnreadableError(
            "not a text file (a picture, a Word document?)", hint="argmap reads maps written as YAML text"
        )
    try:
        text = raw[len(mark) :].decode(encoding)
    except UnicodeDecodeError as error:
        raise _not_text(raw[len(mark) :], encoding, error.start) from None
    return checked(name, text)


def encoded_like(raw: bytes, text: str) -> bytes:
    """Return text in the encoding of a file that was decoded, with the byte order mark that it has."""
    mark, encoding = encoding_of(raw)
    return mark + text.encode(encoding)


def encoding_of(raw: bytes) -> tuple[bytes, str]:
    """Return the byte order mark, if there is one, and the encoding."""
    for mark, encoding in _BOMS:
        if raw.startswith(mark):
            return mark, encoding
    return b"", next((encoding for zeros, encoding in _ZEROS if zeros.match(raw)), "utf-8")


def _not_text(raw: bytes, encoding: str, start: int) -> UnreadableError:
    before = SourceText("", raw[:start].decode(encoding))
    place = before.location(len(before.text), len(before.text))
    # Enough of the rest to show the line, with a sign in place of what cannot be read.
    around = SourceText("", before.text + raw[start : start + 200].decode(encoding, "replace"))
    label = encoding.removesuffix("-le").removesuffix("-be").upper()
    return UnreadableError(
        f"not {label} text",
        hint="save it as UTF-8",
        line=place.line,
        column=place.column,
        line_text=around.line(place.line),
    )


def checked(name: str, text: str) -> SourceText:
    """Return text to read a map from.

    Raises:
        UnreadableError: if a line is longer than any hand would write.
    """
    start = 0
    while len(text) - start > MAX_LINE:
        end = max(text.rfind(mark, start, start + MAX_LINE + 1) for mark in "\r\n")
        if end < 0:
            line = SourceText(name, text[: start + 1]).location(start, start).line
            raise UnreadableError(
                f"this line is longer than {MAX_LINE:,} characters",
                hint="break it into several lines",
                line=line,
                line_text="",
            )
        start = end + 1
    return SourceText(name, text)
