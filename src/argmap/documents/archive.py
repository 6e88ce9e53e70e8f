"""Zip archives that hold a document (Word, EPUB): opened only if they cannot do harm."""

import io
import re
import struct
import zipfile
import zlib

from argmap.documents.document import SourceError

MAX_MEMBERS = 10_000
MAX_UNPACKED = 256 * 1024 * 1024
"""In bytes, all members together: as large as a source may be."""

MAX_RATIO = 1_100
"""How much smaller than it is a file may be packed; deflate cannot pack by more than 1,032."""

_ENTRY = b"PK\x01\x02"
_ERRORS = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    NotImplementedError,
    RuntimeError,
    OSError,
    EOFError,
    ValueError,
)


class Archive:
    """The members of a zip archive, in memory."""

    def __init__(self, raw: bytes) -> None:
        """Open an archive.

        Raises:
            SourceError: if it is damaged, encrypted, or unpacks to more than a source may hold.
        """
        if raw.count(_ENTRY) > MAX_MEMBERS:  # before the list of members is read
            raise SourceError(f"is an archive of more than {MAX_MEMBERS:,} files")
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(raw))
        except _ERRORS as error:
            raise _damaged(error) from None
        members = self._zip.infolist()
        if len(members) > MAX_MEMBERS:
            raise SourceError(f"is an archive of more than {MAX_MEMBERS:,} files")
        if any(each.flag_bits & 0x1 for each in members):
            raise SourceError("is encrypted", hint="save it without a password")
        too_much = any(each.file_size > MAX_RATIO * each.compress_size + MAX_RATIO for each in members)
        if too_much or sum(each.file_size for each in members) > MAX_UNPACKED:
            raise SourceError(f"unpacks to more than {MAX_UNPACKED // 1024**2} MiB, or to more than a document can")
        self.names = [each.filename for each in members]

    def member(self, name: str) -> bytes:
        """Return what a member holds; never more than its list said.

        Raises:
            SourceError: if there is no such member, or it is damaged.
        """
        try:
            with self._zip.open(name) as file:
                return file.read(MAX_UNPACKED)  # stops at the declared size, whatever is packed
        except KeyError:
            raise SourceError(f"is damaged: it has no {name}") from None
        except _ERRORS as error:
            raise _damaged(error) from None


def members(raw: bytes) -> list[str]:
    """Return the names of what is in an archive; none if it cannot be opened or should not be."""
    try:
        return Archive(raw).names if raw.startswith(b"PK\x03\x04") else []
    except SourceError:
        return []


def without_entities(raw: bytes, name: str) -> bytes:
    """Return an XML member as UTF-8 without a declaration, for a parser that is told so.

    Raises:
        SourceError: if it declares a document type, which may define entities, or is not UTF-8 or UTF-16.
    """
    encoding = "utf-16" if raw[:2] in {b"\xff\xfe", b"\xfe\xff"} else None
    encoding = encoding or {b"<\0": "utf-16-le", b"\0<": "utf-16-be"}.get(raw[:2], "utf-8-sig")
    try:
        text = raw.decode(encoding)
    except UnicodeDecodeError:
        raise SourceError(f"is damaged: {name} is not UTF-8") from None
    text = re.sub(r"\A\s*<\?xml\b[^>]*\?>", "", text)
    if "<!DOCTYPE" in text or "<!ENTITY" in text:
        raise SourceError(f"declares a document type in {name}, which none needs and which may be an attack")
    return text.encode("utf-8")


def _damaged(error: Exception) -> SourceError:
    return SourceError(f"is damaged: {error or 'the archive ends too early'}", hint="save or download it again")
