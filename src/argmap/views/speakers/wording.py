"""How the views of a comparison word a point: its text, who is on which side of it, and how many."""

from collections.abc import Collection, Iterable, Sequence
from functools import cached_property

from argmap.comparison.objections import Objection, objections
from argmap.comparison.points import Point, Wording
from argmap.comparison.speakers import compared_speakers
from argmap.comparison.stances import Observation, Side, side
from argmap.comparison.stands import Stand, StandTable
from argmap.model import ArgumentMap, RelationKind
from argmap.model.positions import Stance
from argmap.views.comparison_cells import wording_pieces
from argmap.views.lines import Piece
from argmap.views.marks import CHANGED, KINDS, SAME, STANCES, Mark, explained
from argmap.views.report import Paragraph, Telling
from argmap.views.wording import READING

SIDES = {
    Side.FOR: STANCES[Stance.AGREES]._replace(word="for"),
    Side.PARTLY: STANCES[Stance.PARTLY]._replace(word="partly"),
    Side.QUESTIONS: STANCES[Stance.QUESTIONS]._replace(word="questions"),
    Side.AGAINST: STANCES[Stance.DISAGREES]._replace(word="against"),
}
"""How each side of a point is marked and called."""

UNMARKED: Piece = ("", "")
NOBODY = "nobody"

_STRENGTH = list(Stance)


class Phrases:
    """Words the points of ``table``, always the same way."""

    def __init__(self, argument_map: ArgumentMap, table: StandTable) -> None:
        self._speakers = {each.id: each.label for each in compared_speakers(argument_map)}
        self._labels = {unit.id: unit.label for unit in table.units}
        self._unit_of = {speaker: unit.label for unit in table.units for speaker in unit.members}
        self._points = {point.id: point for point in table.points}
        self._map, self._table = argument_map, table

    def point(self, point: str) -> Point:
        """Return a point by its id."""
        return self._points[point]

    def legend(self, points: Iterable[str]) -> tuple[Paragraph, ...]:
        """Explain the marks of the kinds that occur among points (ids): ``• claim   ! challenge``."""
        kinds = {self._points[each].kind for each in points}
        return (legend(mark for kind, mark in KINDS.items() if kind in kinds),) if kinds else ()

    def names(self, units: Iterable[str]) -> str:
        """Return the names of units, or that there is nobody."""
        return ", ".join(self._labels[each] for each in units) or NOBODY

    def speaker(self, speaker: str) -> str:
        """Return the name of a speaker by id, compared or not."""
        return self._speakers.get(speaker, speaker)

    def makers(self, point: Point, *wordings: Wording) -> str:
        """Name those who assert any of these wordings of a point: units and, if not compared, speakers."""
        ids = {each.id for each in wordings}
        asserted = {
            stand.unit: {each.speaker for each in stand.observations if _asserts(each, ids)}
            for stand in self._table.on(point.id)
        }
        units = [self._labels[unit] for unit, speakers in asserted.items() if speakers]
        heard = set().union(*asserted.values())
        others = [self.speaker(each) for wording in wordings for each in wording.raised_by if each not in heard]
        return ", ".join(dict.fromkeys((*units, *others))) or NOBODY

    def told(self, point: Point, *remarks: str) -> Telling:
        """Return a point in its first wording, with remarks in brackets behind."""
        kind = KINDS[point.kind]
        return Telling((kind.symbol, kind.style), worded(point.wordings[0], *remarks))

    def rewordings(self, point: Point) -> tuple[Telling, ...]:
        """Return the other wordings of a point, each with those who make it."""
        return tuple(
            Telling(
                (SAME.symbol, SAME.style),
                worded(each, self.makers(point, each), READING if each.interpreted else ""),
            )
            for each in point.wordings[1:]
        )

    def stance(self, stand: Stand, point: Point) -> str:
        """Return what a unit does with a point it does not make itself: ``agrees; said by Wu Peng``."""
        taken = {each.stance for each in stand.observations if each.holds}
        words = [", ".join(STANCES[each].word for each in Stance if each in taken)]
        words += [f"at first {' and '.join(each.value for each in Side if each in stand.before)}"] * bool(stand.before)
        return "" if Stance.ASSERTS in taken else "; ".join((*words, f"said by {self.makers(point, *point.wordings)}"))

    def taking(self, point: str, wanted: Side, units: Iterable[str]) -> str:
        """Name ``units`` on one side of a point (id), each with what is particular about their stand."""
        stands = [stand for unit in units if (stand := self._table.get(unit, point))]
        # The sort is stable: who makes the point comes before who agrees, and who agrees before who concedes.
        stands.sort(key=lambda each: min(map(_STRENGTH.index, _taken(each, wanted)), default=0))
        return ", ".join(f"{self._labels[each.unit]}{_manner(each, wanted)}" for each in stands)

    def side(self, point: str, wanted: Side, units: Iterable[str], *under: Telling) -> Telling:
        """Return who is on one side of a point (id): ``+ for: Wu Peng, Li Xiaolin (concedes)``."""
        mark = SIDES[wanted]
        pieces = ((f"{mark.word}: ", mark.style), (self.taking(point, wanted, units), ""))
        return Telling((mark.symbol, mark.style), pieces, under)

    def objections(self, point: str) -> tuple[Telling, ...]:
        """Return what others of those compared object to a point (id), whether or not they deny it outright."""
        return tuple(self._objection(each) for each in self._objected.get(point, ()))

    @cached_property
    def _objected(self) -> dict[str, list[Objection]]:
        members = {speaker for unit in self._table.units for speaker in unit.members}
        found: dict[str, list[Objection]] = {}
        for each in objections(self._map, self._table.points, members):
            found.setdefault(each.point, []).append(each)
        return found

    def _objection(self, objection: Objection) -> Telling:
        labels = (self._unit_of[each] for each in objection.speakers)
        to = ", to the inference" if objection.kind is RelationKind.UNDERCUTS else ""
        said = ((f" ({READING})", "quiet"),) if objection.interpreted else ()
        lead = (f"but {', '.join(dict.fromkeys(labels))}{to}: ", "attack")
        return Telling(UNMARKED, (lead, (objection.text, ""), *said))


