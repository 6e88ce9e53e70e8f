"""``argmap import``: other tools' files as maps."""

import os
import re
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from argmap.cli import losses
from argmap.cli.opening import refuse

if TYPE_CHECKING:
    from argmap.cli.importing import Input
    from argmap.diagnostics import Diagnostic
    from argmap.formats import Reading
    from argmap.model import ArgumentMap

MANY = 2000
"""Positions that take more than a moment to write."""

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
    from argmap.cli.importing import inputs

    _refuse_second_map(files, output)
    if from_ is not None:
        _refuse_unreadable(from_)
    single = len(files) == 1 and not (files[0] != "-" and Path(files[0]).is_dir())
    if output != "-" and (single or merge):
        from argmap.cli.writing import refuse_map

        for file in files:
            refuse_map(output, file, force=force)
    given = {"columns": _pairs(columns), "statement_type": statement_type, "time_zone": time_zone, "texts": texts}
    options = {name: value for name, value in given.items() if value}
    found = list(inputs(files, from_, options))
    if not found:
        refuse("found nothing to import")
    if len(found) > 1 and not merge and output == "-":
        refuse(f"these are {len(found)} files: name a folder for their maps with -o, or say --merge")
    if len(found) > 1 and "texts" in options:
        refuse("--texts is for one database at a time")
    _refuse_unfit(found, options)
    if single or merge:
        told, failed = _as_one(found, options, output, title, texts, force=force)
    else:
        told, failed = _each(found, options, output, title, force=force)
    losses.tell(told)
    if failed:
        raise typer.Exit(2)
    losses.conclude(told, report, strict=strict)


def _refuse_second_map(files: list[str], output: str) -> None:
    """Say that -o is wanted where the last of several names looks like a map to be written."""
    if output == "-" and len(files) > 1 and Path(files[-1]).suffix.lower() in (".yaml", ".yml"):
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
            others = " and ".join(each.name for each in FORMATS if name in each.options)
            refuse(f"--{name.replace('_', '-')} is for {others}, not for {found[0].format.name}")


def _as_one(  # noqa: PLR0913 - where to and how
    found: "list[Input]", options: dict[str, Any], output: str, title: str | None, texts: str | None, *, force: bool
) -> "tuple[list[Diagnostic], bool]":
    """Write one map of everything, none if any part cannot be read; return what to tell, and whether one cannot."""
    readings = [_read(each, options, output) for each in found]
    told = [each for reading in readings for each in reading.diagnostics]
    maps = [(each.name, reading.map) for each, reading in zip(found, readings, strict=True) if reading.map is not None]
    if len(maps) < len(readings):
        return told, True
    if len(maps) == 1:
        argument_map = maps[0][1]
    else:
        from argmap.interchange.merging import merged

        stems = dict.fromkeys(each.stem for each in found)
        argument_map, lost = merged(maps, title or ", ".join(stems))
        told += lost
    if title is not None:
        argument_map = _titled(argument_map, title)
    if texts:
        from argmap.cli.writing import write_texts

        write_texts(texts, readings[0].texts, found[0].file, force=force)
    if output == "-":
        typer.echo(_yaml(argument_map).encode("utf-8"), nl=False)
    else:
        from argmap.cli.writing import write_map

        write_map(output, _yaml(argument_map))
    return told, False


def _each(
    found: "list[Input]", options: dict[str, Any], folder: str, title: str | None, *, force: bool
) -> "tuple[list[Diagnostic], bool]":
    """Write a map of each file that can be read into a folder; return what to tell, and whether one cannot."""
    from argmap.cli.progress import after_a_second
    from argmap.cli.writing import write_map_into

    told: list[Diagnostic] = []
    failed = False
    taken: set[str] = set()
    for each in after_a_second(found, "importing"):
        reading = _read(each, options, str(Path(folder) / "map.yaml"))
        told += reading.diagnostics
        if reading.map is None:
            failed = True
            continue
        argument_map = _titled(reading.map, title) if title is not None else reading.map
        write_map_into(folder, _free(each.stem, taken), _yaml(argument_map), force=force)
    return told, failed


def _free(stem: str, taken: set[str]) -> str:
    """Return a name for a map's file that no other one of this run has, whatever the case of its letters."""
    number, name = 1, stem
    while name.casefold() in taken:
        number += 1
        name = f"{stem}-{number}"
    taken.add(name.casefold())
    return f"{name}.yaml"


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


def _read(found: "Input", options: dict[str, Any], output: str) -> "Reading":
    """Return what the format makes of a file."""
    given = {name: value for name, value in options.items() if name in found.format.options}
    if "texts" in given:
        given["texts"] = _relative(given["texts"], Path() if output == "-" else Path(output).parent)
    return found.read(given)


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
