"""The command line: options → library call → print → exit code. One module a command."""

from typing import Annotated, Any

import typer

from argmap.cli import check, compare, export, formats, import_, quotes, rules, schema, show
from argmap.cli.commands import Commands

COMMANDS = (show, compare, check, quotes, rules, export, import_, formats, schema)
"""The modules of the commands, in the order of the help."""


class InOrder(Commands):
    """Lists the commands in the order of ``COMMANDS``; typer would put groups of commands last."""

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ARG002 - click's form
        """Return the names of the commands."""
        # `import` is a word of the language, so that its module is called `import_`.
        return [module.__name__.rpartition(".")[2].rstrip("_") for module in COMMANDS]


app = typer.Typer(
    name="argmap",
    cls=InOrder,
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
