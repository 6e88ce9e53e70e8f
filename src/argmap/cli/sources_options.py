"""The options by which a command may read the texts of sources."""

from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from argmap.cli.opening import refuse

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from argmap.quotations.shelf import Shelf

Given = Annotated[
    list[str] | None,
    typer.Option(
        "--source", metavar="ID=FILE", help="The text of a source, by its id; instead of its `path`, if it has one."
    ),
]
Allowed = Annotated[
    list[str] | None,
    typer.Option("--allow", metavar="FOLDER", help="Sources may lie in this folder too, not only beside the map."),
]


def given_files(values: list[str] | None) -> dict[str, Path]:
    """Return the files of ``--source``, by the id of their source; refuses what is no ``ID=FILE``."""
    given: dict[str, Path] = {}
    for value in values or []:
        name, equals, file = value.partition("=")
        if not (name and equals and file):
            refuse(f"--source takes ID=FILE, such as --source report=report.pdf, not '{value}'")
        if name in given:
            refuse(f"--source names '{name}' twice")
        given[name] = Path(file)
    return given


def shelf_for(name: str, given: "Mapping[str, Path]", allowed: list[str] | None) -> "Shelf":
    """Return what the map ``name`` may read."""
    from argmap.quotations.shelf import Shelf

    for folder in allowed or []:
        if not Path(folder).is_dir():
            refuse(f"--allow takes a folder, and there is no folder {folder}")
    return Shelf.beside(name, given, tuple(map(Path, allowed or [])))


def refuse_unknown(given: "Iterable[str]", declared: "Iterable[str]") -> None:
    """Refuse a source that no map declares."""
    known = list(declared)
    for name in given:
        if name not in known:
            close = get_close_matches(name, known, 1)
            hint = f"did you mean '{close[0]}'?" if close else f"declared: {', '.join(known) or 'none'}"
            refuse(f"--source: no source '{name}' is declared; {hint}")
