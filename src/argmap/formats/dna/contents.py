"""The tables of a DNA database → a coding."""

from collections import Counter
from collections.abc import Mapping
from datetime import UTC, tzinfo
from typing import NamedTuple

from argmap.diagnostics import Severity
from argmap.formats.dna.coding import CodedStatement, Coding, Document, Roles
from argmap.formats.dna.moments import moment
from argmap.formats.dna.named_values import named_values, short_texts
from argmap.formats.dna.passages import Passages
from argmap.formats.dna.remarks import Remark, cases, counted, listed
from argmap.formats.dna.roles import NAMES, RoleError, roles_among
from argmap.formats.dna.tables import Cell, DatabaseError, Tables


class Variable(NamedTuple):
    """A variable of a statement type; ``kind`` is ``short text``, ``long text``, ``integer`` or ``boolean``."""

    id: Cell
    name: str
    kind: str


class Contents:
    """What a database holds: documents, and statements of several types, each with variables of its own."""

    def __init__(self, tables: Tables, zone: tzinfo = UTC) -> None:
        self._tables, self._zone = tables, zone
        self._labels = {key: _text(label) for key, label in tables.rows("STATEMENTTYPES", "ID", "Label")}
        self._variables: dict[Cell, list[Variable]] = {key: [] for key in self._labels}
        for key, kind, name, data in tables.rows("VARIABLES", "ID", "StatementTypeId", "Variable", "DataType"):
            self._variables.setdefault(kind, []).append(Variable(key, _text(name), _text(data)))
        columns = ("ID", "StatementTypeId", "DocumentId", "Start", "Stop", "Coder")
        self._statements = list(tables.rows("STATEMENTS", *columns))
        self.remarks: list[Remark] = []

    def coding(self, columns: Mapping[str, str], label: str | None) -> Coding:
        """Return the statements of the type ``label``, or else of the one type that has the variables wanted.

        Raises:
            DatabaseError: if there is no such type, or several would do.
            RoleError: if it lacks a variable that is wanted.
        """
        if unknown := [role for role in columns if role not in NAMES]:
            raise RoleError(
                f"there is nothing called '{unknown[0]}' that a variable could be for",
                f"for a database --columns takes {', '.join(NAMES)}",
            )
        chosen = self._type(columns, label)
        variables = self._variables[chosen]
        roles = self._roles(chosen, columns)
        values = named_values(self._tables)
        entities = {
            (variable.name, name): values.entities[key, name]
            for variable in variables
            for key, name in values.entities
            if key == variable.id
        }
        coders = {key: _text(name) for key, name in self._tables.rows("CODERS", "ID", "Name")}
        documents = self._documents(coders)
        coded = self._coded(variables, short_texts(self._tables, values))
        statements = self._coded_statements(chosen, coded, documents, coders)
        self._remark_on_the_rest(chosen, roles, entities, statements)
        numeric = any(each.kind == "integer" for each in variables if each.name == roles.stance)
        return Coding(roles, documents, statements, entities, numeric=numeric)

    def _roles(self, chosen: Cell, columns: Mapping[str, str]) -> Roles:
        return roles_among([each.name for each in self._variables[chosen]], columns, "variable")

    def _type(self, columns: Mapping[str, str], label: str | None) -> Cell:
        known = [f"'{each}'" for each in self._labels.values()]
        if label is not None:
            for key, name in self._labels.items():
                if name.casefold() == label.casefold():
                    return key
            raise DatabaseError(f"there is no statement type '{label}'; there are {', '.join(known) or 'none'}")
        if len(self._labels) == 1:
            return next(iter(self._labels))
        used = {kind for _, kind, *_ in self._statements}
        fit = [key for key in self._labels if self._fits(key, columns)]
        fit = [key for key in fit if key in used] or fit
        if len(fit) == 1:
            return fit[0]
        types = "; ".join(
            f"'{name}' with {', '.join(each.name for each in self._variables[key])}"
            for key, name in self._labels.items()
        )
        several = "several statement types could be meant" if fit else "no statement type has the variables wanted"
        raise DatabaseError(
            f"{several}: {types}", "choose with --statement-type, and say with --columns which variable is what"
        )

    def _fits(self, key: Cell, columns: Mapping[str, str]) -> bool:
        try:
            self._roles(key, columns)
        except RoleError:
            return False
        return True

    def _documents(self, coders: dict[Cell, str]) -> dict[str, Document]:
        columns = ("ID", "Title", "Author", "Source", "Section", "Type", "Notes", "Coder", "Date", "Text")
        seconds = 1 if self._tables.generation == 3 else 1000
        undated = []
        found = {}
        for key, title, author, source, section, kind, note, coder, date, text in self._tables.rows(
            "DOCUMENTS", *columns
        ):
            when = moment(date / seconds, self._zone) if isinstance(date, int) else None
            if when is None:
                undated.append(str(key))
            found[str(key)] = Document(
                id=str(key),
                title=_text(title),
                author=_text(author),
                source=_text(source),
                section=_text(section),
                kind=_text(kind),
                date=when or "",
                url=_text(source) if _text(source).startswith(("http://", "https://")) else "",
                coder=coders.get(coder, ""),
                note=_text(note),
                text=_text(text),
            )
        if undated:
            message = f"{counted(len(undated), 'document')} without a date that a calendar has: {listed(undated)}"
            self.remarks.append(Remark(Severity.WARNING, message))
        return found

    def _coded(
        self, variables: list[Variable], texts: list[tuple[Cell, Cell, str | None]]
    ) -> dict[Cell, dict[str, str]]:
        """Return the values of every statement, by variable; empty ones are left out."""
        names = {each.id: each.name for each in variables}
        found: dict[Cell, dict[str, str]] = {}
        for statement, variable, value in texts:
            if value and variable in names:
                found.setdefault(statement, {})[names[variable]] = value
        if lost := [f"statement {key}" for key, variable, value in texts if value is None and variable in names]:
            message = f"{counted(len(lost), 'value')} that the database does not declare, of {listed(lost)}"
            self.remarks.append(Remark(Severity.WARNING, message))
        for table in ("DATALONGTEXT", "DATABOOLEAN", "DATAINTEGER"):
            for statement, variable, coded in self._tables.rows(table, "StatementId", "VariableId", "Value"):
                if coded not in (None, "") and variable in names:
                    found.setdefault(statement, {})[names[variable]] = str(coded)
        # In the order in which the variables are declared, whatever their type.
        order = {name: place for place, name in enumerate(names.values())}
        return {key: dict(sorted(values.items(), key=lambda each: order[each[0]])) for key, values in found.items()}

    def _coded_statements(
        self, chosen: Cell, coded: dict[Cell, dict[str, str]], documents: dict[str, Document], coders: dict[Cell, str]
    ) -> list[CodedStatement]:
        passages = Passages(documents)
        found = []
        for row, (key, kind, document, start, stop, coder) in enumerate(self._statements):
            if kind != chosen:
                continue
            name = str(document) if str(document) in documents else ""
            chars, quote = passages.passage(name, start, stop)
            date = documents[name].date if name else ""
            values = coded.get(key, {})
            found.append(CodedStatement(str(key), row, name, date, chars, quote, coders.get(coder, ""), values))
        if astray := [each for each in found if not each.document]:
            what = "of a document that is not in the database has|have no source, no date and no quotation"
            self.remarks.append(Remark(Severity.WARNING, cases(astray, what)))
        self.remarks += passages.remarks()
        return found

    def _remark_on_the_rest(
        self, chosen: Cell, roles: Roles, entities: Mapping[tuple[str, str], object], statements: list[CodedStatement]
    ) -> None:
        others = Counter(self._labels.get(kind, "?") for _, kind, *_ in self._statements if kind != chosen)
        for label, number in others.items():
            message = f"{counted(number)} of type '{label}' {'was' if number == 1 else 'were'} left out"
            hint = f"--statement-type '{label}', with --columns, imports these instead"
            self.remarks.append(Remark(Severity.INFO, message, hint=hint))
        named = {roles.speaker, roles.organization, roles.statement}
        used = {pair for each in statements for pair in each.values.items()}
        unused = [value for name, value in entities if value and name in named and (name, value) not in used]
        if unused:
            message = f"{counted(len(unused), 'name')} that no statement uses {'was' if len(unused) == 1 else 'were'}"
            self.remarks.append(Remark(Severity.INFO, f"{message} left out: {listed(unused)}"))
        if "STATEMENTLINKS" in self._tables and (links := len(list(self._tables.rows("STATEMENTLINKS", "ID")))):
            message = f"{counted(links, 'link')} between statements {'was' if links == 1 else 'were'} left out"
            self.remarks.append(Remark(Severity.INFO, message))


def _text(cell: Cell) -> str:
    return "" if cell is None else str(cell)
