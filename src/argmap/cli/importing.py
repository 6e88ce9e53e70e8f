"""What is imported: files, folders, and tables that belong together; each with the format it is in."""

import os
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

from argmap.cli.opening import print_findings, refuse, say
from argmap.cli.paths import MAP_SUFFIXES

if TYPE_CHECKING:
    from argmap.formats import Format, Reading

MAX_BYTES = 512 * 1024 * 1024
"""A file larger than this is refused; it is read into memory."""

_COMMON = (".json", ".xml", ".csv", ".txt")
"""Endings of files of many kinds."""

_SHOWN = 3
"""Files passed over that are named."""


@dataclass(frozen=True)
class Input:
    """A file to import, in a format, with the names of the files beside it that are one map with it.

    Of many files not one is kept in memory before its turn comes; ``piped`` is what came from standard input.
    """

    file: str
    format: "Format"
    parts: tuple[str, ...] = ()
    piped: bytes | None = field(default=None, repr=False)

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
        of_folder = self.format.parts and self.parts
        return (path.resolve().parent.name or "map") if of_folder else path.stem

    def read(self, options: dict[str, Any]) -> "Reading":
        """Return what the format makes of it; every finding names the file."""
        assert self.format.read is not None
        raw = _bytes(self.file) if self.piped is None else self.piped
        beside = {name: _bytes(str(Path(self.file).parent / name)) for name in self.parts}
        files = {"files": beside} if self.format.parts or self.format.beside else {}
        reading = self.format.read(raw, self.name, **files, **options)
        found = tuple(each if each.location else replace(each, file=self.name) for each in reading.diagnostics)
        return replace(reading, diagnostics=found)


def inputs(paths: Sequence[str], wanted: str | None, options: Collection[str] = ()) -> Iterator[Input]:
    """Yield what paths mean: files and, in folders, all files whose format is recognized; exits with 2 for none such.

    ``wanted`` is the name of the format that all of them are in, ``options`` are those given for their reader. Tables
    that are one map are yielded once.
    """
    seen: set[str] = set()
    passed: list[str] = []
    for path in paths:
        is_folder = path != "-" and Path(path).is_dir()
        for file in _within(path) if is_folder else [path]:
            if file in seen:
                continue
            found = _input(file, wanted, options, named=not is_folder)
            if found is None:
                passed.append(file)
                continue
            seen |= {file, *(str(Path(file).parent / name) for name in found.parts)}
            yield found
    _tell_passed(passed)


def _tell_passed(files: list[str]) -> None:
    """Name some of the files that are in no format that is known, if there are any."""
    if len(files) == 1:
        say(f"passed over {files[0]}: it is in no format that is known")
    elif files:
        more = f" and {len(files) - _SHOWN:,} more" if len(files) > _SHOWN else ""
        named = ", ".join(files[:_SHOWN]) + more
        say(f"passed over {len(files):,} files in no format that is known: {named}")


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

    if wanted is None and named and Path(file).suffix.lower() in MAP_SUFFIXES and Path(file).exists():
        refuse(f"{file} is a map already, by its ending; if it is not, say what it is with --from")
    raw = _bytes(file)
    try:
        # In a folder, a name that ends as many do tells nothing of its own.
        suffix = Path(file).suffix if named or Path(file).suffix.lower() not in _COMMON else ""
        chosen = format_named(wanted) if wanted else format_of(raw, suffix, options)
    except UnknownFormatError as error:
        if not named:
            return None
        refuse(f"{'<stdin>' if file == '-' else file}: {error}; or say what it is with --from")
    if file == "-":
        return Input(file, chosen, piped=raw)
    return Input(file, chosen, _parts(file, chosen))


def _parts(file: str, chosen: "Format") -> tuple[str, ...]:
    """Return the names of the files beside one, itself included, that are one map with it."""
    if chosen.beside:
        path = Path(file)
        return tuple(found.name for ending in chosen.beside if (found := path.with_suffix(ending)).is_file())
    if Path(file).name.casefold() not in chosen.parts:
        return ()
    try:
        names = {path.name.casefold(): path.name for path in sorted(Path(file).parent.iterdir()) if path.is_file()}
    except OSError:  # the folder may not be listed
        names = {name: name for name in chosen.parts if Path(file).with_name(name).is_file()}
    return tuple(names[name] for name in chosen.parts if name in names)


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
