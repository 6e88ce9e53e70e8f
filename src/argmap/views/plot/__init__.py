"""Pictures of a comparison, as SVG or PNG: a network and a heat map. matplotlib is imported when one is drawn."""

import logging
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Literal

from argmap.views.plot.unfit import UnfitPictureError

if TYPE_CHECKING:
    from argmap.comparison.groups import Grouping
    from argmap.comparison.measures import Matrix
    from argmap.comparison.pairs import Pair
    from argmap.comparison.stands import StandTable

__all__ = ["UnfitPictureError", "heatmap_picture", "network_picture"]


def network_picture(
    table: "StandTable",
    pairs: "Sequence[Pair]",
    grouping: "Grouping | None",
    format: Literal["svg", "png"],  # noqa: A002 - what the command calls it
    *,
    conditions: str = "",
) -> bytes:
    """Return a picture of who agrees with whom: ``pairs`` as ties between the units of ``table``.

    ``conditions`` say whom ``table`` compares, if that is not simply everybody.

    The area of a spot tells on how many statements a unit takes a position, its number and shape the group; the width
    of a tie how far agreement and disagreement outweigh each other (|subtract|), its colour and dashes which of them
    does. Units that agree stand near one another. Of very many ties, the strongest are drawn, and the picture says so.

    Raises:
        UnfitPictureError: if fewer than two units take a position, or there are too many, for a PNG too many to read.
    """
    with _without_notices():
        from argmap.views.plot.network import drawn_network

        return drawn_network(table, pairs, grouping, format, conditions)


def heatmap_picture(
    matrix: "Matrix",
    title: str,
    subtitle: str,
    format: Literal["svg", "png"],  # noqa: A002 - what the command calls it
    *,
    signed: bool,
) -> bytes:
    """Return a picture of a matrix as shades, with like rows beside one another; ``subtitle`` names the measure.

    If it is a measure that can be below zero (``signed``), agreement is blue and disagreement orange. Cells that are
    not present are hatched, never a shade: silence is no value. Of a two-mode matrix, the one with the longer labels,
    statements as a rule, becomes the rows.

    Raises:
        UnfitPictureError: if no cell is present, or there are too many, for a PNG too many to read.
    """
    with _without_notices():
        from argmap.views.plot.heatmap import drawn_heatmap

        return drawn_heatmap(matrix, title, subtitle, format, signed=signed)


@contextmanager
def _without_notices() -> Iterator[None]:
    """Keep from standard error what matplotlib notes about fonts and caches, of which no reader can make anything."""
    log = logging.getLogger("matplotlib")
    before = log.level
    log.setLevel(logging.ERROR)
    try:
        yield
    finally:
        log.setLevel(before)
