"""What speakers take for granted: statements they use without saying them."""

from collections.abc import Callable

from argmap.model import ArgumentMap, Stance, Statement, Utterance


def taken_for_granted(argument_map: ArgumentMap) -> frozenset[str]:
    """Return the ids of statements that occur only as implicit premises and that no quotation shows to be said.

    A statement that also concludes an argument, or bears on another by itself, is more than a tacit premise.
    """
    implicit: dict[str, bool] = {}
    for argument in argument_map.arguments.values():
        for premise in argument.premises:
            implicit[premise.statement] = implicit.get(premise.statement, True) and premise.implicit
    return frozenset(
        name
        for name, only in implicit.items()
        if only
        and name not in argument_map.arguments_for
        and name not in argument_map.relations_from
        and name in argument_map.statements
        and not _said(argument_map.statements[name])
    )


def taken_up_by_nobody(
    argument_map: ArgumentMap, unit_of: Callable[[str, Utterance], str | None] | None = None
) -> frozenset[str]:
    """Return the ids of statements all of whose positions merely take them for granted, as those on what they restate.

    With ``unit_of`` (see ``comparison.units``), only positions of somebody who is compared count.
    """
    tacit = taken_for_granted(argument_map)
    if not tacit:
        return frozenset()
    point_of = {name: group[0] for group in argument_map.restatements for name in group}
    points = {point_of.get(name, name) for name in tacit}
    taken_up = {
        point
        for each in argument_map.positions
        for point in (point_of.get(each.statement, each.statement),)
        if point in points
        and (each.statement not in tacit or each.stance is not Stance.ASSERTS)
        and (unit_of is None or unit_of(each.speaker, each.utterance) is not None)
    }
    silent = points - taken_up
    return frozenset(name for name in argument_map.statements if point_of.get(name, name) in silent)


def _said(statement: Statement) -> bool:
    return any(each.quote for each in (statement, *statement.evidence, *statement.by))
