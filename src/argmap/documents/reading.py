"""The bytes of a source: a file or a pipe, and never more than a source may be."""

import io
import os
import stat
from pathlib import Path

from argmap.documents.document import SourceError

MAX_BYTES = 256 * 1024 * 1024
"""A source larger than this is refused."""

_CHUNK = 1024 * 1024


def read_raw(path: Path) -> bytes:
    """Return what a file holds, or a pipe such as a shell's ``<(command)``.

    Raises:
        SourceError: if there is no such file, it is a directory or a device, may not be read, or is too large.
    """
    try:
        _refuse(path.stat())
        # A pipe that nobody writes to would be waited for without end.
        descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
        with io.FileIO(descriptor) as file:
            found = os.fstat(descriptor)
            _refuse(found)
            if stat.S_ISFIFO(found.st_mode):
                os.set_blocking(descriptor, True)
            return _all(file)
    except FileNotFoundError:
        raise SourceError("no such file") from None
    except PermissionError:
        raise SourceError("may not be read: permission denied") from None
    except (OSError, ValueError) as error:
        raise SourceError(f"cannot be read: {getattr(error, 'strerror', None) or error}") from None


def _refuse(found: os.stat_result) -> None:
    if stat.S_ISDIR(found.st_mode):
        raise SourceError("this is a directory, not a file", hint="name a file in it")
    if not (stat.S_ISREG(found.st_mode) or stat.S_ISFIFO(found.st_mode)):
        raise SourceError("this is a device, not a file")
    if found.st_size > MAX_BYTES:
        raise _too_large()


def _all(file: io.FileIO) -> bytes:
    chunks, size = [], 0
    while chunk := file.read(_CHUNK):
        chunks.append(chunk)
        size += len(chunk)
        if size > MAX_BYTES:
            raise _too_large()
    return b"".join(chunks)


def _too_large() -> SourceError:
    return SourceError(f"larger than {MAX_BYTES // 1024**2} MiB", hint="split the source into several files")
