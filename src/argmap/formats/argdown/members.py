"""Tokens → statements and arguments, with their texts, data and what is indented below them."""

from __future__ import annotations

from argmap.formats.argdown.contents import content_of, tag_of, title_of
from argmap.formats.argdown.syntax import Content, Heading, Inference, Member
from argmap.formats.argdown.tokens import ArgdownError, Kind, Token
from argmap.formats.argdown.yaml_data import data_of

WORDS = frozenset({Kind.TEXT, Kind.ESCAPED, Kind.SPECIAL})
_MARKED = frozenset({Kind.LINK, Kind.TAG, Kind.STATEMENT_MENTION, Kind.ARGUMENT_MENTION, Kind.NEW_LINE})
_CONTENT = WORDS | _MARKED | {Kind.RANGE_START}
STATEMENTS = _CONTENT | {Kind.STATEMENT_REFERENCE, Kind.STATEMENT_DEFINITION}
ARGUMENTS = frozenset({Kind.ARGUMENT_REFERENCE, Kind.ARGUMENT_DEFINITION})

_NO_TEXT = "a text is missing here"
_ALONE = "in a paragraph only relations may follow"


class MemberParser:
    """Reads members off tokens; data are only looked at once the whole text has proved to be Argdown."""

    def __init__(self, tokens: list[Token]) -> None:
        self._tokens = tokens
        self._at = 0
        self._kind = tokens[0].kind
        self._without_tags = False
        self._data_of: list[tuple[Member | Heading | Inference, Token]] = []

    def _take(self) -> Token:
        token = self._tokens[self._at]
        self._move(self._at + 1)
        return token

    def _move(self, at: int) -> None:
        self._at = at
        if at < len(self._tokens):
            self._kind = self._tokens[at].kind

    def _skip(self, kind: Kind) -> bool:
        if self._kind is kind:
            self._move(self._at + 1)
            return True
        return False

    def _expect(self, kind: Kind, message: str, hint: str | None = None) -> Token:
        if self._kind is not kind:
            raise self._error(message, hint)
        return self._take()

    def _error(self, message: str, hint: str | None = None) -> ArgdownError:
        return ArgdownError(message, self._tokens[self._at].start, hint)

    def _following(self) -> Kind:
        return self._tokens[min(self._at + 1, len(self._tokens) - 1)].kind

    def _misplaced(self) -> ArgdownError:
        kind = self._kind
        if kind in (Kind.INDENT, Kind.RELATION):
            return self._error(
                "this relation belongs to no statement or argument",
                "indent it more than the line that it relates to, and as much as a relation above it or more",
            )
        if kind is Kind.INFERENCE_START:
            return self._error(
                "this inference has no premise before it", "begin premises with numbers in parentheses: (1)"
            )
        if kind is Kind.NUMBER:
            return self._error("premises and conclusions begin a paragraph of their own", "put an empty line before it")
        return self._error(f"this cannot stand here: {_ALONE}", "begin a new paragraph with an empty line")

    def _member(self, *, only_statement: bool = False) -> Member:
        found = self._bare_member(only_statement=only_statement)
        if self._kind is Kind.INDENT:
            self._relations(found)
        return found

    def _bare_member(self, *, only_statement: bool = False) -> Member:
        """Read a statement or an argument without the relations below it."""
        kind, token = self._kind, self._tokens[self._at]
        if kind in ARGUMENTS and only_statement:
            raise self._error(
                "an argument cannot be a premise, a conclusion, or what contradicts", "name a statement: [its title]"
            )
        if kind not in STATEMENTS and kind not in ARGUMENTS:
            raise self._error(_NO_TEXT, "write a text, or name a statement or an argument: [title], <title>")
        found = Member(kind in ARGUMENTS, token.start)
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
        self._data(found)
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
                raise self._misplaced()
            symbol = self._tokens[self._at].text.strip(" \t'")
            if only_undercuts and len(above) == 1 and symbol not in ("_", "<_"):
                raise self._error("only undercuts can hit an inference", "write <_")
            self._move(self._at + 1)
            last = self._bare_member(only_statement=symbol == "><")
            above[-1].relations.append((symbol, last))

    def _tags(self) -> list[str]:
        found: list[str] = []
        while self._kind is Kind.TAG:
            found += tag_of(self._take().text)
        return list(dict.fromkeys(found))

    def _data(self, holder: Member | Heading | Inference) -> None:
        if self._kind is Kind.DATA:
            self._data_of.append((holder, self._take()))
            self._skip(Kind.NEW_LINE)

    def _fill_in_data(self) -> None:
        for holder, token in self._data_of:
            holder.data = data_of(token)

    def _content(self) -> Content:
        """Read running text; what is bold or italic may be nested."""
        tokens, start, open_ranges = self._tokens, self._at, []
        at = start
        while True:
            kind = tokens[at].kind
            if kind is Kind.RANGE_START:
                open_ranges.append(tokens[at].text)
            elif kind is Kind.RANGE_END and open_ranges:
                open_ranges.pop()
            elif kind not in _CONTENT:
                break
            at += 1
        self._move(at)
        if open_ranges:
            mark = open_ranges[-1]
            what = "bold" if len(mark) == 2 else "italic"
            raise self._error(
                f"{what} text that begins with {mark} is not closed",
                f"write {mark} after it, or \\{mark[0]} for the sign",
            )
        if start == at:
            raise self._error(_NO_TEXT, "a text has to follow the title on the same line or the next")
        return content_of(tokens[start:at], without_tags=self._without_tags)
