"""Statements, arguments and relations → a map."""

from __future__ import annotations

import json
import re
from pathlib import PurePath
from typing import Any

from pydantic import ValidationError

from argmap.diagnostics import Diagnostic
from argmap.formats.argdown import names
from argmap.formats.argdown.fields import Fields, as_list, as_text, cleaned
from argmap.formats.argdown.graph import Graph, Thing, graph_of
from argmap.formats.argdown.includes import Assembled
from argmap.formats.argdown.linking import Links
from argmap.formats.argdown.people import Cast
from argmap.formats.argdown.syntax import Document
from argmap.interchange.identifiers import Identifiers
from argmap.interchange.losses import IMPORT, Losses
from argmap.model import Argument, ArgumentMap, Challenge, Claim, Recommendation
from argmap.model.base import ID_PATTERN, STATEMENT_KEYS

_KINDS = {"claim": Claim, "challenge": Challenge, "recommendation": Recommendation}
_SECTIONS = ("language", "mapper", "license", "note", "event", "sources", "speakers", "organizations", "topics",
             "terms", "check")  # fmt: skip
_ID = re.compile(ID_PATTERN)


def is_strict(document: Document) -> bool:
    """Whether the front matter asks for strict mode, in which statements contradict or entail one another."""
    model = document.front_matter.get("model") if isinstance(document.front_matter, dict) else None
    return isinstance(model, dict) and model.get("mode") == "strict"


def map_of(document: Document, assembled: Assembled, name: str) -> tuple[ArgumentMap, tuple[Diagnostic, ...]]:
    """Return the map that an Argdown text is, and what of it is lost.

    Raises:
        ArgdownError: if an argument is spelled out twice.
    """
    return _Mapping(document, assembled, name).run()


