"""The points on which only one of those compared speaks."""

from collections.abc import Iterator

from argmap.comparison.points import Point
from argmap.comparison.presence import unique
from argmap.comparison.stands import StandTable
from argmap.model import ArgumentMap
from argmap.views.report import Block, Heading, Paragraph, Records, Report, Telling
from argmap.views.speakers.observations import Row, Rows
from argmap.views.speakers.wording import Phrases, counted, leaves_out, quiet


def report(argument_map: ArgumentMap, table: StandTable) -> Report:
    """Return, for each unit, the points only it speaks on, in the order of the file.

    Records have a row for each observation on such a point: the statement, the unit, and the stance with its words.
    """
    found = unique(table)
    phrases = Phrases(argument_map, table)
    alone = sum(map(len, found.values()))
    blocks: list[Block] = [Paragraph(((_headline(argument_map, table, alone), ""),))]
    without = []
    for unit in table.units:
        if points := found[unit.id]:
            blocks.append(Heading(unit.label, str(len(points))))
            blocks += [_telling(phrases, table, unit.id, point) for point in points]
        elif table.of(unit.id):
            without.append(unit.id)
    if alone:
        verb = "speaks" if len(without) == 1 else "speak"
        blocks += [quiet(f"{phrases.names(without)} {verb} only on what others speak on too.")] if without else []
        blocks.extend(phrases.legend(point.id for points in found.values() for point in points))
    rows = Rows(argument_map, table)
    records = Records(rows.stood_columns, lambda: _rows(rows, table, found))
    return Report("unique", argument_map.title, tuple(blocks), records)


def _headline(argument_map: ArgumentMap, table: StandTable, alone: int) -> str:
    said = len({point for _, point in table.stands})
    one = "only one of those compared" if leaves_out(argument_map, table) else "only one"
    if not alone:
        return f"There is no statement on which {one} takes a position."
    return f"On {alone} of {counted(said, 'statement')} {one} takes a position."


def _telling(phrases: Phrases, table: StandTable, unit: str, point: Point) -> Telling:
    stand = table.get(unit, point.id)
    told = phrases.told(point, phrases.stance(stand, point) if stand else "")
    return Telling(told.mark, told.pieces, phrases.rewordings(point))


def _rows(rows: Rows, table: StandTable, found: dict[str, tuple[Point, ...]]) -> Iterator[Row]:
    for unit, points in found.items():
        for point in points:
            if stand := table.get(unit, point.id):
                yield from rows.stood([stand])
