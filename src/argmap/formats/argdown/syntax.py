"""What an Argdown text is made of: headings, statements and arguments with what relates to them, inferences."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any


@dataclass(slots=True, eq=False)
class Content:
    """A text: ``plain`` as it reads, ``markup`` as it is written if that is more, empty if not."""

    plain: str = ""
    markup: str = ""
    tags: list[str] = field(default_factory=list)


@dataclass(slots=True, eq=False)
class Member:
    """One mention of a statement or an argument: its text, or a reference by its title.

    ``relations`` are the symbols and what stands behind them; ``start`` counts characters.
    """

    is_argument: bool
    start: int
    title: str = ""
    is_reference: bool = False
    content: Content = field(default_factory=Content)
    data: Any = None
    relations: list[tuple[str, Member]] = field(default_factory=list)


@dataclass(slots=True, eq=False)
class Heading:
    """The title of a section, and how deep it is, from 1."""

    level: int
    content: Content
    data: Any
    start: int


@dataclass(slots=True, eq=False)
class Inference:
    """What leads from premises to a conclusion."""

    start: int
    rules: list[str] = field(default_factory=list)
    data: Any = None
    undercuts: list[Member] = field(default_factory=list)


@dataclass(slots=True, eq=False)
class Structure:
    """Premises, inferences and conclusions in the order of the text."""

    start: int
    lines: list[Member | Inference] = field(default_factory=list)


@dataclass(slots=True, eq=False)
class Outline:
    """A list: members without any order among them."""

    start: int
    members: list[Member] = field(default_factory=list)


Paragraph = Heading | Member | Structure | Outline


@dataclass(slots=True, eq=False)
class Document:
    """A whole text; ``comments`` are where its comments stand."""

    front_matter: Any
    paragraphs: list[Paragraph]
    comments: list[int]
