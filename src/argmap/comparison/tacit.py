"""What speakers take for granted: statements they use without saying them."""

from argmap.model import ArgumentMap, Statement


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


def _said(statement: Statement) -> bool:
    return any(each.quote for each in (statement, *statement.evidence, *statement.by))
