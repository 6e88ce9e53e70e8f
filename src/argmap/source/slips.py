"""The slips of the pen that most often break a YAML text, told by the look of the lines around the break.

A parser says where it could go no further. What a person did wrong is on that line or on the one above it.
"""

import re
from typing import NamedTuple

from argmap.source.raw import Span


class Slip(NamedTuple):
    """What was done wrong, where, and how to mend it."""

    message: str
    span: Span
    hint: str


class _Line(NamedTuple):
    start: int
    text: str

    def span(self, match: "re.Match[str]", group: str) -> Span:
        return self.start + match.start(group), self.start + match.end(group)


MAX_QUOTED = 60
"""Characters of a text that a hint repeats."""

INDENT_DEEPER = "does this line belong to the text above? indent it deeper"

_PAIR = re.compile(r"[ ]*(?:-[ ]+)*(?P<key>[^\s#:'\"\[\]{},][^:]*):[ ]+(?P<value>[^\s#].*)")
_OWN_KEY = re.compile(r"[ ]*(?:-[ ]+)*(?P<key>[^\s:,'\"\[\]{}]+)[ ]*")
_NO_SPACE = re.compile(r"[ ]*(?:-[ ]+)*(?P<pair>(?P<key>[^\s#:/,'\"\[\]{}]+):(?!//)(?P<value>\S.*))")
_NO_COLON = re.compile(r"[ ]*(?P<dash>-[ ]+)?(?P<key>[^\s#:,'\"\[\]{}|>-][^\s:,'\"\[\]{}]*)[ ]*(?:#.*)?")
_INDICATORS = tuple("*&>|!%@`")
_IN_BRACKETS = re.compile(r"(?P<key>[^\s:,{}\[\]]+):[ ]+(?P<value>[^,{}\[\]]*)")


def slip(text: str, at: int, opened: int) -> Slip | None:
    """Return what was done wrong at ``at``, where a parser stopped, or ``opened``, where it began what it was reading.

    None if it is none of the common slips.
    """
    line = _line(text, at)
    if text[at : at + 1] == ":" and text[opened : opened + 1] in ("[", "{"):
        return _colon_in_brackets(line, at, text[opened])
    return (
        _line_above(text, line, at)
        or _start_of_text(line, at)
        or _after_quotation(line, at)
        or _colon_in_text(line, at)
    )


def without_colon(text: str, opened: int) -> Slip | None:
    """Return what was done wrong in a line at ``opened`` that ought to be a key and a value, and is not."""
    return _unfinished(_line(text, opened))


def quoted(words: str) -> str:
    """Return a text as it may stand in a map: in quotes, and shortened where it is long."""
    if len(words) > 2 and words[0] == words[-1] == "'" and not re.search(r"(?<!\w)'|'(?!\w)", words[1:-1]):
        words = words[1:-1]  # only apostrophes within
    if words[:1] + words[-1:] in ("“”", "„“", "‘’", "«»"):
        words = words[1:-1]
    if len(words) > MAX_QUOTED:
        words = f"{words[:50].rpartition(' ')[0] or words[:50]} …"
    if '"' not in words and "\\" not in words:
        return f'"{words}"'
    return "'{}'".format(words.replace("'", "''"))


def _line_above(text: str, line: _Line, at: int) -> Slip | None:
    """Find what is wrong with the line above one that looks right, or with how the two stand to each other."""
    own = _OWN_KEY.match(line.text)
    column = at - line.start
    if own is None or column not in (own.start("key"), own.end()) or (above := _above(text, line)) is None:
        return None
    # At a colon, the line above has run on into this one.
    return (_unfinished(above) if text[at] == ":" else None) or _too_deep(line, own, above)


def _start_of_text(line: _Line, at: int) -> Slip | None:
    """Find text that starts with a character that YAML takes for something else."""
    column = at - line.start
    pair = _PAIR.match(line.text)
    if pair and pair.start("value") <= column:
        value, start = pair["value"].rstrip(), pair.start("value")
        first, read = value[0], value[: column - start].rstrip()
        if first in "[{" and read.endswith(("]", "}")) and line.text[column : column + 1] not in ("", *",]}#"):
            return _may_not_start(first, line.start + start, value)
        if first in _INDICATORS or value.startswith(("- ", "? ", ", ")):
            return _may_not_start(first, line.start + start, value)
    word = re.search(r"[^\s,\[\]{}]*$", line.text[:column])
    start = word.start() if word else column
    if line.text[start : start + 1] in _INDICATORS:
        return _may_not_start(line.text[start], line.start + start, None)
    return None


