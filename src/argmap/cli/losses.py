"""What a conversion lost: on standard error, as a report for programs, and as an exit code."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from argmap.cli.opening import print_findings

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from argmap.diagnostics import Diagnostic

Report = Annotated[
    str | None, typer.Option("--report", metavar="FILE", help="Write all that was lost to a file, as JSON.")
]
Strict = Annotated[bool, typer.Option("--strict", help="Exit with 1 if anything was lost.")]

_OF_ONE = 2
"""Steps of a path that leads to one thing, rather than to a list of them."""

_LONGEST = 60
"""Characters of an id that are shown."""

_SHOWN = 8
"""Places of the same loss that are named on standard error; the report has all."""
_SHOWN_OF_MANY = 3
"""The same, if they are in several files."""


def tell(diagnostics: "Iterable[Diagnostic]") -> None:
    """Print findings to stderr: errors and warnings with their places, then notes, the same ones together.

    Ids from several files are told as `monday.json#12`.
    """
    from argmap.diagnostics import Severity
    from argmap.reporters.text import printable

    notes: dict[str, list[Diagnostic]] = {}
    graver = []
    for each in diagnostics:
        if each.severity is Severity.INFO:
            notes.setdefault(each.message, []).append(each)
        else:
            graver.append(each)
    if graver:
        print_findings(graver)
    several = len({each.file for found in notes.values() for each in found}) > 1
    for message, found in notes.items():
        places = _places(found, several=several)
        hints = dict.fromkeys(each.hint for each in found if each.hint)
        hint = f"{next(iter(hints))}{', and so on' if len(hints) > 1 else ''}" if hints else ""
        told = f"note: {message}{f': {places}' if places else ''}{f' ({hint})' if hint else ''}"
        typer.echo(printable(told), err=True)


def _places(found: "Sequence[Diagnostic]", *, several: bool) -> str:
    """Return where the same was lost, by the id of what lost it."""
    named = list(dict.fromkeys(_place(each, several=several) for each in found))
    if named == [""]:
        return ""
    named = [name or "the whole" for name in named]
    shown = _SHOWN_OF_MANY if several else _SHOWN
    if len(named) <= shown:
        return ", ".join(named)
    files = len({each.file for each in found})
    return f"{', '.join(named[:shown])} and {len(named) - shown:,} more{f', in {files:,} files' if files > 1 else ''}"


def _place(found: "Diagnostic", *, several: bool) -> str:
    """Return an id, after the name of the file that it is from if there are several."""
    from argmap.interchange.losses import EXPORT

    # In a map, a number is a place in a list that the map as a whole has.
    whole = len(found.path) < _OF_ONE or (found.rule == EXPORT and isinstance(found.path[1], int))
    name = "" if whole else str(found.path[1])
    name = name if len(name) <= _LONGEST else f"{name[:_LONGEST]}…"
    file = Path(found.file).name if several and found.file else ""
    return f"{file}#{name}" if file and name else file or name


def refuse_report(report: str | None) -> None:
    """Exit with 2 where the report could not be written, before anything is."""
    if report is not None:
        from argmap.cli.writing import refuse_report as refuse

        refuse(report)


def conclude(diagnostics: "Sequence[Diagnostic]", report: str | None, *, strict: bool) -> None:
    """Write the report if one is wanted; exit with 1 if something was lost and that is asked for."""
    from argmap.interchange.losses import is_loss

    lost = [each for each in diagnostics if is_loss(each)]
    if report is not None:
        from argmap.cli.writing import write_report
        from argmap.reporters import json

        write_report(report, json.report(lost))
    if strict and lost:
        raise typer.Exit(1)
