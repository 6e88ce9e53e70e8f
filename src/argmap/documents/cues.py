"""Cues of subtitles: what is shown from when to when, and the voices that tags name.

pysubs2 drops voice tags, webvtt-py keeps one voice a cue and both pass over a cue with a malformed time without a word.
"""

import re
from collections.abc import Iterator
from html import unescape
from itertools import pairwise
from typing import NamedTuple

from argmap.documents.document import SourceError

_STAMP = r"(?:\d+:)?\d{1,2}:\d{2}(?:[.,]\d{1,3})?"
_TIMES = re.compile(rf"^[ \t]*(?P<begin>{_STAMP})[ \t]*-->[ \t]*(?P<end>{_STAMP})(?=[ \t]|$)[^\n]*\n?", re.MULTILINE)
_ARROW = re.compile(r"^.*-->.*$", re.MULTILINE)
_BLANK = re.compile(r"\n\n")
_NUMBER = re.compile(r"(?:\A|\n)[ \t]*\d+[ \t]*\n*\Z")
_VOICE = re.compile(r"<v(?:\.[^\s>]*)?[ \t]+([^<>]*)>|</v>")
_TAG = re.compile(r"</?[A-Za-z][^<>]*>|<[\d:.,]+>|\{\\[^}]*\}")


class Cue(NamedTuple):
    """A cue: when it begins and ends, in seconds, and its lines, each with the voice that a tag names."""

    begin: float
    end: float
    lines: list[tuple[str | None, str]]


def cues_of(text: str) -> list[Cue]:
    """Return the cues of SRT or WebVTT, in which LF must end every line.

    Raises:
        SourceError: if a cue's time cannot be read; it names the line.
    """
    return _without_repeats(list(_cues(text, is_vtt=text.lstrip().startswith("WEBVTT"))))


def _cues(text: str, *, is_vtt: bool) -> Iterator[Cue]:
    found = list(_TIMES.finditer(text))
    _refuse_malformed(text, {text.rfind("\n", 0, match.end("begin")) + 1 for match in found})
    for number, match in enumerate(found):
        last = number + 1 == len(found)
        words = text[match.end() : len(text) if last else found[number + 1].start()]
        if is_vtt:  # a blank line ends a cue; after it come comments, styles, the name of the next cue
            words = "" if words[:1] == "\n" else _BLANK.split(words, maxsplit=1)[0]
        elif not last:
            words = _NUMBER.sub("", words)
        yield Cue(_seconds(match["begin"]), _seconds(match["end"]), list(_lines(words, is_vtt=is_vtt)))


def _refuse_malformed(text: str, starts: set[int]) -> None:
    for arrow in _ARROW.finditer(text):
        if arrow.start() not in starts:
            line = text.count("\n", 0, arrow.start()) + 1
            raise SourceError(
                f"line {line} is no time of a cue: {arrow.group().strip()[:80]!r}",
                hint="write it like 00:01:02.500 --> 00:01:04.000",
            )


def _lines(words: str, *, is_vtt: bool) -> Iterator[tuple[str | None, str]]:
    voice: str | None = None
    for line in words.split("\n"):
        pieces = _VOICE.split(line)  # text, voice, text, voice, …; a voice goes on to the next line
        for number, piece in enumerate(pieces):
            if number % 2:
                voice = unescape(piece).strip() if piece else None
                continue
            shown = _TAG.sub("", piece)
            shown = " ".join((unescape(shown) if is_vtt else shown).split())
            if shown:
                yield voice, shown


def _without_repeats(cues: list[Cue]) -> list[Cue]:
    """Return cues without the lines that roll up: automatic captions show the line before above each new one."""
    repeats = sum(_repeats(first, second) for first, second in pairwise(cues))
    if repeats * 3 < len(cues) or len(cues) < 4:  # so few may be words said twice
        return cues
    kept, shown = [], ""
    for cue in cues:
        lines = []
        for voice, words in cue.lines:
            if words != shown:
                lines.append((voice, words))
            shown = words
        kept.append(cue._replace(lines=lines))
    return kept


def _repeats(first: Cue, second: Cue) -> bool:
    return bool(first.lines and second.lines) and second.lines[0] == first.lines[-1] and second.begin < first.end + 0.2


def _seconds(stamp: str) -> float:
    seconds = 0.0
    for part in stamp.replace(",", ".").split(":"):
        seconds = seconds * 60 + float(part)
    return seconds
