"""Bytes of a text file → its characters, all of them and nothing else: their numbers are places in a source."""

import re

from argmap.documents.document import SourceError
from argmap.source.text import encoding_of


def decoded(raw: bytes) -> str:
    """Return the characters of a text file in UTF-8, UTF-16 or UTF-32, without the byte order mark.

    Raises:
        SourceError: if a byte does not fit; it names the line.
    """
    mark, encoding = encoding_of(raw)
    try:
        text = raw[len(mark) :].decode(encoding)
    except UnicodeDecodeError as error:
        before = raw[len(mark) : len(mark) + error.start].decode(encoding)
        name = encoding[:6].rstrip("-").upper()
        raise SourceError(f"line {len(line_starts(before))} is not {name} text", hint="save it as UTF-8") from None
    if encoding == "utf-8" and "\0" in text:
        raise SourceError("is not a text file", hint="save it as text, in UTF-8")
    return text


def beginning(raw: bytes) -> str:
    """Return the first characters of a file, were it text, without white space before them."""
    mark, encoding = encoding_of(raw)
    return raw[len(mark) : len(mark) + 4096].decode(encoding, "ignore").lstrip()


def line_starts(text: str) -> list[int]:
    """Return where the lines of a text start; LF, CR and CRLF end a line, as in an editor."""
    pattern = r"\r\n?|\n" if "\r" in text else r"\n"
    starts = [0]
    starts.extend(match.end() for match in re.finditer(pattern, text))
    return starts
