"""Everything that a map holds and a file has no place for, told one by one.

A writer names what it carries, as ``owner.key``: ``statement.quote``, ``speaker.role``, ``*.note``, ``source.*``. The
walk goes through every field of the model, so a new one is told as lost until a writer carries it. The owners are
``map``, ``event``, ``source``, ``speaker``, ``organization``, ``topic``, ``term``, ``statement``, ``position``,
``relation``, ``evidence``, ``argument``, ``premise`` and ``check``; the keys are those of the file, and ``place`` for
page, paragraph, line, times and characters together. What stands in something that is left out as a whole is not told
again.
"""

from collections.abc import Collection, Iterable, Iterator
from functools import cache
from typing import Any

from pydantic import BaseModel

from argmap.diagnostics import Path
from argmap.interchange.losses import EXPORT, Losses
from argmap.model import ArgumentMap
from argmap.model.statements import RELATION_KEYS, STANCE_KEYS, StatementKind

PLACES = frozenset({"page", "paragraph", "line", "at", "until", "chars"})
"""The keys that say where in its source a quotation stands."""

_STATEMENTS = {kind.section: "statement" for kind in StatementKind}
_OWNERS = {
    "event": "event",
    "sources": "source",
    "speakers": "speaker",
    "organizations": "organization",
    "topics": "topic",
    "terms": "term",
    **_STATEMENTS,
    "arguments": "argument",
    "check": "check",
    **dict.fromkeys(STANCE_KEYS, "position"),
    **dict.fromkeys(RELATION_KEYS, "relation"),
    "evidence": "evidence",
    "premises": "premise",
}
"""What the things under a key are called."""

_IMPLIED = frozenset({
    ("map", "argmap"), ("position", "speaker"), ("relation", "to"),
    ("premise", "statement"), ("argument", "conclusion"),
})  # fmt: skip
"""What goes with the thing itself."""

_WORDS = {
    **dict.fromkeys(STANCE_KEYS, "the position"),
    **{key: f"the relation `{key}`" for key in RELATION_KEYS},
    **{kind.section: f"the {kind}" for kind in StatementKind},
    "sources": "the source",
    "speakers": "the speaker",
    "organizations": "the organization",
    "organization": "the organization",
    "topics": "the topic",
    "terms": "the glossary term",
    "arguments": "the argument",
    "premises": "the premise",
    "evidence": "the further quotation",
    "quote": "the quotation",
    "source": "the source of the quotation",
    "place": "the place of the quotation",
    "translation": "the translation of the quotation",
    "fidelity": "how close it is to what was said",
    "attributes": "the attribute",
    "aliases": "the other name",
    "original": "the original script",
    "mapper": "who made the map",
    "license": "the licence",
    "organizer": "the organizer",
    "url": "the address",
    "path": "the path of the file",
    "sha256": "the digest of the file",
    "accessed": "when it was read",
    "parent": "the wider topic",
    "to": "the addressee",
    "implicit": "that the premise is implicit",
    "ignore": "the setting for checks",
    "scheme": "the argumentation scheme",
    "structure": "that the premises are independent",
}
_WORDS_OF = {
    ("argument", "by"): "who argues so",
    ("relation", "by"): "who drew the relation",
    ("relation", "evidence"): "the quotation for the relation",
}


def carried(**keys: Iterable[str]) -> frozenset[str]:
    """Return what a writer carries: ``carried(statement=("text", "quote"))`` is ``statement.text, statement.quote``."""
    return frozenset(f"{owner}.{key}" for owner, of_it in keys.items() for key in of_it)


def missing(argument_map: ArgumentMap, kept: Collection[str], losses: Losses | None = None) -> Losses:
    """Return what is lost if only ``kept`` is written, in the order of the model, one entry each.

    They are added to ``losses`` if there are some. The writer may add what it could not carry after all.
    """
    losses = Losses(EXPORT) if losses is None else losses
    for owner, key, path in _left_out(argument_map, "map", (), frozenset(kept)):
        losses.add(f"{words(owner, key)} is left out", path)
    return losses


def missing_actors(argument_map: ArgumentMap, losses: Losses) -> None:
    """Add those who neither take a position nor are asked for something, and so stand with no statement."""
    named = {position.speaker for position in argument_map.positions}
    for recommendation in argument_map.recommendations.values():
        named.update(recommendation.to)
    for section, actors in (("speakers", argument_map.speakers), ("organizations", argument_map.organizations)):
        for name in actors:
            if name not in named:
                losses.add(f"the {section.removesuffix('s')} stands with no statement and is left out", (section, name))


def words(owner: str, key: str) -> str:
    """Return what stands under a key, in plain words: ``the note``."""
    return _WORDS_OF.get((owner, key)) or _WORDS.get(key) or f"the {key}"


def _left_out(thing: BaseModel, owner: str, path: Path, kept: frozenset[str]) -> Iterator[tuple[str, str, Path]]:
    values = thing.__dict__
    for key, default in _defaults(type(thing)):
        value = values[key]
        if value == default or (owner, key) in _IMPLIED:
            continue
        named = "place" if key in PLACES else key
        whole = _is_kept(owner, key, kept)
        for entry, where in _entries(value, (*path, key)):
            if isinstance(entry, BaseModel) and whole:
                yield from _left_out(entry, _OWNERS[key], where, kept)
            elif not whole:
                yield owner, named, where


def _entries(value: Any, path: Path) -> Iterator[tuple[Any, Path]]:
    if isinstance(value, tuple):
        for index, entry in enumerate(value):
            yield entry, (*path, index)
    elif isinstance(value, dict):
        for name, entry in value.items():
            yield entry, (*path, name)
    else:
        yield value, path


@cache
def _is_kept(owner: str, key: str, kept: frozenset[str]) -> bool:
    names = (key, "place", "*") if key in PLACES else (key, "*")
    return any(f"{owner}.{name}" in kept or (name != "*" and f"*.{name}" in kept) for name in names)


@cache
def _defaults(model: type[BaseModel]) -> tuple[tuple[str, Any], ...]:
    """Return the fields that a file has, each with what it means if left out; a new object if it has to be there."""
    return tuple(
        (name, object() if field.is_required() else field.get_default(call_default_factory=True))
        for name, field in model.model_fields.items()
        if not field.exclude
    )
