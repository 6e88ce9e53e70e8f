"""Records of tables → the plain values of a map, and the cell that each of them stands in."""

from collections.abc import Iterable
from difflib import get_close_matches
from typing import Any

from argmap.diagnostics import Diagnostic, Path, Severity
from argmap.formats.tables.cells import separated, separated_ids
from argmap.formats.tables.columns import ATTRIBUTE, STANCE_WORDS, Column
from argmap.formats.tables.names import CHIEF, Names
from argmap.formats.tables.sheets import Record, Sheet
from argmap.interchange.identifiers import Identifiers
from argmap.model import StatementKind
from argmap.model.base import STATEMENT_KEYS
from argmap.model.statements import RELATION_KEYS, STANCE_KEYS

Entry = dict[str, Any]

_KINDS = {word: kind.section for kind in StatementKind for word in (kind.value, kind.section)}
_RELATIONS = {word: key for key in RELATION_KEYS for word in (key, key.removesuffix("s"), key.removesuffix("es"))}
_YES, _NO = ("yes", "true", "1", "x", "y"), ("no", "false", "0", "n")
_LISTS = ("mapper", "ignore", "event: organizer")
_ACTORS = ("organizations", "speakers")
_EVIDENCE_OF = ("statement", "argument", "relation")


class Assembly:
    """Makes a map's values of its tables.

    ``raw`` is what the model reads, ``findings`` what is wrong with the tables themselves, ``doubts`` what
    may be a slip; ``place`` finds the cell
    that the model finds fault with.
    """

    def __init__(self, sheets: dict[str, Sheet], title: str) -> None:
        self._sheets = sheets
        self._rows: dict[str, list[Record]] = {}
        self.findings: list[Diagnostic] = []
        self.doubts: list[Diagnostic] = []
        self.raw: dict[str, Any] = {"title": title}
        self._places: dict[Path, Record] = {}
        self._told: set[str] = set()
        self._read_map()
        self._names = self._declarations()
        self._statements: dict[str, tuple[str, Entry]] = {}
        self._relations: dict[str, Entry] = {}
        self._arguments: dict[str, Entry] = {}
        self._identifiers = Identifiers({*self._given_ids("statements", "arguments"), *STATEMENT_KEYS})
        for record in self._records("statements"):
            self._add_statement(record)
        for record in self._records("positions"):
            self._add_position(record)
        for record in self._records("relations"):
            self._add_relation(record)
        for record in self._records("arguments"):
            self._add_argument(record)
        for record in self._records("premises"):
            self._add_premise(record)
        for record in self._records("evidence"):
            self._add_evidence(record)
        self._read_glossary_places()
        self.raw.update({section: names.entries for section, names in self._names.items() if names.entries})
        if self._arguments:
            self.raw["arguments"] = self._arguments

    def place(self, diagnostic: Diagnostic) -> Diagnostic:
        """Return a finding about a path of the map with the cell it is about."""
        path = diagnostic.path
        for length in range(len(path), 0, -1):
            record = self._places.get(path[:length])
            if record is None:
                continue
            step = str(path[length]) if length < len(path) else ""
            if step == "attributes" and length + 1 < len(path):
                step = f"{ATTRIBUTE}{path[length + 1]}"
            column = {"by": "speaker"}.get(step, step)
            cell = record.cells.get(step) or record.cells.get(column)
            if cell is None and (nearer := self._places.get((*path[: length + 1], 0))):
                record = nearer  # a key that stands in a table of its own
            cell = cell or record.first
            return record.sheet.grid.place(diagnostic, cell)
        return diagnostic

    def _records(self, table: str) -> Iterable[Record]:
        if table not in self._rows:
            self._rows[table] = [*self._sheets[table].records()] if table in self._sheets else []
        return self._rows[table]

    def _wrong(self, record: Record, message: str, column: str, hint: str | None = None) -> None:
        self.findings.append(record.finding(message, column, hint))

    def _read_map(self) -> None:
        seen: set[str] = set()
        for record in self._records("map"):
            key = " ".join(record.values.get("key", "").casefold().replace(":", ": ").split())
            value = record.values.get("value")
            if not key:
                self._wrong(record, "this row has no key", "key", "write title, language, mapper, event: date, …")
                continue
            if key in seen and key not in _LISTS:
                self._wrong(record, f"'{key}' stands twice", "key", "keep one of them")
            seen.add(key)
            self._set(key, value, record)

    def _set(self, key: str, value: str | None, record: Record) -> None:
        under, colon, inner = key.partition(": ")
        if key == "ignore":
            under, colon, inner = "check", ":", "ignore"
        path = (under, inner) if colon else (under,)
        self._places[path] = record
        if key == "event" and value is None:
            self.raw.setdefault("event", {})
        elif value is None:
            return
        elif key == "event":
            self.raw.setdefault("event", {})["title"] = value
        elif colon and under in ("event", "check"):
            within = self.raw.setdefault(under, {})
            within[inner] = [*within.get(inner, []), value] if key in _LISTS else value
        elif key in _LISTS:
            self.raw[key] = [*self.raw.get(key, []), value]
        elif key in ("title", "language", "license", "note"):
            self.raw[key] = value
        else:
            hint = "write title, language, mapper, license, note, event: kind, event: date, …, or ignore"
            self._wrong(record, f"there is no key '{key[:100]}'", "key", hint)

    def _declarations(self) -> dict[str, Names]:
        shared = Identifiers(self._given_ids(*_ACTORS))  # recommendations may be for either
        makers = {section: shared if section in _ACTORS else Identifiers(self._given_ids(section)) for section in CHIEF}
        return {section: Names(section, self._declared(section, makers[section]), makers[section]) for section in CHIEF}

    def _given_ids(self, *tables: str) -> set[str]:
        return {record.values["id"] for table in tables for record in self._records(table) if "id" in record.values}

    def _declared(self, section: str, identifiers: Identifiers) -> dict[str, Entry]:
        """Return what a table declares, without the ids that it refers to, which may come later in it."""
        found: dict[str, Entry] = {}
        for record in self._records(section):
            called = (
                record.values.get(CHIEF[section]) or record.values.get("original") or record.values.get("meaning", "")
            )
            name = record.values.get("id") or identifiers.make(called, section.removesuffix("s"))
            if self._is_new(found, name, (section, name), record):
                found[name] = self._plain(record, ("id",))
                if section == "speakers" and "name" not in found[name] and "id" in record.values:
                    found[name]["name"] = name
        return found

    def _read_glossary_places(self) -> None:
        """Resolve what topics and terms refer to, now that everything is declared."""
        for section in ("topics", "terms"):
            for name in [*self._names[section].entries]:
                record = self._places.get((section, name))
                if record is not None and record.sheet.table.section == section:
                    self._names[section].entries[name].update(self._referring(record))

    def _is_new(self, among: Iterable[str], name: str, path: Path, record: Record) -> bool:
        if name in among:
            first = self._places[path]
            line = first.sheet.grid.source.location(first.first.start, first.first.end).line
            self._wrong(record, f"'{name[:100]}' stands twice", "id", f"line {line} has it already; ids are used once")
            return False
        self._places[path] = record
        return True

    def _add_statement(self, record: Record) -> None:
        values = record.values
        section = _KINDS.get(values.get("kind", "claim").casefold())
        if section is None:
            self._wrong(
                record, f"'{values['kind'][:100]}' is no kind", "kind", "write claim, challenge or recommendation"
            )
            return
        name = values.get("id") or self._identifiers.make(values.get("text") or values.get("quote", ""), "statement")
        first = self._statements.get(name, (section,))[0]
        if not self._is_new(self._statements, name, (first, name), record):
            return
        entry = self._plain(record, ("id", "kind", "speaker", *STANCE_KEYS, *RELATION_KEYS))
        entry |= self._referring(record)
        for key in STANCE_KEYS:
            column = "speaker" if key == "by" else key
            if column in values:
                entry[key] = [
                    {"speaker": self._resolved("speakers", each, record, column)} for each in separated(values[column])
                ]
        for key in RELATION_KEYS:
            if key in values:
                entry[key] = [{"to": each} for each in separated_ids(values[key])]
        self._statements[name] = (section, entry)
        self.raw.setdefault(section, {})[name] = entry

    def _add_position(self, record: Record) -> None:
        found = self._named(record, "statement", self._statements, "statement")
        key = STANCE_WORDS.get(record.values.get("stance", "by").casefold())
        if key is None:
            words = ", ".join(stance.value for stance in STANCE_KEYS.values())
            self._wrong(record, f"'{record.values['stance'][:100]}' is no stance", "stance", f"write one of {words}")
        elif found and "speaker" not in record.values:
            self._wrong(record, "this row names no speaker", "speaker")
        elif found:
            (section, entry), name = found, record.values["statement"]
            utterance = self._plain(record, ("statement", "stance", "speaker")) | self._referring(record)
            self._append(entry, key, utterance, (section, name), record)

    def _add_relation(self, record: Record) -> None:
        found = self._named(record, "from", self._statements, "statement")
        key = _RELATIONS.get(record.values.get("relation", "").casefold())
        if key is None:
            written = record.values.get("relation", "")
            message = f"'{written[:100]}' is no relation" if written else "this row names no relation"
            self._wrong(record, message, "relation", f"write one of {', '.join(RELATION_KEYS)}")
        elif found and "to" not in record.values:
            self._wrong(record, "this row does not say what it bears on", "to")
        elif found:
            (section, entry), name = found, record.values["from"]
            told = {key: value for key in ("to", "fidelity", "note") if (value := self._plain(record).get(key))}
            referring = self._referring(record)
            target = {**told, **({"by": referring.pop("by")} if "by" in referring else {})}
            kept = ("id", "from", "relation", "to", "by", "fidelity", "note", "source")
            if quoted := self._plain(record, kept) | referring:
                target["evidence"] = [quoted]
            self._append(entry, key, target, (section, name), record)
            if identifier := record.values.get("id"):
                if identifier in self._relations:
                    self._wrong(record, f"'{identifier[:100]}' stands twice", "id", "ids are used once")
                self._relations[identifier] = target
                self._places["relations", identifier] = record

    def _add_argument(self, record: Record) -> None:
        name = record.values.get("id") or self._identifiers.make(record.values.get("text", ""), "argument")
        if not self._is_new(self._arguments, name, ("arguments", name), record):
            return
        entry = self._plain(record, ("id", "premises", "by")) | self._referring(record)
        entry["premises"] = [{"statement": each} for each in separated_ids(record.values.get("premises", ""))]
        self._arguments[name] = entry

    def _add_premise(self, record: Record) -> None:
        entry = self._named(record, "argument", self._arguments, "argument")
        premise = self._plain(record, ("argument", "implicit")) | self._referring(record)
        implicit = record.values.get("implicit", "no").casefold()
        if implicit not in (*_YES, *_NO):
            self._wrong(record, f"'{implicit[:100]}' is neither yes nor no", "implicit")
        elif entry is not None:
            premise["implicit"] = implicit in _YES
            self._append(entry, "premises", premise, ("arguments", record.values["argument"]), record)

    def _add_evidence(self, record: Record) -> None:
        of = [key for key in _EVIDENCE_OF if key in record.values]
        if len(of) != 1:
            message = (
                "this row does not say what it is evidence for"
                if not of
                else f"this row is evidence for {len(of)} things"
            )
            self._wrong(record, message, (of or ["statement"])[-1], "name one statement, argument or relation")
            return
        known: dict[str, dict[str, Any]] = {
            "statement": self._statements, "argument": self._arguments, "relation": self._relations
        }  # fmt: skip
        found = self._named(record, of[0], known[of[0]], of[0])
        if found is not None:
            section, entry = found if of[0] == "statement" else (f"{of[0]}s", found)
            evidence = self._plain(record, _EVIDENCE_OF) | self._referring(record)
            self._append(entry, "evidence", evidence, (section, record.values[of[0]]), record)

    def _append(self, entry: Entry, key: str, value: Entry, path: Path, record: Record) -> None:
        values = entry.setdefault(key, [])
        self._places[*path, key, len(values)] = record
        values.append(value)

    def _named(self, record: Record, column: str, among: dict[str, Any], word: str) -> Any:
        """Return what a cell names by its id, or None after finding fault with it."""
        name = record.values.get(column)
        if name is None:
            self._wrong(record, f"this row names no {word}", column)
            return None
        if name not in among:
            close = get_close_matches(name, list(among), n=1, cutoff=0.75) if len(self.findings) < 100 else []
            self._wrong(
                record, f"there is no {word} '{name[:100]}'", column, f"did you mean '{close[0]}'?" if close else None
            )
            return None
        return among[name]

    def _plain(self, record: Record, without: Iterable[str] = ()) -> Entry:
        """Return what a row says, less what refers to something else, which is for ``_referring``."""
        columns, found = record.sheet.table.by_name, {}
        for name, text in record.values.items():
            column = columns[name]
            if name in without or column.refers not in ("", "ids"):
                continue
            found[name] = _value(column, text)
        return {**found, "attributes": record.attributes} if record.attributes else found

    def _referring(self, record: Record) -> Entry:
        """Return what a row refers to by names or ids, save positions and relations of a statement."""
        found: Entry = {}
        of_statement = record.sheet.table.name == "statements"
        for name, text in record.values.items():
            column = record.sheet.table.by_name[name]
            if column.refers in ("", "ids") or (of_statement and column.refers == "speakers"):
                continue
            values = separated(text) if column.many else [text]
            resolved = [self._resolved(column.refers, each, record, name) for each in values]
            found[name] = resolved if column.many else resolved[0]
        return found

    def _resolved(self, section: str, text: str, record: Record, column: str) -> str:
        if section == "terms":  # what they mean cannot be guessed
            return self._names["terms"].known(text) or text
        if section == "actors":
            speakers, organizations = self._names["speakers"], self._names["organizations"]
            known = (
                text if text in organizations.entries else speakers.known(text) if text in speakers.entries else None
            )
            known = known or organizations.known(text) or speakers.known(text)
            return known or self._resolved("organizations", text, record, column)
        names = self._names[section]
        if names.known(text) is None and text not in self._told and (meant := names.meant(text)):
            self._told.add(text)
            self.doubts.append(self._doubt(section, text, meant, record, column))
        found = names.resolved(text)
        self._places.setdefault((section, found), record)
        return found

    def _doubt(self, section: str, text: str, meant: str, record: Record, column: str) -> Diagnostic:
        message = f"'{text[:100]}' is not among the {section}, and was added"
        found = Diagnostic("lossy-import", Severity.WARNING, message, hint=f"did you mean '{meant}'?")
        return record.sheet.grid.place(found, record.cells.get(column) or record.first)


def _value(column: Column, text: str) -> Any:
    if column.many:
        return separated(text)
    return text.casefold() if column.word else text
