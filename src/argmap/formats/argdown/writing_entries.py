"""Statements and arguments of a map → paragraphs, with their tags and data."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from argmap.formats.argdown import names
from argmap.formats.argdown.escaping import escaped, flow, key, read_back, reads_as, tag
from argmap.formats.argdown.rules import rule
from argmap.formats.argdown.sections import path_of
from argmap.formats.argdown.tagging import argument_tags, topic_tags
from argmap.formats.argdown.titles import Titles
from argmap.formats.argdown.values import further_texts, plain, short, value, with_attributes
from argmap.formats.argdown.writing_relations import Lines
from argmap.interchange.identifiers import slug
from argmap.interchange.losses import Losses
from argmap.model import Argument, ArgumentMap, Statement
from argmap.model.statements import RELATION_KEYS, Challenge, Claim, Recommendation

_WIDTH = 100
_STATEMENT_DATA: dict[type[Statement], frozenset[str]] = {
    each: frozenset(each.model_fields) - {"id", "text", "topics", "attributes", *RELATION_KEYS}
    for each in (Claim, Challenge, Recommendation)
}
_ARGUMENT_DATA = frozenset(Argument.model_fields) - {"id", "text", "premises", "conclusion", "scheme", "attributes"}


class Paragraphs:
    """Writes what a map is made of; ``tags`` are those of its topics, ``names_topics`` tells that data name topics."""

    def __init__(self, argument_map: ArgumentMap, losses: Losses, *, strict: bool) -> None:
        self.titles = Titles(argument_map, losses)
        self.tags = topic_tags(argument_map)
        self.names_topics = False
        self._losses = losses
        self._lines = Lines(argument_map, self.titles, strict=strict)
        self._has_sections = any(names.SECTION in each.attributes for each in argument_map.statements.values())

    def statement(self, statement: Statement) -> Iterator[str]:
        """Yield the paragraphs of a statement: its text with what it bears on, and further texts."""
        title, is_sketch = self.titles.of(statement.id) or "", self.titles.is_sketch(statement.id)
        data = plain(statement, _STATEMENT_DATA[type(statement)])
        attributes = dict(statement.attributes)
        _name(statement.id, title, attributes, data)
        if is_sketch:
            attributes.pop(names.FORM)
        lines = self._lines.of(statement, data)
        tags = self._statement_tags(statement, data)
        mark = f"<{title}>" if is_sketch else f"[{title}]"
        markup, further = _markup(statement.text, attributes, tags), further_texts(attributes)
        head = mark
        if is_sketch or statement.text != title or markup or self._has_sections:
            head = f"{mark}: {markup or _content(statement.text, data)}"
        yield _paragraph(head, tags, with_attributes(data, attributes), lines)
        for each in further:
            yield f"{mark}: {self._further(each, statement)}"

    def argument(self, argument: Argument) -> Iterator[str]:
        """Yield the paragraphs of an argument that is spelled out: its texts, and its premises and conclusions."""
        title = self.titles.of(argument.id) or ""
        data = plain(argument, _ARGUMENT_DATA)
        attributes = dict(argument.attributes)
        _name(argument.id, title, attributes, data)
        if argument.scheme and rule(argument.scheme) is None:
            data["scheme"] = argument.scheme
        steps = [*self.titles.steps.get(argument.id, ()), argument]
        self._tell_remarks(steps, data)
        tags = argument_tags(attributes)
        markup, further = _markup(argument.text or "", attributes, tags), further_texts(attributes)
        attributes.pop(names.INFERENCE, None)
        mark = f"<{title}>"
        head = f"{mark}: {markup or _content(argument.text, data)}" if argument.text else mark
        yield _paragraph(head, tags, with_attributes(data, attributes), [])
        for each in further:
            yield f"{mark}: {self._further(each, argument)}"
        yield "\n".join(self._structure(steps))

    def _statement_tags(self, statement: Statement, data: dict[str, Any]) -> list[str]:
        tags: list[str] = [statement.kind.value] if statement.kind.value in names.KINDS else []
        topics = dict.fromkeys(statement.topics)
        if len(topics) < len(statement.topics):
            self._losses.add("a topic that is named twice is told once", statement.path)
        tags += [self.tags[topic] for topic in topics if topic in self.tags]
        if any(topic not in self.tags for topic in topics):
            data["topics"] = list(statement.topics)
            self.names_topics = True
        return tags

    def _tell_remarks(self, steps: list[Argument], data: dict[str, Any]) -> None:
        """Put premises of which more is said into the data, by their statements."""
        premises = [premise for step in steps for premise in step.premises]
        if told := [each for each in map(short, premises) if isinstance(each, dict)]:
            data["premises"] = told
            said = {each.statement: each for each in premises}
            if any(said[each.statement] != each for each in premises):
                self._losses.add("remarks on a premise that is named twice are told once", steps[-1].path)

    def _structure(self, steps: list[Argument]) -> Iterator[str]:
        number = 0
        for step in steps:
            # What one step leads to is the first premise of the next.
            for premise in step.premises if step is steps[0] else step.premises[1:]:
                number += 1
                yield f"({number}) [{self.titles.of(premise.statement)}]"
            yield _inference(step)
            for statement in self._lines.step_undercuts.get(step.id, ()):
                yield f"    <_ {self.titles.bracketed(statement)}"
            number += 1
            yield f"({number}) [{self.titles.of(step.conclusion)}]"

    def _further(self, text: str, where: Statement | Argument) -> str:
        data: dict[str, Any] = {}
        written = _content(text, data)
        if data:
            self._losses.add("blanks and line breaks of a further text are changed", where.path)
        return written


def _inference(step: Argument) -> str:
    data = step.attributes.get(names.INFERENCE)
    written = rule(step.scheme) if step.scheme else None
    parts = [written] if written else []
    if data is not None:
        said = value(data)
        parts.append(flow(said) if isinstance(said, dict) else flow({"inference": data}))
    return f"-- {' '.join(parts)} --" if parts else "----"


def _name(identifier: str, title: str, attributes: dict[str, str], data: dict[str, Any]) -> None:
    """Tell the id where the title does not give it, and the title where it cannot be written."""
    if slug(title) != identifier:
        data["id"] = identifier
    if attributes:
        if attributes.get(names.TITLE) == title:
            del attributes[names.TITLE]
        section = attributes.get(names.SECTION)
        if section is not None and path_of(section):
            del attributes[names.SECTION]


def _markup(text: str, attributes: dict[str, str], tags: list[str]) -> str:
    """Take out how a text is written, if Argdown can have it so and its tags are the first of all; else empty."""
    markup = attributes.get(names.MARKUP)
    found = read_back(markup) if markup else None
    if markup is None or found is None or found.plain != text:
        return ""
    told, wanted = ([tag for tag in each if tag.lower() not in names.KINDS] for each in (found.tags, tags))
    if told != wanted[: len(told)]:
        return ""
    del attributes[names.MARKUP]
    return markup


def _content(text: str, data: dict[str, Any]) -> str:
    """Return a text as it is written; one that Argdown cannot hold stands in the data too."""
    written = escaped(text)
    if reads_as(written, text):
        return written
    data["text"] = text
    return on_one_line(text)


def on_one_line(text: str) -> str:
    """Return a text without line breaks and double blanks; a dash if it cannot be written at all."""
    one_line = " ".join(text.split())
    return escaped(one_line) if reads_as(escaped(one_line), one_line) else "–"


def _paragraph(head: str, tags: list[str], data: dict[str, Any], lines: list[str]) -> str:
    written = [" ".join([head, *map(tag, tags)])]
    if data:
        flat = flow(data)
        if len(flat) > _WIDTH:
            flat = "{" + ",\n     ".join(f"{key(name)}: {flow(each)}" for name, each in data.items()) + "}"
        written.append(f"    {flat}")
    return "\n".join([*written, *(f"    {line}" for line in lines)])
