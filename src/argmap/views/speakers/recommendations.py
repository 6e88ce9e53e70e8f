"""The recommendations: who asks whom for what, who else is for it or not, and which challenges it addresses."""

from collections.abc import Iterable, Iterator

from argmap.comparison.answers import challenge_answers
from argmap.comparison.requests import Request, requests
from argmap.comparison.stances import Observation, Side, side
from argmap.comparison.stands import Stand, StandTable
from argmap.model import ArgumentMap
from argmap.model.positions import Stance
from argmap.model.statements import StatementKind
from argmap.views.marks import KINDS
from argmap.views.report import Block, Heading, Paragraph, Records, Report, Telling
from argmap.views.speakers.observations import Row, Rows
from argmap.views.speakers.wording import UNMARKED, Phrases, counted, leaves_out
from argmap.views.wording import READING

_COLUMNS = ("recommendation", "asked", "part", "addresses", "interpreted")


def report(argument_map: ArgumentMap, table: StandTable) -> Report:
    """Return the recommendations by those they ask, last those that ask nobody in particular.

    If speakers are left out, the recommendations are those on which one of the others takes a position.

    Records have a row for each stance on a recommendation, and a row without a speaker where nobody takes any.
    ``recommendation`` is the id of its point, ``asked`` the names of its addressees and ``addresses`` the ids of
    challenges, with ``; `` between; ``part`` is asks, supports, partly, questions or opposes; ``interpreted`` tells
    that it addresses them only in the mapper's reading.
    """
    found = requests(argument_map, table)
    if leaves_out(argument_map, table):
        found = tuple(each for each in found if table.on(each.point))
    views = _Requests(argument_map, table)
    by_addressees: dict[tuple[str, ...], list[Request]] = {}
    for each in found:
        by_addressees.setdefault(each.addressees, []).append(each)
    blocks: list[Block] = [Paragraph(((_headline(found), ""),))]
    for addressees, some in sorted(by_addressees.items(), key=lambda each: not each[0]):
        heading = ", ".join(addressees) or "Nobody named to act"
        blocks += [Heading(heading, str(len(some))), *map(views.telling, some)]
    records = Records((*_COLUMNS, *views.columns), lambda: views.rows(found))
    return Report("recommendations", argument_map.title, tuple(blocks), records)


def _headline(found: tuple[Request, ...]) -> str:
    if not found:
        return "There is no recommendation."
    named = sum(bool(each.addressees) for each in found)
    verb = "names" if named == 1 else "name"
    return f"{named or 'None'} of {counted(len(found), 'recommendation')} {verb} who should act."


class _Requests:
    def __init__(self, argument_map: ArgumentMap, table: StandTable) -> None:
        self._phrases = Phrases(argument_map, table)
        self._rows = Rows(argument_map, table)
        self.columns = self._rows.stood_columns
        self._table = table
        self._read = {
            (answer.recommendation, each.challenge)
            for each in challenge_answers(argument_map, table.points)
            for answer in each.answers
            if answer.interpreted
        }

    def telling(self, request: Request) -> Telling:
        """Return a recommendation with who asks for it, where others stand, and what it addresses."""
        point, phrases = self._phrases.point(request.point), self._phrases
        mark = KINDS[StatementKind.RECOMMENDATION]
        sides = {
            Side.FOR: request.supported_by,
            Side.PARTLY: request.partly,
            Side.QUESTIONS: request.questioned_by,
            Side.AGAINST: request.opposed_by,
        }
        under = (
            Telling(UNMARKED, ((f"asked by {phrases.makers(point, *point.wordings)}", ""),)),
            *phrases.rewordings(point),
            *(phrases.side(point.id, wanted, units) for wanted, units in sides.items() if units),
            *phrases.objections(request.point),
            *(self._addressed(request.point, each) for each in request.addresses),
        )
        return Telling((mark.symbol, mark.style), ((request.text, ""),), under)

    def _addressed(self, recommendation: str, challenge: str) -> Telling:
        point = self._phrases.point(challenge)
        mark = KINDS[StatementKind.CHALLENGE]
        reading = f"; {READING}" if (recommendation, challenge) in self._read else ""
        raised = (f" (raised by {self._phrases.makers(point, *point.wordings)}{reading})", "quiet")
        return Telling((mark.symbol, mark.style), (("addresses: ", "quiet"), (point.text, ""), raised))

    def rows(self, found: tuple[Request, ...]) -> Iterator[Row]:
        """Yield the rows of the records."""
        for request in found:
            asked, addresses = "; ".join(request.addressees), "; ".join(request.addresses)
            stands = self._table.on(request.point)
            for each, row in zip(_observations(stands), self._rows.stood(stands), strict=True):
                yield (request.point, asked, _part(each), addresses, request.interpreted, *row)
            if not stands:
                unheard = self._rows.unheard(request.point)
                yield (request.point, asked, None, addresses, request.interpreted, *unheard)


_PARTS = {Side.FOR: "supports", Side.PARTLY: "partly", Side.QUESTIONS: "questions", Side.AGAINST: "opposes"}


def _part(observed: Observation) -> str:
    return "asks" if observed.stance is Stance.ASSERTS else _PARTS[side(observed.stance)]


def _observations(stands: Iterable[Stand]) -> Iterator[Observation]:
    return (each for stand in stands for each in stand.observations)
