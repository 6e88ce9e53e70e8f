"""Kialo's text exports: theses with their pros and cons, both layouts, and the current one written."""

from argmap.diagnostics import Diagnostic
from argmap.formats.format import Reading
from argmap.formats.kialo.discussion import parsed
from argmap.formats.kialo.mapping import Mapped, finished
from argmap.formats.kialo.writing import Discussion
from argmap.interchange.losses import EXPORT, IMPORT, Losses
from argmap.interchange.unreadable import UnreadableFileError
from argmap.model import ArgumentMap

_STARTS = (b"Discussion Title:", b"Discussion Name:")


def recognizes(raw: bytes) -> bool:
    """Whether a file begins as Kialo's exports do."""
    return raw[:4096].removeprefix(b"\xef\xbb\xbf").lstrip().startswith(_STARTS)


def read(raw: bytes, name: str) -> Reading:
    """Return the map that a discussion is: theses and all below them as claims, which support or attack one another."""
    losses = Losses(IMPORT)
    try:
        mapped = Mapped(parsed(raw, name), losses)
    except UnreadableFileError as error:
        return Reading(None, (error.diagnostic,))
    return Reading(ArgumentMap.model_validate(finished(mapped.raw)), losses.told())


def write(argument_map: ArgumentMap) -> tuple[str, tuple[Diagnostic, ...]]:
    """Return a map as a discussion in the current layout, and what that cannot hold."""
    losses = Losses(EXPORT)
    text = Discussion(argument_map, losses).text()
    return text, losses.told()
