"""Small files of each kind, made by the tests that read them."""

import io
import zipfile

from argmap.documents import Document, document_of

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def said(document: Document) -> list[tuple[str, float | None, list[str]]]:
    """Return the turns of a document: label, second, words."""
    return [(turn.label, turn.at, [document.text[a:b] for a, b in turn.spans]) for turn in document.turns]


def paragraphs(document: Document) -> list[str]:
    """Return the paragraphs of a document."""
    ends = [*document.paragraphs[1:], len(document.text)]
    return [document.text[a:b].rstrip() for a, b in zip(document.paragraphs, ends, strict=True)]


def spoken(text: str, *names: str, transcript: bool | None = None) -> list[tuple[str, list[str]]]:
    """Return who says what in a plain text."""
    document = document_of(text.encode(), "talk.txt", transcript=transcript, names=names)
    return [(label, words) for label, _, words in said(document)]


def pdf(*pages: str, labels: str = "", trailer: str = "", extra: int = 0) -> bytes:
    """Return a PDF of pages in Helvetica, the lines of each as they are; ``extra`` objects that nothing refers to."""
    kids = " ".join(f"{4 + 2 * number} 0 R" for number in range(len(pages)))
    objects = [
        f"<< /Type /Catalog /Pages 2 0 R {labels} >>",
        f"<< /Type /Pages /Count {len(pages)} /Kids [{kids}] >>",
        "<< /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >> >> >>",
    ]
    for number, page in enumerate(pages):
        shown = "".join(f"({line}) Tj T*\n" for line in page.split("\n") if line)
        content = f"BT /F1 12 Tf 72 700 Td 16 TL\n{shown}ET"
        objects += [
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources 3 0 R /Contents {5 + 2 * number} 0 R >>",
            f"<< /Length {len(content)} >>\nstream\n{content}\nendstream",
        ]
    return _pdf_file([*objects, *["null"] * extra], trailer)


def _pdf_file(objects: list[str], trailer: str) -> bytes:
    parts, places, place = ["%PDF-1.7\n"], [], 9
    for number, each in enumerate(objects, 1):
        parts.append(f"{number} 0 obj\n{each}\nendobj\n")
        places.append(f"{place:010} 00000 n \n")
        place += len(parts[-1])
    parts += [f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n", *places]
    parts.append(f"trailer << /Size {len(objects) + 1} /Root 1 0 R {trailer} >>\nstartxref\n{place}\n%%EOF\n")
    return "".join(parts).encode("latin-1")


def zipped(**members: str | bytes) -> bytes:
    """Return a zip archive of members by their names, in which ``__`` stands for a slash."""
    return zipped_files({name.replace("__", "/"): content for name, content in members.items()})


def zipped_files(members: dict[str, str | bytes]) -> bytes:
    """Return a zip archive of members by their names."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return file.getvalue()


def docx(body: str, **notes: str) -> bytes:
    """Return a Word document with a body in WordprocessingML; ``footnotes`` and ``endnotes`` may be given too."""
    parts = {"document": f"<w:body>{body}</w:body>", **notes}
    members: dict[str, str | bytes] = {"[Content_Types].xml": "<Types/>"}
    for name, content in parts.items():
        root = f'<w:{name} xmlns:w="{WORD}" xmlns:mc="urn:mc" xmlns:v="urn:v">{content}</w:{name}>'
        members[f"word/{name}.xml"] = f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>{root}'
    return zipped_files(members)


def run(text: str) -> str:
    """Return a run of Word's that says ``text``."""
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def epub(**chapters: str) -> bytes:
    """Return a book whose chapters are read in the order given; each is the body of a page."""
    listed = "".join(
        f'<item id="{name}" href="text/{name}.xhtml" media-type="application/xhtml+xml"/>'
        for name in reversed(chapters)
    )
    spine = "".join(f'<itemref idref="{name}"/>' for name in chapters)
    members: dict[str, str | bytes] = {
        "mimetype": "application/epub+zip",
        "META-INF/container.xml": '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
        '<rootfile full-path="OEBPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>',
        "OEBPS/book.opf": '<package xmlns="http://www.idpf.org/2007/opf" version="3.0">'
        f"<manifest>{listed}</manifest><spine>{spine}</spine></package>",
    }
    for name, body in chapters.items():
        members[f"OEBPS/text/{name}.xhtml"] = (
            '<?xml version="1.0" encoding="UTF-8"?><!DOCTYPE html>'
            f'<html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head><body>{body}</body></html>'
        )
    return zipped_files(members)


def p_of(*runs: str) -> str:
    """Return a paragraph of Word's."""
    return f"<w:p>{''.join(runs)}</w:p>"
