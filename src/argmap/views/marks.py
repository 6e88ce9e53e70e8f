"""The marks, words and styles by which every view shows a statement's kind and a speaker's stance.

The marks tell what the colours tell, so that output reads the same without colour.
"""

from collections.abc import Iterable
from typing import NamedTuple

from argmap.model.positions import Stance
from argmap.model.statements import StatementKind
from argmap.views.lines import Piece


class Mark(NamedTuple):
    """A symbol of one to three cells, the word it stands for, and a style of ``views.console.THEME``."""

    symbol: str
    word: str
    style: str


KINDS = {
    StatementKind.CLAIM: Mark("•", "claim", "claim"),
    StatementKind.CHALLENGE: Mark("!", "challenge", "challenge"),
    StatementKind.RECOMMENDATION: Mark("→", "recommendation", "recommendation"),
}
"""How a statement of each kind is marked; also the mark of the speaker who makes it."""

STANCES = {
    Stance.ASSERTS: Mark("•", "says so", "claim"),
    Stance.AGREES: Mark("+", "agrees", "support"),
    Stance.PARTLY: Mark("±", "partly agrees", "support"),
    Stance.CONCEDES: Mark("(+)", "concedes", "support"),
    Stance.QUESTIONS: Mark("?", "questions", "warning"),
    Stance.DISAGREES: Mark("−", "disagrees", "attack"),
}
"""How each stance is marked; who asserts a statement bears the mark of its kind instead."""

SILENT = Mark("·", "nothing", "quiet")
SAME = Mark("=", "the same in other words", "quiet")
CHANGED = Mark("»", "changed to", "open")


def explained(marks: Iterable[Mark]) -> tuple[Piece, ...]:
    """Explain marks: ``• claim   ! challenge``."""
    pieces: list[Piece] = []
    for mark in marks:
        pieces += [("   " if pieces else "", ""), (f"{mark.symbol}\N{NO-BREAK SPACE}", mark.style)]
        pieces.append((mark.word, "quiet"))
    return tuple(pieces)
