"""How to mend what the model refuses, in plain words."""

from collections.abc import Iterator, Sequence
from difflib import get_close_matches
from typing import get_origin

from argmap.diagnostics import Path
from argmap.model.argument_map import ArgumentMap
from argmap.model.references import STATEMENTS
from argmap.model.statements import INVERSE_KEYS
from argmap.source.shape import known_keys

CLOSE = 0.7
"""How alike a mistyped word and a known one must be (difflib's ratio, 0 to 1) to be suggested."""

_MEANT = {
    "speaker": ("by",),
    "by": ("speaker",),
    "id": ("to", "statement", "speaker"),
    "who": ("by", "speaker"),
    "words": ("quote",),
    "said": ("quote",),
    "addressee": ("to",),
    "time": ("at",),
    "definition": ("meaning",),
    "title": ("label", "name"),
}
"""What people write where another key is meant."""

_SHOWN = 12
"""Known keys listed where nothing better can be said."""


def for_unknown_key(path: Path, value: object) -> str:
    """Suggest what was meant by the key that ends ``path``."""
    key, known = str(path[-1]), known_keys(path[:-1])
    if len(path) == 3 and key == "id":
        return "the id is the key itself"
    if value is None and " " in key:
        return "inside braces, put text that contains a comma in quotes"
    if meant := meant_by(path):
        return f"did you mean `{meant}`?"
    if len(path) > 3 and path[2] == "premises":
        return "write `premises: [{statement: some-id, implicit: true}]`"
    owners = _owners(key)
    if owners and len(path) == 3:
        return f"`{key}` belongs to {' and '.join(owners)}"
    if len(known) > _SHOWN:
        return f"known here: {', '.join(known[:_SHOWN])} and {len(known) - _SHOWN} more"
    return f"known here: {', '.join(known)}"


def meant_by(path: Path) -> str | None:
    """Return the known key that the one ending ``path`` stands for or resembles."""
    key, known = str(path[-1]), known_keys(path[:-1])
    meant = [other for other in _MEANT.get(key, ()) if other in known] or get_close_matches(key, known, 1, CLOSE)
    return meant[0] if meant else None


def for_missing(path: Path, found: object) -> str:
    """Say how to write the key that ends ``path``, which is missing from ``found``."""
    if len(path) == 3 and path[0] in STATEMENTS:
        return "say it in a sentence under `text`, or give the speaker's words under `quote`"
    if len(path) > 3 and path[2] in INVERSE_KEYS and path[-1] == "to" and isinstance(found, dict):
        return f"statements written here need an id and no dash: `{path[2]}: {{some-id: {{text: …}}}}`"
    return f"add `{path[-1]}: …`"


def for_text(kind: str, found: object) -> str | None:
    """Say how text that YAML reads as something else is kept text."""
    if kind == "string_type" and isinstance(found, dict) and any(" " in key for key in found):
        return "put text that contains ': ' in quotes"
    return None


def for_word(found: object, words: Sequence[str]) -> str | None:
    """Suggest the word that was meant."""
    close = get_close_matches(str(found), words, 1, CLOSE)
    return f"did you mean `{close[0]}`?" if close else None


def for_id(kind: str, path: Path, found: object, raw: dict[str, object]) -> str | None:
    """Say how to name something by its id, at the place where words stand instead."""
    if kind != "id" or len(path) < 3 or not isinstance(found, str):
        return None
    key = str(path[2])
    if key in INVERSE_KEYS:
        return f"to write a reason here give it an id: `{key}: {{some-id: {found}}}`"
    section = _DECLARED_UNDER.get(next((step for step in reversed(path) if isinstance(step, str)), key))
    if section is None:
        return None
    named = [
        name
        for other in (("organizations", "speakers") if section == "organizations" else (section,))
        for name, called in _names(raw.get(other))
        if called.casefold() == found.casefold()
    ]
    return f"write its id: `{named[0]}`" if named else f"declare it under `{section}:` and write its id here"


def _names(entries: object) -> Iterator[tuple[str, str]]:
    """Yield id and printed name of the entries of a section, as far as they have one."""
    for name, entry in entries.items() if isinstance(entries, dict) else ():
        called = entry.get("name", entry.get("label", entry.get("title"))) if isinstance(entry, dict) else entry
        if isinstance(called, str):
            yield name, called


_DECLARED_UNDER = {
    "to": "organizations",
    "by": "speakers",
    "speaker": "speakers",
    **dict.fromkeys(("agree", "partly", "concede", "question", "disagree"), "speakers"),
    "topics": "topics",
    "terms": "terms",
    "source": "sources",
}


def _owners(key: str) -> list[str]:
    """Name the kinds of entry that have ``key``: ``arguments``."""
    sections = [name for name, field in ArgumentMap.model_fields.items() if get_origin(field.annotation) is dict]
    return [name for name in sections if key in known_keys((name, ""))]
