"""Small databases as the two generations of DNA make them, with data of our own."""

import sqlite3
from collections.abc import Iterable
from typing import Any

DAY = 86_400

DOCUMENTS: list[dict[str, Any]] = [
    {
        "ID": 7,
        "Title": "Hearing: the night bus",
        "Date": 12 * DAY,
        "Text": "The bus is safe. It costs too much. 🚌 Nobody rides it.",
    },
    {
        "ID": 3,
        "Title": "Letter to the editor",
        "Author": "Bo Lind",
        "Source": "https://example.org/letter",
        "Date": 10 * DAY + 34_200,
        "Text": "It costs nothing at all.",
        "Type": "letter",
        "Section": "Letters",
        "Notes": "A short one.",
        "Coder": 2,
    },
    {"ID": 9, "Title": "Never coded", "Date": 11 * DAY, "Text": "…"},
]
CODERS = {1: "Ann", 2: "Bea"}
VARIABLES = {1: ("person", "short text"), 2: ("organization", "short text"), 3: ("concept", "short text"),
             4: ("agreement", "boolean"), 5: ("remark", "long text"), 6: ("weight", "integer")}  # fmt: skip
COST, SAFE = "The bus costs too much.", "The bus is safe."
# Statement, document, start, stop, coder, and the values by variable.
STATEMENTS: list[tuple[int, int, int, int, int, dict[int, Any]]] = [
    (11, 7, 0, 16, 1, {1: "Ada Örn", 2: "City Council", 3: SAFE, 4: 1, 5: "by the way", 6: 3}),
    (12, 7, 17, 35, 1, {1: "Ada Örn", 2: "City Council", 3: COST, 4: 1, 5: "", 6: 0}),
    (13, 7, 39, 54, 2, {1: "", 2: "Drivers' Union", 3: COST, 4: 0, 5: "", 6: -2}),
    (14, 3, 0, 24, 2, {1: "Bo Lind", 2: "", 3: COST, 4: 0, 5: "", 6: 0}),
    (15, 3, 3, 8, 2, {1: "Ada Örn", 2: "Drivers' Union", 3: COST, 4: 1, 5: "", 6: 0}),
]
ATTRIBUTES: dict[tuple[int, str], dict[str, str]] = {
    (1, "Ada Örn"): {"Type": "politician", "Alias": "A. Örn", "Notes": "Elected in 2020."},
    (2, "City Council"): {"Type": "state"},
    (2, "Tram Lobby"): {"Type": "lobby"},
    (3, COST): {"Alias": "cost"},
}
PARENTS = {(2, "Drivers' Union"): "City Council"}
COLORS = {(1, "Ada Örn"): (255, 153, 0)}

_COMMON = """
CREATE TABLE SETTINGS(Property TEXT PRIMARY KEY, Value TEXT);
CREATE TABLE CODERS(ID INTEGER NOT NULL PRIMARY KEY, Name TEXT, Red INTEGER, Green INTEGER, Blue INTEGER,
    Password TEXT);
CREATE TABLE DOCUMENTS(ID INTEGER NOT NULL PRIMARY KEY, Title TEXT, Text TEXT, Coder INTEGER, Author TEXT,
    Source TEXT, Section TEXT, Notes TEXT, Type TEXT, Date INTEGER);
CREATE TABLE STATEMENTTYPES(ID INTEGER NOT NULL PRIMARY KEY, Label TEXT, Red INTEGER, Green INTEGER, Blue INTEGER);
CREATE TABLE VARIABLES(ID INTEGER NOT NULL PRIMARY KEY, Variable TEXT, DataType TEXT, StatementTypeId INTEGER);
CREATE TABLE STATEMENTS(ID INTEGER NOT NULL PRIMARY KEY, StatementTypeId INTEGER, DocumentId INTEGER,
    Start INTEGER, Stop INTEGER, Coder INTEGER);
"""
_DNA_3 = """
CREATE TABLE DATABOOLEAN(ID INTEGER PRIMARY KEY, StatementId INTEGER, VariableId INTEGER, Value INTEGER);
CREATE TABLE DATAINTEGER(ID INTEGER PRIMARY KEY, StatementId INTEGER, VariableId INTEGER, Value INTEGER);
CREATE TABLE DATALONGTEXT(ID INTEGER PRIMARY KEY, StatementId INTEGER, VariableId INTEGER, Value TEXT);
CREATE TABLE DATASHORTTEXT(ID INTEGER PRIMARY KEY, StatementId INTEGER, VariableId INTEGER, Entity INTEGER);
CREATE TABLE ENTITIES(ID INTEGER PRIMARY KEY, VariableId INTEGER, Value TEXT, Red INTEGER, Green INTEGER,
    Blue INTEGER, ChildOf INTEGER);
CREATE TABLE ATTRIBUTEVARIABLES(ID INTEGER PRIMARY KEY, VariableId INTEGER, AttributeVariable TEXT);
CREATE TABLE ATTRIBUTEVALUES(ID INTEGER PRIMARY KEY, EntityId INTEGER, AttributeVariableId INTEGER,
    AttributeValue TEXT);
"""
_DNA_2 = """
CREATE TABLE STATEMENTLINKS(ID INTEGER PRIMARY KEY, SourceId INTEGER, TargetId INTEGER);
CREATE TABLE DATABOOLEAN(ID INTEGER PRIMARY KEY, StatementId INTEGER, VariableId INTEGER, StatementTypeId INTEGER,
    Value INTEGER);
CREATE TABLE DATAINTEGER(ID INTEGER PRIMARY KEY, StatementId INTEGER, VariableId INTEGER, StatementTypeId INTEGER,
    Value INTEGER);
CREATE TABLE DATALONGTEXT(ID INTEGER PRIMARY KEY, StatementId INTEGER, VariableId INTEGER, StatementTypeId INTEGER,
    Value TEXT);
CREATE TABLE DATASHORTTEXT(ID INTEGER PRIMARY KEY, StatementId INTEGER, VariableId INTEGER, StatementTypeId INTEGER,
    Value TEXT);
CREATE TABLE ATTRIBUTES(ID INTEGER PRIMARY KEY, VariableId INTEGER, Value TEXT, Red INTEGER, Green INTEGER,
    Blue INTEGER, Type TEXT, Alias TEXT, Notes TEXT, ChildOf TEXT);
"""


