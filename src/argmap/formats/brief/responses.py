"""What speakers say to the statements of others, and what they take back of their own."""

from collections.abc import Iterable, Iterator

from argmap.comparison import SpeakerComparison
from argmap.formats.brief.footnotes import Footnotes
from argmap.formats.brief.wording import MAPPERS_READING, STANCE_PHRASES, Wording, bracketed, changed, listed
from argmap.model import ArgumentMap, Fidelity, Position, Stance
from argmap.model.dates import spoken_date

Taken = list[tuple[Position, bool]]
"""One speaker's positions on one statement, each with whether it still holds."""


class Responses:
    """Puts the responses of a map in words; a changed mind is told in one clause."""

    def __init__(
        self, argument_map: ArgumentMap, found: SpeakerComparison, wording: Wording, footnotes: Footnotes
    ) -> None:
        self._wording, self._footnotes = wording, footnotes
        holding: dict[tuple[str, str], list[bool]] = {}
        for point in found.points:
            for standing in point.standings:
                for each in standing.observations:
                    holding.setdefault((each.statement, each.speaker), []).append(each.holds)
        self._by_statement: dict[str, dict[str, Taken]] = {}
        self._by_speaker: dict[str, dict[str, Taken]] = {}
        for position in argument_map.positions:
            statement, speaker = position.statement, position.speaker
            taken = self._by_statement.setdefault(statement, {}).setdefault(speaker, [])
            self._by_speaker.setdefault(speaker, {})[statement] = taken
            # Observations come in the order of the positions they are made from.
            taken.append((position, holding[statement, speaker][len(taken)]))

    def to(self, statement: str) -> str:
        """Return who responds to a statement and how; empty if nobody does."""
        found = ((speaker, self._clause(taken)) for speaker, taken in self._by_statement.get(statement, {}).items())
        return "; ".join(f"{self._wording.names([speaker])} {clause}" for speaker, clause in found if clause)

    def of(self, speaker: str) -> Iterator[tuple[str, str]]:
        """Yield the ids of the statements to which a speaker responds, with how."""
        for statement, taken in self._by_speaker.get(speaker, {}).items():
            if clause := self._clause(taken):
                yield statement, clause

    def _clause(self, taken: Taken) -> str:
        """Return ``agrees (00:10:42)``, or ``at first disagreed (…), now agrees (…)``; empty for mere assertion."""
        if all(holds and position.stance is Stance.ASSERTS for position, holds in taken):
            return ""
        before = self._told((position for position, holds in taken if not holds), 2)
        own = bool(before)
        now = self._told((each for each, holds in taken if holds and (own or each.stance is not Stance.ASSERTS)), 0)
        return changed(before, now) if before else listed(now)

    def _told(self, positions: Iterable[Position], form: int) -> list[str]:
        """Return stances in words, each once, with the footnotes of all that say so."""
        notes: dict[str, list[str]] = {}
        for position in positions:
            utterance = position.utterance
            reading = MAPPERS_READING if utterance.fidelity is Fidelity.INTERPRETATION else ""
            date = spoken_date(utterance.date) if utterance.date else ""
            said = f"{STANCE_PHRASES[position.stance][form]}{bracketed(utterance.at or '', date, reading)}"
            note = self._footnotes.citation(utterance, date=utterance.date, note=utterance.note)
            # What a statement's own speakers are quoted with stands at its text.
            notes.setdefault(said, []).extend([note] if position.stance is not Stance.ASSERTS else [])
        return [f"{said}{self._footnotes.mark(found)}" for said, found in notes.items()]
