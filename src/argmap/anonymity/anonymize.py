"""A map under the Chatham House Rule: all that was said, and nobody's name."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from argmap.anonymity.forms import head
from argmap.anonymity.pseudonyms import Bearer, Pseudonyms, pseudonyms
from argmap.anonymity.remaining import Remaining, capitalized
from argmap.anonymity.renaming import NewIds, new_ids
from argmap.anonymity.replacing import Manner, Replacer
from argmap.anonymity.surroundings import KEPT_OF_SPEAKER, Surroundings
from argmap.anonymity.texts import Texts
from argmap.diagnostics import Diagnostic
from argmap.model import ArgumentMap
from argmap.model.references import Sections, references

NOTE = "Speakers and the organizations they belong to or speak for are given by letters in place of their names."
"""What an anonymized map says of itself."""

_TEXTS = ("topics", "terms", "claims", "challenges", "recommendations", "arguments")


@dataclass(frozen=True, slots=True)
class Anonymized:
    """A map without the names of those who speak in it.

    ``names`` has the pseudonyms by what they stand for: ids, and names of organizations that are not declared.
    ``findings`` say where someone may still be named; their paths are those of the original map. ``capitalized`` are
    the words with capital letters that are left within sentences, the most frequent first.
    """

    map: ArgumentMap
    names: Mapping[str, str]
    findings: tuple[Diagnostic, ...]
    capitalized: tuple[str, ...] = ()


def anonymize(argument_map: ArgumentMap) -> Anonymized:
    """Return a map with pseudonyms in place of the names of speakers and of their organizations, everywhere.

    Positions, relations and all that is counted stay as they are. What would lead to a name is left out: roles,
    aliases, names in their original script, notes and attributes of speakers and their organizations, titles and
    addresses of sources, the participants of the event.
    """
    chosen = pseudonyms(argument_map)
    replacer = Replacer(chosen.bearers())
    ids = new_ids(argument_map, chosen, replacer)
    raw: dict[str, Any] = argument_map.model_dump(mode="json", exclude_unset=True)
    others = {
        name: raw["organizations"][name] for name in argument_map.organizations if name not in chosen.organizations
    }
    texts = Texts(replacer, Remaining(Replacer(_others(argument_map, others)), _heads(chosen)))
    surroundings = Surroundings(replacer)
    made = {
        **raw,
        "title": texts.rewritten(argument_map.title, ("title",), Manner.PUBLIC),
        **{section: texts.walked(raw[section], (section,)) for section in _TEXTS if section in raw},
        "note": _note(argument_map, texts),
        "license": texts.rewritten(argument_map.license, ("license",), Manner.PUBLIC) if argument_map.license else None,
        "speakers": surroundings.actors(raw.get("speakers", {}), chosen.speakers, KEPT_OF_SPEAKER),
        "organizations": {
            **texts.walked(others, ("organizations",)),
            **surroundings.actors(raw.get("organizations", {}), chosen.organizations),
        },
        "event": surroundings.event(raw["event"]) if raw.get("event") else None,
        "sources": surroundings.sources(raw.get("sources", {})),
        "mapper": surroundings.mapper(raw.get("mapper") or []),
    }
    _rename(made, argument_map, chosen, ids)
    findings = (*texts.findings(), *surroundings.findings())
    known = {**chosen.undeclared, **chosen.organizations, **chosen.speakers}
    names = {name: bearer.pseudonym for name, bearer in known.items()}
    return Anonymized(ArgumentMap.model_validate(made), names, findings, capitalized(texts.rests))


def _note(argument_map: ArgumentMap, texts: Texts) -> str | None:
    note = texts.rewritten(argument_map.note, ("note",)) if argument_map.note else ""
    said = NOTE in note or not argument_map.speakers
    return (note if said else f"{NOTE} {note}".strip()) or None


def _others(argument_map: ArgumentMap, names: Mapping[str, Any]) -> Iterator[Bearer]:
    """Yield the organizations that are asked to act and did not speak; *the government* is no name."""
    for name in names:
        each = argument_map.organizations[name]
        called = [*filter(None, (each.name, each.original, *each.aliases))]
        if named := [words for words in called if words != words.lower() or not words.isascii()]:
            yield Bearer(name, is_person=False, names=dict.fromkeys(named))


def _heads(chosen: Pseudonyms) -> Iterator[str]:
    """Yield what the organizations are that somebody speaks for: *the cooperative*."""
    yield from (head(name) for bearer in chosen.bearers() if not bearer.is_person for name in bearer.names)


def _rename(made: dict[str, Any], argument_map: ArgumentMap, chosen: Pseudonyms, ids: NewIds) -> None:
    """Put new ids in place of all ids, where they are declared and where they are named."""
    for reference in references(argument_map):
        within: Any = made
        for step in reference.path[:-1]:
            within = within[step]
        within[reference.path[-1]] = _new_id(reference.id, reference.sections, ids)
    for belonging in _belonging(made):
        belonging["organization"] = chosen.organization(belonging["organization"], ids.get("organizations", {}))
    for section, renamed in ids.items():
        # In the order of the file, which others were taken out of.
        entries = made.get(section) or {}
        made[section] = {new: entries[name] for name, new in renamed.items() if name in entries}


def _new_id(name: str, sections: Sections, ids: NewIds) -> str:
    # Speakers go before organizations, as everywhere.
    return next(ids[section][name] for section in reversed(sections) if name in ids.get(section, {}))


def _belonging(made: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Yield speakers and utterances that name an organization."""
    yield from (speaker for speaker in made["speakers"].values() if speaker.get("organization"))
    for section in ("claims", "challenges", "recommendations"):
        for statement in (made.get(section) or {}).values():
            for value in statement.values():
                listed = value if isinstance(value, list) else ()
                yield from (each for each in listed if isinstance(each, dict) and each.get("organization"))
