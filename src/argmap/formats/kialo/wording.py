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

    ``worded`` marks were links of some words.
    """

    at: int
    spaced: bool
    number: int = 0
    address: str = ""
    worded: bool = False

    @property
    def told(self) -> str:
        """The place as an attribute keeps it: ``12``, or ``12!`` if no blank comes before the mark."""
        return f"{self.at}" if self.spaced else f"{self.at}!"


def tidy(text: str) -> str:
    """Return a text without blanks around it and at the ends of its lines, which line feeds end."""
    return _BLANKS.sub("", text.replace("\r\n", "\n").replace("\r", "\n")).strip()


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
                add(words)
                marks.append(Mark(length, True, address=address, worded=True))
        elif match["mark"] is not None and int(match["mark"]) in known:
            marks.append(Mark(length, bool(match["blank"]), int(match["mark"])))
        else:
            add(plain(match.group()))
    add(text[at:])
    found = "".join(parts)
    return (found, marks) if found.strip() else (plain(text), [])


_DELICATE = re.compile(r"\\(?=[!-/:-@\[-`{-~])|\[(?=[0-9]{1,6}\])|\](?=\()|^(?=[ \t]*->)", re.MULTILINE)
_HEADING = re.compile(r"^([ \t]*[0-9]+(?:\.[0-9]+)*)(?=\. ?(?:Pro|Con|Thesis|Question):)|^(Sources)(?=:)", re.MULTILINE)


def escaped(text: str) -> str:
    """Return a text in which nothing is taken for a mark, a link, a reference, or the start of an entry."""
    found = _DELICATE.sub(_with_backslash, text)
    return _HEADING.sub(lambda match: f"{match.group()}\\", found)


def _with_backslash(match: re.Match[str]) -> str:
    return f"\\{match.group()}"


def marked(text: str, marks: list[tuple[int, bool, int]]) -> str:
    """Return an escaped text with marks in it, each told by its place, whether a blank comes before it, and number."""
    parts, last = [], 0
    for at, spaced, number in sorted(marks, key=lambda mark: mark[0]):
        here = min(max(at, last), len(text))
        parts += [text[last:here], f"\0{int(spaced)}{number}\0"]  # no text holds this character
        last = here
    whole = "".join([*parts, text[last:]])
    return re.sub("\0([01])([0-9]+)\0", lambda m: f"{' ' if m[1] == '1' else ''}[{m[2]}]", escaped(whole))
