"""A report in GitHub's Markdown, with every text of the map shown as it stands."""

from collections.abc import Iterator
from itertools import groupby
from typing import assert_never

from argmap.markup.markdown import cell, heading, inline, table
from argmap.views.lines import Piece
from argmap.views.report.letters import lettered, too_long, unlettered
from argmap.views.report.report import Block, Cell, Heading, Paragraph, Report, Table, Telling


def markdown(report: Report) -> str:
    """Return a report as Markdown: its title, and what people read."""
    parts = [heading(1, report.title)]
    for together, blocks in groupby(report.readable(), lambda block: isinstance(block, Telling)):
        found = [_block(block) for block in blocks]
        parts += ["\n".join(found)] if together else found
    return "\n\n".join(filter(None, parts)) + "\n"


def _block(block: Block) -> str:
    match block:
        case Heading(text, remark):
            return heading(2, f"{text} ({remark})" if remark else text)
        case Paragraph(pieces):
            return _shown(pieces)
        case Telling():
            return "\n".join(_telling(block, 0))
        case Table():
            return _table(block)
        case _:
            assert_never(block)


def _shown(pieces: tuple[Piece, ...]) -> str:
    return inline("".join(text for text, _ in pieces))


def _telling(telling: Telling, level: int) -> Iterator[str]:
    mark, _ = telling.mark
    text = _shown(telling.pieces)
    yield f"{'  ' * level}- {f'{inline(mark)} ' if mark else ''}{text}"
    for each in telling.under:
        yield from _telling(each, level + 1)


def _table(shown: Table) -> str:
    named = lettered(shown) if too_long(shown) else unlettered(shown)
    columns = named.table.columns
    blank = [""] * (len(columns) - 1)
    rows = [[f"**{_cell(row[0])}**", *blank] if len(row) == 1 else list(map(_cell, row)) for row in named.table.rows]
    found = table([cell(each.heading) for each in columns], rows, [each.align.value for each in columns])
    meanings = [f"- {inline(short)}: {inline(meaning)}" for short, meaning in named.key]
    return "\n\n".join([found, "\n".join(meanings)] if meanings else [found])


def _cell(shown: Cell) -> str:
    return cell("".join(text for text, _ in shown))
