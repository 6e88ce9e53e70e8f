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
    rest = Rest(raw)
    for detail in error.errors(include_url=False, include_input=False):
        path: Path = tuple(step for step in detail["loc"] if step != "[key]")[:3]
        if detail["type"] != "missing":
            _drop(rest, path, left_out)
        elif len(path) == 3 and path[0] != "arguments" and detail["loc"] == path:
            rest.entry(path)[path[2]] = PLACEHOLDER
        elif len(path) > 1:
            _drop(rest, path[:2] if detail["loc"] == path else path, left_out)
    return rest.fields


def _drop(rest: "Rest", path: Path, left_out: set[Path]) -> None:
    if len(path) == 3 and rest.is_section(path[0]):
        rest.entry(path).pop(path[2], None)
    elif len(path) == 2 and rest.is_section(path[0]):
        rest.section(path[0]).pop(path[1], None)
        left_out.add(path)
    else:
        rest.fields.pop(str(path[0]), None)
        left_out.add(path[:1])


class Rest:
    """What remains of raw values: each mapping that is changed is copied first, and only once."""

    def __init__(self, raw: dict[str, object]) -> None:
        self.fields: dict[str, Any] = {"title": PLACEHOLDER, **raw}
        self._copied: set[Path] = set()

    def is_section(self, name: str | int) -> bool:
        """Whether entries stand under a key."""
        return isinstance(self.fields.get(str(name)), dict)

    def section(self, name: str | int) -> dict[Any, Any]:
        """Return the entries of a section, to be changed."""
        if (name,) not in self._copied:
            self._copied.add((name,))
            self.fields[str(name)] = dict(self.fields[str(name)])
        section: dict[Any, Any] = self.fields[str(name)]
        return section

    def entry(self, path: Path) -> dict[Any, Any]:
        """Return the entry that the first two steps name, to be changed; a short form is written out."""
        section, name = self.section(path[0]), path[1]
        if path[:2] not in self._copied or name not in section:
            self._copied.add(path[:2])
            found = section.get(name)
            section[name] = dict(found) if isinstance(found, dict) else {known_model(path[:2]).short: found}
        entry: dict[Any, Any] = section[name]
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
