"""Subtitles (SRT, WebVTT): the words of the cues, who speaks them, and when."""

import re
from collections.abc import Collection
from itertools import accumulate

from argmap.documents.acceptance import accepted
from argmap.documents.cues import Cue, cues_of
from argmap.documents.decoding import decoded
from argmap.documents.document import Document, Moment, Turn
from argmap.documents.headings import headings
from argmap.documents.paragraphs import single_breaks

_DASH = re.compile(r"[-–—][ \t]*(?=\S)")


def read(raw: bytes, *, transcript: bool | None = None, names: Collection[str] = ()) -> Document:
    """Read subtitles; a speaker's cues are joined by spaces, and a new speaker starts a new line.

    Speakers are named by voice tags (``<v Name>``) or as in a transcript (``Name: words``); a dash at the start of a
    line is a change of speaker that names none. There are no turns if no speaker is named, or ``transcript`` is False.

    Raises:
        SourceError: if it is not text, or a cue's time cannot be read; it names the line.
    """
    cues = cues_of(single_breaks(decoded(raw)))
    flow = _Flow()
    if any(voice for cue in cues for voice, _ in cue.lines):
        for cue in cues:
            for number, (voice, words) in enumerate(cue.lines):
                flow.add(words, voice or "", cue, first=number == 0)
    else:
        _add_labelled(flow, cues, transcript=transcript is True, names=names)
    return flow.document(turns=transcript is not False)


def _add_labelled(flow: "_Flow", cues: list[Cue], *, transcript: bool, names: Collection[str]) -> None:
    """Add cues whose lines may begin with a name, as those of a transcript do, or with a dash."""
    lines = [(cue, number == 0, words) for cue in cues for number, (_, words) in enumerate(cue.lines)]
    dashes = [_DASH.match(words) for _, _, words in lines]
    undashed = [words[dash.end() if dash else 0 :] for (_, _, words), dash in zip(lines, dashes, strict=True)]
    starts = [0, *accumulate(len(words) + 1 for words in undashed)][: len(lines)]
    text = "\n".join(undashed)
    found = accepted(headings(text), text, starts, transcript=transcript, names=names)
    labels = {each.start: each for each in found}
    speaker: str | None = None
    for (cue, first, _), words, start, dash in zip(lines, undashed, starts, dashes, strict=True):
        label = labels.get(start)
        speaker = label.label if label else "" if dash else speaker
        said = text[label.words : start + len(words)] if label else words
        flow.add(said, speaker, cue, first=first, apart=dash is not None and label is None)


class _Flow:
    """Words in the order they are said, a line for each speaker."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._length = 0
        self._speakers: list[tuple[str | None, int, float]] = []  # who speaks from which character and second on
        self._moments: list[Moment] = []

    def add(self, words: str, speaker: str | None, cue: Cue, *, first: bool, apart: bool = False) -> None:
        """Add what ``speaker`` says, None if none was named so far.

        ``first`` are the first words of the cue; ``apart`` is a change of speaker though the name is the same.
        """
        changes = apart or not self._speakers or speaker != self._speakers[-1][0]
        between = "" if not self._pieces else "\n" if changes else " "
        start = self._length + len(between)
        if changes:
            self._speakers.append((speaker, start, cue.begin))
        if words:
            self._pieces += (between, words)
            self._length = start + len(words)
            if first:
                self._moments.append(Moment(start, cue.begin, cue.end))

    def document(self, *, turns: bool) -> Document:
        """Return all that was added."""
        text = "".join(self._pieces)
        paragraphs = [start for _, start, _ in self._speakers]
        if not turns or not any(speaker for speaker, _, _ in self._speakers):
            return Document(text, paragraphs if len(paragraphs) > 1 else (), moments=self._moments)
        ends = [start - 1 for start in paragraphs[1:]] + [len(text)]
        said = tuple(
            Turn(speaker, ((start, end),), at)
            for (speaker, start, at), end in zip(self._speakers, ends, strict=True)
            if speaker is not None and start < end
        )
        return Document(text, paragraphs, moments=self._moments, turns=said)
