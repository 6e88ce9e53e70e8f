"""Which statements the brief tells together: by topic, or by speaker."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from argmap.model import ArgumentMap, Stance, Statement


@dataclass(frozen=True, slots=True)
class Group:
    """Statements, given by id, under one heading; ``heading`` is empty where there is nothing to set apart.

    ``topic`` or ``speaker`` is the id of what they share; a speaker of "" is nobody.
    """

    heading: str
    statements: tuple[str, ...]
    topic: str | None = None
    speaker: str | None = None


def by_topic(argument_map: ArgumentMap, unsaid: Collection[str]) -> list[Group]:
    """Return a group for each topic that has statements, and one for statements without a topic.

    What is ``unsaid`` (ids) is in none.
    """
    found = _gathered((each, each.topics) for each in argument_map.statements.values() if each.id not in unsaid)
    loose = found.pop("", ())
    labels = {name: topic.label for name, topic in argument_map.topics.items()}
    order = dict.fromkeys([*labels, *found])
    groups = [Group(labels.get(name, name), found[name], topic=name) for name in order if name in found]
    return [*groups, Group("Other points" if groups else "", loose)] if loose else groups


def by_speaker(argument_map: ArgumentMap, unsaid: Collection[str], labels: dict[str, str]) -> list[Group]:
    """Return a group for each speaker who takes a position, and one for statements without a speaker.

    What is ``unsaid`` (ids) is in none.
    """
    found = _gathered((each, each.speakers) for each in argument_map.statements.values() if each.id not in unsaid)
    loose = found.pop("", ())
    responding = {
        position.speaker
        for position in argument_map.positions
        if position.stance is not Stance.ASSERTS or position.statement not in unsaid
    }
    groups = [Group(label, found.get(name, ()), speaker=name) for name, label in labels.items() if name in responding]
    if loose and groups:
        groups.append(Group("No named speaker", loose, speaker=""))
    return groups if groups or not loose else [Group("", loose)]


def _gathered(keyed: Iterable[tuple[Statement, tuple[str, ...]]]) -> dict[str, tuple[str, ...]]:
    """Gather ids of statements by key; those without any go under the empty one."""
    found: dict[str, dict[str, None]] = {}
    for statement, keys in keyed:
        for key in keys or ("",):
            found.setdefault(key, {})[statement.id] = None
    return {key: tuple(names) for key, names in found.items()}
