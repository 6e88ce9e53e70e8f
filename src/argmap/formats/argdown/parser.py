"""Argdown's text → paragraphs, or an error where the reference parser stops."""

from __future__ import annotations

from typing import Any

from argmap.formats.argdown.contents import content_of, tag_of, title_of
from argmap.formats.argdown.lexer import tokens
from argmap.formats.argdown.syntax import Content, Document, Heading, Inference, Member, Outline, Paragraph, Structure
from argmap.formats.argdown.tokens import ArgdownError, Kind, Token
from argmap.formats.argdown.yaml_data import data_of, front_matter_of

_WORDS = frozenset({Kind.TEXT, Kind.ESCAPED, Kind.SPECIAL})
_MARKED = frozenset({Kind.LINK, Kind.TAG, Kind.STATEMENT_MENTION, Kind.ARGUMENT_MENTION, Kind.NEW_LINE})
_CONTENT = _WORDS | _MARKED | {Kind.RANGE_START}
_STATEMENT = _CONTENT | {Kind.STATEMENT_REFERENCE, Kind.STATEMENT_DEFINITION}
_ARGUMENT = frozenset({Kind.ARGUMENT_REFERENCE, Kind.ARGUMENT_DEFINITION})

_NO_TEXT = "a text is missing here"
_ALONE = "in a paragraph only relations may follow"


def parsed(text: str) -> Document:
    """Return what an Argdown text says.

    Raises:
        ArgdownError: if it is no Argdown.
    """
    return _Parser(text).document()


