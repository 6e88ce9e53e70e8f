"""How much each speaker says: points by kind, and quotations."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from argmap.comparison.points import Point
from argmap.model import ArgumentMap, Stance, StatementKind


@dataclass(frozen=True, slots=True)
class Counts:
    """Numbers for one speaker, or for all together if ``speaker`` is None.

    ``claims``, ``challenges`` and ``recommendations`` are points the speaker asserts, each counted once in however
    many wordings and topics; ``responses`` are points on which they take a stance without asserting them;
    ``quotations`` are passages of theirs that are quoted.
    """

    speaker: str | None
    claims: int
    challenges: int
    recommendations: int
    responses: int
    quotations: int


def counts(argument_map: ArgumentMap, points: Sequence[Point], speakers: Iterable[str]) -> tuple[Counts, ...]:
    """Return the counts of each speaker, in the order given, and last those of all together."""
    asserted: dict[str, dict[StatementKind, int]] = {}
    responses: dict[str, int] = {}
    together = dict.fromkeys(StatementKind, 0)
    answered = 0
    for point in points:
        kinds = {wording.id: wording.kind for wording in point.wordings}
        raised = False
        for standing in point.standings:
            own = [each.statement for each in standing.observations if each.stance is Stance.ASSERTS]
            if own:
                tally = asserted.setdefault(standing.speaker, dict.fromkeys(StatementKind, 0))
                tally[kinds[own[0]]] += 1
            else:
                responses[standing.speaker] = responses.get(standing.speaker, 0) + 1
                answered += 1
            raised = raised or bool(own)
        together[point.kind] += raised
    speakers = tuple(speakers)
    passages = _passages(argument_map, speakers)
    rows = [
        _counts(each, asserted.get(each, {}), responses.get(each, 0), len(passages.get(each, ()))) for each in speakers
    ]
    everything = set().union(*passages.values())
    return (*rows, _counts(None, together, answered, len(everything)))


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
