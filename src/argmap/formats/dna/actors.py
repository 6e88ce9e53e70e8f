"""Persons and organizations → who speaks, and on whose behalf."""

from collections import Counter
from typing import Any

from argmap.formats.dna.coding import CodedStatement, Coding
from argmap.formats.dna.entities import described
from argmap.interchange.identifiers import Identifiers


class Actors:
    """The speakers and organizations of a map.

    An organization for which nobody is named speaks as a body: a speaker of its name who belongs to itself. A
    person belongs to the organization they mostly speak for; to none if some statement of theirs names none.
    """

    def __init__(self, coding: Coding, statements: list[CodedStatement]) -> None:
        self._coding, self._roles = coding, coding.roles
        self.organizations: dict[str, dict[str, Any]] = {}
        self.speakers: dict[str, dict[str, Any]] = {}
        identifiers = Identifiers()
        self._organization_ids: dict[str, str] = {}
        self._speaker_ids: dict[tuple[str, str], str] = {}
        spoken_for: dict[str, Counter[str]] = {}
        for each in statements:
            person, organization = self._names(each)
            if person:
                spoken_for.setdefault(person, Counter())[organization] += 1
        self._usual = {person: _usual(names) for person, names in spoken_for.items()}
        # Organizations first: a body that speaks then is the one with the longer id.
        for each in statements:
            self._declare_organization(self._names(each)[1], identifiers)
        for each in statements:
            self._declare_speaker(*self._names(each), identifiers)

    def speaker(self, statement: CodedStatement) -> str:
        """Return the id of who speaks."""
        person, organization = self._names(statement)
        return self._speaker_ids[person, "" if person else organization]

    def organization(self, statement: CodedStatement) -> str | None:
        """Return the id of the organization they speak for, if it is not the one they belong to."""
        person, organization = self._names(statement)
        if not person or not organization or self._usual[person] == organization:
            return None
        return self._organization_ids[organization]

    def _names(self, statement: CodedStatement) -> tuple[str, str]:
        values = statement.values
        return values.get(self._roles.speaker or "", ""), values.get(self._roles.organization or "", "")

    def _declare_organization(self, name: str, identifiers: Identifiers) -> None:
        if name and name not in self._organization_ids:
            found = self._organization_ids[name] = identifiers.make(name, "organization")
            self.organizations[found] = {"name": name, **described(self._coding, self._roles.organization, name)}

    def _declare_speaker(self, person: str, organization: str, identifiers: Identifiers) -> None:
        key = person, "" if person else organization
        if key in self._speaker_ids:
            return
        if person:
            found = identifiers.make(person, "speaker")
            usual = self._usual[person]
            belongs = {"organization": self._organization_ids[usual]} if usual else {}
            entry = {"name": person, **belongs, **described(self._coding, self._roles.speaker, person)}
        else:
            found = identifiers.make(f"{organization} body", "body")
            entry = {"name": organization, "kind": "body", "organization": self._organization_ids[organization]}
        self._speaker_ids[key] = found
        self.speakers[found] = entry


def _usual(names: Counter[str]) -> str:
    """Return the most frequent name, the first of several; empty if some statement has none."""
    return "" if names[""] else names.most_common(1)[0][0]
