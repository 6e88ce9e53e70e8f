"""Texts of a map as they may stand in a file that anybody opens: nothing unseen in them, nothing that could run."""

import json
import re
from typing import Any

from argmap.source.control_characters import CONTROL_CHARACTERS

_SPACE = re.compile(r"\s+")
_UNSAFE = re.compile("[<>&\u2028\u2029]")


def visible(text: str) -> str:
    """Return a text with a replacement character for each control character, which no file may hold."""
    return CONTROL_CHARACTERS.sub("\ufffd", text)


def flat(text: str) -> str:
    """Return the same on one line, with one space for each run of them."""
    return _SPACE.sub(" ", visible(text)).strip()


def web_json(value: Any, indent: int | None = None) -> str:
    """Return a value as JSON that may stand in a ``<script>`` of a web page.

    What would end that, or a line of JavaScript, only stands in texts, and is spelled out there.
    """
    text = json.dumps(value, ensure_ascii=False, indent=indent)
    return _UNSAFE.sub(lambda found: f"\\u{ord(found.group()):04x}", text)
