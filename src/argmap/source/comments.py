"""Comments that cut off a text: ``quote: we are #1`` is read as ``we are``."""

import re
from collections.abc import Iterator

from argmap.source.parse import plain_ends
from argmap.source.raw import Span

_HASH = re.compile(r"(?<=[^\s:])[ \t]+(#(?!#|[ \t]*argmap:)[^\s\r\n][^\r\n]*)")


def comments_in_text(text: str) -> Iterator[Span]:
    """Yield where a comment starts, without a space after its ``#``, behind text without quotes on the same line.

    ``text`` is one that can be parsed.
    """
    # Most maps hold none, and need not be parsed again.
    candidates = {found.start(): found.span(1) for found in _HASH.finditer(text)}
    if candidates:
        yield from (candidates[end] for end in plain_ends(text) if end in candidates)
