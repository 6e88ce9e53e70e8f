"""The one-mode matrix: how much each two agree and disagree, as numbers."""

from argmap.comparison.measures import Aggregate, network
from argmap.model import ArgumentMap
from argmap.views.report import Report
from argmap.views.speakers.measured import Measured, Method, matrix_report, measure

_WORDS = {
    Aggregate.IGNORE: "Ignore: how often two meet on the same matter, agreeing or not",
    Aggregate.SUBTRACT: "Subtract: agreement less disagreement (congruence − conflict)",
    Aggregate.CONGRUENCE: "Congruence: how much two agree on what they share",
    Aggregate.CONFLICT: "Conflict: how much two disagree on what they share",
}


def report(argument_map: ArgumentMap, method: Method) -> Report:
    """Return the one-mode matrix that ``comparison.measures.network`` explains.

    Records have a row for each two that have something in common, in both directions: ids, the value, and names.

    Raises:
        UnfitViewError: if speakers cannot be grouped so, or the method is one for affiliation matrices.
    """
    return matrix_report("network", argument_map.title, measured(argument_map, method))


def measured(argument_map: ArgumentMap, method: Method) -> Measured:
    """Return the matrix itself, with what is to be told of it."""
    return measure(argument_map, method, network, lambda _: _WORDS.get(method.aggregate, ""), "nothing in common")
