"""The words and styles that a tree and a table have in common for what bears on what."""

from argmap.model import Relation, RelationKind, Stance

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
