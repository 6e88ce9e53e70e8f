"""The values that short texts can have, with what is recorded of them, in either generation of DNA's database."""

from typing import NamedTuple

from argmap.formats.dna.coding import Entity
from argmap.formats.dna.tables import EVENT_LIST, Cell, DatabaseError, Tables


class NamedValues(NamedTuple):
    """Every value of every variable: by the id of the entity, and what is recorded of it by variable and value.

    Variables are given by their ids.
    """

    by_id: dict[Cell, str]
    entities: dict[tuple[Cell, str], Entity]


def named_values(tables: Tables) -> NamedValues:
    """Return the values that are declared in a database."""
    return _of_dna_3(tables) if tables.generation == 3 else _of_dna_2(tables)


def short_texts(tables: Tables, values: NamedValues) -> list[tuple[Cell, Cell, str | None]]:
    """Return statement, variable and value of every short text that was coded; None for one that is not declared."""
    if tables.generation == 3:
        rows = tables.rows("DATASHORTTEXT", "StatementId", "VariableId", "Entity")
        return [(statement, variable, _declared(values, entity)) for statement, variable, entity in rows]
    found: list[tuple[Cell, Cell, str | None]] = []
    for statement, variable, value in tables.rows("DATASHORTTEXT", "StatementId", "VariableId", "Value"):
        if isinstance(value, int):
            raise DatabaseError("the database was made by a test version of DNA 3", EVENT_LIST)
        found.append((statement, variable, value or ""))
    return found


def _declared(values: NamedValues, entity: Cell) -> str | None:
    return values.by_id.get(entity, None if entity else "")


def _of_dna_3(tables: Tables) -> NamedValues:
    columns = ("ID", "VariableId", "Value", "Red", "Green", "Blue", "ChildOf")
    rows = list(tables.rows("ENTITIES", *columns))
    by_id = {key: str(value or "") for key, _, value, *_ in rows}
    names = {key: str(name or "") for key, name in tables.rows("ATTRIBUTEVARIABLES", "ID", "AttributeVariable")}
    attributes: dict[Cell, dict[str, str]] = {}
    for entity, name, value in tables.rows("ATTRIBUTEVALUES", "EntityId", "AttributeVariableId", "AttributeValue"):
        if name in names:
            attributes.setdefault(entity, {})[names[name]] = str(value or "")
    entities = {}
    for key, variable, value, red, green, blue, parent in rows:
        known = {"color": _color(red, green, blue), **attributes.get(key, {}), "ChildOf": by_id.get(parent, "")}
        entities[variable, str(value or "")] = Entity(known)
    return NamedValues(by_id, entities)


def _of_dna_2(tables: Tables) -> NamedValues:
    described = ("Type", "Alias", "Notes", "ChildOf")
    columns = ("ID", "VariableId", "Value", "Red", "Green", "Blue", *described)
    by_id: dict[Cell, str] = {}
    entities = {}
    for key, variable, value, red, green, blue, *texts in tables.rows("ATTRIBUTES", *columns):
        by_id[key] = str(value or "")
        known = {name: str(text or "") for name, text in zip(described, texts, strict=True)}
        entities[variable, by_id[key]] = Entity({"color": _color(red, green, blue), **known})
    return NamedValues(by_id, entities)


def _color(*parts: Cell) -> str:
    return "#" + "".join(f"{part if isinstance(part, int) else 0:02x}" for part in parts)
