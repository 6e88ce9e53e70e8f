"""What an Argdown text says: statements, arguments, and what relates them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from argmap.formats.argdown.syntax import Heading, Member

SUPPORT, ATTACK, UNDERCUT = "support", "attack", "undercut"
CONTRADICTORY, CONTRARY, ENTAILS = "contradictory", "contrary", "entails"


@dataclass(slots=True, eq=False)
class Step:
    """One inference of an argument: premises and a conclusion, by what they are; ``id`` is that in the map."""

    premises: list[Thing]
    conclusion: Thing
    rules: list[str]
    data: Any
    argument: Thing
    id: str = ""


@dataclass(slots=True, eq=False)
class Thing:
    """A statement or an argument; ``title`` is empty if the text gives none.

    ``start`` is where it stands: where its section is told, else where it is defined, else where a paragraph begins
    with it, else where it is met first; ``rank`` tells which. ``text`` is the first that it has, ``tags`` are each told
    once; ``id`` is that in the map.
    """

    is_argument: bool
    title: str
    start: int
    rank: int = 0
    members: list[Member] = field(default_factory=list)
    section: tuple[str, ...] = ()
    steps: list[Step] = field(default_factory=list)
    text: str = ""
    tags: dict[str, None] = field(default_factory=dict)
    has_data: bool = False
    id: str = ""


End = Thing | Step


@dataclass(slots=True, eq=False)
class Relation:
    """``source`` bears on ``target``; ``at_target`` if it stands below the target."""

    kind: str
    source: Thing
    target: End
    at_target: bool
    start: int


@dataclass(slots=True)
class Graph:
    """All of a text; ``things`` in the order in which they are met."""

    things: list[Thing] = field(default_factory=list)
    relations: list[Relation] = field(default_factory=list)
    headings: list[tuple[Heading, tuple[str, ...]]] = field(default_factory=list)
    outlines: list[int] = field(default_factory=list)
