"""GraphML: a network for yEd, Gephi, Cytoscape and networkx (http://graphml.graphdrawing.org).

Every value has a typed key. Beside them stand yEd's own shapes, so that yEd shows boxes with texts, to be arranged by
its menu Layout; other programs pass over those.
"""

from collections.abc import Iterable, Iterator
from textwrap import wrap

from argmap.diagnostics import Diagnostic
from argmap.interchange.contents import CARRIED, Link, Network, Point, Value, missing, network
from argmap.model import ArgumentMap

_HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
 xmlns:y="http://www.yworks.com/xml/graphml"
 xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://www.yworks.com/xml/schema/graphml/1.1/ygraphml.xsd">
"""
_ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\r": "&#13;"})
_TYPES = {bool: "boolean", int: "int"}
_FILLS = {
    "claim": "#E8F0FA", "challenge": "#FCE9E3", "recommendation": "#E7F4E4",
    "argument": "#FFFFFF", "speaker": "#FFF6D6", "organization": "#F1F1F1",
}  # fmt: skip
_ROUND = {"argument": "ellipse", "speaker": "roundrectangle", "organization": "roundrectangle"}
_COLORS = {
    "supports": "#2E7D32", "premise": "#2E7D32", "conclusion": "#2E7D32", "rebuts": "#C62828",
    "undermines": "#C62828", "undercuts": "#C62828", "addresses": "#1565C0", "restates": "#757575",
}  # fmt: skip
_OTHER = "#BDBDBD"
_WIDTH, _MAX_LINES = 36, 12


def write(argument_map: ArgumentMap) -> tuple[str, tuple[Diagnostic, ...]]:
    """Return a map as GraphML, and what of it is not in there."""
    losses = missing(argument_map, CARRIED)
    found = network(argument_map, losses)
    return "".join(_lines(found)), losses.told()


def _lines(found: Network) -> Iterator[str]:
    yield _HEAD
    yield from _keys("graph", [found.values])
    yield from _keys("node", [_with_text(point) for point in found.points])
    yield from _keys("edge", [link.values for link in found.links])
    yield '  <key id="node-graphics" for="node" yfiles.type="nodegraphics"/>\n'
    yield '  <key id="edge-graphics" for="edge" yfiles.type="edgegraphics"/>\n'
    yield '  <graph id="map" edgedefault="directed">\n'
    yield from _values("graph", found.values, "    ")
    for point in found.points:
        yield f'    <node id="{point.id}">\n'
        yield from _values("node", _with_text(point), "      ")
        yield _box(point)
        yield "    </node>\n"
    for link in found.links:
        yield f'    <edge id="{link.id}" source="{link.source}" target="{link.target}">\n'
        yield from _values("edge", link.values, "      ")
        yield _line(link)
        yield "    </edge>\n"
    yield "  </graph>\n</graphml>\n"


def _with_text(point: Point) -> dict[str, Value]:
    """Return the values of a point; networkx replaces the label by the one that yEd shows, broken into lines."""
    return {**point.values, "text": point.values["label"]}


def _keys(domain: str, values: Iterable[dict[str, Value]]) -> Iterator[str]:
    """Yield the declaration of each key, in the order in which they are first used."""
    kinds = {name: type(value) for each in values for name, value in each.items()}
    for name, kind in kinds.items():
        kind_name = _TYPES.get(kind, "string")
        yield f'  <key id="{domain}-{name}" for="{domain}" attr.name="{name}" attr.type="{kind_name}"/>\n'


def _values(domain: str, values: dict[str, Value], indent: str) -> Iterator[str]:
    for name, value in values.items():
        yield f'{indent}<data key="{domain}-{name}">{_written(value)}</data>\n'


def _written(value: Value) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return _escaped("; ".join(value) if isinstance(value, tuple) else str(value))


def _escaped(text: str) -> str:
    return text.translate(_ESCAPES)


def _box(point: Point) -> str:
    kind, label = str(point.values["type"]), str(point.values["label"])
    lines = wrap(label, _WIDTH, max_lines=_MAX_LINES, placeholder=" …")
    speakers = point.values.get("speakers")
    if isinstance(speakers, tuple):
        lines = [f"{', '.join(speakers)}:", *lines]
    # CJK characters are about twice as wide as Latin ones.
    width = max((sum(2 if ord(each) > 0x2E7F else 1 for each in line) for line in lines), default=4) * 7 + 20
    return (
        f'      <data key="node-graphics"><y:ShapeNode><y:Geometry height="{15 * len(lines) + 16}.0"'
        f' width="{width}.0" x="0.0" y="0.0"/><y:Fill color="{_FILLS[kind]}" transparent="false"/>'
        f'<y:BorderStyle color="#757575" type="line" width="1.0"/>'
        f'<y:NodeLabel alignment="left">{_escaped(chr(10).join(lines))}</y:NodeLabel>'
        f'<y:Shape type="{_ROUND.get(kind, "rectangle")}"/></y:ShapeNode></data>\n'
    )


def _line(link: Link) -> str:
    kind = str(link.values["type"])
    color = _COLORS.get(kind, _OTHER)
    style = "dashed" if kind == "undercuts" or "implicit" in link.values else "line"
    return (
        f'      <data key="edge-graphics"><y:PolyLineEdge><y:LineStyle color="{color}" type="{style}" width="1.5"/>'
        f'<y:Arrows source="none" target="{"none" if kind == "premise" else "standard"}"/>'
        f'<y:EdgeLabel textColor="{color}">{kind}</y:EdgeLabel></y:PolyLineEdge></data>\n'
    )
