"""An AIF or xAIF file → a map."""

from __future__ import annotations

from pathlib import PurePath
from typing import Any

from argmap.formats.aif.graph import graph_of
from argmap.formats.aif.importing import map_of
from argmap.formats.format import Reading
from argmap.interchange.losses import IMPORT, Losses
from argmap.interchange.unreadable import UnreadableFileError
from argmap.model import ArgumentMap
from argmap.source.events import CONTROL_CHARACTERS
from argmap.source.load import collector_paused


def recognizes(raw: bytes) -> bool:
    """Whether a file looks like AIF in JSON: the names of its keys are its own."""
    start = raw[:200].replace(b"\0", b"").removeprefix(b"\xef\xbb\xbf").removeprefix(b"\xff\xfe")
    if not start.removeprefix(b"\xfe\xff").lstrip().startswith(b"{"):
        return False
    if b"\0" in raw[:200]:
        raw = raw.replace(b"\0", b"")
    if b'"nodes"' not in raw:
        return False
    if b'"nodeID"' in raw:
        return True
    # A node set without nodes: nothing else has both.
    return b'"edges"' in raw and (b'"locutions"' in raw or b'"AIF"' in raw)


def read(raw: bytes, name: str, **_: Any) -> Reading:
    """Return the map that an AIF or xAIF file makes; without one if the file is broken."""
    losses = Losses(IMPORT)
    try:
        with collector_paused():
            graph = graph_of(raw, name, losses)
            title = CONTROL_CHARACTERS.sub(" ", PurePath(name).stem).strip().strip("<>") or "AIF"
            return Reading(ArgumentMap.model_validate(map_of(graph, title, losses)), losses.told())
    except UnreadableFileError as error:
        return Reading(None, (error.diagnostic,))
