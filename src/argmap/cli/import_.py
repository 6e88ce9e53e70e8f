"""``argmap import``: another tool's file as a map."""

import os
import re
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from argmap.cli.opening import print_findings, refuse

if TYPE_CHECKING:
    from argmap.formats import Format, Reading
    from argmap.model import ArgumentMap

MAX_BYTES = 512 * 1024 * 1024
"""A file larger than this is refused; it is read into memory."""

MANY = 2000
"""Positions that take more than a moment to write."""

_PAIR = re.compile(r",(?=\s*\w+=)")

HELP = """Make a map of another tool's file.

Example:  argmap import sample.dna -o map.yaml

Example:  argmap import statements.csv -o map.yaml --columns speaker=actor,stance=position

\b
Formats:
  json     a map as 'argmap export --to json' writes it
  dna      a Discourse Network Analyzer database, of DNA 3 or DNA 2
  dna-csv  statements as DNA's event list or a table like it

Of DNA, documents become sources, persons speakers, concepts claims, and each statement an utterance: under 'by'
where agreement is 1, under 'disagree' where it is 0. An agreement on a scale of numbers is kept as 'level'. With
--columns you say what is called otherwise than in DNA: speaker=person, organization=organization,
statement=concept, stance=agreement, and in a table also id, document, title, author, date, start, stop, quote and
coder.

An earlier map is never replaced unless you say --force. What could not be taken over as it was is named on
standard error.
"""


class From(StrEnum):
    """The formats, by name."""

    JSON = "json"
    DNA = "dna"
    DNA_CSV = "dna-csv"


def register(app: typer.Typer) -> None:
    """Add the command."""
    # A second name is taken in, to say that it wants -o.
    settings = {"allow_extra_args": True}
    app.command("import", help=HELP, short_help="Make a map of another tool's file.", context_settings=settings)(
        import_
    )


def import_(  # noqa: PLR0913 - an option is a parameter
    context: typer.Context,
    file: Annotated[str, typer.Argument(metavar="FILE", help="The other tool's file; - reads standard input.")],
    output: Annotated[
        str, typer.Option("-o", "--output", metavar="MAP", help="Where to, a .yaml file; - is standard output.")
    ] = "-",
    from_: Annotated[
        From | None,
        typer.Option("--from", help="The format; if left out, how FILE begins or ends decides.", show_default=False),
    ] = None,
    columns: Annotated[
        list[str] | None,
        typer.Option("--columns", metavar="WHAT=NAME", help="What a column or variable means; may be repeated."),
    ] = None,
    statement_type: Annotated[
        str | None, typer.Option("--statement-type", metavar="NAME", help="Of a DNA database: which statements.")
    ] = None,
    time_zone: Annotated[
        str | None,
        typer.Option("--time-zone", metavar="ZONE", help="Of a DNA 2 database: whose clock, such as Europe/Berlin."),
    ] = None,
    texts: Annotated[
        str | None,
        typer.Option("--texts", metavar="FOLDER", help="Of a DNA database: write the documents' texts there."),
    ] = None,
    title: Annotated[str | None, typer.Option("--title", help="The map's title; the file's name if left out.")] = None,
    force: Annotated[bool, typer.Option("--force", help="Replace earlier files.")] = False,
) -> None:
    """Write the map of ``file``, as ``HELP`` tells."""
    if context.args:
        refuse(f"import reads one file; to write to {context.args[0]}: argmap import {file} -o {context.args[0]}")
    if output != "-":
        from argmap.cli.writing import refuse_map

        refuse_map(output, file, force=force)
    raw = _bytes(file)
    chosen = _format(file, from_, raw)
    given = {"columns": _pairs(columns), "statement_type": statement_type, "time_zone": time_zone, "texts": texts}
    reading = _read(chosen, raw, file, {name: value for name, value in given.items() if value}, output)
    argument_map = reading.map
    assert argument_map is not None
    if title is not None:
        argument_map = _titled(argument_map, title)
    if texts:
        from argmap.cli.writing import write_texts

        write_texts(texts, reading.texts, file, force=force)
    if output != "-":
        from argmap.cli.writing import write_map

        write_map(output, _yaml(argument_map))
    else:
        typer.echo(_yaml(argument_map).encode("utf-8"), nl=False)
    _tell(reading)


