"""Topics as tags, and the tags of arguments."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from argmap.formats.argdown import names
from argmap.formats.argdown.escaping import can_be_tag
from argmap.interchange.identifiers import slug
from argmap.model import ArgumentMap


def topic_tags(argument_map: ArgumentMap) -> dict[str, str]:
    """Return tags by the ids of topics: their labels, where these are tags and no other's; none for kinds."""
    labels = Counter(topic.label for topic in argument_map.topics.values())
    found: dict[str, str] = {}
    for identifier in [*argument_map.topics, *sorted(_used(argument_map) - set(argument_map.topics))]:
        topic = argument_map.topics.get(identifier)
        label = topic.label if topic else identifier
        other = label in argument_map.topics and label != identifier
        is_plain = can_be_tag(label) and label == label.strip() and labels[label] < 2 and not other
        name = label if is_plain else identifier
        if name.lower() not in names.KINDS:
            found[identifier] = name
    return found


def need_telling(argument_map: ArgumentMap, tags: Mapping[str, str]) -> bool:
    """Whether the tags of statements do not say all of the topics."""
    used = _used(argument_map)
    for topic in argument_map.topics.values():
        bare = topic.parent is None and topic.description is None and slug(topic.label) == topic.id
        if not bare or topic.id not in used or tags.get(topic.id) != topic.label:
            return True
    return False


def _used(argument_map: ArgumentMap) -> set[str]:
    return {topic for each in argument_map.statements.values() for topic in each.topics}


def argument_tags(attributes: dict[str, str]) -> list[str]:
    """Take the tags of an argument out of its attributes; none if they are not as the reader writes them."""
    written = attributes.get(names.TAGS, "")
    found = [each.removesuffix(")") for each in written.removeprefix("#(").split(" #(")] if written else []
    if " ".join(f"#({each})" for each in found) != written or not all(map(can_be_tag, found)):
        return []
    attributes.pop(names.TAGS, None)
    return found
