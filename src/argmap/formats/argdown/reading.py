"""Statements, arguments and relations → a map."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import PurePath
from typing import Any

from argmap.diagnostics import Diagnostic
from argmap.formats.argdown.building import graph_of
from argmap.formats.argdown.entries import Entries
from argmap.formats.argdown.fields import NOTHING_SAID, Fields
from argmap.formats.argdown.front_matter import said_by
from argmap.formats.argdown.graph import Graph, Thing
from argmap.formats.argdown.headings import told_by_headings
from argmap.formats.argdown.includes import Assembled
from argmap.formats.argdown.linking import Links
from argmap.formats.argdown.parser import is_strict
from argmap.formats.argdown.people import Cast
from argmap.formats.argdown.syntax import Document
from argmap.interchange.identifiers import Identifiers
from argmap.interchange.losses import IMPORT, Losses
from argmap.model import Argument, ArgumentMap, Challenge, Claim, Recommendation
from argmap.model.base import ID_PATTERN, STATEMENT_KEYS

_KINDS = {"claim": Claim, "challenge": Challenge, "recommendation": Recommendation}
_HEADINGS = ("what a heading says beyond its title is left out", "a heading with nothing below it is left out")
_ID = re.compile(ID_PATTERN)


def map_of(document: Document, assembled: Assembled, name: str) -> tuple[ArgumentMap, tuple[Diagnostic, ...]]:
    """Return the map that an Argdown text is, and what of it is lost.

    Raises:
        ArgdownError: if an argument is spelled out twice.
    """
    return _Mapping(document, assembled.line, name).run()


class _Mapping:
    def __init__(self, document: Document, line: Callable[[int], int], name: str) -> None:
        self._graph: Graph = graph_of(document, strict=is_strict(document))
        self._document, self._line = document, line
        self._losses = Losses(IMPORT)
        title = PurePath(name.replace("<stdin>", "")).stem or "Argdown"
        told, *self._headings = told_by_headings(self._graph)
        self._map = said_by(document.front_matter, title, told)
        self._cast = Cast(self._map)
        self._fields: dict[Thing, Fields] = {}
        self._sections: dict[Thing, str] = {}

    def run(self) -> tuple[ArgumentMap, tuple[Diagnostic, ...]]:
        things = self._graph.things
        for thing in things:
            if thing.has_data or thing.tags:
                self._read_data(thing)
        entries = Entries(self._fields, self._cast, self._name_all())
        statements = {thing: entries.statement(thing) for thing in things if not thing.steps}
        arguments: dict[str, dict[str, Any]] = {}
        for thing in things:
            if thing.steps:
                arguments.update(entries.arguments(thing))
        stated = {thing: fields.relations for thing, fields in self._fields.items() if fields.relations}
        Links(self._graph, statements, arguments, self._losses, self._line).emit(stated)
        for thing, entry in statements.items():
            self._map.setdefault(self._sections.get(thing, "claims"), {})[thing.id] = entry
        if arguments:
            self._map["arguments"] = arguments
        for section in ("speakers", "sources", "organizations", "topics"):
            if found := getattr(self._cast, section):
                self._map[section] = found
        self._tell_losses()
        return ArgumentMap.model_validate(self._map), self._losses.told()

    def _read_data(self, thing: Thing) -> None:
        kind = "claim"
        if not thing.is_argument:
            said = [each.data.get("kind") for each in thing.members if isinstance(each.data, dict)]
            wanted = [*said, *(tag.lower() for tag in thing.tags)]
            kind = next((each for each in wanted if each in _KINDS), "claim")
            self._sections[thing] = f"{kind}s"
        if not thing.has_data:
            return
        fields = Fields(thing.members, Argument if thing.steps else _KINDS[kind], self._cast)
        self._fields[thing] = fields
        for start in fields.lost:
            self._losses.add("data that have no keys are left out", ("line", self._line(start)))

    def _name_all(self) -> Identifiers:
        """Give ids: first those that the data ask for, then the others by their titles or texts."""
        taken = set(STATEMENT_KEYS)
        for thing, fields in self._fields.items():
            wanted = fields.said.get("id")
            if isinstance(wanted, str) and _ID.fullmatch(wanted) and wanted not in taken:
                taken.add(wanted)
                thing.id = wanted
        identifiers = Identifiers(taken)
        for thing in self._graph.things:
            if not thing.id:
                text = thing.title or self._fields.get(thing, NOTHING_SAID).text or thing.text
                thing.id = identifiers.make(text, "argument" if thing.is_argument else "statement")
        return identifiers

    def _tell_losses(self) -> None:
        add = self._losses.add
        for start in self._document.comments:
            add("a comment is left out", ("line", self._line(start)))
        for start in self._graph.outlines:
            add("a list becomes separate statements", ("line", self._line(start)))
        for message, headings in zip(_HEADINGS, self._headings, strict=True):
            for heading in headings:
                add(message, ("line", self._line(heading.start)))
