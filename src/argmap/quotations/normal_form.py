"""The normal form in which quotations are searched: what print and layout change does not count in it.

Unicode's NFKC (UAX #15), and on top of it: every quotation mark and apostrophe is ``'``, a run of spaces and line
breaks is one space, spaces beside Chinese and Japanese characters are left out, and so are soft hyphens, characters
without width, and dashes with the spaces around them. Whether dashes agree is judged once a passage is found
(``typography``), since a hyphen at the end of a line may or may not belong to the word.
"""

import re
from array import array
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from unicodedata import category, combining, normalize

from argmap.documents.document import Span

BARRIER = "\0"
"""Stands between what two speakers say; no quotation holds it."""

UNSPACED = (
    "\u3005-\u3007\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
    "\U00020000-\U0003ffff\u3001\u3002\u300c-\u3011"
)
"""Chinese and Japanese characters, and their punctuation: scripts without spaces between words."""

_QUOTES = "\"'`´ʹʺʻʼʽ‘’‚‛“”„‟‹›«»′″‴‵‶❛❜❝❞〝〞〟「」『』＂＇"
_DASHES = "-‐‑‒–—―−⁃⸺⸻﹘﹣－"
_SOFT_HYPHEN = "\u00ad"
_LEVELLED = {**dict.fromkeys(_QUOTES, "'"), **dict.fromkeys(_DASHES, "-"), _SOFT_HYPHEN: "", BARRIER: BARRIER}


@dataclass(frozen=True, slots=True)
class NormalText:
    """A text in normal form, with the way back.

    Pieces of the normal form and of the original take turns: one copied character by character, then one replaced;
    ``normal`` and ``original`` hold where each starts.
    """

    text: str
    normal: "array[int]"
    original: "array[int]"

    def start(self, offset: int) -> int:
        """Return where the character at ``offset`` of the normal form stands in the original."""
        piece = bisect_right(self.normal, offset) - 1
        if piece % 2:
            return self.original[piece]
        return self.original[piece] + offset - self.normal[piece]

    def end(self, offset: int) -> int:
        """Return where what ends at ``offset`` of the normal form ends in the original; ``offset`` is at least 1."""
        piece = bisect_right(self.normal, offset - 1) - 1
        if piece % 2:
            return self.original[piece + 1]
        return self.original[piece] + offset - self.normal[piece]


def normal_text(text: str, segments: Iterable[Sequence[Span]] | None = None) -> NormalText:
    """Return the normal form of a text.

    ``segments`` are the parts to keep, in order: between the spans of one there is a space, between two of them a
    barrier. All of the text is one segment if they are left out.
    """
    text, pattern = _levelled(text)
    kept = [[(0, len(text))]] if segments is None else segments
    pieces: list[str] = []
    normal, original = array("q", (0,)), array("q", (0,))
    length = position = 0

    def replaced(start: int, end: int, by: str) -> None:
        nonlocal length, position
        pieces.append(text[position:start])
        length += start - position
        normal.append(length)
        original.append(start)
        if by:
            pieces.append(by)
            length += len(by)
        normal.append(length)
        original.append(end)
        position = end

    between = ""
    for segment in kept:
        for start, end in segment:
            replaced(position, start, between)
            for found in pattern.finditer(text, start, end):
                by = _replacement(found)
                at_edge = by == " " and (found.start() == start or found.end() == end)
                replaced(*found.span(), "" if at_edge else by)
            pieces.append(text[position:end])
            length += end - position
            normal.append(length)
            original.append(end)
            normal.append(length)
            original.append(end)
            position = end
            between = " "
        between = BARRIER
    return NormalText("".join(pieces), normal, original)


def normal(text: str) -> str:
    """Return the normal form of a short text, without spaces at its ends."""
    return normal_text(text).text.strip(" ")


def normals(texts: Sequence[str]) -> list[str]:
    """Return the normal form of each of many texts, without spaces at its ends; faster than one by one."""
    joined = BARRIER.join(text.replace(BARRIER, " ") for text in texts)
    return [text.strip(" ") for text in normal_text(joined).text.split(BARRIER)] if texts else []


def _levelled(text: str) -> tuple[str, re.Pattern[str]]:
    """Replace what is replaced character by character; return a pattern of what changes the length as well."""
    characters = set(text)
    canonical = {character: _canonical(character) for character in characters}
    table = {old: new for old, new in canonical.items() if len(new) == 1 and new != old}
    if len(table) > _FEW:
        text = text.translate({ord(old): new for old, new in table.items()})
    else:  # several times as fast
        for old, new in table.items():
            text = text.replace(old, new)
    gone = "".join(sorted(character for character, new in canonical.items() if not new))
    changing = "".join(sorted(character for character, new in canonical.items() if len(new) > 1))
    marks = "".join(sorted(filter(combining, characters)))
    return text, _pattern(gone, changing, marks, unspaced=any(map(_IS_UNSPACED.match, characters)))


_FEW = 40
_IS_UNSPACED = re.compile(f"[{UNSPACED}]")


@cache
def _pattern(gone: str, changing: str, marks: str, *, unspaced: bool) -> re.Pattern[str]:
    """Return a pattern with each alternative told by its first character, or most of the time would go into it."""
    gone, changing, marks = re.escape(gone), re.escape(changing), re.escape(marks)
    beside = rf"(?P<beside>[ {gone}]*(?=[{UNSPACED}])|(?<=[{UNSPACED}] )[ {gone}]*)|" if unspaced else ""
    parts = [f" (?:{beside}[ {gone}-][ {gone}-]*)", f"-[ {gone}-]*", f"'[{gone}]*'['{gone}]*"]
    if not gone:
        parts[-1] = "''+"
    if marks:
        parts.insert(0, f"[^{marks}{BARRIER}][{marks}]+")
    if changing or gone:
        parts.append(f"[{changing}{gone}]")
    return re.compile("|".join(parts))


def _replacement(match: re.Match[str]) -> str:
    found = match.group()
    if found[0] in " -":
        return " " if "-" not in found and match.lastgroup != "beside" else ""
    if found[0] == "'" and len(found) > 1 and not combining(found[1]):
        return "'"
    return "".join(map(_canonical, normalize("NFKC", found)))


@cache
def _canonical(character: str) -> str:
    """Return what one character is in normal form; empty if it is left out."""
    if character in _LEVELLED:
        return _LEVELLED[character]
    if character.isspace():
        return " "
    if category(character) in ("Cf", "Cc"):
        return ""
    found = normalize("NFKC", character)
    return found if found == character else "".join(map(_canonical, found))
