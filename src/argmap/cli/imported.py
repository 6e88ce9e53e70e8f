"""Reading what is imported, and writing the maps that come of it."""

import os
from contextlib import nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

from argmap.cli.opening import refuse

if TYPE_CHECKING:
    from argmap.cli.importing import Input
    from argmap.diagnostics import Diagnostic
    from argmap.formats import Reading
    from argmap.model import ArgumentMap

MANY = 2000
"""Positions that take more than a moment to write."""


def as_one(  # noqa: PLR0913 - where to and how
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
        from argmap.cli.writing_maps import write_texts

        write_texts(texts, readings[0].texts, found[0].file, force=force)
    if output == "-":
        typer.echo(_yaml(argument_map).encode("utf-8"), nl=False)
    else:
        from argmap.cli.writing_maps import write_map

        write_map(output, _yaml(argument_map))
    return told, False


def one_each(
    found: "list[Input]", options: dict[str, Any], folder: str, title: str | None, *, force: bool
) -> "tuple[list[Diagnostic], bool]":
    """Write a map of each file that can be read into a folder; return what to tell, and whether one cannot."""
    from argmap.cli.progress import after_a_second
    from argmap.cli.writing_maps import write_map_into

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
    from argmap.source.control_characters import CONTROL_CHARACTERS

    if not title.strip() or CONTROL_CHARACTERS.search(title):
        refuse("--title wants words to print")
    return argument_map.model_copy(update={"title": title})


def _yaml(argument_map: "ArgumentMap") -> str:
    from argmap.cli.progress import notice
    from argmap.source.dump import dumps
    from argmap.source.text import MAX_LINE

    number = len(argument_map.positions)
    with notice(f"writing {number:,} positions") if number >= MANY else nullcontext():
        text = dumps(argument_map)
    if len(text) > MAX_LINE and max(map(len, text.splitlines())) > MAX_LINE:
        refuse(f"a word or an id is longer than {MAX_LINE:,} characters, which no map can hold")
    return text
