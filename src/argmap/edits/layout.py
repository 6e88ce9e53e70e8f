"""How the text of a map is laid out: where the values of its keys stand, in which columns, on which lines."""

import re

from argmap.diagnostics import Path
from argmap.source import Loaded
from argmap.source.scalars import Scalar, scalars

_BREAK = re.compile(r"\r\n?|\n")
_LINE_END = re.compile(r"[\r\n]|\Z")


class Layout:
    """The text of a map that could be loaded, with the places of its scalars."""

    def __init__(self, loaded: Loaded) -> None:
        assert loaded.places is not None
        self.text = loaded.source.text
        self.is_json = self.text.lstrip().startswith("{")
        self._places = loaded.places
        self._scalars = scalars(self.text)

    def value(self, path: Path, key: str) -> Scalar | None:
        """Return what is written for a key of what ``path`` names; None if the text does not give it as a scalar."""
        start = self._places.span((*path, key), on_key=True)[0]
        found = self._scalars.get(start)
        if found is None or found.key != key:
            return None
        # Where there is no such key, the place is that of what it would stand under, which may be called the same.
        is_missing = not isinstance(path[-1], int) and start == self._places.span(path, on_key=True)[0]
        return None if is_missing else found

    def bare(self, path: Path) -> Scalar | None:
        """Return the scalar that is all the text has for what ``path`` names; None if it has more, or nothing."""
        found = self._scalars.get(self._places.span(path, on_key=True)[0])
        # A list of one may be written without being a list.
        name = path[-2] if isinstance(path[-1], int) else path[-1]
        return found if found and found.key in (None, name) else None

    def mark(self, at: int) -> str:
        """Return the quotation mark at a place, or an empty text."""
        mark = self.text[at]
        return mark if mark in ("'", '"') else ""

    def column(self, at: int) -> int:
        """Return how many characters stand before ``at`` on its line."""
        return at - max(self.text.rfind("\n", 0, at), self.text.rfind("\r", 0, at)) - 1

    def dash_column(self, at: int) -> int:
        """Return the column of the dash before an entry of a list, or 0 if the dash is on another line."""
        column = self.column(at)
        before = self.text[at - column : at].rstrip()
        return len(before) - 1 if before.endswith("-") else 0

    def line_end(self, at: int) -> int:
        """Return where the line of ``at`` ends, before its line break."""
        found = _LINE_END.search(self.text, at)
        assert found is not None
        return found.start()

    def new_line(self, at: int, column: int) -> str:
        """Return a line break, as the lines around ``at`` have it, and spaces up to a column."""
        found = _BREAK.search(self.text, at) or _BREAK.search(self.text)
        return (found.group() if found else "\n") + " " * column
