"""Archives that would do harm are refused before they are unpacked."""

import io
import zipfile

import pytest
from tests.documents.files import docx, p_of, run, zipped_files

from argmap.documents import SourceError, archive, document_of
from argmap.documents.archive import Archive

GOOD = docx(p_of(run("words")))


def test_bombs() -> None:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_LZMA) as bomb:
        bomb.writestr("word/document.xml", b" " * 5_000_000)
    with pytest.raises(SourceError, match="unpacks to more than"):
        document_of(file.getvalue(), "a.docx")


def test_sizes_are_added(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "MAX_UNPACKED", 100)
    with pytest.raises(SourceError, match="unpacks to more than"):
        document_of(GOOD, "a.docx")


def test_a_size_that_lies_is_harmless() -> None:
    raw = zipped_files({"word/document.xml": b"<a>" + b"x" * 5_000 + b"</a>"})
    for size in (3, 50_000_000):  # smaller than it is, and larger
        lying = raw.replace((5_007).to_bytes(4, "little"), size.to_bytes(4, "little"))
        assert lying != raw
        with pytest.raises(SourceError):
            document_of(lying, "a.docx")


def test_too_many_members(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "MAX_MEMBERS", 1)
    with pytest.raises(SourceError, match="archive of more than 1 files"):
        document_of(GOOD, "a.docx")


def test_encrypted_members_are_refused() -> None:
    directory = GOOD.index(b"PK\x01\x02")
    raw = bytearray(GOOD)
    raw[directory + 8] |= 1
    with pytest.raises(SourceError, match="is encrypted"):
        document_of(bytes(raw), "a.docx")


def test_a_word_document_with_a_password_is_no_zip() -> None:
    with pytest.raises(SourceError, match="is an old Word document, or an encrypted one"):
        document_of(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "a.docx")


def test_members_are_read_by_name() -> None:
    found = Archive(zipped_files({"../../etc/passwd": "words"}))
    assert found.member("../../etc/passwd") == b"words"
    with pytest.raises(SourceError, match="it has no other"):
        found.member("other")
