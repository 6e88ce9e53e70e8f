"""What commands that read a map share: opening it, and saying why it cannot be used."""

from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.console import Console

    from argmap.diagnostics import Diagnostic
    from argmap.model import ArgumentMap
    from argmap.source import Loaded

MapFile = Annotated[str, typer.Argument(metavar="FILE", help="The map, a YAML file; - reads standard input.")]


def open_map(path: str) -> "tuple[ArgumentMap, Loaded]":
    """Return a map that holds no errors; otherwise print them to stderr and exit with 2."""
    from argmap.checks.engine import essential
    from argmap.source import load

    loaded = load(path)
    errors = essential(loaded)
    if errors or loaded.map is None:
        from argmap.cli.foreign import refer_to_import

        if advice := refer_to_import(path):
            refuse(advice)
        print_findings(errors)
        raise typer.Exit(2)
    return loaded.map, loaded


def print_findings(diagnostics: "Sequence[Diagnostic]", console: "Console | None" = None) -> None:
    """Print findings for people, to stderr unless another console is given."""
    from rich.text import Text

    from argmap.reporters.text import pieces, report

    if console is None:
        from argmap.views.console import error_console

        console = error_console()
    if console.color_system is None:
        # Plain text needs no rich, which would take a second for some thousand findings.
        console.file.write(report(diagnostics, console.width))
        return
    for text, style in pieces(diagnostics, console.width):
        console.print(Text(text, style), end="", soft_wrap=True)


def refuse(message: str) -> NoReturn:
    """Print a usage error to stderr and exit with 2."""
    say(f"argmap: {message}")
    raise typer.Exit(2)


def say(message: str) -> None:
    """Print to stderr; what names of files hold has no power over the terminal."""
    from argmap.reporters.text import printable

    typer.echo("\n".join(map(printable, message.split("\n"))), err=True)