def _may_not_start(first: str, at: int, value: str | None) -> Slip:
    hint = f"put the text in quotes: {quoted(value)}" if value else "put the text in quotes"
    return Slip(f"text may not start with '{first}'", (at, at + 1), hint)


def _after_quotation(line: _Line, at: int) -> Slip | None:
    column = at - line.start
    before, after = line.text[:column].rstrip(), line.text[column : column + 1]
    if not after or after in ",]}:#" or before[-1:] not in ("'", '"'):
        return None
    pair = _PAIR.match(line.text)
    hint = "put the whole text in quotes"
    if pair and pair["value"][0] in "'\"":
        hint += f": {quoted(pair['value'].rstrip())}"
    return Slip("text goes on after the closing quotation mark", (at, line.start + len(line.text.rstrip())), hint)


def _colon_in_text(line: _Line, at: int) -> Slip | None:
    pair = _PAIR.match(line.text)
    if pair is None or line.text[at - line.start : at - line.start + 1] != ":" or pair["value"][0] in "[{":
        return None
    return Slip("text with ': ' needs quotation marks", (at, at + 1), f"write {quoted(pair['value'].rstrip())}")


def _colon_in_brackets(line: _Line, at: int, bracket: str) -> Slip | None:
    column = at - line.start
    if _OWN_KEY.fullmatch(line.text[:column]):
        return None  # a key on a line of its own: the bracket before it is not closed
    where = "braces" if bracket == "{" else "brackets"
    hint = "put the text in quotes"
    for pair in _IN_BRACKETS.finditer(line.text):
        if pair.start("value") < column < pair.end("value"):
            hint += f": {pair['key']}: {quoted(pair['value'].strip())}"
    return Slip(f"within {where}, text with ': ' needs quotation marks", (at, at + 1), hint)


def _unfinished(line: _Line) -> Slip | None:
    """Find a line that lacks what makes it a key and a value."""
    if pair := _NO_SPACE.fullmatch(line.text):
        span = line.span(pair, "key")
        hint = f"write `{pair['key']}: {_few(pair['value'])}`"
        return Slip(f"a space is missing after `{pair['key']}:`", (span[0], span[1] + 1), hint)
    if key := _NO_COLON.fullmatch(line.text):
        hint = f"write `{key['key']}:`" + (", without the dash" if key["dash"] else "")
        return Slip(f"a ':' is missing after `{key['key']}`", line.span(key, "key"), hint)
    if not _PAIR.match(line.text) and ":" not in line.text and line.text.strip():
        indent = len(line.text) - len(line.text.lstrip())
        span = line.start + indent, line.start + len(line.text.rstrip())
        return Slip("this line has no key", span, INDENT_DEEPER)
    return None


def _too_deep(line: _Line, own: "re.Match[str]", above: _Line) -> Slip | None:
    pair = _PAIR.match(above.text)
    if pair is None or own.start("key") <= pair.start("key"):
        return None
    return Slip("indented deeper than the line above", line.span(own, "key"), f"line it up with `{pair['key']}`")


def _line(text: str, at: int) -> _Line:
    start = max(text.rfind("\n", 0, at), text.rfind("\r", 0, at)) + 1
    end = re.compile(r"[^\r\n]*").match(text, start)
    return _Line(start, end.group() if end else "")


def _above(text: str, line: _Line) -> _Line | None:
    """Return the nearest line above that is neither blank nor a comment."""
    while line.start > 0:
        line = _line(text, line.start - (2 if text[line.start - 2 : line.start] == "\r\n" else 1))
        if line.text.strip() and not line.text.lstrip().startswith("#"):
            return line
    return None


def _few(words: str) -> str:
    words = words.strip()
    return words if len(words) <= 30 else "…"
