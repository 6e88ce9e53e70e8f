"""Markdown: its text without the markup, one line or more for each block."""

import re
from collections.abc import Iterator
from html import unescape
from time import monotonic
from typing import Any

from argmap.documents.decoding import decoded
from argmap.documents.document import Document, SourceError
from argmap.documents.flow import joined
from argmap.documents.library import library

MAX_SECONDS = 60.0

_FRONT_MATTER = re.compile(r"\A---[ \t]*\r?\n(?:(?!---|\.\.\.).*\r?\n)*(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)")
_FOOTNOTE = re.compile(r"[ \t]{0,3}\[\^[^\]\s]+\]:[ \t]*")
_FOOTNOTE_MARK = re.compile(r"\[\^[^\]\s]+\](?!\()")
_MARKUP = re.compile(r"<!--.*?(?:-->|\Z)|<(script|style)\b.*?(?:</\1>|\Z)|<[^<>]*>", re.DOTALL | re.IGNORECASE)
_TAG = re.compile(r"<br\s*/?>", re.IGNORECASE)


def read(raw: bytes) -> Document:
    """Read a Markdown file as CommonMark with tables and footnotes.

    Links keep their text, pictures their description, tables tabs between cells. Its lines are not those of the file.

    Raises:
        SourceError: if it is not text, or takes too long: time grows with the square of brackets that are not closed.
    """
    text = _FRONT_MATTER.sub("", decoded(raw), count=1)
    parser = library("markdown_it", "Markdown").MarkdownIt("commonmark", {"maxNesting": 60}).enable("table")
    parser.enable("strikethrough")
    until = monotonic() + MAX_SECONDS
    parser.inline.ruler.before("text", "deadline", lambda *_: _in_time(until))
    parser.block.ruler.before("table", "deadline", lambda *_: _in_time(until))
    # `[^1]: word` would be taken for the address of a link.
    parser.block.ruler.before("reference", "footnote", _footnote, {"alt": ["paragraph"]})
    try:
        tokens = parser.parse(text)
    except (RecursionError, ValueError, IndexError) as error:
        raise SourceError(f"cannot be read as Markdown: {error}", hint="save it as plain text") from None
    return joined([paragraph for paragraph in _paragraphs(tokens) if paragraph and not paragraph.isspace()])


def _in_time(until: float) -> bool:
    """Be a rule that nothing fits: what is tried at every place can look at the clock."""
    if monotonic() > until:
        raise SourceError(f"takes more than {MAX_SECONDS:.0f} seconds to read", hint="save it as plain text")
    return False


def _footnote(state: Any, line: int, _end: int, silent: bool) -> bool:  # noqa: FBT001 markdown-it calls it so
    """Pass over the mark before a footnote, so that the rest is read as a paragraph."""
    start = state.bMarks[line] + state.tShift[line]
    match = _FOOTNOTE.match(state.src, start, state.eMarks[line])
    if not match or match.end() == start or silent:
        return bool(match)
    state.bMarks[line], state.tShift[line], state.sCount[line] = match.end(), 0, state.blkIndent
    return False


def _paragraphs(tokens: list[Any]) -> Iterator[str]:
    cells: list[str] | None = None  # those of a row that is open
    for token in tokens:
        if token.type == "tr_open":
            cells = []
        elif token.type == "tr_close":
            yield "\t".join(cells or ()).strip("\t")
            cells = None
        elif token.type == "inline":
            text = "".join(_inline(token.children or ())).strip()
            if cells is None:
                yield text
            else:
                cells.append(text)
        elif token.type in {"fence", "code_block"}:
            yield token.content.strip("\n")
        elif token.type == "html_block":
            yield unescape(_MARKUP.sub("", token.content)).strip()


def _inline(tokens: Any) -> Iterator[str]:
    for token in tokens:
        if token.type in {"softbreak", "hardbreak"}:
            yield "\n"
        elif token.type == "image":
            yield "".join(_inline(token.children or ()))
        elif token.type == "html_inline":
            yield "\n" if _TAG.fullmatch(token.content) else ""
        elif token.type == "text":
            yield _FOOTNOTE_MARK.sub("", token.content)
        elif token.content:
            yield token.content
