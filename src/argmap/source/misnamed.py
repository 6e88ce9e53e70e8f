"""Keys that the model does not know → what was meant by them."""

from collections.abc import Iterable
from difflib import get_close_matches
from functools import lru_cache
from typing import get_origin

from argmap.diagnostics import Path
from argmap.model.argument_map import ArgumentMap
from argmap.source.shape import known_keys, known_model

CLOSE = 0.7
"""How alike a mistyped word and a known one must be (difflib's ratio, 0 to 1) to be suggested."""

_MEANT = {
    "speaker": ("by", "speakers"),
    "by": ("speaker",),
    "author": ("by", "speaker"),
    "says": ("by", "speaker"),
    "who": ("by", "speaker"),
    "id": ("to", "statement", "speaker"),
    "words": ("quote",),
    "said": ("quote",),
    "quotation": ("quote",),
    "claim": ("text", "claims"),
    "content": ("text",),
    "sentence": ("text",),
    "objections": ("but",),
    "objection": ("but",),
    "contra": ("but",),
    "cons": ("but",),
    "con": ("but",),
    "reasons": ("because",),
    "reason": ("because",),
    "pro": ("because",),
    "pros": ("because",),
    "keywords": ("topics",),
    "keyword": ("topics",),
    "tags": ("topics",),
    "tag": ("topics",),
    "reference": ("source",),
    "citation": ("source",),
    "people": ("speakers",),
    "persons": ("speakers",),
    "participants": ("speakers",),
    "problems": ("challenges",),
    "proposals": ("recommendations",),
    "glossary": ("terms",),
    "addressee": ("to",),
    "time": ("at",),
    "definition": ("meaning",),
    "title": ("label", "name"),
}
"""What people write where another key is meant."""

_USED_MOST = (
    "speaker", "to", "statement", "by", "text", "quote", "topics", "agree", "disagree", "because", "but", "supports",
    "attacks", "addresses", "page", "at",
)  # fmt: skip
_SHOWN = 12
"""Known keys listed where nothing better can be said."""


def for_unknown_key(path: Path, value: object, raw: dict[str, object]) -> str:
    """Suggest what was meant by the key that ends ``path`` and holds ``value``; ``raw`` is the whole map."""
    key = str(path[-1])
    if hint := _out_of_place(path, value):
        return hint
    if meant := meant_by(path, raw):
        return f"write `{meant}: …`, with a space after the colon" if ":" in key else f"did you mean `{meant}`?"
    if names_speaker(path, raw):
        return f"write `{path[2]}: {{speaker: {key}, quote: …}}`"
    owners = _owners(key)
    if owners and len(path) == 3:
        return f"`{key}` belongs to {' and '.join(owners)}"
    return _listed(path)


def meant_by(path: Path, raw: dict[str, object]) -> str | None:
    """Return the known key that the one ending ``path`` stands for or resembles."""
    known = known_keys(path[:-1])
    key = str(path[-1]).partition(":")[0].casefold()
    if names_speaker(path, raw):
        return None
    meant = [other for other in (key, *_MEANT.get(key, ())) if other in known] or close(key, known)
    return meant[0] if meant else None


def names_speaker(path: Path, raw: dict[str, object]) -> bool:
    """Whether a key is the id of a speaker, where ``speaker`` is wanted."""
    speakers = raw.get("speakers")
    return isinstance(speakers, dict) and path[-1] in speakers and "speaker" in known_model(path[:-1]).model_fields


def close(word: str, known: Iterable[str]) -> list[str]:
    """Return the known word that ``word`` resembles most, if it resembles one."""
    return _close(word, tuple(known))


@lru_cache(1000)
def _close(word: str, known: tuple[str, ...]) -> list[str]:
    # The same slip is often made many times over.
    return get_close_matches(word, known, 1, CLOSE)


def _out_of_place(path: Path, value: object) -> str | None:
    """Say what to do with what is no misspelt key at all."""
    key = str(path[-1])
    if len(path) == 1:
        return _beside_sections(key, value)
    if len(path) == 3 and key == "id":
        return "the id is the key itself"
    if value is None and " " in key:
        return "inside braces, put text that contains a comma in quotes"
    if len(path) > 3 and path[2] == "premises":
        return "write `premises: [{statement: some-id, implicit: true}]`"
    return None


def _beside_sections(key: str, value: object) -> str | None:
    sections = _sections()
    if key in ("statements", "objections", "reasons", "facts", "opinions"):
        return "write `claims`, `challenges` or `recommendations`"
    if isinstance(value, dict) and value and {"text", "quote", "by"} & value.keys() and not close(key, sections):
        return "is it a statement? indent it under `claims:`, `challenges:` or `recommendations:`"
    return None


def _listed(path: Path) -> str:
    """List the keys that may stand beside the one that ends ``path``, those used most first."""
    known = known_keys(path[:-1])
    keys = [key for key in _USED_MOST if key in known]
    keys += [key for key in known if key not in keys]
    if len(path) == 1 or len(keys) <= _SHOWN:
        return f"known here: {', '.join(keys)}"
    more = len(keys) - _SHOWN
    return f"known here: {', '.join(keys[:_SHOWN])} and {more} more: see docs/reference/keys.md"


def _owners(key: str) -> list[str]:
    """Name the sections whose entries have ``key``: ``arguments``."""
    return [name for name in _sections() if key in known_keys((name, ""))]


def _sections() -> list[str]:
    return [name for name, field in ArgumentMap.model_fields.items() if get_origin(field.annotation) is dict]
