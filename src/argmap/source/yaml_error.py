"""What is wrong with a text as YAML, in words for people who do not know YAML."""

import yaml

from argmap.source.raw import Span
from argmap.source.slips import INDENT_DEEPER, slip, without_colon


class YamlError(Exception):
    """The text is not YAML, or not the YAML a map may use; ``span`` says where."""

    def __init__(self, message: str, span: Span, hint: str | None = None) -> None:
        super().__init__(message)
        self.message, self.span, self.hint = message, span, hint


class LimitError(YamlError):
    """The text is deeper or stands for more than any map; reading on would be a waste."""


def in_plain_words(error: yaml.MarkedYAMLError, text: str, offset: int) -> YamlError:
    """Return what a YAML library says of ``text``, which stands ``offset`` characters into the whole, in our words."""
    problem = error.problem or str(error)
    at, opened = (_index(mark, text) for mark in (error.problem_mark, error.context_mark))
    if "could not find expected ':'" in problem:
        at, found = opened, without_colon(text, opened)
    else:
        found = slip(text, at, opened)
    if found:
        return YamlError(found.message, (offset + found.span[0], offset + found.span[1]), found.hint)
    if error.context_mark is not None and ("unexpected end of stream" in problem or "expected ',' or" in problem):
        at = opened
    if "cannot start any token" in problem and text[at : at + 1] == "\t":
        problem = "found a tab character"
    for pattern, message, hint in _PLAIN_WORDS:
        if pattern in problem:
            return YamlError(message, (offset + at, offset + at + 1), hint)
    context = f"{error.context}: " if error.context else ""
    return YamlError(f"{context}{problem}", (offset + at, offset + at + 1))


def _index(mark: yaml.Mark | None, text: str) -> int:
    return min(mark.index, max(len(text) - 1, 0)) if mark is not None else 0


_PLAIN_WORDS = (
    (
        "mapping values are not allowed",
        "unexpected ':'",
        "put text that contains ': ' in quotes, or check the indentation",
    ),
    ("could not find expected ':'", "this line has no key", INDENT_DEEPER),
    ("did not find expected key", "this line does not fit the indentation around it", "line it up with the keys above"),
    ("expected <block end>", "this line does not fit the indentation around it", "line it up with the keys above"),
    ("did not find expected '-' indicator", "this line does not fit the list around it", "start it with '- '"),
    (
        "expected ',' or",
        "a bracket opened here is not closed",
        "close it with ']' or '}'; put text that holds one of [ ] { } , in quotes",
    ),
    ("found unexpected end of stream", "a quotation mark opened here is never closed", "close it"),
    ("found character '\\t'", "a tab is used for indentation", "indent with spaces"),
    ("found a tab character", "a tab is used for indentation", "indent with spaces"),
    ("cannot start any token", "text may not start with this character", "put the text in quotes"),
    ("found unknown escape character", "unknown escape after a backslash", "write '\\\\' or use single quotes"),
    ("sequence entries are not allowed", "a list entry cannot start here", "put '-' on a line of its own"),
    ("did not find expected node content", "a value is missing here", "put text that starts with ',' or '%' in quotes"),
    ("did not find expected <document start>", "text after the end of the document", "delete '...' or what follows"),
)
