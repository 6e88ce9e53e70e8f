"""Which statements and arguments a cell names: by their ids, or statements by what they say."""

import re
from difflib import get_close_matches

from argmap.formats.tables.book import Book
from argmap.formats.tables.cells import separated
from argmap.formats.tables.entries import is_id, whole_number
from argmap.formats.tables.sheets import Record

_BETWEEN = re.compile(r"[,\s]+")


class References:
    """What statements and arguments can be called; cells that call nothing are told to the book."""

    def __init__(self, book: Book) -> None:
        self._book = book
        self._ids: set[str] = set()
        self._by_text: dict[str, list[str]] = {}

    def learn(self, name: str, text: str = "") -> None:
        """Remember an id and what stands for it."""
        self._ids.add(name)
        if text:
            self._by_text.setdefault(_plain(text), []).append(name)

    def one(self, record: Record, column: str) -> str | None:
        """Return the id of what a cell names; None if it is blank or that is told to be wrong."""
        text = record.values.get(column)
        return None if text is None else self._id(text, record, column)

    def many(self, record: Record, column: str) -> list[str]:
        """Return the ids in a cell, which semicolons separate and, as ids have none, commas and blanks, too."""
        values = separated(record.values.get(column, ""))
        parts = [part for value in values for part in self._parts(value)]
        return [found for part in parts if (found := self._id(part, record, column)) is not None]

    def _parts(self, value: str) -> list[str]:
        if self._known(value):
            return [value]
        parts = [part for part in _BETWEEN.split(value) if part]
        is_list = all(map(is_id, parts)) and ("," in value or any(map(self._known, parts)))
        return parts if is_list else [value]

    def _known(self, value: str) -> list[str]:
        """Return the ids of all that is called so."""
        if value in self._ids:
            return [value]
        number = whole_number(value)
        return [number] if number in self._ids else self._by_text.get(_plain(value), [])

    def _id(self, value: str, record: Record, column: str) -> str | None:
        known = self._known(value)
        if len(known) == 1:
            return known[0]
        if known:
            message = f"{len(known)} statements have this text"
            self._book.wrong(record, message, column, f"name one by its id: {', '.join(known[:3])}")
            return None
        if is_id(value):
            return value  # what it should be depends on what it is for: the rules of maps say it
        self._book.wrong(record, *self.unknown("statement", value, column))
        return None

    def unknown(self, word: str, value: str, column: str) -> tuple[str, str, str | None]:
        """Return message, column and hint for something that is not there, though a cell names it."""
        return f"there is no {word} '{value[:100]}'", column, self._meant(value)

    def _meant(self, value: str) -> str | None:
        if "statements" not in self._book:
            return "the table of statements is missing: put statements.csv into the same folder"
        if not self._book.may_compare(len(self._ids) + len(self._by_text)):
            return None
        if close := get_close_matches(value, self._ids, n=1, cutoff=0.75):
            return f"did you mean '{close[0]}'?"
        close = get_close_matches(_plain(value), self._by_text, n=1, cutoff=0.75)
        return f"did you mean '{self._by_text[close[0]][0]}'?" if close else None


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())
