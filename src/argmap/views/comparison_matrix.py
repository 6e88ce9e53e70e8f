"""One row a point, one mark a speaker: who takes which stance on what."""

from collections.abc import Iterator, Sequence

from argmap.comparison.overview import SpeakerComparison
from argmap.comparison.points import Point
from argmap.comparison.speakers import ComparedSpeaker
from argmap.comparison.stances import Standing
from argmap.model.statements import StatementKind
from argmap.views.comparison_cells import stance_mark, wording_pieces
from argmap.views.comparison_layout import UNMARKED, Entry, beside
from argmap.views.lines import Line, Piece, width_of, wrap
from argmap.views.marks import KINDS, SAME, SILENT

NARROWEST_TEXT = 28
"""Cells that the texts need beside the columns of marks."""

GAP = 2


def matrix(comparison: SpeakerComparison, width: int) -> Iterator[Line]:
    """Yield the lines of points × speakers in ``width`` cells, by kind."""
    points = [point for point in comparison.points if point.standings]
    widths = _mark_widths(comparison.speakers, points)
    text_width = width - sum(widths) - GAP * len(widths)
    columns = text_width >= NARROWEST_TEXT
    if columns:
        longest = max(length for point in points for length in _lengths(point))
        text_width = min(text_width, longest)
        names = [wrap([(each.label, "speaker")], fit) for each, fit in zip(comparison.speakers, widths, strict=True)]
        yield from beside([[], *names], [text_width, *widths], GAP)
    for kind in StatementKind:
        found = [point for point in points if point.kind is kind]
        if found:
            statements = sum(wording.kind is kind for point in points for wording in point.wordings)
            yield [(f"{kind.section.capitalize()} ", "title"), (str(statements), "quiet")]
        for point in found:
            if columns:
                standings = {each.speaker: each for each in point.standings}
                cells = [_marks(point, standings.get(each.id)) for each in comparison.speakers]
                yield from beside([_texts(point, text_width), *cells], [text_width, *widths], GAP)
            else:
                yield from _texts(point, width)
                yield from Entry(UNMARKED, _named_marks(comparison, point), 2).lines(width)


def _lengths(point: Point) -> Iterator[int]:
    for wording in point.wordings:
        yield 2 + sum(width_of(text) for text, _ in wording_pieces(wording))


def _texts(point: Point, width: int) -> list[Line]:
    """Return the wordings of a point; those that restate the first one after ``=``."""
    kind = KINDS[point.kind]
    entries = [Entry((kind.symbol, kind.style), wording_pieces(point.wordings[0]))]
    entries += [Entry((SAME.symbol, SAME.style), wording_pieces(wording), 2) for wording in point.wordings[1:]]
    return [line for entry in entries for line in entry.lines(width)]


def _marks(point: Point, standing: Standing | None) -> list[Line]:
    return [[_mark(point, standing) if standing else (SILENT.symbol, SILENT.style)]]


def _mark(point: Point, standing: Standing) -> Piece:
    return stance_mark(standing.before, standing.now, point.kind)


def _named_marks(comparison: SpeakerComparison, point: Point) -> tuple[Piece, ...]:
    # A mark keeps to its name, so that no line ends between them.
    pieces: list[Piece] = []
    for standing in point.standings:
        symbol, style = _mark(point, standing)
        pieces += [(f"  {symbol}\N{NO-BREAK SPACE}", style), (comparison.names[standing.speaker], "")]
    return tuple(pieces)


def _mark_widths(speakers: Sequence[ComparedSpeaker], points: Sequence[Point]) -> list[int]:
    """Return the width of each speaker's column: the longest word of the name, or the longest mark."""
    marks = dict.fromkeys([each.id for each in speakers], 1)
    for point in points:
        for standing in point.standings:
            marks[standing.speaker] = max(marks[standing.speaker], width_of(_mark(point, standing)[0]))
    words = {each.id: max(map(width_of, each.label.split()), default=1) for each in speakers}
    return [max(marks[each.id], min(words[each.id], 12)) for each in speakers]
