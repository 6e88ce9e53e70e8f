"""Writing maps, and the texts of their sources: an earlier file gives way only where the user said so."""

import os
import stat
from pathlib import Path
from typing import TYPE_CHECKING

from argmap.cli.opening import refuse
from argmap.cli.paths import MAP_SUFFIXES
from argmap.cli.replacing import mode_of, refuse_failed, replace, same_file

if TYPE_CHECKING:
    from argmap.source import Loaded


def refuse_map(file: str, read_from: str, *, force: bool) -> None:
    """Say why a map made of another file must not be written to ``file``, and exit with 2; return if it may be.

    An earlier file is replaced only by ``force``, and the file that is read never.
    """
    path = Path(file)
    if path.is_dir():
        refuse(f"not written: {file} is a folder; name a file in it")
    if read_from != "-" and same_file(path, Path(read_from)):
        refuse(f"not written: {file} is the file that is read")
    mode = mode_of(path)
    if mode is not None and not stat.S_ISREG(mode):
        return
    if path.suffix.lower() not in MAP_SUFFIXES:
        refuse(f"not written: {file} does not end as a map does; name a .yaml file")
    if mode is not None and not force:
        refuse(f"not written: {file} exists already; --force replaces it")


def write_map(file: str, text: str, *, durable: bool = True) -> None:
    """Write a map to a file that ``refuse_map`` lets pass, or say why not and exit with 2."""
    try:
        replace(Path(file), [text.encode()], durable=durable)
    except OSError as error:
        refuse_failed(file, error)


def write_map_into(folder: str, name: str, text: str, *, force: bool) -> None:
    """Write a map into a folder, which is made if need be, or say why not and exit with 2."""
    path = Path(folder)
    if path.exists() and not path.is_dir():
        refuse(f"not written: {folder} is a file; name a folder for several maps, or say --merge")
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        refuse_failed(folder, error)
    if os.path.lexists(path / name) and not force:
        refuse(f"not written: {path / name} exists already; --force replaces it")
    # Waiting for the disk after each would take most of the time in which a corpus is imported.
    write_map(str(path / name), text, durable=False)


def replace_map(loaded: "Loaded", text: str) -> None:
    """Put a changed text in the place of the map that was loaded, in the encoding it has; or say why not, exit with 2.

    Refuses if the file is no longer what was loaded.
    """
    from argmap.source.text import MAX_BYTES, UnreadableError, decode, encoded_like, read_bytes

    path = Path(loaded.name)
    mode = mode_of(path)
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
        refuse_failed(loaded.name, error)


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
            if read_from != "-" and same_file(path, Path(read_from)):
                refuse(f"not written: {path} is the file that is read")
            if not force and path.read_bytes() != text:
                refuse(f"not written: {path} exists already; --force replaces it")
        for path, text in paths.items():
            replace(path, [text])
    except OSError as error:
        refuse_failed(folder, error)
