"""What a map says of itself → front matter."""

from __future__ import annotations

from typing import Any

from argmap.formats.argdown import names
from argmap.formats.argdown.escaping import flow, key
from argmap.formats.argdown.headings import Told
from argmap.formats.argdown.values import plain, value
from argmap.model import ArgumentMap

_FRONT = ("language", "license", "event", "sources", "speakers", "organizations", "terms", "check")
_BLOCKS = ("sources", "speakers", "organizations", "topics", "terms")


def front_matter(argument_map: ArgumentMap, *, with_topics: bool) -> str:
    """Return the front matter of a map, between its fences."""
    said = plain(argument_map, frozenset({*_FRONT, "mapper", "topics"}))
    found: dict[str, Any] = {"title": argument_map.title}
    if "mapper" in said:
        found["author"] = said["mapper"]
    found.update({name: said[name] for name in _FRONT if name in said})
    if "topics" in said and with_topics:
        found["topics"] = said["topics"]
    kept = kept_in(argument_map.note)
    has_kept = bool(kept) or bool(told_of_headings(argument_map.note))
    note = (argument_map.note or "").rpartition("\n")[0] if has_kept else argument_map.note
    if note:
        found["note"] = note
    if any(found.setdefault(name, each) != each for name, each in kept.items()):
        found[names.WHOLE_FRONT_MATTER] = kept
    return "\n".join(["===", *(_lines(name, each) for name, each in found.items()), "==="])


def _lines(name: str, said: Any) -> str:
    if name in _BLOCKS and isinstance(said, dict) and said:
        return "\n".join([f"{key(name)}:", *(f"  {key(each)}: {flow(entry)}" for each, entry in said.items())])
    return f"{key(name)}: {flow(said)}"


def kept_in(note: str | None) -> dict[str, Any]:
    """Return the front matter that the reader kept in the note of a map."""
    return {name: each for name, each in _all_kept(note).items() if name != names.HEADINGS}


def told_of_headings(note: str | None) -> Told:
    """Return what the reader kept of headings in the note of a map."""
    found = _all_kept(note).get(names.HEADINGS)
    return {name: each for name, each in found.items() if isinstance(each, dict)} if isinstance(found, dict) else {}


def _all_kept(note: str | None) -> dict[str, Any]:
    last = (note or "").rpartition("\n")[2]
    found = value(last.removeprefix(names.FRONT_MATTER)) if last.startswith(names.FRONT_MATTER) else None
    return found if isinstance(found, dict) else {}
