"""A view by name: what it takes, and how it is made."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from importlib import import_module
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from argmap.model import ArgumentMap
    from argmap.views.report.printable import Printable


class Source(Enum):
    """What a view is made from, which decides what its module offers and which positions count by default."""

    STANDS = "where each stands on each point now: report(argument_map, table, **options)"
    POSITIONS = "every position ever taken, as numbers: report(argument_map, method)"
    WORDS = "what each says: printable(argument_map, only, **options)"


@dataclass(frozen=True, slots=True)
class Selection:
    """Who and what is compared: speakers by id (None: all), by what they are put together, and which positions count.

    ``positions`` is None where the view decides.
    """

    only: tuple[str, ...] | None = None
    group_by: str = "speaker"
    positions: Literal["now", "all"] | None = None


@dataclass(frozen=True, slots=True)
class View:
    """One of the views.

    ``options`` are those it takes besides whom to compare; ``pictured`` those that its picture takes, None if there is
    no picture of it. ``chosen`` are the parts of a ``Selection`` that change anything here, besides ``only``.
    """

    name: str
    summary: str
    options: tuple[str, ...] = ()
    source: Source = Source.STANDS
    pictured: tuple[str, ...] | None = None
    chosen: tuple[str, ...] = ("group_by", "positions")

    @property
    def module(self) -> str:
        """The name of its module in this folder; the heat map is a picture of the matrix that ``network`` prints."""
        return "network" if self.name == "heatmap" else self.name.replace("-", "_")

    def printable(
        self, argument_map: "ArgumentMap", chosen: Selection, options: Mapping[str, Any] | None = None
    ) -> "Printable":
        """Return the view, to be printed in any format. ``options`` are by the names that ``View.options`` has.

        Raises:
            UnfitViewError: if it cannot be had so; also when it comes to printing what people could not read.
        """
        made = import_module(f"argmap.views.speakers.{self.module}")
        if self.source is Source.WORDS:
            found: Printable = made.printable(argument_map, chosen.only, **(options or {}))
            return found
        from argmap.views.speakers.frame import framed

        return framed(self, made, argument_map, chosen, options or {})

    def picture(
        self,
        argument_map: "ArgumentMap",
        chosen: Selection,
        options: Mapping[str, Any] | None = None,
        *,
        format: Literal["svg", "png"] = "svg",  # noqa: A002 - what the command calls it
    ) -> bytes:
        """Return the view as a picture; ``options`` are by the names that ``View.pictured`` has.

        Raises:
            UnfitViewError: if it cannot be had so.
        """
        from argmap.views.speakers import picture

        if self.name == "network":
            return picture.of_network(argument_map, chosen, format)
        return picture.of_matrix(self.module, argument_map, chosen, options or {}, format)
