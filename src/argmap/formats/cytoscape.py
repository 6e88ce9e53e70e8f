"""Cytoscape.js JSON: the elements of a network, as ``cytoscape({elements})`` and Cytoscape's own import take them.

Values are texts, numbers, booleans and lists of texts, which is what Cytoscape makes columns of; the columns that its
own styles show are ``name`` and, of edges, ``interaction``. Everything is ASCII
where a web page would otherwise take it for markup, so that the text may stand in a ``<script>``.
"""

from typing import Any

from argmap.diagnostics import Diagnostic
from argmap.interchange.contents import CARRIED, Link, Point, Value, missing, network
from argmap.interchange.safe_text import web_json
from argmap.model import ArgumentMap


def write(argument_map: ArgumentMap) -> tuple[str, tuple[Diagnostic, ...]]:
    """Return a map as JSON, and what of it is not in there."""
    losses = missing(argument_map, CARRIED)
    found = network(argument_map, losses)
    points, links = [_node(each) for each in found.points], [_edge(each) for each in found.links]
    whole = {"name": found.values["title"], **_plain(found.values)}
    # One element a line: short to read and to compare, and written in a quarter of the time.
    text = (
        f'{{\n "data": {web_json(whole)},\n "elements": {{\n'
        f'  "nodes": [{_lines(points)}],\n  "edges": [{_lines(links)}]\n }}\n}}\n'
    )
    return text, losses.told()


def _node(point: Point) -> dict[str, Any]:
    values = _plain(point.values)
    return {"data": {"id": point.id, "name": values["label"], **values}, "classes": values["type"]}


def _edge(link: Link) -> dict[str, Any]:
    values = _renamed(_plain(link.values))
    kind = values["type"]
    ends = {"source": link.source, "target": link.target}
    called = {"name": f"{link.source} ({kind}) {link.target}", "interaction": kind}
    return {"data": {"id": link.id, **ends, **called, **values}, "classes": kind.replace(" ", "-")}


def _lines(elements: list[dict[str, Any]]) -> str:
    return ",".join(f"\n   {web_json(each)}" for each in elements) + ("\n  " if elements else "")


def _plain(values: dict[str, Value]) -> dict[str, Any]:
    return {key: list(value) if isinstance(value, tuple) else value for key, value in values.items()}


def _renamed(values: dict[str, Any]) -> dict[str, Any]:
    """Return values whose key ``source`` is not that of the link itself."""
    return {"quoted_from" if key == "source" else key: value for key, value in values.items()}
