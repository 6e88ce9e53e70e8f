"""A statement or an argument of Argdown → what stands for it in a map, but for its relations."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from pydantic import ValidationError

from argmap.formats.argdown import names
from argmap.formats.argdown.fields import NOTHING_SAID, Fields, as_list, as_text, cleaned
from argmap.formats.argdown.graph import Step, Thing
from argmap.formats.argdown.people import Cast
from argmap.interchange.attributes import STEP
from argmap.interchange.identifiers import Identifiers
from argmap.model import Argument


class Entries:
    """Makes entries of what has an id; ``fields`` are what the data say, where there are any."""

    def __init__(self, fields: Mapping[Thing, Fields], cast: Cast, identifiers: Identifiers) -> None:
        self._fields, self._cast, self._identifiers = fields, cast, identifiers

    def statement(self, thing: Thing) -> dict[str, Any]:
        """Return the entry of a statement, or of an argument that is no more than a text."""
        fields = self._fields.get(thing, NOTHING_SAID)
        # Without a text of its own a title is all that is known of it.
        text = fields.text or thing.text or thing.title or thing.id
        entry: dict[str, Any] = {**fields.own, "text": text}
        if thing.tags or "topics" in entry:
            tags = [tag for tag in thing.tags if thing.is_argument or tag.lower() not in names.KINDS]
            topics = dict.fromkeys([*as_list(entry.get("topics", [])), *(self._cast.topic(tag) for tag in tags)])
            if topics:
                entry["topics"] = list(topics)
        attributes = {names.FORM: names.ARGUMENT} if thing.is_argument else {}
        _tell_apart(thing, text, attributes)
        attributes.update(fields.attributes)
        if attributes:
            entry["attributes"] = attributes
        return entry

    def arguments(self, thing: Thing) -> Iterator[tuple[str, dict[str, Any]]]:
        """Yield an argument for each inference with its id; the last one stands for all."""
        fields = self._fields.get(thing, NOTHING_SAID)
        extras = {each["statement"]: each for each in as_list(fields.said.get("premises", []))
                  if isinstance(each, dict) and isinstance(each.get("statement"), str)}  # fmt: skip
        for number, step in enumerate(thing.steps, 1):
            is_last = step is thing.steps[-1]
            step.id = thing.id if is_last else self._identifiers.make(f"{thing.id} step {number}", "step")
            entry, attributes = _inference(step, extras)
            if is_last:
                text = fields.text or thing.text
                if text:
                    entry["text"] = text
                entry.update(fields.own)
                if thing.tags:
                    attributes[names.TAGS] = " ".join(f"#({tag})" for tag in thing.tags)
                _tell_apart(thing, text, attributes)
                attributes.update(fields.attributes)
            else:
                attributes[STEP] = thing.id
            if attributes:
                entry["attributes"] = attributes
            yield step.id, _valid(entry) if extras else entry


def _inference(step: Step, extras: dict[str, Any]) -> tuple[dict[str, Any], dict[str, str]]:
    premises = [extras.get(each.id, each.id) for each in step.premises]
    entry: dict[str, Any] = {"premises": premises, "conclusion": step.conclusion.id}
    rules = ", ".join(each for each in step.rules if each)
    if rules:
        entry["scheme"] = rules
    return entry, {} if step.data is None else {names.INFERENCE: as_text(cleaned(step.data))}


def _tell_apart(thing: Thing, text: str, attributes: dict[str, str]) -> None:
    """Add the attributes that keep what argmap has no key for."""
    if thing.title and thing.title != thing.id:
        attributes[names.TITLE] = thing.title
    if thing.section and all(thing.section):
        attributes[names.SECTION] = names.SECTION_MARK.join(thing.section)
    written = [each.content for each in thing.members if each.content.plain]
    if not written:
        return
    if written[0].markup and written[0].plain == text:
        attributes[names.MARKUP] = written[0].markup
    if len(written) > 1:
        further = dict.fromkeys(each.plain for each in written[1:] if each.plain != written[0].plain)
        for number, plain in enumerate(further, 2):
            attributes[f"{names.FURTHER} {number}"] = plain


def _valid(entry: dict[str, Any]) -> dict[str, Any]:
    try:
        Argument.model_validate(entry)
    except ValidationError:  # remarks on premises that do not fit
        entry["premises"] = [each["statement"] if isinstance(each, dict) else each for each in entry["premises"]]
    return entry
