"""Argdown's text → tokens. The order in which patterns are tried is that of the reference implementation."""

from __future__ import annotations

import re
from bisect import bisect_right

from argmap.formats.argdown.tokens import ArgdownError, Kind, Token

_BREAK = re.compile(r"[\n\r\u2028\u2029]")
_COMMENT_LINE = re.compile(r"//[^\n\r\u2028\u2029]*(?=[\r\n])")
_FRONT_MATTER = re.compile(r"={3,}")
_EMPTY_LINE = re.compile(r"(?:[ \t]*\r?\n){2,}")
_NEW_LINE = re.compile(r"[ \t]*(?:\r\n|\n|\r)")
_AFTER_EMPTY = re.compile(r"(?:[ \t]*\r\n|\n|\r)*")
_AFTER_NEW = re.compile(r"(?:[ \t]*(?:\r\n|\n|\r)(?![ \t]*[\r\n]))?")
_ESCAPED = re.compile(r"\\[^\n\r\u2028\u2029] *")
_SPECIAL = re.compile(r"\.[^\s]+?\.[ \t]?|:[^\s]+?:[ \t]?")
_AT_LINE_START = (
    (Kind.INFERENCE_START, re.compile(r"([' \t]*)--")),
    (Kind.RELATION, re.compile(r"([' \t]*)(?:\+>|->|<?\+|<?-|><|_>|<_|_(?=\s))")),
    (Kind.HEADING, re.compile(r"()#+ ")),
    (Kind.NUMBER, re.compile(r"([' \t]*)\([0-9]+\)")),
    (Kind.ORDERED, re.compile(r"([' \t]*)[0-9]+\.(?=\s)")),
    (Kind.UNORDERED, re.compile(r"([' \t]*)\*(?=\s)")),
)
_LINE_START = re.compile(r"[' \t]*(?:[-+_<>#*(]|[0-9]+\.)")
_RANGE_END = re.compile(r"(?:\*\*|__|\*|_)(?:[ \t]|(?=[\n\r)}_.,!?;:\-*])|\Z)")
_RANGE_START = re.compile(r"(?:\*\*|__|\*|_)(?!\s)")
_TAG = re.compile(r"#(?:[a-zA-z0-9\-\u00a0-\ud7ff\uf900-\ufdcf\ufdf0-\uffef]+)[ \t]?")
_SPACES = re.compile(r"[ \t]+")
_TEXT = re.compile(r"[^\\@#*_\[\],.:;</>\-\r\n(){}]+")
_CONTROL = re.compile(r"[@#*_\[\],.:;</>\-(){}][ \t]?")
_DASHES = re.compile(r"-{2,}")
_DATA_BREAK = re.compile(r"\}(?=\s[^,}])")
_DATA_END = re.compile(r"\}(?!\s*[,}])")


def tokens(text: str) -> tuple[list[Token], list[int]]:
    """Return the tokens of a text, an END at last, and where its comments are.

    Raises:
        ArgdownError: at a backslash that ends a line.
    """
    return _Lexer(text).run()


