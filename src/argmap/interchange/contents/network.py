"""A map as a network: points and links, each with flat values, for programs that draw and count networks.

Statements, arguments, speakers and organizations are points. Relations, premises and conclusions link them, and so do
the positions of speakers and the addressees of recommendations.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from argmap.interchange.contents.arrows import End, arrows
from argmap.interchange.contents.missing import carried
from argmap.interchange.contents.places import place
from argmap.interchange.losses import Losses
from argmap.interchange.safe_text import visible
from argmap.model import Argument, ArgumentMap, Cited, Organization, Premise, Speaker, Statement, Target, Utterance
from argmap.model.statements import RELATION_KEYS, STANCE_KEYS

Value = str | int | bool | tuple[str, ...]

_CITED = ("quote", "source", "place", "language", "translation")
CARRIED = carried(
    map=(
        "title", "language", "mapper", "license", "note", "speakers", "organizations", "topics",
        "claims", "challenges", "recommendations", "arguments",
    ),
    speaker=("name", "original", "url", "kind", "role", "organization", "note"),
    organization=("name", "original", "url", "kind", "note"),
    topic=("label",),
    statement=(
        *_CITED, "text", "topics", "date", "fidelity", "evidence", "to", "note", *STANCE_KEYS, *RELATION_KEYS,
    ),
    argument=(*_CITED, "text", "by", "premises", "scheme", "structure", "fidelity", "evidence", "note"),
    premise=(*_CITED, "implicit", "note"),
    position=(*_CITED, "date", "organization", "level", "fidelity", "note"),
    relation=("by", "fidelity", "evidence", "note"),
    evidence=("quote",),
)  # fmt: skip
"""What a network carries, in the terms of ``missing``."""


@dataclass(frozen=True, slots=True)
class Point:
    """A statement, an argument, a speaker or an organization; ``values`` begin with ``type`` and ``label``."""

    id: str
    values: dict[str, Value]


@dataclass(frozen=True, slots=True)
class Link:
    """What leads from one point to another; ``values`` begin with ``type``."""

    id: str
    source: str
    target: str
    values: dict[str, Value]


@dataclass(frozen=True, slots=True)
class Network:
    """A whole map; ``values`` are those of the map itself."""

    values: dict[str, Value]
    points: tuple[Point, ...]
    links: tuple[Link, ...]


def network(argument_map: ArgumentMap, losses: Losses) -> Network:
    """Return a map as points and links, in the order of the file; what refers to nothing is a loss."""
    values = _values(
        title=argument_map.title,
        language=argument_map.language,
        mapper=argument_map.mapper,
        license=argument_map.license,
        note=argument_map.note,
    )
    points = tuple(_points(argument_map))
    used = {topic for statement in argument_map.statements.values() for topic in statement.topics}
    for topic in (each for each in argument_map.topics if each not in used):
        losses.add("no statement has this topic; it is left out", ("topics", topic))
    ids = {point.id for point in points}
    links: list[Link] = []
    for source, target, more in _links(argument_map, losses):
        if source in ids and target in ids:
            links.append(Link(f"link:{len(links) + 1}", source, target, more))
    return Network(values, points, tuple(links))


def point_id(end: End) -> str:
    """Return the id of a point; statements have their own, all others ``speaker:`` and the like before it."""
    section, name = end
    prefix = {"arguments": "argument:", "speakers": "speaker:", "organizations": "organization:"}.get(section, "")
    return prefix + name


def _points(argument_map: ArgumentMap) -> Iterator[Point]:
    for statement in argument_map.statements.values():
        yield Point(point_id(statement.path), _statement(argument_map, statement))
    for argument in argument_map.arguments.values():
        yield Point(point_id(argument.path), _argument(argument_map, argument))
    for speaker in argument_map.speakers.values():
        yield Point(point_id(("speakers", speaker.id)), _actor(argument_map, speaker))
    for organization in argument_map.organizations.values():
        yield Point(point_id(("organizations", organization.id)), _actor(argument_map, organization))


def _statement(argument_map: ArgumentMap, statement: Statement) -> dict[str, Value]:
    return _values(
        type=statement.kind.value,
        label=statement.text,
        speakers=_names(argument_map, statement.speakers),
        topics=tuple(argument_map.topics[each].label for each in statement.topics if each in argument_map.topics),
        date=statement.date,
        fidelity=statement.faithfulness,
        **_cited(argument_map, statement),
        evidence=tuple(each.quote for each in statement.evidence if each.quote),
        note=statement.note,
    )


def _argument(argument_map: ArgumentMap, argument: Argument) -> dict[str, Value]:
    return _values(
        type="argument",
        label=argument.text or argument.scheme or "argument",
        speakers=_names(argument_map, argument.by),
        scheme=argument.scheme,
        structure=argument.structure.value,
        fidelity=argument.faithfulness,
        **_cited(argument_map, argument),
        evidence=tuple(each.quote for each in argument.evidence if each.quote),
        note=argument.note,
    )


def _actor(argument_map: ArgumentMap, actor: Speaker | Organization) -> dict[str, Value]:
    speaker = actor if isinstance(actor, Speaker) else None
    return _values(
        type="speaker" if speaker else "organization",
        label=actor.name,
        original=actor.original,
        kind=actor.kind,
        role=speaker.role if speaker else None,
        organization=argument_map.organization_of(speaker) if speaker else None,
        url=actor.url,
        note=actor.note,
    )


def _links(argument_map: ArgumentMap, losses: Losses) -> Iterator[tuple[str, str, dict[str, Value]]]:
    for arrow in arrows(argument_map, losses):
        values = _stated(argument_map, arrow.stated)
        yield point_id(arrow.source), point_id(arrow.target), {"type": arrow.kind, **values}
    for position in argument_map.positions:
        if position.speaker not in argument_map.speakers:
            losses.add("the speaker is not in the map; the position is left out", position.path)
        speaker, statement = point_id(("speakers", position.speaker)), position.statement
        yield speaker, statement, {"type": position.stance.value, **_utterance(argument_map, position.utterance)}
    for recommendation in argument_map.recommendations.values():
        for index, addressee in enumerate(recommendation.to):
            if addressee not in argument_map.actors:
                losses.add("the addressee is not in the map and left out", (*recommendation.path, "to", index))
            section = "speakers" if addressee in argument_map.speakers else "organizations"
            yield recommendation.id, point_id((section, addressee)), {"type": "addressed to"}


def _stated(argument_map: ArgumentMap, stated: Target | Premise | None) -> dict[str, Value]:
    if isinstance(stated, Target):
        by = argument_map.speakers.get(stated.by or "")
        quotes = tuple(each.quote for each in stated.evidence if each.quote)
        return _values(speaker=by.name if by else None, fidelity=stated.fidelity, evidence=quotes, note=stated.note)
    if stated is None:
        return {}
    return _values(implicit=stated.implicit or None, **_cited(argument_map, stated), note=stated.note)


def _utterance(argument_map: ArgumentMap, utterance: Utterance) -> dict[str, Value]:
    return _values(
        date=utterance.date,
        organization=argument_map.organization_name(utterance.organization),
        level=utterance.level,
        fidelity=utterance.fidelity,
        **_cited(argument_map, utterance),
        note=utterance.note,
    )


def _cited(argument_map: ArgumentMap, cited: Cited) -> dict[str, Value | None]:
    source = argument_map.source_of(cited) if cited.quote or cited.source else None
    return {
        "quote": cited.quote,
        "source": source.title if source else cited.source,
        "place": place(cited),
        "language": cited.language,
        "translation": cited.translation,
    }


def _names(argument_map: ArgumentMap, speakers: Iterable[str]) -> tuple[str, ...]:
    return tuple(argument_map.speakers[each].name if each in argument_map.speakers else each for each in speakers)


def _values(**values: Value | None) -> dict[str, Value]:
    """Return what there is of some values, free of characters that no file can hold."""
    found: dict[str, Value] = {}
    for key, value in values.items():
        if isinstance(value, str):
            if value:
                found[key] = visible(str(value))
        elif isinstance(value, tuple):
            if value:
                found[key] = tuple(visible(each) for each in value)
        elif value is not None:
            found[key] = value
    return found
