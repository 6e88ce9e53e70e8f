"""A text → a YAML scalar, in the style and with the line breaks of the one it replaces, as far as they can hold it."""

import json
import re
from collections.abc import Callable, Iterator

from argmap.source.plain_scalars import is_text_elsewhere
from argmap.source.scalars import says

_BREAKS = re.compile(r"[\r\n\x85\u2028\u2029]")
_LINE_END = re.compile(r"\r\n?|\n")
_LATER_LINE = re.compile(r"(?:\r\n?|\n)(?=[ \t]*[^ \t\r\n])")
_HEADER = re.compile(r"[|>][-+0-9]*([ \t]+#[^\r\n]*)?")
_ESCAPED = {ord(mark): f"\\u{ord(mark):04x}" for mark in "\x85\u2028\u2029"}
_NUMBER = re.compile(r"[1-9][0-9]{0,8}")


def scalar(value: str, style: str = "", *, in_flow: bool) -> str | None:
    """Return a text as a scalar on one line that a parser reads as just that; None if none is.

    ``style`` is the quotation mark wanted, or empty for none; ``in_flow`` tells that it will stand within brackets.
    """
    for written in _candidates(value, style):
        context = f"{{k: {written}, l: m}}" if in_flow else f"k: {written}\nl: m"
        if not _BREAKS.search(written) and says(context) == {"k": value, "l": "m"}:
            return written
    return None


def rewritten(old: str, value: str, style: str, *, in_flow: bool) -> str | None:
    """Return a text as a scalar in place of another one, ``old``, with the style, comment and line breaks that it has.

    None if no scalar holds the text.
    """
    if style in ("|", ">"):
        block, written = _block(old, value), scalar(value, in_flow=in_flow)
        return block or (written and written + _comment(old))
    written = scalar(value, style, in_flow=in_flow)
    lines = _LINE_END.split(old)
    if written is None or len(lines) == 1:
        return written
    broken = _joined(_broken(written, lines), lines[1:], old)
    context = f"{{k: {broken}}}" if in_flow else f"k: {broken}"
    return broken if says(context) == {"k": value} else written


def in_brackets(old: str, value: str, style: str) -> str | None:
    """Return the text of a scalar as one that may stand within brackets, unchanged if it may."""
    if style in ("|", ">"):
        return None if _comment(old) else scalar(value, in_flow=True)
    return old if says(f"{{k: {old}}}") == {"k": value} else rewritten(old, value, style, in_flow=True)


def indented(text: str, by: int) -> str:
    """Return a text with all its lines but the first one, and empty ones, moved to the right."""
    return _LATER_LINE.sub(lambda start: start.group() + " " * by, text)


def _candidates(value: str, style: str) -> Iterator[str]:
    if style:
        yield _MARKS[style](value)
    # Like `dumps`: numbers without quotation marks, but not what another reader would take for something else.
    elif is_text_elsewhere(value) or _NUMBER.fullmatch(value):
        yield value
    marks = "'\"" if '"' in value or "\\" in value else "\"'"
    yield from (_MARKS[mark](value) for mark in marks)


def _single(value: str) -> str:
    return "'" + value.replace("'", "''") + "'"


def _double(value: str) -> str:
    return json.dumps(value, ensure_ascii=False).translate(_ESCAPED)


_MARKS: dict[str, Callable[[str], str]] = {"'": _single, '"': _double}


def _block(old: str, value: str) -> str | None:
    """Return a text as a folded block; None if it cannot be one."""
    header, *lines = _LINE_END.split(old)
    if _BREAKS.search(value) or not lines:
        return None
    block = _joined([f">-{_comment(header)}", *_broken(value, lines)], lines, old)
    return block if says(f"k: {block}") == {"k": value} else None


def _comment(old: str) -> str:
    """Return the comment behind the first line of a block, with the spaces before it."""
    found = _HEADER.match(old)
    return (found.group(1) or "") if found else ""


def _joined(new: list[str], old: list[str], text: str) -> str:
    """Return lines as one text, indented like the first of the ``old`` ones, with the line ends of ``text``."""
    first = next((line for line in old if line.strip()), "")
    newline = _LINE_END.search(text)
    assert newline is not None
    return (newline.group() + first[: len(first) - len(first.lstrip())]).join(new)


def _broken(text: str, old: list[str]) -> list[str]:
    """Return a text in lines, broken between the words between which the ``old`` lines are broken."""
    from rapidfuzz.distance import Levenshtein

    before = [line.split() for line in old]
    words, new = [word for line in before for word in line], text.split(" ")
    operations = iter(Levenshtein.opcodes(words, new))
    at = taken = 0
    operation = next(operations, None)
    lines: list[str] = []
    for line in before[:-1]:
        at += len(line)
        while operation and operation.src_end < at:
            operation = next(operations, None)
        if operation is None:
            break
        into = operation.dest_end if at == operation.src_end else operation.dest_start + at - operation.src_start
        into = min(into, operation.dest_end)
        # Beside a double space, a line break would swallow the space.
        if taken < into < len(new) and new[into - 1] and new[into]:
            lines.append(" ".join(new[taken:into]))
            taken = into
    return [*lines, " ".join(new[taken:])]
