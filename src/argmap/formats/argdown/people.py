"""Who and what the data name: speakers, sources, addressees and topics, declared or met by name."""

from __future__ import annotations

from typing import Any

from argmap.interchange.identifiers import Identifiers


class Cast:
    """The speakers, sources, organizations and topics of a map; who is not declared is by its name."""

    def __init__(self, declared: dict[str, Any]) -> None:
        self.speakers: dict[str, Any] = dict(declared.get("speakers") or {})
        self.sources: dict[str, Any] = dict(declared.get("sources") or {})
        self.organizations: dict[str, Any] = dict(declared.get("organizations") or {})
        self.topics: dict[str, Any] = dict(declared.get("topics") or {})
        # A speaker and an organization may both be asked to act, so no id is both.
        self._actors = Identifiers({*self.speakers, *self.organizations})
        self._source_ids = Identifiers(self.sources)
        self._topic_ids = Identifiers(self.topics)
        self._speaker_names = _by_name(self.speakers, "name")
        self._organization_names = _by_name(self.organizations, "name")
        self._source_names = _by_name(self.sources, "title")
        self._topic_names = _by_name(self.topics, "label")

    def utterances(self, value: Any) -> list[Any]:
        """Return who speaks, in short or with their words, with ids for names."""
        found: list[Any] = []
        for each in value if isinstance(value, list) else [value]:
            if isinstance(each, str) and each.strip():
                found.append(self.speaker(each))
            elif isinstance(each, dict) and isinstance(name := each.get("speaker"), str) and name.strip():
                found.append({**each, "speaker": self.speaker(name)})
            else:
                found.append(each)
        return found

    def speaker(self, name: str) -> str:
        """Return the id of a speaker."""
        return _known(name, self.speakers, self._speaker_names, self._actors, "name", "speaker")

    def source(self, name: str) -> str:
        """Return the id of a source."""
        return _known(name, self.sources, self._source_names, self._source_ids, "title", "source")

    def addressee(self, name: str) -> str:
        """Return the id of who is asked to act."""
        if name in self.speakers:
            return name
        if name in self._speaker_names and name not in self.organizations:
            return self._speaker_names[name]
        return _known(name, self.organizations, self._organization_names, self._actors, "name", "organization")

    def topic(self, tag: str) -> str:
        """Return the id of a topic by its tag."""
        return _known(tag, self.topics, self._topic_names, self._topic_ids, "label", "topic")


def _by_name(declared: dict[str, Any], key: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for identifier, entry in declared.items():
        name = entry if isinstance(entry, str) else entry.get(key) if isinstance(entry, dict) else None
        if isinstance(name, str):
            found.setdefault(name, identifier)
    return found


def _known(  # noqa: PLR0913, PLR0917 - what each sort is looked up in
    name: str, declared: dict[str, Any], names: dict[str, str], identifiers: Identifiers, key: str, otherwise: str
) -> str:
    if name in declared:
        return name
    if name not in names:
        if not name.strip():
            return name
        found = names[name] = identifiers.make(name, otherwise)
        declared[found] = {key: name}
    return names[name]
