"""Every observation with every attribute that the file gives of its speaker, its utterance and its statement."""

from collections.abc import Iterable, Iterator, Mapping

from argmap.comparison.stances import Observation, side, utterance_of
from argmap.comparison.stands import LEVELS, StandTable
from argmap.model import ArgumentMap
from argmap.views.report import Records
from argmap.views.speakers.observations import STOOD, Row, Rows

OWN = ("level", "organization", "role", "speaker_kind", "fidelity", "note")
"""Columns for what every file may say of an utterance and its speaker."""

Attributes = Mapping[str, str]


def observations(argument_map: ArgumentMap, table: StandTable) -> Records:
    """Return a row for each observation of the table, in the order of the points.

    Columns are ``STOOD``, ``OWN``, and one for each key among the attributes of the speakers, utterances and
    statements observed: ``speaker.KEY``, ``utterance.KEY``, ``statement.KEY``.
    """
    keys = _keys(_attributes(argument_map, each) for stand in table.stands.values() for each in stand.observations)

    def rows() -> Iterator[Row]:
        known = Rows(argument_map, table)
        for point in table.points:
            for stand in table.on(point.id):
                for row, each in zip(known.stood([stand]), stand.observations, strict=True):
                    own = _attributes(argument_map, each)
                    extra = (own[owner].get(key) for owner, key in keys)
                    yield (*row, *_own(argument_map, each), *extra)

    return Records((*STOOD, *OWN, *(f"{owner}.{key}" for owner, key in keys)), rows)


def _own(argument_map: ArgumentMap, observed: Observation) -> Row:
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
