"""How transcripts mark who speaks: the layouts that people and programs write."""

import re
from collections.abc import Container, Iterator
from itertools import chain
from operator import itemgetter
from typing import NamedTuple

_TIME = r"\d{1,3}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?(?![\d:])"
_CLOCK = r"\d{1,2}:\d{2}(?::\d{2})?[ ]?[AaPp]\.?[Mm]\b\.?"
_LOOSE = r"\d{1,3}(?::\d{1,2}){1,2}(?:[.,]\d{1,3})?"
_STAMP = rf"(?:{_CLOCK}|{_TIME})"
_LONGEST = 120
_LABEL = r"(?:[^\W\d_][^\n:：]{0,78}|\[[^\W\d_][^\n:：\[\]]{0,70}\])"

# `Name: words`, `[00:00:43] Name: words`, `00:00:43 Name: words`, `Name (00:00:43): words`, `>> NAME: words`.
# A colon before anything but white space is none: `https://`. A line without a colon is passed over first.
_INLINE = re.compile(
    rf"^(?=[^\n:：]*[:：])[ \t]*(?:>>+[ \t]*)?(?:[\[(]?(?P<front>{_STAMP})[\])]?[ \t]*(?:[-–—][ \t]*)?)?"
    rf"(?P<label>{_LABEL})(?:[ \t]*[\[(（](?P<behind>{_STAMP})[\])）])?[ \t]*(?::(?=\s|\Z)|：)[ \t]*",
    re.MULTILINE,
)
# `Karim Haddad  0:43`, `[Karim Haddad] 00:00:43`, `Karim Haddad (00:43)`, `Karim Haddad   12:03 PM`, each a whole line.
_TIME_AT_END = re.compile(r":\d{2}(?:[.,]\d{1,3})?(?: ?[AaPp]\.?[Mm]\.?)?[\])]?[ \t]*$", re.MULTILINE)
_LINE_WITH_TIME = re.compile(
    rf"[ \t]*(?P<label>{_LABEL}?)(?:[ \t]+[|–—-]?[ \t]*[\[(]?|[ \t]*[|,\[(][ \t]*)(?P<stamp>{_STAMP})[\])]?[ \t]*"
)
# `[Karim Haddad] 00:00:43 words`
_BRACKETED = re.compile(
    rf"^[ \t]*\[(?P<label>[^\W\d_][^\n:：\[\]]{{0,70}})\][ \t]+(?P<stamp>{_STAMP})[ \t]+(?=\S)", re.MULTILINE
)
# `00:00:43 --> 00:00:50`, and on the next line perhaps the name; Teams writes times such as `0:0:3.70`.
_ARROW = re.compile(rf"^[ \t]*(?P<begin>{_LOOSE})[ \t]*-->[ \t]*(?P<end>{_LOOSE})[^\n]*\n", re.MULTILINE)
_NAME_LINE = re.compile(rf"[ \t]*(?P<label>{_LABEL})[ \t]*\n(?=[ \t]*\S)")
# `[00:00:43] Karim Haddad`, a whole line.
_TIMED_NAME = re.compile(
    rf"^[ \t]*[\[(]?(?P<stamp>{_STAMP})[\])]?[ \t]+(?:[-–—][ \t]*)?(?P<label>{_LABEL})[ \t]*$", re.MULTILINE
)
# `Karim Haddad`, a whole line after a blank one, and on the next the time.
_ABOVE_TIME = re.compile(
    rf"^(?:(?<=\n\n)|(?<=\n \n)|(?<!\n))[ \t]*(?P<label>[^\W\d_][^\n:：]{{0,60}})\n"
    rf"[ \t]*[\[(]?(?P<stamp>{_STAMP})[\])]?[ \t]*\n(?=[ \t]*\S)",
    re.MULTILINE,
)
# `[00:10:01]` before words, or any time that is a line of its own.
_MARK = re.compile(rf"^[ \t]*(?:[\[(](?P<closed>{_TIME})[\])][ \t]*|(?P<open>{_TIME})[ \t]*$)", re.MULTILINE)


