"""The tables of a DNA database → a coding."""

from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, tzinfo
from typing import NamedTuple

from argmap.diagnostics import Severity
from argmap.formats.dna.coding import CodedStatement, Coding, Document, Entity, Roles
from argmap.formats.dna.moments import moment
from argmap.formats.dna.remarks import Remark, counted, listed
from argmap.formats.dna.roles import NAMES, RoleError, roles_among
from argmap.formats.dna.tables import Cell, DatabaseError, Tables

_DATA = {"short text": "DATASHORTTEXT", "long text": "DATALONGTEXT", "boolean": "DATABOOLEAN", "integer": "DATAINTEGER"}
"""The table for each type of variable."""


class _Variable(NamedTuple):
    id: Cell
    name: str
    kind: str


class Contents:
    """What a database holds: statements of several types, each with variables of its own."""

    def __init__(self, tables: Tables, zone: tzinfo = UTC) -> None:
        self._tables, self._zone = tables, zone
        self._labels = {key: _text(label) for key, label in tables.rows("STATEMENTTYPES", "ID", "Label")}
        self._variables: dict[Cell, list[_Variable]] = {key: [] for key in self._labels}
        for key, kind, name, data in tables.rows("VARIABLES", "ID", "StatementTypeId", "Variable", "DataType"):
            self._variables.setdefault(kind, []).append(_Variable(key, _text(name), _text(data)))
        self._remarks: list[Remark] = []

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
        chosen, roles = self._chosen(columns, label)
        variables = self._variables[chosen]
        kinds = {each.name: each.kind for each in variables}
        documents = self._documents()
        entities = self._entities(variables)
        statements = self._statements(chosen, self._values(variables, entities), documents)
        described = {(each.name, name): entity for each in variables for name, entity in entities.get(each.id, ())}
        return Coding(roles, documents, statements, described, numeric=kinds.get(roles.stance or "") == "integer")
