"""Tables of the keys of a map, from the fields of the models and their descriptions."""

from enum import EnumType
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic.fields import FieldInfo

from argmap import model
from argmap.model.argument_map import CheckSettings
from argmap.model.base import Id, Model
from argmap.model.characters import Chars
from argmap.model.dates import Date
from argmap.model.timecodes import Timecode

INTRO = """\
# Keys

<!-- Generated from the models by scripts/regenerate.py. -->

Every key a map may hold. *Or a list* means that a lone value needs no brackets. Keys in **bold** must be there.
How they work together is told in [the file format](format.md); `argmap schema` prints the same for programs.
"""

HEADINGS: tuple[tuple[str, type[Model]], ...] = (
    ("The map", model.ArgumentMap),
    ("Event", model.Event),
    ("Source", model.Source),
    ("Speaker", model.Speaker),
    ("Organization", model.Organization),
    ("Topic", model.Topic),
    ("Term", model.Term),
    ("Claim", model.Claim),
    ("Challenge", model.Challenge),
    ("Recommendation", model.Recommendation),
    ("Utterance", model.Utterance),
    ("Relation", model.Target),
    ("Evidence", model.Evidence),
    ("Argument", model.Argument),
    ("Premise", model.Premise),
    ("Citation", model.Cited),
    ("Check settings", CheckSettings),
)
"""The nouns that have keys, in the order of the page, with the heading of each."""

SHARED: tuple[tuple[str, type[Model]], ...] = (("claim", model.Claim), ("citation", model.Cited))
"""Nouns whose keys others share and need not repeat; the widest first."""

_LINKS = {noun: f"[{heading.lower()}](#{heading.lower().replace(' ', '-')})" for heading, noun in HEADINGS}
_TEXT_KINDS = ((Id, "id"), (Date, "[date](format.md#dates)"), (Timecode, "[time](format.md#times)"), (Chars, "passage"))
_CHECKS = [(get_args(kind)[1], words) for kind, words in _TEXT_KINDS]
"""What annotates the kinds of text, with the words for each."""


def keys_page() -> str:
    """Return the page in Markdown."""
    return "\n".join([INTRO, *(_section(heading, noun) for heading, noun in HEADINGS)])


def _section(heading: str, noun: type[Model]) -> str:
    own = {name: field for name, field in noun.model_fields.items() if not field.exclude}
    said = [(noun.__doc__ or "").strip().partition("\n")[0]]
    for name, shared in SHARED:
        if _has_keys_of(noun, shared):
            own = {key: field for key, field in own.items() if key not in shared.model_fields}
            said.append(f"Also all keys of a [{name}](#{name}).")
            break
    if noun.short:
        said.append(f"A bare text stands for `{noun.short}`.")
    lines = [f"## {heading}", "", " ".join(said), ""]
    if own:
        lines += ["| key | takes | meaning |", "|---|---|---|", *(_row(key, field) for key, field in own.items()), ""]
    return "\n".join(lines)


def _has_keys_of(noun: type[Model], shared: type[Model]) -> bool:
    """Whether a noun has the keys of another and need not repeat them: a challenge has those of a claim."""
    related = issubclass(noun, shared) or noun.__base__ is shared.__base__ is not Model
    return noun is not shared and related and set(shared.model_fields) <= set(noun.model_fields)


def _row(key: str, field: FieldInfo) -> str:
    name = f"**`{key}`**" if field.is_required() and key != "text" else f"`{key}`"
    cells = (
        name,
        _takes(field.annotation, field.metadata, field.default),
        (field.description or "").replace("|", "\\|"),
    )
    return "| " + " | ".join(cells) + " |"


def _takes(annotation: Any, metadata: Any = (), default: object = None) -> str:
    """Return in words what a key takes, from its type."""
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return _takes(arguments[0], annotation.__metadata__, default)
    if origin in (Union, UnionType):
        return _takes(next(each for each in arguments if each is not NoneType))
    if origin is tuple:
        return f"{_takes(arguments[0])}, or a list"
    if origin is dict:
        key, value = map(_takes, arguments)
        return f"{key}: {value}"
    return _takes_one(annotation, arguments, metadata, default)


def _takes_one(annotation: Any, arguments: tuple[Any, ...], metadata: Any, default: object) -> str:
    """Return in words what a key for a single value takes."""
    if annotation in _LINKS:
        return _LINKS[annotation]
    if get_origin(annotation) is Literal:
        return f"`{arguments[0]}`"
    if isinstance(annotation, EnumType):
        options: list[Any] = list(annotation)
        return ", ".join(f"`{each.value}`" + " (default)" * (each is default) for each in options)
    if annotation is bool:
        return "`true`, `false` (default)"
    if annotation is int:
        return "whole number"
    return next((words for check, words in _CHECKS if any(check is each for each in metadata)), "text")
