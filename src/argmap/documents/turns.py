"""Who speaks where in a text: labels and times at the starts of its lines → turns."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from argmap.documents.acceptance import accepted
from argmap.documents.document import Document, Moment, Span, Turn
from argmap.documents.headings import Heading, Mark, headings, marks
from argmap.documents.paragraphs import paragraph_starts, single_breaks


def with_turns(document: Document, *, transcript: bool | None = None, names: Collection[str] = ()) -> Document:
    """Return a document with the turns that labels in its text tell, and their times; the same one if there are none.

    ``transcript`` says whether it is one; None leaves that to the text (`argmap.documents.acceptance`). ``names`` are
    how its speakers may be called. A paragraph starts with every label, also where lines were broken to fit a width;
    a label on a line of its own and the line after it are one paragraph. What precedes the first label is in no turn.
    """
    if transcript is False or not document.text:
        return document
    # Same length, so that places hold: a page break or a no-break space is no part of a name.
    text = single_breaks(document.text)
    for space in "\u00a0\u202f\u2007\f\v":
        text = text.replace(space, " ")
    paragraphs = document.paragraphs or paragraph_starts(text)
    labels = accepted(headings(text), text, paragraphs, transcript=bool(transcript), names=names)
    if not labels and not transcript:
        return document
    times = marks(text, without={label.start for label in labels})
    turns, moments = _turns(text, labels, times)
    if document.paragraphs:
        paragraphs = _paragraphs(text, document.paragraphs, labels, times)
    return replace(document, turns=turns, moments=moments, paragraphs=paragraphs if document.paragraphs else ())


def _turns(text: str, labels: list[Heading], times: list[Mark]) -> tuple[tuple[Turn, ...], list[Moment]]:
    turns: list[tuple[str, list[Span], float | None]] = []
    moments: list[Moment] = []
    waiting: Mark | None = None  # a time before a label, with no words between, is that label's
    passed = 0
    for number, label in enumerate([Heading(0, 0, ""), *labels]):
        end = labels[number].start if number < len(labels) else len(text)
        begins = waiting if label.at is None else Mark(label.start, label.words, label.at)
        first = passed
        while passed < len(times) and times[passed].start < end:
            passed += 1
        found = _said(text, label.words, end, times[first:passed], begins)
        last = times[passed - 1] if passed > first else begins
        waiting = None if found and found[-1][1] is last else last
        moments += [Moment(span[0], mark.begin, mark.end) for span, mark in found if mark]
        if number and found:
            if not turns or turns[-1][0] != label.label:
                turns.append((label.label, [], begins.begin if begins else None))
            turns[-1][1].extend(span for span, _ in found)
    return tuple(Turn(label, tuple(spans), at) for label, spans, at in turns), moments


def _said(text: str, start: int, end: int, times: list[Mark], begins: Mark | None) -> list[tuple[Span, Mark | None]]:
    """Return the words between times, without white space around them, each with the time before it."""
    found = []
    for mark in (*times, None):
        span = _trimmed(text, start, mark.start if mark else end)
        if span[0] < span[1]:
            found.append((span, begins))
        if mark:
            start, begins = mark.words, mark
    return found


def _trimmed(text: str, start: int, end: int) -> Span:
    words = text[start:end].rstrip()
    end = start + len(words)
    return end - len(words.lstrip()), end


def _paragraphs(text: str, paragraphs: Sequence[int], labels: list[Heading], times: list[Mark]) -> list[int]:
    """Return the starts of paragraphs and of labels, but not of words on the line after a label, nor of bare times."""
    starts = set(paragraphs)
    for time in times:
        if _ends_line(text, time.words):
            starts.discard(_trimmed(text, time.start, time.words)[0])
            starts.add(_trimmed(text, time.words, time.words + 200)[0])
    for label in labels:
        if _ends_line(text, label.words):
            starts.discard(_trimmed(text, label.words, label.words + 200)[0])
        if text.find("\n", label.start, label.words) >= 0:
            starts.difference_update(range(label.start + 1, label.words))
        starts.add(_trimmed(text, label.start, label.words)[0])
    starts.discard(len(text))
    return sorted(starts)


def _ends_line(text: str, place: int) -> bool:
    return "\n" in text[place - 1 : place + 1]
