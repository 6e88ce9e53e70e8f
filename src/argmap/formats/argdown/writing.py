"""A map → Argdown: front matter, a paragraph for each statement, and arguments spelled out."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from argmap.diagnostics import Diagnostic
from argmap.formats.argdown import names
from argmap.formats.argdown.escaping import can_be_tag, escaped, flow, key, reads_as, tag
from argmap.formats.argdown.rules import rule
from argmap.formats.argdown.titles import Titles
from argmap.formats.argdown.writing_relations import Lines
from argmap.interchange.identifiers import slug
from argmap.interchange.losses import EXPORT, Losses
from argmap.model import Argument, ArgumentMap, Statement
from argmap.model.base import Model
from argmap.model.statements import RELATION_KEYS

_WIDTH = 100
_FRONT = ("language", "license", "event", "sources", "speakers", "organizations", "terms", "check")
_BLOCKS = ("sources", "speakers", "organizations", "topics", "terms")


def text_of(argument_map: ArgumentMap) -> tuple[str, tuple[Diagnostic, ...]]:
    """Return a map as Argdown, and what of it is not in it."""
    return _Writer(argument_map).run()


class _Writer:
    def __init__(self, argument_map: ArgumentMap) -> None:
        self._map = argument_map
        self._losses = Losses(EXPORT)
        self._rest = _front_matter_kept(argument_map.note)
        model = self._rest.get("model")
        strict = isinstance(model, dict) and model.get("mode") == "strict"
        self._titles = Titles(argument_map, self._losses)
        self._lines = Lines(argument_map, self._titles, strict=strict)
        self._tags = _tags(argument_map)
        sections = (each.attributes.get(names.SECTION) for each in argument_map.statements.values())
        self._has_sections = any(sections)

    def run(self) -> tuple[str, tuple[Diagnostic, ...]]:
        paragraphs = [self._front_matter()]
        groups: dict[tuple[str, ...], list[str]] = {(): []}
        for statement in self._map.statements.values():
            groups.setdefault(_section(statement), []).extend(self._statement(statement))
        for argument in self._map.arguments.values():
            if argument.id in self._titles.arguments:
                groups.setdefault(_section(argument), []).extend(self._argument(argument))
        above: tuple[str, ...] = ()
        for path in _in_order(list(groups)):
            shared = next((at for at, (a, b) in enumerate(zip(above, path, strict=False)) if a != b), None)
            shared = min(len(above), len(path)) if shared is None else shared
            paragraphs.extend(f"{'#' * (depth + 1)} {escaped(path[depth])}" for depth in range(shared, len(path)))
            paragraphs.extend(groups[path])
            above = path
        if len(paragraphs) == 1:
            paragraphs.append(f"# {self._content(self._map.title, '', {})}")
        return "\n\n".join(paragraphs) + "\n", self._losses.told()

    def _front_matter(self) -> str:
        plain = _plain(self._map, set(_FRONT) | {"mapper", "topics"})
        found: dict[str, Any] = {"title": self._map.title}
        if "mapper" in plain:
            found["author"] = plain["mapper"]
        found.update({name: plain[name] for name in _FRONT if name in plain})
        if "topics" in plain and self._topics_need_telling():
            found["topics"] = plain["topics"]
        note = _without_front_matter(self._map.note)
        if note:
            found["note"] = note
        found.update({name: each for name, each in self._rest.items() if name not in found})
        lines = ["==="]
        for name, value in found.items():
            if name in _BLOCKS and isinstance(value, dict) and value:
                lines.append(f"{key(name)}:")
                lines.extend(f"  {key(each)}: {flow(entry)}" for each, entry in value.items())
            else:
                lines.append(f"{key(name)}: {flow(value)}")
        return "\n".join([*lines, "==="])

    def _topics_need_telling(self) -> bool:
        used = {topic for each in self._map.statements.values() for topic in each.topics}
        for topic in self._map.topics.values():
            bare = topic.parent is None and topic.description is None and slug(topic.label) == topic.id
            if not bare or topic.id not in used or self._tags.get(topic.id) != topic.label:
                return True
        return False

    def _statement(self, statement: Statement) -> Iterator[str]:
        title = self._titles.of(statement.id)
        assert title is not None
        fields = set(type(statement).model_fields) - {"text", "topics", "attributes", *RELATION_KEYS}
        data = _plain(statement, fields)
        attributes = dict(statement.attributes)
        self._name(statement.id, title, attributes, data)
        if self._titles.is_sketch(statement.id):
            attributes.pop(names.FORM)
        lines = self._lines.of(statement, data)
        tags: list[str] = [statement.kind.value] if statement.kind.value in names.KINDS else []
        if len(set(statement.topics)) < len(statement.topics):
            self._losses.add("a topic that is named twice is told once", statement.path)
        tags += [self._tags[topic] for topic in dict.fromkeys(statement.topics) if topic in self._tags]
        if any(topic not in self._tags for topic in statement.topics):
            data["topics"] = list(statement.topics)
        mark = self._titles.bracketed(statement.id)
        markup, further = attributes.pop(names.MARKUP, ""), _further(attributes)
        if statement.text == title and not self._has_sections and not self._titles.is_sketch(statement.id):
            head = mark
        else:
            head = f"{mark}: {self._content(statement.text, markup, data)}"
        yield self._paragraph(head, tags, _with_attributes(data, attributes), lines)
        for each in further:
            yield f"{mark}: {self._further(each, statement)}"

    def _argument(self, argument: Argument) -> Iterator[str]:
        title = self._titles.of(argument.id)
        assert title is not None
        fields = set(Argument.model_fields) - {"text", "premises", "conclusion", "scheme", "attributes"}
        data = _plain(argument, fields)
        attributes = dict(argument.attributes)
        self._name(argument.id, title, attributes, data)
        if len({each.statement for each in argument.premises}) < len(argument.premises):
            self._losses.add("a premise that is named twice is told once", argument.path)
        if argument.scheme and rule(argument.scheme) is None:
            data["scheme"] = argument.scheme
        steps = [*self._titles.steps.get(argument.id, ()), argument]
        premises = [_short(each) for step in steps for each in step.premises]
        told = [each for each in premises if isinstance(each, dict)]
        if told:
            data["premises"] = told
        tags = _argument_tags(attributes)
        markup, further = attributes.pop(names.MARKUP, ""), _further(attributes)
        attributes.pop(names.INFERENCE, None)
        mark = f"<{title}>"
        head = f"{mark}: {self._content(argument.text, markup, data)}" if argument.text else mark
        for each in further:
            yield f"{mark}: {self._further(each, argument)}"
        # What is spelled out has to follow the last paragraph of the argument.
        yield self._paragraph(head, tags, _with_attributes(data, attributes), [])
        yield "\n".join(self._structure(steps))

    def _structure(self, steps: list[Argument]) -> Iterator[str]:
        number = 0
        before = ""
        for step in steps:
            for each in dict.fromkeys(premise.statement for premise in step.premises):
                if each != before:
                    number += 1
                    yield f"({number}) [{self._titles.of(each)}]"
            yield self._inference(step)
            for statement in self._lines.step_undercuts.get(step.id, ()):
                yield f"    <_ {self._titles.bracketed(statement)}"
            number += 1
            yield f"({number}) [{self._titles.of(step.conclusion)}]"
            before = step.conclusion

    def _inference(self, step: Argument) -> str:
        data = step.attributes.get(names.INFERENCE)
        written = rule(step.scheme) if step.scheme else None
        parts = [written] if written else []
        if data is not None:
            value = _value(data)
            parts.append(flow(value) if isinstance(value, dict) else flow({"inference": data}))
        return f"-- {' '.join(parts)} --" if parts else "----"

    def _name(self, identifier: str, title: str, attributes: dict[str, str], data: dict[str, Any]) -> None:
        """Tell the id where the title does not give it, and the title where it cannot be written."""
        if slug(title) != identifier:
            data["id"] = identifier
        if attributes.get(names.TITLE) == title:
            del attributes[names.TITLE]
        section = attributes.get(names.SECTION)
        if section is not None and _path(section):
            del attributes[names.SECTION]

    def _content(self, text: str, markup: str, data: dict[str, Any]) -> str:
        """Return a text as it is written; one that Argdown cannot hold stands in the data too."""
        if markup and reads_as(markup, text):
            return markup
        written = escaped(text)
        if reads_as(written, text):
            return written
        data["text"] = text
        plain = " ".join(text.split())
        return escaped(plain) if reads_as(escaped(plain), plain) else "–"

    def _further(self, text: str, where: Statement | Argument) -> str:
        data: dict[str, Any] = {}
        written = self._content(text, "", data)
        if data:
            self._losses.add("blanks and line breaks of a further text are changed", where.path)
        return written

    def _paragraph(self, head: str, tags: list[str], data: dict[str, Any], lines: list[str]) -> str:
        written = [" ".join([head, *map(tag, tags)])]
        if data:
            flat = flow(data)
            if len(flat) > _WIDTH:
                flat = "{" + ",\n     ".join(f"{key(name)}: {flow(each)}" for name, each in data.items()) + "}"
            written.append(f"    {flat}")
        return "\n".join([*written, *(f"    {line}" for line in lines)])


def _plain(model: Model, fields: set[str]) -> dict[str, Any]:
    """Return fields that say something, in their short forms."""
    found = model.model_dump(mode="json", exclude_defaults=True, include=fields)
    return {name: _shortened(value, getattr(model, name)) for name, value in found.items()}


def _shortened(value: Any, given: Any) -> Any:
    if isinstance(value, list) and isinstance(given, tuple):
        short = [_short(each) if isinstance(each, Model) else plain for each, plain in zip(given, value, strict=True)]
        return short[0] if len(short) == 1 else short
    return value


def _short(model: Model) -> Any:
    plain = model.model_dump(mode="json", exclude_defaults=True)
    return plain[model.short] if list(plain) == [model.short] else plain


def _section(entry: Statement | Argument) -> tuple[str, ...]:
    return _path(entry.attributes.get(names.SECTION, ""))


def _path(section: str) -> tuple[str, ...]:
    """Return the headings that a section is under; none if one of them cannot be written."""
    path = tuple(section.split(names.SECTION_MARK)) if section else ()
    return path if all(each and reads_as(escaped(each), each) for each in path) and len(path) < 20 else ()


def _in_order(paths: list[tuple[str, ...]]) -> list[tuple[str, ...]]:
    """Return sections so that each stands under its own heading, otherwise as they are met."""
    met: dict[tuple[str, ...], int] = {}
    for path in paths:
        for depth in range(len(path) + 1):
            met.setdefault(path[:depth], len(met))
    return sorted(paths, key=lambda path: [met[path[:depth]] for depth in range(len(path) + 1)])


def _tags(argument_map: ArgumentMap) -> dict[str, str]:
    """Return tags by the ids of topics: their labels, where these are tags and no other's; none for kinds."""
    labels = [topic.label for topic in argument_map.topics.values()]
    found: dict[str, str] = {}
    used = {topic for each in argument_map.statements.values() for topic in each.topics}
    for identifier in [*argument_map.topics, *sorted(used - set(argument_map.topics))]:
        topic = argument_map.topics.get(identifier)
        label = topic.label if topic else identifier
        other = label in argument_map.topics and label != identifier
        is_plain = can_be_tag(label) and label == label.strip() and labels.count(label) < 2 and not other
        name = label if is_plain else identifier
        if name.lower() not in names.KINDS:
            found[identifier] = name
    return found


