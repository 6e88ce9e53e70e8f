"""Rows of statements, positions and relations → the claims, challenges and recommendations of a map."""

from typing import Any

from argmap.diagnostics import Path
from argmap.formats.tables.book import Book
from argmap.formats.tables.columns import STANCE_WORDS
from argmap.formats.tables.declarations import Declarations
from argmap.formats.tables.entries import Entry, said
from argmap.formats.tables.references import References
from argmap.formats.tables.sheets import Record
from argmap.interchange.identifiers import Identifiers
from argmap.model import StatementKind
from argmap.model.statements import RELATION_KEYS, STANCE_KEYS

_KINDS = {word: kind.section for kind in StatementKind for word in (kind.value, kind.section)}
_RELATIONS = {
    **{word: key for key in RELATION_KEYS for word in (key, key.removesuffix("s"), key.removesuffix("es"))},
    "pro": "supports",
    "con": "attacks",
}


class StatementRows:
    """The statements that the tables hold.

    ``sections`` have them by kind and id; ``relations``, by the ids that the table of relations gives them, what is
    said of each and the path where that stands.
    """

    def __init__(self, book: Book, declared: Declarations, references: References, identifiers: Identifiers) -> None:
        self._book, self._declared, self._references = book, declared, references
        self.sections: dict[str, dict[str, Entry]] = {}
        self.relations: dict[str, tuple[Entry, Path]] = {}
        self._section_of: dict[str, str] = {}
        self._added: list[tuple[Entry, Record]] = []
        for record in book.rows("statements"):
            self._add(record, identifiers)

    def add_the_rest(self) -> None:
        """Add what bears on other statements, once all are known: relations and positions."""
        for entry, record in self._added:
            for key in RELATION_KEYS:
                if found := self._references.many(record, key):
                    entry[key] = [{"to": each} for each in found]
        for record in self._book.rows("positions"):
            self._add_position(record)
        for record in self._book.rows("relations"):
            self._add_relation(record)

    def append(self, name: str, key: str, value: Entry, record: Record) -> Path:
        """Add to a list of a statement what stands in a row; return its path in the map."""
        section = self._section_of[name]
        values: list[Any] = self.sections[section][name].setdefault(key, [])
        path = (section, name, key, len(values))
        self._book.stands(path, record)
        values.append(value)
        return path

    def named(self, record: Record, column: str) -> str | None:
        """Return the statement that a cell names, or None after telling the book what is wrong."""
        wrong = len(self._book.findings)
        name = self._references.one(record, column)
        if name in self._section_of:
            return name
        if name is not None:
            self._book.wrong(record, *self._references.unknown("statement", name, column))
        elif wrong == len(self._book.findings):
            self._book.wrong(record, "this row names no statement", column)
        return None

    def _add(self, record: Record, identifiers: Identifiers) -> None:
        values = record.values
        section = _KINDS.get(values.get("kind", "claim").casefold())
        if section is None:
            message = f"'{values['kind'][:100]}' is no kind"
            self._book.wrong(record, message, "kind", "write claim, challenge or recommendation")
            return
        text = values.get("text") or values.get("quote", "")
        name = values.get("id") or identifiers.make(text, "statement")
        first = self._section_of.get(name, section)
        if not self._book.is_new(self._section_of, name, (first, name), record):
            return
        entry = said(record, "id", "kind") | self._declared.referring(record)
        for key in STANCE_KEYS:
            column = "speaker" if key == "by" else key
            if column in values:
                entry[key] = self._declared.speakers(record, column)
        self._section_of[name] = section
        self.sections.setdefault(section, {})[name] = entry
        self._added.append((entry, record))
        self._references.learn(name, text)

    def _add_position(self, record: Record) -> None:
        name = self.named(record, "statement")
        key = STANCE_WORDS.get(record.values.get("stance", "by").casefold())
        if key is None:
            words = ", ".join(stance.value for stance in STANCE_KEYS.values())
            message = f"'{record.values['stance'][:100]}' is no stance"
            self._book.wrong(record, message, "stance", f"write one of {words}")
        elif name and "speaker" not in record.values:
            self._book.wrong(record, "this row names no speaker", "speaker")
        elif name:
            self.append(name, key, said(record, "stance") | self._declared.referring(record), record)

    def _add_relation(self, record: Record) -> None:
        name = self.named(record, "from")
        key = _RELATIONS.get(record.values.get("relation", "").casefold())
        if key is None:
            written = record.values.get("relation", "")
            message = f"'{written[:100]}' is no relation" if written else "this row names no relation"
            self._book.wrong(record, message, "relation", f"write one of {', '.join(RELATION_KEYS)}")
        elif name and "to" not in record.values:
            self._book.wrong(record, "this row does not say what it bears on", "to")
        elif name and (target := self._target(record)):
            self._remember(record, target, self.append(name, key, target, record))

    def _target(self, record: Record) -> Entry | None:
        """Return what a row of the table of relations says of one, None if it names no statement."""
        to = self._references.one(record, "to")
        referring, plain = self._declared.referring(record), said(record, "id", "relation")
        target: Entry = {"to": to}
        target.update({"by": referring.pop("by")} if "by" in referring else {})
        target.update({key: plain.pop(key) for key in ("fidelity", "note") if key in plain})
        if plain or referring:
            target["evidence"] = [plain | referring]
        return target if to is not None else None

    def _remember(self, record: Record, target: Entry, path: Path) -> None:
        identifier = record.values.get("id")
        if identifier is None:
            return
        if identifier in self.relations:
            self._book.wrong(record, f"'{identifier[:100]}' stands twice", "id", "ids are used once")
        self.relations[identifier] = target, path
