"""The text of an entry ↔ plain text: escapes, links, and marks that point to sources."""

import re
from dataclasses import dataclass

_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_LINK_OR_MARK = re.compile(
    r"\\[!-/:-@\[-`{-~]"  # an escaped character
    r"|\[(?P<words>(?:\\.|[^\[\]\\]){1,2000})\]\((?P<address>(?:\\.|[^()\s\\]|\((?:\\.|[^()\s\\])*\)){1,4000})\)"
    r"|(?<![ \t])(?P<blank>[ \t]*+)\[(?P<mark>[0-9]{1,6})\]"
)


_BLANKS = re.compile(r"(?<![ \t])[ \t]++(?=\n|\Z)")
_ONLY_MARK = re.compile(r"\[[0-9]{1,6}\]")


@dataclass
class Mark:
    """A place in a text that points to a source: by number or, in the legacy layout, by address.

    ``words`` tells where the words start, which then end at the place, if they are a link.
    """

    at: int
    spaced: bool
    number: int = 0
    address: str = ""
    words: int | None = None

    @property
    def told(self) -> str:
        """The place as an attribute keeps it: ``12``, ``12!`` if no blank is before the mark, ``5-12`` for words."""
        if self.words is not None:
            return f"{self.words}-{self.at}"
        return f"{self.at}" if self.spaced else f"{self.at}!"


_TOLD = re.compile(r"(?:([0-9]{1,9})-)?([0-9]{1,9})(!?)")


def told_mark(told: str) -> Mark | None:
    """Return the mark that an attribute tells of, None if it says something else."""
    match = _TOLD.fullmatch(told)
    return Mark(int(match[2]), not match[3], words=int(match[1]) if match[1] else None) if match else None


def tidy(text: str) -> str:
    """Return a text without blanks around it and at the ends of its lines, which line feeds end."""
    return _BLANKS.sub("", text.replace("\r\n", "\n").replace("\r", "\n")).strip()


def tidied(text: str, marks: list[Mark]) -> str:
    """Return a text as ``tidy`` does, and move the marks in it to where they then are."""
    gone = [match.span() for match in _BLANKS.finditer(text)]
    found = _BLANKS.sub("", text)
    lead = len(found) - len(found.lstrip())
    length = len(found.strip())

    def moved(at: int) -> int:
        left = at - sum(min(at, end) - start for start, end in gone if start < at)
        return min(max(left - lead, 0), length)

    for mark in marks:
        mark.at = moved(mark.at)
        mark.words = None if mark.words is None else moved(mark.words)
        mark.spaced = mark.spaced and mark.at > 0
    return found.strip()


def plain(text: str) -> str:
    """Return a text without backslashes before punctuation."""
    return _ESCAPED.sub(r"\1", text)


def read_text(text: str, known: frozenset[int]) -> tuple[str, list[Mark]]:
    """Return the plain text of an entry, and the marks in it that point to one of the ``known`` sources."""
    parts: list[str] = []
    marks: list[Mark] = []
    length = at = 0

    def add(part: str) -> None:
        nonlocal length
        parts.append(part)
        length += len(part)

    for match in _LINK_OR_MARK.finditer(text):
        add(text[at : match.start()])
        at = match.end()
        if match["words"] is not None:
            words, address = plain(match["words"]), plain(match["address"])
            if _ONLY_MARK.fullmatch(words):  # what later exports write as a mark
                before = parts[-1].rstrip(" \t")
                spaced = before != parts[-1]
                parts[-1], length = before, length - len(parts[-1]) + len(before)
                marks.append(Mark(length, spaced, address=address))
            else:
                start = length
                add(words)
                marks.append(Mark(length, True, address=address, words=start))
        elif match["mark"] is not None and int(match["mark"]) in known:
            marks.append(Mark(length, bool(match["blank"]), int(match["mark"])))
        else:
            add(plain(match.group()))
    add(text[at:])
    found = "".join(parts)
    return (found, marks) if found.strip() else (plain(text), [])


_DELICATE = re.compile(r"\\(?=[!-/:-@\[-`{-~\0])|\[(?=[0-9]{1,6}\])|\](?=\()")
_REFERENCE = re.compile(r"^[ \t]*(?=->)", re.MULTILINE)
_HEADING = re.compile(r"^[ \t]*[0-9]+(?:\.[0-9]+)*(?=\. ?[^\W\d]{2,30}:)|^Sources(?=:)", re.MULTILINE)
_BRACKETS, _PARENTHESES = re.compile(r"[\\\[\]]"), re.compile(r"[\\()]")


def escaped(text: str) -> str:
    """Return a text in which nothing is taken for a mark, a link, a reference, or the start of an entry."""
    found = _REFERENCE.sub(_before_backslash, _DELICATE.sub(_after_backslash, text))
    return _HEADING.sub(_before_backslash, found)


def _after_backslash(match: re.Match[str]) -> str:
    return f"\\{match.group()}"


def _before_backslash(match: re.Match[str]) -> str:
    return f"{match.group()}\\"


def linked(words: str, address: str) -> str | None:
    """Return words as a link, as the legacy layout has it; None if they cannot be one."""
    written = f"[{_BRACKETS.sub(_after_backslash, words)}]({_PARENTHESES.sub(_after_backslash, address)})"
    read = read_text(f"x{written}", frozenset())
    kept = read == (f"x{words}", [Mark(len(words) + 1, True, address=address, words=1)])
    return written if kept and not _HEADING.search(words) else None


def marked(text: str, marks: list[tuple[int, int, str]]) -> str:
    """Return an escaped text in which marks, in their order, stand in place of the characters from one to another."""
    parts, last = [], 0
    for number, (start, end, _) in enumerate(marks):
        parts += [text[last:start], f"\0{number}\0"]  # no text holds this character
        last = end
    whole = "".join([*parts, text[last:]])
    return re.sub("\0([0-9]+)\0", lambda match: marks[int(match[1])][2], escaped(whole))
