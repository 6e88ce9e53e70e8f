"""Which challenges are raised by several, whose recommendation addresses them, and which nobody answers."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from argmap.comparison.points import Point
from argmap.model import ArgumentMap, RelationKind, StatementKind


@dataclass(frozen=True, slots=True)
class Answer:
    """A recommendation that addresses a challenge.

    ``recommendation`` is the id of a point, ``statement`` that of the wording to show, ``speakers`` are the ids of
    all who recommend it, whether compared or not, ``addressees`` printable names. ``interpreted`` tells that the
    mapper, not the source, says it addresses the challenge.
    """

    recommendation: str
    statement: str
    text: str
    speakers: tuple[str, ...]
    addressees: tuple[str, ...]
    interpreted: bool


@dataclass(frozen=True, slots=True)
class ChallengeAnswers:
    """A challenge (the id of a point), the ids of the speakers compared who raise it, and what answers it.

    ``statements`` are the ids of its wordings that count: all, or those on which a speaker compared takes a position.
    """

    challenge: str
    raised_by: tuple[str, ...]
    answers: tuple[Answer, ...]
    statements: tuple[str, ...] = ()

    @property
    def raised_by_several(self) -> bool:
        """Whether two or more of the speakers compared raise it of their own."""
        return len(self.raised_by) > 1


def challenge_answers(
    argument_map: ArgumentMap, points: Sequence[Point], *, only_some: bool = False
) -> tuple[ChallengeAnswers, ...]:
    """Return the challenges, if ``only_some`` those that a speaker compared sees, with everybody's recommendations.

    What answers one wording of a challenge answers all.
    """
    point_of = {wording.id: point for point in points for wording in point.wordings}
    loose = {
        (relation.source, relation.target): relation.interpreted
        for relation in argument_map.relations
        if relation.kind is RelationKind.ADDRESSES
    }
    found = []
    for point in points:
        challenges = [each.id for each in point.wordings if each.kind is StatementKind.CHALLENGE]
        if challenges and (not only_some or any(each.leans_for for each in point.standings)):
            raised_by = tuple(each.speaker for each in point.standings if each.raised and each.is_for)
            sources = argument_map.addressed.get(challenges[0], ())
            firm = {each for each in sources if any(loose.get((each, target)) is False for target in challenges)}
            seen = {each.statement for standing in point.standings for each in standing.observations}
            counted = tuple(each for each in challenges if not only_some or each in seen)
            answers = tuple(_answers(point_of, sources, firm))
            found.append(ChallengeAnswers(point.id, raised_by, answers, counted))
    return tuple(found)


def _answers(point_of: dict[str, Point], recommendations: Iterable[str], firm: set[str]) -> Iterable[Answer]:
    seen = set()
    for name in recommendations:
        point = point_of[name]
        if point.id in seen:
            continue
        seen.add(point.id)
        same = [each for each in point.wordings if each.kind is StatementKind.RECOMMENDATION]
        shown = next(each for each in same if each.id == name)
        addressees = dict.fromkeys(to for each in same for to in each.addressees)
        firmly = any(each.id in firm for each in same)
        yield Answer(point.id, name, shown.text, point.raised_by, tuple(addressees), not firmly)
