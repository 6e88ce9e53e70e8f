"""Who is compared: speakers by id or by name."""

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches

from argmap.model import ArgumentMap


@dataclass(frozen=True, slots=True)
class ComparedSpeaker:
    """A speaker as a comparison names them; ``label`` tells namesakes apart."""

    id: str
    name: str
    label: str


class UnknownSpeakerError(ValueError):
    """A name that is no speaker's, or more than one's; the message says what was meant, if that is near."""


def compared_speakers(argument_map: ArgumentMap, only: Iterable[str] | None = None) -> tuple[ComparedSpeaker, ...]:
    """Return the speakers of a map, or those with the ids ``only``, in the order of the file."""
    declared = {name: speaker.name for name, speaker in argument_map.speakers.items()}
    # A map built in Python may name speakers it does not declare.
    names = {
        **declared,
        **{
            each.speaker: each.speaker
            for statement in argument_map.statements.values()
            for _, utterances in statement.stances()
            for each in utterances
            if each.speaker not in declared
        },
    }
    wanted = names.keys() if only is None else set(only)
    bearers: dict[str, int] = {}
    for name in names.values():
        bearers[name.casefold()] = bearers.get(name.casefold(), 0) + 1
    return tuple(
        ComparedSpeaker(key, name, name if bearers[name.casefold()] == 1 else f"{name} ({key})")
        for key, name in names.items()
        if key in wanted
    )


def chosen_speakers(argument_map: ArgumentMap, wanted: Iterable[str]) -> tuple[str, ...]:
    """Return the ids of speakers given by id or name, whatever the case.

    Each of ``wanted`` is one name, or several with commas between. Aliases and original names count as names.

    Raises:
        UnknownSpeakerError: if one is no speaker's name, or if several bear it.
    """
    found: dict[str, None] = {}
    for given in wanted:
        whole = _bearers(argument_map, given.strip())
        names = [given] if whole else given.split(",")
        for name in filter(None, map(str.strip, names)):
            found[_the_one(argument_map, name)] = None
    if not found:
        raise UnknownSpeakerError("no speaker is named")
    return tuple(key for key in argument_map.speakers if key in found)


def _the_one(argument_map: ArgumentMap, name: str) -> str:
    bearers = _bearers(argument_map, name)
    if not bearers:
        known = {
            text.casefold(): text
            for key, speaker in argument_map.speakers.items()
            for text in (key, speaker.name, *([speaker.original] if speaker.original else []), *speaker.aliases)
        }
        close = get_close_matches(name.casefold(), known, 1)
        everyone = ", ".join(argument_map.speakers) or "none"
        hint = f"did you mean '{known[close[0]]}'?" if close else f"there are: {everyone}"
        raise UnknownSpeakerError(f"there is no speaker '{name}'; {hint}")
    if len(bearers) > 1:
        raise UnknownSpeakerError(f"several speakers are called '{name}'; name one by id: {', '.join(bearers)}")
    return bearers[0]


def _bearers(argument_map: ArgumentMap, name: str) -> list[str]:
    """Return who is meant: first by the exact id, then by the id in another case, then by name."""
    if name in argument_map.speakers:
        return [name]
    folded = name.casefold()
    if by_id := [key for key in argument_map.speakers if key.casefold() == folded]:
        return by_id
    return [
        key
        for key, speaker in argument_map.speakers.items()
        if folded in (speaker.name.casefold(), (speaker.original or "").casefold(), *map(str.casefold, speaker.aliases))
        and folded
    ]
