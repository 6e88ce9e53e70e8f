"""A Kialo export as it stands: a title, numbered entries, and a list of sources; two layouts.

The legacy layout has an entry a line, ``1.2. Pro: text``, and links in the text; the current one has the text below
``1.2. Pro:``, indented, marks such as ``[3]`` in it, and a list under ``Sources:``.
"""

import re
from dataclasses import dataclass, field

from argmap.interchange.unreadable import UnreadableFileError, unreadable
from argmap.source.text import SourceText, UnreadableError, decode

MAX_DEPTH = 500
"""Levels of nesting; discussions have a dozen."""

Number = tuple[int, ...]

_START = re.compile(r"\s*Discussion (?:Title|Name):[ \t]*")
_BREAK = re.compile(r"\r\n|\r|\n")
_STANCED = re.compile(r"[ \t]*([0-9]{1,6}(?:\.[0-9]{1,6})*)\. ?(Pro|Con|Thesis|Question):[ \t]?(.*)", re.DOTALL)
_PLAIN = re.compile(r"([0-9]{1,6}(?:\.[0-9]{1,6})*)\. (.*)", re.DOTALL)
_LISTED = re.compile(r"\[([0-9]{1,6})\] ?(.*)", re.DOTALL)


@dataclass
class Entry:
    """One numbered entry; ``stance`` is Pro, Con, Thesis, Question or empty."""

    number: Number
    stance: str
    lines: list[str]
    offset: int

    @property
    def told(self) -> str:
        """The number as Kialo writes it."""
        return ".".join(map(str, self.number)) + "."

    @property
    def text(self) -> str:
        """What it says, without the indentation of its lines."""
        indent = " " * (2 * (len(self.number) - 1))
        return "\n".join(line.removeprefix(indent) for line in self.lines).strip()


@dataclass
class Listed:
    """One entry of the list of sources: its address, and an excerpt that may stand below."""

    address: str
    excerpt: str = ""


@dataclass
class Discussion:
    """What an export holds."""

    title: str
    entries: list[Entry] = field(default_factory=list)
    sources: dict[int, Listed] = field(default_factory=dict)
    source: SourceText = field(default_factory=lambda: SourceText("", ""))


def parsed(raw: bytes, name: str) -> Discussion:
    """Return what an export holds.

    Raises:
        UnreadableFileError: if it is no text, no export, has no entries, or is nested deeper than ``MAX_DEPTH``.
    """
    try:
        source = decode(name, raw)
    except UnreadableError as error:
        raise UnreadableFileError(error.diagnostic(name)) from None
    start = _START.match(source.text)
    if not start:
        raise unreadable(source, "this is no Kialo export: it begins with 'Discussion Name:' or 'Discussion Title:'")
    lines = _lines(source.text, start.end())
    found = Discussion("", source=source)
    body = _without_sources(lines, found)
    title: list[str] = []
    mixed = "\r\n" in source.text and re.search(r"(?<!\r)\n", source.text) is not None
    for number, (offset, line) in enumerate(body):
        # In exports that use both, a line feed alone is one within a text.
        fresh = not mixed or number == 0 or source.text[:offset][-2:] == "\r\n"
        # The line of the title may be numbered, but is no entry.
        titled = number == 0 or (number == 1 and not body[0][1].strip())
        entry = _entry(offset, line, found, titled=titled) if fresh else None
        if entry is not None:
            if len(entry.number) > MAX_DEPTH:
                raise unreadable(source, f"this discussion is nested deeper than {MAX_DEPTH} levels", offset)
            found.entries.append(entry)
        elif found.entries:
            found.entries[-1].lines.append(line)
        else:
            title.append(line)
    found.title = " ".join(" ".join(title).split())
    if not found.entries:
        raise unreadable(source, "this discussion has no thesis", max(len(source.text) - 1, 0))
    return found


def _lines(text: str, at: int) -> list[tuple[int, str]]:
    """Return the lines from a place on, each with where it starts."""
    found = []
    for match in _BREAK.finditer(text, at):
        found.append((at, text[at : match.start()]))
        at = match.end()
    found.append((at, text[at:]))
    return found


def _entry(offset: int, line: str, found: Discussion, *, titled: bool) -> Entry | None:
    """Return the entry that begins with a line, or None if it goes on with the one before or may be the title."""
    if match := _STANCED.fullmatch(line):
        return Entry(_number(match[1]), match[2], [match[3]] if match[3].strip() else [], offset)
    match = _PLAIN.fullmatch(line)
    if not match or titled or (found.entries and found.entries[0].stance):
        return None
    number = _number(match[1])
    # A numbered list within a text looks the same: only the number that comes next is a thesis.
    if not _follows(number, found):
        return None
    return Entry(number, "", [match[2]], offset)


def _follows(number: Number, found: Discussion) -> bool:
    if not found.entries:
        return True
    last = found.entries[-1].number
    if len(number) == 1:
        return number[0] == last[0] + 1
    return len(number) == 2 and number == (last[0], last[1] + 1 if len(last) > 1 else 1)


def _number(text: str) -> Number:
    return tuple(map(int, text.split(".")))


def _without_sources(lines: list[tuple[int, str]], found: Discussion) -> list[tuple[int, str]]:
    """Return the lines above the list of sources, which is read."""
    starts = [
        number
        for number in range(len(lines) - 1)
        if lines[number][1].rstrip() == "Sources:" and lines[number + 1][1].startswith("[1]")
    ]
    if not starts:
        return lines
    below: list[str] = []
    expected = 0
    for _, line in [*lines[starts[-1] + 1 :], (0, f"[{len(lines)}]")]:
        match = _LISTED.fullmatch(line)
        ended = line == f"[{len(lines)}]"
        if match and (int(match[1]) == expected + 1 or ended):
            if expected:
                found.sources[expected] = _listed(below)
            below, expected = [match[2]], expected + 1
        else:
            below.append(line)
    return lines[: starts[-1]]


def _listed(lines: list[str]) -> Listed:
    excerpt = "\n".join(lines[1:]).strip()
    if len(excerpt) > 2 and excerpt[0] == excerpt[-1] == '"':
        excerpt = excerpt[1:-1].strip()
    return Listed(lines[0].strip(), excerpt)
