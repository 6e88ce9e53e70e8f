"""Who says what: the comparison of a map's speakers as one value."""

from collections.abc import Iterable
from dataclasses import dataclass

from argmap.comparison.agreement import Agreement
from argmap.comparison.answers import ChallengeAnswers, challenge_answers
from argmap.comparison.counts import Counts, counts
from argmap.comparison.objections import Objection, objections
from argmap.comparison.points import Point, points
from argmap.comparison.speakers import ComparedSpeaker, compared_speakers
from argmap.model import ArgumentMap


@dataclass(frozen=True, slots=True)
class Theme:
    """A topic with the ids of its statements on which somebody takes a position; ``id`` is None for *no topic*."""

    id: str | None
    label: str
    statements: tuple[str, ...]


@dataclass(frozen=True)
class SpeakerComparison:
    """Where the speakers of a map stand, in the order of the file.

    ``only_some`` tells that speakers of the map were left out. ``counts`` ends with those of all together.
    """

    title: str
    speakers: tuple[ComparedSpeaker, ...]
    only_some: bool
    names: dict[str, str]
    themes: tuple[Theme, ...]
    points: tuple[Point, ...]
    challenges: tuple[ChallengeAnswers, ...]
    counts: tuple[Counts, ...]
    objections: tuple[Objection, ...] = ()

    def among(self, agreement: Agreement) -> tuple[Point, ...]:
        """Return the points that stand so: shared, contested, unique, …."""
        return tuple(point for point in self.points if point.agreement is agreement)

    @property
    def changed(self) -> tuple[Point, ...]:
        """The points on which somebody has changed their mind."""
        return tuple(point for point in self.points if any(each.before for each in point.standings))

    @property
    def unaddressed(self) -> int:
        """How many statements of challenges no recommendation addresses."""
        return sum(len(each.statements) for each in self.unanswered)

    @property
    def objected(self) -> tuple[Point, ...]:
        """The points of one speaker to which another objects."""
        found = {each.point for each in self.objections}
        return tuple(point for point in self.points if point.id in found)

    @property
    def unanswered(self) -> tuple[ChallengeAnswers, ...]:
        """The challenges that no recommendation addresses."""
        return tuple(each for each in self.challenges if not each.answers)


def compare_speakers(argument_map: ArgumentMap, only: Iterable[str] | None = None) -> SpeakerComparison:
    """Compare all speakers of a map, or those with the ids ``only``.

    Recommendations that answer a challenge count whoever makes them: a challenge is not open because its answer
    came from a speaker left out.
    """
    everyone = compared_speakers(argument_map)
    speakers = everyone if only is None else compared_speakers(argument_map, only)
    ids = [each.id for each in speakers]
    only_some = len(speakers) < len(everyone)
    found = points(argument_map, frozenset(ids))
    return SpeakerComparison(
        argument_map.title,
        speakers,
        only_some,
        {each.id: each.label for each in everyone},
        _themes(argument_map, found),
        found,
        challenge_answers(argument_map, found, only_some=only_some),
        counts(argument_map, found, ids, only_some=only_some),
        objections(argument_map, found, frozenset(ids)),
    )


def _themes(argument_map: ArgumentMap, found: Iterable[Point]) -> tuple[Theme, ...]:
    said = {each.statement for point in found for standing in point.standings for each in standing.observations}
    members: dict[str | None, list[str]] = {name: [] for name in argument_map.topics}
    members[None] = []
    for statement in argument_map.statements.values():
        for topic in dict.fromkeys(statement.topics) or (None,):
            if statement.id in said:
                members.setdefault(topic, []).append(statement.id)
    loose = members.pop(None)
    labels = {name: topic.label for name, topic in argument_map.topics.items()}
    themes = [Theme(name, labels.get(name or "", name or ""), tuple(names)) for name, names in members.items() if names]
    return (*themes, Theme(None, "No topic", tuple(loose))) if loose else tuple(themes)
