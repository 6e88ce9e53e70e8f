"""The views under test, and how tests read them."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from argmap.comparison.stands import stand_table
from argmap.model import ArgumentMap
from argmap.source import load
from argmap.views.lines import joined
from argmap.views.report import Heading, Report, Telling
from argmap.views.report.text import text_lines
from argmap.views.speakers import challenges, changed, common_ground, groups, recommendations, silent, unique

VIEWS: dict[str, Callable[..., Report]] = {
    "common-ground": common_ground.report,
    "unique": unique.report,
    "silent": silent.report,
    "challenges": challenges.report,
    "recommendations": recommendations.report,
    "changed": changed.report,
    "groups": groups.report,
}

SQUARE = Path(__file__).parent / "square.yaml"


def read(path: Path) -> ArgumentMap:
    """Return the map in a file that has no error."""
    found = load(path).map
    assert found is not None
    return found


def of(raw: dict[str, Any]) -> ArgumentMap:
    """Return a map built from raw values, with a title and with speakers named after their ids."""
    return ArgumentMap.model_validate({"title": "A debate", **raw})


def reported(view: str, argument_map: ArgumentMap, **options: Any) -> Report:
    """Return what a view has to say; ``options`` are those of ``stand_table``."""
    return VIEWS[view](argument_map, stand_table(argument_map, **options))


def text(report: Report, width: int = 80) -> str:
    """Return what a terminal shows."""
    return joined(text_lines(report, width))


def rows(report: Report) -> list[dict[str, Any]]:
    """Return the records, each by column."""
    return [dict(zip(report.records.columns, row, strict=True)) for row in report.records.rows()]


def sections(report: Report) -> list[list[Telling]]:
    """Return what is told under each heading."""
    found: list[list[Telling]] = [[]]
    for block in report.readable():
        if isinstance(block, Heading):
            found.append([])
        elif isinstance(block, Telling):
            found[-1].append(block)
    return found
