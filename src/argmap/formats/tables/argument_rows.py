"""Rows of arguments and their premises → the arguments of a map."""

from typing import Any

from argmap.formats.tables.book import Book
from argmap.formats.tables.declarations import Declarations
from argmap.formats.tables.entries import Entry, said
from argmap.formats.tables.references import References
from argmap.formats.tables.sheets import Record
from argmap.interchange.identifiers import Identifiers

_YES, _NO = ("yes", "true", "1", "x", "y"), ("no", "false", "0", "n")


class ArgumentRows:
    """The arguments that the tables hold, by their ids."""

    def __init__(self, book: Book, declared: Declarations, references: References, identifiers: Identifiers) -> None:
        self._book, self._declared, self._references = book, declared, references
        self.arguments: dict[str, Entry] = {}
        self._added: list[tuple[Entry, Record]] = []
        for record in book.rows("arguments"):
            name = record.values.get("id") or identifiers.make(record.values.get("text", ""), "argument")
            if book.is_new(self.arguments, name, ("arguments", name), record):
                self.arguments[name] = said(record, "id") | declared.referring(record)
                self._added.append((self.arguments[name], record))
                references.learn(name)

    def add_the_rest(self) -> None:
        """Add what they argue from and for, once all statements are known."""
        for entry, record in self._added:
            entry["premises"] = [{"statement": each} for each in self._references.many(record, "premises")]
            if conclusion := self._references.one(record, "conclusion"):
                entry["conclusion"] = conclusion
        for record in self._book.rows("premises"):
            self._add_premise(record)

    def append(self, name: str, key: str, value: Entry, record: Record) -> None:
        """Add to a list of an argument what stands in a row."""
        values: list[Any] = self.arguments[name].setdefault(key, [])
        self._book.stands(("arguments", name, key, len(values)), record)
        values.append(value)

    def named(self, record: Record) -> str | None:
        """Return the argument that a row is about, or None after telling the book what is wrong."""
        name = record.values.get("argument")
        if name in self.arguments:
            return name
        if name is None:
            self._book.wrong(record, "this row names no argument", "argument")
        else:
            self._book.wrong(record, *self._references.unknown("argument", name, "argument"))
        return None

    def _add_premise(self, record: Record) -> None:
        name = self.named(record)
        implicit = record.values.get("implicit", "no").casefold()
        if implicit not in (*_YES, *_NO):
            self._book.wrong(record, f"'{implicit[:100]}' is neither yes nor no", "implicit")
        elif "statement" not in record.values:
            self._book.wrong(record, "this row names no statement", "statement")
        elif name is not None and (statement := self._references.one(record, "statement")):
            premise = said(record, "implicit") | self._declared.referring(record)
            self.append(name, "premises", {"statement": statement, **premise, "implicit": implicit in _YES}, record)
