"""Writing what a map is exported to: never over a map or a source."""

import os
import re
from pathlib import Path
from typing import TYPE_CHECKING

from argmap.cli.opening import refuse
from argmap.cli.paths import MAP_SUFFIXES
from argmap.cli.replacing import refuse_failed, replace, same_file

if TYPE_CHECKING:
    from collections.abc import Iterable

    from argmap.source import Loaded

_KEY = re.compile(r"[\"']?(\w+)[\"']?[ \t]*:(?:\s|$)")
_PREAMBLE = re.compile(r"\s*(?:#|%|---\s*$|---\s+#|$)")


def write_output(
    file: str, content: "str | bytes | Iterable[str]", loaded: "Loaded", suffixes: tuple[str, ...]
) -> None:
    """Write text, as UTF-8 and in pieces where it comes in pieces, or bytes to a file, or say why not and exit with 2.

    An earlier file is replaced, unless it is the map ``loaded``, one of its sources, or another map.
    ``suffixes`` are those of the format written: JSON may replace JSON of the same ending, although it may be a map.
    """
    if reason := why_not(file, loaded, suffixes, in_json=not _is_json(content, file, suffixes)):
        refuse(f"not written: {file} {reason}")
    try:
        replace(Path(file), [content] if isinstance(content, bytes) else _encoded(content))
    except OSError as error:
        refuse_failed(file, error)


def write_folder(
    folder: str, files: "dict[str, str | bytes]", loaded: "Loaded", suffixes: tuple[str, ...], parts: tuple[str, ...]
) -> None:
    """Write several files that belong together into a folder, which is made if need be, or say why not and exit with 2.

    All are looked at before the first is written; earlier ones are replaced as by ``write_output``. What else of the
    ``parts`` of such a map is there already would become part of this one.
    """
    stale = [name for name in parts if name not in files and (Path(folder) / name).exists()]
    if stale:
        more = f"{', '.join(stale)}, which this map would not have"
        refuse(f"not written: {folder} holds tables of another map: {more}; delete them, or name another folder")
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
        refuse_failed(folder, error)


def refuse_report(file: str) -> None:
    """Say why a report of losses must not be written to a file, and exit with 2; return if it may be."""
    path = Path(file)
    if path.is_dir():
        refuse(f"not written: {file} is a folder; name a file in it")
    if path.suffix.lower() != ".json":
        refuse(f"not written: {file}: a report is JSON; name a .json file")
    if path.is_file() and is_map(path):
        refuse(f"not written: {file} holds a map")
    if not path.parent.is_dir():
        refuse(f"not written: {file}: there is no such folder")


def write_report(file: str, text: str) -> None:
    """Write what a conversion lost, or say why not and exit with 2; only an earlier report is replaced."""
    refuse_report(file)
    try:
        replace(Path(file), [text.encode()])
    except OSError as error:
        refuse_failed(file, error)


def _is_json(content: object, file: str, suffixes: tuple[str, ...]) -> bool:
    """Whether JSON is to be written, and where it belongs by its ending, or anywhere if it is the map itself."""
    if not isinstance(content, str) or content[:1] not in ("{", "["):
        return False
    return ".json" in suffixes or file.lower().endswith(suffixes)


def why_not(file: str, loaded: "Loaded", suffixes: tuple[str, ...], *, in_json: bool = True) -> str | None:
    """Return why a file must not be written over, as the end of a sentence; None if it may be.

    Unless ``in_json``, JSON may be: much of it has some of a map's keys.
    """
    path, target = Path(file), Path(os.path.realpath(file))
    if path.is_dir():
        return "is a folder; name a file in it"
    if loaded.name != "<stdin>" and same_file(path, Path(loaded.name)):
        return "is the map itself"
    folder = Path() if loaded.name == "<stdin>" else Path(loaded.name).parent
    sources = loaded.map.sources if loaded.map else {}
    for name, source in sources.items():
        if source.path and same_file(path, folder / source.path):
            return f"is the source '{name}' of the map"
    if {path.suffix.lower(), target.suffix.lower()} & set(MAP_SUFFIXES):
        return f"has a map's ending; {' or '.join(suffixes)} would do"
    if target.is_file() and is_map(target, in_json=in_json):
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


def _encoded(text: "str | Iterable[str]") -> "Iterable[bytes]":
    return [text.encode()] if isinstance(text, str) else (piece.encode() for piece in text)
