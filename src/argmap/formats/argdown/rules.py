"""Argumentation schemes as the rules of inferences."""

from __future__ import annotations

from argmap.formats.argdown.escaping import escaped
from argmap.formats.argdown.parser import parsed
from argmap.formats.argdown.syntax import Inference, Structure
from argmap.formats.argdown.tokens import ArgdownError


def rule(scheme: str) -> str | None:
    """Return a scheme as it stands in an inference; None if Argdown cannot hold it."""
    written = escaped(" ".join(scheme.split())).replace("--", "\\-\\-")
    if "@include" in scheme:
        return None
    try:
        [structure] = parsed(f"(1) a\n-- {written} --\n(2) b").paragraphs
    except (ArgdownError, ValueError):
        return None
    assert isinstance(structure, Structure)
    inference = structure.lines[1]
    is_same = isinstance(inference, Inference) and ", ".join(inference.rules) == scheme and inference.data is None
    return written if is_same else None