def _argument_tags(attributes: dict[str, str]) -> list[str]:
    """Take the tags of an argument out of its attributes; none if they are not as the reader writes them."""
    written = attributes.get(names.TAGS, "")
    found = [each.removesuffix(")") for each in written.removeprefix("#(").split(" #(")] if written else []
    if " ".join(f"#({each})" for each in found) != written or not all(map(can_be_tag, found)):
        return []
    attributes.pop(names.TAGS, None)
    return found


def _further(attributes: dict[str, str]) -> list[str]:
    found = [name for name in attributes if name.startswith(names.FURTHER)]
    return [attributes.pop(name) for name in found]


def _with_attributes(data: dict[str, Any], attributes: dict[str, str]) -> dict[str, Any]:
    """Return data with attributes among them; apart, where they are named like something else."""
    apart = {}
    for name, value in attributes.items():
        if name in _TAKEN or name in data:
            apart[name] = value
        else:
            data[name] = _value(value)
    return {**data, **({"attributes": apart} if apart else {})}


_TAKEN = frozenset({
    *Argument.model_fields, *RELATION_KEYS, *Statement.model_fields, "to", "id", "kind", "speaker", "speakers",
    "proponent", "author",
})  # fmt: skip


def _value(text: str) -> Any:
    """Return what an attribute says: JSON as the reader writes it, or the text."""
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        return text
    is_written = isinstance(found, dict | list) or found == ""
    return found if is_written and json.dumps(found, ensure_ascii=False) == text else text


def _front_matter_kept(note: str | None) -> dict[str, Any]:
    last = (note or "").rpartition("\n")[2]
    if last.startswith(names.FRONT_MATTER):
        found = _value(last.removeprefix(names.FRONT_MATTER))
        if isinstance(found, dict):
            return found
    return {}


def _without_front_matter(note: str | None) -> str:
    return (note or "").rpartition("\n")[0] if _front_matter_kept(note) else note or ""
