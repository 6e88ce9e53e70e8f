"""Lines of styled text: cleaned, measured in cells, and wrapped without losing a word.

Faster by far than rich's ``Text``, which ten thousand statements would make too slow.
"""

import re
from collections.abc import Iterable, Sequence
from functools import cache

from rich.cells import cell_len

Piece = tuple[str, str]
"""A text and the name of its style in the theme; an empty name is the terminal's own."""

Line = list[Piece]

_UNSAFE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069]")
_BREAKS = str.maketrans(dict.fromkeys("\t\n\x85\u2028\u2029", " "))


def clean(text: str) -> str:
    """Return ``text`` on one line, without what could steer a terminal or turn its direction round."""
    if text.isprintable() and "  " not in text:
        return text
    return " ".join(_UNSAFE.sub("\ufffd", text).split())


def harmless(text: str) -> str:
    """Return ``text`` with its spaces as they are, without line breaks and without what could steer a terminal."""
    return text if text.isprintable() else _UNSAFE.sub("\ufffd", text).translate(_BREAKS)


def width_of(text: str) -> int:
    """Return how many cells ``text`` takes: two for most characters of Chinese, Japanese and Korean."""
    return len(text) if text.isascii() else cell_len(text)


def pad(text: str, width: int) -> str:
    """Return ``text`` with spaces up to ``width`` cells."""
    return text + " " * (width - width_of(text))


def wrap(pieces: Iterable[Piece], width: int) -> list[Line]:
    """Break pieces at spaces, and between wide characters, into lines of at most ``width`` cells.

    Words longer than a line are cut. No character but the spaces at the breaks is lost.
    """
    pieces = [piece for piece in pieces if piece[0]]
    text = "".join(piece[0] for piece in pieces)
    if width_of(text) <= width:
        return [pieces]
    breaks = _ascii_breaks if text.isascii() else _breaks
    return [_cut(pieces, start, end) for start, end in breaks(text, max(width, 1))]


def _ascii_breaks(text: str, width: int) -> list[tuple[int, int]]:
    """Return what ``_breaks`` does, for text in which every character takes one cell; several times faster."""
    lines: list[tuple[int, int]] = []
    start, length = 0, len(text)
    while length - start > width:
        cut = text.rfind(" ", start, start + width + 1)
        end = len(text[:cut].rstrip(" ")) if cut > start else start
        if end <= start:
            cut = end = start + width
        lines.append((start, end))
        start = cut
        while start < length and text[start] == " ":
            start += 1
    lines.append((start, max(start, len(text.rstrip(" ")))))
    return lines


# A wide character is a word of its own, with the closing punctuation that clings to it.
_WIDE = (
    "\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f"
    "\uff00-\uff60\uffe0-\uffe6\U0001f300-\U0001faff\U00020000-\U0003fffd"
)
_CLINGING = "、。，．：；！？）】」』》〉"


@cache
def _words() -> re.Pattern[str]:
    """Return the pattern of words and spaces; costly to compile, and often not needed."""
    return re.compile(f" +|[{_WIDE}][{_CLINGING}]*|[^ {_WIDE}]+")


def _breaks(text: str, width: int) -> list[tuple[int, int]]:
    """Return start and end of each line in ``text``, without the spaces at the breaks."""
    lines: list[tuple[int, int]] = []
    start = end = used = 0
    for word in _words().finditer(text):
        size = width_of(word.group())
        if word.group()[0] == " ":
            used += size
            if end == start and (lines or used > width):
                start, end, used = word.end(), word.end(), 0
            continue
        if used + size > width and end > start:
            lines.append((start, end))
            start, used = word.start(), 0
        while used + size > width:
            length = len(_fitting(text[start : word.end()], width))
            if start + length >= word.end():
                break
            lines.append((start, start + length))
            start += length
            used, size = 0, width_of(text[start : word.end()])
        end, used = word.end(), used + size
    lines.append((start, end))
    return lines


def _cut(pieces: Iterable[Piece], start: int, end: int) -> Line:
    """Return the pieces between two positions of their joined text."""
    line: Line = []
    at = 0
    for text, style in pieces:
        part = text[max(start - at, 0) : max(end - at, 0)]
        if part:
            line.append((part, style))
        at += len(text)
    return line


def _fitting(word: str, width: int) -> str:
    """Return the longest start of ``word`` that fits, at least one character."""
    end, used = 0, 0
    for character in word:
        used += width_of(character)
        if used > width and end:
            break
        end += 1
    return word[:end]


def joined(lines: Iterable[Sequence[Piece]]) -> str:
    """Return lines as plain text, each ended by a line break."""
    return "".join("".join(text for text, _ in line).rstrip() + "\n" for line in lines)
