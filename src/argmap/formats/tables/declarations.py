"""Sources, speakers, organizations, topics and terms: declared by tables, or by being named."""

from typing import Any

from argmap.formats.tables.book import Book
from argmap.formats.tables.cells import separated
from argmap.formats.tables.entries import Entry, is_id, said
from argmap.formats.tables.names import CHIEF, Names
from argmap.formats.tables.sheets import Record
from argmap.interchange.identifiers import Identifiers

_ACTORS = ("organizations", "speakers")


class Declarations:
    """What there is in each section besides statements and arguments."""

    def __init__(self, book: Book) -> None:
        self._book = book
        self._told: set[str] = set()
        shared = Identifiers(book.given_ids(*_ACTORS))  # recommendations may be for either
        makers = {section: shared if section in _ACTORS else Identifiers(book.given_ids(section)) for section in CHIEF}
        self._names = {
            section: Names(section, self._declared(section, makers[section]), makers[section]) for section in CHIEF
        }

    def sections(self) -> dict[str, dict[str, Entry]]:
        """Return all entries by section, less empty sections, with what topics and terms refer to."""
        for section in ("topics", "terms"):
            for name in [*self._names[section].entries]:
                record = self._book.record_of((section, name))
                if record is not None and record.sheet.table.section == section:
                    self._names[section].entries[name].update(self.referring(record))
        return {section: names.entries for section, names in self._names.items() if names.entries}

    def referring(self, record: Record) -> Entry:
        """Return what a row refers to, save statements and arguments, and the positions in the table of statements."""
        found: Entry = {}
        of_statement = record.sheet.table.name == "statements"
        for name, text in record.values.items():
            column = record.sheet.table.by_name[name]
            if column.refers in ("", "statements") or (of_statement and column.refers == "speakers"):
                continue
            values = separated(text) if column.many else [text]
            resolved = [self._resolved(column.refers, each, record, name) for each in values]
            if known := [each for each in resolved if each is not None]:
                found[name] = known if column.many else known[0]
        return found

    def speakers(self, record: Record, column: str) -> list[dict[str, Any]]:
        """Return a position for each of the speakers whom a cell names."""
        names = separated(record.values[column])
        return [{"speaker": self._named("speakers", name, record, column)} for name in names]

    def _declared(self, section: str, identifiers: Identifiers) -> dict[str, Entry]:
        """Return what a table declares, without the ids that it refers to, which may come later in it."""
        found: dict[str, Entry] = {}
        for record in self._book.rows(section):
            given = record.values
            called = given.get(CHIEF[section]) or given.get("original") or given.get("meaning", "")
            name = given.get("id") or identifiers.make(called, section.removesuffix("s"))
            if self._book.is_new(found, name, (section, name), record):
                found[name] = said(record, "id")
                if section == "speakers" and "name" not in found[name] and "id" in given:
                    found[name]["name"] = name
        return found

    def _resolved(self, section: str, text: str, record: Record, column: str) -> str | None:
        """Return the id of what is called so, which is declared if it is new; a term cannot be."""
        if section == "terms":
            return self._term(text, record, column)
        if section == "actors":
            return self._actor(text) or self._named("organizations", text, record, column)
        return self._named(section, text, record, column)

    def _term(self, text: str, record: Record, column: str) -> str | None:
        known = self._names["terms"].known(text)
        if known is not None or is_id(text):
            return known or text
        self._book.wrong(record, f"there is no term '{text[:100]}'", column, "add a row for it to terms.csv")
        return None

    def _named(self, section: str, text: str, record: Record, column: str) -> str:
        names = self._names[section]
        if names.known(text) is None and text not in self._told and (meant := names.meant(text)):
            self._told.add(text)
            message = f"'{text[:100]}' is not among the {section}, and was added"
            self._book.doubt(record, message, column, f"did you mean '{meant}'?")
        found = names.resolved(text)
        self._book.stands((section, found), record, unless_known=True)
        return found

    def _actor(self, text: str) -> str | None:
        speakers, organizations = self._names["speakers"], self._names["organizations"]
        if text in organizations.entries or text in speakers.entries:
            return text
        return organizations.known(text) or speakers.known(text)
