"""A map as a table: ``argmap show --as table``."""

from collections.abc import Iterator

from argmap.model import ArgumentMap, Fidelity, Recommendation, Statement
from argmap.views.grid import Cell, grid
from argmap.views.groups import Grouping, grouped
from argmap.views.heading import heading
from argmap.views.lines import Line, Piece, clean, wrap
from argmap.views.statements import Detail
from argmap.views.wording import FIDELITY, INCOMING, bracketed, unaddressed


def statement_table(
    argument_map: ArgumentMap, shown: dict[str, Statement], by: Grouping, detail: Detail, width: int
) -> Iterator[Line]:
    """Yield the lines of a table with a row for each statement, under the headings that ``by`` asks for.

    Relations name statements by id, so ids are always shown.
    """
    yield from heading(argument_map, len(shown), width)
    for group in grouped(argument_map, shown, by):
        if not group.members:
            continue
        yield []
        yield from wrap(group.heading, width)
        columns = ["id", "kind", "speaker", "statement", "relations"]
        skipped = {Grouping.SPEAKER: "speaker", Grouping.KIND: "kind"}.get(by)
        chosen = [name for name in columns if name != skipped] if width >= ROOMY else ["id", "statement"]
        rows = [_row(argument_map, statement, detail, chosen) for statement in group.members.values()]
        weights = [3 if name == "statement" else 1 for name in chosen]
        yield from grid(chosen, [[row[name] for name in chosen] for row in rows], width, weights)


ROOMY = 80
"""Columns from which each fact has a column of its own; below, they stand around the statement."""


def _row(argument_map: ArgumentMap, statement: Statement, detail: Detail, chosen: list[str]) -> dict[str, Cell]:
    names = ", ".join(clean(argument_map.speakers[key].name) for key in statement.speakers)
    text: list[Piece] = [(clean(statement.text), "")]
    if isinstance(statement, Recommendation) and statement.to:
        addressees = ", ".join(clean(argument_map.actors[key].name) for key in statement.to)
        text.insert(0, (f"→ {addressees}: ", "quiet"))
    text += bracketed([FIDELITY[statement.faithfulness]], unaddressed(argument_map, statement))
    if detail.quotes:
        text += [(f" “{clean(cited.quote or '')}”", "quote") for cited in statement.quotations]
    relations = "; ".join(_relations(argument_map, statement))
    if "kind" not in chosen and "speaker" not in chosen:
        text.insert(0, (f"{statement.kind.value}, {names or 'nobody'}: ", statement.kind.value))
        text.append((f" ({relations})" if relations else "", "quiet"))
    return {
        "id": ((statement.id, "quiet"),),
        "kind": ((statement.kind.value, statement.kind.value),),
        "speaker": ((names or "nobody", ""),),
        "statement": tuple(text),
        "relations": ((relations, "quiet"),),
    }


def _relations(argument_map: ArgumentMap, statement: Statement) -> Iterator[str]:
    """Yield what the statement bears on and what bears on it: ``because neutrality, policy-gap (mapper's reading)``."""
    found: dict[str, list[str]] = {}
    for relation in argument_map.relations_from.get(statement.id, ()):
        found.setdefault(relation.kind.value, []).append(_told(relation.target, relation.fidelity))
    for relation in argument_map.relations_to.get(statement.id, ()):
        found.setdefault(INCOMING[relation.kind], []).append(_told(relation.source, relation.fidelity))
    for argument in argument_map.arguments_for.get(statement.id, ()):
        premises = " + ".join(premise.statement for premise in argument.premises)
        found.setdefault("because", []).append(_told(premises, argument.faithfulness))
    for position in statement.positions():
        if position.speaker not in statement.speakers:
            name = clean(argument_map.speakers[position.speaker].name)
            found.setdefault(f"{position.stance.value}:", []).append(_told(name, position.utterance.fidelity))
    for lead, others in found.items():
        yield f"{lead} {', '.join(others)}"


def _told(name: str, fidelity: Fidelity | None) -> str:
    """Return what bears on a statement with the fidelity of the relation, not of the statement named."""
    return f"{name} ({said})" if (said := FIDELITY[fidelity]) else name
