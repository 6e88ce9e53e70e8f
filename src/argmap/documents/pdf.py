"""PDF: the text of its pages, with the numbers that are printed on them."""

import re
from time import monotonic
from typing import Any

from argmap.documents.document import Document, Page, SourceError
from argmap.documents.library import library

MAX_PAGES = 20_000
MAX_TEXT = 256 * 1024 * 1024
"""In characters."""

MAX_SECONDS = 60.0

# pdfium puts one of these for a hyphen at the end of a line, and leaves the end of the line out.
_HYPHEN = re.compile("[\ufffe\x02](?:\r?\n)?")
_OTHER = re.compile("[\0\ufffe\uffff]")


def read(raw: bytes) -> Document:
    """Read a PDF; a sentence may run on from page to page, with one line break between.

    Its lines and paragraphs are not told: a PDF says where letters stand, not what they make up.

    Raises:
        SourceError: if pypdfium2 is missing, or it is encrypted, damaged, too large, or has no text.
    """
    pdfium = library("pypdfium2", "PDF")
    try:
        pdf = pdfium.PdfDocument(raw)
    except pdfium.PdfiumError as error:
        if "assword" in str(error) or "ecurity" in str(error):
            raise SourceError("is encrypted", hint="save it without a password") from None
        raise SourceError("is damaged, or no PDF at all", hint="save or download it again") from None
    try:
        return _document(pdf)
    except (pdfium.PdfiumError, ValueError, OSError, AssertionError) as error:
        raise SourceError(f"is damaged: {error}", hint="save or download it again") from None
    finally:
        pdf.close()


def _document(pdf: Any) -> Document:
    until = monotonic() + MAX_SECONDS
    number, texts, pages, start = len(pdf), [], [], 0
    if number > MAX_PAGES:
        raise SourceError(f"has more than {MAX_PAGES:,} pages", hint="save the part that is quoted as a PDF of its own")
    for index in range(number):
        if monotonic() > until:
            raise SourceError(
                f"takes more than {MAX_SECONDS:.0f} seconds to read; page {index} of {number} was the last",
                hint="save the part that is quoted as a PDF of its own",
            )
        text = _page_text(pdf, index)
        pages.append(Page(start, pdf.get_page_label(index) or str(index + 1)))
        texts.append(text)
        start += len(text) + 1
        if start > MAX_TEXT:
            raise SourceError(f"holds more than {MAX_TEXT:,} characters")
    if not any(text.strip() for text in texts):
        raise SourceError(
            "holds no text: it seems to be scanned",
            hint="run OCR on it, for instance with ocrmypdf, and use the result",
        )
    return Document("\n".join(texts), pages=pages)


def _page_text(pdf: Any, index: int) -> str:
    page = pdf[index]
    try:
        letters = page.get_textpage()
        try:
            text: str = letters.get_text_range()
        finally:
            letters.close()
    finally:
        page.close()
    return _OTHER.sub("", _HYPHEN.sub("-\n", text)).replace("\r\n", "\n").replace("\r", "\n").strip("\n")
