"""The tables and their columns: which there are, what they are called, and what each cell holds."""

import re
from dataclasses import dataclass
from functools import cached_property

from argmap.model.statements import RELATION_KEYS, STANCE_KEYS

ATTRIBUTE = "attribute:"
"""How the heading of a column begins that holds an attribute: ``attribute: party``."""


@dataclass(frozen=True)
class Column:
    """One column of a table.

    ``many`` cells hold several values, separated by semicolons. ``refers`` is what a value names by its id: a section
    of the map; ids stand for themselves if it is ``ids``. ``word`` cells hold one of a few words, in any case.
    """

    name: str
    many: bool = False
    refers: str = ""
    word: bool = False


@dataclass(frozen=True)
class Table:
    """One table; those with a ``section`` declare what stands there in the map, under an ``id``.

    ``always`` names the columns that are written even if empty, ``also`` other headings by which columns are known.
    """

    name: str
    columns: tuple[Column, ...]
    section: str = ""
    always: tuple[str, ...] = ()
    attributes: bool = False
    also: tuple[tuple[str, str], ...] = ()

    @property
    def file(self) -> str:
        """The name of the file it stands in."""
        return f"{self.name}.csv"

    @cached_property
    def by_name(self) -> dict[str, Column]:
        """Its columns by their headings."""
        return {column.name: column for column in self.columns}

    def column_called(self, heading: str) -> str | None:
        """Return the name of the column with a heading, however it is spelt, or None if there is none such."""
        plain = re.sub(r"[\s_-]+", " ", heading).strip().casefold()
        found = dict(self.also).get(plain, plain)
        if found in self.by_name:
            return found
        return next((each for each in (f"{found}s", found.removesuffix("s")) if each in self.by_name), None)


def _plain(names: str) -> tuple[Column, ...]:
    return tuple(map(Column, names.split()))


def _ids(*names: str) -> tuple[Column, ...]:
    return tuple(Column(name, many=True, refers="ids") for name in names)


def _names(*names: str) -> tuple[Column, ...]:
    return tuple(Column(name, many=True, refers="speakers") for name in names)


def _one(name: str, refers: str = "ids") -> Column:
    return Column(name, refers=refers)


def _word(name: str) -> Column:
    return Column(name, word=True)


CITED = (Column("quote"), _one("source", "sources"), *_plain("page paragraph line at until chars language translation"))
"""The columns of a quotation and of where it stands."""

_ACTOR = (Column("original"), Column("aliases", many=True), *_plain("url note"))
_AUTHOR = Column("author", many=True)

TABLES = (
    Table("map", _plain("key value"), always=("key", "value")),
    Table(
        "sources",
        (*_plain("id title kind"), _AUTHOR, *_plain("publisher date url accessed path sha256 language note")),
        "sources",
        ("id", "title"),
        attributes=True,
        also=(("sha 256", "sha256"), ("file", "path")),
    ),
    Table(
        "speakers",
        (*_plain("id name"), _word("kind"), *_plain("role organization"), *_ACTOR),
        "speakers",
        ("id", "name"),
        attributes=True,
        also=(("speaker", "name"), ("organisation", "organization"), ("type", "kind")),
    ),
    Table(
        "organizations",
        (*_plain("id name kind"), *_ACTOR),
        "organizations",
        ("id", "name"),
        attributes=True,
        also=(("organization", "name"), ("organisation", "name"), ("type", "kind")),
    ),
    Table(
        "topics",
        (*_plain("id label"), _one("parent", "topics"), Column("description")),
        "topics",
        ("id", "label"),
        also=(("topic", "label"), ("name", "label")),
    ),
    Table(
        "terms",
        (*_plain("id text original romanization meaning"), *CITED, Column("note")),
        "terms",
        ("id", "meaning"),
        also=(("term", "text"),),
    ),
    Table(
        "statements",
        (
            *(Column("id"), _word("kind"), Column("text")),
            *_names("speaker"),
            *CITED,
            Column("to", many=True, refers="actors"),
            Column("topics", many=True, refers="topics"),
            Column("terms", many=True, refers="terms"),
            *_names(*(key for key in STANCE_KEYS if key != "by")),
            *_ids(*RELATION_KEYS),
            *(Column("date"), _word("fidelity"), Column("note")),
        ),
        always=("id", "kind", "text"),
        attributes=True,
        also=(
            ("by", "speaker"),
            ("speakers", "speaker"),
            ("statement", "text"),
            ("type", "kind"),
            ("quotation", "quote"),
        ),
    ),
    Table(
        "positions",
        (
            *(_one("statement"), _one("speaker", "speakers"), _word("stance")),
            *CITED,
            *(*_plain("date organization level"), _word("fidelity"), Column("note")),
        ),
        always=("statement", "speaker", "stance"),
        attributes=True,
        also=(("by", "speaker"), ("position", "stance"), ("organisation", "organization")),
    ),
    Table(
        "relations",
        (
            *(Column("id"), _one("from"), _word("relation"), _one("to"), _one("by", "speakers"), _word("fidelity")),
            *CITED,
            Column("note"),
        ),
        always=("from", "relation", "to"),
        also=(("source id", "from"), ("target", "to")),
    ),
    Table(
        "arguments",
        (
            *(Column("id"), Column("by", many=True, refers="speakers"), *_ids("premises"), _one("conclusion")),
            *(_word("structure"), *_plain("scheme text")),
            *CITED,
            *(_word("fidelity"), Column("note")),
        ),
        "arguments",
        ("id", "conclusion"),
        attributes=True,
        also=(("speaker", "by"), ("speakers", "by")),
    ),
    Table(
        "premises",
        (_one("argument"), _one("statement"), _word("implicit"), *CITED, Column("note")),
        always=("argument", "statement"),
    ),
    Table(
        "evidence",
        (_one("statement"), _one("argument"), Column("relation"), *CITED, Column("note")),
        always=("statement", "quote"),
    ),
)
"""Every table, in the order in which they are read."""

BY_NAME = {table.name: table for table in TABLES}

STANCE_WORDS = {
    **{key: key for key in STANCE_KEYS},
    **{stance.value: key for key, stance in STANCE_KEYS.items()},
    "says": "by",
    "said": "by",
    "doubts": "question",
    "grants": "concede",
}
"""What may stand under ``stance``, with the key of the map that it means."""
