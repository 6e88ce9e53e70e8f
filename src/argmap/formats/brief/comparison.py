"""Where the speakers stand: what is contested and shared, and, further back, what only one of them says."""

from collections.abc import Collection, Iterator

from argmap.comparison import SpeakerComparison
from argmap.comparison.agreement import Agreement
from argmap.comparison.objections import Objection
from argmap.comparison.points import Point
from argmap.comparison.stances import Standing
from argmap.formats.brief.wording import (
    MAPPERS_READING,
    STANCE_PHRASES,
    TAKES_FOR_GRANTED,
    Wording,
    bracketed,
    changed,
    counted,
    in_words,
    kinds_counted,
    listed,
)
from argmap.markup.markdown import heading, inline, table
from argmap.model import ArgumentMap, Fidelity, RelationKind, Stance
from argmap.model.dates import spoken_date

MAX_COLUMNS = 6
"""Speakers beyond whom the table of topics would be too wide for a page."""


def is_comparable(argument_map: ArgumentMap, found: SpeakerComparison) -> bool:
    """Whether there are two speakers to compare, and something on which somebody stands."""
    return len(found.speakers) > 1 and bool(argument_map.positions)


class Comparison:
    """Tells a comparison of speakers: what they contest and share, and the rest of where they stand.

    What is ``unsaid`` (ids) is nobody's claim, but taken for granted.
    """

    def __init__(
        self, argument_map: ArgumentMap, found: SpeakerComparison, unsaid: Collection[str], wording: Wording
    ) -> None:
        self._map, self._found, self._unsaid, self._wording = argument_map, found, unsaid, wording
        self._read = {
            (each.statement, each.speaker, each.stance)
            for each in argument_map.positions
            if each.utterance.fidelity is Fidelity.INTERPRETATION
        }

    def agreement(self) -> Iterator[str]:
        """Yield the sections on what is contested, shared (if in part) and rejected; nothing without two speakers."""
        if not is_comparable(self._map, self._found):
            return
        contested, shared, partly = map(self._found.among, (Agreement.CONTESTED, Agreement.SHARED, Agreement.ONE_SIDED))
        yield heading(2, "Contested")
        yield self._points(contested) or "Nobody disagrees with a point of another."
        if number := len(self._found.objections):
            object_to = "statement of one speaker objects" if number == 1 else "statements of one speaker object"
            # The number is not the first word, so that no sentence begins with a digit.
            opening = "In addition," if contested else "But"
            below = "see “Objections between speakers” below"
            yield f"{opening} {in_words(number)} {object_to} to what another says; {below}."
        yield heading(2, "Shared")
        yield self._points(shared) or "No point is shared by two or more speakers."
        if partly:
            yield heading(2, "One-sided")
            yield self._points(partly)
        if rejected := self._found.among(Agreement.REJECTED):
            yield heading(2, "Rejected")
            yield self._points(rejected)

    def standing(self) -> Iterator[str]:
        """Yield the section on who speaks to what, who objects to whom, and what one speaker only says."""
        if not is_comparable(self._map, self._found):
            return
        found = self._found
        between, unique = found.objections, list(self._unique())
        themes = any(theme.id for theme in found.themes) and len(found.speakers) <= MAX_COLUMNS
        if themes or between or unique:
            yield heading(2, "Where the speakers stand")
        if themes:
            yield self._topics()
        if between:
            yield heading(3, "Objections between speakers")
            yield "\n".join(self._objection(each) for each in between)
        if unique:
            yield heading(3, "From one speaker only")
            yield "\n".join(unique)

    def _topics(self) -> str:
        rows = []
        for theme in self._found.themes:
            row = [inline(theme.label)]
            for speaker in self._found.speakers:
                said, responses = [], 0
                for statement in map(self._map.statements.__getitem__, theme.statements):
                    if speaker.id in statement.speakers:
                        said += [statement.kind] if statement.id not in self._unsaid else []
                    elif any(position.speaker == speaker.id for position in statement.positions()):
                        responses += 1
                cell = [*kinds_counted(said), *([counted(responses, "response")] if responses else [])]
                row.append(", ".join(cell) or "–")
            rows.append(row)
        return table(["Topic", *(inline(speaker.label) for speaker in self._found.speakers)], rows)

    def _points(self, points: tuple[Point, ...]) -> str:
        return "\n".join(line for point in points for line in self._point(point))

    def _point(self, point: Point) -> Iterator[str]:
        # Who says it in which words is told only where there are several wordings.
        first = self._wording.reference(point.id) if len(point.wordings) > 1 else inline(point.text)
        yield f"- {first}"
        for other in point.wordings[1:]:
            reading = bracketed(MAPPERS_READING if other.interpreted else "")
            yield f"  - In other words{reading}: {self._wording.reference(other.id)}"
        yield f"  - {self._standings(point)}."

    def _standings(self, point: Point) -> str:
        """Return who stands where on a point: ``Liu and Wu say so; Li at first agreed, now disagrees``."""
        alike: dict[tuple[tuple[Stance, ...], bool], list[str]] = {}
        moved = []
        for standing in point.standings:
            if standing.before:
                moved.append(f"{self._wording.names([standing.speaker])} {_change(standing)}")
            else:
                read = all((each.statement, each.speaker, each.stance) in self._read for each in standing.observations)
                alike.setdefault((standing.now, read), []).append(standing.speaker)
        clauses = []
        for (now, read), speakers in alike.items():
            number = 0 if len(speakers) == 1 else 1
            unsaid = point.id in self._unsaid
            phrases = [
                (TAKES_FOR_GRANTED if unsaid and each is Stance.ASSERTS else STANCE_PHRASES[each]) for each in now
            ]
            reading = bracketed(MAPPERS_READING if read else "")
            clauses.append(f"{self._wording.names(speakers)} {listed([each[number] for each in phrases])}{reading}")
        return "; ".join([*clauses, *moved])

    def _objection(self, objection: Objection) -> str:
        own = set(objection.speakers) == set(self._map.statements[objection.objection].speakers)
        drawn = "" if own else f"according to {self._wording.names(objection.speakers)}"
        label = "Objects to the argument for" if objection.kind is RelationKind.UNDERCUTS else "Objects to"
        remarks = bracketed(drawn, MAPPERS_READING if objection.interpreted else "")
        against = self._wording.reference(objection.target)
        return f"- {self._wording.reference(objection.objection)}\n  - {label}{remarks}: {against}"

    def _unique(self) -> Iterator[str]:
        """Yield, for each speaker, how much nobody else says, and the topics on which nobody else speaks."""
        found = self._found
        numbers: dict[str, int] = {}
        for point in found.among(Agreement.UNIQUE):
            numbers[point.standings[0].speaker] = numbers.get(point.standings[0].speaker, 0) + 1
        voices: dict[str, set[str]] = {}
        for point in found.points:
            for each in point.standings:
                for observation in each.observations:
                    voices.setdefault(observation.statement, set()).add(each.speaker)
        alone: dict[str, list[str]] = {}
        for theme in found.themes:
            heard = {speaker for name in theme.statements for speaker in voices[name]}
            if theme.id is not None and len(heard) == 1:
                alone.setdefault(heard.pop(), []).append(inline(theme.label))
        for speaker in found.speakers:
            number = numbers.get(speaker.id, 0)
            if number:
                points = f"{in_words(number)} {'point' if number == 1 else 'points'}"
                topics = f"; nobody else speaks on: {', '.join(alone[speaker.id])}" if speaker.id in alone else ""
                yield f"- **{inline(speaker.label)}**: {points}{topics}"


def _change(standing: Standing) -> str:
    """Return a change of mind with its times: ``at first disagreed (00:04:06), now agrees (00:10:42)``."""
    before, now = (
        [
            STANCE_PHRASES[each.stance][form] + bracketed(each.at or "", spoken_date(each.date) if each.date else "")
            for each in standing.observations
            if each.holds is holds
        ]
        for form, holds in ((2, False), (0, True))
    )
    return changed(before, now)
