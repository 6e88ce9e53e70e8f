"""Several maps → one: who has the same name is the same, and every statement stays a statement of its own."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from argmap.diagnostics import Diagnostic
from argmap.interchange.attributes import MADE_BY, NAMING, NODE, NODE_SET, renamed_nodes, renamed_words
from argmap.interchange.losses import IMPORT, Losses
from argmap.model.argument_map import ArgumentMap
from argmap.model.references import CITABLE, STATEMENTS
from argmap.model.statements import RELATION_KEYS, STANCE_KEYS

_CALLED = {"sources": "title", "speakers": "name", "organizations": "name", "topics": "label", "terms": "meaning"}
"""Sections whose entries are the same if they are called the same, with the key that says what they are called."""

_PLACED = frozenset({"quote", "page", "paragraph", "line", "at", "until", "chars"})
"""Keys of what is quoted, or stands somewhere, in a source."""

_ONCE = ("language", "license", "note", "event", "check")
"""What a map says once; of several maps that say it differently, the first counts."""

Renamed = dict[str, dict[str, str]]
"""By section, the ids of one map with those they have in the merged map."""

_IN_WORDS = ""
"""In place of a section: what is called otherwise now, wherever it stands among other words."""


def merged(maps: Sequence[tuple[str, ArgumentMap]], title: str) -> tuple[ArgumentMap, tuple[Diagnostic, ...]]:
    """Return maps as one, and what of them could not be kept; each comes with the name of its file."""
    told: list[Diagnostic] = []
    whole: dict[str, Any] = {"title": title}
    taken: dict[str, set[str]] = {"actors": set(), "citable": set()}
    last: dict[str, int] = {}
    usual: dict[str, dict[str, str]] = {}
    for name, argument_map in maps:
        plain = argument_map.model_dump(mode="json", exclude_defaults=True)
        losses = Losses(IMPORT, name)
        sources = [found for found, each in plain.get("sources", {}).items() if not _is_node_set(each)]
        if len(sources) == 1 and len(maps) > 1:
            for section in (*CITABLE, "terms"):
                for entry in plain.get(section, {}).values():
                    _cite(entry, sources[0])
        _say_once(whole, plain, losses)
        forms = _forms(plain.get("sources", {}))
        if forms != usual.setdefault("forms", forms):
            losses.add("what one AIF file usually writes counts for all", ("sources",))
        renamed = _renamed(whole, plain, taken, last)
        for section, ids in renamed.items():
            for old, entry in plain.get(section, {}).items():
                _add(whole.setdefault(section, {}), ids[old], _rewritten(entry, renamed), (section, old), losses)
        told += losses
    return ArgumentMap.model_validate(whole), tuple(told)


def _cite(cited: Any, source: str) -> None:
    """Name the source of all that is quoted: alone in its map it went without saying."""
    if isinstance(cited, list):
        for each in cited:
            _cite(each, source)
    elif isinstance(cited, dict):
        if not _PLACED.isdisjoint(cited):
            cited.setdefault("source", source)
        for key, value in cited.items():
            if key != "attributes":
                _cite(value, source)


def _say_once(whole: dict[str, Any], plain: dict[str, Any], losses: Losses) -> None:
    mappers = dict.fromkeys([*whole.get("mapper", ()), *plain.get("mapper", ())])
    if mappers:
        whole["mapper"] = list(mappers)
    for key in _ONCE:
        if key in plain and whole.setdefault(key, plain[key]) != plain[key]:
            losses.add(f"the {key} of the first map that has one counts for all", (key,))


def _renamed(whole: dict[str, Any], plain: dict[str, Any], taken: dict[str, set[str]], last: dict[str, int]) -> Renamed:
    """Return ids for the entries of one more map: those of namesakes, and others that are not taken."""
    found: Renamed = {}
    for section, key in _CALLED.items():
        known = {_folded(entry[key]): name for name, entry in whole.get(section, {}).items()}
        used = taken["actors"] if section in ("speakers", "organizations") else taken.setdefault(section, set())
        found[section] = {
            name: (None if _is_node_set(entry) else known.get(_folded(entry[key]))) or _free(name, used)
            for name, entry in plain.get(section, {}).items()
        }
    for section in CITABLE:
        found[section] = {name: _free(name, taken["citable"]) for name in plain.get(section, {})}
    names = {old: new for section in CITABLE for old, new in found[section].items()}
    names |= _renamed_nodes(plain, last)
    found[_IN_WORDS] = {old: new for old, new in names.items() if old != new}
    return found


def _renamed_nodes(plain: dict[str, Any], last: dict[str, int]) -> dict[str, str]:
    """Return keys for the nodes that a map keeps: their numbers go on after the ``last`` of each kind so far."""
    matches = [match for match in map(NODE.match, _nodes(plain)) if match]
    found = {match.group(): f"{match[1]}{last.get(match[1], 0) + int(match[2])}" for match in matches}
    for match in filter(None, map(NODE.match, found.values())):
        last[match[1]] = max(last.get(match[1], 0), int(match[2]))
    return found


def _nodes(plain: Any) -> Iterator[str]:
    """Yield the keys of nodes: those that sources keep, and those by which utterances are made."""
    for each in plain if isinstance(plain, list) else plain.values():
        if isinstance(each, dict):
            attributes = each.get("attributes", {})
            yield from attributes if _is_node_set(each) else map(attributes.get, MADE_BY & attributes.keys())
        if isinstance(each, dict | list):
            yield from _nodes(each)


def _is_node_set(entry: dict[str, Any]) -> bool:
    return entry.get("kind") == NODE_SET


def _forms(sources: dict[str, Any]) -> dict[str, str]:
    """Return what an AIF file usually writes, as far as it is not what AIFdb does."""
    told = [each.get("attributes", {}) for each in sources.values() if _is_node_set(each)]
    return {key: text for attributes in told for key, text in attributes.items() if not NODE.match(key)}


def _folded(name: str) -> str:
    return " ".join(name.casefold().split())


def _free(wanted: str, taken: set[str]) -> str:
    number, found = 1, wanted
    while found in taken:
        number += 1
        found = f"{wanted}-{number}"
    taken.add(found)
    return found


def _add(section: dict[str, Any], name: str, entry: dict[str, Any], path: tuple[str, str], losses: Losses) -> None:
    """Put in an entry, or what it says beyond its namesake."""
    known = section.setdefault(name, entry)
    for key, value in entry.items():
        if known.setdefault(key, value) != value:
            losses.add(f"the {key} of the first namesake counts", path)


def _rewritten(entry: dict[str, Any], renamed: Renamed) -> dict[str, Any]:
    """Return an entry that names everything by its new id."""
    rewritten = {key: _value(key, value, renamed) for key, value in entry.items()}
    if _is_node_set(entry) and "attributes" in entry:
        rewritten["attributes"] = renamed_nodes(entry["attributes"], renamed[_IN_WORDS])
    return rewritten


def _value(key: str, value: Any, renamed: Renamed) -> Any:
    sections = _NAMED.get(key, ())
    if isinstance(value, list):
        return [_value(key, each, renamed) for each in value]
    if key == "attributes":
        ids = renamed[_IN_WORDS]
        return {name: renamed_words(text, ids) if name in NAMING else text for name, text in value.items()}
    if isinstance(value, dict) and key != "event":
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
