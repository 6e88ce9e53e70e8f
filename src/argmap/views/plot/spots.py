"""Spots of a network: one for each speaker, with the name below."""

from collections.abc import Mapping
from dataclasses import dataclass
from math import pi, sqrt

from matplotlib.patches import Circle, Patch, RegularPolygon

from argmap.comparison.groups import Grouping
from argmap.comparison.stands import StandTable
from argmap.views.plot.lettering import LINE, Lettering
from argmap.views.plot.page import Page
from argmap.views.plot.palette import GROUPS, INK, PAPER

SMALLEST = 6.0
"""The least radius in points, in which a number can still be read."""

_NAME_WIDTH = 78.0
_NAME_LINES = 3
_GAP = 2.5


@dataclass(frozen=True, slots=True)
class _Shape:
    """A polygon, or a circle if it has no ``corners``.

    ``reach`` and ``foot`` are from the centre to the farthest corner and straight down, in radii of a circle of about
    the same area.
    """

    corners: int = 0
    turn: float = 0.0
    reach: float = 1.0
    foot: float = 1.0


_SHAPES = (
    _Shape(),
    _Shape(4, pi / 4, 1.25, 0.89),
    _Shape(3, pi, 1.4, 0.7),
    _Shape(4, 0.0, 1.25, 1.25),
    _Shape(6, 0.0, 1.1, 1.1),
    _Shape(5, pi, 1.15, 0.93),
)


@dataclass(frozen=True, slots=True)
class Spot:
    """A unit on the page, with its name in lines of ``size`` points and what it tells when pointed at.

    ``radius`` is in points; ``group`` counts from 1, 0 is none.
    """

    radius: float
    group: int
    name: tuple[str, ...]
    size: float
    told: str
    name_width: float

    @property
    def reach(self) -> float:
        """From the centre to the farthest corner."""
        return self.radius * _shape(self.group).reach

    @property
    def width(self) -> float:
        """Of the spot with its name."""
        return max(2 * self.reach, self.name_width)

    @property
    def height(self) -> float:
        """Of the spot with its name."""
        return self.reach + self._foot + _GAP + len(self.name) * self.size * LINE

    @property
    def _foot(self) -> float:
        return self.radius * _shape(self.group).foot

    def draw(self, page: Page, x: float, y: float) -> None:
        """Draw it with its centre at (x, y)."""
        draw_mark(page, x, y, self.radius, self.group, self.told)
        below = y + self._foot + _GAP
        for number, line in enumerate(self.name):
            page.write_name(x, below + (1 + number * LINE) * self.size, line, self.size)


def spots(
    table: StandTable, grouping: Grouping | None, names: Mapping[str, str], lettering: Lettering
) -> dict[str, Spot]:
    """Return the spot of each unit (id), its area by the number of statements on which the unit takes a position."""
    counts = {unit.id: len(table.of(unit.id)) for unit in table.units}
    largest = 17.0 if len(counts) <= 15 else 13.0 if len(counts) <= 40 else 11.0
    size = 8.5 if len(counts) <= 15 else 7.5
    groups = {
        unit: number for number, group in enumerate(grouping.groups if grouping else (), 1) for unit in group.units
    }
    found = {}
    for unit, count in counts.items():
        told = f"{names[unit]}: {count} {'statement' if count == 1 else 'statements'}"
        lines = lettering.wrapped(names[unit], size, _NAME_WIDTH, _NAME_LINES)
        found[unit] = Spot(
            max(SMALLEST, largest * sqrt(count / max(1, *counts.values()))),
            groups.get(unit, 0),
            tuple(lines),
            size,
            f"{told}; group {groups[unit]}" if unit in groups else told,
            max(lettering.width(line, size) for line in lines),
        )
    return found


def draw_mark(page: Page, x: float, y: float, radius: float, group: int, told: str | None = None) -> None:  # noqa: PLR0913, PLR0917 - a place and a look
    """Draw a spot without its name: each group has its shape, its number and its colour."""
    shape = _shape(group)
    look = {"facecolor": GROUPS[(group - 1) % len(GROUPS)] if group else PAPER, "edgecolor": INK, "linewidth": 1.0}
    drawn: Patch = (
        RegularPolygon((x, y), shape.corners, radius=radius * shape.reach, orientation=shape.turn, zorder=3, **look)
        if shape.corners
        else Circle((x, y), radius, zorder=3, **look)
    )
    page.add(drawn, told)
    if group:
        page.write(x, y + 2.7, str(group), 7.5, ha="center", fontweight="bold")


def _shape(group: int) -> _Shape:
    return _SHAPES[(group - 1) % len(_SHAPES)] if group else _SHAPES[0]
