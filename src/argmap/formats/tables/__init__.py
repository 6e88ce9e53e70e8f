"""Tidy CSV tables: statements, positions, relations and what belongs to them, for spreadsheets and statistics.

``statements.csv`` alone makes a map; the other tables hold what it has no room for. Together they hold everything.
"""

from collections.abc import Mapping
from pathlib import Path, PurePath

from pydantic import ValidationError

from argmap.checks.engine import ERRORS, rule
from argmap.diagnostics import Diagnostic
from argmap.formats.format import Reading
from argmap.formats.tables.columns import TABLES
from argmap.formats.tables.grid import base_name
from argmap.formats.tables.reading import Assembly
from argmap.formats.tables.sheets import recognized_headings, sheets_of
from argmap.formats.tables.writing import csv_files
from argmap.interchange.losses import IMPORT, Losses
from argmap.interchange.unreadable import UnreadableFileError
from argmap.model import ArgumentMap
from argmap.source.collector import collector_paused
from argmap.source.problems import findings

PARTS = tuple(table.file for table in TABLES)
"""The names of the tables, all of which may be missing but one."""


def recognizes(raw: bytes) -> bool:
    """Whether the first line of a file has the headings of one of the tables."""
    return recognized_headings(raw[:65_536])


def read(raw: bytes, name: str, *, files: Mapping[str, bytes] | None = None) -> Reading:
    """Return the map that tables hold.

    ``raw`` is one of them and ``files`` are all of them, by their names. If the name of ``raw`` is none of a table's,
    it is taken for the statements, and stands alone.
    """
    losses = Losses(IMPORT)
    with collector_paused():
        try:
            assembly = Assembly(sheets_of(raw, name, files or {}, losses), _title(name))
        except UnreadableFileError as error:
            return Reading(None, (error.diagnostic,))
        argument_map, found = _built(assembly)
    if found or argument_map is None:
        return Reading(None, tuple(sorted(found, key=lambda each: each.sort_key)))
    return Reading(argument_map, (*assembly.doubts, *losses.told()))


def _built(assembly: Assembly) -> tuple[ArgumentMap | None, list[Diagnostic]]:
    """Return the map, if the model accepts it, and what is wrong, each at its cell."""
    found = list(assembly.findings)
    try:
        argument_map = ArgumentMap.model_validate(assembly.raw)
    except ValidationError as error:
        return None, [*found, *map(assembly.place, findings(error, assembly.raw))]
    if not found:
        found = [assembly.place(each) for name in ERRORS for each in rule(name).check(argument_map)]
    return argument_map, found


def write(argument_map: ArgumentMap) -> tuple[dict[str, str | bytes], tuple[Diagnostic, ...]]:
    """Return the tables of a map by the names of their files, and no losses: everything is in them."""
    return csv_files(argument_map), ()


def _title(name: str) -> str:
    """Return what a map is called whose tables do not say: as its file, or as the folder of its tables."""
    path = PurePath(name.replace("\\", "/"))
    of_folder = base_name(name) in {table.name for table in TABLES}
    called = (path.parent.name or Path.cwd().name) if of_folder else path.stem
    return called.strip() if called.strip() and not name.startswith("<") else "Statements"
