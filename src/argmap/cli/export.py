"""``argmap export``: a map as a brief, or for another tool."""

import shlex
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from argmap.cli import losses
from argmap.cli.opening import MapFile, open_map, refuse, say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from argmap.anonymity import Anonymized
    from argmap.diagnostics import Diagnostic
    from argmap.formats import Format
    from argmap.formats.format import Written
    from argmap.model import ArgumentMap
    from argmap.source import Loaded

_SHOWN = 12
"""Words with capital letters named on standard error."""

_DOCUMENTS = ("", ".docx", ".doc", ".odt", ".rtf", ".pdf")


class By(StrEnum):
    """What a brief puts together."""

    TOPIC = "topic"
    SPEAKER = "speaker"


def register(app: typer.Typer) -> None:
    """Add the command."""
    # A second name is taken in, to say that it wants -o.
    app.command(short_help="Write the brief to send.", context_settings={"allow_extra_args": True})(export)


def export(  # noqa: PLR0913 - a command's options
    context: typer.Context,
    file: MapFile,
    output: Annotated[
        str, typer.Option("-o", "--output", metavar="FILE", help="Where to; - is standard output.")
    ] = "-",
    to: Annotated[
        str | None,
        typer.Option("--to", metavar="FORMAT", help="The format; if left out, the ending of -o decides, else a brief."),
    ] = None,
    by: Annotated[
        By | None,
        typer.Option(
            "--by",
            help="What to put together; a brief: by topic, if left out.",
            show_default=False,
        ),
    ] = None,
    anonymize: Annotated[
        bool, typer.Option("--anonymize", help="Put letters in place of speakers' and their organizations' names.")
    ] = False,
    report: losses.Report = None,
    strict: losses.Strict = False,
) -> None:
    """Write a map as a brief to send (Markdown, .md), as JSON (.json), or as what another tool reads.

    Example:  argmap export debate.yaml -o brief.md --by speaker

    Example:  argmap export debate.yaml --anonymize -o brief.md

    Example:  argmap export debate.yaml --to argdown -o debate.argdown --report losses.json

    `argmap formats` lists what can be written. An earlier file is replaced once the new one is complete; a map or a
    source never is. What has no place in the format is named on standard error, and in full in the file of --report;
    with --strict, any loss is exit code 1.

    With --anonymize (the Chatham House Rule) speakers become Speaker A, Speaker B, …, in quotations in square brackets;
    what leads to their names is left out. Texts that may still tell who spoke are named on standard error; if a name
    is left in one, what was asked for is written and the exit code is 1.
    """
    if context.args:
        refuse(f"export reads one map; to write to {context.args[0]}: {_command(file, context.args[0])}")
    losses.refuse_report(report)
    chosen = _format(file, to, output)
    if by and by.value not in chosen.groupings:
        able = ", ".join(each or "nothing" for each in chosen.groupings) or "nothing"
        refuse(f"--by {by.value}: {chosen.name} can put together: {able}")
    argument_map, loaded = open_map(file)
    anonymized = _anonymized(argument_map) if anonymize else None
    assert chosen.write is not None
    shown = anonymized.map if anonymized else argument_map
    written, lost = chosen.write(shown, **({"by": by.value} if by else {}))
    _refuse_failure(lost)
    _write(written, output, loaded, chosen)
    losses.tell(lost)
    if anonymized:
        _tell(anonymized, loaded)
    losses.conclude(lost, report, strict=strict)


def _refuse_failure(found: "Sequence[Diagnostic]") -> None:
    """Say why a map cannot be written so, and exit with 2, if the format says that it cannot."""
    from argmap.diagnostics import Severity

    for each in found:
        if each.severity is Severity.ERROR:
            refuse(f"{each.message}{f'; {each.hint}' if each.hint else ''}")


def _write(written: "Written", output: str, loaded: "Loaded", chosen: "Format") -> None:
    """Write to a file, a folder or standard output."""
    if isinstance(written, dict):
        if output == "-":
            refuse(f"{chosen.name} is {len(written)} files; name a folder with -o")
        from argmap.cli.writing import write_folder

        write_folder(output, written, loaded, chosen.suffixes, chosen.parts)
    elif output == "-":
        # Files are UTF-8 whatever the locale, and so is what is redirected into one.
        typer.echo(written.encode("utf-8") if isinstance(written, str) else written, nl=False)
    else:
        from argmap.cli.writing import write_output

        write_output(output, written, loaded, chosen.suffixes)


def _anonymized(argument_map: "ArgumentMap") -> "Anonymized":
    from argmap.anonymity import anonymize

    return anonymize(argument_map)


def _tell(anonymized: "Anonymized", loaded: "Loaded") -> None:
    """Print what was left out and where someone may still be named; exit with 1 where someone certainly is."""
    from argmap.cli.opening import print_findings
    from argmap.diagnostics import Severity

    placed = [each for each in anonymized.findings if each.path]
    print_findings(loaded.located(placed))
    for each in anonymized.findings:
        if not each.path:
            say(f"note: {each.message}")
    if anonymized.capitalized:
        more = len(anonymized.capitalized) - _SHOWN
        others = ", ".join(" ".join(words.split()) for words in anonymized.capitalized[:_SHOWN])
        say(f"note: left as they are: {others}{f' and {more:,} more' if more > 0 else ''}")
    named = [each.path for each in placed if each.severity is Severity.WARNING]
    quotations = sum(path[-1] in ("quote", "translation") for path in named)
    counts = [(quotations, "quotation"), (len(named) - quotations, "other text")]
    told = " and ".join(_counted(number, noun) for number, noun in counts if number)
    told += (
        f" still {'names' if len(named) == 1 else 'name'} someone" if told else "no speaker is known to be named still"
    )
    if len(placed) > len(named):
        told += f"; {_counted(len(placed) - len(named), 'text')} to look at, for what may tell who is meant"
    say(f"note: {told}")
    if named:
        raise typer.Exit(1)


def _counted(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def _format(file: str, to: str | None, output: str) -> "Format":
    """Return the format asked for: by name, by the ending of the file, or a brief."""
    from argmap.formats import FORMATS, UnknownFormatError, format_for_suffix, format_named

    if to is not None:
        try:
            named = format_named(to)
        except UnknownFormatError as error:
            refuse(str(error))
        if named.write is None:
            refuse(f"--to: {to} can only be read; there are {', '.join(each.name for each in FORMATS if each.write)}")
        return named
    if output == "-":
        return FORMATS[0]
    if Path(output).suffix.lower() in (".yaml", ".yml"):
        refuse(f"not written: {output} has a map's ending; name a .md file for a brief, a .json file for JSON")
    try:
        return format_for_suffix(Path(output).name)
    except UnknownFormatError as error:
        refuse(f"{error}; or choose with --to{_through_word(file, output)}")


def _through_word(file: str, output: str) -> str:
    """Return how to come by a document of a word processor, if that is what a name asks for; else nothing."""
    name = Path(output or "brief")
    if name.suffix.lower() not in _DOCUMENTS:
        return ""
    brief, document = str(name.with_suffix(".md")), str(name.with_suffix(".docx"))
    return f"\nfor Word: {_command(file, brief)}, then {shlex.join(['pandoc', brief, '-o', document])}"


def _command(file: str, output: str) -> str:
    """Return the command that writes a map to a file, as a shell takes it."""
    return shlex.join(["argmap", "export", file, "-o", output])
