"""Which coded statements say something: who thinks what of what."""

from collections.abc import Callable

from argmap.diagnostics import Severity
from argmap.formats.dna.coding import CodedStatement, Coding, Roles
from argmap.formats.dna.qualifiers import Scale
from argmap.formats.dna.remarks import Remark, cases, listed


def scale_of(coding: Coding) -> Scale | None:
    """Return how stances are to be read; None if there is no variable for them."""
    variable = coding.roles.stance
    if variable is None:
        return None
    values = (each.values[variable] for each in coding.statements if variable in each.values)
    return Scale(values, numeric=coding.numeric)


def complete(coding: Coding, scale: Scale | None) -> tuple[list[CodedStatement], list[Remark]]:
    """Return the statements that can be taken over, in their order, and what is remarked of the others.

    The order is that of date, document, start and end of the passage, and id.
    """
    kept, remarks = coding.statements, []
    for reason, lacks, variable in _reasons(coding.roles, scale):
        left_out = [each for each in kept if lacks(each)]
        if left_out:
            kept = [each for each in kept if not lacks(each)]
            message = cases(left_out, f"{reason(left_out)} was|were left out")
            remarks.append(Remark(Severity.WARNING, message, left_out[0].row, variable))
    kept, repeated = _once(kept)
    places = {name: place for place, name in enumerate(coding.documents)}
    return sorted(kept, key=lambda each: _order(each, places)), remarks + repeated


_Reason = tuple[Callable[[list[CodedStatement]], str], Callable[[CodedStatement], bool], str | None]


def _reasons(roles: Roles, scale: Scale | None) -> list[_Reason]:
    """Return why statements are left out: in words, how to tell, and which variable shows it."""
    actors = [name for name in (roles.speaker, roles.organization) if name]
    found: list[_Reason] = [
        (
            lambda _: "without " + " and ".join(f"'{name}'" for name in actors),
            lambda each: not any(name in each.values for name in actors),
            actors[0],
        ),
        (lambda _: f"without '{roles.statement}'", lambda each: roles.statement not in each.values, roles.statement),
    ]
    if scale and (variable := roles.stance):
        neither = "no whole number" if scale.numeric else "neither yes nor no"
        found += [
            (lambda _: f"without '{variable}'", lambda each: variable not in each.values, variable),
            (
                lambda cases: f"whose '{variable}' is {neither} ({_words(cases, variable)})",
                lambda each: scale.attitude(each.values[variable]) is None,
                variable,
            ),
        ]
    return found


def _words(statements: list[CodedStatement], variable: str) -> str:
    return listed(list(dict.fromkeys(each.values[variable] for each in statements)))


def _once(statements: list[CodedStatement]) -> tuple[list[CodedStatement], list[Remark]]:
    """Return statements without those that stand there a second time under the same id, and what is remarked."""
    seen: dict[str, CodedStatement] = {}
    kept, again, different = [], [], []
    for each in statements:
        before = seen.setdefault(each.id, each) if each.id else each
        if before is each:
            kept.append(each)
        elif _content(before) == _content(each):
            again.append(each)
        else:
            kept.append(each)
            different.append(each)
    remarks = []
    if again:
        message = cases(again, "stands|stand there again, word for word, and was|were left out")
        remarks.append(Remark(Severity.WARNING, message, again[0].row))
    if different:
        message = cases(different, "has|have the id of another, and was|were taken over all the same")
        remarks.append(Remark(Severity.WARNING, message, different[0].row))
    return kept, remarks


def _content(statement: CodedStatement) -> tuple[object, ...]:
    return statement.document, statement.date, statement.chars, statement.quote, statement.coder, statement.values


def _order(statement: CodedStatement, places: dict[str, int]) -> tuple[object, ...]:
    number = int(statement.id) if statement.id.isdecimal() and statement.id.isascii() else 0
    chars = statement.chars or (0, 0)
    # What has no date comes last.
    return statement.date or "~", places.get(statement.document, -1), *chars, number, statement.id, statement.row
