"""What could not be taken over as it is, counted by kind."""

import re
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


def cases(statements: list[CodedStatement], what: str) -> str:
    """Return ``3 statements WHAT, the first: statement 17``, or ``statement 17 WHAT`` if it is the only one.

    In ``what``, ``was|were`` stands for the verb that fits.
    """
    one, name = len(statements) == 1, statements[0].id
    subject = f"statement {name}" if one and name else counted(len(statements))
    told = re.sub(r"(\w+)\|(\w+)", r"\1" if one else r"\2", what)
    return f"{subject} {told}" + (f", the first: statement {name}" if name and not one else "")


def listed(words: list[str], most: int = 5) -> str:
    """Return some words in quotation marks, the first few if there are many."""
    shown = ", ".join(f"'{word}'" for word in words[:most])
    return f"{shown} and {len(words) - most} more" if len(words) > most else shown