class _Parser:
    def __init__(self, text: str) -> None:
        self._tokens, self._comments = tokens(text)
        self._at = 0

    @property
    def _kind(self) -> Kind:
        return self._tokens[self._at].kind

    def _take(self) -> Token:
        token = self._tokens[self._at]
        self._at += 1
        return token

    def _skip(self, kind: Kind) -> bool:
        if self._kind is kind:
            self._at += 1
            return True
        return False

    def _expect(self, kind: Kind, message: str, hint: str | None = None) -> Token:
        if self._kind is not kind:
            raise self._error(message, hint)
        return self._take()

    def _error(self, message: str, hint: str | None = None) -> ArgdownError:
        return ArgdownError(message, self._tokens[self._at].start, hint)

    def document(self) -> Document:
        self._skip(Kind.NEW_LINE)
        self._skip(Kind.EMPTY_LINE)
        front_matter = None
        if self._kind is Kind.FRONT_MATTER:
            front_matter = front_matter_of(self._take())
            self._skip(Kind.NEW_LINE)
            self._expect(Kind.EMPTY_LINE, "an empty line has to follow the front matter, and then a statement")
        paragraphs = [self._paragraph()]
        while self._skip(Kind.EMPTY_LINE):
            paragraphs.append(self._paragraph())
        if self._kind is not Kind.END:
            raise self._error(*self._misplaced())
        return Document(front_matter, paragraphs, self._comments)

    def _misplaced(self) -> tuple[str, str]:
        kind = self._kind
        if kind in (Kind.INDENT, Kind.RELATION):
            return "this relation belongs to no statement or argument", (
                "indent it more than the line that it relates to, and as much as a relation above it or more"
            )
        if kind is Kind.INFERENCE_START:
            return "this inference has no premise before it", "begin premises with numbers in parentheses: (1)"
        if kind is Kind.NUMBER:
            return "premises and conclusions begin a paragraph of their own", "put an empty line before it"
        return f"this cannot stand here: {_ALONE}", "begin a new paragraph with an empty line"

    def _paragraph(self) -> Paragraph:
        kind = self._kind
        if kind is Kind.HEADING:
            return self._heading()
        if kind is Kind.NUMBER:
            return self._structure()
        if kind in _STATEMENT or kind in _ARGUMENT:
            return self._member()
        following = self._tokens[min(self._at + 1, len(self._tokens) - 1)].kind
        if kind is Kind.INDENT and following in (Kind.ORDERED, Kind.UNORDERED):
            return self._outline()
        if kind in (Kind.INDENT, Kind.RELATION):
            raise self._error(
                "a paragraph cannot begin with a relation", "remove the empty lines above it, or begin with a text"
            )
        raise self._error("a statement, an argument or a heading is missing here")

    def _heading(self) -> Heading:
        start = self._take()
        content = self._content()
        data = self._data()
        return Heading(len(start.text) - 1, content, data, start.start)

    def _outline(self) -> Outline:
        found = Outline(self._take().start)
        kind = self._kind
        while self._skip(kind):
            found.members.append(self._member())
        self._expect(Kind.DEDENT, "this cannot stand in a list: its lines all begin with the same kind of mark")
        return found

    def _structure(self) -> Structure:
        found = Structure(self._tokens[self._at].start)
        found.lines.append(self._numbered())
        if self._kind not in (Kind.NUMBER, Kind.INFERENCE_START):
            raise self._error(
                "after its premises an argument needs an inference and a conclusion",
                "write ---- and below it the conclusion with its number, without empty lines between",
            )
        while self._kind in (Kind.NUMBER, Kind.INFERENCE_START):
            while self._kind is Kind.NUMBER:
                found.lines.append(self._numbered())
            found.lines.append(self._inference())
            found.lines.append(self._numbered())
        return found

    def _numbered(self) -> Member:
        self._expect(Kind.NUMBER, "a conclusion is missing after the inference", "write (3) and the conclusion")
        return self._member(only_statement=True)

    def _inference(self) -> Inference:
        message = "an inference is missing between premises and conclusion"
        found = Inference(self._expect(Kind.INFERENCE_START, message, "write ---- on a line of its own").start)
        following = self._tokens[min(self._at + 1, len(self._tokens) - 1)].kind
        if self._kind in _WORDS or (self._kind is Kind.NEW_LINE and following in _WORDS):
            self._skip(Kind.NEW_LINE)
            found.rules.append(self._rule())
            while self._skip(Kind.COMMA):
                found.rules.append(self._rule())
        self._skip(Kind.NEW_LINE)
        found.data = self._data()
        self._expect(Kind.INFERENCE_END, "this inference is not closed", "end it with --")
        self._expect(Kind.NEW_LINE, "a conclusion has to stand on the line below its inference")
        if self._kind is Kind.INDENT:
            holder = Member(True, found.start)
            self._relations(holder, only_undercuts=True)
            found.undercuts = [member for _, member in holder.relations]
        return found

    def _rule(self) -> str:
        start = self._at
        while self._kind in _WORDS:
            self._at += 1
        if start == self._at:
            raise self._error("the name of an inference rule is missing here")
        return content_of(self._tokens[start : self._at]).plain

    def _member(self, *, only_statement: bool = False) -> Member:
        found = self._bare_member(only_statement=only_statement)
        if self._kind is Kind.INDENT:
            self._relations(found)
        return found

    def _bare_member(self, *, only_statement: bool = False) -> Member:
        """Read a statement or an argument without the relations below it."""
        kind, token = self._kind, self._tokens[self._at]
        if kind in _ARGUMENT and only_statement:
            raise self._error(
                "an argument cannot be a premise, a conclusion, or what contradicts", "name a statement: [its title]"
            )
        if kind not in _STATEMENT and kind not in _ARGUMENT:
            raise self._error(_NO_TEXT, "write a text, or name a statement or an argument: [title], <title>")
        found = Member(kind in _ARGUMENT, token.start)
        if kind in _CONTENT:
            found.content = self._content()
        else:
            found.title = title_of(self._take().text)
            if kind in (Kind.STATEMENT_DEFINITION, Kind.ARGUMENT_DEFINITION):
                found.content = self._content()
            else:
                found.is_reference = True
                found.content = Content(tags=self._tags())
                self._skip(Kind.NEW_LINE)
        found.data = self._data()
        return found

    def _relations(self, parent: Member, *, only_undercuts: bool = False) -> None:
        """Read what is indented below a member; without recursion, so that it may be as deep as it likes."""
        above: list[Member] = []
        last = parent
        while True:
            if self._skip(Kind.INDENT):
                above.append(last)
                if self._kind is not Kind.RELATION:
                    raise self._error("what is indented here has to begin with a relation: +, -, _, ><")
            elif self._skip(Kind.DEDENT):
                above.pop()
                if not above:
                    return
                continue
            if self._kind is not Kind.RELATION:
                if self._kind in (Kind.INDENT, Kind.DEDENT):
                    continue
                raise self._error(*self._misplaced())
            symbol = self._tokens[self._at].text.strip(" \t'")
            if only_undercuts and len(above) == 1 and symbol not in ("_", "<_"):
                raise self._error("only undercuts can hit an inference", "write <_")
            self._at += 1
            last = self._bare_member(only_statement=symbol == "><")
            above[-1].relations.append((symbol, last))

    def _tags(self) -> list[str]:
        found = []
        while self._kind is Kind.TAG:
            found.append(tag_of(self._take().text))
        return list(dict.fromkeys(found))

    def _data(self) -> Any:
        if self._kind is not Kind.DATA:
            return None
        found = data_of(self._take())
        self._skip(Kind.NEW_LINE)
        return found

    def _content(self) -> Content:
        """Read running text; what is bold or italic may be nested."""
        start, open_ranges = self._at, []
        while True:
            kind = self._kind
            if kind is Kind.RANGE_START:
                open_ranges.append(self._tokens[self._at].text)
            elif kind is Kind.RANGE_END and open_ranges:
                open_ranges.pop()
            elif kind not in _CONTENT:
                break
            self._at += 1
        if open_ranges:
            mark = open_ranges[-1]
            what = "bold" if len(mark) == 2 else "italic"
            raise self._error(
                f"{what} text that begins with {mark} is not closed",
                f"write {mark} after it, or \\{mark[0]} for the sign",
            )
        if start == self._at:
            raise self._error(_NO_TEXT, "a text has to follow the title on the same line or the next")
        return content_of(self._tokens[start : self._at])
