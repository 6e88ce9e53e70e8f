"""PDF: text, pages and what may be wrong with them."""

import pytest
from tests.documents import files

from argmap.documents import Page, SourceError, document_of, pdf

BRIDGE = (
    "A bridge is open at any hour, which for exam-\nple a ferry is not. We said so, and the council",
    "has known it.",
    "The end.",
)


def test_pages_are_joined_and_hyphens_kept() -> None:
    document = document_of(files.pdf(*BRIDGE), "bridge.pdf")
    assert document.text == "\n".join(BRIDGE)
    assert document.pages == [
        Page(0, "1"),
        Page(document.text.index("has"), "2"),
        Page(document.text.index("The"), "3"),
    ]
    assert document.page(document.text.index("council")) == "1"
    assert (document.paragraphs, document.lines) == ((), ())


def test_pages_have_the_numbers_printed_on_them() -> None:
    labels = "/PageLabels << /Nums [0 << /S /r /St 4 >> 1 << /S /D /St 12 /P (A-) >>] >>"
    document = document_of(files.pdf(*BRIDGE, labels=labels), "bridge.pdf")
    assert [page.label for page in document.pages] == ["iv", "A-12", "A-13"]


def test_turns_run_over_pages() -> None:
    document = document_of(files.pdf("Karim: It pays.\nRuth: Says who?\nKarim: The survey", "of 2021."), "talk.pdf")
    assert files.said(document)[-1] == ("Karim", None, ["The survey\nof 2021."])


def test_a_scanned_page_holds_no_text() -> None:
    with pytest.raises(SourceError, match="holds no text: it seems to be scanned") as caught:
        document_of(files.pdf("", ""), "scan.pdf")
    assert "OCR" in (caught.value.hint or "")


def test_an_encrypted_file_is_refused() -> None:
    key = "<" + "41" * 32 + ">"
    trailer = f"/Encrypt << /Filter /Standard /V 1 /R 2 /O {key} /U {key} /P -4 >> /ID [<4141> <4141>]"
    with pytest.raises(SourceError, match="is encrypted"):
        document_of(files.pdf(*BRIDGE, trailer=trailer), "secret.pdf")


@pytest.mark.parametrize("raw", [b"%PDF-1.7\n", b"not at all", files.pdf(*BRIDGE)[:500]])
def test_what_is_no_pdf_is_refused(raw: bytes) -> None:
    with pytest.raises(SourceError, match="is damaged"):
        document_of(raw, "broken.pdf")


def test_many_objects_are_no_matter() -> None:
    assert document_of(files.pdf("Hello", extra=20_000), "objects.pdf").text == "Hello"


def test_limits(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "MAX_PAGES", 2)
    with pytest.raises(SourceError, match="more than 2 pages"):
        document_of(files.pdf(*BRIDGE), "long.pdf")
    monkeypatch.setattr(pdf, "MAX_PAGES", 3)
    monkeypatch.setattr(pdf, "MAX_TEXT", 50)
    with pytest.raises(SourceError, match="more than 50 characters"):
        document_of(files.pdf(*BRIDGE), "long.pdf")
    monkeypatch.setattr(pdf, "MAX_SECONDS", -1.0)
    with pytest.raises(SourceError, match="seconds to read"):
        document_of(files.pdf(*BRIDGE), "slow.pdf")
