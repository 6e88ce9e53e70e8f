"""Several maps → one: who has the same name is the same, and every statement stays a statement of its own."""

from collections.abc import Iterable, Sequence
from typing import Any

from argmap.diagnostics import Diagnostic
from argmap.interchange.losses import IMPORT, Losses
from argmap.model.argument_map import ArgumentMap
from argmap.model.references import CITABLE, STATEMENTS
from argmap.model.statements import RELATION_KEYS, STANCE_KEYS

_CALLED = {"sources": "title", "speakers": "name", "organizations": "name", "topics": "label", "terms": "meaning"}
"""Sections whose entries are the same if they are called the same, with the key that says what they are called."""

_ONCE = ("language", "license", "note", "event", "check")
"""What a map says once; of several maps that say it differently, the first counts."""

Renamed = dict[str, dict[str, str]]
"""By section, the ids of one map with those they have in the merged map."""


def merged(maps: Sequence[tuple[str, ArgumentMap]], title: str) -> tuple[ArgumentMap, tuple[Diagnostic, ...]]:
    """Return maps as one, and what of them could not be kept; each comes with the name of its file."""
    losses = Losses(IMPORT)
    whole: dict[str, Any] = {"title": title}
    taken: dict[str, set[str]] = {"actors": set(), "citable": set()}
    for name, argument_map in maps:
        plain = argument_map.model_dump(mode="json", exclude_defaults=True)
        _say_once(whole, plain, name, losses)
        renamed = _renamed(whole, plain, taken)
        for section, ids in renamed.items():
            for old, entry in plain.get(section, {}).items():
                _add(whole.setdefault(section, {}), ids[old], _rewritten(entry, renamed), (name, section, old), losses)
    return ArgumentMap.model_validate(whole), losses.told()


def _say_once(whole: dict[str, Any], plain: dict[str, Any], name: str, losses: Losses) -> None:
    mappers = dict.fromkeys([*whole.get("mapper", ()), *plain.get("mapper", ())])
    if mappers:
        whole["mapper"] = list(mappers)
    for key in _ONCE:
        if key in plain and whole.setdefault(key, plain[key]) != plain[key]:
            losses.add(f"the {key} of the first map that has one counts for all", (name, key))


def _renamed(whole: dict[str, Any], plain: dict[str, Any], taken: dict[str, set[str]]) -> Renamed:
    """Return ids for the entries of one more map: those of namesakes, and others that are not taken."""
    found: Renamed = {}
    for section, key in _CALLED.items():
        known = {_folded(entry[key]): name for name, entry in whole.get(section, {}).items()}
        used = taken["actors"] if section in ("speakers", "organizations") else taken.setdefault(section, set())
        found[section] = {
            name: known.get(_folded(entry[key])) or _free(name, used) for name, entry in plain.get(section, {}).items()
        }
    for section in CITABLE:
        found[section] = {name: _free(name, taken["citable"]) for name in plain.get(section, {})}
    return found


def _folded(name: str) -> str:
    return " ".join(name.casefold().split())


def _free(wanted: str, taken: set[str]) -> str:
    number, found = 1, wanted
    while found in taken:
        number += 1
        found = f"{wanted}-{number}"
    taken.add(found)
    return found


def _add(section: dict[str, Any], name: str, entry: dict[str, Any], path: tuple[str, str, str], losses: Losses) -> None:
    """Put in an entry, or what it says beyond its namesake."""
    known = section.setdefault(name, entry)
    for key, value in entry.items():
        if known.setdefault(key, value) != value:
            losses.add(f"the {key} of the first namesake counts", path)


def _rewritten(entry: dict[str, Any], renamed: Renamed) -> dict[str, Any]:
    """Return an entry that names everything by its new id."""
    return {key: _value(key, value, renamed) for key, value in entry.items()}


def _value(key: str, value: Any, renamed: Renamed) -> Any:
    sections = _NAMED.get(key, ())
    if isinstance(value, list):
        return [_value(key, each, renamed) for each in value]
    if isinstance(value, dict) and key not in ("attributes", "event"):
        return {inner: _inner(key, inner, each, renamed) for inner, each in value.items()}
    return _new_id(value, sections, renamed) if isinstance(value, str) else value


def _inner(key: str, inner: str, value: Any, renamed: Renamed) -> Any:
    """Return what stands in an entry of a list: the key that names something is that of the list."""
    if inner in ("to", "statement") and isinstance(value, str):
        return _new_id(value, _NAMED.get(key, CITABLE), renamed)
    return _value(inner, value, renamed)


def _new_id(name: str, sections: Iterable[str], renamed: Renamed) -> str:
    return next((renamed[section][name] for section in sections if name in renamed.get(section, {})), name)


_NAMED: dict[str, tuple[str, ...]] = {
    "speaker": ("speakers",),
    "by": ("speakers",),
    "source": ("sources",),
    "organization": ("organizations",),
    "topics": ("topics",),
    "terms": ("terms",),
    "parent": ("topics",),
    "conclusion": STATEMENTS,
    "premises": STATEMENTS,
    "to": ("organizations", "speakers"),
    **dict.fromkeys(RELATION_KEYS, CITABLE),
    **dict.fromkeys((key for key in STANCE_KEYS if key != "by"), ("speakers",)),
}
"""Keys under which an id may stand, with the sections that it may be from."""
