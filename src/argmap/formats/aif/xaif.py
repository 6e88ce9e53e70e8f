"""xAIF: a node set in the envelope in which the tools of the Open Argument Mining Framework pass it on."""

from __future__ import annotations

from typing import Any

from argmap.diagnostics import Diagnostic
from argmap.formats.aif import reading
from argmap.formats.aif.exporting import graph_values
from argmap.formats.aif.reading import read
from argmap.formats.aif.writing import HOLDS, as_text, told
from argmap.interchange.losses import EXPORT, Losses
from argmap.model import ArgumentMap

__all__ = ["HOLDS", "read", "recognizes", "write"]


def recognizes(raw: bytes) -> bool:
    """Whether a file looks like AIF in an envelope."""
    return reading.recognizes(raw) and b'"AIF"' in raw.replace(b"\0", b"")


def write(argument_map: ArgumentMap, **_: Any) -> tuple[str, tuple[Diagnostic, ...]]:
    """Return an envelope with a node set in it, and what of the map is not in it."""
    losses = Losses(EXPORT)
    inner = graph_values(argument_map, losses)
    spoken = any(node["type"] == "L" for node in inner["nodes"])
    fulfilments: dict[str, list[Any]] = {"schemefulfillments": [], "descriptorfulfillments": []}
    envelope = {"AIF": {**inner, **fulfilments}, "OVA": {}, "dialog": spoken, "text": {"txt": ""}}
    return as_text(envelope), told(argument_map, losses)
