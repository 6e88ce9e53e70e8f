"""Putting a file in the place of another, whole or not at all."""

import errno
import os
import stat
from collections.abc import Iterable
from pathlib import Path
from typing import NoReturn

from argmap.cli.opening import refuse


def replace(path: Path, pieces: Iterable[bytes], *, durable: bool = True) -> None:
    """Write a file whole or not at all: until the new one is complete, the old one stays as it is.

    Pieces are written as they come, so that no more than one is held. A link stays and its target is replaced; an
    earlier file keeps its permissions. What is no regular file, such as a pipe, is written to directly. Unless it is to
    be ``durable``, a new file may be empty if the power fails soon after; an earlier one never is lost.

    Raises:
        OSError: if it cannot be written; an earlier file is then unchanged.
    """
    mode = mode_of(path)
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
            if durable or mode is not None:
                file.flush()
                os.fsync(file.fileno())
        if mode is not None:
            temporary.chmod(stat.S_IMODE(mode))
        temporary.replace(target)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise


def mode_of(path: Path) -> int | None:
    """Return what kind of file it is and who may use it, as ``stat`` says; None if there is none."""
    try:
        return path.stat().st_mode
    except FileNotFoundError:
        return None


def same_file(path: Path, other: Path) -> bool:
    """Whether two names mean one file, by whatever links, or would if it existed."""
    try:
        if path.samefile(other):
            return True
    except OSError:
        pass
    return os.path.realpath(path) == os.path.realpath(other)


def refuse_failed(file: str, error: OSError) -> NoReturn:
    """Say why a file could not be written, and exit with 2."""
    if isinstance(error, FileNotFoundError):
        refuse(f"not written: {file}: there is no such folder")
    refuse(f"not written: {file}: {error.strerror or error}")
