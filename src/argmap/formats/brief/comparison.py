"""Where the speakers stand: what they share, what is contested, and what only one of them says."""

from collections.abc import Iterator

from argmap.comparison import SpeakerComparison
from argmap.comparison.agreement import Agreement
from argmap.comparison.points import Point
from argmap.formats.brief.markdown import heading, inline, table
from argmap.formats.brief.wording import (
    MAPPERS_READING,
    STANCE_PHRASES,
    Wording,
    counted,
    in_words,
    kinds_counted,
    listed,
)
from argmap.model import ArgumentMap, Relation, Stance

MAX_COLUMNS = 6
"""Speakers beyond whom the table of topics would be too wide for a page."""


def comparison_blocks(argument_map: ArgumentMap, found: SpeakerComparison, wording: Wording) -> Iterator[str]:
    """Yield the comparison section; nothing where there are not two speakers to compare."""
    if len(found.speakers) < 2 or not argument_map.positions:
        return
    yield heading(2, "Where the speakers stand")
    if found.themes and any(theme.id for theme in found.themes) and len(found.speakers) <= MAX_COLUMNS:
        yield _topics(argument_map, found)
    shared, partly = found.among(Agreement.SHARED), found.among(Agreement.ONE_SIDED)
    yield heading(3, "Shared")
    yield _points(shared, wording) or "No point is shared by two or more speakers."
    if partly:
        yield heading(3, "Shared in part")
        yield _points(partly, wording)
    yield heading(3, "Contested")
    yield _points(found.among(Agreement.CONTESTED), wording) or "Nobody disagrees with or questions a point of another."
    if between := objections(argument_map):
        yield heading(3, "Objections between speakers")
        yield "\n".join(_objection(each, wording) for each in between)
    if unique := list(_unique(found)):
        yield heading(3, "Said by one speaker only")
        yield "\n".join(unique)


def objections(argument_map: ArgumentMap) -> list[Relation]:
    """Return the attacks by which one speaker's statement meets another speaker's statement or argument."""
    return [
        each
        for each in argument_map.relations
        if each.kind.is_attack
        and (far := _voices(argument_map, each.target))
        and (near := _voices(argument_map, each.source))
        and near.isdisjoint(far)
    ]


def _voices(argument_map: ArgumentMap, name: str) -> frozenset[str]:
    if name in argument_map.arguments:
        argument = argument_map.arguments[name]
        return frozenset(argument.by) or _voices(argument_map, argument.conclusion)
    return frozenset(argument_map.statements[name].speakers) if name in argument_map.statements else frozenset()


def _topics(argument_map: ArgumentMap, found: SpeakerComparison) -> str:
    rows = []
    for theme in found.themes:
        row = [inline(theme.label)]
        for speaker in found.speakers:
            said, responses = [], 0
            for statement in map(argument_map.statements.__getitem__, theme.statements):
                if speaker.id in statement.speakers:
                    said.append(statement.kind)
                elif any(position.speaker == speaker.id for position in statement.positions()):
                    responses += 1
            cell = [*kinds_counted(said), *([counted(responses, "response")] if responses else [])]
            row.append(", ".join(cell) or "–")
        rows.append(row)
    return table(["Topic", *(inline(speaker.label) for speaker in found.speakers)], rows)


def _points(points: tuple[Point, ...], wording: Wording) -> str:
    return "\n".join(line for point in points for line in _point(point, wording))


def _point(point: Point, wording: Wording) -> Iterator[str]:
    yield f"- {inline(point.text)}"
    for other in point.wordings[1:]:
        reading = f" ({MAPPERS_READING})" if point.interpreted else ""
        yield f"  - In other words{reading}: {wording.reference(other.id)}"
    yield f"  - {_standings(point, wording)}."


def _standings(point: Point, wording: Wording) -> str:
    """Return who stands where on a point: ``Liu and Wu say so; Li disagrees, having agreed before``."""
    alike: dict[tuple[tuple[Stance, ...], tuple[Stance, ...]], list[str]] = {}
    for each in point.standings:
        alike.setdefault((each.now, each.before), []).append(each.speaker)
    clauses = []
    for (now, before), speakers in alike.items():
        number = 0 if len(speakers) == 1 else 1
        clause = f"{wording.names(speakers)} {listed([STANCE_PHRASES[each][number] for each in now])}"
        if before:
            clause += f", having {listed([STANCE_PHRASES[each][2] for each in before])} before"
        clauses.append(clause)
    return "; ".join(clauses)


def _objection(relation: Relation, wording: Wording) -> str:
    reading = f" ({MAPPERS_READING})" if relation.interpreted else ""
    against = wording.reference(relation.target)
    return f"- {wording.reference(relation.source)}\n  - Against{reading}: {against}"


def _unique(found: SpeakerComparison) -> Iterator[str]:
    """Yield, for each speaker, how much nobody else says, and the topics on which nobody else speaks."""
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
