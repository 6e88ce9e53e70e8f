"""``argmap compare``: speakers against one another."""

from enum import StrEnum
from typing import Annotated

import typer

from argmap.cli.commands import Commands
from argmap.cli.opening import MapFile, open_map, refuse


class By(StrEnum):
    """What the rows of the table are."""

    topic = "topic"
    kind = "kind"
    statement = "statement"


class Format(StrEnum):
    """For people, or for programs."""

    text = "text"
    json = "json"
    csv = "csv"


class Comparisons(Commands):
    """The comparisons there are."""

    usual = "argmap compare speakers"


def register(app: typer.Typer) -> None:
    """Add the command."""
    group = typer.Typer(name="compare", cls=Comparisons, no_args_is_help=True, rich_markup_mode=None)
    group.callback(short_help="Put speakers side by side.")(compare)
    group.command()(speakers)
    app.add_typer(group)


def compare() -> None:
    """Compare who says what.

    Example:  argmap compare speakers FILE
    """


def speakers(
    file: MapFile,
    only: Annotated[
        list[str] | None, typer.Option(metavar="SPEAKER,…", help="Compare only these, by id or name; repeatable.")
    ] = None,
    by: Annotated[By, typer.Option(help="What the rows of the table are.")] = By.topic,
    format: Annotated[Format, typer.Option(help="text, or everything as json or csv.")] = Format.text,  # noqa: A002
) -> None:
    """Show who says what, side by side.

    Example:  argmap compare speakers map.yaml --only liu,wu

    Below the table stands what it comes to: the points that are shared or contested, those to which others object,
    the challenges with what addresses them, who is asked to do what, and the numbers.

    A point is shared if two or more are for it, contested if another denies or questions it, shared in part if
    several lean towards it without sharing it, and otherwise from one speaker only. Statements that restate one
    another count as one point; where only the mapper says they do, the point is shared in the mapper's reading.
    Whoever says nothing on a matter has taken no position on it. If a speaker changed sides, the later stance
    holds, where a date or a timecode tells. What is only ever an implicit premise is taken for granted, and no point.

    The numbers count statements, as argmap show does, and the quotations of each speaker. With --only, they are
    those of the speakers compared; recommendations that address a challenge count whoever makes them.

    With json: title, speakers, themes (topics and their statements), points (wordings, standings of the speakers,
    agreement), challenges (raised_by, answers), counts, objections, changed, unanswered. With csv: one row for each
    topic, statement, speaker and stance; a text that a spreadsheet would take for a formula, because it begins with
    = + - @ or a tab, gets an apostrophe in front. Both hold everything, so --by does not change them.
    """
    argument_map, _ = open_map(file)

    from argmap.comparison import UnknownSpeakerError, chosen_speakers, compare_speakers

    try:
        chosen = chosen_speakers(argument_map, only) if only else None
    except UnknownSpeakerError as error:
        refuse(str(error))
    comparison = compare_speakers(argument_map, chosen)
    if format is not Format.text:
        from argmap.views.comparison_records import as_csv, as_json

        typer.echo(as_json(comparison) if format is Format.json else as_csv(comparison), nl=format is Format.json)
        return

    from argmap.views.comparison import Arrangement, ComparisonView
    from argmap.views.console import output_console
    from argmap.views.printing import print_lines

    console = output_console()
    print_lines(console, ComparisonView(comparison, Arrangement(by.value), console.width).lines())
