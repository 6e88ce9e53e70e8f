"""What stands above and under every view: whom it compares, which positions count, and how far they agree."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache
from types import ModuleType
from typing import Any

from argmap.comparison.stands import Positions, StandTable, stand_table
from argmap.comparison.units import UnknownGroupingError
from argmap.model import ArgumentMap
from argmap.views.report import Block
from argmap.views.report.printable import PrintableReport
from argmap.views.speakers.conditions import conditions, left_out
from argmap.views.speakers.footer import footer, footer_facts
from argmap.views.speakers.glossary import meaning
from argmap.views.speakers.unfit import UnfitViewError
from argmap.views.speakers.view import Selection, Source, View
from argmap.views.speakers.wording import quiet


def framed(
    view: View, made: ModuleType, argument_map: ArgumentMap, chosen: Selection, options: Mapping[str, Any]
) -> PrintableReport:
    """Return the report that a view's module makes, with what stands above and under every view.

    Raises:
        UnfitViewError: if the view cannot be had so.
    """

    @cache
    def table() -> StandTable:
        return stands(argument_map, chosen)

    usual: Positions = "all" if view.source is Source.POSITIONS else "now"
    chosen = replace(chosen, positions=chosen.positions or usual)
    if view.source is Source.POSITIONS:
        from argmap.views.speakers.measured import method

        report = made.report(argument_map, method(chosen, options))
    else:
        report = made.report(argument_map, table(), **options)
    # Of some of those compared, the agreement of all would tell nothing.
    all_counted = not options.get("min_statements")

    def blocks() -> tuple[Block, ...]:
        read = report.readable()
        return (*_conditions(argument_map, chosen, view), *read, *(footer(table()) if all_counted else ()))

    def facts() -> dict[str, object]:
        return {
            "group_by": chosen.group_by,
            "positions": chosen.positions,
            "only": list(chosen.only) if chosen.only is not None else None,
            "left_out": list(left_out(argument_map, chosen)),
            **report.known(),
            "agreement_among_speakers": footer_facts(table()) if all_counted else None,
        }

    whole = replace(report, view=view.name, blocks=blocks, facts=facts)
    return PrintableReport(whole, lambda column: meaning(view.name, column))


def stands(argument_map: ArgumentMap, chosen: Selection) -> StandTable:
    """Return where those chosen stand.

    Raises:
        UnfitViewError: if speakers cannot be grouped so.
    """
    try:
        return stand_table(
            argument_map, group_by=chosen.group_by, only=chosen.only, positions=chosen.positions or "now"
        )
    except UnknownGroupingError as error:
        raise UnfitViewError(str(error)) from error


def _conditions(argument_map: ArgumentMap, chosen: Selection, view: View) -> Iterator[Block]:
    """Yield a sentence on what is compared, if that is not simply all speakers and what they say in the end."""
    said = [*conditions(argument_map, chosen)]
    if chosen.positions == "all" and view.source is Source.STANDS:
        said.append("Every position counts, also one given up since.")
    if said:
        yield quiet(" ".join(said))
