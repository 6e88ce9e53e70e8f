"""Raw values → map, or as much of a map as can be made of them once the model has refused some.

What had to be left out is remembered, and stands in the remainder as a placeholder, so that references to it
raise no false alarm.
"""

from collections.abc import Iterable
from difflib import get_close_matches
from typing import Any

from pydantic import ValidationError

from argmap.diagnostics import Diagnostic, Path
from argmap.model.argument_map import ArgumentMap
from argmap.model.base import Model
from argmap.model.references import Sections, references
from argmap.source.problems import findings
from argmap.source.shape import known_model

PLACEHOLDER = "…"
"""Stands for a required text that the file lacks, while the rest is checked."""

_ATTEMPTS = 4
"""What is refused may lack something once it is left out, and then its entry has to go too."""


def validated(raw: dict[str, object], unread: Iterable[Path] = ()) -> tuple[ArgumentMap | None, list[Diagnostic]]:
    """Return the map that ``raw`` holds, as far as it goes, and what is wrong with it.

    ``unread`` names sections and entries that are missing from ``raw`` because their text is broken.
    """
    raw = {key: value for key, value in raw.items() if value is not None}
    left_out = set(unread)
    if ("title",) in left_out:
        raw["title"] = PLACEHOLDER
    found: list[Diagnostic] = []
    for attempt in range(_ATTEMPTS):
        try:
            argument_map = ArgumentMap.model_validate(raw)
        except ValidationError as error:
            if attempt == 0:
                found = list(findings(error, raw))
            raw = _without_refused(raw, error, left_out)
        else:
            return (_with_placeholders(argument_map, left_out) if left_out else argument_map), found
    return None, found


def _without_refused(raw: dict[str, object], error: ValidationError, left_out: set[Path]) -> dict[str, object]:
    rest = {"title": PLACEHOLDER, **raw}
    for detail in error.errors(include_url=False, include_input=False):
        path: Path = tuple(step for step in detail["loc"] if step != "[key]")[:3]
        if detail["type"] != "missing":
            _drop(rest, path, left_out)
        elif len(path) == 3 and path[0] != "arguments" and detail["loc"] == path:
            _entry(rest, path)[path[2]] = PLACEHOLDER
        elif len(path) > 1:
            _drop(rest, path[:2] if detail["loc"] == path else path, left_out)
    return rest


def _drop(rest: dict[str, Any], path: Path, left_out: set[Path]) -> None:
    if len(path) == 3 and isinstance(rest.get(str(path[0])), dict):
        _entry(rest, path).pop(path[2], None)
    elif len(path) == 2 and isinstance(rest.get(str(path[0])), dict):
        rest[str(path[0])] = {key: value for key, value in rest[str(path[0])].items() if key != path[1]}
        left_out.add(path)
    else:
        rest.pop(str(path[0]), None)
        left_out.add(path[:1])


def _entry(rest: dict[str, Any], path: Path) -> dict[Any, object]:
    """Return a copy of the entry that the first two steps name, put in its place."""
    section, name = path[:2]
    entry = rest[str(section)].get(name)
    entry = dict(entry) if isinstance(entry, dict) else {known_model(path[:2]).short: entry}
    rest[str(section)] = {**rest[str(section)], name: entry}
    return entry


def _with_placeholders(argument_map: ArgumentMap, left_out: set[Path]) -> ArgumentMap:
    """Return the map with an entry for each that was left out, and for each that may stand in a section left out."""
    sections = [name for name in ArgumentMap.model_fields if isinstance(getattr(argument_map, name), dict)]
    missing: dict[str, dict[str, None]] = {section: {} for section in sections}
    for path in sorted(left_out, key=str):
        if len(path) == 2 and path[0] in missing:
            missing[str(path[0])][str(path[1])] = None
    lost = {close for path in left_out if len(path) == 1 for close in get_close_matches(str(path[0]), sections, 1)}

    def is_known(name: str, wanted: Sections) -> bool:
        return any(name in getattr(argument_map, section) or name in missing[section] for section in wanted)

    if lost:
        for reference in references(argument_map, unless=is_known):
            for section in lost.intersection(reference.sections):
                missing[section][reference.id] = None
    return argument_map.model_copy(
        update={
            section: {**{name: _placeholder(section, name) for name in names}, **getattr(argument_map, section)}
            for section, names in missing.items()
            if names
        }
    )


def _placeholder(section: str, name: str) -> Model:
    model: Any = known_model((section, name))
    required = [key for key, field in model.model_fields.items() if field.is_required()]
    values: dict[str, Any] = {key: () if key == "premises" else PLACEHOLDER for key in required}
    placeholder: Model = model.model_construct({"id"}, id=name, **values)
    return placeholder
