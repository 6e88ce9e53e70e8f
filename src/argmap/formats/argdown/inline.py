"""What may stand within a line: bold and italic words, links, tags, titles, data."""

from __future__ import annotations

from bisect import bisect_right

from argmap.formats.argdown.patterns import DATA_BREAK, DATA_END, RANGE_END, TAG
from argmap.formats.argdown.scanner import Scanner
from argmap.formats.argdown.tokens import Kind


class InlineScanner(Scanner):
    """Tells the pieces of a line by their first sign."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self._ranges: list[str] = []
        self._data_breaks: list[int] | None = None
        self._data_ends: list[int] = []

    def _within_line(self, first: str) -> bool:
        if first in "*_":
            return self._range()
        if first == "#":
            return self._bracketed_tag() or self._matched(Kind.TAG, TAG)
        if first == "[":
            return (
                self._link()
                or self._titled(Kind.STATEMENT_DEFINITION, "]:", 1)
                or self._titled(Kind.STATEMENT_REFERENCE, "]", 1)
            )
        if first == "<":
            return self._titled(Kind.ARGUMENT_DEFINITION, ">:", 1) or self._titled(Kind.ARGUMENT_REFERENCE, ">", 1)
        if self._text.startswith("@[", self._at):
            return self._titled(Kind.STATEMENT_MENTION, "]", 2)
        return self._text.startswith("@<", self._at) and self._titled(Kind.ARGUMENT_MENTION, ">", 2)

    def _range(self) -> bool:
        """Match the end of bold or italic text if such a text is open, else the start of one."""
        open_one = self._ranges[-1] if self._ranges else ""
        match = RANGE_END.match(self._text, self._at) if open_one else None
        if match and match.group().rstrip(" \t") == open_one:
            self._ranges.pop()
            return self._add(Kind.RANGE_END, match.end())
        if match and len(open_one) == 1 and self._text.startswith(open_one * 2, self._at):
            # Two marks end what one has begun, one after the other.
            self._ranges.pop()
            return self._add(Kind.RANGE_END, self._at + 1)
        for mark in ("**", "__", "*", "_"):
            if self._text.startswith(mark, self._at):
                following = self._text[self._at + len(mark) : self._at + len(mark) + 1]
                if not following.isspace():
                    self._ranges.append(mark)
                    return self._add(Kind.RANGE_START, self._at + len(mark))
        return False

    def _bracketed_tag(self) -> bool:
        if not self._text.startswith("(", self._at + 1):
            return False
        close = self._find(")", self._at + 2)
        return close > self._at + 2 and self._add(Kind.TAG, self._with_blank(close + 1))

    def _link(self) -> bool:
        close = self._find("]", self._at + 1)
        if close <= self._at + 1 or not self._text.startswith("(", close + 1):
            return False
        end = self._find(")", close + 2)
        if end <= close + 2:
            return False
        return self._add(Kind.LINK, self._with_blank(end + 1))

    def _titled(self, kind: Kind, closing: str, opening: int) -> bool:
        """Match a title within its brackets, on one line."""
        text, at = self._text, self._at
        first = at + opening
        is_reference = kind in (Kind.STATEMENT_REFERENCE, Kind.ARGUMENT_REFERENCE)
        if is_reference and text[first : first + 1] == "-":
            return False
        close = self._find(closing, first + 1)
        start = first + 1 if is_reference else first
        if close < 0 or self._line_end(start) < close:
            return False
        end = close + len(closing)
        return self._add(kind, self._with_blank(end) if opening == 2 else end)

    def _data(self) -> bool:
        """Match braces: up to one that other text follows, but not so that the rest looks cut off."""
        if self._data_breaks is None:
            self._data_breaks = [match.start() for match in DATA_BREAK.finditer(self._text)]
            self._data_ends = [match.start() for match in DATA_END.finditer(self._text)]
        nearest = bisect_right(self._data_breaks, self._at)
        stop = self._data_breaks[nearest] if nearest < len(self._data_breaks) else len(self._text)
        last = bisect_right(self._data_ends, stop) - 1
        if last < 0 or self._data_ends[last] <= self._at:
            return False
        return self._add(Kind.DATA, self._data_ends[last] + 1)
