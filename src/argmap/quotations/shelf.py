"""Where the texts of sources are had from: files that the map names, or that the user supplies; never the network."""

import hashlib
import os
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from argmap.documents import document_of, read_raw
from argmap.documents.document import Document, SourceError
from argmap.model.context import Source

TRANSCRIPTS = frozenset({"transcript", "interview", "subtitles", "captions", "recording", "hansard", "verbatim record"})
"""Kinds of source in which speakers have turns."""


@dataclass(frozen=True, slots=True)
class Copy:
    """The text of a source; ``digest`` is the SHA-256 of the file ``path``, in hexadecimal."""

    path: Path
    digest: str
    document: Document


@dataclass(frozen=True, slots=True)
class Absence:
    """Why the text of a source is not at hand, as the end of a sentence.

    ``expected`` tells that the map names a file, or the user does, and it cannot be used.
    """

    reason: str
    hint: str | None = None
    expected: bool = False


@dataclass(frozen=True, slots=True)
class Shelf:
    """What may be read: files in the map's ``folder`` and in ``allowed`` folders, and files ``given`` by source id.

    Without a folder, as for a map that is no file, only what is given can be read.
    """

    folder: Path | None = None
    given: Mapping[str, Path] = field(default_factory=dict)
    allowed: tuple[Path, ...] = ()

    @classmethod
    def beside(cls, name: str, given: Mapping[str, Path] | None = None, allowed: tuple[Path, ...] = ()) -> "Shelf":
        """Return what a map may read that was loaded under ``name``; from standard input, the current folder."""
        if name == "<text>":
            return cls(None, given or {}, allowed)
        return cls(Path() if name == "<stdin>" else Path(name).parent, given or {}, allowed)

    def fetch(self, source: Source, names: Collection[str] = ()) -> Copy | Absence:
        """Return the text of a source; ``names`` are those of the map's speakers, to tell their turns by."""
        if source.id in self.given:
            return _read(self.given[source.id], source, names)
        if not source.path:
            where = "it is cited by its URL, which is not fetched" if source.url else "the map names no file"
            return Absence(where, f"give it with --source {source.id}=FILE, or name a file under `path`")
        if self.folder is None:
            return Absence("the map is no file, so that its folder is not known")
        path = self.folder / source.path
        if not self._may_read(path):
            return Absence(
                f"{source.path} is outside the map's folder",
                f"allow its folder with --allow FOLDER, or give it with --source {source.id}=FILE",
                expected=True,
            )
        return _read(path, source, names)

    def _may_read(self, path: Path) -> bool:
        """Whether a file is, after all links, in a folder that may be read."""
        assert self.folder is not None
        try:
            target = Path(os.path.realpath(path))
        except ValueError:  # a NUL in the name
            return True  # so that reading it says what is wrong
        return any(target.is_relative_to(os.path.realpath(folder)) for folder in (self.folder, *self.allowed))


def _read(path: Path, source: Source, names: Collection[str]) -> Copy | Absence:
    transcript = True if (source.kind or "").strip().casefold() in TRANSCRIPTS else None
    try:
        raw = read_raw(path)
        document = document_of(raw, path.name, transcript=transcript, names=names)
    except SourceError as error:
        return Absence(f"{path}: {error.message}", error.hint, expected=True)
    return Copy(path, hashlib.sha256(raw).hexdigest(), document)
