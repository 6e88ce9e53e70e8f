"""``argmap export``: a map as a brief or as JSON."""

import shlex
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from argmap.cli.opening import MapFile, open_map, refuse

if TYPE_CHECKING:
    from argmap.anonymity import Anonymized
    from argmap.formats import Format
    from argmap.model import ArgumentMap
    from argmap.source import Loaded

_SHOWN = 12
"""Words with capital letters named on standard error."""

_DOCUMENTS = ("", ".docx", ".doc", ".odt", ".rtf", ".pdf")


class To(StrEnum):
    """The formats, by name."""

    BRIEF = "brief"
    JSON = "json"


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
        To | None, typer.Option("--to", help="The format; if left out, the ending of FILE decides.", show_default=False)
    ] = None,
    by: Annotated[
        By | None,
        typer.Option("--by", help="In a brief: what to put together. By topic if left out.", show_default=False),
    ] = None,
    anonymize: Annotated[
        bool, typer.Option("--anonymize", help="Put letters in place of speakers' and their organizations' names.")
    ] = False,
) -> None:
    """Write a map as a brief to send (Markdown, .md) or as JSON for programs (.json).

    Example:  argmap export debate.yaml -o brief.md --by speaker

    Example:  argmap export debate.yaml --anonymize -o brief.md

    An earlier brief is replaced once the new one is complete; a map or a source never is. What has no place in
    the format is named on standard error.

    With --anonymize (the Chatham House Rule) speakers become Speaker A, Speaker B, …, in quotations in square brackets;
    what leads to their names is left out. Texts that may still tell who spoke are named on standard error; if a name
    is left in one, what was asked for is written and the exit code is 1.
    """
    if context.args:
        refuse(f"export reads one map; to write to {context.args[0]}: {_command(file, context.args[0])}")
    chosen = _format(file, to, output)
    if by and by.value not in chosen.groupings:
        refuse(f"--by is for briefs; {chosen.name} has nothing to put together")
    argument_map, loaded = open_map(file)
    anonymized = _anonymized(argument_map) if anonymize else None
    assert chosen.write is not None
    text, losses = chosen.write(anonymized.map if anonymized else argument_map, **({"by": by.value} if by else {}))
    if output == "-":
        # Files are UTF-8 whatever the locale, and so is what is redirected into one.
        typer.echo(text.encode("utf-8"), nl=False)
    else:
        from argmap.cli.writing import write_output

        write_output(output, text, loaded, chosen.suffixes)
    for loss in losses:
        typer.echo(f"note: {loss.message}", err=True)
    if anonymized:
        _tell(anonymized, loaded)


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
            typer.echo(f"note: {each.message}", err=True)
    if anonymized.capitalized:
        more = len(anonymized.capitalized) - _SHOWN
        others = ", ".join(" ".join(words.split()) for words in anonymized.capitalized[:_SHOWN])
        typer.echo(f"note: left as they are: {others}{f' and {more:,} more' if more > 0 else ''}", err=True)
    named = [each.path for each in placed if each.severity is Severity.WARNING]
    quotations = sum(path[-1] in ("quote", "translation") for path in named)
    counts = [(quotations, "quotation"), (len(named) - quotations, "other text")]
    told = " and ".join(_counted(number, noun) for number, noun in counts if number)
    told += (
        f" still {'names' if len(named) == 1 else 'name'} someone" if told else "no speaker is known to be named still"
    )
    if len(placed) > len(named):
        told += f"; {_counted(len(placed) - len(named), 'text')} to look at, for what may tell who is meant"
    typer.echo(f"note: {told}", err=True)
    if named:
        raise typer.Exit(1)


def _counted(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def _format(file: str, to: To | None, output: str) -> "Format":
    """Return the format asked for: by name, by the ending of the file, or a brief."""
    from argmap.formats import FORMATS, UnknownFormatError, format_for_suffix, format_named

    if to is not None:
        return format_named(to.value)
    if output == "-":
        return FORMATS[0]
    if Path(output).suffix.lower() in (".yaml", ".yml"):
        refuse(f"not written: {output} has a map's ending; name a .md file for a brief, a .json file for JSON")
    try:
        return format_for_suffix(Path(output).suffix)
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
