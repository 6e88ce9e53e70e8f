"""The challenges: who raises each, who says it in other words, and whose recommendation addresses it, if any."""

from collections.abc import Iterator

from argmap.comparison.answers import Answer, ChallengeAnswers, challenge_answers
from argmap.comparison.points import Point
from argmap.comparison.stances import Side
from argmap.comparison.stands import Stand, StandTable
from argmap.model import ArgumentMap
from argmap.model.positions import Stance
from argmap.model.statements import StatementKind
from argmap.views.marks import KINDS
from argmap.views.report import Block, Heading, Paragraph, Records, Report, Telling
from argmap.views.speakers.observations import Row, Rows
from argmap.views.speakers.wording import UNMARKED, Phrases, counted, leaves_out
from argmap.views.wording import READING

_COLUMNS = ("challenge", "addressed", "part", "interpreted")


def report(argument_map: ArgumentMap, table: StandTable) -> Report:
    """Return the challenges, those that nobody addresses first, and among these those that most raise.

    If speakers are left out, the challenges are those that one of the others sees; what addresses them counts
    whoever says it.

    Records have a row for each stance on a challenge and on a recommendation that addresses it, and a row without a
    speaker where nobody takes any. ``challenge`` is the id of the point, ``part`` is raised, restated, response or
    addressed; ``interpreted`` tells that only the mapper's reading makes it so.
    """
    only_some = leaves_out(argument_map, table)
    found = sorted(challenge_answers(argument_map, table.points, only_some=only_some), key=_urgency)
    blocks: list[Block] = [Paragraph(((_headline(found), ""),))]
    views = _Challenges(argument_map, table)
    for heading, answered in (("Addressed by nobody", False), ("Addressed", True)):
        if some := [each for each in found if bool(each.answers) is answered]:
            blocks += [Heading(heading, str(len(some))), *map(views.telling, some)]
    records = Records((*_COLUMNS, *views.columns), lambda: views.rows(found))
    return Report("challenges", argument_map.title, tuple(blocks), records)


def _urgency(challenge: ChallengeAnswers) -> tuple[bool, int]:
    return bool(challenge.answers), -len(challenge.raised_by)


def _headline(found: list[ChallengeAnswers]) -> str:
    if not found:
        return "There is no challenge."
    total, unanswered = len(found), [each for each in found if not each.answers]
    open_ = len(unanswered)
    worded, open_worded = (sum(len(each.statements) for each in some) for some in (found, unanswered))
    each = f" ({open_worded} of {worded}, counting every wording)" if worded != total else ""
    if not open_:
        return f"All {total} challenges are addressed{each}." if total > 1 else f"The one challenge is addressed{each}."
    return f"{open_} of {counted(total, 'challenge')} {'is' if open_ == 1 else 'are'} addressed by nobody{each}."


class _Challenges:
    def __init__(self, argument_map: ArgumentMap, table: StandTable) -> None:
        self._phrases = Phrases(argument_map, table)
        self._rows = Rows(argument_map, table)
        self.columns = self._rows.stood_columns
        self._table = table

    def telling(self, challenge: ChallengeAnswers) -> Telling:
        """Return a challenge with who raises and restates it, what others make of it, and what addresses it."""
        point = self._phrases.point(challenge.challenge)
        told = self._phrases.told(point)
        raised = Telling(UNMARKED, ((f"raised by {self._phrases.makers(point, point.wordings[0])}", ""),))
        under = (
            raised,
            *self._phrases.rewordings(point),
            *self._responses(point),
            *self._phrases.objections(point.id),
            *map(self._answer, challenge.answers),
        )
        return Telling(told.mark, told.pieces, under)

    def _responses(self, point: Point) -> Iterator[Telling]:
        stands = self._table.on(point.id)
        for wanted in Side:
            units = [
                each.unit for each in stands if wanted in each.sides and not (wanted is Side.FOR and _raises(each))
            ]
            if units:
                yield self._phrases.side(point.id, wanted, units)

    def _answer(self, answer: Answer) -> Telling:
        mark = KINDS[StatementKind.RECOMMENDATION]
        asked = ", ".join(answer.addressees)
        remarks = "; ".join(filter(None, (asked and f"asks {asked}", READING if answer.interpreted else "")))
        point = self._phrases.point(answer.recommendation)
        lead = (f"addressed by {self._phrases.makers(point, *point.wordings)}: ", mark.style)
        said = (f" ({remarks})" if remarks else "", "quiet")
        return Telling((mark.symbol, mark.style), (lead, (answer.text, ""), said))

    def rows(self, found: list[ChallengeAnswers]) -> Iterator[Row]:
        """Yield the rows of the records."""
        for challenge in found:
            point = self._phrases.point(challenge.challenge)
            answered = bool(challenge.answers)
            if not self._table.on(point.id):
                yield (point.id, answered, "raised", False, *self._rows.unheard(point.id))
            restated = {wording.id: wording.interpreted for wording in point.wordings[1:]}
            for stand in self._table.on(point.id):
                for each, row in zip(stand.observations, self._rows.stood([stand]), strict=True):
                    part, interpreted = "response", False
                    if each.stance is Stance.ASSERTS:
                        part = "restated" if each.statement in restated else "raised"
                        interpreted = restated.get(each.statement, False)
                    yield (point.id, answered, part, interpreted, *row)
            for answer in challenge.answers:
                for row in self._addressing(answer):
                    yield (point.id, answered, "addressed", answer.interpreted, *row)

    def _addressing(self, answer: Answer) -> Iterator[Row]:
        """Yield who stands where on a recommendation; of those who are not compared, who makes it."""
        stands = self._table.on(answer.recommendation)
        yield from self._rows.stood(stands)
        heard = {each.speaker for stand in stands for each in stand.observations}
        for speaker in answer.speakers:
            if speaker not in heard:
                yield self._rows.unheard(answer.statement, speaker)
        if not answer.speakers and not stands:
            yield self._rows.unheard(answer.statement)


def _raises(stand: Stand) -> bool:
    return any(each.holds and each.stance is Stance.ASSERTS for each in stand.observations)
