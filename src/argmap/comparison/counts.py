"""How much each speaker says: statements by kind, and quotations."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from argmap.comparison.points import Point
from argmap.model import ArgumentMap, Stance, StatementKind


@dataclass(frozen=True, slots=True)
class Counts:
    """Numbers for one speaker, or for all together if ``speaker`` is None.

    ``claims``, ``challenges`` and ``recommendations`` are statements the speaker makes, each counted once in however
    many topics; those merely taken for granted do not count. ``responses`` are statements on which they take a stance
    without making them; ``quotations`` are passages of theirs that are quoted.

    All together make every statement of the map, also what is taken for granted and what nobody says; if only some
    speakers are compared, the statements that one of them makes.
    """

    speaker: str | None
    claims: int
    challenges: int
    recommendations: int
    responses: int
    quotations: int


def counts(
    argument_map: ArgumentMap, points: Sequence[Point], speakers: Iterable[str], *, only_some: bool = False
) -> tuple[Counts, ...]:
    """Return the counts of each speaker, in the order given, and last those of all together."""
    speakers = tuple(speakers)
    made: dict[str, dict[StatementKind, int]] = {each: dict.fromkeys(StatementKind, 0) for each in speakers}
    responses = dict.fromkeys(speakers, 0)
    together = dict.fromkeys(StatementKind, 0)
    for point in points:
        stances: dict[str, dict[str, set[Stance]]] = {}
        for standing in point.standings:
            for each in standing.observations:
                stances.setdefault(each.statement, {}).setdefault(each.speaker, set()).add(each.stance)
        for wording in point.wordings:
            taken = stances.get(wording.id, {})
            making = [speaker for speaker, found in taken.items() if Stance.ASSERTS in found]
            together[wording.kind] += not only_some or (bool(making) and not wording.tacit)
            for speaker in taken:
                if speaker not in making:
                    responses[speaker] += 1
                elif not wording.tacit:
                    made[speaker][wording.kind] += 1
    passages = _passages(argument_map, speakers)
    rows = [_counts(each, made[each], responses[each], len(passages[each])) for each in speakers]
    everything = set().union(*passages.values())
    return (*rows, _counts(None, together, sum(responses.values()), len(everything)))


def _counts(speaker: str | None, tally: dict[StatementKind, int], responses: int, quotations: int) -> Counts:
    claims, challenges, recommendations = (tally.get(kind, 0) for kind in StatementKind)
    return Counts(speaker, claims, challenges, recommendations, responses, quotations)


def _passages(argument_map: ArgumentMap, speakers: Iterable[str]) -> dict[str, set[tuple[str, str | int, int]]]:
    """Collect the quotations of each speaker, by where the file has them.

    A statement's own quotations are those of its speakers who have none of their own there; of all, if all have.
    """
    found: dict[str, set[tuple[str, str | int, int]]] = {each: set() for each in speakers}
    for statement in argument_map.statements.values():
        for key, utterances in statement.stances():
            for index, utterance in enumerate(utterances):
                if utterance.quote and utterance.speaker in found:
                    found[utterance.speaker].add((statement.id, key, index))
        silent = [each.speaker for each in statement.by if not each.quote]
        cited = [number for number, each in enumerate((statement, *statement.evidence)) if each.quote]
        for speaker in silent or statement.speakers:
            if speaker in found:
                found[speaker].update((statement.id, "", number) for number in cited)
    return found
