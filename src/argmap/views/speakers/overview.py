"""The overview: who stands where, on one screen."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import fields
from typing import TypeVar

from argmap.comparison.answers import challenge_answers
from argmap.comparison.changes import Change, changes
from argmap.comparison.ground import Ground, GroundKind, grounds
from argmap.comparison.pairs import Pair, pairs
from argmap.comparison.points import Point
from argmap.comparison.presence import silent_on, unique
from argmap.comparison.stances import Observation, Side, side
from argmap.comparison.stands import StandTable
from argmap.model import ArgumentMap
from argmap.views.lines import clean
from argmap.views.report import Align, Block, Cell, Column, Heading, Paragraph, Report, Table, Telling
from argmap.views.speakers.observations import observations
from argmap.views.speakers.wording import SIDES, UNMARKED, Phrases, counted, quiet
from argmap.views.wording import READING

T = TypeVar("T")

TOLD = 3
"""How many of a kind the overview tells before it names the view that tells all."""

SQUARE = 7
"""Up to so many units, every two meet in a table; of more, the nearest and the furthest are named."""

CROWD = 12
"""Of more units than that, only those who take most positions have their numbers in the overview."""

MORE = (
    "matrix", "pairs", "side-by-side", "unique", "silent", "challenges", "recommendations", "groups", "affiliation",
    "network", "heatmap",
)  # fmt: skip
"""Views that go further; the headings name the others where there is something to tell."""

PAIR = tuple(each.name for each in fields(Pair))

BLANK: Cell = (("·", "quiet"),)


def report(argument_map: ArgumentMap, table: StandTable) -> Report:
    """Return who stands where: what is contested, shared, changed and open, then numbers for each unit and each two."""
    found, ranked = pairs(table), grounds(table)
    points = {point.id: point for point in table.points}
    seen = {point for _, point in table.stands}
    members = frozenset(member for unit in table.units for member in unit.members)
    moved = [each for each in changes(argument_map, members) if each.point in seen]
    answers = challenge_answers(argument_map, table.points)
    unanswered = [points[each.challenge] for each in answers if not each.answers and each.challenge in seen]
    common, contested = ranked[GroundKind.COMMON], ranked[GroundKind.CONTESTED]
    blocks: list[Block] = [Paragraph(((_headline(table), ""),))]
    if table.stands:
        tell = _Teller(argument_map, table)
        blocks += [
            *_section("Contested", "common-ground", contested, tell.contested),
            *_section("Common ground", "common-ground", common, tell.shared),
            *_section("Changed their mind", "changed", moved, tell.change),
            *_section("Challenges nobody addresses", "challenges", unanswered, tell.raised),
            *_numbers(table),
            *_meetings(table, found),
            quiet(f"More: --view {', '.join(MORE)}"),
        ]
    facts = {
        "pairs": [{name: getattr(each, name) for name in PAIR} for each in found],
        "common_ground": [each.point for each in common],
        "contested": [each.point for each in contested],
        "changed": [{"speaker": each.speaker, "point": each.point} for each in moved],
        "unaddressed": [each.id for each in unanswered],
    }
    return Report("overview", argument_map.title, tuple(blocks), observations(argument_map, table), facts)


class _Teller:
    """Words what the sections of the overview hold, one line or two each."""

    def __init__(self, argument_map: ArgumentMap, table: StandTable) -> None:
        self._table, self._phrases = table, Phrases(argument_map, table)
        self._points = {point.id: point for point in table.points}

    def shared(self, ground: Ground) -> Telling:
        wanted, units = (Side.AGAINST, ground.deniers) if ground.deniers else (Side.FOR, ground.holders)
        against = "all against: " if ground.deniers else ""
        names = self._phrases.taking(ground.point, wanted, units)
        point = self._points[ground.point]
        return self._phrases.told(point, f"{against}{names}", _reading(point))

    def contested(self, ground: Ground) -> Telling:
        sides = (
            (Side.FOR, ground.holders),
            (Side.PARTLY, ground.partly),
            (Side.QUESTIONS, ground.questioners),
            (Side.AGAINST, ground.deniers),
        )
        under = tuple(
            Telling((SIDES[each].symbol, SIDES[each].style), ((self._phrases.taking(ground.point, each, units), ""),))
            for each, units in sides
            if units
        )
        point = self._points[ground.point]
        told = self._phrases.told(point, _reading(point))
        return Telling(told.mark, told.pieces, under)

    def change(self, change: Change) -> Telling:
        told = self._phrases.told(self._points[change.point])
        before, now = (_sides(each) for each in (change.before, change.now))
        who = f"{self._phrases.speaker(change.speaker)}: at first {before}, now {now}"
        return Telling(told.mark, told.pieces, (Telling(UNMARKED, ((who, ""),)),))

    def raised(self, point: Point) -> Telling:
        stands = self._table.on(point.id)
        names = self._phrases.names(each.unit for each in stands if Side.FOR in each.sides)
        return self._phrases.told(point, names)


def _reading(point: Point) -> str:
    return READING if point.agreement_interpreted else ""


def _sides(observations: Sequence[Observation]) -> str:
    words = [side(each.stance).value for each in observations]
    return " and ".join(dict.fromkeys(words))


def _headline(table: StandTable) -> str:
    if not table.stands:
        return "No speaker takes a position in this map."
    spoken = len({point for _, point in table.stands})
    grouped = any(unit.members != (unit.id,) for unit in table.units)
    said = f"{counted(len(table.units), 'group' if grouped else 'speaker')} on {counted(spoken, 'statement')}"
    if len(table.units) < 2:
        return f"{said}."
    several = sum(len(table.on(point.id)) > 1 for point in table.points)
    return f"{said}; on {several or 'none'} of them two or more take a position."


def _numbers(table: StandTable) -> Iterator[Block]:
    """Yield how many statements each unit is for, against, …; those whom nobody else joins, and the silence."""
    alone, silent = unique(table), silent_on(table)
    taken = [each for each in Side if any(each in stand.sides for stand in table.stands.values())]
    several = len(table.units) > 1
    headings = ("all", *(SIDES[each].word for each in taken), *(("alone", "silent") if several else ()))
    rows = []
    # The sort is stable: who takes as many positions stands in the order of the file.
    active = sorted(table.units, key=lambda unit: -len(table.of(unit.id)))[:CROWD]
    for unit in table.units if len(table.units) <= CROWD else active:
        stands = table.of(unit.id)
        sides = [sum(each in stand.sides for stand in stands) for each in taken]
        others = (len(alone[unit.id]), len(silent[unit.id])) if several else ()
        figures = (len(stands), *sides, *others)
        rows.append((((clean(unit.label), "speaker"),), *(((str(each), ""),) if each else BLANK for each in figures)))
    left = len(table.units) - len(rows)
    yield Heading("Statements", "on which each takes a position" if not left else f"of the {CROWD} who say most")
    yield Table((Column(""), *(Column(each, Align.RIGHT, whole=True) for each in headings)), tuple(rows))
    if left:
        yield quiet(f"and {left} more: --view matrix")


def _meetings(table: StandTable, found: Sequence[Pair]) -> Iterator[Block]:
    """Yield how often each two agree, of the statements on which both are clearly for or against."""
    clear = [each for each in found if each.rate is not None]
    if not clear:
        return
    yield Heading("Each two agree", "on so many of the statements on which both are for or against")
    if len(table.units) <= SQUARE:
        yield _square(table, clear)
        return
    ranked = sorted(clear, key=lambda each: (each.agree - each.disagree, each.agree), reverse=True)
    near = [each for each in ranked[:TOLD] if each.agree > each.disagree]
    apart = [each for each in reversed(ranked[len(near) :]) if each.disagree > each.agree][:TOLD]
    labels = {unit.id: clean(unit.label) for unit in table.units}
    for word, found_so in (("most", near), ("least", apart)):
        for each in found_so:
            names = f"{labels[each.a]} and {labels[each.b]}: "
            yield Telling(UNMARKED, ((f"{word}  ", "quiet"), (names, "speaker"), (_rate(each), "")))
    yield quiet(f"{counted(len(clear), 'pair')} in all: --view pairs")


def _square(table: StandTable, found: Sequence[Pair]) -> Table:
    """Return a triangle: units against units, each two once."""
    met = {(each.b, each.a): each for each in found}
    first, last = table.units[:-1], table.units[1:]
    columns = (Column(""), *(Column(clean(unit.label), key=clean(unit.label)) for unit in first))
    rows = []
    for number, row in enumerate(last):
        cells: list[Cell] = [((clean(row.label), "speaker"),)]
        for place, column in enumerate(first):
            pair = met.get((row.id, column.id))
            cells.append((((_rate(pair), ""),) if pair else BLANK) if place <= number else ())
        rows.append(tuple(cells))
    return Table(columns, tuple(rows))


def _rate(pair: Pair) -> str:
    return f"{pair.agree} of {pair.agree + pair.disagree}"


def _section(heading: str, view: str, found: Sequence[T], tell: Callable[[T], Telling]) -> Iterator[Block]:
    if not found:
        return
    more = f"the first {TOLD}; all: --view {view}" if len(found) > TOLD else ""
    yield Heading(heading, f"{len(found)}{f', {more}' if more else ''}")
    yield from map(tell, found[:TOLD])
