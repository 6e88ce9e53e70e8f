"""``argmap import``: other tools' files as maps."""

import re
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from argmap.cli import losses
from argmap.cli.opening import refuse
from argmap.cli.paths import MAP_SUFFIXES

if TYPE_CHECKING:
    from argmap.cli.importing import Input

_PAIR = re.compile(r",(?=\s*\w+=)")

HELP = """Make maps of other tools' files.

Example:  argmap import debate.argdown -o map.yaml

Example:  argmap import corpus/ -o maps/ --report losses.json

Example:  argmap import statements.csv -o map.yaml --columns speaker=actor,stance=position

`argmap formats` lists what can be read. The format is told by what is in a file, then by its ending; --from says it.
Several files, or all that a folder holds, become a map each in the folder -o, or one map with --merge.

Of DNA, documents become sources, persons speakers, concepts claims, and each statement an utterance: under 'by'
where agreement is 1, under 'disagree' where it is 0. An agreement on a scale of numbers is kept as 'level'. With
--columns you say what is called otherwise than in DNA: speaker=person, organization=organization,
statement=concept, stance=agreement, and in a table also id, document, title, author, date, start, stop, quote and
coder.

An earlier map is never replaced unless you say --force. What was left out or changed is named on standard error, and
in full in the file of --report.

Exit code: 0 if all were imported, 1 if something was lost and you said --strict, 2 if a file could not be imported.
"""


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("import", help=HELP, short_help="Make maps of other tools' files.")(import_)


def import_(  # noqa: PLR0913 - an option is a parameter
    files: Annotated[
        list[str], typer.Argument(metavar="FILE...", help="Other tools' files, and folders; - reads standard input.")
    ],
    output: Annotated[
        str,
        typer.Option("-o", "--output", metavar="MAP", help="Where to: a .yaml file; for several a folder; - is stdout"),
    ] = "-",
    from_: Annotated[
        str | None,
        typer.Option("--from", metavar="FORMAT", help="The format; if left out, what is in a file decides."),
    ] = None,
    merge: Annotated[bool, typer.Option("--merge", help="Make one map of all.")] = False,
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
        typer.Option("--texts", metavar="FOLDER", help="Write the texts of the sources there, if the file has them."),
    ] = None,
    title: Annotated[str | None, typer.Option("--title", help="The map's title; the file's name if left out.")] = None,
    report: losses.Report = None,
    strict: losses.Strict = False,
    force: Annotated[bool, typer.Option("--force", help="Replace earlier files.")] = False,
) -> None:
    """Write the maps of ``files``, as ``HELP`` tells."""
    from argmap.cli.imported import as_one, one_each
    from argmap.cli.importing import inputs

    losses.refuse_report(report)
    _refuse_second_map(files, output)
    if from_ is not None:
        _refuse_unreadable(from_)
    single = merge or (len(files) == 1 and not (files[0] != "-" and Path(files[0]).is_dir()))
    if single:
        _refuse_output(output, files, force=force)
    given = {"columns": _pairs(columns), "statement_type": statement_type, "time_zone": time_zone, "texts": texts}
    options = {name: value for name, value in given.items() if value}
    found = list(inputs(files, from_, options))
    if not found:
        refuse("found nothing to import")
    if not single and len(found) == 1 and (output == "-" or _is_map_name(output)):
        single = True  # what a folder holds may be one map
        _refuse_output(output, [found[0].file], force=force)
    if not single and (output == "-" or _is_map_name(output)):
        refuse(f"these are {len(found)} files: name a folder for their maps with -o, or say --merge")
    if len(found) > 1 and "texts" in options:
        refuse("--texts is for one database at a time")
    _refuse_unfit(found, options)
    if single:
        told, failed = as_one(found, options, output, title, texts, force=force)
    else:
        told, failed = one_each(found, options, output, title, force=force)
    losses.tell(told)
    if failed:
        raise typer.Exit(2)
    losses.conclude(told, report, strict=strict)


def _is_map_name(file: str) -> bool:
    return Path(file).suffix.lower() in MAP_SUFFIXES and not Path(file).is_dir()


def _refuse_output(output: str, files: list[str], *, force: bool) -> None:
    """Refuse to write one map where it must not be written."""
    from argmap.cli.writing_maps import refuse_map

    for file in files if output != "-" else ():
        refuse_map(output, file, force=force)


def _refuse_second_map(files: list[str], output: str) -> None:
    """Say that -o is wanted where the last of several names looks like a map to be written."""
    if output == "-" and len(files) > 1 and Path(files[-1]).suffix.lower() in MAP_SUFFIXES:
        refuse(f"to write to {files[-1]}: argmap import {' '.join(files[:-1])} -o {files[-1]}")


def _refuse_unreadable(name: str) -> None:
    from argmap.formats import FORMATS, UnknownFormatError, format_named

    readable = ", ".join(each.name for each in FORMATS if each.read)
    try:
        if format_named(name).read is None:
            refuse(f"--from: {name} can only be written; there are {readable}")
    except UnknownFormatError:
        refuse(f"--from: there is no format '{name}'; there are {readable}")


def _refuse_unfit(found: "list[Input]", options: dict[str, Any]) -> None:
    """Refuse options that none of the formats has."""
    from argmap.formats import FORMATS

    for name in options:
        if not any(name in each.format.options for each in found):
            others = ", ".join(each.name for each in FORMATS if name in each.options)
            refuse(f"--{name.replace('_', '-')} is for {others}, not for {found[0].format.name}")


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
