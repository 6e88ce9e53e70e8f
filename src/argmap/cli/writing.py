"""Writing files: whole or not at all, and never over a map or a source."""

import errno
import os
import re
import stat
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from argmap.cli.opening import refuse

if TYPE_CHECKING:
    from collections.abc import Iterable

    from argmap.source import Loaded

MAP_SUFFIXES = (".yaml", ".yml")

_KEY = re.compile(r"[\"']?(\w+)[\"']?[ \t]*:(?:\s|$)")
_PREAMBLE = re.compile(r"\s*(?:#|%|---\s*$|---\s+#|$)")


def write_output(
    file: str, content: "str | bytes | Iterable[str]", loaded: "Loaded", suffixes: tuple[str, ...]
) -> None:
    """Write text, as UTF-8 and in pieces where it comes in pieces, or bytes to a file, or say why not and exit with 2.

    An earlier file is replaced, unless it is the map ``loaded``, one of its sources, or another map.
    ``suffixes`` are those of the format written: JSON may replace JSON, although a map can be read from it.
    """
    if reason := why_not(file, loaded, suffixes):
        refuse(f"not written: {file} {reason}")
    try:
        replace(Path(file), [content] if isinstance(content, bytes) else _encoded(content))
    except OSError as error:
        _failed(file, error)


def refuse_map(file: str, read_from: str, *, force: bool) -> None:
    """Say why a map made of another file must not be written to ``file``, and exit with 2; return if it may be.

    An earlier file is replaced only by ``force``, and the file that is read never.
    """
    path = Path(file)
    if path.is_dir():
        refuse(f"not written: {file} is a folder; name a file in it")
    if read_from != "-" and _same(path, Path(read_from)):
        refuse(f"not written: {file} is the file that is read")
    mode = _mode(path)
    if mode is not None and not stat.S_ISREG(mode):
        return
    if path.suffix.lower() not in MAP_SUFFIXES:
        refuse(f"not written: {file} does not end as a map does; name a .yaml file")
    if mode is not None and not force:
        refuse(f"not written: {file} exists already; --force replaces it")


def write_map(file: str, text: str) -> None:
    """Write a map to a file that ``refuse_map`` lets pass, or say why not and exit with 2."""
    try:
        replace(Path(file), [text.encode()])
    except OSError as error:
        _failed(file, error)


def write_map_into(folder: str, name: str, text: str, *, force: bool) -> None:
    """Write a map into a folder, which is made if need be, or say why not and exit with 2."""
    path = Path(folder)
    if path.exists() and not path.is_dir():
        refuse(f"not written: {folder} is a file; name a folder for several maps, or say --merge")
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        _failed(folder, error)
    if os.path.lexists(path / name) and not force:
        refuse(f"not written: {path / name} exists already; --force replaces it")
    write_map(str(path / name), text)


def replace_map(loaded: "Loaded", text: str) -> None:
    """Put a changed text in the place of the map that was loaded, in the encoding it has; or say why not, exit with 2.

    Refuses if the file is no longer what was loaded.
    """
    from argmap.source.text import MAX_BYTES, UnreadableError, decode, encoded_like, read_bytes

    path = Path(loaded.name)
    mode = _mode(path)
    if mode is not None and not stat.S_ISREG(mode):
        refuse(f"not written: {path} is no file that could be changed")
    try:
        raw = read_bytes(path, MAX_BYTES)
        now = decode(loaded.name, raw)
    except UnreadableError as error:
        refuse(f"not written: {path}: {error.message}")
    if now.text != loaded.source.text:
        refuse(f"not written: {path} has changed since it was read; run the command again")
    try:
        replace(path, [encoded_like(raw, text)])
    except OSError as error:
        _failed(loaded.name, error)


def write_report(file: str, text: str) -> None:
    """Write what a conversion lost, or say why not and exit with 2; only an earlier report is replaced."""
    path = Path(file)
    if path.is_dir():
        refuse(f"not written: {file} is a folder; name a file in it")
    if path.suffix.lower() != ".json":
        refuse(f"not written: {file}: a report is JSON; name a .json file")
    if path.is_file() and is_map(path):
        refuse(f"not written: {file} holds a map")
    try:
        replace(path, [text.encode()])
    except OSError as error:
        _failed(file, error)


def write_folder(folder: str, files: "dict[str, str | bytes]", loaded: "Loaded", suffixes: tuple[str, ...]) -> None:
    """Write several files that belong together into a folder, which is made if need be, or say why not and exit with 2.

    All are looked at before the first is written; earlier ones are replaced as by ``write_output``.
    """
    paths = {Path(folder) / name: content for name, content in files.items()}
    if Path(folder).exists() and not Path(folder).is_dir():
        refuse(f"not written: {folder} is a file; name a folder")
    for path in paths:
        if path.exists() and (reason := why_not(str(path), loaded, suffixes)):
            refuse(f"not written: {path} {reason}")
    try:
        Path(folder).mkdir(parents=True, exist_ok=True)
        for path, content in paths.items():
            replace(path, [content] if isinstance(content, bytes) else _encoded(content))
    except OSError as error:
        _failed(folder, error)


