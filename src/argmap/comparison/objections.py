"""Who objects to what: attacks of one speaker on what another holds, whether or not they deny it outright."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from argmap.comparison.points import Point, Wording
from argmap.model import ArgumentMap, Relation, RelationKind


@dataclass(frozen=True, slots=True)
class Objection:
    """A statement that attacks a point of another speaker, or the inference to it.

    ``point`` is the id of the point objected to, ``target`` of its statement, or of the argument for it whose
    inference is attacked. ``objection`` is the id of the objecting statement, ``text`` its text. ``speakers`` are the
    ids of those compared who object: who draws the relation or, where the file names nobody, who makes the statement.
    ``interpreted`` tells that the mapper, not the source, says it objects.
    """

    point: str
    target: str
    kind: RelationKind
    objection: str
    text: str
    speakers: tuple[str, ...]
    interpreted: bool


def objections(argument_map: ArgumentMap, points: Sequence[Point], speakers: Collection[str]) -> tuple[Objection, ...]:
    """Return the objections among ``speakers`` (ids), by the points objected to; linear in the relations.

    Speakers who object to nobody but themselves, and attacks between two wordings of one point, are left out.
    """
    place = {wording.id: (point, wording) for point in points for wording in point.wordings}
    found: dict[str, list[Objection]] = {}
    for relation in argument_map.relations:
        if not relation.kind.is_attack or relation.source not in place:
            continue
        argument = argument_map.arguments.get(relation.target)
        against = place.get(argument.conclusion if argument else relation.target)
        source, wording = place[relation.source]
        if against is None or against[0] is source:
            continue
        point, attacked = against
        holders = argument.by if argument and argument.by else attacked.raised_by
        objecting = tuple(each for each in _objectors(relation, wording) if each in speakers)
        if objecting and any(each in speakers and each not in objecting for each in holders):
            found.setdefault(point.id, []).append(
                Objection(
                    point.id,
                    relation.target,
                    relation.kind,
                    relation.source,
                    wording.text,
                    objecting,
                    relation.interpreted,
                )
            )
    return tuple(each for point in points for each in found.get(point.id, ()))


def _objectors(relation: Relation, wording: Wording) -> tuple[str, ...]:
    return (relation.stated.by,) if relation.stated.by else wording.raised_by
