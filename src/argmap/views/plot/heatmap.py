"""The picture of a matrix: a heat map."""

from dataclasses import dataclass
from typing import Any

import numpy as np
from matplotlib.patches import Rectangle
from numpy.typing import NDArray

from argmap.comparison.measures import Label, Matrix
from argmap.views.plot.cells import Cells, blank, draw_cells, drawn_as_image, spoken
from argmap.views.plot.headings import MOST_COLUMNS, MOST_ROWS, headings
from argmap.views.plot.legend import Entry, draw_legend
from argmap.views.plot.lettering import readable
from argmap.views.plot.names import Names, names_for
from argmap.views.plot.ordering import order_by_likeness
from argmap.views.plot.page import MARGIN, Page, PictureFormat, drawing
from argmap.views.plot.palette import DIAGONAL, INK, Shades
from argmap.views.plot.unfit import MOST, UnfitPictureError

_NARROWEST = 380.0
_VALUE_SIZE = 7.5


@dataclass(frozen=True, slots=True)
class _Sheet:
    """A matrix in the order in which it is drawn; ``one_mode`` if its rows and columns are the same."""

    rows: tuple[Label, ...]
    columns: tuple[Label, ...]
    values: NDArray[np.float64]
    present: NDArray[np.bool_]
    one_mode: bool

    @property
    def with_values(self) -> bool:
        """Whether cells are large enough for their values."""
        return len(self.rows) <= MOST_ROWS and len(self.columns) <= MOST_COLUMNS


def drawn_heatmap(matrix: Matrix, title: str, subtitle: str, picture_format: PictureFormat, *, signed: bool) -> bytes:
    """Return what ``argmap.views.plot.heatmap_picture`` says."""
    _refuse_large(matrix)
    sheet = _sheet(matrix)
    shades = Shades(sheet.values[sheet.present], signed=signed)
    names = names_for(title, [(each.id, each.label) for each in (*sheet.rows, *sheet.columns)], picture_format)
    with drawing(names.lettering, picture_format):
        rows, columns = names.written[: len(sheet.rows)], names.written[len(sheet.rows) :]
        shown = {spoken(float(value)) for value in sheet.values[sheet.present]} if sheet.with_values else set()
        widest = max(names.lettering.width(each, _VALUE_SIZE) for each in shown) if shown else None
        around = headings(rows, columns, names.lettering, widest, one_mode=sheet.one_mode)
        needed = 2 * MARGIN + around.left + len(columns) * around.cell_width
        page = Page(max(_NARROWEST, needed), names.lettering)
        y = _draw_top(page, names.title, readable(subtitle), sheet, shades)
        cells = Cells(MARGIN + around.left, y + around.top, around.cell_width, around.cell_height)
        around.draw(page, cells)
        size = _VALUE_SIZE if sheet.with_values else None
        as_image = drawn_as_image(sheet.values, picture_format)
        draw_cells(
            page, cells, sheet.values, sheet.present, shades, one_mode=sheet.one_mode, size=size, as_image=as_image
        )
        y = cells.y + len(rows) * cells.height + 8
        dashed = not (sheet.with_values or as_image) and bool((sheet.values < 0).any())
        for note in (_method(numbered=bool(around.numbers), dashed=dashed), names.note):
            y = page.write_paragraph(y, note) if note else y
        words = _description(sheet, names, subtitle)
        return page.render(y + MARGIN, picture_format, f"{names.title}: {readable(subtitle)}", words)


def _refuse_large(matrix: Matrix) -> None:
    if max(len(matrix.rows), len(matrix.columns)) > MOST:
        raise UnfitPictureError(
            f"a picture of {len(matrix.rows):,} rows and {len(matrix.columns):,} columns would not be legible; it "
            f"holds up to {MOST} of each: choose with --only or --min-statements"
        )


