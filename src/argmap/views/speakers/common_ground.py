"""Common ground, what is contested, and what leans one way: each point once, with who is on which side."""

from collections.abc import Iterator, Sequence

from argmap.comparison.ground import Ground, GroundKind, grounds
from argmap.comparison.points import Point
from argmap.comparison.stances import Side
from argmap.comparison.stands import Stand, StandTable
from argmap.model import ArgumentMap
from argmap.views.report import Block, Heading, Paragraph, Records, Report, Telling
from argmap.views.speakers.observations import Row, Rows
from argmap.views.speakers.quotations import best, quotation
from argmap.views.speakers.wording import UNMARKED, Phrases, counted, quiet, tally
from argmap.views.wording import READING

_SECTIONS = {
    GroundKind.COMMON: "Common ground",
    GroundKind.CONTESTED: "Contested",
    GroundKind.ONE_SIDED: "One-sided",
}

_EXPLAINED = {
    GroundKind.COMMON: "Two or more are for it, and nobody is against it or questions it; or two or more are against "
    "it, and nobody is for it.",
    GroundKind.CONTESTED: "Some are for it, some against. Contestedness is 1.00 where as many are for it as against, "
    "and the nearer to 0.00 the more one side outnumbers the other.",
    GroundKind.ONE_SIDED: "No two are on opposite sides, yet it is not shared: some question it, or agree in part.",
}

_COLUMNS = ("section", "rank", "contestedness", "for", "partly", "questions", "against")


def report(argument_map: ArgumentMap, table: StandTable) -> Report:
    """Return every point on which two or more stand, ranked within common ground, contested and one-sided.

    Records have a row for each observation on such a point: ``section``, ``rank`` from 1, ``contestedness`` in
    [0, 1], how many units are on each side, the statement, the unit, and the stance with its words.
    """
    ranked = grounds(table)
    blocks: list[Block] = [Paragraph(((_headline(table, ranked), ""),))]
    phrases = Phrases(argument_map, table)
    for kind, heading in _SECTIONS.items():
        if found := ranked.get(kind, ()):
            blocks += [Heading(heading, str(len(found))), quiet(_EXPLAINED[kind])]
            blocks += [_telling(argument_map, table, phrases, kind, each) for each in found]
    blocks.extend(phrases.legend(each.point for found in ranked.values() for each in found))
    rows = Rows(argument_map, table)
    records = Records((*_COLUMNS, *rows.stood_columns), lambda: _rows(rows, table, ranked))
    facts = {"contestedness": "1 - |p - n| / (p + n), where p are for and n against"}
    return Report("common-ground", argument_map.title, tuple(blocks), records, facts)


def _headline(table: StandTable, ranked: dict[GroundKind, tuple[Ground, ...]]) -> str:
    total = sum(map(len, ranked.values()))
    if not total:
        return "There is no statement on which two or more take a position."
    parts = ", ".join(f"{len(ranked.get(kind, ())) or 'none'} {kind.value}" for kind in _SECTIONS)
    said = len({point for _, point in table.stands})
    return f"Two or more take a position on {total} of {counted(said, 'statement')}: {parts}."


def _telling(
    argument_map: ArgumentMap, table: StandTable, phrases: Phrases, kind: GroundKind, ground: Ground
) -> Telling:
    point, stands = phrases.point(ground.point), table.on(ground.point)
    told = phrases.told(point, _remark(kind, ground, stands), READING if point.agreement_interpreted else "")
    sides = (
        _side(argument_map, phrases, point, wanted, [each for each in stands if wanted in each.sides])
        for wanted in Side
        if any(wanted in each.sides for each in stands)
    )
    return Telling(told.mark, told.pieces, (*phrases.rewordings(point), *sides, *phrases.objections(point.id)))


def _side(argument_map: ArgumentMap, phrases: Phrases, point: Point, wanted: Side, stands: Sequence[Stand]) -> Telling:
    """Return who is on one side, with one quotation."""
    units = [each.unit for each in stands]
    shown = best(stands, wanted)
    if shown is None:
        return phrases.side(point.id, wanted, units)
    speaker = phrases.speaker(shown.speaker)
    name = "" if phrases.names(units) == speaker else speaker
    quoted = quotation(argument_map, shown, text=point.text, name=name)
    return phrases.side(point.id, wanted, units, Telling(UNMARKED, quoted))


def _remark(kind: GroundKind, ground: Ground, stands: Sequence[Stand]) -> str:
    if kind is GroundKind.CONTESTED and ground.contestedness is not None:
        return f"contestedness\N{NO-BREAK SPACE}{ground.contestedness:.2f}: {tally(stands)}"
    return f"{tally(stands)}{', rejected in common' if kind is GroundKind.COMMON and ground.deniers else ''}"


def _rows(rows: Rows, table: StandTable, ranked: dict[GroundKind, tuple[Ground, ...]]) -> Iterator[Row]:
    for kind in _SECTIONS:
        for rank, each in enumerate(ranked.get(kind, ()), 1):
            counts = tuple(map(len, (each.holders, each.partly, each.questioners, each.deniers)))
            for row in rows.stood(table.on(each.point)):
                yield (kind.value, rank, each.contestedness, *counts, *row)
