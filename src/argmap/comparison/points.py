"""Points: what is said, each once, in however many wordings."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from argmap.comparison.agreement import Agreement, agreement
from argmap.comparison.stances import Standing, standings
from argmap.comparison.tacit import taken_for_granted
from argmap.model import ArgumentMap, RelationKind, Stance, Statement, StatementKind


@dataclass(frozen=True, slots=True)
class Wording:
    """One statement: a point in the words of those who assert it.

    ``topics`` are ids, ``addressees`` printable names, ``raised_by`` ids of all who assert it, whether compared
    or not. ``tacit`` tells that they take it for granted without saying it, ``interpreted`` that the mapper, not the
    source, says it restates the point's first wording.
    """

    id: str
    kind: StatementKind
    text: str
    topics: tuple[str, ...]
    addressees: tuple[str, ...]
    raised_by: tuple[str, ...]
    tacit: bool = False
    interpreted: bool = False


@dataclass(frozen=True, slots=True)
class Point:
    """A statement, or several that restate one another, and where the speakers compared stand on it.

    ``id`` and ``kind`` are the first wording's. ``interpreted`` tells that the mapper, not the source, says the
    wordings come to the same; ``agreement_interpreted`` that the speakers stand as they do only in that reading.
    """

    id: str
    kind: StatementKind
    wordings: tuple[Wording, ...]
    standings: tuple[Standing, ...]
    agreement: Agreement
    interpreted: bool
    agreement_interpreted: bool = False

    @property
    def text(self) -> str:
        """The point in its first wording."""
        return self.wordings[0].text

    @property
    def topics(self) -> tuple[str, ...]:
        """Ids of the topics of all wordings."""
        return tuple(dict.fromkeys(topic for wording in self.wordings for topic in wording.topics))

    @property
    def raised_by(self) -> tuple[str, ...]:
        """Ids of all who assert it in any wording, whether compared or not."""
        return tuple(dict.fromkeys(speaker for wording in self.wordings for speaker in wording.raised_by))


def points(argument_map: ArgumentMap, speakers: Collection[str] | None = None) -> tuple[Point, ...]:
    """Return every point of a map, in the order of the file, with the standings of ``speakers`` (ids; None: all)."""
    groups = {group[0]: group for group in argument_map.restatements}
    grouped = {name for group in argument_map.restatements for name in group}
    firm = _firmly_restated(argument_map)
    tacit = taken_for_granted(argument_map)
    return tuple(
        _point(
            argument_map, [argument_map.statements[each] for each in groups.get(name, (name,))], speakers, firm, tacit
        )
        for name in argument_map.statements
        if name in groups or name not in grouped
    )


def _point(
    argument_map: ArgumentMap,
    statements: Sequence[Statement],
    speakers: Collection[str] | None,
    firm: Mapping[str, Collection[str]],
    tacit: Collection[str],
) -> Point:
    def stand(among: Iterable[Statement]) -> tuple[Standing, ...]:
        taken = standings(argument_map, among)
        return taken if speakers is None else tuple(each for each in taken if each.speaker in speakers)

    first = statements[0]
    taken = stand(statements)
    reached = firm.get(first.id, (first.id,))
    wordings = tuple(_wording(argument_map, each, each.id in tacit, each.id not in reached) for each in statements)
    interpreted = any(each.interpreted for each in wordings)
    found = _agreement(taken, tacit)
    # Whether some of the statements come to the same without the mapper's reading.
    apart = {frozenset(firm.get(each.id, (each.id,))) for each in statements} if interpreted else set()
    sure = any(_agreement(stand([each for each in statements if each.id in part]), tacit) is found for part in apart)
    return Point(first.id, first.kind, wordings, taken, found, interpreted, interpreted and not sure)


def _agreement(taken: Sequence[Standing], tacit: Collection[str]) -> Agreement:
    """Classify a point; what is merely taken for granted, and nobody takes up, nobody says."""
    seen = [each for standing in taken for each in standing.observations]
    if all(each.statement in tacit and each.stance is Stance.ASSERTS for each in seen):
        return Agreement.SILENT
    return agreement(taken)


def _firmly_restated(argument_map: ArgumentMap) -> dict[str, tuple[str, ...]]:
    """Return, by id, the statements that come to the same in the source's own reading; only those with others."""
    linked: dict[str, set[str]] = {}
    for relation in argument_map.relations:
        if relation.kind is RelationKind.RESTATES and not relation.interpreted:
            linked.setdefault(relation.source, set()).add(relation.target)
            linked.setdefault(relation.target, set()).add(relation.source)
    found: dict[str, tuple[str, ...]] = {}
    for name in linked:
        if name not in found:
            reached, waiting = {name: None}, [name]
            while waiting:
                fresh = [each for each in linked[waiting.pop()] if each not in reached]
                reached.update(dict.fromkeys(fresh))
                waiting += fresh
            found.update(dict.fromkeys(reached, tuple(reached)))
    return found


def _wording(argument_map: ArgumentMap, statement: Statement, tacit: bool, interpreted: bool) -> Wording:  # noqa: FBT001 - fields of the wording
    addressees = [
        argument_map.actors[name].name if name in argument_map.actors else name for name in getattr(statement, "to", ())
    ]
    topics = tuple(dict.fromkeys(statement.topics))
    return Wording(
        statement.id,
        statement.kind,
        statement.text,
        topics,
        tuple(addressees),
        statement.speakers,
        tacit,
        interpreted,
    )
