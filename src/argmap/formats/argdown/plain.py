"""Paragraphs of plain lines, which are most of a large text → members, a line at a time instead of a sign at a time.

Whatever could mean something else ends the attempt, so that the lexer takes the paragraph apart.
"""

from __future__ import annotations

import re

from argmap.formats.argdown.patterns import PROSE, TAG_CHARACTERS
from argmap.formats.argdown.syntax import Content, Inference, Member, Structure

_TAG = rf"#(?:[{TAG_CHARACTERS}]++(?![\[\\\]^_`])|\(\w[^)\]>\r\n]*\))"
_LINE = re.compile(
    r"([ \t]*)(?:(\+>|->|<?\+|<?-(?!-)|><|_>|<_|_(?=[ \t]))[ \t]*)?"
    r"(?:\[([^\[\]\-\r\n\u2028\u2029][^\[\]\r\n\u2028\u2029]*)\](:?)[ \t]*"
    r"|<([^<>\-+_!\r\n\u2028\u2029][^<>\r\n\u2028\u2029]*)>(:?)[ \t]*)?"
    rf"({PROSE})((?:{_TAG}[ \t]*)*)(\r?\n(?:[ \t]*\r?\n)*|\Z)"
)
"""A line: indentation, relation, title of a statement or an argument with its colon, text, tags, and line breaks."""

_NUMBER = re.compile(r"\([0-9]+\)")
_INFERENCE = re.compile(r"--(?:[ \t]+([^\W_][^\W_ ]*(?:,? [^\W_]+)*)[ \t]*)?--+[ \t]*\r?\n(?![ \t]*[\r\n])")
_LONG = 10_000
_TAGS = re.compile(rf"#(?:([{TAG_CHARACTERS}]+)|\(([^)]+)\))")


def plain_paragraph(text: str, at: int) -> tuple[Member | Structure, int, int] | None:
    """Return the paragraph that begins at a character, where it ends and where the next may begin.

    None if it is anything but plain.
    """
    if text.startswith("(", at):
        return _structure(text, at)
    match = _LINE.match(text, at)
    return _with_relations(text, match) if match and not match[1] and not match[2] else None


def _with_relations(text: str, match: re.Match[str]) -> tuple[Member, int, int] | None:
    """Read a member that begins a paragraph, and all below it."""
    top = last = _member(match)
    above: list[tuple[int, Member]] = []
    while last and not _is_last(text, match):
        following = _LINE.match(text, match.end())
        if following is None:
            return None
        match = following
        last = _related(last, match, above) if match[2] else _continued(last, match)
    return (top, match.start(9), match.end()) if top and last else None


def _related(last: Member, match: re.Match[str], above: list[tuple[int, Member]]) -> Member | None:
    """Put what a line mentions below what it is related to; ``above`` are those with how far it is indented there."""
    depth = len(match[1])
    if depth > (above[-1][0] if above else 0):
        above.append((depth, last))
    while above and depth < above[-1][0]:
        above.pop()
    found = _member(match)
    if not above or depth != above[-1][0] or not found or (match[2] == "><" and found.is_argument):
        return None
    above[-1][1].relations.append((match[2], found))
    return found


def _is_last(text: str, match: re.Match[str]) -> bool:
    """Whether a paragraph ends with a line."""
    return match.end() == len(text) or match[9].count("\n") > 1


def _structure(text: str, at: int) -> tuple[Structure, int, int] | None:
    """Read premises and conclusions that nothing is related to."""
    found = Structure(at)
    while number := _NUMBER.match(text, at):
        match = _LINE.match(text, number.end())
        member = _member(match) if match and not match[2] else None
        if match is None or member is None or member.is_argument:
            return None
        found.lines.append(member)
        at = match.end()
        if _is_last(text, match):
            is_whole = len(found.lines) > 2 and isinstance(found.lines[-2], Inference)
            return (found, match.start(9), at) if is_whole else None
        if inference := _INFERENCE.match(text, at):
            rules = [each.strip() for each in inference[1].split(",")] if inference[1] else []
            found.lines.append(Inference(at, rules))
            at = inference.end()
    return None


def _member(match: re.Match[str]) -> Member | None:
    """Return what a line mentions; None if it takes a closer look."""
    _, symbol, statement, colon, argument, argument_colon, words, tags, _ = match.groups()
    told = _tags(tags) if tags else []
    if statement is None and argument is None:
        if not words or not (symbol or words[0].isalpha()):
            return None
        return Member(False, match.start(7), "", False, Content(words.strip(), "", told), None, [])
    title, start = (argument, match.start(5)) if statement is None else (statement, match.start(3))
    is_reference = not (colon or argument_colon)
    if is_reference is bool(words):
        return None
    return Member(statement is None, start - 1, title, is_reference, Content(words.strip(), "", told), None, [])


def _tags(written: str) -> list[str]:
    return list(dict.fromkeys(bare or bracketed for bare, bracketed in _TAGS.findall(written)))


def _continued(last: Member, match: re.Match[str]) -> Member | None:
    """Add a line to the text of what was read last, if that can go on."""
    words = match[7]
    if last.is_reference or last.content.tags or match[3] or match[5] or not words[:1].isalpha():
        return None
    if len(last.content.plain) > _LONG:  # and is not copied again for each line
        return None
    last.content = Content(f"{last.content.plain} {words.strip()}", "", _tags(match[8]))
    return last
