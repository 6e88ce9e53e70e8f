"""What can be printed in every way there is: to a terminal, as Markdown, as JSON and as CSV."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Protocol

from argmap.views.lines import Line
from argmap.views.report.report import Report


class Printable(Protocol):
    """Something for people and for programs; only what is asked for is made."""

    def lines(self, width: int) -> Iterator[Line]:
        """Yield styled lines for a terminal or a pipe, at most ``width`` cells wide."""

    def markdown(self) -> Iterator[str]:
        """Yield Markdown, piece by piece."""

    def json(self) -> Iterator[str]:
        """Yield JSON, piece by piece."""

    def csv(self) -> Iterator[str]:
        """Yield CSV, line by line."""


@dataclass(frozen=True, slots=True)
class PrintableReport:
    """A report with ``meaning``, which tells what a column of its records means."""

    report: Report
    meaning: Callable[[str], str]

    def lines(self, width: int) -> Iterator[Line]:
        """Yield what people read."""
        from argmap.views.report.text import text_lines

        return text_lines(self.report, width)

    def markdown(self) -> Iterator[str]:
        """Yield what people read."""
        from argmap.views.report.markdown import markdown

        yield markdown(self.report)

    def json(self) -> Iterator[str]:
        """Yield facts and records."""
        from argmap.views.report.json import json_text

        return json_text(self.report, self.meaning)

    def csv(self) -> Iterator[str]:
        """Yield the records."""
        from argmap.views.report.csv import csv_text

        return csv_text(self.report)
