"""``argmap quotes``: a map's quotations against their sources."""

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from argmap.cli import sources_options as options
from argmap.cli.opening import MapFile, open_map, refuse
from argmap.cli.printing import Format, chosen_output, print_view
from argmap.cli.progress import notice

if TYPE_CHECKING:
    from argmap.quotations.verification import Verification
    from argmap.source import Loaded
    from argmap.views.report.printable import Printable


class Only(StrEnum):
    """The verdicts, by their keys."""

    VERBATIM = "verbatim"
    TYPOGRAPHY = "typography"
    ELIDED = "elided"
    AMBIGUOUS = "ambiguous"
    ALTERED = "altered"
    WRONG_SPEAKER = "wrong-speaker"
    NOT_FOUND = "not-found"
    NOT_CHECKED = "not-checked"


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command(short_help="Check quotations against their sources.")(quotes)


def quotes(  # noqa: PLR0913 - a command's options
    file: MapFile,
    source: options.Given = None,
    allow: options.Allowed = None,
    only: Annotated[
        list[Only] | None, typer.Option("--only", metavar="VERDICT", help="Only quotations with this verdict.")
    ] = None,
    coverage: Annotated[
        bool, typer.Option("--coverage", help="Show the sources, with what is cited and what is not.")
    ] = False,
    fix: Annotated[bool, typer.Option("--fix", help="Write places, and the sources' wording, into the map.")] = False,
    pin: Annotated[bool, typer.Option("--pin", help="Write the SHA-256 of each source into the map.")] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="With --fix or --pin: only show the changes.")] = False,
    format: Annotated[  # noqa: A002
        Format | None,
        typer.Option(metavar="FORMAT", help="text, markdown, json or csv; if left out, as the ending of -o tells."),
    ] = None,
    output: Annotated[
        str, typer.Option("-o", "--output", metavar="FILE", help="Where to: .txt .md .json .csv; or -, the screen.")
    ] = "-",
) -> None:
    """Look every quotation up in the source it cites, within its speaker's turns where the source has turns.

    Example:  argmap quotes debate.yaml

    Example:  argmap quotes debate.yaml --source report=report.pdf --coverage

    Sources are read from their `path`, in the map's folder unless --allow names others: plain text, Markdown, HTML,
    PDF, DOCX, EPUB, SRT and WebVTT, and transcripts with the names of who speaks. Nothing is ever fetched.

    Verdicts: verbatim, verbatim but for typography, elided ([…]), ambiguous (in several places), altered, in another
    speaker's turn, not found, not checked. For --only: verbatim, typography, elided, ambiguous, altered,
    wrong-speaker, not-found, not-checked.

    --fix changes the map: it adds where each quotation stands, and takes over the source's wording where a quotation
    is altered or set differently. Only the lines concerned change; they are shown. What is ambiguous, not found, or
    said by somebody else is left to you.

    Exit code: 0 if every quotation that could be checked holds (with --fix: once the map is changed), 1 if one does
    not, 2 if the map cannot be used.
    """
    if dry_run and not (fix or pin):
        refuse("--dry-run goes with --fix or --pin")
    if (fix or pin) and (coverage or only or output != "-"):
        refuse("--fix and --pin change the map and print no table: leave --coverage, --only and -o out")
    if (fix or pin) and file == "-" and not dry_run:
        refuse("--fix and --pin need a file to change, not standard input")
    if coverage and only:
        refuse("--only is for the table of quotations, not for --coverage")
    target = chosen_output(output, format, pictures=False)
    given = options.given_files(source)
    argument_map, loaded = open_map(file)
    options.refuse_unknown(given, argument_map.sources)
    shelf = options.shelf_for(loaded.name, given, allow)
    from argmap.quotations.verification import verify

    with notice("looking up quotations"):
        verification = verify(argument_map, shelf)
    _tell_absences(verification)
    if fix or pin:
        from argmap.cli.mending import mend

        mend(loaded, verification, fix=fix, pin=pin, dry_run=dry_run)
    elif coverage:
        with notice("reading sentences"):
            printable = _coverage(verification)
        print_view(printable, target, loaded)
    else:
        print_view(_verdicts(verification, loaded, only or []), target, loaded)
        _exit(verification)


def _coverage(verification: "Verification") -> "Printable":
    from argmap.quotations.coverage import coverage
    from argmap.views.quotations.coverage import meaning, report
    from argmap.views.report.printable import PrintableReport

    if not verification.copies():
        refuse("there is no source to show: no text is at hand; give it with --source ID=FILE")
    return PrintableReport(report(verification, coverage(verification)), meaning)


def _verdicts(verification: "Verification", loaded: "Loaded", only: list[Only]) -> "Printable":
    from argmap.quotations.verdicts import Verdict
    from argmap.views.quotations.verdicts import meaning, report
    from argmap.views.report.printable import PrintableReport

    wanted = [verdict for verdict in Verdict if verdict.key in [each.value for each in only]]
    return PrintableReport(report(verification, loaded, wanted), meaning)


def _tell_absences(verification: "Verification") -> None:
    """Say on stderr which texts ought to be at hand and are not."""
    from argmap.quotations.shelf import Absence

    for name, found in verification.sources.items():
        if isinstance(found, Absence) and found.expected:
            typer.echo(f"source '{name}' cannot be read: {found.reason}", err=True)
            if found.hint:
                typer.echo(f"  hint: {found.hint}", err=True)


def _exit(verification: "Verification") -> None:
    from argmap.quotations.verdicts import Verdict

    if any(
        not (each.verdict.holds or each.verdict is Verdict.NOT_CHECKED) or each.misplaced
        for each in verification.checked
    ):
        raise typer.Exit(1)
