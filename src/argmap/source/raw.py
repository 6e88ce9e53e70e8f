"""What a YAML text says before the model gives it meaning: texts, lists and mappings, with places.

Every scalar is a ``str``; a key with nothing after it holds ``None``. Places are the offsets at which keys and
values start, in characters, kept in one flat array beside the values so that 100,000 statements stay small; where
they end is read off the text when it is wanted.
"""

import re
from array import array
from collections.abc import Iterable, Iterator

Span = tuple[int, int]
"""Start and end offset of a piece of text, in characters."""


Entry = tuple[str, object, int, int]
"""Key, value, and the offsets at which they start."""


class RawMap(dict[str, object]):
    """A mapping; entry *n* has the starts of its key and its value at ``base + 2 n`` of the table."""

    __slots__ = ("base", "order", "start", "table")

    order: dict[str, int]
    """Number of each key; counted when a place is first asked for, which for most mappings is never."""

    def __init__(self, table: "array[int]", start: int) -> None:
        self.table, self.base, self.start = table, -1, start

    def key_start(self, key: str) -> int:
        """Return where ``key`` stands."""
        return self.table[self.base + 2 * self._number(key)]

    def value_start(self, key: str) -> int:
        """Return where the value of ``key`` stands."""
        return self.table[self.base + 2 * self._number(key) + 1]

    def _number(self, key: str) -> int:
        try:
            return self.order[key]
        except AttributeError:
            self.order = {each: number for number, each in enumerate(self)}
            return self.order[key]

    def entries(self) -> Iterator[Entry]:
        """Yield every entry with its places."""
        at = self.base
        for key, value in self.items():
            yield key, value, self.table[at], self.table[at + 1]
            at += 2

    def replace(self, entries: Iterable[Entry]) -> None:
        """Hold ``entries`` instead."""
        self.clear()
        self.base = len(self.table)
        for key, value, key_start, value_start in entries:
            self[key] = value
            self.table.extend((key_start, value_start))
        self.order = {each: number for number, each in enumerate(self)}


class RawList(list[object]):
    """A list; entry *n* has its start at ``base + n`` of the table."""

    __slots__ = ("base", "start", "table")

    def __init__(self, table: "array[int]", start: int) -> None:
        self.table, self.base, self.start = table, -1, start

    def value_start(self, index: int) -> int:
        """Return where entry ``index`` stands."""
        return self.table[self.base + index]


def scalar_span(text: str, start: int, value: object) -> Span:
    """Return where the scalar that starts at ``start`` stands, at the latest to the end of its line.

    ``value`` is what the scalar means; None for a list or mapping, which is shown up to the end of the line.
    An alias is shown itself; an anchor or a tag before the scalar is not shown.
    """
    line_end = text.find("\n", start)
    line_end = len(text) if line_end < 0 else line_end
    # Looked for up to there only: most texts hold none, and would be searched to their end.
    carriage_return = text.find("\r", start, line_end)
    line_end = line_end if carriage_return < 0 else carriage_return
    if alias := _ALIAS.match(text, start, line_end):
        return alias.span()
    if properties := _PROPERTIES.match(text, start, line_end):
        start = properties.end()
    quote = text[start : start + 1]
    if quote in ("'", '"') and isinstance(value, str):
        return start, _closing(text, start, line_end)
    if isinstance(value, str) and text.startswith(value, start):
        return start, min(start + len(value), line_end)
    return start, start + len(text[start:line_end].rstrip())


_ALIAS = re.compile(r"\*[^\s,\[\]{}]+")
_PROPERTIES = re.compile(r"(?:[&!][^\s,\[\]{}]*[ \t]+)+")


def _closing(text: str, start: int, line_end: int) -> int:
    quote, position = text[start], start + 1
    while position < line_end:
        if text[position] == "\\" and quote == '"':
            position += 1
        elif text[position] == quote:
            if text[position + 1 : position + 2] != "'" or quote == '"':
                return position + 1
            position += 1
        position += 1
    return line_end
