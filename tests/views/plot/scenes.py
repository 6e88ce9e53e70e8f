"""Made-up debates of any size, and what a picture of them says."""

import re
from dataclasses import dataclass
from typing import Literal
from xml.etree import ElementTree as ET

import numpy as np
from matplotlib.font_manager import FontProperties
from matplotlib.textpath import TextPath

from argmap import loads
from argmap.comparison.groups import grouping
from argmap.comparison.measures import Label, Matrix
from argmap.comparison.pairs import pairs
from argmap.comparison.stands import stand_table
from argmap.model import ArgumentMap
from argmap.views.plot import network_picture

_FIRST = ("Ruth", "Karim", "Yuewen", "Asha", "Marta", "Tomás", "Xiaolin", "Ingrid", "Aylin", "Olu")
_LAST = ("Amadi", "Haddad", "Lin", "Menon", "Vesely", "Fernández-Ortiz", "Vandenbroucke", "Sato")


def debate(speakers: int, statements: int, camps: int = 3, names: dict[int, str] | None = None) -> ArgumentMap:
    """Return a map in which camps of speakers mostly agree among themselves; nothing about it is random."""
    called = {
        number: f"{_FIRST[number % len(_FIRST)]} {_LAST[number * 3 % len(_LAST)]}" for number in range(speakers)
    } | (names or {})
    lines = ["argmap: 1", "title: A made-up debate", "speakers:"]
    lines += [f"  s{number}: {{name: {_quoted(name)}}}" for number, name in called.items()]
    lines.append("claims:")
    for statement in range(statements):
        sides: dict[bool, list[str]] = {True: [], False: []}
        for speaker in range(speakers):
            if (statement * 7 + speaker * 5 + statement * speaker) % 11 < 2 + speaker % 5:
                camp = (statement * 3 + speaker % camps * 2) % 4 < 2
                sides[camp is ((statement + speaker) % 9 > 0)].append(f"s{speaker}")
        lines.append(f"  c{statement}:")
        lines.append(f"    text: Statement {statement} is held by some.")
        lines.append(f"    by: [{', '.join(sides[True] or ['s0'])}]")
        if sides[False]:
            lines.append(f"    disagree: [{', '.join(sides[False])}]")
    loaded = loads("\n".join(lines), "debate.yaml")
    assert loaded.map, loaded.diagnostics
    return loaded.map


def network_of(argument_map: ArgumentMap, picture_format: Literal["svg", "png"] = "svg") -> bytes:
    """Return the picture of a map's network."""
    table = stand_table(argument_map, positions="all")
    return network_picture(table, pairs(table), grouping(table), picture_format)


def matrix(values: list[list[float | None]], rows: list[str], columns: list[str] | None = None) -> Matrix:
    """Return a matrix of given values; None is blank."""
    known = np.array([[value or 0.0 for value in row] for row in values], dtype=np.float64)
    present = np.array([[value is not None for value in row] for row in values])
    labels = [
        tuple(Label(f"{side}{number}", each) for number, each in enumerate(names or rows))
        for side, names in (("r", rows), ("r" if columns is None else "c", columns))
    ]
    return Matrix(labels[0], labels[1], lambda start, stop: (known[start:stop], present[start:stop]))


@dataclass(frozen=True)
class Written:
    """A line of text in a picture, and the box it takes: left, top, right, bottom."""

    text: str
    box: tuple[float, float, float, float]

    def touches(self, other: "Written") -> bool:
        """Whether two boxes overlap."""
        left, top, right, bottom = self.box
        return left < other.box[2] and other.box[0] < right and top < other.box[3] and other.box[1] < bottom


def texts(svg: bytes) -> list[str]:
    """Return the texts of a picture, in the order in which it is drawn."""
    return [each.text for each in written(svg)]


def written(svg: bytes) -> list[Written]:
    """Return the lines of text of a picture with their boxes, as matplotlib measures them in DejaVu Sans."""
    return [_written(element) for element in ET.fromstring(svg).iter(f"{SVG}text")]


def page_size(svg: bytes) -> tuple[float, float]:
    """Return width and height of a picture in points."""
    _, _, width, height = map(float, ET.fromstring(svg).attrib["viewBox"].split())
    return width, height


SVG = "{http://www.w3.org/2000/svg}"


def _written(element: ET.Element) -> Written:
    style = dict(re.findall(r"([\w-]+): ([^;]+)", element.attrib["style"]))
    size, text = float(style["font-size"].removesuffix("px")), element.text or ""
    font = FontProperties(family="DejaVu Sans", weight=int(style.get("font-weight", 400)))
    # Mathematics would be another text.
    path = TextPath((0, 0), text.replace("$", "S"), size=size, prop=font)
    width = float(path.get_extents().x1) if text.strip() else 0.0
    anchor = {"start": 0.0, "middle": 0.5, "end": 1.0}[style["text-anchor"]]
    x, y = float(element.attrib["x"]), float(element.attrib["y"])
    along = (-anchor * width, (1 - anchor) * width)
    if "rotate(-90" in element.attrib["transform"]:
        return Written(text, (x - 0.75 * size, y - along[1], x + 0.1 * size, y - along[0]))
    return Written(text, (x + along[0], y - 0.75 * size, x + along[1], y + 0.1 * size))


def _quoted(name: str) -> str:
    return '"' + name.replace("\\", "\\\\").replace('"', '\\"') + '"'
