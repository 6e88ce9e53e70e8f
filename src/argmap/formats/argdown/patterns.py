"""What pieces of an Argdown text look like, in the words of regular expressions.

The reference implementation (1.7.5) is JavaScript: what it counts as a blank and as the end of a line differs.
"""

import re

from argmap.formats.argdown.tokens import Kind

NO_BLANK = r"(?:[^\s\ufeff]|\x85)"
"""A character that JavaScript takes for no blank."""

TAG_CHARACTERS = r"a-zA-Z0-9\-\u00a0-\ud7ff\uf900-\ufdcf\ufdf0-\uffef"

LINE_BREAK = re.compile(r"[\n\r\u2028\u2029]")
COMMENT_LINE = re.compile(r"//[^\n\r\u2028\u2029]*(?=[\r\n])")
AFTER_EMPTY = re.compile(r"(?:[ \t]*\r\n|\n|\r)*")
AFTER_NEW = re.compile(r"(?:[ \t]*(?:\r\n|\n|\r)(?![ \t]*[\r\n]))?")
FENCE = re.compile(r"={3,}")
EMPTY_LINE = re.compile(r"(?:[ \t]*\r?\n){2,}")
NEW_LINE = re.compile(r"[ \t]*(?:\r\n|\n|\r)")
ESCAPED = re.compile(r"\\[^\n\r\u2028\u2029] *")
SPECIAL = re.compile(rf"\.{NO_BLANK}+?\.[ \t]?|:{NO_BLANK}+?:[ \t]?")
SPACES = re.compile(r"[ \t]+")
SPACES_BEFORE_WORD = re.compile(r"[ \t]+(?=[^\W_])")
DASHES = re.compile(r"-{2,}")

LINE_START = re.compile(r"[' \t]*(?:[-+_<>#*(]|[0-9]+\.)")
LINE_STARTS = (
    (Kind.INFERENCE_START, re.compile(r"([' \t]*)--")),
    (Kind.RELATION, re.compile(r"([' \t]*)(?:\+>|->|<?\+|<?-|><|_>|<_|_(?=[\s\ufeff]))")),
    (Kind.HEADING, re.compile(r"()#+ ")),
    (Kind.NUMBER, re.compile(r"([' \t]*)\([0-9]+\)")),
    (Kind.ORDERED, re.compile(r"([' \t]*)[0-9]+\.(?=[\s\ufeff])")),
    (Kind.UNORDERED, re.compile(r"([' \t]*)\*(?=[\s\ufeff])")),
)
"""What only begins a line, in the order in which it is tried; the group is how far it is indented."""

RANGE_END = re.compile(r"(?:\*\*|__|\*|_)(?:[ \t]|(?=[\n\r)}_.,!?;:\-*])|\Z)")
RANGE_START = re.compile(r"(?:\*\*|__|\*|_)(?![\s\ufeff])")
TAG = re.compile(rf"#[{TAG_CHARACTERS}\[\\\]^_`]+[ \t]?")

WORDS = re.compile(r"[^\\@#*_\[\],.:;</>\-\r\n(){}]+")
SIGN = re.compile(r"[@#*_\[\],.:;</>\-(){}][ \t]?")
"""A sign that means nothing where it stands."""

_PLAIN = r"[^\\@#*_\[\],.:;</>\-\r\n(){}=]"
_HARMLESS = rf"(?:[,;()\-}}]|\.(?!{NO_BLANK}+?\.)|:(?!{NO_BLANK}+?:)|/(?![/*])|@(?![\[<]))"
PROSE = rf"{_PLAIN}*+(?:(?:{_HARMLESS}[ \t]?(?![ \t])|=(?!==)){_PLAIN}*+)*+"
"""Words and signs that mean nothing, wherever they stand but at the start of a line; may be empty.

Of several blanks behind a sign only one counts, so that prose ends before them.
"""

PROSE_LINE = re.compile(PROSE)

DATA_BREAK = re.compile(r"(?:\}(?=[\s\ufeff][^,}])|\r(?!\n)|[\u2028\u2029])")
"""What braces cannot go beyond: one that other text follows, and what JavaScript's point does not match."""

DATA_END = re.compile(r"\}(?![\s\ufeff]*[,}])")
