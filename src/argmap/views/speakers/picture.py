"""Views as pictures."""

from collections.abc import Mapping
from importlib import import_module
from typing import Any, Literal

from argmap.comparison.groups import grouping
from argmap.comparison.pairs import pairs
from argmap.model import ArgumentMap
from argmap.views.plot import UnfitPictureError, heatmap_picture, network_picture
from argmap.views.speakers.conditions import conditions
from argmap.views.speakers.frame import stands
from argmap.views.speakers.unfit import UnfitViewError
from argmap.views.speakers.view import Selection

PictureFormat = Literal["svg", "png"]


def of_network(argument_map: ArgumentMap, chosen: Selection, picture_format: PictureFormat) -> bytes:
    """Return a drawing of who agrees with whom, with their groups.

    Raises:
        UnfitViewError: if it cannot be had so.
    """
    table = stands(argument_map, chosen)
    try:
        said = " ".join(conditions(argument_map, chosen))
        return network_picture(table, pairs(table), grouping(table), picture_format, conditions=said)
    except UnfitPictureError as error:
        raise UnfitViewError(str(error)) from error


def of_matrix(
    module: str, argument_map: ArgumentMap, chosen: Selection, options: Mapping[str, Any], picture_format: PictureFormat
) -> bytes:
    """Return a heat map of the matrix of a view's module.

    Raises:
        UnfitViewError: if it cannot be had so.
    """
    from argmap.comparison.measures import Aggregate
    from argmap.views.speakers.measured import method

    measure = method(chosen, options)
    found = import_module(f"argmap.views.speakers.{module}").measured(argument_map, measure)
    said = " ".join((*found.told, *conditions(argument_map, chosen)))
    try:
        return heatmap_picture(
            found.matrix, argument_map.title, said, picture_format, signed=measure.aggregate is Aggregate.SUBTRACT
        )
    except UnfitPictureError as error:
        raise UnfitViewError(str(error)) from error
