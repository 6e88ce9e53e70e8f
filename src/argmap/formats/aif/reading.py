"""An AIF or xAIF file → a map."""

from __future__ import annotations

import re
from pathlib import PurePath
from typing import Any

from argmap.formats.aif.importing import map_of
from argmap.formats.aif.parsing import graph_of
from argmap.formats.format import Reading
from argmap.interchange.losses import IMPORT, Losses
from argmap.interchange.unreadable import UnreadableFileError
from argmap.model import ArgumentMap
from argmap.source.collector import collector_paused
from argmap.source.control_characters import CONTROL_CHARACTERS

_KEYS = (b'"nodes"', b'"edges"')
_WRAPPED = re.compile(rb'"AIF"\s*:\s*"')
_START = re.compile(rb'\s*(?:\[\s*)?(?:\{|"\{)')


def recognizes(raw: bytes) -> bool:
    """Whether a file looks like AIF in JSON: the names of its keys are its own."""
    start = raw[:200].replace(b"\0", b"").removeprefix(b"\xef\xbb\xbf").removeprefix(b"\xff\xfe")
    if not _START.match(start.removeprefix(b"\xfe\xff")):
        return False
    if b"\0" in raw[:200]:
        raw = raw.replace(b"\0", b"")
    if b'"nodeID"' in raw:
        return b'"nodes"' in raw
    enveloped = b'"AIF"' in raw
    if b'\\"nodeID\\"' in raw and (not enveloped or _WRAPPED.search(raw)):  # JSON in a text
        return enveloped or b'"' in start[:1]
    if enveloped and b'"text"' in raw and (b'"dialog"' in raw or b'"OVA"' in raw or b'"ova"' in raw):
        return True  # before anything was analysed
    if not all(key in raw for key in _KEYS):
        return False
    drawn = b'"analysis"' in raw and b'"participants"' in raw and b'"from"' in raw
    # A node set without nodes: nothing else has both.
    return drawn or b'"locutions"' in raw or enveloped


def read(raw: bytes, name: str, *, texts: str | None = None, **_: Any) -> Reading:
    """Return the map that an AIF or xAIF file makes; without one if the file is broken.

    With ``texts``, a folder as the map is to name it, the text that xAIF was made from is returned as well.
    """
    losses = Losses(IMPORT)
    try:
        with collector_paused():
            graph = graph_of(raw, name, losses)
            title = CONTROL_CHARACTERS.sub(" ", PurePath(name).stem).strip().strip("<>") or "AIF"
            made, kept = map_of(graph, title, losses, texts)
            graph.close()
            return Reading(ArgumentMap.model_validate(made), losses.told(), kept)
    except UnreadableFileError as error:
        return Reading(None, (error.diagnostic,))
