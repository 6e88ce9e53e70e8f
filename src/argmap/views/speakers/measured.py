"""What the views of the raw measures have in common: the method, in words and as facts, and a matrix as a table."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Literal

import numpy as np

from argmap.comparison.measures import (
    Aggregate,
    Matrix,
    Normalization,
    Occurrences,
    Repeats,
    UnfitMeasureError,
    occurrences,
)
from argmap.comparison.units import ORGANIZATION, SPEAKER, UnknownGroupingError
from argmap.model import ArgumentMap
from argmap.views.report import Align, Block, Cell, Column, Paragraph, Records, Report, Table, Value
from argmap.views.speakers.matrix import BLANK
from argmap.views.speakers.numbers import decimals, rounded
from argmap.views.speakers.unfit import UnfitViewError, refuse_unreadable
from argmap.views.speakers.view import Selection
from argmap.views.speakers.wording import counted, quiet

_COLUMNS = ("row", "column", "value", "row_label", "column_label")

_NORMALIZED = {
    Normalization.NO: "not normalized",
    Normalization.ACTIVITY: "divided by the number of positions of the {row}",
    Normalization.PROMINENCE: "divided by the number of positions of the {column}",
    Normalization.AVERAGE: "divided by the average number of positions of the two",
    Normalization.JACCARD: "divided by the number of positions that either of the two has (Jaccard)",
    Normalization.COSINE: "divided by the product of their numbers of positions (cosine as DNA has it)",
    Normalization.TRUE_COSINE: "divided by the product of the lengths of their profiles (true cosine)",
}
"""What a value is divided by; the row and the column of affiliation are named, however the table is turned."""

_REPEATED = {
    Repeats.INCLUDE: "counts again",
    Repeats.DOCUMENT: "counts once in each document",
    Repeats.WEEK: "counts once a week",
    Repeats.MONTH: "counts once a month",
    Repeats.YEAR: "counts once a year",
    Repeats.ACROSSRANGE: "counts once",
}


@dataclass(frozen=True, slots=True)
class Method:
    """How a matrix is measured: the options of the command by their names."""

    aggregate: Aggregate = Aggregate.SUBTRACT
    normalize: Normalization = Normalization.NO
    repeats: Repeats = Repeats.ACROSSRANGE
    dna_weeks: bool = False
    of: Literal["speakers", "statements"] = "speakers"
    positions: Literal["now", "all"] = "all"
    group_by: str = "speaker"
    only: tuple[str, ...] | None = None
    min_statements: int = 0

    def occurrences(self, argument_map: ArgumentMap) -> Occurrences:
        """Return the positions to be counted.

        Raises:
            UnfitViewError: if speakers cannot be grouped so.
        """
        try:
            return occurrences(
                argument_map,
                group_by=self.group_by,
                only=self.only,
                of=self.of,
                positions=self.positions,
                min_statements=self.min_statements,
            )
        except UnknownGroupingError as error:
            raise UnfitViewError(str(error)) from error

    def facts(self, found: Occurrences) -> dict[str, object]:
        """Return the method for programs.

        ``rows`` are all of them, also those that have nothing in common with anybody and so no cell; ``columns`` and
        ``n`` are the numbers of columns and of positions, repeated or not, ``scale`` the range R, and ``unnamed`` has
        the ids of bodies whose positions do not count since no person is named.
        """
        return {
            "aggregate": self.aggregate.value,
            "normalize": self.normalize.value,
            "repeats": self.repeats.value,
            "dna_weeks": self.dna_weeks,
            "of": self.of,
            "min_statements": self.min_statements,
            "rows": [{"id": each.id, "label": each.label} for each in found.rows],
            "columns": len(found.columns),
            "n": len(found.row),
            "levels": list(found.levels),
            "scale": found.scale,
            "unnamed": [each.id for each in found.unnamed],
        }

    def told(self, found: Occurrences, measured: str) -> tuple[str, str]:
        """Return in words what is counted, and what is left out of it, and what the values are."""
        if not found.rows:
            return f"Nobody takes a position that counts here.{_left_out(found)}", ""
        units, points = len(found.rows), len(found.columns)
        if self.of == "statements":
            units, points = points, units
        who = counted(units, _unit_word(self))
        size = f"{who}, {counted(points, 'statement')}, {counted(len(found.row), 'position')}."
        weeks = ", all years being one (as DNA has it)" if self.dna_weeks else ""
        later = "" if self.positions == "all" else "; what somebody has since given up does not count"
        again = f"a position taken again {_REPEATED[self.repeats]}{weeks}"
        return f"{size}{_left_out(found)}", f"{measured}, {_normalized(self)}; {again}{later}."


def method(chosen: Selection, options: Mapping[str, Any]) -> Method:
    """Return the method that the options of the command ask for, by their names and in their words."""
    kinds: dict[str, type[StrEnum]] = {"aggregate": Aggregate, "normalize": Normalization, "repeats": Repeats}
    given: dict[str, Any] = {name: kinds[name](value) if name in kinds else value for name, value in options.items()}
    return Method(positions=chosen.positions or "all", group_by=chosen.group_by, only=chosen.only, **given)


@dataclass(frozen=True, slots=True)
class Measured:
    """A matrix, with what is ``told`` of it in sentences, and the same as facts; ``blank`` says what a blank means."""

    matrix: Matrix
    told: tuple[str, str]
    facts: dict[str, object]
    blank: str


def measure(
    argument_map: ArgumentMap,
    method: Method,
    matrix: Callable[..., Matrix],
    words: Callable[[Occurrences], str],
    blank: str,
) -> Measured:
    """Return what ``matrix``, one of ``comparison.measures``, makes of a map; ``words`` names the values.

    ``blank`` says what it means that there is none.

    Raises:
        UnfitViewError: if speakers cannot be grouped so, or the method is not one for this matrix.
    """
    found = method.occurrences(argument_map)
    try:
        made = matrix(found, method.aggregate, method.normalize, method.repeats, dna_weeks=method.dna_weeks)
    except UnfitMeasureError as error:
        raise UnfitViewError(str(error)) from error
    return Measured(made, method.told(found, words(found)), method.facts(found), blank)


def matrix_report(view: str, title: str, measured: Measured) -> Report:
    """Return a matrix as a report: a table for people under what is told of it, and one row a cell for programs.

    If there are more columns than rows, the columns go down the page. What people read raises ``UnfitViewError`` if the
    table would be more than anybody reads.
    """
    matrix = measured.matrix

    def readable() -> tuple[Block, ...]:
        if not matrix.rows:
            return (Paragraph(((measured.told[0], ""),)),)
        down, across = len(matrix.rows), len(matrix.columns)
        refuse_unreadable(down * across, f"a table of {down:,} × {across:,}", "--only or --min-statements")
        size, values = measured.told
        blank = quiet(f"{BLANK[0][0]} {measured.blank}, which is not the same as 0")
        return (Paragraph(((size, ""),)), quiet(values), _table(matrix), blank)

    return Report(view, title, readable, Records(_COLUMNS, lambda: _rows(matrix)), measured.facts)


def _left_out(found: Occurrences) -> str:
    """Return a sentence, after a space, on those whose positions do not count; nothing if there are none."""
    if not found.unnamed:
        return ""
    bodies, verb = counted(len(found.unnamed), "body", "bodies"), "is" if len(found.unnamed) == 1 else "are"
    return f" {bodies} for which no person is named {verb} left out: {', '.join(each.label for each in found.unnamed)}."


def _unit_word(method: Method) -> str:
    return method.group_by if method.group_by in (SPEAKER, ORGANIZATION) else "group"


def _normalized(method: Method) -> str:
    row, column = _unit_word(method), "statement"
    if method.of == "statements":
        row, column = column, row
    return _NORMALIZED[method.normalize].format(row=row, column=column)


def _table(matrix: Matrix) -> Table:
    """Return the rows of a matrix under its columns, or the other way round if there are more columns than rows."""
    values, present = matrix.dense()
    down, across = matrix.rows, matrix.columns
    if len(across) > len(down):
        values, present, down, across = values.T, present.T, across, down
    shown = values[present]
    digits = decimals(float(np.abs(shown).max(initial=0)), whole=bool((shown == np.round(shown)).all()))
    columns = (Column("", weight=4), *(Column(each.label, Align.RIGHT) for each in across))
    rows = tuple(
        (
            ((label.label, ""),),
            *(_cell(number, digits) if known else BLANK for number, known in zip(*cells, strict=True)),
        )
        for label, *cells in zip(down, values.tolist(), present.tolist(), strict=True)
    )
    return Table(columns, rows)


def _cell(value: float, digits: int) -> Cell:
    return ((rounded(value, digits), ""),)


def _rows(matrix: Matrix) -> Iterator[tuple[Value, ...]]:
    rows, columns = matrix.rows, matrix.columns
    for row, column, value in matrix.entries():
        yield rows[row].id, columns[column].id, value, rows[row].label, columns[column].label
