"""What commands that read a map share: opening it, and saying why it cannot be used."""

from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

if TYPE_CHECKING:
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
        print_findings(errors)
        raise typer.Exit(2)
    return loaded.map, loaded


def print_findings(diagnostics: "list[Diagnostic]") -> None:
    """Print findings to stderr, as `argmap check` does."""
    from argmap.reporters.text import report
    from argmap.views.console import error_console

    console = error_console()
    console.print(report(diagnostics), end="", soft_wrap=True)


def refuse(message: str) -> NoReturn:
    """Print a usage error to stderr and exit with 2."""
    typer.echo(f"argmap: {message}", err=True)
    raise typer.Exit(2)
