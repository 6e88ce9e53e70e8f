"""What coders have recorded: documents, statements in them, and what is known of who and what they name."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Document:
    """A text that was coded; ``date`` is EDTF, ``text`` the whole of it where the file has it; empty if unknown."""

    id: str
    title: str = ""
    author: str = ""
    source: str = ""
    section: str = ""
    kind: str = ""
    date: str = ""
    url: str = ""
    coder: str = ""
    note: str = ""
    text: str = ""


@dataclass(frozen=True, slots=True)
class CodedStatement:
    """A passage and what its coder recorded of it.

    ``id`` and ``document`` are as the file has them, empty if it has none; ``chars`` counts characters of the
    document from 0, the end excluded; ``values`` are by variable, empty ones left out; ``row`` counts from 0.
    """

    id: str
    row: int
    document: str
    date: str
    chars: tuple[int, int] | None
    quote: str
    coder: str
    values: dict[str, str]


@dataclass(frozen=True, slots=True)
class Entity:
    """A value that a variable can have, with its attributes by name: its type, its colour, what it is part of."""

    attributes: dict[str, str]


@dataclass(frozen=True, slots=True)
class Roles:
    """Which variable says what; None if none does. At least one of ``speaker`` and ``organization`` is there."""

    speaker: str | None = "person"
    organization: str | None = "organization"
    statement: str | None = "concept"
    stance: str | None = "agreement"


@dataclass(frozen=True, slots=True)
class Coding:
    """All that was coded under one set of variables.

    ``entities`` are by variable and value; ``numeric`` tells that the stance is a number although no other than
    0 and 1 may occur.
    """

    roles: Roles
    documents: dict[str, Document]
    statements: list[CodedStatement]
    entities: dict[tuple[str, str], Entity] = field(default_factory=dict)
    numeric: bool = False
