"""What the comparison comes to: common ground, conflict, and which challenges nobody answers."""

from collections.abc import Iterable, Iterator, Sequence

from argmap.comparison.agreement import Agreement
from argmap.comparison.answers import Answer, ChallengeAnswers
from argmap.comparison.overview import SpeakerComparison
from argmap.comparison.points import Point
from argmap.comparison.stances import Observation, Side, Standing, side
from argmap.model.dates import spoken_date
from argmap.model.positions import Stance
from argmap.model.statements import StatementKind
from argmap.views.comparison_cells import stance_mark, wording_pieces
from argmap.views.comparison_layout import UNMARKED, Entry
from argmap.views.lines import Line, Piece, wrap
from argmap.views.marks import KINDS, SAME, STANCES

OPEN = "addressed by nobody"
READING = "in the mapper's reading"


def summary(comparison: SpeakerComparison, width: int) -> Iterator[Line]:
    """Yield the sections that have something to say, each after an empty line."""
    for heading, count, entries in _Sections(comparison).all():
        yield []
        yield from wrap([(heading, "title"), (f" {count}", "quiet")], width)
        for entry in entries:
            yield from entry.lines(width)


class _Sections:
    def __init__(self, comparison: SpeakerComparison) -> None:
        self._comparison = comparison
        self._points = {point.id: point for point in comparison.points}

    def all(self) -> Iterator[tuple[str, str, Iterator[Entry]]]:
        """Yield heading, count and entries of each section that is not empty."""
        comparison = self._comparison
        several = [each for each in comparison.challenges if each.raised_by_several]
        raised = {each.challenge for each in several}
        agreed = [point for point in comparison.among(Agreement.SHARED) if point.id not in raised]
        contested, one_sided = comparison.among(Agreement.CONTESTED), comparison.among(Agreement.ONE_SIDED)
        answered = [each for each in comparison.challenges if each.answers]
        of_all = f"of {len(comparison.challenges)}"
        sections = (
            ("Challenges raised by several", len(several), "", self._raised(several)),
            ("Agreed by several", len(agreed), "", self._agreed(agreed)),
            ("Contested", len(contested), "", self._contested(contested)),
            ("One side only", len(one_sided), "", self._contested(one_sided)),
            ("Changed their mind", len(comparison.changed), "", self._changed(comparison.changed)),
            ("Challenges that a recommendation addresses", len(answered), of_all, self._answered(answered)),
            ("Challenges that nobody addresses", len(comparison.unanswered), of_all, self._open(comparison.unanswered)),
            ("From one speaker only", len(comparison.among(Agreement.UNIQUE)), "", self._unique()),
        )
        for heading, count, total, entries in sections:
            if count:
                yield heading, f"{count} {total}".rstrip(), entries

    def _raised(self, challenges: Iterable[ChallengeAnswers]) -> Iterator[Entry]:
        for each in challenges:
            point = self._points[each.challenge]
            yield from self._wordings(point)
            answered_by = dict.fromkeys(speaker for answer in each.answers for speaker in answer.speakers)
            verdict = f"addressed by {self._names(answered_by) or 'a recommendation'}" if each.answers else OPEN
            yield Entry(UNMARKED, ((verdict, "" if each.answers else "open"),), 2)

    def _wordings(self, point: Point, *, named: bool = True) -> Iterator[Entry]:
        """Yield a point in its first wording and the restatements, each with its speakers."""
        compared = {each.speaker for each in point.standings}
        for number, wording in enumerate(point.wordings):
            kind = KINDS[wording.kind]
            mark: Piece = (SAME.symbol, SAME.style) if number else (kind.symbol, kind.style)
            speakers = [name for name in wording.raised_by if name in compared] or wording.raised_by
            told = speakers if named or len(point.wordings) > 1 else ()
            loose = f" (the same, {READING})" if number and point.interpreted else ""
            pieces = (*self._saying(told, wording.addressees), (wording.text, ""), (loose, "quiet"))
            yield Entry(mark, pieces, 2 if number else 0)

    def _agreed(self, points: Iterable[Point]) -> Iterator[Entry]:
        for point in points:
            yield from self._wordings(point)
            others = [each for each in point.standings if Stance.ASSERTS not in each.now]
            if others:
                yield Entry(UNMARKED, self._stances(point, others), 2)

    def _contested(self, points: Iterable[Point]) -> Iterator[Entry]:
        for point in points:
            yield from self._wordings(point, named=False)
            for wanted in Side:
                standings = [each for each in point.standings if wanted in map(side, each.now)]
                if standings:
                    yield Entry(UNMARKED, ((f"{wanted.value}: ", "quiet"), *self._stances(point, standings)), 2)

    def _stances(self, point: Point, standings: Iterable[Standing]) -> tuple[Piece, ...]:
        pieces: list[Piece] = []
        for standing in standings:
            symbol, style = stance_mark(standing.before, standing.now, point.kind)
            pieces += [("  " if pieces else "", ""), (f"{symbol}\N{NO-BREAK SPACE}", style)]
            pieces.append((self._names([standing.speaker]), ""))
        return tuple(pieces)

    def _changed(self, points: Iterable[Point]) -> Iterator[Entry]:
        for point in points:
            for standing in point.standings:
                if standing.before:
                    before = _said([each for each in standing.observations if not each.holds])
                    now = _said([each for each in standing.observations if each.holds])
                    change = f"at first {before}, now {now}: "
                    mark = stance_mark(standing.before, standing.now, point.kind)
                    names = f"{self._names([standing.speaker])} "
                    yield Entry(mark, ((names, "speaker"), (change, "quiet"), *wording_pieces(point.wordings[0])))

    def _answered(self, challenges: Iterable[ChallengeAnswers]) -> Iterator[Entry]:
        recommendation = KINDS[StatementKind.RECOMMENDATION]
        for each in challenges:
            yield self._by_whom(self._points[each.challenge])
            for answer in each.answers:
                yield Entry((recommendation.symbol, recommendation.style), self._answer(answer), 2)

    def _answer(self, answer: Answer) -> tuple[Piece, ...]:
        reading = f" ({READING})" if answer.interpreted else ""
        return (*self._saying(answer.speakers, answer.addressees), (answer.text, ""), (reading, "quiet"))

    def _saying(self, speakers: Sequence[str], addressees: Sequence[str]) -> tuple[Piece, ...]:
        """Return who speaks and, of a recommendation, who is asked: ``Wu Peng asks the agency: ``."""
        names, asked = self._names(speakers), ", ".join(addressees)
        if not asked:
            return ((f"{names}: ", "speaker"),) if names else ()
        verb = " ask " if len(speakers) > 1 else " asks "
        return (*(((names, "speaker"), (verb, "")) if names else ()), (f"{asked}: ", "recommendation"))

    def _open(self, challenges: Iterable[ChallengeAnswers]) -> Iterator[Entry]:
        for each in challenges:
            yield self._by_whom(self._points[each.challenge])

    def _by_whom(self, point: Point) -> Entry:
        kind = KINDS[point.kind]
        names = self._names(each.speaker for each in point.standings if each.leans_for)
        return Entry((kind.symbol, kind.style), (*wording_pieces(point.wordings[0]), (f" ({names})", "quiet")))

    def _unique(self) -> Iterator[Entry]:
        """Yield, for each speaker, how many points are theirs alone, and the topics nobody else speaks to."""
        unique = self._comparison.among(Agreement.UNIQUE)
        speakers_of = self._speakers_of_topics()
        for speaker in self._comparison.speakers:
            count = sum(point.standings[0].speaker == speaker.id for point in unique)
            if count:
                topics = [label for label, found in speakers_of.items() if found == {speaker.id}]
                only = f"; nobody else speaks to {', '.join(topics)}" if topics else ""
                yield Entry(
                    UNMARKED, ((f"{speaker.label} ", "speaker"), (f"{count} point{'s' if count > 1 else ''}{only}", ""))
                )

    def _speakers_of_topics(self) -> dict[str, set[str]]:
        labels = {theme.id: theme.label for theme in self._comparison.themes if theme.id}
        found: dict[str, set[str]] = {label: set() for label in labels.values()}
        for point in self._comparison.points:
            topics = {wording.id: wording.topics for wording in point.wordings}
            for standing in point.standings:
                for each in standing.observations:
                    for topic in topics[each.statement]:
                        found[labels[topic]].add(each.speaker)
        return found

    def _names(self, speakers: Iterable[str]) -> str:
        return ", ".join(self._comparison.names[each] for each in speakers)


def _said(observations: Iterable[Observation]) -> str:
    """Return stances in words, each with its time."""
    words = []
    for each in observations:
        word = "says so" if each.stance is Stance.ASSERTS else STANCES[each.stance].word
        when = ", ".join(filter(None, (each.date and spoken_date(each.date), each.at)))
        words.append(f"{word} ({when})" if when else word)
    return " and ".join(dict.fromkeys(words))
