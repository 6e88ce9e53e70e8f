"""A map → AIF as JSON."""

from __future__ import annotations

import json
from typing import Any

from argmap.diagnostics import Diagnostic
from argmap.formats.aif.exporting import graph_values
from argmap.formats.aif.unheld import tell
from argmap.formats.format import Feature
from argmap.interchange.losses import EXPORT, Losses
from argmap.model import ArgumentMap

HOLDS = frozenset({
    Feature.SPEAKERS, Feature.POSITIONS, Feature.QUOTATIONS, Feature.SUPPORTS, Feature.ATTACKS, Feature.UNDERCUTS,
    Feature.LINKED, Feature.SCHEMES, Feature.RESTATES,
})  # fmt: skip
"""What of a map is the same after writing and reading."""


def write(argument_map: ArgumentMap, **_: Any) -> tuple[str, tuple[Diagnostic, ...]]:
    """Return a node set as AIFdb has them, and what of the map is not in it."""
    losses = Losses(EXPORT)
    written = as_text(graph_values(argument_map, losses))
    tell(argument_map, losses)
    return written, losses.told()


def as_text(value: dict[str, Any]) -> str:
    """Return plain values as JSON, an entry of a list a line: people can compare two of them."""
    return f"{_indented(value, '')}\n"


def _indented(value: dict[str, Any], margin: str) -> str:
    inner = f"{margin}  "
    parts = []
    for key, each in value.items():
        if isinstance(each, dict) and any(isinstance(inside, list) for inside in each.values()):
            text = _indented(each, inner)
        elif isinstance(each, list) and each:
            text = "[\n" + ",\n".join(f"{inner}  {_encoded(entry)}" for entry in each) + f"\n{inner}]"
        else:
            text = _encoded(each)
        parts.append(f"{inner}{_encoded(key)}: {text}")
    return "{\n" + ",\n".join(parts) + f"\n{margin}}}"


_encoded = json.JSONEncoder(ensure_ascii=False).encode
