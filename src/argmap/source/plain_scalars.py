"""Texts that are read as just that without quotation marks, by whoever reads the file."""

import re
from functools import cache

_NO_TEXT = frozenset({
    "~", "null", "Null", "NULL", "true", "True", "TRUE", "false", "False", "FALSE",
    # YAML 1.1, to which a value is told by `=`, and what is merged in by `<<`:
    "y", "Y", "yes", "Yes", "YES", "n", "N", "no", "No", "NO", "on", "On", "ON", "off", "Off", "OFF", "=", "<<",
})  # fmt: skip
"""Words that mean something to some reader."""

_FIGURES = frozenset("+-._0123456789")
_FIRST = _FIGURES | {word[0] for word in _NO_TEXT}
"""How all begins that is no text."""


@cache
def _number_or_moment() -> re.Pattern[str]:
    """Return what finds numbers and dates; made only where a text begins like one."""
    return re.compile(
        r"[-+]?(?:[0-9_]+|0b[01_]+|0o[0-7_]+|0x[0-9a-fA-F_]+)"
        r"|[-+]?(?:[0-9][0-9_]*\.?[0-9_]*|\.[0-9_]+)(?:[eE][-+]?[0-9]+)?"
        r"|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)"
        # YAML 1.1: to the base of 60
        r"|[-+]?[1-9][0-9_]*(?::[0-5]?[0-9])+|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*"
        r"|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}"
        r"(?:(?:[Tt]|[ \t]+)[0-9]{1,2}:[0-9]{2}:[0-9]{2}(?:\.[0-9]*)?(?:[ \t]*(?:Z|[-+][0-9]{1,2}(?::?[0-9]{2})?))?)?"
    )


_NOT_FIRST = frozenset(",[]{}#&*!|>'\"%@`?:")
UNPRINTABLE = "\\x00-\\x1f\\x7f-\\x9f\\u2028\\u2029\\ufeff\\ud800-\\udfff\\ufffe\\uffff"
"""What is only written by its number, as a class of a regular expression: line breaks are among it."""

_TELLING = re.compile(f"[{UNPRINTABLE}:#]")
"""What may not stand in a text without quotation marks, and two characters that may not stand everywhere."""


def is_text_elsewhere(value: str) -> bool:
    """Whether other YAML readers take a text without quotation marks for text too, unlike ``no`` and ``1:30``.

    What counts is what the type repository of YAML 1.1 and the core schema of YAML 1.2 take for something else. The
    empty text is none.
    """
    if not value or value in _NO_TEXT:
        return False
    return value[0] not in _FIGURES or not _number_or_moment().fullmatch(value)


def may_be_plain(value: str) -> bool:
    """Whether a text may stand behind a key, outside brackets, without quotation marks: all read it as that text.

    Two spaces in a row are none, since a line may be broken there.
    """
    if not value or value[0] in _NOT_FIRST or value[0].isspace() or value[-1].isspace() or "  " in value:
        return False
    if (found := _TELLING.search(value)) and not _may_stand(value, found.start()):
        return False
    return value[0] not in _FIRST or (is_text_elsewhere(value) and not _starts_otherwise(value))


def _starts_otherwise(value: str) -> bool:
    """Whether a text begins like an entry of a list, or like the start or the end of a document."""
    return value == "-" or value.startswith(("- ", "---", "..."))


def _may_stand(value: str, at: int) -> bool:
    """Whether every telling character from ``at`` on is a colon within a word or a hash that begins no comment."""
    while True:
        if value[at] == ":":
            if at + 1 == len(value) or value[at + 1] == " ":
                return False
        elif value[at] != "#" or value[at - 1] == " ":
            return False
        found = _TELLING.search(value, at + 1)
        if found is None:
            return True
        at = found.start()
