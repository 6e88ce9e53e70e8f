"""Texts ↔ cells: several values in one, and texts that a spreadsheet would change or run."""

import re
from collections.abc import Iterable

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_NUMBER = re.compile(r"-[1-9][0-9]{0,14}")
_CHANGED = re.compile(
    r"[0-9]{1,2}:[0-9]{2}"  # minutes and seconds, which become hours and minutes
    r"|[0-9]{1,2}[-/.][0-9]{1,2}"  # pages 4-5, which become the 4th of May
    r"|0[0-9]+|[0-9]{16,}"  # ids whose first or last digits are dropped
    r"|[0-9]+(?:[.,][0-9]+)?e[+-]?[0-9]+|true|false",
    re.IGNORECASE,
)
"""What a spreadsheet program changes for good, and without a word, when it opens a file."""


def protected(text: str) -> str | int:
    """Return a cell that holds a text to the letter.

    A text that would be taken for a formula, one that a spreadsheet program would change, and one that begins or ends
    with blanks, which are dropped when a table is read, gets an apostrophe in front: to spreadsheet programs, too,
    that means text. A negative number is one.
    """
    if _NUMBER.fullmatch(text):
        return int(text)
    return f"'{text}" if _is_delicate(text) else text


def unprotected(cell: str) -> str:
    """Return the text that a cell holds, less the blanks around it and an apostrophe that protects it."""
    if cell.startswith("'") and _is_delicate(cell[1:]):
        return cell[1:]
    return cell.strip()


def _is_delicate(text: str) -> bool:
    start = text.lstrip("'")
    if start.startswith(_FORMULA) or start[:1].isspace() or text[-1:].isspace():
        return True
    return _CHANGED.fullmatch(start) is not None


def joined(values: Iterable[str]) -> str:
    """Return several values as one text, separated by semicolons; those that hold one stand in quotation marks."""
    return "; ".join(map(_quoted, values))


def _quoted(value: str) -> str:
    plain = value == value.strip() and not value.startswith('"') and not re.search(r"[;\n\r]", value)
    return value if plain else '"' + value.replace('"', '""') + '"'


_VALUE = re.compile(r'\s*(?:"([^"]*(?:""[^"]*)*)"\s*(?=[;\n\r]|\Z)|([^;\n\r]*))(?:[;\n\r]|\Z)')


def separated(text: str) -> list[str]:
    """Return the values in a text, which semicolons or line breaks separate."""
    found = []
    at = 0
    while at < len(text):
        match = _VALUE.match(text, at)
        assert match is not None  # everything in it may be empty
        at = match.end()
        value = match[1].replace('""', '"') if match[1] is not None else match[2].strip()
        if value:
            found.append(value)
    return found


def heading(key: str) -> str:
    """Return the heading for an attribute: in quotation marks where blanks around it would be lost."""
    plain = key and key == key.strip() and not key.startswith('"')
    return f"attribute: {key}" if plain else f'attribute: "{key}"'


def attribute_key(rest: str) -> str:
    """Return the attribute that a heading names after ``attribute:``."""
    rest = rest.strip()
    return rest[1:-1] if len(rest) > 1 and rest[0] == rest[-1] == '"' else rest
