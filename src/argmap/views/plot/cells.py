"""The cells of a heat map: shades, values in words, and hatching where there is nothing."""

from dataclasses import dataclass

import numpy as np
from matplotlib.collections import LineCollection
from matplotlib.patches import Rectangle
from numpy.typing import NDArray

from argmap.views.plot.page import Page, PictureFormat
from argmap.views.plot.palette import BLANK, DIAGONAL, HATCH, PAPER, Shades

_MOST_SHAPES = 5_000  # beyond, an SVG of shapes would be too large to open


@dataclass(frozen=True, slots=True)
class Cells:
    """Where the cells of a matrix are on a page: the upper left corner, and width and height of each, in points."""

    x: float
    y: float
    width: float
    height: float

    def centre(self, row: int, column: int) -> tuple[float, float]:
        """Return the middle of a cell."""
        return self.x + (column + 0.5) * self.width, self.y + (row + 0.5) * self.height


def draw_cells(  # noqa: PLR0913 - a matrix, its place and its look
    page: Page,
    cells: Cells,
    values: NDArray[np.float64],
    present: NDArray[np.bool_],
    shades: Shades,
    *,
    one_mode: bool,
    size: float | None,
    as_image: bool = False,
) -> None:
    """Draw a matrix, with its values in letters of ``size`` points; without, a dash marks values below zero.

    Drawn ``as_image``, it has neither.
    """
    rows, columns = values.shape
    page.add(blank(cells.x, cells.y, columns * cells.width, rows * cells.height))
    for here in range(rows if one_mode else 0):
        corner = (cells.x + here * cells.width, cells.y + here * cells.height)
        page.add(Rectangle(corner, cells.width, cells.height, facecolor=DIAGONAL, edgecolor="none", zorder=2))
    shown = np.ma.masked_array(values, ~present)
    right, bottom = cells.x + columns * cells.width, cells.y + rows * cells.height
    if as_image:
        shades.draw_image(page.axes, shown, (cells.x, right, bottom, cells.y))
        return
    edges = np.linspace(cells.x, right, columns + 1), np.linspace(cells.y, bottom, rows + 1)
    page.axes.pcolormesh(
        *edges, shown, cmap=shades.map, norm=shades.norm, edgecolors=PAPER, linewidth=0.5, antialiased=True, zorder=2
    )
    if size is not None:
        for row, column in np.argwhere(present):
            value = float(values[row, column])
            x, y = cells.centre(row, column)
            page.write(x, y + 0.36 * size, spoken(value), size, ha="center", color=shades.ink(value))
    else:
        _draw_dashes(page, cells, values, present, shades)


def drawn_as_image(values: NDArray[np.float64], picture_format: PictureFormat) -> bool:
    """Return whether the cells are one image rather than a shape each, which would make an SVG too large to open."""
    return picture_format == "svg" and values.size > _MOST_SHAPES


def blank(x: float, y: float, width: float, height: float) -> Rectangle:
    """Return the look of cells in which there is nothing."""
    return Rectangle((x, y), width, height, facecolor=BLANK, edgecolor=HATCH, hatch="/////", linewidth=0, zorder=1)


def spoken(value: float) -> str:
    """Return a value with at most two decimals, none of them an idle zero; more if it would read as zero."""
    text = f"{value:.0f}" if abs(value) >= 100 else f"{value:.2f}".rstrip("0").rstrip(".")
    return (text if value == 0 or text not in ("0", "-0") else f"{value:.1g}").replace("-", "−")


def _draw_dashes(
    page: Page, cells: Cells, values: NDArray[np.float64], present: NDArray[np.bool_], shades: Shades
) -> None:
    below = [(int(row), int(column)) for row, column in np.argwhere(present & (values < 0))]
    half = min(cells.width, cells.height) * 0.22
    middles = [cells.centre(*place) for place in below]
    page.axes.add_collection(
        LineCollection(
            [[(x - half, y), (x + half, y)] for x, y in middles],
            colors=[shades.ink(float(values[place])) for place in below],
            linewidths=0.9,
            zorder=3,
        ),
        autolim=False,
    )
