"""Map → YAML text, the way a person would write it: short forms, no defaults, wrapped text."""

import re
from collections.abc import Iterator, Mapping
from enum import Enum
from functools import cache
from typing import Any

from pydantic import BaseModel

from argmap.model.argument_map import ArgumentMap
from argmap.model.evidence import Cited
from argmap.model.statements import Statement
from argmap.source.collector import collector_paused
from argmap.source.emit import emitted


def dumps(argument_map: ArgumentMap) -> str:
    """Return a map as YAML; reading it back gives an equal map."""
    with collector_paused():
        return emitted({"argmap": 1, **_plain_fields(argument_map)})


_LEADING_KEYS = (
    "speaker", "statement", "by", "to", "premises", "conclusion", "text", "original", "romanization", "meaning",
)  # fmt: skip
"""What is written before a quotation and where it stands, although the models declare it after them."""


_TRAILING_KEYS = ("attributes", "note")
"""What is written last, although speakers have further fields than all who can be asked to act."""

_REQUIRED = object()
"""Stands for the default of a field that has none, and equals nothing."""


@cache
def _layout(model: type[BaseModel]) -> tuple[tuple[str, Any], ...]:
    """Return the keys of a model in the order in which a person would write them, each with its default."""
    fields = {name: field for name, field in model.model_fields.items() if not field.exclude}
    leading = [name for name in _LEADING_KEYS if name in fields] if issubclass(model, Cited) else []
    trailing = [name for name in _TRAILING_KEYS if name in fields]
    between = [name for name in fields if name not in (*leading, *trailing)]
    return tuple(
        (name, _REQUIRED if field.is_required() else field.get_default(call_default_factory=True))
        for name, field in ((name, fields[name]) for name in (*leading, *between, *trailing))
    )


def _plain_fields(model: BaseModel) -> dict[str, Any]:
    """Return the fields that differ from their defaults, in the order in which a person would write them."""
    values = model.__dict__
    plain = {}
    for name, default in _layout(model.__class__):
        value = values[name]
        # Most are left out, and most of those are the default itself.
        if value is not default and value != default:
            plain[name] = value if value.__class__ is str and not value.isdigit() else _plain(value)
    # A quotation alone is the text as well, but only under a statement's own id.
    if "quote" in plain and isinstance(model, Statement) and model.text == model.quote:
        del plain["text"]
    # Pages of utterances must not come between a statement and its id.
    if "text" in plain and _is_long(plain.get("by")):
        return {"text": plain["text"], **plain}
    return plain


def _is_long(plain: Any) -> bool:
    return isinstance(plain, dict) or (isinstance(plain, list) and any(isinstance(each, dict) for each in plain))


def _plain(value: Any) -> Any:
    if value.__class__ is str:
        # Pages and years are the same text with and without quotes.
        return int(value) if _NUMBER.fullmatch(value) else value
    if isinstance(value, BaseModel):
        fields = _plain_fields(value)
        short = getattr(value, "short", "")
        return fields[short] if len(fields) == 1 and isinstance(fields.get(short), str | int) else fields
    if isinstance(value, tuple):
        return _plain(value[0]) if len(value) == 1 else [_plain(entry) for entry in value]
    if isinstance(value, dict):
        return _Entries(value)
    return value.value if isinstance(value, Enum) else value


class _Entries(Mapping[str, Any]):
    """The plain values of entries, each made when it is written: all at once would take as much memory as the map."""

    def __init__(self, entries: dict[str, Any]) -> None:
        self._entries = entries

    def __getitem__(self, key: str) -> Any:
        return _plain(self._entries[key])

    def __iter__(self) -> Iterator[str]:
        return iter(self._entries)

    def __len__(self) -> int:
        return len(self._entries)


_NUMBER = re.compile(r"[1-9][0-9]{0,8}")
