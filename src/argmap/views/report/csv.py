"""The records of a report as tidy CSV: a line of column names, then one row an observation."""

from collections.abc import Iterator

from argmap.markup.csv import csv_lines
from argmap.views.report.report import Report


def csv_text(report: Report) -> Iterator[str]:
    """Yield CSV line by line, so that no more than one row is held.

    Numbers are unrounded, blanks empty; see ``markup.csv`` for texts that a spreadsheet would take for formulas.
    """
    yield from csv_lines([report.records.columns])
    yield from csv_lines(report.records.rows())
