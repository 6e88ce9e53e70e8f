"""A comparison of speakers for people to read: who says what side by side, and what it comes to."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import assert_never

from argmap.comparison.answers import Answer
from argmap.comparison.overview import SpeakerComparison
from argmap.comparison.points import Point, Wording
from argmap.model.positions import Stance
from argmap.model.statements import StatementKind
from argmap.views.comparison_cells import Entries, Row
from argmap.views.comparison_counts import counts_table
from argmap.views.comparison_headline import alone, headline
from argmap.views.comparison_matrix import matrix
from argmap.views.comparison_summary import summary
from argmap.views.comparison_table import table
from argmap.views.lines import Line, Piece, clean, wrap
from argmap.views.marks import CHANGED, KINDS, SAME, SILENT, STANCES, explained

LEVEL = "A response stands level with its statement, or indented beneath it; others share only the row."


class Arrangement(StrEnum):
    """What the rows of the table are."""

    TOPIC = "topic"
    KIND = "kind"
    STATEMENT = "statement"


@dataclass(frozen=True, slots=True)
class ComparisonView:
    """A comparison laid out: what the rows of its table are, and how wide it may be, in cells."""

    comparison: SpeakerComparison
    by: Arrangement = Arrangement.TOPIC
    width: int = 100

    def lines(self) -> Iterator[Line]:
        """Yield the result in a line or two, who says what side by side, what it comes to, and the numbers."""
        comparison, width = _printable(self.comparison), self.width
        yield from wrap([(comparison.title, "title")], width)
        for text in headline(comparison):
            yield from wrap([(text, "")], width)
        yield []
        if not any(point.standings for point in comparison.points):
            yield from wrap([("No speaker takes a position in this map.", "")], width)
            return
        yield from _side_by_side(comparison, self.by, width)
        yield []
        yield from wrap(legend(comparison, self.by), width)
        if self.by is not Arrangement.STATEMENT and any(len(point.standings) > 1 for point in comparison.points):
            yield from wrap([(LEVEL, "quiet")], width)
        yield []
        yield from summary(comparison, width)
        if only := list(alone(comparison)):
            yield from (line for entry in only for line in entry.lines(width))
            yield []
        yield from counts_table(comparison, width)


def _printable(comparison: SpeakerComparison) -> SpeakerComparison:
    """Return the comparison with every text on one line and nothing in it that could steer a terminal."""

    def cleaned(wording: Wording) -> Wording:
        return replace(wording, text=clean(wording.text), addressees=tuple(map(clean, wording.addressees)))

    def answer(found: Answer) -> Answer:
        return replace(found, text=clean(found.text), addressees=tuple(map(clean, found.addressees)))

    return replace(
        comparison,
        title=clean(comparison.title),
        speakers=tuple(replace(each, label=clean(each.label)) for each in comparison.speakers),
        names={speaker: clean(name) for speaker, name in comparison.names.items()},
        themes=tuple(replace(each, label=clean(each.label)) for each in comparison.themes),
        points=tuple(replace(each, wordings=tuple(map(cleaned, each.wordings))) for each in comparison.points),
        challenges=tuple(replace(each, answers=tuple(map(answer, each.answers))) for each in comparison.challenges),
        objections=tuple(replace(each, text=clean(each.text)) for each in comparison.objections),
    )


def _side_by_side(comparison: SpeakerComparison, by: Arrangement, width: int) -> Iterator[Line]:
    match by:
        case Arrangement.TOPIC:
            yield from table(list(by_topic(comparison)), comparison.speakers, "topic", width)
        case Arrangement.KIND:
            yield from table(list(by_kind(comparison)), comparison.speakers, "kind", width)
        case Arrangement.STATEMENT:
            yield from matrix(comparison, width)
        case _:
            assert_never(by)


def by_topic(comparison: SpeakerComparison) -> Iterator[Row]:
    """Yield a row for each topic; a statement with several topics stands in each."""
    entries = Entries(comparison)
    point_of = {wording.id: point for point in comparison.points for wording in point.wordings}
    for theme in comparison.themes:
        points = {point_of[name].id: point_of[name] for name in theme.statements}
        yield entries.row(theme.label, points.values(), set(theme.statements))


def by_kind(comparison: SpeakerComparison) -> Iterator[Row]:
    """Yield a row for each kind of statement that occurs."""
    entries = Entries(comparison)
    for kind in StatementKind:
        wordings = {each.id for point in comparison.points for each in point.wordings if each.kind is kind}
        row = entries.row(kind.section.capitalize(), comparison.points, wordings)
        if row.met or row.alone:
            yield row


def legend(comparison: SpeakerComparison, by: Arrangement) -> tuple[Piece, ...]:
    """Explain the marks that occur."""
    standings = [each for point in comparison.points for each in point.standings]
    stances = {stance for each in standings for stance in (*each.now, *each.before)}
    kinds = {point.kind for point in comparison.points if point.standings}
    marks = [mark for kind, mark in KINDS.items() if kind in kinds]
    marks += [mark for stance, mark in STANCES.items() if stance in stances and stance is not Stance.ASSERTS]
    marks += [CHANGED] if any(each.before for each in standings) else []
    marks += [SAME] if any(len(_reworded(point, by)) > 1 for point in comparison.points) else []
    marks += [SILENT]
    return explained(marks)


def _reworded(point: Point, by: Arrangement) -> set[str]:
    """Return the wordings of a point that are printed; the matrix has those of speakers left out too."""
    if by is Arrangement.STATEMENT and point.standings:
        return {wording.id for wording in point.wordings}
    return {each.statement for standing in point.standings for each in standing.observations}
