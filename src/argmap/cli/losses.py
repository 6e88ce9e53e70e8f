"""What a conversion lost: on standard error, as a report for programs, and as an exit code."""

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

_SHOWN = 8
"""Places of the same loss that are named on standard error; the report has all."""


def tell(diagnostics: "Iterable[Diagnostic]") -> None:
    """Print findings to stderr: errors and warnings with their places, then notes, the same ones together."""
    from argmap.diagnostics import Severity
    from argmap.reporters.text import printable

    notes: dict[tuple[str, str | None], list[Diagnostic]] = {}
    graver = []
    for each in diagnostics:
        if each.severity is Severity.INFO:
            notes.setdefault((each.message, each.hint), []).append(each)
        else:
            graver.append(each)
    if graver:
        print_findings(graver)
    for (message, hint), found in notes.items():
        places = _places(found)
        told = f"note: {message}{f': {places}' if places else ''}{f' ({hint})' if hint else ''}"
        typer.echo(printable(told), err=True)


def _places(found: "Sequence[Diagnostic]") -> str:
    """Return where the same was lost, by the id of what lost it."""
    names = list(dict.fromkeys(str(each.path[1]) if len(each.path) > 1 else "" for each in found))
    named = [name for name in names if name]
    more = f" and {len(named) - _SHOWN:,} more" if len(named) > _SHOWN else ""
    return ", ".join(named[:_SHOWN]) + more


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