def write_texts(folder: str, texts: dict[str, str], read_from: str, *, force: bool) -> None:
    """Write each text to ``NAME.txt`` in a folder, or say why not and exit with 2.

    A file that holds something else is replaced only by ``force``, and neither the file that is read nor what is no
    file of the folder's own, such as a link, ever is; all are looked at before the first is written.
    """
    paths = {Path(folder) / f"{name}.txt": text.encode() for name, text in texts.items()}
    try:
        Path(folder).mkdir(parents=True, exist_ok=True)
        for path, text in paths.items():
            if not os.path.lexists(path):
                continue
            if not stat.S_ISREG(path.lstat().st_mode):
                refuse(f"not written: {path} is a link, or otherwise no file of its own; name another folder")
            if read_from != "-" and _same(path, Path(read_from)):
                refuse(f"not written: {path} is the file that is read")
            if not force and path.read_bytes() != text:
                refuse(f"not written: {path} exists already; --force replaces it")
        for path, text in paths.items():
            replace(path, [text])
    except OSError as error:
        _failed(folder, error)


def why_not(file: str, loaded: "Loaded", suffixes: tuple[str, ...]) -> str | None:
    """Return why a file must not be written over, as the end of a sentence; None if it may be."""
    path, target = Path(file), Path(os.path.realpath(file))
    if path.is_dir():
        return "is a folder; name a file in it"
    if loaded.name != "<stdin>" and _same(path, Path(loaded.name)):
        return "is the map itself"
    folder = Path() if loaded.name == "<stdin>" else Path(loaded.name).parent
    sources = loaded.map.sources if loaded.map else {}
    for name, source in sources.items():
        if source.path and _same(path, folder / source.path):
            return f"is the source '{name}' of the map"
    if {path.suffix.lower(), target.suffix.lower()} & set(MAP_SUFFIXES):
        return f"has a map's ending; {' or '.join(suffixes)} would do"
    if target.is_file() and is_map(target, in_json=".json" not in suffixes):
        return "holds a map"
    return None


def is_map(path: Path, *, in_json: bool = True) -> bool:
    """Whether a file begins as a map does: with one of a map's keys, after comments.

    A broken map counts. A Markdown text with a block of metadata between two lines of dashes does not, nor does
    JSON unless ``in_json``.
    """
    from argmap.source.text import UnreadableError, read_text

    try:
        lines = read_text(path).text.splitlines()
    except UnreadableError:
        return False
    if lines and lines[0].rstrip() == "---" and any(line.rstrip() == "---" for line in lines[1:]):
        return False
    first = next((line for line in lines if not _PREAMBLE.match(line)), "")
    if first.lstrip().startswith("{"):
        return in_json and len(_map_keys(_KEY.finditer("\n".join(lines)))) > 1
    indent = first[: len(first) - len(first.lstrip())]
    keys = [_KEY.match(line, len(indent)) for line in lines if re.match(rf"{indent}[^\s#%\-\]}}]", line)]
    if not keys or keys[0] is None or not _map_keys(keys[:1]):
        return False
    # Prose may begin with "Note: …" or "Title: …"; that alone makes no map.
    return keys[0].group(1) == "argmap" or len(_map_keys(keys)) > 1 or None not in keys


def _map_keys(found: "Iterable[re.Match[str] | None]") -> set[str]:
    from argmap.model import ArgumentMap

    return {match.group(1) for match in found if match} & ArgumentMap.model_fields.keys()


def replace(path: Path, pieces: "Iterable[bytes]") -> None:
    """Write a file whole or not at all: until the new one is complete, the old one stays as it is.

    Pieces are written as they come, so that no more than one is held. A link stays and its target is replaced; an
    earlier file keeps its permissions. What is no regular file, such as a pipe, is written to directly.

    Raises:
        OSError: if it cannot be written; an earlier file is then unchanged.
    """
    mode = _mode(path)
    if mode is not None and not stat.S_ISREG(mode):
        with path.open("wb") as file:
            file.writelines(pieces)
        return
    if mode is not None and not os.access(path, os.W_OK):
        raise PermissionError(errno.EACCES, "the file is write-protected")
    target = Path(os.path.realpath(path))
    temporary = target.with_name(f".argmap-{os.urandom(6).hex()}.tmp")
    # Created as any program would, so that the user's umask decides who may read a new file.
    descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o666)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.writelines(pieces)
            file.flush()
            os.fsync(file.fileno())
        if mode is not None:
            temporary.chmod(stat.S_IMODE(mode))
        temporary.replace(target)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise


def _encoded(text: "str | Iterable[str]") -> "Iterable[bytes]":
    return [text.encode()] if isinstance(text, str) else (piece.encode() for piece in text)


def _mode(path: Path) -> int | None:
    try:
        return path.stat().st_mode
    except FileNotFoundError:
        return None


def _same(path: Path, other: Path) -> bool:
    """Whether two names mean one file, by whatever links, or would if it existed."""
    try:
        if path.samefile(other):
            return True
    except OSError:
        pass
    return os.path.realpath(path) == os.path.realpath(other)


def _failed(file: str, error: OSError) -> NoReturn:
    if isinstance(error, FileNotFoundError):
        refuse(f"not written: {file}: there is no such folder")
    refuse(f"not written: {file}: {error.strerror or error}")
