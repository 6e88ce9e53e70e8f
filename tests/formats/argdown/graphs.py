"""What an Argdown text says, without the titles that it does not give."""

from typing import Any

from argmap.formats.argdown.building import graph_of
from argmap.formats.argdown.graph import Graph, Step, Thing
from argmap.formats.argdown.parser import is_strict, parsed


def full_graph(text: str) -> Graph:
    document = parsed(text)
    return graph_of(document, strict=is_strict(document))


def graph(text: str) -> dict[str, Any]:
    """Return statements, arguments, relations, inferences and data, each by its text, however ordered."""
    found = full_graph(text)
    relations = []
    for each in found.relations:
        ends = [_name(each.source), _name(each.target)]
        relations.append((each.kind, *(sorted(ends) if each.kind in ("contradictory", "contrary") else ends)))
    steps = [
        ([_name(one) for one in step.premises], _name(step.conclusion), ", ".join(step.rules), repr(step.data))
        for each in found.things
        for step in each.steps
    ]
    return {
        "things": sorted((each.is_argument, _name(each), sorted(each.tags), each.section) for each in found.things),
        "relations": sorted(relations),
        "steps": sorted(steps),
        "data": [member.data for each in found.things for member in each.members if member.data is not None],
    }


def _name(end: Thing | Step) -> str:
    if isinstance(end, Step):
        return f"inference to {_name(end.conclusion)}"
    if end.steps:
        return "argument for " + ", ".join(_name(step.conclusion) for step in end.steps)
    texts = sorted({each.content.plain for each in end.members if each.content.plain})
    return " / ".join(texts) or end.title
