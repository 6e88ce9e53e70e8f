"""Who gets which pseudonym: speakers, and the organizations they belong to or speak for."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from argmap.model import ArgumentMap, Organization, Speaker, SpeakerKind

SPEAKER, ORGANIZATION = "Speaker", "Organization"


@dataclass(frozen=True, slots=True)
class Bearer:
    """A pseudonym and all the names it stands for; ``is_person`` tells how these are to be read."""

    pseudonym: str
    is_person: bool
    names: dict[str, None] = field(default_factory=dict)
    spokespersons: dict[str, None] = field(default_factory=dict)
    """Aliases of a body that look like a person's name: whoever spoke for it."""


@dataclass(frozen=True, slots=True)
class Pseudonyms:
    """Pseudonyms by the ids of speakers and of their organizations, and by the names of undeclared organizations."""

    speakers: dict[str, Bearer]
    organizations: dict[str, Bearer]
    undeclared: dict[str, Bearer]
    called: dict[str, str]
    """Ids of declared organizations by all they may be called."""

    def bearers(self) -> tuple[Bearer, ...]:
        """Return everybody who has a pseudonym, each once."""
        every = (*self.speakers.values(), *self.organizations.values(), *self.undeclared.values())
        return tuple({each.pseudonym: each for each in every}.values())

    def organization(self, named: str, ids: dict[str, str]) -> str:
        """Return what stands for an organization that a speaker or an utterance names: its new id, or its pseudonym."""
        declared = self.called.get(named)
        if declared is not None:
            return ids[declared]
        bearer = self.undeclared.get(named)
        return bearer.pseudonym if bearer else named


def letters(number: int) -> str:
    """Return A for 0, Z for 25, AA for 26."""
    before, last = divmod(number, 26)
    return (letters(before - 1) if before else "") + chr(ord("A") + last)


def pseudonyms(argument_map: ArgumentMap) -> Pseudonyms:
    """Return who gets which pseudonym.

    Persons are lettered in the order of declaration, and so are organizations in the order in which speakers belong
    to them or speak for them: whoever is added at the end of the speakers changes nobody else's pseudonym. A body
    that speaks is an organization; it shares the pseudonym of the one that is declared under its name.
    """
    return _Allotment(argument_map).made()


class _Allotment:
    def __init__(self, argument_map: ArgumentMap) -> None:
        self._map = argument_map
        self._called = dict(_called(argument_map))
        self._by_name: dict[str, Bearer] = {}
        self._namesakes: dict[str, list[str]] = {}
        for name, organization in argument_map.organizations.items():
            self._namesakes.setdefault(organization.name, []).append(name)
        self._persons = 0
        self._found = Pseudonyms({}, {}, {}, self._called)

    def made(self) -> Pseudonyms:
        spoken_for = _spoken_for(self._map)
        for name, speaker in self._map.speakers.items():
            self._found.speakers[name] = bearer = self._of_speaker(speaker)
            bearer.names.update(dict.fromkeys(_names(speaker)))
            for organization in (speaker.organization, *spoken_for.get(name, ())):
                if organization:
                    self._add_organization(organization)
        return self._found

    def _of_speaker(self, speaker: Speaker) -> Bearer:
        if speaker.kind is SpeakerKind.PERSON:
            self._persons += 1
            return Bearer(f"{SPEAKER} {letters(self._persons - 1)}", is_person=True)
        declared = next((self._called[name] for name in _names(speaker) if name in self._called), None)
        # With an organization of its own, a body is the same only if it bears the very name.
        bears = declared and self._map.organizations[declared].name == speaker.name
        same = declared if bears or not speaker.organization else None
        bearer = self._add_declared(same) if same else self._of_name(speaker.name)
        bearer.spokespersons.update(dict.fromkeys(speaker.aliases))
        return bearer

    def _add_organization(self, named: str) -> None:
        if named in self._called:
            self._add_declared(self._called[named])
            return
        body = next((name for name, each in self._map.speakers.items() if _is_called(name, each, named)), None)
        bearer = self._of_name(self._map.speakers[body].name if body else named)
        if body is None:
            bearer.names[named] = None
        self._found.undeclared[named] = bearer

    def _add_declared(self, name: str) -> Bearer:
        """Return the organization, whose namesakes are it too: nobody could tell them apart by their pseudonym."""
        bearer = self._of_name(self._map.organizations[name].name)
        if name not in self._found.organizations:
            for same in self._namesakes[self._map.organizations[name].name]:
                self._found.organizations[same] = bearer
                bearer.names.update(dict.fromkeys(_names(self._map.organizations[same])))
        return bearer

    def _of_name(self, name: str) -> Bearer:
        """Return the organization of that name: namesakes share a pseudonym, as they share the name."""
        if name not in self._by_name:
            self._by_name[name] = Bearer(f"{ORGANIZATION} {letters(len(self._by_name))}", is_person=False)
        return self._by_name[name]


def _called(argument_map: ArgumentMap) -> Iterator[tuple[str, str]]:
    """Yield what organizations are called with their ids; of several of the same name, the last one counts."""
    organizations = [*argument_map.organizations.items()][::-1]
    for name, each in organizations:
        yield from ((other, name) for other in _names(each)[1:])
    for name, each in organizations:
        yield each.name, name
    for name, _ in organizations:
        yield name, name


def _spoken_for(argument_map: ArgumentMap) -> dict[str, dict[str, None]]:
    """Return the organizations on whose behalf each speaker (id) speaks somewhere, in the order of the file."""
    found: dict[str, dict[str, None]] = {}
    for position in argument_map.positions:
        if position.utterance.organization:
            found.setdefault(position.speaker, {})[position.utterance.organization] = None
    return found


def _is_called(name: str, speaker: Speaker, named: str) -> bool:
    return speaker.kind is SpeakerKind.BODY and named in (name, *_names(speaker))


def _names(actor: Speaker | Organization) -> tuple[str, ...]:
    return tuple(filter(None, (actor.name, actor.original, *actor.aliases)))
