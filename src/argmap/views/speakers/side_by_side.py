"""Who says what, in words: a column for each speaker; in a terminal laid out by ``views.comparison``."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from argmap.comparison import SpeakerComparison, compare_speakers
from argmap.comparison.stands import StandTable, stand_table
from argmap.model import ArgumentMap
from argmap.views.comparison import Arrangement, ComparisonView, by_kind, by_topic, legend
from argmap.views.comparison_cells import Row, stance_mark, wording_pieces
from argmap.views.comparison_headline import headline
from argmap.views.comparison_layout import Entry
from argmap.views.comparison_records import as_csv, as_json
from argmap.views.lines import Line, Piece
from argmap.views.marks import KINDS, SAME, SILENT
from argmap.views.report import Block, Cell, Column, Paragraph, Records, Report, Table
from argmap.views.report.markdown import markdown
from argmap.views.report.text import block_lines
from argmap.views.speakers.footer import footer, footer_facts

_SILENCE: Cell = ((SILENT.symbol, SILENT.style),)


def printable(argument_map: ArgumentMap, only: tuple[str, ...] | None, *, by: str = "topic") -> "SideBySide":
    """Return the comparison of all speakers, or those with the ids ``only``; ``by`` is topic, kind or statement."""
    return SideBySide(compare_speakers(argument_map, only), Arrangement(by), stand_table(argument_map, only=only))


@dataclass(frozen=True, slots=True)
class SideBySide:
    """A comparison in words, in every format; programs get all of it, however it is arranged.

    ``table`` has the stands of those compared, for the agreement among them.
    """

    comparison: SpeakerComparison
    by: Arrangement
    table: StandTable

    def lines(self, width: int) -> Iterator[Line]:
        """Yield who says what side by side, what it comes to, the numbers, and how far they agree."""
        yield from ComparisonView(self.comparison, self.by, width).lines()
        yield from block_lines(footer(self.table), width)

    def markdown(self) -> Iterator[str]:
        """Yield the result in a line or two, and who says what side by side."""
        blocks = (*_blocks(self.comparison, self.by), *footer(self.table))
        yield markdown(Report("side-by-side", self.comparison.title, blocks, Records((), tuple)))

    def json(self) -> Iterator[str]:
        """Yield what ``views.comparison_records`` explains."""
        yield as_json(self.comparison, agreement_among_speakers=footer_facts(self.table)) + "\n"

    def csv(self) -> Iterator[str]:
        """Yield a row for each topic, statement, speaker and stance."""
        yield as_csv(self.comparison)


def _blocks(comparison: SpeakerComparison, by: Arrangement) -> Iterator[Block]:
    yield from (Paragraph(((text, ""),)) for text in headline(comparison))
    if not any(point.standings for point in comparison.points):
        yield Paragraph((("No speaker takes a position in this map.", ""),))
        return
    names = (Column(each.label) for each in comparison.speakers)
    if by is Arrangement.STATEMENT:
        yield Table((Column(""), *names), tuple(_statements(comparison)))
    else:
        rows = by_topic(comparison) if by is Arrangement.TOPIC else by_kind(comparison)
        yield Table((Column(by.value), *names), tuple(row for each in rows for row in _words(comparison, each)))
    yield Paragraph(tuple(legend(comparison, by)))


def _words(comparison: SpeakerComparison, row: Row) -> Iterator[tuple[Cell, ...]]:
    """Yield a row for each point on which several speak, so that they are level, and one for the rest."""
    label: Cell = ((row.label, "title"),)
    for cells in filter(None, (*row.met, row.alone)):
        yield (label, *(_entries(cells.get(each.id, ())) for each in comparison.speakers))
        label = ()


def _entries(entries: Iterable[Entry]) -> Cell:
    pieces: list[Piece] = []
    for entry in entries:
        pieces += [("\n", "")] if pieces else []
        pieces += [(f"{entry.mark[0]} ", entry.mark[1]), *entry.pieces]
    return tuple(pieces) or _SILENCE


def _statements(comparison: SpeakerComparison) -> Iterator[tuple[Cell, ...]]:
    for point in comparison.points:
        if point.standings:
            first, *others = point.wordings
            texts: list[Piece] = [(f"{KINDS[point.kind].symbol} ", ""), *wording_pieces(first)]
            for wording in others:
                texts += [(f"\n{SAME.symbol} ", ""), *wording_pieces(wording)]
            marks = {each.speaker: (stance_mark(each.before, each.now, point.kind),) for each in point.standings}
            yield (tuple(texts), *(marks.get(each.id, _SILENCE) for each in comparison.speakers))
