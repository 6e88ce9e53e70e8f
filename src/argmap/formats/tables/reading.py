"""Tables → the plain values of a map, and the cell that each of them stands in."""

from typing import Any

from argmap.diagnostics import Diagnostic
from argmap.formats.tables.argument_rows import ArgumentRows
from argmap.formats.tables.book import Book
from argmap.formats.tables.declarations import Declarations
from argmap.formats.tables.entries import said
from argmap.formats.tables.map_keys import map_values
from argmap.formats.tables.references import References
from argmap.formats.tables.sheets import Record, Sheet
from argmap.formats.tables.statement_rows import StatementRows
from argmap.interchange.identifiers import Identifiers
from argmap.model.base import STATEMENT_KEYS

_EVIDENCE_OF = ("statement", "argument", "relation")


class Assembly:
    """Makes a map's values of its tables.

    ``raw`` is what the model reads, ``findings`` what is wrong with the tables themselves, ``doubts`` what may be a
    slip; ``place`` finds the cell that the model finds fault with.
    """

    def __init__(self, sheets: dict[str, Sheet], title: str) -> None:
        self._book = book = Book(sheets)
        self.raw: dict[str, Any] = {"title": title, **map_values(book)}
        self._declared, references = Declarations(book), References(book)
        identifiers = Identifiers({*book.given_ids("statements", "arguments"), *STATEMENT_KEYS})
        self._statements = StatementRows(book, self._declared, references, identifiers)
        self._arguments = ArgumentRows(book, self._declared, references, identifiers)
        self._statements.add_the_rest()
        self._arguments.add_the_rest()
        for record in book.rows("evidence"):
            self._add_evidence(record)
        self.raw.update(self._declared.sections())
        self.raw.update(self._statements.sections)
        if self._arguments.arguments:
            self.raw["arguments"] = self._arguments.arguments

    @property
    def findings(self) -> list[Diagnostic]:
        """What is wrong with the tables themselves."""
        return self._book.findings

    @property
    def doubts(self) -> list[Diagnostic]:
        """What may be a slip."""
        return self._book.doubts

    def place(self, diagnostic: Diagnostic) -> Diagnostic:
        """Return a finding about a path of the map with the cell it is about."""
        return self._book.place(diagnostic)

    def _add_evidence(self, record: Record) -> None:
        of = [key for key in _EVIDENCE_OF if key in record.values]
        if len(of) != 1:
            what = "does not say what it is evidence for" if not of else f"is evidence for {len(of)} things"
            column = (of or ["statement"])[-1]
            self._book.wrong(record, f"this row {what}", column, "name one statement, argument or relation")
            return
        evidence = said(record, "relation") | self._declared.referring(record)
        if of == ["relation"]:
            self._add_to_relation(record, evidence)
        elif of == ["argument"]:
            if argument := self._arguments.named(record):
                self._arguments.append(argument, "evidence", evidence, record)
        elif statement := self._statements.named(record, "statement"):
            self._statements.append(statement, "evidence", evidence, record)

    def _add_to_relation(self, record: Record, evidence: dict[str, Any]) -> None:
        name = record.values["relation"]
        found = self._statements.relations.get(name)
        if found is None:
            hint = "relations are named by the `id` that relations.csv gives them"
            self._book.wrong(record, f"there is no relation '{name[:100]}'", "relation", hint)
        else:
            target, path = found
            values: list[Any] = target.setdefault("evidence", [])
            self._book.stands((*path, "evidence", len(values)), record)
            values.append(evidence)
