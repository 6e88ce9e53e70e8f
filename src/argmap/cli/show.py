"""``argmap show``: a map as a tree or a table."""

from enum import StrEnum
from typing import Annotated

import typer

from argmap.cli.opening import MapFile, open_map, refuse


class By(StrEnum):
    """What is put together."""

    SPEAKER = "speaker"
    KIND = "kind"
    TOPIC = "topic"
    ARGUMENT = "argument"


class Shape(StrEnum):
    """How it is laid out."""

    TREE = "tree"
    TABLE = "table"


class Kind(StrEnum):
    """The kinds of statement."""

    CLAIM = "claim"
    CHALLENGE = "challenge"
    RECOMMENDATION = "recommendation"


class Output(StrEnum):
    """For whom it is printed."""

    TEXT = "text"
    JSON = "json"


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command(short_help="Print who argued what.")(show)


def show(  # noqa: PLR0913 - a command's options
    file: MapFile,
    by: Annotated[By, typer.Option("--by", help="What to put together.")] = By.SPEAKER,
    shape: Annotated[Shape, typer.Option("--as", help="As a tree or a table.")] = Shape.TREE,
    speaker: Annotated[
        list[str] | None, typer.Option(metavar="NAME", help="Only what this speaker says or takes a position on.")
    ] = None,
    kind: Annotated[list[Kind] | None, typer.Option(help="Only statements of this kind.")] = None,
    topic: Annotated[list[str] | None, typer.Option(metavar="NAME", help="Only statements on this topic.")] = None,
    search: Annotated[
        list[str] | None, typer.Option(metavar="TEXT", help="Only statements whose text, quotes or notes hold this.")
    ] = None,
    quotes: Annotated[bool, typer.Option("--quotes", help="Print the speakers' own words.")] = False,
    ids: Annotated[bool, typer.Option("--ids", help="Print the ids of statements; tables always do.")] = False,
    depth: Annotated[int | None, typer.Option(min=1, metavar="N", help="Show only N levels of a tree.")] = None,
    output: Annotated[Output, typer.Option("--format", help="Text for people, JSON for programs.")] = Output.TEXT,
) -> None:
    """Print a map: who argued what, on what grounds, and what stays open.

    Example:  argmap show debate.yaml --by topic --speaker wu --quotes

    Filters may be repeated: a statement is shown if it passes every filter with any of its values. Speakers and
    topics are named by id or by name.

    With json, all that is known of the statements that pass is printed: --by, --as, --quotes, --ids and --depth
    shape text only.
    """
    if depth is not None and shape is Shape.TABLE:
        refuse("--depth is for trees; a table has one level")
    from argmap.views.selection import Filters, UnknownNameError, select

    argument_map, _ = open_map(file)
    filters = Filters(
        tuple(speaker or ()), tuple(each.value for each in kind or ()), tuple(topic or ()), tuple(search or ())
    )
    try:
        shown = select(argument_map, filters)
    except UnknownNameError as error:
        refuse(str(error))
    if not shown and argument_map.statements:
        typer.echo("no statement passes the filters", err=True)

    if output is Output.JSON:
        from argmap.views.statement_json import statement_json

        typer.echo(statement_json(argument_map, shown))
        return

    from argmap.views.console import output_console
    from argmap.views.groups import Grouping
    from argmap.views.printing import print_lines
    from argmap.views.statements import Detail

    console = output_console()
    detail = Detail(quotes=quotes, ids=ids, depth=depth)
    if shape is Shape.TABLE:
        from argmap.views.statement_table import statement_table

        lines = statement_table(argument_map, shown, Grouping(by.value), detail, console.width)
    else:
        from argmap.views.tree import tree

        lines = tree(argument_map, shown, Grouping(by.value), detail, console.width)
    print_lines(console, lines)
