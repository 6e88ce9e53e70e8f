"""xAIF: a node set in the envelope in which the tools of the Open Argument Mining Framework pass it on."""

from __future__ import annotations

from collections import Counter
from typing import Any

from argmap.diagnostics import Diagnostic
from argmap.formats.aif import reading
from argmap.formats.aif.exporting import graph_values
from argmap.formats.aif.reading import read
from argmap.formats.aif.unheld import tell
from argmap.formats.aif.writing import HOLDS, as_text
from argmap.interchange.attributes import NODE_SET
from argmap.interchange.losses import EXPORT, Losses
from argmap.model import ArgumentMap

__all__ = ["HOLDS", "read", "recognizes", "write"]


_COLUMNS = {"RA": 20, "CA": 20, "MA": 20, "PA": 20, "I": 240, "YA": 520, "L": 740, "TA": 1020}
"""Where OVA draws a type of node, in pixels from the left."""


def recognizes(raw: bytes) -> bool:
    """Whether a file looks like AIF in an envelope."""
    if not reading.recognizes(raw):
        return False
    return b'"AIF"' in (raw.replace(b"\0", b"") if b"\0" in raw[:200] else raw)


def write(argument_map: ArgumentMap, **_: Any) -> tuple[str, tuple[Diagnostic, ...]]:
    """Return an envelope with a node set in it, and what of the map is not in it."""
    losses = Losses(EXPORT)
    inner = graph_values(argument_map, losses)
    spoken = any(node["type"] == "L" for node in inner["nodes"])
    schemes = [{key: node[key] for key in ("nodeID", "schemeID")} for node in inner["nodes"] if "schemeID" in node]
    fulfilments: dict[str, list[Any]] = {"schemefulfillments": schemes, "descriptorfulfillments": []}
    ova = {**_analysis(argument_map, losses), **_drawn(inner)}
    envelope = {"AIF": {**inner, **fulfilments}, "OVA": ova, "dialog": spoken, "text": {"txt": ""}}
    tell(argument_map, losses, enveloped=True)
    return as_text(envelope), losses.told()


def _analysis(argument_map: ArgumentMap, losses: Losses) -> dict[str, str]:
    """Return who analysed the text, and where it is from, as OVA says it: one of each."""
    first, _, last = argument_map.mapper[0].rpartition(" ") if argument_map.mapper else ("", "", "")
    for index in range(1, len(argument_map.mapper)):
        losses.add("a further mapper is left out", ("mapper", index))
    url = ""
    for name, source in argument_map.sources.items():
        if source.url and source.kind == NODE_SET:
            url = url or source.url
            if source.url != url:
                losses.add("the url of a further source is left out", ("sources", name, "url"))
    return {"firstname": first, "surname": last, "url": url}


def _drawn(inner: dict[str, Any]) -> dict[str, Any]:
    """Return a place for every node: OVA shows those only that have one, statements here and locutions there."""
    rows: Counter[int] = Counter()
    nodes = []
    for node in inner["nodes"]:
        column = _COLUMNS.get(node["type"], 0)
        nodes.append({"nodeID": node["nodeID"], "visible": True, "x": column, "y": 20 + 80 * rows[column]})
        rows[column] += 1
    edges = [{"fromID": edge["fromID"], "toID": edge["toID"], "visible": True} for edge in inner["edges"]]
    return {"nodes": nodes, "edges": edges}
