"""What a map says → the data of an Argdown text, in short forms; and attributes → what they were made of."""

from __future__ import annotations

import json
from typing import Any

from argmap.formats.argdown import names
from argmap.model import Argument, Statement
from argmap.model.base import Model
from argmap.model.statements import RELATION_KEYS

_TAKEN = frozenset({
    *Argument.model_fields, *RELATION_KEYS, *Statement.model_fields, "to", "id", "kind", "speaker", "speakers",
    "proponent", "author",
})  # fmt: skip


def plain(model: Model, fields: frozenset[str]) -> dict[str, Any]:
    """Return fields that say something, in their short forms."""
    given = model.model_fields_set & fields
    if not given:
        return {}
    found = model.model_dump(mode="json", exclude_defaults=True, include=set(given))
    return {name: _shortened(value, getattr(model, name)) for name, value in found.items()}


def _shortened(value: Any, given: Any) -> Any:
    if isinstance(value, list) and isinstance(given, tuple):
        found = [short(each) if isinstance(each, Model) else bare for each, bare in zip(given, value, strict=True)]
        return found[0] if len(found) == 1 else found
    return value


def short(model: Model) -> Any:
    """Return what a model says, as one text if that is all."""
    found = model.model_dump(mode="json", exclude_defaults=True)
    return found[model.short] if list(found) == [model.short] else found


def with_attributes(data: dict[str, Any], attributes: dict[str, str]) -> dict[str, Any]:
    """Return data with attributes among them; apart, where they are named like something else."""
    if not attributes:
        return data
    found, apart = dict(data), {}
    for name, text in attributes.items():
        if name in _TAKEN or name in data:
            apart[name] = text
        else:
            found[name] = value(text)
    return {**found, **({"attributes": apart} if apart else {})}


def value(text: str) -> Any:
    """Return what an attribute says: JSON as the reader writes it, or the text."""
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        return text
    is_written = isinstance(found, dict | list) or found == ""
    return found if is_written and json.dumps(found, ensure_ascii=False) == text else text


def further_texts(attributes: dict[str, str]) -> list[str]:
    """Take the further texts of a statement or an argument out of its attributes."""
    if not attributes:
        return []
    return [attributes.pop(name) for name in list(attributes) if name.startswith(names.FURTHER)]
