"""The tables of a database, read as they are."""

import sqlite3
from collections.abc import Iterator
from typing import Self

from argmap.formats.dna.cleaning import Cleaner

Cell = str | int | None

_MAGIC = b"SQLite format 3\0"
_LOGGED, _ALONE = b"\2\2", b"\1\1"
"""How bytes 18 and 19 of a file tell whether a log belongs to it."""

EVENT_LIST = "in the DNA that made it, export the statements as an event list (CSV), and import that"
"""What to do with a database that cannot be read."""

_MAX_STEPS = 500
"""Million steps of SQLite's machine that one query may take: a table of 10 million rows needs some hundreds."""


class DatabaseError(ValueError):
    """The file is no database, or not one that DNA made; ``hint`` says what to do."""

    def __init__(self, message: str, hint: str | None = None) -> None:
        super().__init__(message)
        self.hint = hint


class Tables:
    """A database, opened in memory. Only ordinary tables are read: views could hide anything.

    ``generation`` is 3 for DNA 3 and 2 for DNA 2. ``has_log`` tells that the latest changes may stand in a log beside
    the file, which is not read.

    Raises:
        DatabaseError: if it is none, is damaged, or lacks a table that DNA makes.
    """

    def __init__(self, raw: bytes, cleaner: Cleaner) -> None:
        if not raw.startswith(_MAGIC):
            old = "a file of DNA 1 is XML: import it into DNA 2 first" if raw.lstrip()[:1] == b"<" else None
            raise DatabaseError("this is no SQLite database, as DNA's files are", old)
        self._clean = cleaner.clean
        self.has_log = raw[18:20] == _LOGGED
        self._connection = sqlite3.connect(":memory:", isolation_level=None)
        self._steps = 0
        try:
            # A database with a log beside it cannot be opened in memory; without the log it is an ordinary one.
            self._connection.deserialize(raw[:18] + _ALONE + raw[20:] if self.has_log else raw)
            for setting in ("query_only=ON", "trusted_schema=OFF", "cell_size_check=ON"):
                self._connection.execute(f"PRAGMA {setting}")
            self._connection.text_factory = lambda text: text.decode("utf-8", "replace")
            self._connection.set_progress_handler(self._count_step, 1_000_000)
            self._names = self._ordinary_tables()
        except (sqlite3.Error, ValueError) as error:
            self._connection.close()
            raise _damaged(error) from None
        try:
            self.generation = self._generation()
        except DatabaseError:
            self._connection.close()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._connection.close()

    def __contains__(self, table: str) -> bool:
        return table.upper() in self._names

    def rows(self, table: str, *columns: str) -> Iterator[tuple[Cell, ...]]:
        """Yield the wanted columns of a table, in the order of its first one: texts, whole numbers, or None.

        Raises:
            DatabaseError: if the table or a column is missing, a cell holds something else, or the file is damaged.
        """
        if table not in self:
            raise DatabaseError(f"the database has no table {table}: DNA did not make it, or a version not known here")
        known = self._columns(table)
        if missing := [column for column in columns if column.upper() not in known]:
            raise DatabaseError(
                f"the table {table} has no column {missing[0]}: this version of DNA is not known here", EVENT_LIST
            )
        # Names are our own, never the file's.
        query = f"SELECT {', '.join(columns)} FROM {table} ORDER BY {columns[0]}"  # noqa: S608
        self._steps = 0
        try:
            for row in self._connection.execute(query):
                yield tuple(self._cell(value, table, column) for value, column in zip(row, columns, strict=True))
        except (sqlite3.Error, OverflowError) as error:
            raise _damaged(error) from None

    def _cell(self, value: object, table: str, column: str) -> Cell:
        if isinstance(value, str):
            return self._clean(value)
        if value is None or isinstance(value, int):
            return value
        if isinstance(value, float):
            return int(value) if value.is_integer() else str(value)
        raise DatabaseError(f"{column} in the table {table} holds binary data where text or a number belongs")

    def _ordinary_tables(self) -> set[str]:
        """Return the tables with pages of their own, which views and virtual tables have not."""
        query = "SELECT name FROM sqlite_master WHERE type = 'table' AND rootpage > 0"
        stored = {str(name).upper() for (name,) in self._connection.execute(query)}
        # A page can be forged, what SQLite makes of a table cannot; before 3.37 it does not tell.
        told = self._connection.execute("PRAGMA table_list")
        return stored - {str(name).upper() for _, name, kind, *_ in told if kind != "table"}

    def _columns(self, table: str) -> set[str]:
        """Return the columns that are stored, not computed, in capitals."""
        rows = self._connection.execute("SELECT name FROM pragma_table_xinfo(?) WHERE hidden = 0", (table,))
        return {str(name).upper() for (name,) in rows}

    def _generation(self) -> int:
        if "ENTITIES" in self:
            return 3
        if "ATTRIBUTES" in self:
            return 2
        raise DatabaseError(
            "the database has neither a table ENTITIES, as in DNA 3, nor ATTRIBUTES, as in DNA 2",
            f"is it a .dna file? then {EVENT_LIST}",
        )

    def _count_step(self) -> int:
        self._steps += 1
        return self._steps > _MAX_STEPS


def _damaged(error: Exception) -> DatabaseError:
    return DatabaseError(f"the database is damaged or cut off ({error})", "try a copy of it")