class Heading(NamedTuple):
    """What may be a label: where its line starts, where the words after it start, and the name as written.

    ``at`` is the time that stands with it, in seconds; ``timed`` tells whether one does, which may be a time of day.
    """

    start: int
    words: int
    label: str
    at: float | None = None
    timed: bool = False


class Mark(NamedTuple):
    """A time that stands without a name: where, where the words after it start, when they begin and end in seconds."""

    start: int
    words: int
    begin: float
    end: float | None = None


def headings(text: str) -> list[Heading]:
    """Return everything in a text that is laid out like a label, in order; LF must end its lines."""
    layouts = (_under_arrows(text), _lines_with_time(text), _bracketed(text), _above_times(text), _inline(text))
    found = list(chain.from_iterable(layouts)) or list(_timed_names(text))
    ordered: list[Heading] = []
    for each in sorted(found, key=itemgetter(0)):  # of layouts that fit the same line, the more certain one is first
        if not ordered or each.start >= ordered[-1].words:
            ordered.append(each)
    return ordered


def marks(text: str, without: Container[int] = ()) -> list[Mark]:
    """Return the times that stand at the start of a line without a name, but for those on lines ``without``."""
    found = [
        Mark(match.start(), match.end(), _seconds(match["closed"] or match["open"]) or 0.0)
        for match in _MARK.finditer(text)
        if match.start() not in without
    ]
    if "-->" in text:
        for match in _ARROW.finditer(text):
            if match.start() not in without:
                begin, end = _seconds(match["begin"]), _seconds(match["end"])
                found.append(Mark(match.start(), match.end(), begin or 0.0, end))
        found.sort()
    return found


def _inline(text: str) -> Iterator[Heading]:
    for match in _INLINE.finditer(text):
        front, label, behind = match.group("front", "label", "behind")
        stamp = front or behind
        yield Heading(match.start(), match.end(), _clean(label), _seconds(stamp) if stamp else None, stamp is not None)


def _lines_with_time(text: str) -> Iterator[Heading]:
    for time in _TIME_AT_END.finditer(text):
        start = text.rfind("\n", max(0, time.start() - _LONGEST), time.start()) + 1
        far = not start and time.start() > _LONGEST
        if not far and (match := _LINE_WITH_TIME.fullmatch(text, start, time.end())):
            yield Heading(start, match.end(), _clean(match["label"]), _seconds(match["stamp"]), timed=True)


def _under_arrows(text: str) -> Iterator[Heading]:
    if "-->" in text:
        for match in _ARROW.finditer(text):
            if name := _NAME_LINE.match(text, match.end()):
                yield Heading(match.start(), name.end(), _clean(name["label"]), _seconds(match["begin"]), timed=True)


def _bracketed(text: str) -> Iterator[Heading]:
    for match in _BRACKETED.finditer(text):
        yield Heading(match.start(), match.end(), match["label"].strip(), _seconds(match["stamp"]), timed=True)


def _above_times(text: str) -> Iterator[Heading]:
    for match in _ABOVE_TIME.finditer(text):
        yield Heading(match.start(), match.end(), _clean(match["label"]), _seconds(match["stamp"]), timed=True)


def _timed_names(text: str) -> Iterator[Heading]:
    for match in _TIMED_NAME.finditer(text):
        yield Heading(match.start(), match.end(), _clean(match["label"]), _seconds(match["stamp"]), timed=True)


def _clean(label: str) -> str:
    label = label.strip()
    return label[1:-1].strip() if label[:1] == "[" and label[-1:] == "]" else label


def _seconds(stamp: str) -> float | None:
    """Return how long after the start a time is: ``0:43``, ``1:02:03.5``; None for a time of day, or if it is none."""
    if stamp[-1] in "Mm.":
        return None
    seconds = 0.0
    for part in stamp.replace(",", ".").split(":"):
        seconds = seconds * 60 + float(part)
    return seconds
