"""Where an entry of a list stands in the text of a JSON file."""

import json
import re

_BLANK = re.compile(r"[\s,]*")


def offset_of(text: str, key: str, index: int | None = None) -> int:
    """Return the offset of a key's value, or of one entry of the list that it holds; of the key if there is none."""
    found = re.search(rf'"{re.escape(key)}"\s*:\s*', text)
    if not found:
        return 0
    if index is None or text[found.end() : found.end() + 1] != "[":
        return found.start()
    decoder, position = json.JSONDecoder(), found.end() + 1
    try:
        for _ in range(index):
            position = _after_blank(text, position)
            _, position = decoder.raw_decode(text, position)
    except (ValueError, RecursionError):
        return found.start()
    return min(_after_blank(text, position), max(len(text) - 1, 0))


def _after_blank(text: str, position: int) -> int:
    match = _BLANK.match(text, position)
    return match.end() if match else position
