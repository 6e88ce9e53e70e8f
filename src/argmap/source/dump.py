"""Map → YAML text, the way a person would write it: short forms, no defaults, wrapped text."""

import re
from enum import Enum
from io import StringIO
from typing import Any

from pydantic import BaseModel
from ruamel.yaml import YAML
from ruamel.yaml.scalarstring import DoubleQuotedScalarString

from argmap.model.argument_map import ArgumentMap
from argmap.model.evidence import Cited

WIDTH = 100
"""Column at which long texts are folded."""


def dumps(argument_map: ArgumentMap) -> str:
    """Return a map as YAML; reading it back gives an equal map."""
    writer = YAML()
    writer.width = WIDTH
    writer.allow_unicode = True
    writer.indent(mapping=2, sequence=4, offset=2)
    stream = StringIO()
    writer.dump({"argmap": 1, **_plain_fields(argument_map)}, stream)
    # ruamel.yaml leaves spaces where it folds a line; nothing written here means them.
    return _TRAILING.sub("", stream.getvalue())


_TRAILING = re.compile(r"[ ]+$", re.MULTILINE)

_LEADING_KEYS = (
    "speaker", "statement", "by", "to", "premises", "conclusion", "text", "original", "romanization", "meaning",
)  # fmt: skip
"""What is written before a quotation and where it stands, although the models declare it after them."""


_TRAILING_KEYS = ("attributes", "note")
"""What is written last, although speakers have further fields than all who can be asked to act."""


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
    last = [name for name in _TRAILING_KEYS if name in plain]
    between = [name for name in plain if name not in (*first, *last)]
    return {name: plain[name] for name in (*first, *between, *last)}


def _is_long(plain: Any) -> bool:
    return isinstance(plain, dict) or (isinstance(plain, list) and any(isinstance(each, dict) for each in plain))


def _plain(value: Any) -> Any:
    if isinstance(value, BaseModel):
        fields = _plain_fields(value)
        short = getattr(value, "short", "")
        return fields[short] if list(fields) == [short] and isinstance(fields[short], str | int) else fields
    if isinstance(value, dict):
        return {_text(key): _plain(entry) for key, entry in value.items()}
    if isinstance(value, tuple):
        return _plain(value[0]) if len(value) == 1 else [_plain(entry) for entry in value]
    if isinstance(value, bool | int):
        return value
    text: str = value.value if isinstance(value, Enum) else value
    # Pages and years are the same text with and without quotes.
    return int(text) if _NUMBER.fullmatch(text) else _text(text)


def _text(value: str) -> str:
    # ruamel.yaml quotes what YAML would read as something else than text; argmap reads it all as text,
    # but another tool may not. What holds a line break or a foreign one is safest in double quotes, and so are two
    # spaces, at which a line may be folded.
    if any(mark in value for mark in "\n\r\t\x85\u2028\u2029") or "  " in value or value != value.strip():
        return str.__new__(DoubleQuotedScalarString, value)
    return value


_NUMBER = re.compile(r"[1-9][0-9]{0,8}")
