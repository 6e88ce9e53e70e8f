"""A report for a terminal, or for a pipe: lines of styled text in which nothing is cut off."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import assert_never

from argmap.views.comparison_layout import Entry
from argmap.views.lines import Line, Piece, harmless, wrap
from argmap.views.report.report import Block, Heading, Paragraph, Report, Table, Telling
from argmap.views.report.text_table import table_lines


def text_lines(report: Report, width: int) -> Iterator[Line]:
    """Yield the lines of a report, at most ``width`` cells wide: the title, and what people read."""
    yield from wrap(printable(((report.title, "title"),)), width)
    yield from block_lines(report.readable(), width)


def block_lines(blocks: Iterable[Block], width: int) -> Iterator[Line]:
    """Yield the lines of blocks that follow upon a sentence."""
    before: Block = Paragraph(())
    for block in blocks:
        if _apart(before, block):
            yield []
        yield from _lines(block, width)
        before = block


def printable(pieces: Iterable[Piece]) -> tuple[Piece, ...]:
    """Return pieces without line breaks, and without what could steer a terminal."""
    return tuple((harmless(text), style) for text, style in pieces)


def _apart(before: Block, block: Block) -> bool:
    """Whether a blank line stands between two blocks: not under a heading, nor among sentences or among tellings."""
    if isinstance(block, Paragraph) and block.apart:
        return True
    alike = isinstance(before, (Paragraph, Telling)) and type(before) is type(block)
    return not (isinstance(before, Heading) or alike)


def _lines(block: Block, width: int) -> Iterator[Line]:
    match block:
        case Heading(text, remark):
            beside = ((f" {remark}", "quiet"),) if remark else ()
            yield from wrap(printable(((text, "title"), *beside)), width)
        case Paragraph(pieces, _):
            yield from wrap(printable(pieces), width)
        case Telling():
            yield from _telling(block, 0, width)
        case Table():
            yield from table_lines(_printable_table(block), width)
        case _:
            assert_never(block)


def _telling(telling: Telling, indent: int, width: int) -> Iterator[Line]:
    (mark,) = printable((telling.mark,))
    yield from Entry(mark, printable(telling.pieces), indent).lines(width)
    for each in telling.under:
        yield from _telling(each, indent + 2, width)


def _printable_table(table: Table) -> Table:
    columns = tuple(replace(each, heading=harmless(each.heading), key=harmless(each.key)) for each in table.columns)
    return Table(columns, tuple(tuple(map(printable, row)) for row in table.rows))
