"""Every place where a map names something by its id."""

from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from argmap.diagnostics import Path
from argmap.model.argument_map import ArgumentMap
from argmap.model.base import Model
from argmap.model.statements import RELATION_KEYS, STANCE_KEYS

STATEMENTS = ("claims", "challenges", "recommendations")
CITABLE = (*STATEMENTS, "arguments")
ACTORS = ("organizations", "speakers")

Sections = tuple[str, ...]


class Reference(NamedTuple):
    """An id named at ``path``, which must be declared in one of ``sections``."""

    path: Path
    id: str
    sections: Sections


_LONE: dict[str, Sections] = {
    "source": ("sources",),
    "parent": ("topics",),
    "conclusion": STATEMENTS,
    "by": ("speakers",),
}
"""Keys that hold one id."""

_LISTS: dict[str, Sections] = {"topics": ("topics",), "terms": ("terms",), "to": ACTORS}
"""Keys that hold a list of ids."""

_TARGETS: dict[str, Sections] = {
    **dict.fromkeys(RELATION_KEYS, STATEMENTS),
    "attacks": CITABLE,
    "undercuts": ("arguments",),
    "addresses": ("challenges",),
}
_NAMERS: dict[str, tuple[str, Sections]] = {
    **dict.fromkeys(STANCE_KEYS, ("speaker", ("speakers",))),
    **{key: ("to", sections) for key, sections in _TARGETS.items()},
    "premises": ("statement", STATEMENTS),
    "evidence": ("", ()),
}
"""Keys that hold a list of models, with the field by which each names something."""

_SECTIONS = ("topics", "terms", *STATEMENTS, "arguments")

Test = Callable[[str, Sections], bool]


def references(argument_map: ArgumentMap, unless: Test | None = None) -> Iterator[Reference]:
    """Yield every reference of a map, in the order of its sections.

    ``unless`` passes over those it holds for, without the cost of saying where they stand.
    """
    passed = unless or (lambda _name, _sections: False)
    for section in _SECTIONS:
        for name, entry in getattr(argument_map, section).items():
            for steps, found, sections in _within(entry, passed):
                yield Reference((section, name, *steps), found, sections)


def undeclared(argument_map: ArgumentMap) -> Iterator[Reference]:
    """Yield the references to what a map does not declare, or declares as something else."""
    known: dict[Sections, set[str]] = {}

    def is_known(name: str, sections: Sections) -> bool:
        if sections not in known:
            known[sections] = {key for section in sections for key in getattr(argument_map, section)}
        return name in known[sections]

    return references(argument_map, unless=is_known)


def _within(model: Model, passed: Test) -> Iterator[tuple[Path, str, Sections]]:
    """Yield the references in one model, looking only at the keys that the file gives."""
    values: dict[str, Any] = model.__dict__
    for key in model.__pydantic_fields_set__:
        value = values[key]
        if value.__class__ is str:
            if key in _LONE and not passed(value, _LONE[key]):
                yield (key,), value, _LONE[key]
        elif value is None:  # a key with nothing after it
            continue
        elif key in _NAMERS:
            yield from _in_list(key, value, passed)
        elif key in _LISTS:
            sections = _LISTS[key]
            for index, found in enumerate(value):
                if not passed(found, sections):
                    yield (key, index), found, sections


def _in_list(key: str, models: tuple[Any, ...], passed: Test) -> Iterator[tuple[Path, str, Sections]]:
    field, sections = _NAMERS[key]
    for index, inner in enumerate(models):
        if inner.__class__ is str:  # an argument's `by`
            if not passed(inner, sections):
                yield (key, index), inner, sections
            continue
        if field and not passed(inner.__dict__[field], sections):
            yield (key, index, field), inner.__dict__[field], sections
        if len(inner.__pydantic_fields_set__) > 1 or not field:
            for steps, found, wanted in _within(inner, passed):
                yield (key, index, *steps), found, wanted
