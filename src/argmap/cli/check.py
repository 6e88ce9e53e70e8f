"""``argmap check``: what is wrong with maps."""

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, assert_never

import typer

from argmap.cli.opening import print_findings, refuse

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from argmap.checks import Selection
    from argmap.diagnostics import Diagnostic
    from argmap.source import Loaded


class Format(StrEnum):
    """For whom findings are printed."""

    TEXT = "text"
    JSON = "json"
    GITHUB = "github"
    SARIF = "sarif"


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command(short_help="Find slips, gaps and contradictions.")(check)


def check(
    paths: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[PATH]...",
            help="Maps, and directories to look in; - reads standard input. The current directory if left out.",
        ),
    ] = None,
    select: Annotated[
        list[str] | None, typer.Option(metavar="RULE[,RULE]...", help="Only these rules, and errors.")
    ] = None,
    ignore: Annotated[
        list[str] | None, typer.Option(metavar="RULE[,RULE]...", help="Not these rules; errors always show.")
    ] = None,
    form: Annotated[
        Format, typer.Option("--format", help="Text for people, JSON for programs, SARIF or GitHub for code hosts.")
    ] = Format.TEXT,
) -> None:
    """Find slips, gaps and contradictions in maps.

    Example:  argmap check debate.yaml

    Example:  argmap check maps/ --ignore missing-evidence,near-duplicate

    Silence a rule for a whole map with `check: {ignore: RULE}` in it; for one line, with a comment on it or
    above it:  # argmap: ignore[RULE]

    In a directory, .yaml and .yml files that do not look like maps are passed over, with a note.
    `argmap rules` lists the rules, `argmap rules RULE` explains one.

    Exit code: 0 if there is nothing, or information only; 1 if there are errors or warnings; 2 if a file could
    not be read at all, or the command was mistyped.
    """
    chosen = _selection(select or [], ignore or [])
    found: list[Diagnostic] = []
    checked = with_findings = unusable = 0
    for loaded, diagnostics in _checked(paths or ["."], chosen):
        checked += 1
        with_findings += bool(diagnostics)
        unusable += loaded.places is None
        found += diagnostics
    if not checked:
        refuse("found no maps to check")
    _print(found, form)
    typer.echo(_summary(found, checked, with_findings), err=True)
    if unusable:
        raise typer.Exit(2)
    if any(diagnostic.severity != "info" for diagnostic in found):
        raise typer.Exit(1)


def _selection(select: list[str], ignore: list[str]) -> "Selection":
    from argmap.checks import Selection, UnknownRuleError

    try:
        return Selection(_names(select), _names(ignore))
    except UnknownRuleError as error:
        refuse(str(error))


def _names(values: list[str]) -> tuple[str, ...]:
    return tuple(name.strip() for value in values for name in value.split(",") if name.strip())


def _checked(paths: list[str], selection: "Selection") -> "Iterator[tuple[Loaded, list[Diagnostic]]]":
    """Yield each map with what was found in it; notes and progress go to stderr."""
    from argmap.checks import check
    from argmap.cli.paths import candidates, looks_like_map
    from argmap.cli.progress import after_a_second
    from argmap.source import load

    for candidate in after_a_second(list(candidates(paths)), "checking"):
        loaded = load(candidate.path)
        if not candidate.named and not looks_like_map(loaded.source.text):
            typer.echo(f"passed over {candidate.path}: it does not look like a map", err=True)
            continue
        yield loaded, check(loaded, selection)


def _print(found: "Sequence[Diagnostic]", form: Format) -> None:
    match form:
        case Format.TEXT:
            from argmap.views.console import output_console

            print_findings(found, output_console())
        case Format.JSON:
            from argmap.reporters import json

            typer.echo(json.report(found), nl=False)
        case Format.GITHUB:
            from argmap.reporters import github

            typer.echo(github.report(found), nl=False)
        case Format.SARIF:
            from argmap.reporters import sarif

            typer.echo(sarif.report(found), nl=False)
        case _:
            assert_never(form)


def _summary(found: "Sequence[Diagnostic]", checked: int, with_findings: int) -> str:
    from collections import Counter

    from argmap.diagnostics import Severity

    maps = _count(checked, "map")
    if not found:
        return f"{maps} checked, nothing found"
    if with_findings < checked:
        maps = f"{with_findings} of {maps}"
    counts = Counter(diagnostic.severity for diagnostic in found)
    names = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "info"}
    listed = ", ".join(_count(counts[severity], name) for severity, name in names.items() if counts[severity])
    return f"{_count(len(found), 'finding')} in {maps}: {listed}"


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
