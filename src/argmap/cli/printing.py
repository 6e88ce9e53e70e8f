"""Where a view goes and in which format: standard output, or a file whose ending tells."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from argmap.cli.opening import refuse
from argmap.cli.writing import write_output

if TYPE_CHECKING:
    from argmap.source import Loaded
    from argmap.views.report.printable import Printable

_AT_ONCE = 1 << 16
"""Characters that are written together."""


class Format(StrEnum):
    """For people, or for programs."""

    text = "text"
    markdown = "markdown"
    json = "json"
    csv = "csv"


class Picture(StrEnum):
    """For the eye."""

    svg = "svg"
    png = "png"


_SUFFIXES: dict[Format | Picture, tuple[str, ...]] = {
    Format.text: (".txt",),
    Format.markdown: (".md", ".markdown"),
    Format.json: (".json",),
    Format.csv: (".csv",),
    Picture.svg: (".svg",),
    Picture.png: (".png",),
}


@dataclass(frozen=True, slots=True)
class Output:
    """Where to, ``-`` being standard output, and in which format."""

    file: str
    format: Format | Picture


def chosen_output(file: str, wanted: Format | None, *, pictures: bool) -> Output:
    """Return where to and how: as asked for, else as the ending of the file tells, else text.

    Refuses an ending that tells nothing, and pictures unless there are ``pictures``.
    """
    suffix = Path(file).suffix.lower()
    told = next((name for name, suffixes in _SUFFIXES.items() if suffix in suffixes), None)
    if isinstance(told, Picture) and not pictures:
        refuse("this view has no picture; there are pictures of affiliation, network and heatmap")
    if wanted is not None:
        if isinstance(told, Picture):
            refuse(f"{file} would be a picture, not {wanted.value}; leave --format out, or name another file")
        return Output(file, wanted)
    if file == "-":
        return Output(file, Format.text)
    if told is None:
        known = [suffixes[0] for name, suffixes in _SUFFIXES.items() if pictures or isinstance(name, Format)]
        untold = f"no format has the ending {suffix}" if suffix else f"{file} has no ending that tells a format"
        refuse(
            f"not written: {untold}; name a file with {', '.join(known[:-1])} or {known[-1]}, or choose with --format"
        )
    return Output(file, told)


def print_view(printable: "Printable", output: Output, loaded: "Loaded") -> None:
    """Write a view to its output, piece by piece."""
    if output.file != "-":
        write_output(output.file, _pieces(printable, output.format), loaded, _SUFFIXES[output.format])
    elif output.format is Format.text:
        from argmap.views.console import output_console
        from argmap.views.printing import print_lines

        console = output_console()
        print_lines(console, printable.lines(console.width))
    else:
        _echo(_pieces(printable, output.format))


def write_picture(content: bytes, output: Output, loaded: "Loaded") -> None:
    """Write a picture to its file."""
    write_output(output.file, content, loaded, _SUFFIXES[output.format])


def _pieces(printable: "Printable", chosen: Format | Picture) -> Iterable[str]:
    if chosen is Format.markdown:
        return printable.markdown()
    if chosen is Format.json:
        return printable.json()
    if chosen is Format.csv:
        return printable.csv()
    from argmap.views.console import output_console
    from argmap.views.lines import joined

    return (joined([line]) for line in printable.lines(output_console().width))


def _echo(pieces: Iterable[str]) -> None:
    """Write many small pieces to standard output in a few large ones, as UTF-8 whatever the locale."""
    waiting: list[str] = []
    size = 0
    for piece in pieces:
        waiting.append(piece)
        size += len(piece)
        if size > _AT_ONCE:
            typer.echo("".join(waiting).encode(), nl=False)
            waiting, size = [], 0
    typer.echo("".join(waiting).encode(), nl=False)
