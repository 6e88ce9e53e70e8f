"""Cytoscape.js JSON: the elements of a network, as ``cytoscape({elements})`` and Cytoscape's own import take them.

Values are texts, numbers, booleans and lists of texts, which is what Cytoscape makes columns of. Everything is ASCII
where a web page would otherwise take it for markup, so that the text may stand in a ``<script>``.
"""

import json
import re
from typing import Any

from argmap.diagnostics import Diagnostic
from argmap.formats.format import Feature
from argmap.interchange.contents import CARRIED, Value, missing, network
from argmap.model import ArgumentMap

HOLDS = frozenset(Feature) - {Feature.SOURCES, Feature.TERMS}
"""What of a map has a place in it."""

_UNSAFE = re.compile("[<>&\u2028\u2029]")
"""What ends a ``<script>`` or a line of JavaScript; within JSON it only stands in texts."""


def write(argument_map: ArgumentMap) -> tuple[str, tuple[Diagnostic, ...]]:
    """Return a map as JSON, and what of it is not in there."""
    losses = missing(argument_map, CARRIED)
    found = network(argument_map, losses)
    points = [
        {"data": {"id": point.id, **_plain(point.values)}, "classes": point.values["type"]} for point in found.points
    ]
    links = [
        {
            "data": {"id": link.id, "source": link.source, "target": link.target, **_renamed(_plain(link.values))},
            "classes": str(link.values["type"]).replace(" ", "-"),
        }
        for link in found.links
    ]
    # One element a line: short to read and to compare, and written in a quarter of the time.
    text = (
        f'{{\n "data": {_json(_plain(found.values))},\n "elements": {{\n'
        f'  "nodes": [{_lines(points)}],\n  "edges": [{_lines(links)}]\n }}\n}}\n'
    )
    return text, losses.told()


def _lines(elements: list[dict[str, Any]]) -> str:
    return ",".join(f"\n   {_json(each)}" for each in elements) + ("\n  " if elements else "")


def _json(value: Any) -> str:
    return _UNSAFE.sub(lambda found: f"\\u{ord(found.group()):04x}", json.dumps(value, ensure_ascii=False))


def _plain(values: dict[str, Value]) -> dict[str, Any]:
    return {key: list(value) if isinstance(value, tuple) else value for key, value in values.items()}


def _renamed(values: dict[str, Any]) -> dict[str, Any]:
    """Return values whose key ``source`` is not that of the link itself."""
    return {"quoted_from" if key == "source" else key: value for key, value in values.items()}
