"""Where in a text the lexer is, and what it has found so far."""

from __future__ import annotations

import re

from argmap.formats.argdown.patterns import LINE_BREAK, SIGN, SPACES, WORDS
from argmap.formats.argdown.tokens import Kind, Token


class Scanner:
    """A text that is cut up from its start to its end."""

    def __init__(self, text: str) -> None:
        self._text, self._at = text, 0
        self._found: list[Token] = []
        self._begins_line = True
        self._next: dict[str, int] = {}

    def _add(self, kind: Kind, end: int) -> bool:
        self._found.append(Token(kind, self._text[self._at : end], self._at))
        self._at = end
        self._begins_line = kind is Kind.NEW_LINE or kind is Kind.EMPTY_LINE
        return True

    def _matched(self, kind: Kind, pattern: re.Pattern[str]) -> bool:
        match = pattern.match(self._text, self._at)
        return match is not None and self._add(kind, match.end())

    def _spaces(self) -> bool:
        match = SPACES.match(self._text, self._at)
        if not match:
            return False
        self._at = match.end()
        return True

    def _plain(self) -> bool:
        return self._matched(Kind.TEXT, WORDS) or self._matched(Kind.TEXT, SIGN)

    def _with_blank(self, end: int) -> int:
        return end + (self._text[end : end + 1] in (" ", "\t"))

    def _line_end(self, start: int) -> int:
        cached = self._next.get("\n", -2)
        if cached < start:
            match = LINE_BREAK.search(self._text, start)
            cached = self._next["\n"] = match.start() if match else len(self._text)
        return cached

    def _find(self, mark: str, start: int) -> int:
        """Return where a mark stands next; what was found before is remembered, so that all searches are one pass."""
        cached = self._next.get(mark, -2)
        if cached == -1 or cached >= start:
            return cached
        cached = self._next[mark] = self._text.find(mark, start)
        return cached