def dna_3(*more: str) -> bytes:
    """Return a database of DNA 3; ``more`` is SQL to run on it."""
    database = _started(_DNA_3, 1)
    ids: dict[tuple[int, str], int] = {}
    for key in _values():
        ids[key] = len(ids) + 1
    for variable, names in _attribute_names().items():
        for name in names:
            database.execute(
                "INSERT INTO ATTRIBUTEVARIABLES(VariableId, AttributeVariable) VALUES (?, ?)", (variable, name)
            )
    for (variable, value), entity in ids.items():
        parent = ids.get((variable, PARENTS.get((variable, value), "-")))
        row = (entity, variable, value, *COLORS.get((variable, value), (0, 0, 0)), parent)
        database.execute("INSERT INTO ENTITIES VALUES (?, ?, ?, ?, ?, ?, ?)", row)
        for name, said in ATTRIBUTES.get((variable, value), {}).items():
            database.execute(
                "INSERT INTO ATTRIBUTEVALUES(EntityId, AttributeVariableId, AttributeValue) SELECT ?, ID, ? "
                "FROM ATTRIBUTEVARIABLES WHERE VariableId = ? AND AttributeVariable = ?",
                (entity, said, variable, name),
            )
    for statement, _, _, _, _, values in STATEMENTS:
        for variable, value in values.items():
            table, column, stored = _place(variable), "Value", value
            if table == "DATASHORTTEXT":
                column, stored = "Entity", ids[variable, value]
            insert = f"INSERT INTO {table}(StatementId, VariableId, {column}) VALUES (?, ?, ?)"
            database.execute(insert, (statement, variable, stored))
    return _finished(database, more)


def dna_2(*more: str) -> bytes:
    """Return the same of DNA 2, whose dates are in milliseconds."""
    database = _started(_DNA_2, 1000)
    for variable, value in _values():
        told = ATTRIBUTES.get((variable, value), {})
        described = [told.get(name, "") for name in ("Type", "Alias", "Notes")]
        color, parent = COLORS.get((variable, value), (0, 0, 0)), PARENTS.get((variable, value), "")
        row = (variable, value, *color, *described, parent)
        insert = "INSERT INTO ATTRIBUTES(VariableId, Value, Red, Green, Blue, Type, Alias, Notes, ChildOf)"
        database.execute(f"{insert} VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", row)
    for statement, _, _, _, _, values in STATEMENTS:
        for variable, value in values.items():
            insert = (
                f"INSERT INTO {_place(variable)}(StatementId, VariableId, StatementTypeId, Value) VALUES (?, ?, 1, ?)"
            )
            database.execute(insert, (statement, variable, value))
    return _finished(database, more)


def _started(tables: str, unit: int) -> sqlite3.Connection:
    database = sqlite3.connect(":memory:")
    database.executescript(_COMMON + tables)
    database.execute("INSERT INTO STATEMENTTYPES VALUES (1, 'DNA Statement', 1, 2, 3)")
    database.executemany("INSERT INTO CODERS(ID, Name) VALUES (?, ?)", CODERS.items())
    for each in DOCUMENTS:
        row = {
            "Coder": 1,
            "Author": "",
            "Source": "",
            "Section": "",
            "Notes": "",
            "Type": "",
            **each,
            "Date": each["Date"] * unit,
        }
        database.execute(
            f"INSERT INTO DOCUMENTS({', '.join(row)}) VALUES ({', '.join('?' * len(row))})", [*row.values()]
        )
    for key, (name, kind) in VARIABLES.items():
        database.execute("INSERT INTO VARIABLES VALUES (?, ?, ?, 1)", (key, name, kind))
    for statement, document, start, stop, coder, _ in STATEMENTS:
        database.execute("INSERT INTO STATEMENTS VALUES (?, 1, ?, ?, ?, ?)", (statement, document, start, stop, coder))
    return database


def _finished(database: sqlite3.Connection, more: Iterable[str]) -> bytes:
    for statement in more:
        database.executescript(statement)
    database.commit()
    raw = database.serialize()
    database.close()
    return raw


def _values() -> list[tuple[int, str]]:
    """Return every value of a short text, by the id of its variable."""
    coded = [(variable, value) for *_, values in STATEMENTS for variable, value in values.items() if variable < 4]
    return list(dict.fromkeys([*coded, *ATTRIBUTES]))


def _attribute_names() -> dict[int, list[str]]:
    names: dict[int, list[str]] = {}
    for (variable, _), told in ATTRIBUTES.items():
        names.setdefault(variable, []).extend(name for name in told if name not in names[variable])
    return names


def _place(variable: int) -> str:
    return "DATA" + VARIABLES[variable][1].replace(" ", "").upper()
