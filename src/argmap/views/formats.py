"""The formats that can be read and written, and what of a map each can hold."""

from collections.abc import Callable, Collection, Iterator, Sequence
from typing import Any, Protocol

from argmap.views.report import Block, Cell, Column, Paragraph, Records, Report, Table, Value
from argmap.views.report.printable import PrintableReport


class Format(Protocol):
    """What is told of a format; ``holds`` are names of what of a map has a place in it."""

    @property
    def name(self) -> str: ...  # noqa: D102 - said above
    @property
    def about(self) -> str: ...  # noqa: D102
    @property
    def suffixes(self) -> tuple[str, ...]: ...  # noqa: D102
    @property
    def read(self) -> Callable[..., Any] | None: ...  # noqa: D102
    @property
    def write(self) -> Callable[..., Any] | None: ...  # noqa: D102
    @property
    def holds(self) -> Collection[str]: ...  # noqa: D102


MEANINGS = {
    "speakers": "who speaks",
    "positions": "who agrees, concedes, questions, disagrees",
    "quotations": "the speakers' own words",
    "places": "page, paragraph, line, time",
    "sources": "the texts quoted",
    "kinds": "challenges and recommendations apart from claims",
    "supports": "reasons",
    "attacks": "objections",
    "undercuts": "objections to an inference",
    "linked": "premises that work only together",
    "schemes": "argumentation schemes",
    "addresses": "which challenge a recommendation answers",
    "restates": "the same in other words",
    "topics": "themes",
    "terms": "the glossary",
    "notes": "the mapper's remarks",
}
"""What each feature of a map is, for people."""

_COLUMNS = {
    "format": "its name, for --from and --to",
    "about": "what it is",
    "endings": "the endings of its files, with '; ' between",
    "reads": "whether `argmap import` reads it",
    "writes": "whether `argmap export` writes it",
    **{name: f"whether it holds {meaning}" for name, meaning in MEANINGS.items()},
}


def printable(formats: Sequence[Format]) -> PrintableReport:
    """Return the list of formats, to be printed in any way."""
    records = Records(tuple(_COLUMNS), lambda: map(_record, formats))
    return PrintableReport(Report("formats", "Formats", tuple(_blocks(formats)), records), _COLUMNS.__getitem__)


def _blocks(formats: Sequence[Format]) -> Iterator[Block]:
    both = sum(bool(each.read and each.write) for each in formats)
    reads, writes = (sum(bool(getattr(each, verb)) for each in formats) for verb in ("read", "write"))
    yield Paragraph(((f"{reads} formats are read, {writes} written, {both} both.", ""),))
    columns = (
        Column("format", whole=True),
        Column("in", whole=True),
        Column("out", whole=True),
        Column("endings", whole=True),
        Column("what it is", weight=2, whole=True),
        Column("has no place for", weight=3, whole=True),
    )
    yield Table(columns, tuple(map(_row, formats)))


def _row(each: Format) -> tuple[Cell, ...]:
    lacking = [name for name in MEANINGS if name not in each.holds]
    return (
        ((each.name, "speaker"),),
        (("✓" if each.read else "", "support"),),
        (("✓" if each.write else "", "support"),),
        ((" ".join(each.suffixes), ""),),
        ((each.about, ""),),
        ((", ".join(lacking) or "–", "quiet"),),
    )


def _record(each: Format) -> tuple[Value, ...]:
    return (
        each.name,
        each.about,
        "; ".join(each.suffixes),
        each.read is not None,
        each.write is not None,
        *(name in each.holds for name in MEANINGS),
    )
