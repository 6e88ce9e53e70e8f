"""What the comparison comes to: common ground, conflict, challenges with what addresses them, who is asked what."""

from collections.abc import Iterable, Iterator, Sequence

from argmap.comparison.agreement import Agreement
from argmap.comparison.answers import Answer, ChallengeAnswers
from argmap.comparison.overview import SpeakerComparison
from argmap.comparison.points import Point
from argmap.comparison.stances import Observation
from argmap.model.dates import spoken_date
from argmap.model.positions import Stance
from argmap.model.statements import StatementKind
from argmap.views.comparison_cells import stance_mark, wording_pieces
from argmap.views.comparison_layout import UNMARKED, Entry
from argmap.views.comparison_phrases import Phrases, reading, recommendations
from argmap.views.lines import Line, wrap
from argmap.views.marks import KINDS, STANCES
from argmap.views.wording import READING


def summary(comparison: SpeakerComparison, width: int) -> Iterator[Line]:
    """Yield the sections that have something to say, each before an empty line."""
    for heading, count, entries in _Sections(comparison).all():
        yield from wrap([(heading, "title"), (f" {count}", "quiet")], width)
        for entry in entries:
            yield from entry.lines(width)
        yield []


class _Sections:
    def __init__(self, comparison: SpeakerComparison) -> None:
        self._comparison = comparison
        self._phrases = Phrases(comparison)
        self._points = {point.id: point for point in comparison.points}
        self._challenges = {each.challenge for each in comparison.challenges}

    def all(self) -> Iterator[tuple[str, str, list[Entry]]]:
        """Yield heading, count and entries of each section that is not empty."""
        comparison = self._comparison
        shared, contested = comparison.among(Agreement.SHARED), comparison.among(Agreement.CONTESTED)
        partly, rejected = comparison.among(Agreement.ONE_SIDED), comparison.among(Agreement.REJECTED)
        challenges = sum(len(each.statements) for each in comparison.challenges)
        asked = recommendations(comparison)
        sections = (
            ("Shared", len(shared), _in_reading(shared), self._standing(shared)),
            ("One-sided", len(partly), "", self._standing(partly)),
            ("Rejected", len(rejected), "", self._standing(rejected)),
            ("Contested", len(contested), "", self._standing(contested)),
            ("Objected to", len(comparison.objected), "", self._objected()),
            ("Changed their mind", len(comparison.changed), "", self._changed(comparison.changed)),
            ("Challenges", challenges, f", {comparison.unaddressed or 'none'} unaddressed", self._raised()),
            ("Who is asked to do what", len(asked), "", self._asked()),
        )
        for heading, count, remark, entries in sections:
            if told := list(entries):
                yield heading, f"{count}{remark}", told

    def _standing(self, points: Sequence[Point]) -> Iterator[Entry]:
        """Yield points with where the speakers stand; challenges have a section of their own."""
        found = [point for point in points if point.id not in self._challenges]
        for point in found:
            yield from self._phrases.wordings(point)
            yield from self._stances(point)
            yield from self._phrases.objections(point)
        if more := len(points) - len(found):
            yield _remark(f"{'and ' if found else ''}{more} challenge{'s' if more > 1 else ''}, see Challenges")

    def _stances(self, point: Point) -> Iterator[Entry]:
        if point.agreement in (Agreement.CONTESTED, Agreement.REJECTED, Agreement.ONE_SIDED):
            return self._phrases.sides(point)
        return self._phrases.responses(point)

    def _objected(self) -> Iterator[Entry]:
        """Yield the points objected to that have no other section, where the objections stand with them."""
        told = (Agreement.SHARED, Agreement.ONE_SIDED, Agreement.REJECTED, Agreement.CONTESTED)
        points = self._comparison.objected
        found = [point for point in points if point.agreement not in told and point.id not in self._challenges]
        for point in found:
            yield from self._phrases.wordings(point)
            yield from self._phrases.objections(point)
        if found and (more := len(points) - len(found)):
            yield _remark(f"and {more} in the other sections")

    def _changed(self, points: Iterable[Point]) -> Iterator[Entry]:
        for point in points:
            for standing in point.standings:
                if standing.before:
                    before = _said([each for each in standing.observations if not each.holds])
                    now = _said([each for each in standing.observations if each.holds])
                    change = f"at first {before}, now {now}: "
                    mark = stance_mark(standing.before, standing.now, point.kind)
                    names = f"{self._phrases.names([standing.speaker])} "
                    yield Entry(mark, ((names, "speaker"), (change, "quiet"), *wording_pieces(point.wordings[0])))

    def _raised(self) -> Iterator[Entry]:
        """Yield the challenges: first those that several raise, then those that nothing addresses."""
        for each in sorted(self._comparison.challenges, key=_urgency):
            point = self._points[each.challenge]
            yield from self._phrases.wordings(point, unaddressed=not each.answers)
            yield from self._stances(point)
            yield from self._phrases.objections(point)
            yield from map(self._addressed, each.answers)

    def _addressed(self, answer: Answer) -> Entry:
        by = self._phrases.names(answer.speakers) or "nobody's"
        said = ((f"addressed by {by}: ", "recommendation"), (answer.text, ""), reading(interpreted=answer.interpreted))
        return Entry(UNMARKED, said, 2)

    def _asked(self) -> Iterator[Entry]:
        """Yield the recommendations by addressee; last those that nobody in particular is to follow."""
        mark = KINDS[StatementKind.RECOMMENDATION]
        asked = recommendations(self._comparison)
        addressees = list(dict.fromkeys(wording.addressees for wording in asked))
        order = {each: number for number, each in enumerate(sorted(addressees, key=lambda each: not each))}
        for wording in sorted(asked, key=lambda each: order[each.addressees]):
            nobody = () if wording.addressees else (("nobody named: ", "warning"),)
            yield Entry((mark.symbol, mark.style), (*nobody, *self._phrases.told(wording)))


def _urgency(challenge: ChallengeAnswers) -> tuple[bool, bool]:
    return not challenge.raised_by_several, bool(challenge.answers)


def _in_reading(points: Sequence[Point]) -> str:
    return f" ({READING})" if all(point.agreement_interpreted for point in points) else ""


def _remark(text: str) -> Entry:
    return Entry(UNMARKED, ((text, "quiet"),), 2)


def _said(observations: Iterable[Observation]) -> str:
    """Return stances in words, each with its time."""
    words = []
    for each in observations:
        word = "says so" if each.stance is Stance.ASSERTS else STANCES[each.stance].word
        when = ", ".join(filter(None, (each.date and spoken_date(each.date), each.at)))
        words.append(f"{word} ({when})" if when else word)
    return " and ".join(dict.fromkeys(words))
