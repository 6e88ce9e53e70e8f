"""Groups as rows for programs: members, what sets a group apart, and consensus across groups."""

from collections.abc import Collection, Iterator

from argmap.comparison.groups import Grouping
from argmap.comparison.stances import Side
from argmap.comparison.stands import StandTable
from argmap.model import ArgumentMap
from argmap.views.report import Records
from argmap.views.speakers.observations import SAID, UNIT, Row, Rows

_MEASURED = (
    "side", "taking", "speaking", "others_taking", "others_speaking", "inside", "outside", "ratio", "value",
)  # fmt: skip
_COLUMNS = ("section", "group", "rank", *UNIT, *SAID, *_MEASURED)
_NO_UNIT: Row = (None,) * len(UNIT)
_NOTHING: Row = (None,) * len((*SAID, *_MEASURED))


def group_records(argument_map: ArgumentMap, table: StandTable, found: Grouping | None) -> Records:
    """Return the rows that ``groups.report`` explains; none without groups."""

    def rows() -> Iterator[Row]:
        if found is not None:
            known = Rows(argument_map, table)
            yield from _members(known, found)
            yield from _distinctive(known, table, found)
            yield from _consensus(known, found)

    return Records(_COLUMNS, rows)


def poll(table: StandTable, point: str, side: Side, units: Collection[str]) -> tuple[int, int]:
    """Return how many of ``units`` are on one side of a point only, and how many take any position on it."""
    stands = [each for each in table.on(point) if each.unit in units]
    return sum(each.side is side for each in stands), len(stands)


def _members(known: Rows, found: Grouping) -> Iterator[Row]:
    for number, group in enumerate(found.groups, 1):
        for unit in group.units:
            yield ("member", number, None, *known.unit(unit), *_NOTHING)
    for unit in found.ungrouped:
        yield ("member", None, None, *known.unit(unit), *_NOTHING)


def _distinctive(known: Rows, table: StandTable, found: Grouping) -> Iterator[Row]:
    for number, group in enumerate(found.groups, 1):
        members = frozenset(group.units)
        others = frozenset(unit.id for unit in table.units) - members
        for rank, each in enumerate(group.distinctive, 1):
            inside = poll(table, each.point, each.side, members)
            outside = poll(table, each.point, each.side, others)
            rates = (each.inside, each.outside, each.ratio, None)
            said = known.said(each.point)
            yield ("distinctive", number, rank, *_NO_UNIT, *said, each.side.value, *inside, *outside, *rates)


def _consensus(known: Rows, found: Grouping) -> Iterator[Row]:
    for rank, each in enumerate(found.consensus, 1):
        for number, counts in enumerate(each.groups, 1):
            rates = (None, None, None, None, None, each.value)
            yield ("consensus", number, rank, *_NO_UNIT, *known.said(each.point), each.side.value, *counts, *rates)
