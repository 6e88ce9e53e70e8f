"""How the sections of a comparison word things: a statement with who says it, stances, objections."""

from collections.abc import Iterable, Iterator

from argmap.comparison.objections import Objection
from argmap.comparison.overview import SpeakerComparison
from argmap.comparison.points import Point, Wording
from argmap.comparison.stances import Side, Standing, side
from argmap.model.positions import Stance
from argmap.model.relations import RelationKind
from argmap.model.statements import StatementKind
from argmap.views.comparison_cells import stance_mark, wording_pieces
from argmap.views.comparison_layout import UNMARKED, Entry
from argmap.views.lines import Piece
from argmap.views.marks import KINDS, SAME
from argmap.views.wording import READING

NOBODY = "nobody"


class Phrases:
    """Words the points of ``comparison``, each as entries for the sections."""

    def __init__(self, comparison: SpeakerComparison) -> None:
        self._names = comparison.names
        self._objections: dict[str, list[Objection]] = {}
        for each in comparison.objections:
            self._objections.setdefault(each.point, []).append(each)

    def wordings(self, point: Point, *, unaddressed: bool = False) -> Iterator[Entry]:
        """Yield a point in its first wording and the restatements, each with all who make it."""
        for number, wording in enumerate(point.wordings):
            kind = KINDS[wording.kind]
            mark: Piece = (SAME.symbol, SAME.style) if number else (kind.symbol, kind.style)
            tags: tuple[Piece, ...] = ((READING, "quiet"),) if wording.interpreted else ()
            if unaddressed and not number:
                tags = (*tags, ("unaddressed", "open"))
            yield Entry(mark, self.told(wording, *tags), 2 if number else 0)

    def told(self, wording: Wording, *tags: Piece) -> tuple[Piece, ...]:
        """Return a statement with who makes it, compared or not: ``We lack funds. (Wu Peng; unaddressed)``."""
        said = self.names(wording.raised_by) or NOBODY
        following = [piece for tag in tags for piece in (("; ", "quiet"), tag)]
        return (*wording_pieces(wording), (f" ({said}", "quiet"), *following, (")", "quiet"))

    def responses(self, point: Point) -> Iterator[Entry]:
        """Yield, in a line, the stances of those who do not make the point themselves."""
        others = [each for each in point.standings if Stance.ASSERTS not in each.now]
        if others:
            yield Entry(UNMARKED, self._stances(point, others), 2)

    def sides(self, point: Point) -> Iterator[Entry]:
        """Yield a line for each side of a point, with those who take it."""
        for wanted in Side:
            standings = [each for each in point.standings if wanted in map(side, each.now)]
            if standings:
                yield Entry(UNMARKED, ((f"{wanted.value}: ", "quiet"), *self._stances(point, standings)), 2)

    def objections(self, point: Point) -> Iterator[Entry]:
        """Yield what others object to a point: ``but Ines Falk: …``."""
        for each in self._objections.get(point.id, ()):
            to = ", to the inference" if each.kind is RelationKind.UNDERCUTS else ""
            pieces = ((f"but {self.names(each.speakers)}{to}: ", "attack"), (each.text, ""))
            yield Entry(UNMARKED, (*pieces, reading(interpreted=each.interpreted)), 2)

    def names(self, speakers: Iterable[str]) -> str:
        """Return the printable names of speakers."""
        return ", ".join(self._names[each] for each in speakers)

    def _stances(self, point: Point, standings: Iterable[Standing]) -> tuple[Piece, ...]:
        pieces: list[Piece] = []
        for standing in standings:
            symbol, style = stance_mark(standing.before, standing.now, point.kind)
            pieces += [("  " if pieces else "", ""), (f"{symbol}\N{NO-BREAK SPACE}", style)]
            pieces.append((self.names([standing.speaker]), ""))
        return tuple(pieces)


def reading(*, interpreted: bool) -> Piece:
    """Return the remark that the mapper, not the source, says so."""
    return (f" ({READING})" if interpreted else "", "quiet")


def recommendations(comparison: SpeakerComparison) -> list[Wording]:
    """Return what is recommended: everything, or what one of the speakers compared recommends."""
    compared = {each.id for each in comparison.speakers}
    return [
        wording
        for point in comparison.points
        for wording in point.wordings
        if wording.kind is StatementKind.RECOMMENDATION
        and (not comparison.only_some or not compared.isdisjoint(wording.raised_by))
    ]
