"""What others speak on and a speaker does not. Silence is no position: neither agreement nor disagreement."""

from collections.abc import Iterator, Mapping
from functools import cache

from argmap.comparison.presence import Silence, silent_on
from argmap.comparison.stances import Side
from argmap.comparison.stands import StandTable
from argmap.model import ArgumentMap
from argmap.views.report import Block, Heading, Paragraph, Records, Report, Telling
from argmap.views.speakers.observations import SAID, UNIT, Row, Rows
from argmap.views.speakers.unfit import refuse_unreadable
from argmap.views.speakers.wording import UNMARKED, Phrases, counted, tally

_COLUMNS = (*UNIT, *SAID, "others", "for", "partly", "questions", "against", "speaking")


def report(argument_map: ArgumentMap, table: StandTable) -> Report:
    """Return, for each unit, the points on which others speak and it does not, the most discussed first.

    What people read tells those on which two or more others speak, and how many one other speaks on; it raises
    ``UnfitViewError`` if that would be more than anybody reads. Records have a row for each unit and point: how many
    ``others`` speak on it, how many of them on each side, and their ids.
    """
    found = silent_on(table)
    records = Records(_COLUMNS, lambda: _rows(argument_map, table, found))

    def readable() -> tuple[Block, ...]:
        return tuple(_readable(argument_map, table, found))

    return Report("silent", argument_map.title, readable, records)


def _readable(
    argument_map: ArgumentMap, table: StandTable, found: Mapping[str, tuple[Silence, ...]]
) -> Iterator[Block]:
    phrases = Phrases(argument_map, table)
    said = len({point for _, point in table.stands})
    told = {unit: [each for each in silences if len(each.speaking) > 1] for unit, silences in found.items()}
    total = sum(map(len, told.values()))
    refuse_unreadable(total, f"a list of {total:,}")

    @cache
    def telling(point: str) -> Telling:
        return phrases.told(phrases.point(point), tally(table.on(point)))

    yield Paragraph(((_headline(table, found), ""),))
    for unit in table.units:
        if silences := found.get(unit.id, ()):
            yield Heading(unit.label, f"{len(silences)} of {counted(said, 'statement')}")
            yield from (telling(each.point) for each in told[unit.id])
            if more := len(silences) - len(told[unit.id]):
                yield _rest(more, follows=bool(told[unit.id]))
    yield from phrases.legend(each.point for silences in told.values() for each in silences)


def _headline(table: StandTable, found: Mapping[str, tuple[Silence, ...]]) -> str:
    if not table.stands:
        return "Nobody takes a position in this map."
    if len(table.units) < 2:
        return "There is nobody else whose statements one could be silent on."
    if not any(found.values()):
        return "Everybody speaks on everything."
    return "What others speak on and they do not. Silence is no position, for or against."


def _rest(number: int, *, follows: bool) -> Telling:
    return Telling(UNMARKED, ((f"{'and ' if follows else ''}{number} on which one other speaks", "quiet"),))


def _rows(argument_map: ArgumentMap, table: StandTable, found: Mapping[str, tuple[Silence, ...]]) -> Iterator[Row]:
    rows = Rows(argument_map, table)

    @cache
    def spoken(point: str) -> tuple[Row, Row]:
        stands = table.on(point)
        sides = (sum(side in stand.sides for stand in stands) for side in Side)
        return rows.said(point), (len(stands), *sides, "; ".join(stand.unit for stand in stands))

    for unit, silences in found.items():
        for each in silences:
            said, counts = spoken(each.point)
            yield (*rows.unit(unit), *said, *counts)
