"""Statements against those compared: one row a point, one mark each; what is not said stays blank."""

from collections.abc import Iterator, Mapping, Sequence

from argmap.comparison.ground import Ground, ground_of
from argmap.comparison.points import Point
from argmap.comparison.stances import Side
from argmap.comparison.stands import Stand, StandTable
from argmap.model import ArgumentMap
from argmap.model.statements import StatementKind
from argmap.views.marks import CHANGED, KINDS, SILENT, Mark
from argmap.views.report import Align, Block, Cell, Column, Paragraph, Report, Table
from argmap.views.speakers.numbers import rounded
from argmap.views.speakers.observations import observations
from argmap.views.speakers.unfit import refuse_unreadable
from argmap.views.speakers.wording import SIDES, Phrases, counted, legend, quiet, sides_mark

BOTH = Mark("/", "both at once", "")
BLANK: Cell = ((SILENT.symbol, SILENT.style),)
_COUNTED = (Side.FOR, Side.AGAINST)


def report(argument_map: ArgumentMap, table: StandTable, *, by: str = "kind", sort: str = "file") -> Report:
    """Return points × units, with ``+ − ± ?`` where a unit takes a position.

    Points on which nobody stands are left out. ``by`` groups them by ``kind`` or ``topic`` (a point with several topics
    stands under each), or not at all (``statement``); ``sort`` has them as in the ``file``, or the most ``contested``
    first, then those on which most are for or against. Records have a row for each observation, with every attribute
    that the file gives of its speaker, its utterance and its statement. What people read raises ``UnfitViewError`` if
    the table would be more than anybody reads.
    """

    def readable() -> tuple[Block, ...]:
        return tuple(_readable(argument_map, table, by, sort))

    return Report("matrix", argument_map.title, readable, observations(argument_map, table))


def _readable(argument_map: ArgumentMap, table: StandTable, by: str, sort: str) -> Iterator[Block]:
    grounds = {point.id: ground_of(point.id, stands) for point in table.points if (stands := table.on(point.id))}
    points = [point for point in table.points if point.id in grounds]
    if sort == "contested":
        points.sort(key=lambda point: _contest(grounds[point.id]))
    down, across = len(points), len(table.units)
    refuse_unreadable(down * across, f"a table of {down:,} × {across:,}")
    yield Paragraph(((_headline(table, points), ""),))
    if points:
        rows = _Rows(argument_map, table, grounds)
        sections = _sections(argument_map, points, by)
        yield Table(
            rows.columns(),
            tuple(row for heading, found in sections for row in rows.section(heading, found)) + tuple(rows.totals()),
        )
        yield from _legend(table, points)


def _headline(table: StandTable, points: Sequence[Point]) -> str:
    if not points:
        return "No speaker takes a position in this map."
    several = sum(len(table.on(point.id)) > 1 for point in points)
    return f"{counted(len(points), 'statement')}; on {several or 'none'} of them two or more take a position."


def _contest(ground: Ground) -> tuple[float, int]:
    return -(ground.contestedness or 0), -ground.decided


def _sections(argument_map: ArgumentMap, points: Sequence[Point], by: str) -> Iterator[tuple[str, Sequence[Point]]]:
    """Yield headings with their points; one empty heading if they are not grouped."""
    if by == "statement":
        yield "", points
    elif by == "kind":
        for kind in StatementKind:
            yield kind.section.capitalize(), [point for point in points if point.kind is kind]
    else:
        topics: dict[str, list[Point]] = {name: [] for name in argument_map.topics}
        for point in points:
            for topic in point.topics:
                topics.setdefault(topic, []).append(point)
        for name, found in topics.items():
            yield (argument_map.topics[name].label if name in argument_map.topics else name), found
        yield "No topic", [point for point in points if not point.topics]


class _Rows:
    """Makes the rows of the matrix: a heading, then points with a mark for each unit and with their counts."""

    def __init__(self, argument_map: ArgumentMap, table: StandTable, grounds: Mapping[str, Ground]) -> None:
        self._table, self._grounds = table, grounds
        self._phrases = Phrases(argument_map, table)
        self._contested = any(ground.contestedness for ground in grounds.values())

    def columns(self) -> tuple[Column, ...]:
        """Return the columns: the point, the units, how many are for it and against it, and how contested it is."""
        units = (Column(self._phrases.names([unit.id]), Align.CENTER) for unit in self._table.units)
        counts = [Column(SIDES[side].symbol, Align.RIGHT, whole=True) for side in _COUNTED]
        contested = [Column("contested", Align.RIGHT, whole=True)] if self._contested else []
        return (Column("", weight=4, marked=True), *units, *counts, *contested)

    def section(self, heading: str, points: Sequence[Point]) -> Iterator[tuple[Cell, ...]]:
        """Yield the rows of one section, nothing if it is empty."""
        if points and heading:
            yield (((heading, "title"), (f" {len(points)}", "quiet")),)
        for point in points:
            ground = self._grounds[point.id]
            stands = {stand.unit: stand for stand in self._table.on(point.id)}
            marks = (_cell(stands.get(unit.id)) for unit in self._table.units)
            counts = (_count(len(each)) for each in (ground.holders, ground.deniers))
            yield (self._point(point), *marks, *counts, *self._share(ground))

    def _point(self, point: Point) -> Cell:
        wordings = f"{len(point.wordings)} wordings" if len(point.wordings) > 1 else ""
        told = self._phrases.told(point, wordings)
        symbol, style = told.mark
        return ((f"{symbol} ", style), *told.pieces)

    def _share(self, ground: Ground) -> Iterator[Cell]:
        if self._contested:
            yield ((rounded(ground.contestedness, 2), ""),) if ground.contestedness else ()

    def totals(self) -> Iterator[tuple[Cell, ...]]:
        """Yield how often each unit is on each side that occurs, under a heading."""
        stands = self._table.stands.values()
        yield ((("Positions", "title"), (f" {len(stands)}", "quiet")),)
        for side, mark in SIDES.items():
            by_unit = [sum(side in stand.sides for stand in self._table.of(unit.id)) for unit in self._table.units]
            if sum(by_unit):
                sums = tuple(_count(sum(by_unit)) if each is side else () for each in _COUNTED)
                blank = ((),) * self._contested
                yield (((f"{mark.symbol} ", mark.style), (mark.word, "")), *map(_count, by_unit), *sums, *blank)


def _count(number: int) -> Cell:
    return ((str(number), ""),) if number else BLANK


def _cell(stand: Stand | None) -> Cell:
    return (sides_mark(stand.sides, stand.before),) if stand else BLANK


def _legend(table: StandTable, points: Sequence[Point]) -> Iterator[Block]:
    """Explain the marks that occur."""
    stands, kinds = table.stands.values(), {point.kind for point in points}
    marks = [SIDES[side] for side in Side if any(side in stand.sides | stand.before for stand in stands)]
    marks += [BOTH] if any(len(stand.sides) > 1 for stand in stands) else []
    marks += [CHANGED] if any(stand.before for stand in stands) else []
    yield legend([*marks, SILENT])
    yield legend(mark for kind, mark in KINDS.items() if kind in kinds)
    if any(ground_of(point.id, table.on(point.id)).contestedness for point in points):
        yield quiet("contested: 1.00 where as many are for as against, blank where nobody is on the other side")
