"""The two-mode matrix: who takes which position on what, as numbers."""

from argmap.comparison.measures import Aggregate, Occurrences, affiliation
from argmap.model import ArgumentMap
from argmap.views.report import Report
from argmap.views.speakers.measured import Measured, Method, matrix_report, measure
from argmap.views.speakers.numbers import rounded


def report(argument_map: ArgumentMap, method: Method) -> Report:
    """Return the two-mode matrix that ``comparison.measures.affiliation`` explains.

    Records have a row for each two that have something to do with each other: ids, the value, and names.

    Raises:
        UnfitViewError: if speakers cannot be grouped so, or the method is one for networks.
    """
    return matrix_report("affiliation", argument_map.title, measured(argument_map, method))


def measured(argument_map: ArgumentMap, method: Method) -> Measured:
    """Return the matrix itself, with what is to be told of it."""
    return measure(argument_map, method, affiliation, lambda found: _words(method.aggregate, found), "no position")


def _words(aggregate: Aggregate, found: Occurrences) -> str:
    levels = [rounded(each) for each in reversed(found.levels)]
    if aggregate is Aggregate.IGNORE:
        return "Ignore: how many positions, for or against"
    if aggregate is Aggregate.SUBTRACT:
        added = f"the levels of the positions added up ({', '.join(levels)})"
        return f"Subtract: {'positions for, less positions against' if found.boolean else added}"
    if found.boolean:
        return "Combine: 1 for, 2 against, 3 both"
    return f"Combine: {', '.join(f'{2**number} for level {level}' for number, level in enumerate(levels))}, added up"