def _bytes(file: str) -> bytes:
    from argmap.source.text import UnreadableError, read_bytes

    try:
        raw = read_bytes(file, MAX_BYTES)
    except UnreadableError as error:
        print_findings([error.diagnostic(_name(file))])
        raise typer.Exit(2) from None
    if len(raw) > MAX_BYTES:
        refuse(f"{_name(file)} is larger than {MAX_BYTES // 1024**2} MiB")
    return raw


def _name(file: str) -> str:
    return "<stdin>" if file == "-" else file


def _format(file: str, from_: From | None, raw: bytes) -> "Format":
    from argmap.formats import UnknownFormatError, format_named, format_of

    if from_ is not None:
        return format_named(from_.value)
    if Path(file).suffix.lower() in (".yaml", ".yml"):
        refuse(f"{file} is a map already, by its ending; if it is not, say what it is with --from")
    try:
        return format_of(raw, Path(file).suffix)
    except UnknownFormatError as error:
        refuse(f"{_name(file)}: {error}; or say what it is with --from")


def _pairs(columns: list[str] | None) -> dict[str, str]:
    """Return what each name stands for: ``speaker=person,stance=agreement``, in one text or several."""
    pairs = {}
    for text in columns or ():
        for pair in _PAIR.split(text):
            what, sign, name = pair.partition("=")
            if not sign or not what.strip():
                refuse(f"--columns '{pair}' says nothing: write what it means, '=' and the name, as in speaker=person")
            pairs[what.strip()] = name.strip()
    return pairs


def _read(chosen: "Format", raw: bytes, file: str, given: dict[str, Any], output: str) -> "Reading":
    """Return what the format makes of a file; exit with 2 if that is no map."""
    from argmap.formats import FORMATS

    for name in given:
        if name not in chosen.options:
            others = " and ".join(each.name for each in FORMATS if name in each.options)
            refuse(f"--{name.replace('_', '-')} is for {others}, not for {chosen.name}")
    if "texts" in given:
        given["texts"] = _relative(given["texts"], Path() if output == "-" else Path(output).parent)
    assert chosen.read is not None
    reading = chosen.read(raw, _name(file), **given)
    if reading.map is None:
        _tell(reading)
        raise typer.Exit(2)
    return reading


def _relative(texts: str, folder: Path) -> str:
    """Return a folder as a map in ``folder`` names it; exit with 2 where no path leads from one to the other."""
    try:
        return Path(os.path.relpath(texts, folder)).as_posix()
    except ValueError:  # in Windows
        refuse(f"--texts {texts} is on another drive than the map; name a folder on the same drive")


def _titled(argument_map: "ArgumentMap", title: str) -> "ArgumentMap":
    from argmap.source.events import CONTROL_CHARACTERS

    if not title.strip() or CONTROL_CHARACTERS.search(title):
        refuse("--title wants words to print")
    return argument_map.model_copy(update={"title": title})


def _yaml(argument_map: "ArgumentMap") -> str:
    from argmap.cli.progress import notice
    from argmap.source.dump import dumps

    number = len(argument_map.positions)
    if number < MANY:
        return dumps(argument_map)
    with notice(f"writing {number:,} positions"):
        return dumps(argument_map)


def _tell(reading: "Reading") -> None:
    """Print what was lost or changed: errors and warnings with their places, then notes."""
    from argmap.diagnostics import Severity
    from argmap.reporters.text import printable

    warnings = [each for each in reading.diagnostics if each.severity is not Severity.INFO]
    if warnings:
        print_findings(warnings)
    for each in reading.diagnostics:
        if each not in warnings:
            typer.echo(printable(f"note: {each.message}" + (f" ({each.hint})" if each.hint else "")), err=True)
