"""The words and styles that a tree and a table have in common for what bears on what."""

from collections.abc import Iterable

from argmap.model import ArgumentMap, Fidelity, Relation, RelationKind, Stance, Statement
from argmap.views.lines import Piece

INCOMING = {
    RelationKind.SUPPORTS: "because",
    RelationKind.REBUTS: "but",
    RelationKind.UNDERMINES: "but",
    RelationKind.UNDERCUTS: "undercut by",
    RelationKind.ADDRESSES: "addressed by",
    RelationKind.RESTATES: "restated by",
}
"""How a relation reads from its target."""

READING = "mapper's reading"
"""Marks what the mapper, not the source, says."""

FIDELITY = {
    None: "",
    Fidelity.QUOTATION: "quotation",
    Fidelity.PARAPHRASE: "paraphrase",
    Fidelity.INTERPRETATION: READING,
}
"""How close something is to what was said; empty where nothing tells."""


def bracketed(tags: Iterable[str], remark: str = "") -> tuple[Piece, ...]:
    """Return tags in brackets, the ``remark`` that must not be missed first; nothing if all are empty."""
    said = "; ".join(tag for tag in tags if tag)
    if remark:
        return (" (", "quiet"), (remark, "open"), (f"; {said})" if said else ")", "quiet")
    return ((f" ({said})", "quiet"),) if said else ()


def unaddressed(argument_map: ArgumentMap, statement: Statement) -> str:
    """Return the remark on a challenge that no recommendation addresses; empty for anything else."""
    return "unaddressed" if argument_map.addressed.get(statement.id) == () else ""


def relation_tag(relation: Relation) -> str:
    """Return how close a relation, not one of the statements it ties, is to what was said; empty if nothing tells."""
    return f"relation: {said}" if (said := FIDELITY[relation.fidelity]) else ""


def relation_style(relation: Relation) -> str:
    """Return the style of a relation's lead word."""
    if relation.kind.is_attack:
        return "attack"
    return "support" if relation.kind is RelationKind.SUPPORTS else "quiet"


def stance_style(stance: Stance) -> str:
    """Return the style of a stance's lead word."""
    if stance.is_against:
        return "attack"
    return "support" if stance.is_for else "quiet"