class _Lexer:
    def __init__(self, text: str) -> None:
        self._text, self._at, self._in_inference = text, 0, False
        self._found: list[Token] = []
        self._comments: list[int] = []
        self._indents = [0]
        self._ranges: list[str] = []
        self._next: dict[str, int] = {}
        self._data_breaks: list[int] | None = None
        self._data_ends: list[int] = []

    def run(self) -> tuple[list[Token], list[int]]:
        text, found = self._text, self._found
        while self._at < len(text):
            if not self._comment() and not (self._inference_piece() if self._in_inference else self._piece()):
                message = "a backslash stands at the end of a line, where there is nothing to escape"
                raise ArgdownError(message, self._at, "delete it, or write it twice if it is meant")
        if found and found[-1].kind is Kind.EMPTY_LINE:
            found.pop()
        self._dedent_all(len(text))
        found.append(Token(Kind.END, "", max(len(text.rstrip()) - 1, 0)))
        return found, self._comments

    def _add(self, kind: Kind, end: int) -> bool:
        self._found.append(Token(kind, self._text[self._at : end], self._at))
        self._at = end
        return True

    def _matched(self, kind: Kind, pattern: re.Pattern[str]) -> bool:
        match = pattern.match(self._text, self._at)
        return match is not None and self._add(kind, match.end())

    def _comment(self) -> bool:
        text, at = self._text, self._at
        if text[at] not in "/<":
            return False
        end = -1
        for opening, closing in (("<!--", "-->"), ("/*", "*/")):
            if text.startswith(opening, at):
                close = self._find(closing, at + len(opening))
                end = close + len(closing) if close >= 0 else -1
        if end < 0 and (line := _COMMENT_LINE.match(text, at)):
            end = line.end()
        if end < 0:
            return False
        self._comments.append(at)
        last = self._found[-1].kind if self._found else None
        after = {Kind.EMPTY_LINE: _AFTER_EMPTY, Kind.NEW_LINE: _AFTER_NEW}.get(last) if last else None
        match = after.match(text, end) if after else None
        self._at = match.end() if match else end
        return True

    def _inference_piece(self) -> bool:
        text, at = self._text, self._at
        first = text[at]
        if self._matched(Kind.NEW_LINE, _NEW_LINE) or self._matched(Kind.ESCAPED, _ESCAPED):
            return True
        if first in ".:" and self._matched(Kind.SPECIAL, _SPECIAL):
            return True
        if first == "-" and self._matched(Kind.INFERENCE_END, _DASHES):
            self._in_inference = False
            return True
        return (
            (first == "{" and self._data())
            or (first == "," and self._add(Kind.COMMA, at + 1))
            or self._spaces()
            or self._plain()
        )

    def _piece(self) -> bool:  # noqa: PLR0911 - one for each way in which a piece begins
        text, at = self._text, self._at
        first = text[at]
        if first.isalnum() and not self._at_line_start():
            return self._plain()
        if first == "=" and self._front_matter():
            return True
        if first == "{" and self._data():
            return True
        if first == "\\":
            return self._matched(Kind.ESCAPED, _ESCAPED)
        if first in ".:" and self._matched(Kind.SPECIAL, _SPECIAL):
            return True
        if first in " \t\r\n" and (self._empty_line() or self._matched(Kind.NEW_LINE, _NEW_LINE)):
            return True
        if self._at_line_start() and self._line_start():
            return True
        return self._within_line(first) or self._spaces() or self._plain()

    def _within_line(self, first: str) -> bool:
        if first in "*_":
            return self._range()
        if first == "#":
            return self._bracketed_tag() or self._matched(Kind.TAG, _TAG)
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

    def _at_line_start(self) -> bool:
        return not self._found or self._found[-1].kind in (Kind.NEW_LINE, Kind.EMPTY_LINE)

    def _line_start(self) -> bool:
        """Match what only begins a line, and tell by how far it is indented what it belongs to."""
        text, at = self._text, self._at
        if not _LINE_START.match(text, at):
            return False
        after_empty = bool(self._found) and self._found[-1].kind is Kind.EMPTY_LINE
        for kind, pattern in _AT_LINE_START:
            match = pattern.match(text, at)
            if not match or (kind is Kind.INFERENCE_START and after_empty):
                continue
            if kind in (Kind.INFERENCE_START, Kind.NUMBER):
                self._dedent_all(at)
            elif kind is not Kind.HEADING:
                self._indent(len(match.group(1)) + (kind is not Kind.RELATION), at)
            self._in_inference = kind is Kind.INFERENCE_START
            return self._add(kind, match.end())
        return False

    def _indent(self, depth: int, at: int) -> None:
        if depth > self._indents[-1]:
            self._indents.append(depth)
            self._found.append(Token(Kind.INDENT, "", at))
        while len(self._indents) > 1 and depth < self._indents[-1]:
            self._indents.pop()
            self._found.append(Token(Kind.DEDENT, "", at))

    def _dedent_all(self, at: int) -> None:
        last = self._found[-1] if self._found else None
        start = last.start + max(len(last.text) - 1, 0) if last else at
        self._found.extend(Token(Kind.DEDENT, "", start) for _ in self._indents[1:])
        del self._indents[1:]

    def _empty_line(self) -> bool:
        match = _EMPTY_LINE.match(self._text, self._at)
        if not match or (self._found and self._found[-1].kind is Kind.EMPTY_LINE):
            return False
        if match.end() < len(self._text):
            self._dedent_all(self._at)
        return self._add(Kind.EMPTY_LINE, match.end())

    def _front_matter(self) -> bool:
        match = _FRONT_MATTER.match(self._text, self._at)
        if not match:
            return False
        if match.end() - self._at >= 6:  # opened and closed at once
            return self._add(Kind.FRONT_MATTER, match.end())
        close = self._find("===", match.end())
        if close < 0:
            return False
        end = _FRONT_MATTER.match(self._text, close)
        assert end is not None
        return self._add(Kind.FRONT_MATTER, end.end())

    def _data(self) -> bool:
        """Match braces: up to one that other text follows, but not so that the rest looks cut off."""
        if self._data_breaks is None:
            self._data_breaks = [match.start() for match in _DATA_BREAK.finditer(self._text)]
            self._data_ends = [match.start() for match in _DATA_END.finditer(self._text)]
        nearest = bisect_right(self._data_breaks, self._at)
        stop = self._data_breaks[nearest] if nearest < len(self._data_breaks) else len(self._text)
        last = bisect_right(self._data_ends, stop) - 1
        if last < 0 or self._data_ends[last] <= self._at:
            return False
        return self._add(Kind.DATA, self._data_ends[last] + 1)

    def _range(self) -> bool:
        """Match the end of bold or italic text if such a text is open, else the start of one."""
        open_one = self._ranges[-1] if self._ranges else ""
        match = _RANGE_END.match(self._text, self._at) if open_one else None
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

    def _with_blank(self, end: int) -> int:
        return end + (self._text[end : end + 1] in (" ", "\t"))

    def _line_end(self, start: int) -> int:
        cached = self._next.get("\n", -2)
        if cached < start:
            match = _BREAK.search(self._text, start)
            cached = self._next["\n"] = match.start() if match else len(self._text)
        return cached

    def _find(self, mark: str, start: int) -> int:
        """Return where a mark stands next; what was found before is remembered, so that all searches are one pass."""
        cached = self._next.get(mark, -2)
        if cached == -1 or cached >= start:
            return cached
        cached = self._next[mark] = self._text.find(mark, start)
        return cached

    def _spaces(self) -> bool:
        match = _SPACES.match(self._text, self._at)
        if not match:
            return False
        self._at = match.end()
        return True

    def _plain(self) -> bool:
        return self._matched(Kind.TEXT, _TEXT) or self._matched(Kind.TEXT, _CONTROL)