def _sheet(matrix: Matrix) -> _Sheet:
    rows, columns = matrix.rows, matrix.columns
    values, present = matrix.dense()
    if not present.any():
        raise UnfitPictureError("nothing is related to anything here, so there is no heat map to draw")
    one_mode = rows == columns
    if not one_mode and _length(columns) > _length(rows):
        rows, columns, values, present = columns, rows, values.T, present.T
    values = np.where(present, values, 0.0)
    down = order_by_likeness(values, one_mode=one_mode)
    across = down if one_mode else order_by_likeness(values.T, one_mode=False)
    return _Sheet(
        tuple(rows[each] for each in down),
        tuple(columns[each] for each in across),
        values[np.ix_(down, across)],
        present[np.ix_(down, across)],
        one_mode,
    )


def _length(labels: tuple[Label, ...]) -> float:
    return sum(len(each.label) for each in labels) / max(1, len(labels))


def _draw_top(page: Page, title: str, subtitle: str, sheet: _Sheet, shades: Shades) -> float:
    """Write the title, and the measure with its scale; return where the headings may begin."""
    y = page.write_paragraph(MARGIN, title, 13, color=INK, fontweight="bold")
    y = page.write_paragraph(y + 1, subtitle, 9) + 5
    steps = np.linspace(shades.low, shades.high, 61)
    width, height = 180.0, 9.0
    # Edges as dark as the faces: else some browsers leave seams.
    look: dict[str, Any] = {
        "cmap": shades.map,
        "norm": shades.norm,
        "edgecolors": "face",
        "linewidth": 0.3,
        "zorder": 2,
    }
    edges = np.linspace(MARGIN, MARGIN + width, len(steps) + 1)
    page.axes.pcolormesh(edges, [y, y + height], steps[None], **look)
    page.add(Rectangle((MARGIN, y), width, height, facecolor="none", edgecolor=INK, linewidth=0.5, zorder=3))
    for share, align in ((0.0, "left"), (0.5, "center"), (1.0, "right")):
        value = shades.low + share * (shades.high - shades.low)
        page.write(MARGIN + share * width, y + height + 9, spoken(value), _VALUE_SIZE, ha=align)
    return draw_legend(page, y + height + 12, [_legend(sheet)]) + 8


def _legend(sheet: _Sheet) -> list[Entry]:
    def empty(page: Page, x: float, y: float) -> None:
        page.add(blank(x, y - 5, 16, 10))

    def self_same(page: Page, x: float, y: float) -> None:
        page.add(Rectangle((x, y - 5), 16, 10, facecolor=DIAGONAL))

    entries = [Entry(16, 10, self_same, "with itself")] if sheet.one_mode else []
    off_diagonal = sheet.present | (np.eye(*sheet.present.shape) > 0) if sheet.one_mode else sheet.present
    if not off_diagonal.all():
        entries.append(Entry(16, 10, empty, "nothing in common" if sheet.one_mode else "no position"))
    return entries


def _method(*, numbered: bool, dashed: bool) -> str:
    parts = ["Rows and columns stand in an order that puts like beside like (average linkage)."]
    if numbered:
        parts.append("Columns have the numbers of the rows.")
    if dashed:
        parts.append("A dash marks values below zero.")
    return " ".join(parts)


def _description(sheet: _Sheet, names: Names, subtitle: str) -> str:
    """Return what the picture shows, for those who cannot see it."""
    shown = np.where(sheet.present, sheet.values, np.nan)
    measure = readable(subtitle).rstrip(".")
    parts = [f"A heat map of {len(sheet.rows)} rows and {len(sheet.columns)} columns. {measure}."]
    for word, place in (("Highest", np.nanargmax(shown)), ("Lowest", np.nanargmin(shown))):
        row, column = (int(each) for each in np.unravel_index(place, shown.shape))
        labels = f"{names.written[row]} and {names.written[len(sheet.rows) + column]}"
        parts.append(f"{word}: {labels}, {spoken(float(shown[row, column]))}.")
    return " ".join(parts)
