"""The picture of a network: who agrees and who disagrees with whom."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np

from argmap.comparison.groups import Grouping
from argmap.comparison.pairs import Pair
from argmap.comparison.stands import StandTable
from argmap.views.plot.arrangement import Floats, arranged, spread
from argmap.views.plot.legend import draw_legend
from argmap.views.plot.lettering import readable
from argmap.views.plot.names import names_for
from argmap.views.plot.network_words import description, kind_of_units, method, network_legend, subtitle
from argmap.views.plot.page import MARGIN, Page, PictureFormat, drawing
from argmap.views.plot.palette import INK
from argmap.views.plot.spots import Spot, spots
from argmap.views.plot.ties import drawn_ties, tie_line, told
from argmap.views.plot.unfit import MOST, UnfitPictureError

_NARROWEST = 520.0
_APART = 16.0
_WIDER = 1.25


def drawn_network(
    table: StandTable, pairs: Sequence[Pair], grouping: Grouping | None, picture_format: PictureFormat, conditions: str
) -> bytes:
    """Return what ``argmap.views.plot.network_picture`` says."""
    _refuse_unfit(table)
    silent = sum(not table.of(unit.id) for unit in table.units)
    table = replace(table, units=tuple(unit for unit in table.units if table.of(unit.id)))
    names = names_for(table.title, [(unit.id, unit.label) for unit in table.units], picture_format)
    by_id = {unit.id: name for unit, name in zip(table.units, names.written, strict=True)}
    with drawing(names.lettering, picture_format):
        scene = _Scene(pairs, by_id, spots(table, grouping, by_id, names.lettering))
        page = Page(max(_NARROWEST, scene.width + 2 * MARGIN), names.lettering)
        y = page.write_paragraph(MARGIN, names.title, 13, color=INK, fontweight="bold")
        y = page.write_paragraph(y + 1, subtitle(table, pairs), 9)
        y = scene.draw_tied(page, y)
        y = scene.draw_loose(page, y)
        y = draw_legend(page, y, network_legend(table, pairs, grouping, scene.spots)) + 6
        for note in (readable(conditions), method(table, pairs, grouping, silent), names.note):
            y = page.write_paragraph(y, note) if note else y
        words = description(table, pairs, grouping, by_id)
        return page.render(y + MARGIN, picture_format, f"{names.title}: {subtitle(table, pairs)}", words)


def _refuse_unfit(table: StandTable) -> None:
    kind = kind_of_units(table)
    speaking = sum(bool(table.of(unit.id)) for unit in table.units)
    if speaking < 2:
        only = f"only one of the {kind} takes a position" if speaking else f"none of the {kind} takes a position"
        raise UnfitPictureError(f"{only}, so there is no network to draw; it takes two")
    if len(table.units) > MOST:
        raise UnfitPictureError(
            f"a picture of {len(table.units):,} {kind} would not be legible; choose up to {MOST} with --only"
        )


class _Scene:
    """What is drawn: ties, and by unit (id) names, spots, and the centres of the spots of all who have a tie."""

    def __init__(self, pairs: Sequence[Pair], names: Mapping[str, str], spots: Mapping[str, Spot]) -> None:
        self.pairs, self.names, self.spots = pairs, names, spots
        ends = {unit for pair in pairs for unit in (pair.a, pair.b)}
        self._places = _places([unit for unit in spots if unit in ends], pairs, spots)

    @property
    def width(self) -> float:
        """Of the spots with their names, in points."""
        return max((x + self.spots[unit].width / 2 for unit, (x, _) in self._places.items()), default=0.0)

    def draw_tied(self, page: Page, y: float) -> float:
        """Draw all who have a tie, in the middle of the page below ``y``; return where they end."""
        if not self._places:
            return y
        left, y = (page.width - self.width) / 2, y + _APART
        places = {unit: (left + x, y + down) for unit, (x, down) in self._places.items()}
        strongest = max(abs(pair.subtract) for pair in self.pairs)
        for pair in drawn_ties(self.pairs, len(places)):
            page.add(tie_line(places[pair.a], places[pair.b], pair.subtract, strongest), told(pair, self.names))
        for unit, (x, middle) in places.items():
            self.spots[unit].draw(page, x, middle)
        return (
            max(middle - self.spots[unit].reach + self.spots[unit].height for unit, (_, middle) in places.items()) + 16
        )

    def draw_loose(self, page: Page, y: float) -> float:
        """Draw those without a tie in rows of their own; return where they end."""
        loose = [spot for unit, spot in self.spots.items() if unit not in self._places]
        if not loose:
            return y
        y = page.write_paragraph(y + 4, "No statement in common with anybody:", 8, color=INK) + 6
        x, reach, lowest = MARGIN, max(spot.reach for spot in loose), 0.0
        for spot in loose:
            if x > MARGIN and x + spot.width > page.width - MARGIN:
                x, y, lowest = MARGIN, y + lowest + 6, 0.0
            spot.draw(page, x + spot.width / 2, y + reach)
            x, lowest = x + spot.width + _APART, max(lowest, reach - spot.reach + spot.height)
        return y + lowest + 6


def _places(tied: Sequence[str], pairs: Sequence[Pair], by_unit: Mapping[str, Spot]) -> dict[str, tuple[float, float]]:
    """Return the centres of the spots of all who have a tie, from (0, 0) to the right and downwards."""
    if not tied:
        return {}
    sizes = np.array([(by_unit[unit].width, by_unit[unit].height) for unit in tied])
    middles = spread(arranged(*_wanted(tied, pairs, by_unit)) * (_WIDER, 1.0), sizes, _APART)
    corners = middles - sizes / 2
    corners -= corners.min(axis=0)
    return {
        unit: (float(corner[0] + size[0] / 2), float(corner[1] + by_unit[unit].reach))
        for unit, corner, size in zip(tied, corners, sizes, strict=True)
    }


def _wanted(tied: Sequence[str], pairs: Sequence[Pair], by_unit: Mapping[str, Spot]) -> tuple[Floats, Floats]:
    """Return how far apart each two should be, and how much that matters: less where little is known."""
    order = {unit: number for number, unit in enumerate(tied)}
    distances = np.full((len(tied), len(tied)), 2.0)
    weights = np.full((len(tied), len(tied)), 0.05)
    for pair in pairs:
        a, b = order[pair.a], order[pair.b]
        common = pair.congruence + pair.conflict
        # As if they had one more thing in common, on which they neither agree nor disagree.
        distances[a, b] = distances[b, a] = 1.6 - pair.subtract / (common + 1)
        weights[a, b] = weights[b, a] = np.sqrt(common) / distances[a, b] ** 2 + 0.05
    groups = np.array([by_unit[unit].group for unit in tied])
    together = (groups[:, None] == groups[None]) & (groups > 0)
    return np.where(together, 0.7, 1.15) * distances, weights
