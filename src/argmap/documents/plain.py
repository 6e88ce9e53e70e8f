"""Plain text: every character of the file is a character of the document."""

from argmap.documents.decoding import decoded, line_starts
from argmap.documents.document import Document
from argmap.documents.paragraphs import paragraph_starts


def read(raw: bytes) -> Document:
    """Read a text file in UTF-8, UTF-16 or UTF-32.

    Raises:
        SourceError: if it is not text.
    """
    text = decoded(raw)
    return Document(text, paragraph_starts(text), line_starts(text))
