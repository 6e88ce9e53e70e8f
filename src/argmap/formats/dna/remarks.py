"""What could not be taken over as it is, counted by kind."""

from dataclasses import dataclass

from argmap.diagnostics import Severity
from argmap.formats.dna.coding import CodedStatement


@dataclass(frozen=True, slots=True)
class Remark:
    """A finding about a coding; ``row`` (from 0) and ``variable`` say where the first case is, if it is anywhere."""

    severity: Severity
    message: str
    row: int | None = None
    variable: str | None = None
    hint: str | None = None


def counted(number: int, noun: str = "statement") -> str:
    """Return a number with its noun: ``1 statement``, ``2 statements``."""
    return f"{number:,} {noun if number == 1 else noun + 's'}"


def first(statements: list[CodedStatement]) -> str:
    """Return how the first of some statements is called, to put after a sentence; empty if it has no id."""
    return f", the first: statement {statements[0].id}" if statements[0].id else ""


def listed(words: list[str], most: int = 5) -> str:
    """Return some words in quotation marks, the first few if there are many."""
    shown = ", ".join(f"'{word}'" for word in words[:most])
    return f"{shown} and {len(words) - most} more" if len(words) > most else shown
