"""``argmap formats``: what can be read and written, and what each format holds."""

from typing import Annotated

import typer

from argmap.cli.printing import Format


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command(short_help="List what can be imported and exported.")(formats)


def formats(
    form: Annotated[
        Format, typer.Option("--format", metavar="FORMAT", help="text, markdown, json or csv.")
    ] = Format.text,
) -> None:
    """List the formats that `argmap import` reads and `argmap export` writes, and what of a map each can hold.

    Example:  argmap formats

    What a format cannot hold is named, one by one, whenever a map is written in it.
    """
    from argmap.formats import FORMATS
    from argmap.views.console import output_console
    from argmap.views.formats import printable
    from argmap.views.printing import print_lines

    shown = printable(FORMATS)
    match form:
        case Format.text:
            console = output_console()
            print_lines(console, shown.lines(console.width))
        case Format.markdown:
            typer.echo("".join(shown.markdown()).encode(), nl=False)
        case Format.json:
            typer.echo("".join(shown.json()).encode(), nl=False)
        case Format.csv:
            typer.echo("".join(shown.csv()).encode(), nl=False)
