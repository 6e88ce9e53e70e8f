"""Columns for every attribute that the file gives of an observation's speaker, utterance and statement."""

from collections.abc import Iterable, Mapping

from argmap.comparison.levels import LEVELS
from argmap.comparison.stances import Observation, side, utterance_of
from argmap.model import ArgumentMap
from argmap.views.report import Value

OWN = ("level", "organization", "role", "speaker_kind", "fidelity", "note")
"""Columns for what every file may say of an utterance and its speaker."""

Attributes = Mapping[str, str]


class AttributeColumns:
    """Columns for what the file says of some observations, besides their words.

    ``columns`` are ``OWN``, and one for each key among the attributes of the speakers, utterances and statements
    observed: ``speaker.KEY``, ``utterance.KEY``, ``statement.KEY``.
    """

    def __init__(self, argument_map: ArgumentMap, observed: Iterable[Observation]) -> None:
        self._map = argument_map
        self._keys = _keys(_attributes(argument_map, each) for each in observed)
        self.columns = (*OWN, *(f"{owner}.{key}" for owner, key in self._keys))

    def values(self, observed: Observation) -> tuple[Value, ...]:
        """Return the values of one observation; None where the file says nothing."""
        attributes = _attributes(self._map, observed)
        return (*_own(self._map, observed), *(attributes[owner].get(key) for owner, key in self._keys))


def _own(argument_map: ArgumentMap, observed: Observation) -> tuple[Value, ...]:
    utterance = utterance_of(argument_map, observed)
    speaker = argument_map.speakers.get(observed.speaker)
    level = LEVELS[side(observed.stance)] if utterance.level is None else utterance.level
    named = argument_map.organizations.get(utterance.organization or "")
    body = named.name if named else utterance.organization
    if not body and speaker:
        body = argument_map.organization_of(speaker)
    role, kind = (speaker.role, speaker.kind.value) if speaker else (None, None)
    fidelity = utterance.fidelity.value if utterance.fidelity else None
    return level, body, role, kind, fidelity, utterance.note


def _attributes(argument_map: ArgumentMap, observed: Observation) -> dict[str, Attributes]:
    speaker = argument_map.speakers.get(observed.speaker)
    return {
        "speaker": speaker.attributes if speaker else {},
        "utterance": utterance_of(argument_map, observed).attributes,
        "statement": argument_map.statements[observed.statement].attributes,
    }


def _keys(given: Iterable[dict[str, Attributes]]) -> tuple[tuple[str, str], ...]:
    """Return owner and key of every attribute that occurs, by owner, in the order of the file."""
    found: dict[str, dict[str, None]] = {}
    for owners in given:
        for owner, attributes in owners.items():
            found.setdefault(owner, {}).update(dict.fromkeys(attributes))
    return tuple((owner, key) for owner, keys in found.items() for key in keys)
