"""Argdown's text → tokens. The order in which patterns are tried is that of the reference implementation."""

from __future__ import annotations

from argmap.formats.argdown import patterns
from argmap.formats.argdown.inline import InlineScanner
from argmap.formats.argdown.patterns import ESCAPED, NEW_LINE, SPECIAL
from argmap.formats.argdown.syntax import Member, Structure
from argmap.formats.argdown.tokens import ArgdownError, Kind, Token


class Lexer(InlineScanner):
    """Cuts a text up; ``comments`` are where its comments are, ``paragraphs`` what each PARAGRAPH among the tokens is.

    Paragraphs of plain lines are read at once if ``quick``; the outcome is the same.
    """

    def __init__(self, text: str, *, quick: bool = True) -> None:
        super().__init__(text)
        self.comments: list[int] = []
        self.paragraphs: list[Member | Structure] = []
        self._quick = quick
        if quick:
            from argmap.formats.argdown.plain import plain_paragraph  # only where it pays to make its patterns

            self._read_plain = plain_paragraph
        self._in_inference = False
        self._indents = [0]

    def run(self) -> list[Token]:
        """Return the tokens of the text, an END at last.

        Raises:
            ArgdownError: at a backslash that ends a line.
        """
        text, found = self._text, self._found
        while self._at < len(text):
            if self._quick and self._begins_line and self._begins_paragraph() and self._plain_paragraph():
                continue
            first = text[self._at]
            if first in "/<" and self._comment():
                continue
            if not (self._inference_piece(first) if self._in_inference else self._piece(first)):
                message = "a backslash stands at the end of a line, where there is nothing to escape"
                raise ArgdownError(message, self._at, "delete it, or write it twice if it is meant")
        if found and found[-1].kind is Kind.EMPTY_LINE:
            found.pop()
        self._dedent_all()
        found.append(Token(Kind.END, "", self._last_place()))
        return found

    def _begins_paragraph(self) -> bool:
        return not self._found or self._found[-1].kind is Kind.EMPTY_LINE

    def _plain_paragraph(self) -> bool:
        read = self._read_plain(self._text, self._at)
        if read is None:
            return False
        member, end, next_one = read
        self.paragraphs.append(member)
        self._add(Kind.PARAGRAPH, end)
        if next_one > end:
            self._add(Kind.EMPTY_LINE, next_one)
        return True

    def _comment(self) -> bool:
        text, at = self._text, self._at
        end = -1
        for opening, closing in (("<!--", "-->"), ("/*", "*/")):
            if text.startswith(opening, at):
                close = self._find(closing, at + len(opening))
                broken = any(0 <= self._find(each, at) < close for each in "\u2028\u2029")
                end = -1 if close < 0 or broken else close + len(closing)
        if end < 0 and (line := patterns.COMMENT_LINE.match(text, at)):
            end = line.end()
        if end < 0:
            return False
        self.comments.append(at)
        last = self._found[-1].kind if self._found else None
        if last is Kind.EMPTY_LINE or last is Kind.NEW_LINE:
            after = patterns.AFTER_EMPTY if last is Kind.EMPTY_LINE else patterns.AFTER_NEW
            match = after.match(text, end)
            end = match.end() if match else end
        self._at = end
        return True

    def _inference_piece(self, first: str) -> bool:
        if self._matched(Kind.NEW_LINE, NEW_LINE) or self._matched(Kind.ESCAPED, ESCAPED):
            return True
        if first in ".:" and self._matched(Kind.SPECIAL, SPECIAL):
            return True
        if first == "-" and self._matched(Kind.INFERENCE_END, patterns.DASHES):
            self._in_inference = False
            return True
        return (
            (first == "{" and self._data())
            or (first == "," and self._add(Kind.COMMA, self._at + 1))
            or self._spaces()
            or self._plain()
        )

    def _piece(self, first: str) -> bool:
        if not self._begins_line and (first.isalnum() or (first in " \t" and self._spaces_within_line())):
            return self._prose()
        if first in " \t\r\n" and (self._empty_line() or self._matched(Kind.NEW_LINE, NEW_LINE)):
            return True
        if first in "={\\.:" and self._opening(first):
            return True
        if first == "\\":
            return False
        if self._begins_line and self._line_start():
            return True
        return self._within_line(first) or self._spaces() or self._prose()

    def _opening(self, first: str) -> bool:
        """Match what may begin anywhere, and goes before all else."""
        if first == "=":
            return self._front_matter()
        if first == "{":
            return self._data()
        return self._matched(Kind.ESCAPED, ESCAPED) if first == "\\" else self._matched(Kind.SPECIAL, SPECIAL)

    def _spaces_within_line(self) -> bool:
        """Pass over blanks that more of the line follows; whether that begins like a word."""
        match = patterns.SPACES_BEFORE_WORD.match(self._text, self._at)
        if match:
            self._at = match.end()
        return match is not None

    def _prose(self) -> bool:
        """Match words and signs in one, as far as nothing can begin in them."""
        match = patterns.PROSE_LINE.match(self._text, self._at)
        if match is None or match.end() == self._at:
            return self._plain()
        self._found.append(Token(Kind.TEXT, match.group(), self._at))
        self._at = match.end()
        self._begins_line = False
        return True

    def _line_start(self) -> bool:
        """Match what only begins a line, and tell by how far it is indented what it belongs to."""
        text, at = self._text, self._at
        if not patterns.LINE_START.match(text, at):
            return False
        after_empty = bool(self._found) and self._found[-1].kind is Kind.EMPTY_LINE
        for kind, pattern in patterns.LINE_STARTS:
            match = pattern.match(text, at)
            if not match or (kind is Kind.INFERENCE_START and after_empty):
                continue
            if kind in (Kind.INFERENCE_START, Kind.NUMBER):
                self._dedent_all()
            elif kind is not Kind.HEADING:
                self._indent(len(match.group(1)) + (kind is not Kind.RELATION))
            self._in_inference = kind is Kind.INFERENCE_START
            return self._add(kind, match.end())
        return False

    def _indent(self, depth: int) -> None:
        last = self._found[-1] if self._found else None
        start = last.start + len(last.text) if last else 0  # where the line begins
        if depth > self._indents[-1]:
            self._indents.append(depth)
            self._found.append(Token(Kind.INDENT, "", start))
        while len(self._indents) > 1 and depth < self._indents[-1]:
            self._indents.pop()
            self._found.append(Token(Kind.DEDENT, "", start))

    def _dedent_all(self) -> None:
        if len(self._indents) > 1:
            last = self._found[-1]
            start = last.start + len(last.text) if last.kind is Kind.NEW_LINE else self._last_place()
            self._found.extend(Token(Kind.DEDENT, "", start) for _ in self._indents[1:])
            del self._indents[1:]

    def _last_place(self) -> int:
        """Return where the last character of what was found stands."""
        last = self._found[-1] if self._found else None
        if last is None:
            return 0
        return last.start + max(len(last.text) - (2 if last.text.endswith("\r\n") else 1), 0)

    def _empty_line(self) -> bool:
        match = patterns.EMPTY_LINE.match(self._text, self._at)
        if not match or (self._found and self._found[-1].kind is Kind.EMPTY_LINE):
            return False
        if match.end() < len(self._text):
            self._dedent_all()
        return self._add(Kind.EMPTY_LINE, match.end())

    def _front_matter(self) -> bool:
        match = patterns.FENCE.match(self._text, self._at)
        if not match:
            return False
        close = self._find("===", match.end())
        if close < 0:  # opened and closed at once, or not at all
            return match.end() - self._at >= 6 and self._add(Kind.FRONT_MATTER, match.end())
        end = patterns.FENCE.match(self._text, close)
        assert end is not None
        return self._add(Kind.FRONT_MATTER, end.end())
