"""Argdown's text → paragraphs, or an error where the reference parser stops."""

from __future__ import annotations

from typing import Any

from argmap.formats.argdown.contents import content_of
from argmap.formats.argdown.lexer import Lexer
from argmap.formats.argdown.members import ARGUMENTS, STATEMENTS, WORDS, MemberParser
from argmap.formats.argdown.syntax import Document, Heading, Inference, Member, Outline, Paragraph, Structure
from argmap.formats.argdown.tokens import ArgdownError, Kind, Token
from argmap.formats.argdown.yaml_data import front_matter_of

_WORTHWHILE = 4_000
"""Characters from which reading plain paragraphs at once gains more time than its pattern takes to be made."""


def parsed(text: str, *, quick: bool | None = None) -> Document:
    """Return what an Argdown text says; ``quick`` reads plain paragraphs at once, with the same outcome.

    Raises:
        ArgdownError: if it is no Argdown.
    """
    lexer = Lexer(text, quick=len(text) > _WORTHWHILE if quick is None else quick)
    return _Parser(lexer.run(), lexer.paragraphs).document(lexer.comments)


def is_strict(document: Document) -> bool:
    """Whether the front matter asks for strict mode, in which statements contradict or entail one another."""
    return is_strict_model(document.front_matter)


def is_strict_model(front_matter: Any) -> bool:
    """Whether front matter asks for strict mode."""
    return _settings(front_matter).get("mode") == "strict"


def _settings(front_matter: Any) -> dict[str, Any]:
    """Return what the front matter says of how a text is to be understood."""
    found = front_matter.get("model") if isinstance(front_matter, dict) else None
    return found if isinstance(found, dict) else {}


class _Parser(MemberParser):
    def __init__(self, tokens: list[Token], paragraphs: list[Member | Structure]) -> None:
        super().__init__(tokens)
        self._plain = iter(paragraphs)

    def document(self, comments: list[int]) -> Document:
        self._skip(Kind.NEW_LINE)
        self._skip(Kind.EMPTY_LINE)
        said, no_yaml = None, None
        if self._kind is Kind.FRONT_MATTER:
            try:
                said = front_matter_of(self._take())
            except ArgdownError as error:  # where the text is no Argdown either, that comes first
                no_yaml = error
            self._without_tags = _settings(said).get("removeTagsFromText") == "true"
            self._skip(Kind.NEW_LINE)
            self._expect(Kind.EMPTY_LINE, "an empty line has to follow the front matter, and then a statement")
        paragraphs = [self._paragraph()]
        while self._skip(Kind.EMPTY_LINE):
            paragraphs.append(self._paragraph())
        if self._kind is not Kind.END:
            raise self._misplaced()
        if no_yaml:
            raise no_yaml
        self._fill_in_data()
        return Document(said, paragraphs, comments)

    def _paragraph(self) -> Paragraph:
        kind = self._kind
        if kind is Kind.PARAGRAPH:
            self._take()
            return next(self._plain)
        if kind is Kind.HEADING:
            return self._heading()
        if kind is Kind.NUMBER:
            return self._structure()
        if kind in STATEMENTS or kind in ARGUMENTS:
            return self._member()
        if kind is Kind.INDENT and self._following() in (Kind.ORDERED, Kind.UNORDERED):
            return self._outline()
        if kind in (Kind.INDENT, Kind.RELATION):
            raise self._error(
                "a paragraph cannot begin with a relation", "remove the empty lines above it, or begin with a text"
            )
        raise self._error("a statement, an argument or a heading is missing here")

    def _heading(self) -> Heading:
        start = self._take()
        found = Heading(len(start.text) - 1, self._content(), None, start.start)
        self._data(found)
        return found

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
        if self._kind in WORDS or (self._kind is Kind.NEW_LINE and self._following() in WORDS):
            self._skip(Kind.NEW_LINE)
            found.rules.append(self._rule())
            while self._skip(Kind.COMMA):
                found.rules.append(self._rule())
        self._skip(Kind.NEW_LINE)
        self._data(found)
        self._expect(Kind.INFERENCE_END, "this inference is not closed", "end it with --")
        self._expect(Kind.NEW_LINE, "a conclusion has to stand on the line below its inference")
        if self._kind is Kind.INDENT:
            holder = Member(True, found.start)
            self._relations(holder, only_undercuts=True)
            found.undercuts = [member for _, member in holder.relations]
        return found

    def _rule(self) -> str:
        start = at = self._at
        while self._tokens[at].kind in WORDS:
            at += 1
        if start == at:
            raise self._error("the name of an inference rule is missing here")
        self._move(at)
        return content_of(self._tokens[start:at]).plain
