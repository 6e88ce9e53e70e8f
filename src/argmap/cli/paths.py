"""Which maps the paths of a command line mean: files, directories, standard input."""

import os
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

MAP_SUFFIXES = (".yaml", ".yml")

_TELLING = "argmap|speakers|claims|challenges|recommendations|arguments"
_BLOCK = re.compile(rf"^[\"']?(?:{_TELLING})[\"']?[ \t]*:", re.MULTILINE)
_FLOW = re.compile(rf"[{{,]\s*[\"']?(?:{_TELLING})[\"']?\s*:")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A file to look at; ``named`` if the user named it, rather than a directory it is in."""

    path: str
    named: bool


def candidates(paths: Iterable[str]) -> Iterator[Candidate]:
    """Yield the files that paths mean, each once: what is named, and the YAML files in directories.

    Hidden files and directories are passed over, and links to directories are not followed, so that a
    circle of links has an end; a directory that is itself named may be a link.
    """
    seen: set[str] = set()
    for path in paths:
        if path != "-" and Path(path).is_dir():
            found = [Candidate(file, named=False) for file in _within(path)]
        else:
            found = [Candidate(path, named=True)]
        for candidate in found:
            real = candidate.path if candidate.path == "-" else os.path.realpath(candidate.path)
            if real not in seen:
                seen.add(real)
                yield candidate


def looks_like_map(text: str) -> bool:
    """Whether a YAML text, broken or not, has a key at its top that only maps have.

    An empty text might be a map that somebody has just begun.
    """
    if not text.strip():
        return True
    return bool(_BLOCK.search(text) or (text.lstrip().startswith("{") and _FLOW.search(text)))


def _within(directory: str) -> Iterator[str]:
    for root, directories, files in os.walk(directory):
        directories[:] = sorted(name for name in directories if not name.startswith("."))
        for name in sorted(files):
            path = Path(root, name)
            # Pipes and devices are left alone: reading one might never end. A dangling link is a missing map.
            readable = path.is_file() or (path.is_symlink() and not path.exists())
            if not name.startswith(".") and path.suffix.lower() in MAP_SUFFIXES and readable:
                yield str(path)
