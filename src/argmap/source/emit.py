"""Plain values → YAML text, laid out as a person would: no brackets, marks only where needed, long texts folded.

Only for what is written afresh: it knows no comments, no anchors and no styles to keep. What it writes is understood
alike by readers of YAML 1.1 and 1.2, and by those that guess at types (``no``, ``1:30``).
"""

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any

from argmap.source.plain_scalars import UNPRINTABLE, may_be_plain

WIDTH = 100
"""Columns that a line of words may take; a longer word stands on a line of its own."""

MAX_KEY = 128
"""Characters of a key, as written, that may stand before its colon; a longer one stands behind a question mark.

YAML allows 1,024, but what is longer than a line is better folded.
"""

_ESCAPED = re.compile(f'["\\\\{UNPRINTABLE}]')
_ONLY_ESCAPED = re.compile(f"['{UNPRINTABLE}]|  ")
_LONE_SPACE = re.compile(r"(?<=[^ ]) (?=[^ ])")
_ESCAPES = {
    "\0": "\\0", "\a": "\\a", "\b": "\\b", "\t": "\\t", "\n": "\\n", "\v": "\\v", "\f": "\\f", "\r": "\\r",
    "\x1b": "\\e", '"': '\\"', "\\": "\\\\", "\x85": "\\N", "\u2028": "\\L", "\u2029": "\\P",
}  # fmt: skip


def emitted(fields: Mapping[str, Any]) -> str:
    """Return a mapping as YAML.

    Values are ``str``, ``int``, ``bool``, and mappings and lists of these; every ``str`` is read back as that text.
    """
    lines: list[str] = []
    _add_mapping(fields, 0, "", lines)
    lines.append("")
    return "\n".join(lines) if fields else "{}\n"


def scalar(text: str, column: int, indent: int) -> str:
    """Return a text as YAML that starts at ``column``, its further lines at ``indent``.

    Starts with a line break if not even its first word has room.
    """
    if may_be_plain(text):
        if column + len(text) <= WIDTH:
            return text
        has_room = column == indent or column + len(text.partition(" ")[0]) <= WIDTH
        return _folded(text, column, indent) if has_room else _break(indent) + _folded(text, indent, indent)
    return _folded(_marked(text), column, indent)


def _marked(text: str) -> str:
    """Return a text in quotation marks, on one line."""
    if _ONLY_ESCAPED.search(text) or text != text.strip():
        return '"' + _ESCAPED.sub(lambda found: _escape(found.group()), text) + '"'
    return f"'{text}'"


def _escape(character: str) -> str:
    code = ord(character)
    return _ESCAPES.get(character) or (f"\\x{code:02X}" if code < 0x100 else f"\\u{code:04X}")


def _folded(written: str, column: int, indent: int) -> str:
    """Return a scalar that starts at ``column``, broken into lines where a reader makes one space of a break."""
    lines = []
    start, room = 0, WIDTH - column
    while len(written) - start > room:
        at = _lone_space(written, start, max(start + room, start))
        if at < 0:
            break
        lines.append(written[start:at])
        start, room = at + 1, WIDTH - indent
    lines.append(written[start:])
    return _break(indent).join(lines)


def _lone_space(written: str, start: int, end: int) -> int:
    """Return the last space up to ``end`` that stands alone between words, else the first one after it; -1 if none."""
    at = written.rfind(" ", start + 1, end + 1)
    while at > 0 and not _is_lone(written, at):
        at = written.rfind(" ", start + 1, at)
    if at > 0:
        return at
    found = _LONE_SPACE.search(written, end)
    return found.start() if found else -1


def _is_lone(written: str, at: int) -> bool:
    return written[at - 1] != " " and written[at + 1] != " "


def _break(indent: int) -> str:
    return "\n" + " " * indent


def _add_mapping(fields: Mapping[str, Any], indent: int, lead: str, lines: list[str]) -> None:
    """Add the lines of a mapping; its first one starts with ``lead``, which is as wide as ``indent``."""
    pad = " " * indent
    for key, value in fields.items():
        name = _key(key)
        short = len(name) <= MAX_KEY
        if not short:
            lines.append(f"{lead}? {scalar(key, indent + 2, indent + 2)}")
        head = f"{lead}{name}:" if short else f"{pad}:"
        lead = pad
        if value.__class__ is str:
            written = scalar(value, len(head) + 1, indent + 2)
            lines.append(f"{head}{written}" if written[0] == "\n" else f"{head} {written}")
        elif not value or isinstance(value, int):
            lines.append(f"{head} {_small(value)}")
        elif short:
            lines.append(head)
            _add_collection(value, indent + 2, f"{pad}  ", lines)
        else:
            _add_collection(value, indent + 2, f"{head} ", lines)


@lru_cache(1024)
def _key(key: str) -> str:
    # The same few keys stand in every entry.
    return key if may_be_plain(key) else _marked(key)


def _add_list(values: Sequence[Any], indent: int, lead: str, lines: list[str]) -> None:
    pad = " " * indent
    for value in values:
        if value.__class__ is str:
            lines.append(f"{lead}- {scalar(value, indent + 2, indent + 2)}")
        elif not value or isinstance(value, int):
            lines.append(f"{lead}- {_small(value)}")
        else:
            _add_collection(value, indent + 2, f"{lead}- ", lines)
        lead = pad


def _add_collection(value: Any, indent: int, lead: str, lines: list[str]) -> None:
    if isinstance(value, Mapping):
        _add_mapping(value, indent, lead, lines)
    else:
        _add_list(value, indent, lead, lines)


def _small(value: Any) -> str:
    """Return a whole number, or what is empty."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int):
        return str(value)
    return "{}" if isinstance(value, Mapping) else "[]"
