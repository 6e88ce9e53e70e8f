"""The files of OVA 2, which drew before there was xAIF → the same with the keys of AIF."""

from __future__ import annotations

from typing import Any


def is_ova2(value: dict[str, Any]) -> bool:
    """Whether an object is of OVA 2: ``nodes`` have an ``id`` and a place, and edges name whole nodes."""
    nodes, edges = value.get("nodes"), value.get("edges")
    if "analysis" in value and isinstance(nodes, list):
        return all(isinstance(each, dict) and "nodeID" not in each for each in nodes)
    first = nodes[0] if isinstance(nodes, list) and nodes else None
    edge = edges[0] if isinstance(edges, list) and edges else None
    drawn = isinstance(first, dict) and {"id", "type", "x", "y"} <= first.keys()
    return drawn and (not edges or (isinstance(edge, dict) and isinstance(edge.get("from"), dict)))


def modern(value: dict[str, Any]) -> dict[str, Any]:
    """Return what a file of OVA 2 says as xAIF; what is of another shape stays for the parser to refuse."""
    nodes = value["nodes"]
    spoken = [each for each in nodes if isinstance(each, dict) and each.get("participantID") not in (None, "", 0, "0")]
    analysis = value.get("analysis")
    edges, people = value.get("edges"), value.get("participants")
    return {
        "AIF": {
            "nodes": [_node(each) for each in nodes],
            "edges": [_edge(each) for each in edges] if isinstance(edges, list) else edges,
            "participants": [_person(each) for each in people] if isinstance(people, list) else people,
            "locutions": [
                {"nodeID": each.get("id"), "personID": each["participantID"], "start": each.get("timestamp")}
                for each in spoken
            ],
        },
        "OVA": {"nodes": [{"x": 0}] if nodes else []},
        "text": analysis.get("txt") if isinstance(analysis, dict) else analysis,
    }


def _node(entry: Any) -> Any:
    if not isinstance(entry, dict):
        return entry
    found = {key: entry.get(key) for key in ("text", "type")}
    return {"nodeID": entry.get("id"), **found, "schemeID": entry.get("scheme")}


def _edge(entry: Any) -> Any:
    if not isinstance(entry, dict):
        return entry
    ends = {key: entry.get(end) for key, end in (("fromID", "from"), ("toID", "to"))}
    return {key: end.get("id") if isinstance(end, dict) else end for key, end in ends.items()}


def _person(entry: Any) -> Any:
    if not isinstance(entry, dict):
        return entry
    return {"participantID": entry.get("id"), **{key: entry.get(key) for key in ("firstname", "surname")}}