def worded(wording: Wording, *remarks: str) -> tuple[Piece, ...]:
    """Return a statement with those it asks, and with remarks in brackets behind."""
    said = "; ".join(filter(None, remarks))
    return (*wording_pieces(wording), (f" ({said})" if said else "", "quiet"))


def sides_mark(now: Iterable[Side], before: Iterable[Side] = ()) -> Piece:
    """Return the marks of the sides one is on, after those one has left: ``+``, ``+/−``, ``−»+``."""
    symbols, style = _symbols(now)
    earlier, _ = _symbols(before)
    return f"{earlier}{CHANGED.symbol}{symbols}" if earlier else symbols, style


def tally(stands: Sequence[Stand]) -> str:
    """Count stands by side: ``3 for, 1 against``; a stand on two sides counts in both."""
    counts = ((wanted, sum(wanted in stand.sides for stand in stands)) for wanted in SIDES)
    return ", ".join(f"{count}\N{NO-BREAK SPACE}{_taking(wanted, count)}" for wanted, count in counts if count)


def leaves_out(argument_map: ArgumentMap, table: StandTable) -> bool:
    """Whether some speakers of the map are not compared."""
    members = {speaker for unit in table.units for speaker in unit.members}
    return any(each.id not in members for each in compared_speakers(argument_map))


def counted(number: int, word: str, plural: str = "") -> str:
    """Return a number with its noun: ``1 point``, ``2 points``."""
    return f"{number} {word if number == 1 else plural or f'{word}s'}"


def quiet(text: str) -> Paragraph:
    """Return a sentence that explains."""
    return Paragraph(((text, "quiet"),))


def legend(marks: Iterable[Mark]) -> Paragraph:
    """Explain marks, as ``views.marks.explained`` does."""
    return Paragraph(explained(marks))


def _symbols(sides: Iterable[Side]) -> tuple[str, str]:
    taken = set(sides)
    found = [mark for wanted, mark in SIDES.items() if wanted in taken]
    return "/".join(mark.symbol for mark in found), found[-1].style if found else ""


def _taking(wanted: Side, number: int) -> str:
    if wanted is Side.QUESTIONS:
        return "questions\N{NO-BREAK SPACE}it" if number == 1 else "question\N{NO-BREAK SPACE}it"
    return SIDES[wanted].word


def _asserts(observed: Observation, statements: Collection[str]) -> bool:
    return observed.stance is Stance.ASSERTS and observed.statement in statements


def _taken(stand: Stand, wanted: Side) -> set[Stance]:
    """Return the stances that put a unit on a side: those that hold, or all where every position counts."""
    found = [each for each in stand.observations if side(each.stance) is wanted]
    return {each.stance for each in found if each.holds} or {each.stance for each in found}


def _manner(stand: Stand, wanted: Side) -> str:
    """Return what a name alone does not tell: a concession, a change of mind, a stand on two sides at once."""
    taken = _taken(stand, wanted)
    said = ["concedes"] if taken == {Stance.CONCEDES} else []
    if stand.before:
        said.append(f"at first {' and '.join(each.value for each in Side if each in stand.before)}")
    if others := [each.value for each in Side if each in stand.sides and each is not wanted]:
        said.append(f"also {' and '.join(others)}")
    return f" ({'; '.join(said)})" if said else ""
