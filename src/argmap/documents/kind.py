"""What a kind of source is: a name, the endings of its files, how such a file begins, and the module that reads it."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from typing import Any

from argmap.documents.archive import members
from argmap.documents.decoding import beginning
from argmap.documents.document import Document, SourceError


def _never(_raw: bytes) -> bool:
    return False


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of source.

    ``suffixes`` are in lower case, with their dot. ``recognizes`` tells it by its content. ``module`` of this package
    has ``read(raw) -> Document``; if ``names_speakers`` it finds the turns itself, and takes what that needs.
    """

    name: str
    suffixes: tuple[str, ...]
    module: str
    recognizes: Callable[[bytes], bool] = _never
    names_speakers: bool = False

    def read(self, raw: bytes, **options: Any) -> Document:
        """Read a source; the module, and the library it needs, are imported now."""
        module: Any = import_module(f"argmap.documents.{self.module}")
        document: Document = module.read(raw, **options)
        return document


_HTML = re.compile(r"(?:<\?xml\b[^>]*>\s*|(?><!--.*?-->)\s*)*+<(?:!doctype\s+html|html)\b", re.IGNORECASE | re.DOTALL)
_OBJECT = re.compile(rb"\b\d+ \d+ obj\b")
_SRT = re.compile(r"\d+[ \t]*\r?\n[ \t]*\d+:\d{2}:\d{2}[,.]\d{1,3}[ \t]*-->")


def is_pdf(raw: bytes) -> bool:
    """Tell whether a file is a PDF; some begin with a few bytes that are none of it."""
    return raw.startswith(b"%PDF-") or (b"%PDF-" in raw[:1024] and _OBJECT.search(raw[:8192]) is not None)


def is_docx(raw: bytes) -> bool:
    """Tell whether a file is a Word document."""
    return any(name.startswith("word/document") for name in members(raw))


def is_epub(raw: bytes) -> bool:
    """Tell whether a file is an electronic book."""
    return b"mimetypeapplication/epub+zip" in raw[:100] or "META-INF/container.xml" in members(raw)


def is_html(raw: bytes) -> bool:
    """Tell whether a file is a web page."""
    return _HTML.match(beginning(raw)) is not None


def is_subtitles(raw: bytes) -> bool:
    """Tell whether a file is SRT or WebVTT."""
    text = beginning(raw)
    return text.startswith("WEBVTT") or _SRT.match(text) is not None


# What people have and argmap does not read: how it begins, what it is, and what to do.
_FOREIGN = (
    (b"\xd0\xcf\x11\xe0", "an old Word document, or an encrypted one", "save it as .docx, without a password"),
    (b"{\\rtf", "rich text", "save it as .docx or .txt"),
    (b"\x89PNG", "a picture", "run OCR on it and use the text"),
    (b"\xff\xd8\xff", "a picture", "run OCR on it and use the text"),
    (b"GIF8", "a picture", "run OCR on it and use the text"),
    (b"PK", "an archive, and neither a Word document nor a book", "save it as .docx, or name a file in it"),
    (b"\x1f\x8b", "packed", "unpack it"),
    (b"ID3", "a recording", "name its transcript"),
)


def refuse_foreign(raw: bytes) -> None:
    """Raise SourceError for a file of a kind that is known and not read."""
    for start, what, hint in _FOREIGN:
        if raw.startswith(start):
            raise SourceError(f"is {what}", hint=hint)
    if raw[4:8] == b"ftyp" or raw[:4] == b"RIFF":
        raise SourceError("is a recording or a picture", hint="name its transcript")
