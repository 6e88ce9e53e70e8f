"""Sources, read into their text, with pages, paragraphs, times and turns; a module for each kind, imported on use."""

from collections.abc import Collection
from pathlib import Path, PurePath

from argmap.documents.document import Document, Moment, Page, SourceError, Span, Turn
from argmap.documents.kind import Kind, is_docx, is_epub, is_html, is_pdf, is_subtitles, refuse_foreign
from argmap.documents.labels import bare_name
from argmap.documents.reading import MAX_BYTES, read_raw
from argmap.documents.turns import with_turns

KINDS = (
    Kind("PDF", (".pdf",), "pdf", is_pdf),
    Kind("Word", (".docx",), "docx", is_docx),
    Kind("EPUB", (".epub",), "epub", is_epub),
    Kind("HTML", (".html", ".htm", ".xhtml"), "html", is_html),
    Kind("subtitles", (".srt", ".vtt"), "subtitles", is_subtitles, names_speakers=True),
    Kind("Markdown", (".md", ".markdown"), "markdown"),
    Kind("text", (".txt", ""), "plain"),
)
"""What a source can be, in the order in which its content is looked at; the last is what everything else is."""


def read_document(path: Path, *, transcript: bool | None = None, names: Collection[str] = ()) -> Document:
    """Return the text of a source with its places; see `document_of`.

    Raises:
        SourceError: if it cannot be read.
    """
    return document_of(read_raw(path), str(path), transcript=transcript, names=names)


def document_of(raw: bytes, name: str, *, transcript: bool | None = None, names: Collection[str] = ()) -> Document:
    """Return the text of a source from its bytes; ``name`` is its file's, whose ending counts if its content does not.

    ``transcript`` tells whether its words are spoken by several speakers, None that the text decides; ``names`` are
    what the speakers may be called in it.

    Raises:
        SourceError: if it cannot be read, or holds no text.
    """
    kind = kind_of(raw, name)
    if kind.names_speakers:
        document = kind.read(raw, transcript=transcript, names=names)
    else:
        document = with_turns(kind.read(raw), transcript=transcript, names=names)
    if not document.text or document.text.isspace():
        raise SourceError("holds no text")
    return document


def kind_of(raw: bytes, name: str) -> Kind:
    """Return what kind of source a file is, by its content or else by the ending of its name.

    Raises:
        SourceError: if it is of a kind that is not read, such as a picture, or larger than a source may be.
    """
    if len(raw) > MAX_BYTES:
        raise SourceError(f"larger than {MAX_BYTES // 1024**2} MiB", hint="split the source into several files")
    recognized = next((kind for kind in KINDS if kind.recognizes(raw)), None)
    if recognized:
        return recognized
    suffix = PurePath(name).suffix.lower()
    by_name = next((kind for kind in KINDS if suffix in kind.suffixes), KINDS[-1])
    if by_name.module not in {"docx", "epub"} or not raw.startswith(b"PK"):  # they say what is wrong with the archive
        refuse_foreign(raw)
    return by_name


__all__ = [
    "KINDS",
    "MAX_BYTES",
    "Document",
    "Kind",
    "Moment",
    "Page",
    "SourceError",
    "Span",
    "Turn",
    "bare_name",
    "document_of",
    "kind_of",
    "read_document",
    "read_raw",
    "with_turns",
]
