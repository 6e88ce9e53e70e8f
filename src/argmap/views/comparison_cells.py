"""What stands in the cells of a comparison: each speaker's statements, and their stances on those of others.

A statement is written out once, where the one who makes it speaks; what others think of it stands level with it
as a mark and a word.
"""

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace

from argmap.comparison.overview import SpeakerComparison
from argmap.comparison.points import Point, Wording
from argmap.comparison.stances import Observation, Standing
from argmap.model.positions import Stance
from argmap.model.statements import StatementKind
from argmap.views.comparison_layout import Entry
from argmap.views.lines import Piece
from argmap.views.marks import CHANGED, KINDS, SAME, STANCES, Mark

Cells = dict[str, list[Entry]]
"""Entries by the id of the speaker."""

_ARTICLE = re.compile(r"(?:the|an?)\s+")


@dataclass(frozen=True, slots=True)
class Row:
    """One topic or kind.

    ``met`` has the points on which several speak, each to be level across the speakers; ``alone`` the rest.
    """

    label: str
    met: tuple[Cells, ...]
    alone: Cells


@dataclass(frozen=True, slots=True)
class Entries:
    """Turns points into entries, with the names of ``comparison``."""

    comparison: SpeakerComparison

    def row(self, label: str, points: Iterable[Point], statements: Collection[str]) -> Row:
        """Return a row of what ``points`` have among ``statements`` (ids)."""
        met, alone = [], Cells()
        for point in points:
            cells = self.cells(point, statements)
            if len(cells) > 1:
                met.append(cells)
            else:
                for speaker, entries in cells.items():
                    alone.setdefault(speaker, []).extend(entries)
        return Row(label, tuple(met), alone)

    def cells(self, point: Point, statements: Collection[str]) -> Cells:
        """Return what each speaker says of a point, as far as it is among ``statements``; first who words it."""
        found = Cells()
        taken = _by_statement(point)
        for wording in point.wordings:
            if wording.id not in statements or wording.id not in taken:
                continue
            makers = wording.raised_by
            # The sort is stable: of those who make the statement, the first writes it out for all.
            speaking = sorted(taken[wording.id], key=lambda each: each[0].speaker not in makers)
            voice, _ = speaking[0]
            for standing, observed in speaking:
                entry = self._entry(wording, standing, observed, written_out=standing is voice)
                if standing is voice and found:
                    entry = replace(entry, pieces=((f"{SAME.symbol} ", SAME.style), *entry.pieces))
                found.setdefault(standing.speaker, []).append(entry)
        return found

    def _entry(self, wording: Wording, standing: Standing, observed: list[Observation], *, written_out: bool) -> Entry:
        before, now = stances_on(standing, observed)
        mark = stance_mark(before, now, wording.kind)
        if not written_out:
            return Entry(mark, ((_in_words(before, now), ""),), is_response=True)
        pieces = wording_pieces(wording)
        if standing.speaker not in wording.raised_by:
            kind = KINDS[wording.kind]
            said_by = ", ".join(self.comparison.names[each] for each in wording.raised_by)
            attribution = ((f" (said by {said_by})", "quiet"),) if said_by else ()
            pieces = ((f"{kind.symbol} ", kind.style), *pieces, *attribution)
        return Entry(mark, pieces)


def _by_statement(point: Point) -> dict[str, list[tuple[Standing, list[Observation]]]]:
    grouped: dict[str, list[tuple[Standing, list[Observation]]]] = {}
    for standing in point.standings:
        on: dict[str, list[Observation]] = {}
        for each in standing.observations:
            on.setdefault(each.statement, []).append(each)
        for statement, observed in on.items():
            grouped.setdefault(statement, []).append((standing, observed))
    return grouped


def wording_pieces(wording: Wording) -> tuple[Piece, ...]:
    """Return a statement's text, after those a recommendation is addressed to unless it begins with their name."""
    text: tuple[Piece, ...] = ((wording.text, ""),)
    if wording.tacit:
        text = (*text, (" (taken for granted)", "quiet"))
    if not wording.addressees or (len(wording.addressees) == 1 and _begins(wording.text, wording.addressees[0])):
        return text
    return ((f"{', '.join(wording.addressees)}: ", "recommendation"), *text)


def _begins(text: str, name: str) -> bool:
    """Whether a text begins with a name, whatever the case and the article of either."""
    text, name = (_ARTICLE.sub("", each.casefold()) for each in (text, name))
    return text.startswith(name) and not text[len(name) : len(name) + 1].isalnum()


def stances_on(standing: Standing, observed: Iterable[Observation]) -> tuple[tuple[Stance, ...], tuple[Stance, ...]]:
    """Return the stances on one statement given up, and those that hold (if none, those on its point)."""
    before = tuple(dict.fromkeys(each.stance for each in observed if not each.holds))
    held = {each.stance for each in observed if each.holds}
    return before, tuple(each for each in standing.now if each in held) or tuple(held) or standing.now


def stance_mark(before: Iterable[Stance], now: Iterable[Stance], kind: StatementKind) -> Piece:
    """Return the mark of stances: ``+``, ``!»−`` after a change, ``+/−`` where both hold."""
    marks = [mark_of(each, kind) for each in now]
    earlier = "/".join(mark_of(each, kind).symbol for each in before)
    symbols = "/".join(mark.symbol for mark in marks)
    return (f"{earlier}{CHANGED.symbol}{symbols}" if earlier else symbols, marks[-1].style)


def mark_of(stance: Stance, kind: StatementKind) -> Mark:
    """Return the mark of a stance; to assert a statement has the mark of its kind."""
    return KINDS[kind] if stance is Stance.ASSERTS else STANCES[stance]


def _in_words(before: Iterable[Stance], now: Iterable[Stance]) -> str:
    both = " and ".join("says so too" if each is Stance.ASSERTS else STANCES[each].word for each in now)
    earlier = " and ".join("said so" if each is Stance.ASSERTS else STANCES[each].word for each in before)
    return f"{earlier}, then {both}" if earlier else both
