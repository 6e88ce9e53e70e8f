"""The headings of a heat map's rows and columns: how large cells are, and where names break."""

from collections.abc import Sequence
from dataclasses import dataclass

from argmap.views.plot.cells import Cells
from argmap.views.plot.lettering import LINE, Lettering
from argmap.views.plot.page import Page

MOST_ROWS, MOST_COLUMNS = 75, 25
"""The most rows and columns with which cells are large enough for their values."""

LONG = 130.0
"""A heading of more points than this is a sentence rather than a name."""

_FEW = 8
_ROW_WIDTH = 270.0
_GAP = 5.0
_NUMBER = 20.0


@dataclass(frozen=True, slots=True)
class Headings:
    """Cells of some width and height, and the lines of each heading in letters of ``size`` points.

    ``left`` and ``top`` are what rows' and columns' headings take; columns' run upwards if ``turned``. ``numbers``
    stand between the rows' headings and their cells, if at all.
    """

    cell_width: float
    cell_height: float
    size: float
    rows: tuple[tuple[str, ...], ...]
    columns: tuple[tuple[str, ...], ...]
    turned: bool
    left: float
    top: float
    numbers: tuple[str, ...] = ()

    @property
    def _aside(self) -> float:
        return _NUMBER if self.numbers else 0.0

    def draw(self, page: Page, cells: Cells) -> None:
        """Write the headings beside and above the cells."""
        for number, lines in enumerate(self.rows):
            _, middle = cells.centre(number, 0)
            y = middle - len(lines) * self.size * LINE / 2
            page.write_lines(cells.x - _GAP - self._aside, y, lines, self.size, ha="right")
        for number, text in enumerate(self.numbers):
            page.write(cells.x - _GAP, cells.centre(number, 0)[1] + 0.36 * self.size, text, self.size, ha="right")
        for number, lines in enumerate(self.columns):
            middle, _ = cells.centre(0, number)
            if self.turned:
                x = middle - len(lines) * self.size * LINE / 2 + self.size
                for line in lines:
                    page.write(x, cells.y - _GAP, line, self.size, rotation=90)
                    x += self.size * LINE
            else:
                y = cells.y - _GAP + 1 - len(lines) * self.size * LINE
                page.write_lines(middle, y, lines, self.size, ha="center")


def headings(
    rows: Sequence[str], columns: Sequence[str], lettering: Lettering, widest_value: float | None, *, one_mode: bool
) -> Headings:
    """Return how to set headings around cells.

    ``widest_value`` is in points, None if values are not to be written. Among one another (``one_mode``), sentences
    stand beside the rows only, and numbers above the columns.
    """
    size = 8.0 if widest_value is not None else 7.0
    long = sum(lettering.width(row, size) > LONG for row in rows)
    numbers = tuple(str(number) for number in range(1, len(rows) + 1)) if one_mode and 3 * long > len(rows) else ()
    width, height = _cell(len(rows), len(columns), widest_value, size, long=long > 0)
    row_lines = _set(rows, lettering, size, _ROW_WIDTH, height)
    columns = numbers or columns
    turned = not all(_fits(column, lettering, size, width - 4) for column in columns)
    column_lines = _set(columns, lettering, size, LONG if turned else width - 4, width if turned else 3 * size * LINE)
    tallest = max(len(lines) for lines in column_lines) * size * LINE
    left = _widest(row_lines, lettering, size) + _GAP + (_NUMBER if numbers else 0)
    top = (_widest(column_lines, lettering, size) if turned else tallest) + _GAP
    return Headings(width, height, size, row_lines, column_lines, turned, left, top, numbers)


def _cell(rows: int, columns: int, widest_value: float | None, size: float, *, long: bool) -> tuple[float, float]:
    width, height = (max(28.0, widest_value + 8), 24.0) if widest_value is not None else (11.0, 11.0)
    if columns <= _FEW:
        width = max(width, 66.0)
    if long and rows <= MOST_ROWS:
        height = max(height, 2 * size * LINE + 3)
    return width, height


def _set(
    texts: Sequence[str], lettering: Lettering, size: float, width: float, room: float
) -> tuple[tuple[str, ...], ...]:
    most = max(1, int(room // (size * LINE)))
    return tuple(tuple(lettering.wrapped(text, size, width, most)) for text in texts)


def _fits(text: str, lettering: Lettering, size: float, width: float) -> bool:
    """Whether a heading fits above a column in three lines, without a word being broken."""
    words = max(lettering.width(word, size) for word in text.split() or [""])
    return words <= width and len(lettering.wrapped(text, size, width, 4)) <= 3


def _widest(lines: Sequence[Sequence[str]], lettering: Lettering, size: float) -> float:
    return max(lettering.width(line, size) for each in lines for line in each)
