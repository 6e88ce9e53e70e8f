"""``argmap compare``: speakers against one another."""

from typing import TYPE_CHECKING, Annotated

import typer

from argmap.cli import speakers_options as options
from argmap.cli.commands import Commands
from argmap.cli.opening import MapFile, open_map, refuse
from argmap.cli.printing import Format, Picture, chosen_output, print_view, write_picture
from argmap.views.speakers import VIEWS

if TYPE_CHECKING:
    from argmap.model import ArgumentMap
    from argmap.views.speakers import View


class Comparisons(Commands):
    """The comparisons there are."""

    usual = "argmap compare speakers"


def register(app: typer.Typer) -> None:
    """Add the command."""
    group = typer.Typer(name="compare", cls=Comparisons, no_args_is_help=True, rich_markup_mode=None)
    group.callback(short_help="Put speakers side by side.")(compare)
    views = "\n".join(f"  {view.name:17}{view.summary}" for view in VIEWS)
    group.command(help=HELP.format(views=views), short_help="Show who stands where.")(speakers)
    app.add_typer(group)


def compare() -> None:
    """Compare who says what.

    Example:  argmap compare speakers FILE
    """


HELP = """Show who stands where: who agrees with whom, on what, and on what not.

Example:  argmap compare speakers debate.yaml

Example:  argmap compare speakers debate.yaml --view matrix --sort contested

Example:  argmap compare speakers debate.yaml --view network -o network.svg

\b
Views:
{views}

Statements that restate one another count as one. Whoever says nothing on it has taken no position: silence is blank,
never a zero. If a speaker changed sides, the later stance holds, where a date or a timecode tells. What is only ever
an implicit premise is taken for granted, and not compared.

With json and csv, a view has one row an observation, with every attribute; numbers are unrounded. In csv, a text that
a spreadsheet would take for a formula, because it begins with = + - @ or a tab, gets an apostrophe in front.

'Numbers' are the views affiliation, network and heatmap, the matrices of Discourse Network Analyzer; as .svg or .png
network is a drawing, the other two are heat maps. In the matrices every position ever taken counts, unless
--positions says otherwise; all other views, and the drawing of the network, show where speakers stand now. The page
'Measures' of the documentation has the formulas.
"""


def speakers(  # noqa: PLR0913 - a command's options
    file: MapFile,
    view: Annotated[
        str, typer.Option("--view", metavar="NAME", help="What to show: one of the views above.")
    ] = "overview",
    format: Annotated[  # noqa: A002
        Format | None,
        typer.Option(metavar="FORMAT", help="text, markdown, json or csv; if left out, as the ending of -o tells."),
    ] = None,
    output: Annotated[
        str,
        typer.Option(
            "-o",
            "--output",
            metavar="FILE",
            help="Where to: .txt .md .json .csv, a picture .svg .png; or -, the screen.",
        ),
    ] = "-",
    only: options.Only = None,
    group_by: options.GroupBy = None,
    positions: options.Which = None,
    by: options.RowsBy = None,
    sort: options.SortBy = None,
    min_shared: options.MinShared = None,
    of: options.OfWhat = None,
    aggregate: options.AggregateBy = None,
    normalize: options.NormalizeBy = None,
    repeats: options.RepeatsIn = None,
    dna_weeks: options.DnaWeeks = False,
    min_statements: options.MinStatements = None,
) -> None:
    """Print a comparison of speakers; what it says of itself is ``HELP``."""
    from argmap.views.speakers import Selection, UnfitViewError

    shown = _view(view)
    target = chosen_output(output, format, pictures=shown.pictured is not None)
    options.refuse_selection(shown, {"group_by": group_by, "positions": positions})
    given = {
        "by": by, "sort": sort, "min_shared": min_shared, "of": of, "aggregate": aggregate, "normalize": normalize,
        "repeats": repeats, "dna_weeks": dna_weeks, "min_statements": min_statements,
    }  # fmt: skip
    fitting = options.fitting(shown, given, output=target.format)
    argument_map, loaded = open_map(file)
    chosen = Selection(_chosen(argument_map, only), group_by or "speaker", positions.value if positions else None)
    try:
        if isinstance(target.format, Picture):
            content = shown.picture(argument_map, chosen, fitting, format=target.format.value)
            write_picture(content, target, loaded)
        else:
            print_view(shown.printable(argument_map, chosen, fitting), target, loaded)
    except UnfitViewError as error:
        refuse(str(error))


def _view(name: str) -> "View":
    from argmap.views.speakers import UnknownViewError, view_named

    try:
        return view_named(name)
    except UnknownViewError as error:
        refuse(str(error))


def _chosen(argument_map: "ArgumentMap", only: list[str] | None) -> tuple[str, ...] | None:
    from argmap.comparison import UnknownSpeakerError, chosen_speakers

    try:
        return chosen_speakers(argument_map, only) if only else None
    except UnknownSpeakerError as error:
        refuse(str(error))
