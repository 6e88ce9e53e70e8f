"""What is imported: files, folders, and tables that belong together; each with the format it is in."""

import os
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

from argmap.cli.opening import print_findings, refuse

if TYPE_CHECKING:
    from argmap.formats import Format, Reading

MAX_BYTES = 512 * 1024 * 1024
"""A file larger than this is refused; it is read into memory."""

MAP_SUFFIXES = (".yaml", ".yml")


@dataclass(frozen=True)
class Input:
    """A file to import, in a format, with the other files that are one map with it."""

    file: str
    format: "Format"
    raw: bytes = field(repr=False)
    parts: dict[str, bytes] = field(default_factory=dict, repr=False)

    @property
    def name(self) -> str:
        """The file's name in findings."""
        return "<stdin>" if self.file == "-" else self.file

    @property
    def stem(self) -> str:
        """What a map of it is called: the file's name without its ending, or that of the folder of its tables."""
        if self.file == "-":
            return "map"
        path = Path(self.file)
        return (path.resolve().parent.name or "map") if self.parts else path.stem

    def read(self, options: dict[str, Any]) -> "Reading":
        """Return what the format makes of it."""
        assert self.format.read is not None
        files = {"files": self.parts} if self.format.parts else {}
        return self.format.read(self.raw, self.name, **files, **options)


def inputs(paths: Sequence[str], wanted: str | None, options: Collection[str] = ()) -> Iterator[Input]:
    """Yield what paths mean: files and, in folders, all files whose format is recognized; exits with 2 for none such.

    ``wanted`` is the name of the format that all of them are in, ``options`` are those given for their reader. Tables
    that are one map are yielded once.
    """
    seen: set[str] = set()
    for path in paths:
        is_folder = path != "-" and Path(path).is_dir()
        for file in _within(path) if is_folder else [path]:
            if file in seen:
                continue
            found = _input(file, wanted, options, named=not is_folder)
            if found is None:
                typer.echo(f"passed over {file}: it is in no format that is known", err=True)
                continue
            seen |= {file, *(str(Path(file).parent / name) for name in found.parts)}
            yield found


def _within(folder: str) -> Iterator[str]:
    for root, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            path = Path(root, name)
            if not name.startswith(".") and path.suffix.lower() not in MAP_SUFFIXES and path.is_file():
                yield str(path)


def _input(file: str, wanted: str | None, options: Collection[str], *, named: bool) -> Input | None:
    """Return a file with its format; None if it is in none that is known and was not named by the user."""
    from argmap.formats import UnknownFormatError, format_named, format_of

    if wanted is None and named and Path(file).suffix.lower() in MAP_SUFFIXES:
        refuse(f"{file} is a map already, by its ending; if it is not, say what it is with --from")
    raw = _bytes(file)
    try:
        chosen = format_named(wanted) if wanted else format_of(raw, Path(file).suffix, options)
    except UnknownFormatError as error:
        if not named:
            return None
        refuse(f"{'<stdin>' if file == '-' else file}: {error}; or say what it is with --from")
    parts = _parts(file, chosen) if chosen.parts and file != "-" else {}
    return Input(file, chosen, raw, parts)


def _parts(file: str, chosen: "Format") -> dict[str, bytes]:
    """Return the files beside one, itself included, that are one map with it."""
    folder = Path(file).parent
    if Path(file).name not in chosen.parts:
        return {}
    return {name: _bytes(str(folder / name)) for name in chosen.parts if (folder / name).is_file()}


def _bytes(file: str) -> bytes:
    from argmap.source.text import UnreadableError, read_bytes

    name = "<stdin>" if file == "-" else file
    try:
        raw = read_bytes(file, MAX_BYTES)
    except UnreadableError as error:
        print_findings([error.diagnostic(name)])
        raise typer.Exit(2) from None
    if len(raw) > MAX_BYTES:
        refuse(f"{name} is larger than {MAX_BYTES // 1024**2} MiB")
    return raw
