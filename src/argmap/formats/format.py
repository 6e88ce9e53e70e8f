"""What a format is: a name, the endings of its files, and how a map is read from it and written to it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from argmap.diagnostics import Diagnostic
    from argmap.model import ArgumentMap

Reader = Callable[[str], "tuple[ArgumentMap | None, tuple[Diagnostic, ...]]"]
"""The text of a file → a map, and what could not be taken over."""

Writer = Callable[..., "tuple[str, tuple[Diagnostic, ...]]"]
"""A map, and ``by`` for formats that have groupings → text, and what of the map is not in it."""


class UnknownFormatError(ValueError):
    """There is no such format; the message lists those there are."""


@dataclass(frozen=True, slots=True)
class Format:
    """A kind of file that a map can be read from or written to.

    ``suffixes`` are in lower case, with their dot; ``groupings`` are what its writer accepts as ``by``.
    """

    name: str
    suffixes: tuple[str, ...]
    read: Reader | None = None
    write: Writer | None = None
    groupings: tuple[str, ...] = ()


def lazy_writer(module: str) -> Writer:
    """Return the function ``write`` of a module of this package, which is imported at the first call."""

    def write(argument_map: ArgumentMap, **options: str) -> tuple[str, tuple[Diagnostic, ...]]:
        found: Any = import_module(f"argmap.formats.{module}")
        written: tuple[str, tuple[Diagnostic, ...]] = found.write(argument_map, **options)
        return written

    return write
