"""``argmap rules``: the rules of `argmap check`, and the page of each."""

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from argmap.cli.opening import refuse

if TYPE_CHECKING:
    from argmap.checks import Rule


class Output(StrEnum):
    """For whom it is printed."""

    TEXT = "text"
    JSON = "json"


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command(short_help="List what check looks for.")(rules)


def rules(
    name: Annotated[str | None, typer.Argument(metavar="[RULE]", help="The rule to explain; all if left out.")] = None,
    output: Annotated[Output, typer.Option("--format", help="Text for people, JSON for programs.")] = Output.TEXT,
) -> None:
    """List the rules of `argmap check`, or explain one: what it finds, why it matters, and examples.

    Example:  argmap rules near-duplicate
    """
    from argmap.checks import RULES, UnknownRuleError, rule

    try:
        chosen = [rule(each) for each in ([name] if name else RULES)]
    except UnknownRuleError as error:
        refuse(str(error))
    if output is Output.JSON:
        import json

        listed = [
            {"id": each.id, "severity": each.severity, "summary": each.summary, "page": each.page} for each in chosen
        ]
        typer.echo(json.dumps(listed, indent=2, ensure_ascii=False))
    elif name:
        typer.echo(f"# {chosen[0].id} ({chosen[0].severity})\n\n{chosen[0].page}")
    else:
        _print_list(chosen)


def _print_list(chosen: "list[Rule]") -> None:
    """Print a line for each rule; its summary is wrapped beside or, if that is too narrow, below."""
    from textwrap import wrap

    from rich.text import Text

    from argmap.views.console import output_console

    console = output_console()
    first, second = max(len(each.id) for each in chosen) + 2, len("warning") + 2
    beside = console.width - first - second
    for each in chosen:
        if beside >= 35:
            summary = f"\n{' ' * (first + second)}".join(wrap(each.summary, beside))
        else:
            summary = "".join(f"\n  {line}" for line in wrap(each.summary, max(console.width - 2, 20)))
        line = Text(each.id.ljust(first)).append(each.severity.ljust(second), each.severity).append(summary)
        console.print(line, soft_wrap=True)
