"""Map → YAML text, the way a person would write it: short forms, no defaults, wrapped text."""

import re
from enum import Enum
from typing import Any

from pydantic import BaseModel

from argmap.model.argument_map import ArgumentMap
from argmap.model.evidence import Cited
from argmap.source.layout import block


def dumps(argument_map: ArgumentMap) -> str:
    """Return a map as YAML; reading it back gives an equal map."""
    return block({"argmap": 1, **_plain_fields(argument_map)})


_LEADING_KEYS = (
    "speaker", "statement", "by", "to", "premises", "conclusion", "text", "original", "romanization", "meaning",
)  # fmt: skip
"""What is written before a quotation and where it stands, although the models declare it after them."""


def _plain_fields(model: BaseModel) -> dict[str, Any]:
    """Return the fields that differ from their defaults, in the order in which a person would write them."""
    fields = type(model).model_fields
    leading = [name for name in _LEADING_KEYS if name in fields] if isinstance(model, Cited) else []
    plain = {}
    for name, field in {**{name: fields[name] for name in leading}, **fields}.items():
        value = getattr(model, name)
        if not field.exclude and (field.is_required() or value != field.get_default(call_default_factory=True)):
            plain[name] = _plain(value)
    # Pages of utterances must not come between a statement and its id.
    first = ["text"] if "text" in plain and _is_long(plain.get("by")) else []
    return {**{name: plain[name] for name in first}, **plain}


def _is_long(plain: Any) -> bool:
    return isinstance(plain, dict) or (isinstance(plain, list) and any(isinstance(each, dict) for each in plain))


def _plain(value: Any) -> Any:
    if isinstance(value, BaseModel):
        fields = _plain_fields(value)
        short = getattr(value, "short", "")
        return fields[short] if list(fields) == [short] and isinstance(fields[short], str | int) else fields
    if isinstance(value, dict):
        return {key: _plain(entry) for key, entry in value.items()}
    if isinstance(value, tuple):
        return _plain(value[0]) if len(value) == 1 else [_plain(entry) for entry in value]
    if isinstance(value, bool | int):
        return value
    text: str = value.value if isinstance(value, Enum) else value
    # Pages and years are the same text with and without quotes.
    return int(text) if _NUMBER.fullmatch(text) else text


_NUMBER = re.compile(r"[1-9][0-9]{0,8}")
