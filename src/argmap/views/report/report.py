"""What a report is made of; nothing here knows how it will be printed.

Texts of the map need no care here: renderers keep them on one line, free of what could steer a terminal, and escape
them for Markdown. Views put only the words of a report together.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from argmap.views.lines import Piece

Value = str | int | float | bool | None
"""What a record holds: texts as the map has them, numbers unrounded, None for what is not there."""

Cell = tuple[Piece, ...]
"""Styled pieces of text; an empty cell is blank."""


class Align(StrEnum):
    """Where the text of a column stands."""

    LEFT = "left"
    RIGHT = "right"
    CENTER = "center"


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading within a report, with a remark such as a count beside it; in Markdown the remark is in brackets."""

    text: str
    remark: str = ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A sentence or more.

    In a terminal, paragraphs that follow one another have no blank line between, unless the later stands ``apart``.
    """

    pieces: tuple[Piece, ...]
    apart: bool = False


@dataclass(frozen=True, slots=True)
class Telling:
    """A text beside a mark, and what belongs under it: a statement with who says what about it.

    In a terminal, what is under it is indented; in Markdown it is a nested list. An empty mark is left out.
    """

    mark: Piece
    pieces: tuple[Piece, ...]
    under: tuple["Telling", ...] = ()


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table.

    ``key`` explains a heading that is too short to explain itself: the name of the speaker whom ``A`` stands for.
    Such keys are told under the table. Among columns that wrap, those of more ``weight`` give way later.

    Where a terminal has no room for the headings, those of all columns but the first become the letters A, B, C, …,
    explained under the table, unless a column is ``whole``: a word such as *rate* is clearer than a letter; or has
    something ``short`` instead, which is explained as well. Columns
    for which there is still no room stand in a further table below, which repeats the first column. The cells of a
    ``marked`` column begin with a piece, such as ``• ``, beside which the rest of the text hangs.
    """

    heading: str
    align: Align = Align.LEFT
    weight: int = 1
    key: str = ""
    short: str = ""
    whole: bool = False
    marked: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells under columns; a row of one cell is a heading across the table.

    Cells that stand right or in the centre are not wrapped unless their words are longer than a line.
    """

    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]


Block = Heading | Paragraph | Telling | Table


@dataclass(frozen=True, slots=True)
class Records:
    """One row an observation: what a program reads as tidy CSV or JSON.

    ``rows`` makes them anew at every call, so that millions can be written without being held. What the names of
    ``columns`` mean stands in ``views.speakers.glossary``, once for all views. Values are plain Python: what numpy
    computes has to be turned into ``int``, ``float`` and ``bool``.
    """

    columns: tuple[str, ...]
    rows: Callable[[], Iterable[tuple[Value, ...]]]


@dataclass(frozen=True)
class Report:
    """What one view has to say.

    ``view`` is its name; ``title`` the map's; ``blocks`` what people read, or a function that makes it where that is
    costly and programs do not want it; ``records`` what programs read; ``facts`` what holds of the whole and is no
    observation, such as how it was measured, for JSON, or a function that makes it.
    """

    view: str
    title: str
    blocks: tuple[Block, ...] | Callable[[], tuple[Block, ...]]
    records: Records
    facts: Mapping[str, object] | Callable[[], Mapping[str, object]] = field(default_factory=dict)

    def readable(self) -> tuple[Block, ...]:
        """Return what people read."""
        return self.blocks() if callable(self.blocks) else self.blocks

    def known(self) -> Mapping[str, object]:
        """Return what holds of the whole."""
        return self.facts() if callable(self.facts) else self.facts
