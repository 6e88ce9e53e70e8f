"""What a report is made of; nothing here knows how it will be printed."""

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
    """A heading within a report, with a remark such as a count beside it."""

    text: str
    remark: str = ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A sentence or more."""

    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Telling:
    """A text beside a mark, and what belongs under it: a statement with who says what about it.

    In a terminal, what is under it is indented; in Markdown it is a nested list.
    """

    mark: Piece
    pieces: tuple[Piece, ...]
    under: tuple["Telling", ...] = ()


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table.

    ``key`` explains a heading that is too short to explain itself: the name of the speaker whom ``A`` stands for.
    Such keys are told under the table. Among columns that wrap, those of more ``weight`` give way later.
    """

    heading: str
    align: Align = Align.LEFT
    weight: int = 1
    key: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells under columns; a row of one cell is a heading across the table."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]


Block = Heading | Paragraph | Telling | Table


@dataclass(frozen=True, slots=True)
class Records:
    """One row an observation: what a program reads as tidy CSV or JSON.

    ``rows`` makes them anew at every call, so that millions can be written without being held.
    """

    columns: tuple[str, ...]
    rows: Callable[[], Iterable[tuple[Value, ...]]]


@dataclass(frozen=True)
class Report:
    """What one view has to say.

    ``view`` is its name; ``title`` the map's; ``blocks`` what people read; ``records`` what programs read; ``facts``
    what holds of the whole and is no observation, such as how it was measured, for JSON.
    """

    view: str
    title: str
    blocks: tuple[Block, ...]
    records: Records
    facts: Mapping[str, object] = field(default_factory=dict)
