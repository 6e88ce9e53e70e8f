"""The tables and their columns: which there are, what they are called, and what each cell holds."""

from argmap.formats.tables.headings import Column, Table
from argmap.model.statements import RELATION_KEYS, STANCE_KEYS


def _plain(names: str) -> tuple[Column, ...]:
    return tuple(map(Column, names.split()))


def _statements(*names: str) -> tuple[Column, ...]:
    return tuple(Column(name, many=True, refers="statements") for name in names)


def _names(*names: str) -> tuple[Column, ...]:
    return tuple(Column(name, many=True, refers="speakers") for name in names)


def _one(name: str, refers: str = "statements") -> Column:
    return Column(name, refers=refers)


def _word(name: str) -> Column:
    return Column(name, word=True)


def _day(name: str) -> Column:
    return Column(name, day=True)


CITED = (Column("quote"), _one("source", "sources"), *_plain("page paragraph line at until chars language translation"))
"""The columns of a quotation and of where it stands."""

_ACTOR = (Column("original"), Column("aliases", many=True), *_plain("url note"))
_AUTHOR = Column("author", many=True)

TABLES = (
    Table("map", _plain("key value"), always=("key", "value"), needs=("key", "value")),
    Table(
        "sources",
        (
            *(*_plain("id title kind"), _AUTHOR, Column("publisher"), _day("date"), Column("url"), _day("accessed")),
            *_plain("path sha256 language note"),
        ),
        "sources",
        ("id", "title"),
        needs=("title",),
        attributes=True,
        also=(("sha 256", "sha256"), ("file", "path")),
    ),
    Table(
        "speakers",
        (*_plain("id name"), _word("kind"), *_plain("role organization"), *_ACTOR),
        "speakers",
        ("id", "name"),
        needs=("name|id",),
        attributes=True,
        also=(("speaker", "name"), ("organisation", "organization"), ("type", "kind")),
    ),
    Table(
        "organizations",
        (*_plain("id name kind"), *_ACTOR),
        "organizations",
        ("id", "name"),
        needs=("name",),
        attributes=True,
        also=(("organization", "name"), ("organisation", "name"), ("type", "kind")),
    ),
    Table(
        "topics",
        (*_plain("id label"), _one("parent", "topics"), Column("description")),
        "topics",
        ("id", "label"),
        needs=("label",),
        also=(("topic", "label"), ("name", "label")),
    ),
    Table(
        "terms",
        (*_plain("id text original romanization meaning"), *CITED, Column("note")),
        "terms",
        ("id", "meaning"),
        needs=("meaning",),
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
            *_statements(*RELATION_KEYS),
            *(_day("date"), _word("fidelity"), Column("note")),
        ),
        always=("id", "kind", "text"),
        needs=("text|quote",),
        attributes=True,
        also=(
            ("by", "speaker"),
            ("speakers", "speaker"),
            ("statement", "text"),
            ("type", "kind"),
            ("quotation", "quote"),
        ),
        perhaps=(("claim", "text", ""), ("who", "speaker", ""), ("person", "speaker", "")),
    ),
    Table(
        "positions",
        (
            *(_one("statement"), _one("speaker", "speakers"), _word("stance")),
            *CITED,
            *(_day("date"), *_plain("organization level"), _word("fidelity"), Column("note")),
        ),
        always=("statement", "speaker", "stance"),
        needs=("statement", "speaker"),
        attributes=True,
        also=(("by", "speaker"), ("position", "stance"), ("organisation", "organization")),
        perhaps=(("claim", "statement", ""), ("who", "speaker", ""), ("person", "speaker", "")),
    ),
    Table(
        "relations",
        (
            *(Column("id"), _one("from"), _word("relation"), _one("to"), _one("by", "speakers"), _word("fidelity")),
            *CITED,
            Column("note"),
        ),
        always=("from", "relation", "to"),
        needs=("from", "relation", "to"),
        also=(("source id", "from"), ("target", "to"), ("target id", "to"), ("type", "relation"), ("kind", "relation")),
        perhaps=(("source", "from", "target"),),  # as in the lists of edges of network programs
    ),
    Table(
        "arguments",
        (
            *(Column("id"), Column("by", many=True, refers="speakers"), *_statements("premises"), _one("conclusion")),
            *(_word("structure"), *_plain("scheme text")),
            *CITED,
            *(_word("fidelity"), Column("note")),
        ),
        "arguments",
        ("id", "conclusion"),
        needs=("conclusion",),
        attributes=True,
        also=(("speaker", "by"), ("speakers", "by")),
    ),
    Table(
        "premises",
        (_one("argument"), _one("statement"), _word("implicit"), *CITED, Column("note")),
        always=("argument", "statement"),
        needs=("argument", "statement"),
    ),
    Table(
        "evidence",
        (_one("statement"), _one("argument"), Column("relation"), *CITED, Column("note")),
        always=("statement", "quote"),
        needs=("statement|argument|relation",),
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