class _Mapping:
    def __init__(self, document: Document, assembled: Assembled, name: str) -> None:
        self._graph: Graph = graph_of(document, strict=is_strict(document))
        self._document, self._assembled = document, assembled
        self._losses = Losses(IMPORT)
        self._map: dict[str, Any] = {"title": PurePath(name.replace("<stdin>", "")).stem or "Argdown"}
        self._front_matter()
        self._cast = Cast(self._map)
        self._identifiers = Identifiers()
        self._fields: dict[int, Fields] = {}
        self._ids: dict[int, str] = {}
        self._kind: dict[int, str] = {}
        self._entries: dict[int, dict[str, Any]] = {}
        self._arguments: dict[str, dict[str, Any]] = {}
        self._steps: dict[int, str] = {}

    def run(self) -> tuple[ArgumentMap, tuple[Diagnostic, ...]]:
        for thing in self._graph.things:
            self._read_data(thing)
        self._name_all()
        for thing in self._graph.things:
            if not thing.steps:
                self._entries[id(thing)] = self._statement(thing)
        for thing in self._graph.things:
            if thing.steps:
                self._spelled_out(thing)
        links = Links(self._graph, self._ids, self._steps, self._entries, self._arguments, self._losses, self._line)
        links.emit({key: self._fields[key].relations for key in self._entries})
        for section in ("claims", "challenges", "recommendations"):
            kind = section[:-1]
            found = {self._ids[key]: entry for key, entry in self._entries.items() if self._kind[key] == kind}
            if found:
                self._map[section] = found
        if self._arguments:
            self._map["arguments"] = self._arguments
        for section in ("speakers", "sources", "organizations", "topics"):
            if found := getattr(self._cast, section):
                self._map[section] = found
        self._tell_losses()
        return ArgumentMap.model_validate(self._map), self._losses.told()

    def _line(self, start: int) -> int:
        return self._assembled.line(start)

    def _front_matter(self) -> None:
        """Take from the front matter what a map has a key for, and keep the rest in its note."""
        given = cleaned(self._document.front_matter)
        if given is None:
            return
        if not isinstance(given, dict):
            given = {"": given}
        rest = dict(given)
        title = rest.get("title")
        if isinstance(title, str) and title.strip():
            self._map["title"] = rest.pop("title")
        if "author" in rest and "mapper" not in rest:
            rest = {"mapper" if key == "author" else key: value for key, value in rest.items()}
        for key in _SECTIONS:
            if rest.get(key) is None:
                continue
            try:
                ArgumentMap.model_validate({"title": "x", key: rest[key]})
            except (ValidationError, RecursionError):
                continue
            self._map[key] = rest.pop(key)
        if rest:
            kept = names.FRONT_MATTER + json.dumps(rest, ensure_ascii=False)
            self._map["note"] = f"{self._map['note']}\n{kept}" if "note" in self._map else kept

    def _read_data(self, thing: Thing) -> None:
        kind = "claim"
        if not thing.is_argument:
            said = [each.data.get("kind") for each in thing.members if isinstance(each.data, dict)]
            wanted = [*said, *(tag.lower() for tag in thing.tags)]
            kind = next((each for each in wanted if each in _KINDS), "claim")
        self._kind[id(thing)] = kind
        fields = Fields(thing.members, Argument if thing.steps else _KINDS[kind], self._cast)
        self._fields[id(thing)] = fields
        for start in fields.lost:
            self._losses.add("data that have no keys are left out", ("line", self._line(start)))

    def _name_all(self) -> None:
        """Give ids: first those that the data ask for, then the others by their titles or texts."""
        taken = set(STATEMENT_KEYS)
        for thing in self._graph.things:
            wanted = self._fields[id(thing)].said.get("id")
            if isinstance(wanted, str) and _ID.fullmatch(wanted) and wanted not in taken:
                taken.add(wanted)
                self._ids[id(thing)] = wanted
        self._identifiers = Identifiers(taken)
        for thing in self._graph.things:
            if id(thing) not in self._ids:
                text = thing.title or self._text(thing)
                otherwise = "argument" if thing.is_argument else "statement"
                self._ids[id(thing)] = self._identifiers.make(text, otherwise)

    def _text(self, thing: Thing) -> str:
        given = self._fields[id(thing)].said.get("text")
        if isinstance(given, str) and given.strip():
            return given
        return next((each.content.plain for each in thing.members if each.content.plain), "")

    def _statement(self, thing: Thing) -> dict[str, Any]:
        fields = self._fields[id(thing)]
        # Without a text of its own a title is all that is known of it.
        text = self._text(thing) or thing.title or self._ids[id(thing)]
        entry: dict[str, Any] = {**fields.own, "text": text}
        tags = [tag for tag in thing.tags if thing.is_argument or tag.lower() not in names.KINDS]
        topics = dict.fromkeys([*as_list(entry.get("topics", [])), *(self._cast.topic(tag) for tag in tags)])
        if topics:
            entry["topics"] = list(topics)
        attributes = self._attributes(thing, text)
        if thing.is_argument:
            attributes = {names.FORM: names.ARGUMENT, **attributes}
        if attributes:
            entry["attributes"] = attributes
        return entry

    def _attributes(self, thing: Thing, text: str) -> dict[str, str]:
        found: dict[str, str] = {}
        if thing.title and thing.title != self._ids[id(thing)]:
            found[names.TITLE] = thing.title
        if thing.section and all(thing.section):
            found[names.SECTION] = names.SECTION_MARK.join(thing.section)
        written = [each.content for each in thing.members if each.content.plain]
        if written and written[0].markup and written[0].plain == text:
            found[names.MARKUP] = written[0].markup
        further = list(dict.fromkeys(each.plain for each in written[1:] if each.plain != written[0].plain))
        for number, plain in enumerate(further, 2):
            found[f"{names.FURTHER} {number}"] = plain
        return {**found, **self._fields[id(thing)].attributes}

    def _spelled_out(self, thing: Thing) -> None:
        """Make an argument of each inference; the last one stands for all."""
        fields = self._fields[id(thing)]
        main = self._ids[id(thing)]
        extras = {each["statement"]: each for each in as_list(fields.said.get("premises", []))
                  if isinstance(each, dict) and isinstance(each.get("statement"), str)}  # fmt: skip
        for number, step in enumerate(thing.steps, 1):
            is_last = step is thing.steps[-1]
            identifier = main if is_last else self._identifiers.make(f"{main} step {number}", "step")
            self._steps[id(step)] = identifier
            premises = [extras.get(self._ids[id(each)], self._ids[id(each)]) for each in step.premises]
            entry: dict[str, Any] = {"premises": premises, "conclusion": self._ids[id(step.conclusion)]}
            rules = ", ".join(each for each in step.rules if each)
            if rules:
                entry["scheme"] = rules
            attributes: dict[str, str] = {}
            if step.data is not None:
                attributes[names.INFERENCE] = as_text(cleaned(step.data))
            if is_last:
                text = self._text(thing)
                if text:
                    entry["text"] = text
                entry = {**entry, **fields.own}
                tags = {names.TAGS: " ".join(_tag(tag) for tag in thing.tags)} if thing.tags else {}
                attributes = {**attributes, **tags, **self._attributes(thing, text)}
            else:
                attributes[names.STEP] = main
            if attributes:
                entry["attributes"] = attributes
            self._arguments[identifier] = self._valid(entry)

    def _valid(self, entry: dict[str, Any]) -> dict[str, Any]:
        try:
            Argument.model_validate(entry)
        except ValidationError:  # remarks on premises that do not fit
            entry["premises"] = [each["statement"] if isinstance(each, dict) else each for each in entry["premises"]]
        return entry

    def _tell_losses(self) -> None:
        add = self._losses.add
        for start in self._document.comments:
            add("a comment is left out", ("line", self._line(start)))
        for start in self._graph.outlines:
            add("a list becomes separate statements", ("line", self._line(start)))
        used = {thing.section[: depth + 1] for thing in self._graph.things for depth in range(len(thing.section))}
        for heading, path in self._graph.headings:
            where = ("line", self._line(heading.start))
            if path not in used:
                add("a heading with nothing below it is left out", where)
            if heading.data is not None:
                add("the data of a heading are left out", where)
            if heading.content.tags:
                add("the tags of a heading are left out", where)


def _tag(tag: str) -> str:
    return f"#({tag})"
