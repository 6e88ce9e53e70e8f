"""A Kialo export as it stands: a title, numbered entries, and a list of sources; two layouts.

The legacy layout has an entry a line, ``1.2. Pro: text``, and links in the text; the current one has the text below
``1.2. Pro:``, indented, marks such as ``[3]`` in it, and a list under ``Sources:``.
"""

import re
from dataclasses import dataclass, field

from argmap.formats.kialo.listed import Line, Listed, without_sources
from argmap.interchange.unreadable import UnreadableFileError, unreadable
from argmap.source.text import SourceText, UnreadableError, decode

MAX_DEPTH = 500
"""Levels of nesting; discussions have a dozen."""

LABELS = ("Pro", "Con", "Thesis", "Question")
"""What entries are called; whatever the language of a discussion, its export says it in English."""

Number = tuple[int, ...]

_START = re.compile(r"\s*Discussion (?:Title|Name):[ \t]*")
_BREAK = re.compile(r"\r\n|\r|\n")
_NUMBER = r"([0-9]{1,6}(?:\.[0-9]{1,6})*)"
_STANCED = re.compile(rf"[ \t]*{_NUMBER}\. ?({'|'.join(LABELS)}):[ \t]?(.*)", re.DOTALL | re.IGNORECASE)
_PLAIN = re.compile(rf"{_NUMBER}\. (.*)", re.DOTALL)
_LABELLED = re.compile(rf"[ \t]*{_NUMBER}\. ?([^\W\d]{{2,30}}):[ \t]*")


@dataclass
class Entry:
    """One numbered entry; ``stance`` is one of ``LABELS`` or empty."""

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
class Discussion:
    """What an export holds; ``preamble`` is what stands between the title and the first entry."""

    title: str
    preamble: str = ""
    entries: list[Entry] = field(default_factory=list)
    sources: dict[int, Listed] = field(default_factory=dict)


def parsed(raw: bytes, name: str) -> Discussion:
    """Return what an export holds.

    Raises:
        UnreadableFileError: if it is no text, no export, has no entries or one of a kind that is not known, or is
            nested deeper than ``MAX_DEPTH``.
    """
    try:
        source = decode(name, raw)
    except UnreadableError as error:
        raise UnreadableFileError(error.diagnostic(name)) from None
    start = _START.match(source.text)
    if not start:
        raise unreadable(source, "this is no Kialo export: it begins with 'Discussion Name:' or 'Discussion Title:'")
    body, sources = without_sources(_lines(source.text, start.end()), _STANCED.fullmatch)
    title, entries = _Entries(source).of(body)
    if not entries:
        raise unreadable(source, "this discussion has no thesis", max(len(source.text) - 1, 0))
    heading, _, preamble = "\n".join(title).strip().partition("\n")
    return Discussion(" ".join(heading.split()), preamble.strip("\n"), entries, sources)


def _lines(text: str, at: int) -> list[Line]:
    """Return the lines from a place on, each with where it starts."""
    found = []
    for match in _BREAK.finditer(text, at):
        found.append((at, text[at : match.start()]))
        at = match.end()
    found.append((at, text[at:]))
    return found


class _Entries:
    """Puts lines together to entries."""

    def __init__(self, source: SourceText) -> None:
        self._source = source
        self._found: list[Entry] = []

    def of(self, lines: list[Line]) -> tuple[list[str], list[Entry]]:
        """Return the lines of the title and what follows it, and the entries below."""
        title: list[str] = []
        mixed = self._breaks_mean_something(lines)
        for index, (offset, line) in enumerate(lines):
            # The line of the title may be numbered, but is no entry.
            titled = index == 0 or (index == 1 and not lines[0][1].strip())
            starts = not mixed or index == 0 or self._follows_long_break(offset)
            if starts and (entry := self._begun(offset, line, titled=titled)):
                if len(entry.number) > MAX_DEPTH:
                    message = f"this discussion is nested deeper than {MAX_DEPTH} levels"
                    raise unreadable(self._source, message, offset)
                self._found.append(entry)
            elif self._found:
                self._refuse_label(offset, line)
                self._found[-1].lines.append(line)
            else:
                title.append(line)
        return title, self._found

    def _follows_long_break(self, offset: int) -> bool:
        return self._source.text[offset - 2 : offset] == "\r\n"

    def _breaks_mean_something(self, lines: list[Line]) -> bool:
        """Whether a line feed alone is one within a text, as in the exports that have both kinds of line breaks.

        If most entries follow a line feed alone, the two are mixed for no reason.
        """
        text = self._source.text
        if "\r\n" not in text or not re.search(r"(?<!\r)\n", text):
            return False
        follow = [self._follows_long_break(offset) for offset, line in lines if _STANCED.fullmatch(line)]
        return 2 * sum(follow) >= len(follow)

    def _begun(self, offset: int, line: str, *, titled: bool) -> Entry | None:
        """Return the entry that begins with a line, or None if it goes on with the one before or may be the title."""
        if match := _STANCED.fullmatch(line):
            return Entry(_number(match[1]), match[2].title(), [match[3]] if match[3].strip() else [], offset)
        match = _PLAIN.fullmatch(line)
        if not match or titled or (self._found and self._found[0].stance):
            return None
        number = _number(match[1])
        # A numbered list within a text looks the same: only the number that comes next is a thesis.
        return Entry(number, "", [match[2]], offset) if self._is_thesis(number) else None

    def _is_thesis(self, number: Number) -> bool:
        if not self._found:
            return True
        last = self._found[-1]
        if len(number) == 1:
            before = f"{number[0] - 1}. "
            return number[0] == last.number[0] + 1 and not any(line.startswith(before) for line in last.lines[1:])
        return len(number) == 2 and number == (last.number[0], last.number[1] + 1 if len(last.number) > 1 else 1)

    def _refuse_label(self, offset: int, line: str) -> None:
        """Refuse an entry of a kind that is not known, as its text would become part of another one."""
        match = _LABELLED.fullmatch(line)
        if not match or not self._found[0].stance or not self._is_next(_number(match[1])):
            return
        labels = f"{', '.join(LABELS[:-1])} and {LABELS[-1]}"
        hint = "if it belongs to the text above, put a backslash after its number"
        message = f"entry {match[1]} is called '{match[2]}', where {labels} are known"
        raise unreadable(self._source, message, offset + match.start(2), hint)

    def _is_next(self, number: Number) -> bool:
        """Whether an entry of a number may follow: one below the last, or the next one beside it or what it is in."""
        last = self._found[-1].number
        return number == (*last, 1) or (
            len(number) <= len(last) and number == (*last[: len(number) - 1], last[len(number) - 1] + 1)
        )


def _number(text: str) -> Number:
    return tuple(map(int, text.split(".")))
