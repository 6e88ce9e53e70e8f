"""The options of ``argmap compare speakers``, and which of its views take them."""

from collections.abc import Mapping
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Any

import typer

from argmap.cli.opening import refuse

if TYPE_CHECKING:
    from argmap.views.speakers import View


class Positions(StrEnum):
    """Which positions count."""

    now = "now"
    all = "all"


class By(StrEnum):
    """What rows are put together by."""

    topic = "topic"
    kind = "kind"
    statement = "statement"


class Sort(StrEnum):
    """Which rows come first."""

    file = "file"
    contested = "contested"


class Of(StrEnum):
    """What is related to what."""

    speakers = "speakers"
    statements = "statements"


class Aggregate(StrEnum):
    """What the numbers are, as ``comparison.measures`` has it; importing that would delay every help text."""

    ignore = "ignore"
    subtract = "subtract"
    combine = "combine"
    congruence = "congruence"
    conflict = "conflict"


class Normalize(StrEnum):
    """What they are divided by."""

    no = "no"
    activity = "activity"
    prominence = "prominence"
    average = "average"
    jaccard = "jaccard"
    cosine = "cosine"
    true_cosine = "true-cosine"


class Repeats(StrEnum):
    """Within what a position counts once."""

    include = "include"
    document = "document"
    week = "week"
    month = "month"
    year = "year"
    acrossrange = "acrossrange"


def _option(name: str, metavar: str | None, help: str, **more: Any) -> Any:  # noqa: A002 - typer's word
    return typer.Option(name, metavar=metavar, help=help, show_default=False, **more)


Only = Annotated[list[str] | None, _option("--only", "SPEAKER,…", "Only these speakers, by id or name; repeatable.")]
GroupBy = Annotated[
    str | None, _option("--group-by", "WHAT", "Compare by organization, role, kind or another attribute of speakers.")
]
Which = Annotated[Positions | None, _option("--positions", "WHICH", "now: as held last; all: every one ever taken.")]
RowsBy = Annotated[By | None, _option("--by", "WHAT", "side-by-side, matrix: rows by topic, kind or statement.")]
SortBy = Annotated[Sort | None, _option("--sort", "ORDER", "matrix: rows as in the file, or contested first.")]
MinShared = Annotated[
    int | None, _option("--min-shared", "N", "pairs: no rate for two who share fewer statements; 2 if left out.", min=1)
]
OfWhat = Annotated[Of | None, _option("--of", "WHAT", "Numbers: of speakers, or of statements through speakers.")]
AggregateBy = Annotated[
    Aggregate | None,
    _option("--aggregate", "HOW", "Numbers: subtract, ignore, combine (affiliation), congruence, conflict (network)."),
]
NormalizeBy = Annotated[
    Normalize | None,
    _option(
        "--normalize",
        "BY",
        "Numbers: no; activity, prominence (affiliation); average, jaccard, cosine, true-cosine (network).",
    ),
]
RepeatsIn = Annotated[
    Repeats | None,
    _option("--repeats", "IN", "Numbers: count once acrossrange, in a document, week, month, year; or include all."),
]
DnaWeeks = Annotated[
    bool,
    _option(
        "--dna-weeks", None, "Numbers: weeks or months of all years are one, as in DNA on a computer set to US English."
    ),
]
MinStatements = Annotated[
    int | None, _option("--min-statements", "N", "Numbers: only those with positions on so many statements.", min=1)
]


def fitting(view: "View", given: Mapping[str, Any], *, output: str) -> dict[str, Any]:
    """Return the options given, of those by name; refuse what has no effect on a view in a format of ``output``."""
    chosen = {name: value for name, value in given.items() if value not in (None, False)}
    if output in ("svg", "png"):
        _refuse_others(chosen, view.pictured or (), f"the picture of {view.name}", pictured=True)
    else:
        _refuse_others(chosen, view.options, f"the view {view.name}", pictured=False)
    laid_out = [name for name in ("by", "sort") if name in chosen]
    if laid_out and output in ("json", "csv"):
        refuse(f"{_flag(laid_out[0])} arranges what people read; {output} holds everything, in the order of the file")
    if "dna_weeks" in chosen and chosen.get("repeats") not in (Repeats.week, Repeats.month):
        refuse("--dna-weeks goes with --repeats week or --repeats month")
    return {name: value.value if isinstance(value, StrEnum) else value for name, value in chosen.items()}


def refuse_selection(view: "View", given: Mapping[str, Any]) -> None:
    """Refuse those parts of a ``Selection``, by their names, that change nothing in a view."""
    from argmap.views.speakers import VIEWS

    for name, value in given.items():
        if value is not None and name not in view.chosen:
            others = [each.name for each in VIEWS if name not in each.chosen]
            refuse(f"{_flag(name)} has no effect on the view {view.name}; it is for all views but {_listed(others)}")


def _refuse_others(chosen: Mapping[str, Any], taken: tuple[str, ...], where: str, *, pictured: bool) -> None:
    from argmap.views.speakers import VIEWS

    for name in chosen:
        if name not in taken:
            views = [each.name for each in VIEWS if name in ((each.pictured or ()) if pictured else each.options)]
            if not views:
                refuse(f"{_flag(name)} has no effect on pictures")
            there = f"{'pictures of ' if pictured else ''}{_listed(views)}"
            refuse(f"{_flag(name)} has no effect on {where}; it is for {there}")


def _listed(names: list[str]) -> str:
    return " and ".join(filter(None, [", ".join(names[:-1]), names[-1]]))


def _flag(name: str) -> str:
    return f"--{name.replace('_', '-')}"
