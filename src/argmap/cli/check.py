"""``argmap check``: what is wrong with maps."""

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, assert_never

import typer

from argmap.cli import sources_options as options
from argmap.cli.opening import print_findings, refuse

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from argmap.checks import Selection
    from argmap.diagnostics import Diagnostic
    from argmap.quotations.shelf import Shelf
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


def check(  # noqa: PLR0913 - a command's options
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
    source: options.Given = None,
    allow: options.Allowed = None,
    form: Annotated[
        Format, typer.Option("--format", help="Text for people, JSON for programs, SARIF or GitHub for code hosts.")
    ] = Format.TEXT,
) -> None:
    """Find slips, gaps and contradictions in maps.

    Example:  argmap check debate.yaml

    Example:  argmap check maps/ --ignore missing-evidence,near-duplicate

    Example:  argmap check debate.yaml --source report=report.pdf

    Quotations are looked up in the sources they cite, as `argmap quotes` shows in full: those that lie in the map's
    folder under the source's `path`, or elsewhere if --allow or --source says so. Nothing is ever fetched.

    Silence a rule for a whole map with `check: {ignore: RULE}` in it; for one line, with a comment on it or
    above it:  # argmap: ignore[RULE]

    In a directory, .yaml and .yml files that do not look like maps are passed over, with a note.
    `argmap rules` lists the rules, `argmap rules RULE` explains one.

    Exit code: 0 if there is nothing, or information only; 1 if there are errors or warnings; 2 if a file could
    not be read at all, or the command was mistyped.
    """
    chosen = _selection(select or [], ignore or [])
    given = options.given_files(source)
    found: list[Diagnostic] = []
    checked = with_findings = unusable = 0
    declared: set[str] = set()
    for loaded, diagnostics in _checked(paths or ["."], chosen, given, allow):
        checked += 1
        declared.update(loaded.map.sources if loaded.map else given)
        with_findings += bool(diagnostics)
        unusable += loaded.places is None
        found += diagnostics
    if not checked:
        refuse("found no maps to check")
    options.refuse_unknown(given, sorted(declared))
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


def _checked(
    paths: list[str], selection: "Selection", given: "dict[str, Path]", allow: list[str] | None
) -> "Iterator[tuple[Loaded, list[Diagnostic]]]":
    """Yield each map with what was found in it; notes and progress go to stderr."""
    from contextlib import nullcontext

    from argmap.checks import check
    from argmap.cli.foreign import refer_to_import
    from argmap.cli.paths import candidates, looks_like_map
    from argmap.cli.progress import after_a_second, notice
    from argmap.source import load

    chosen = list(candidates(paths))
    for candidate in after_a_second(chosen, "checking"):
        loaded = load(candidate.path)
        if not candidate.named and not looks_like_map(loaded.source.text):
            typer.echo(f"passed over {candidate.path}: it does not look like a map", err=True)
            continue
        if loaded.map is None and candidate.named and (advice := refer_to_import(candidate.path)):
            refuse(advice)
        # Of one map, large sources take the time.
        with notice("looking up quotations") if len(chosen) == 1 else nullcontext():
            found = check(loaded, selection, _shelf(loaded, given, allow))
        yield loaded, found


def _shelf(loaded: "Loaded", given: "dict[str, Path]", allow: list[str] | None) -> "Shelf":
    own = {name: file for name, file in given.items() if loaded.map and name in loaded.map.sources}
    return options.shelf_for(loaded.name, own, allow)


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
