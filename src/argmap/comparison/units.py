"""Who is compared: speakers, or all who speak for one body or share an attribute."""

from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches

from argmap.comparison.speakers import compared_speakers
from argmap.model import ArgumentMap, Organization, Speaker, SpeakerKind, Utterance

SPEAKER, ORGANIZATION = "speaker", "organization"

FIELDS: Mapping[str, Callable[[Speaker], str | None]] = {
    "role": lambda speaker: speaker.role,
    "kind": lambda speaker: speaker.kind.value,
}
"""What every speaker may be grouped by, besides attributes that the file makes up."""

UnitOf = Callable[[str, Utterance], str | None]


@dataclass(frozen=True, slots=True)
class Unit:
    """One who is compared: a speaker or several.

    ``id`` is a speaker's or an organization's id, the name of an organization the file does not declare, or the value
    of an attribute. ``label`` is the name to print, which tells namesakes apart. ``members`` are ids of speakers.
    """

    id: str
    label: str
    members: tuple[str, ...]


class UnknownGroupingError(ValueError):
    """Something that speakers cannot be grouped by; the message names what they can."""


def units(argument_map: ArgumentMap, group_by: str = SPEAKER, only: Collection[str] | None = None) -> tuple[Unit, ...]:
    """Return who is compared, in the order in which the file first names them.

    ``group_by`` is ``speaker``, ``organization``, ``role``, ``kind``, or a key of speakers' ``attributes``. Speakers
    without a value for it are left out; ``only`` (ids) leaves out all other speakers. A body that speaks for itself is
    its own organization. Whoever speaks on behalf of several organizations is a member of each.

    Raises:
        UnknownGroupingError: if no speaker of the map has such an attribute.
    """
    _check(argument_map, group_by)
    if group_by == SPEAKER:
        return tuple(Unit(each.id, each.label, (each.id,)) for each in compared_speakers(argument_map, only))
    own = _own_units(argument_map, group_by)
    members: dict[str, dict[str, None]] = {}
    for speaker, unit in own.items():
        if unit is not None and (only is None or speaker in only):
            members.setdefault(unit, {})[speaker] = None
    if group_by == ORGANIZATION:
        place = unit_of(argument_map, group_by, only)
        for each in _utterances(argument_map):
            if each.organization and (unit := place(each.speaker, each)) is not None:
                members.setdefault(unit, {})[each.speaker] = None
    labels = _labels(argument_map, members) if group_by == ORGANIZATION else {each: each for each in members}
    return tuple(Unit(name, labels[name], tuple(found)) for name, found in members.items())


def unit_of(argument_map: ArgumentMap, group_by: str, only: Collection[str] | None = None) -> UnitOf:
    """Return a function from a speaker's id and one of their utterances to the id of the unit it counts for, or None.

    Among organizations, the one on whose behalf somebody speaks goes before their own.

    Raises:
        UnknownGroupingError: if no speaker of the map has such an attribute.
    """
    _check(argument_map, group_by)
    if group_by == SPEAKER:
        return lambda speaker, _: speaker if only is None or speaker in only else None
    own = _own_units(argument_map, group_by)
    if only is not None:
        own = {speaker: unit for speaker, unit in own.items() if speaker in only}
    if group_by != ORGANIZATION:
        return lambda speaker, _: own.get(speaker)
    known = _organizations(argument_map)

    def organization(speaker: str, utterance: Utterance) -> str | None:
        named = utterance.organization
        if not named:
            return own.get(speaker)
        return known.get(named, named) if only is None or speaker in only else None

    return organization


def groupings(argument_map: ArgumentMap) -> tuple[str, ...]:
    """Return what the speakers of a map can be grouped by: whatever at least one of them has."""
    speakers = argument_map.speakers.values()
    organized = any(each.organization or each.kind is SpeakerKind.BODY for each in speakers) or any(
        each.organization for each in _utterances(argument_map)
    )
    fields = [name for name, value in FIELDS.items() if any(map(value, speakers))]
    attributes = (name for each in speakers for name, value in each.attributes.items() if name and value)
    return tuple(dict.fromkeys([SPEAKER, *([ORGANIZATION] if organized else ()), *fields, *attributes]))


def _utterances(argument_map: ArgumentMap) -> Iterator[Utterance]:
    for statement in argument_map.statements.values():
        for _, utterances in statement.stances():
            yield from utterances


def _check(argument_map: ArgumentMap, group_by: str) -> None:
    if group_by == SPEAKER or group_by in (known := groupings(argument_map)):
        return
    folded = {each.casefold(): each for each in known}
    close = get_close_matches(group_by.casefold(), folded, 1)
    hint = f"did you mean '{folded[close[0]]}'? " if close else ""
    raise UnknownGroupingError(
        f"no speaker has an attribute '{group_by}'; {hint}speakers can be grouped by: {', '.join(known)}"
    )


def unnamed_persons(argument_map: ArgumentMap) -> frozenset[str]:
    """Return the ids of bodies that are their own ``organization``: who speaks for them, the file does not tell."""
    return frozenset(
        name
        for name, each in argument_map.speakers.items()
        if each.kind is SpeakerKind.BODY and each.organization and argument_map.organization_of(each) == each.name
    )


def _own_units(argument_map: ArgumentMap, group_by: str) -> dict[str, str | None]:
    """Return the unit of each speaker, by what the file says of the speaker as such."""
    speakers = argument_map.speakers
    if group_by == ORGANIZATION:
        known = _organizations(argument_map)
        named = {
            name: each.organization or (name if each.kind is SpeakerKind.BODY else None)
            for name, each in speakers.items()
        }
        return {name: known.get(called, called) if called else None for name, called in named.items()}
    field = FIELDS.get(group_by)
    return {
        name: (field(speaker) if field else speaker.attributes.get(group_by)) or None
        for name, speaker in speakers.items()
    }


def _organizations(argument_map: ArgumentMap) -> dict[str, str]:
    """Return the ids of organizations by all they may be called: ids go before names, and names before aliases."""
    organizations = argument_map.organizations
    known = {name: name for name in organizations}
    for name, each in organizations.items():
        known.setdefault(each.name, name)
    for name, each in organizations.items():
        for called in _other_names(each):
            known.setdefault(called, name)
    for name, body in _bodies(argument_map).items():
        names = (name, body.name, *_other_names(body))
        # A body may speak, and be declared as an organization too, under the same name.
        same = next((known[called] for called in names if called in known), name)
        for called in names:
            known.setdefault(called, same)
    return known


def _bodies(argument_map: ArgumentMap) -> dict[str, Speaker]:
    """Return the speakers that are bodies of their own, by id."""
    return {
        name: speaker
        for name, speaker in argument_map.speakers.items()
        if speaker.kind is SpeakerKind.BODY and not speaker.organization
    }


def _other_names(actor: Speaker | Organization) -> tuple[str, ...]:
    return (actor.original, *actor.aliases) if actor.original else actor.aliases


def _labels(argument_map: ArgumentMap, names: Collection[str]) -> dict[str, str]:
    actors = {**_bodies(argument_map), **argument_map.organizations}
    printed = {name: actors[name].name if name in actors else name for name in names}
    bearers = Counter(label.casefold() for label in printed.values())
    return {
        name: label if bearers[label.casefold()] == 1 or label == name else f"{label} ({name})"
        for name, label in printed.items()
    }
