"""What Argdown's text is made of, piece by piece, as its reference implementation (1.7.5) cuts it up."""

from __future__ import annotations

from enum import IntEnum, auto
from typing import NamedTuple


class Kind(IntEnum):
    """A sort of token."""

    FRONT_MATTER = auto()
    PARAGRAPH = auto()
    DATA = auto()
    EMPTY_LINE = auto()
    NEW_LINE = auto()
    INDENT = auto()
    DEDENT = auto()
    RELATION = auto()
    INFERENCE_START = auto()
    INFERENCE_END = auto()
    COMMA = auto()
    HEADING = auto()
    NUMBER = auto()
    ORDERED = auto()
    UNORDERED = auto()
    RANGE_START = auto()
    RANGE_END = auto()
    LINK = auto()
    TAG = auto()
    STATEMENT_DEFINITION = auto()
    STATEMENT_REFERENCE = auto()
    STATEMENT_MENTION = auto()
    ARGUMENT_DEFINITION = auto()
    ARGUMENT_REFERENCE = auto()
    ARGUMENT_MENTION = auto()
    ESCAPED = auto()
    SPECIAL = auto()
    TEXT = auto()
    END = auto()


class Token(NamedTuple):
    """A piece of text: ``text`` is what it says, with the spaces that belong to it; ``start`` counts characters."""

    kind: Kind
    text: str
    start: int


class ArgdownError(Exception):
    """The text is no Argdown; ``start`` is where the reference parser stops."""

    def __init__(self, message: str, start: int, hint: str | None = None) -> None:
        super().__init__(message)
        self.message, self.start, self.hint = message, start, hint
