"""Reports: what a view has to say, once, for every way to say it: a terminal, Markdown, JSON and CSV."""

from argmap.views.report.report import (
    Align,
    Block,
    Cell,
    Column,
    Heading,
    Paragraph,
    Records,
    Report,
    Table,
    Telling,
    Value,
)

__all__ = ["Align", "Block", "Cell", "Column", "Heading", "Paragraph", "Records", "Report", "Table", "Telling", "Value"]
