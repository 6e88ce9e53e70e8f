"""Texts, lists and mappings → YAML in block style: nothing quoted that need not be, long texts folded at their blanks.

Own, because it takes a tenth of the time of a YAML library that lays out as people do (docs/decisions/0012). What it
writes plainly is a small part of what YAML would allow; everything else goes in double quotes.
"""

import re
from collections.abc import Iterator

Value = str | int | dict[str, "Value"] | list["Value"]

WIDTH = 100
"""Column at which long texts are folded."""

_LONGEST_KEY = 1000
"""Characters of a key that fits before its colon: YAML allows 1024."""

_WORDS = frozenset({"null", "true", "false", "yes", "no", "on", "off", "y", "n"})
"""What YAML 1.1 or 1.2 reads as something else than text, in whatever case."""

_NUMBER = re.compile(
    r"[0-9][0-9_]*(?::[0-5]?[0-9])*(?:\.[0-9_]*)?(?:[eE][-+]?[0-9]+)?|0[bBoOxX][0-9a-fA-F_]+|"
    r"[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:[Tt \t].*)?"
)
"""What YAML 1.1 or 1.2 reads as a number or a date."""

_PLAIN = re.compile(r"(?:[^\W_]|[“„‘«(])[^\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]*")
_TELLS = re.compile(r": |:$| #")
"""What ends a plain text or makes a key of it."""

_ESCAPES = str.maketrans({
    **{code: f"\\x{code:02X}" for code in (*range(0x20), *range(0x7F, 0xA0))},
    **{code: f"\\u{code:04X}" for code in (*range(0xD800, 0xE000), 0xFEFF, 0xFFFE, 0xFFFF)},
    "\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t",
    "\x85": "\\N", "\u2028": "\\L", "\u2029": "\\P",
})  # fmt: skip


def block(value: dict[str, Value]) -> str:
    """Return a mapping as YAML text; every ``str`` in it is read back as text, by whatever reader."""
    return "\n".join(_mapping(value, "") if value else ["{}"]) + "\n"


def _mapping(value: dict[str, Value], indent: str) -> Iterator[str]:
    for key, entry in value.items():
        written = _scalar(key, None)
        if len(written) > _LONGEST_KEY:
            yield f"{indent}? {written}"
            written = ""
        yield from _after(f"{indent}{written}:", entry, indent)


def _sequence(value: list[Value], indent: str) -> Iterator[str]:
    for entry in value:
        if isinstance(entry, dict) and entry:
            lines = _mapping(entry, f"{indent}  ")
            yield f"{indent}- {next(lines).lstrip(' ')}"
            yield from lines
        else:
            yield from _after(f"{indent}-", entry, indent)


def _after(head: str, value: Value, indent: str) -> Iterator[str]:
    """Yield a value with what stands before it, on lines of its own where it takes several."""
    if isinstance(value, dict) and value:
        yield head
        yield from _mapping(value, f"{indent}  ")
    elif isinstance(value, list) and value:
        yield head
        yield from _sequence(value, f"{indent}  ")
    else:
        yield f"{head} {_scalar(value, (f'{indent}  ', len(head) + 1))}"


def _scalar(value: Value, fold: tuple[str, int] | None) -> str:
    """Return a text as it is written: folded if ``fold`` gives the indent of further lines and the first column."""
    if isinstance(value, dict | list):
        return "{}" if isinstance(value, dict) else "[]"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    plain = _is_plain(value)
    text = value if plain else f'"{value.translate(_ESCAPES)}"'
    if fold is None or fold[1] + len(text) <= WIDTH or " " not in text:
        return text
    return _folded(text, *fold, anywhere=not plain)


def _is_plain(text: str) -> bool:
    if not _PLAIN.fullmatch(text) or text != text.strip() or _TELLS.search(text):
        return False
    return text.lower() not in _WORDS and not _NUMBER.fullmatch(text)


def _folded(text: str, indent: str, column: int, *, anywhere: bool) -> str:
    """Break a text at single blanks, which readers put back; unless ``anywhere``, before what is no sign to YAML."""
    lines, line, before = [], "", ""
    room = WIDTH - column
    for number, word in enumerate(text.split(" ")):
        fits = len(line) + 1 + len(word) <= room
        if not fits and before and word and (anywhere or _starts_plainly(word)):
            lines.append(line)
            line, room = word, WIDTH - len(indent)
        else:
            line = f"{line} {word}" if number else word
        before = word
    return f"\n{indent}".join([*lines, line])


def _starts_plainly(word: str) -> bool:
    return word[0].isalnum() or word[0] in "(“‘„«$€£"
