"""Points: what is said, each once, in however many wordings."""

from collections.abc import Collection
from dataclasses import dataclass

from argmap.comparison.agreement import Agreement, agreement
from argmap.comparison.stances import Standing, standings
from argmap.model import ArgumentMap, RelationKind, Statement, StatementKind


@dataclass(frozen=True, slots=True)
class Wording:
    """One statement: a point in the words of those who assert it.

    ``topics`` are ids, ``addressees`` printable names, ``raised_by`` ids of all who assert it, whether compared
    or not.
    """

    id: str
    kind: StatementKind
    text: str
    topics: tuple[str, ...]
    addressees: tuple[str, ...]
    raised_by: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Point:
    """A statement, or several that restate one another, and where the speakers compared stand on it.

    ``id`` and ``kind`` are the first wording's. ``interpreted`` tells that the mapper, not the source, says the
    wordings come to the same.
    """

    id: str
    kind: StatementKind
    wordings: tuple[Wording, ...]
    standings: tuple[Standing, ...]
    agreement: Agreement
    interpreted: bool

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
    loose = {
        name
        for relation in argument_map.relations
        if relation.kind is RelationKind.RESTATES and relation.interpreted
        for name in (relation.source, relation.target)
    }
    found = []
    for name in argument_map.statements:
        if name in groups or name not in grouped:
            statements = [argument_map.statements[each] for each in groups.get(name, (name,))]
            taken = standings(argument_map, statements)
            if speakers is not None:
                taken = tuple(each for each in taken if each.speaker in speakers)
            found.append(
                Point(
                    name,
                    statements[0].kind,
                    tuple(_wording(argument_map, each) for each in statements),
                    taken,
                    agreement(taken),
                    any(each.id in loose for each in statements),
                )
            )
    return tuple(found)


def _wording(argument_map: ArgumentMap, statement: Statement) -> Wording:
    addressees = [
        argument_map.actors[name].name if name in argument_map.actors else name for name in getattr(statement, "to", ())
    ]
    topics = tuple(dict.fromkeys(statement.topics))
    return Wording(statement.id, statement.kind, statement.text, topics, tuple(addressees), statement.speakers)
