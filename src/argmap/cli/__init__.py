"""The command line: options → library call → print → exit code. One module a command."""

import os
import sys
from typing import Annotated

import typer

from argmap.cli import check, compare, export, schema, show

COMMANDS = (show, compare, check, export, schema)
"""The modules of the commands, in the order of the help."""

app = typer.Typer(
    name="argmap",
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)


def _version(value: bool) -> None:  # noqa: FBT001 - typer calls it so
    if value:
        from argmap import __version__

        typer.echo(f"argmap {__version__}")
        raise typer.Exit


@app.callback()
def root(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version and exit.")
    ] = False,
) -> None:
    """Map who argued what: claims, challenges and recommendations, each in its speaker's own words.

    A map is one YAML file. Start with:  argmap show FILE
    """


for _module in COMMANDS:
    _module.register(app)


def main() -> None:
    """Run the command line and exit with 0 (clean), 1 (findings) or 2 (unusable input or usage)."""
    # Plugins of other programs have no business here, and looking for them takes a tenth of the start-up.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    try:
        app()
    except BrokenPipeError:
        # The reader has gone (`argmap show … | head`): not an error, but nothing more can be written.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(1)
