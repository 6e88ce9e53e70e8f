"""What of a map has no place in another tool's file, told one by one."""

from collections.abc import Iterator, Mapping
from typing import Any

from argmap.diagnostics import Path
from argmap.interchange.losses import Losses
from argmap.model import ArgumentMap
from argmap.model.base import Model

Held = Mapping[str, frozenset[str]]
"""By the key under which things stand (empty for the map itself), the keys of theirs that are written."""

_UNTOLD = ("id", "argmap", "check")


def tell_left_out(argument_map: ArgumentMap, held: Held, target: str, losses: Losses) -> None:
    """Tell every key of a map that ``held`` does not name; ``target`` is what the other file is called."""
    for key, path in _left_out(argument_map, (), held.get("", frozenset()), held):
        losses.add(f"`{key}` is left out: {target} has no place for it", path)


def _left_out(model: Model, path: Path, kept: frozenset[str], held: Held) -> Iterator[tuple[str, Path]]:
    given = model.model_fields_set
    for key, field in type(model).model_fields.items():
        value: Any = getattr(model, key)
        if key in _UNTOLD or key not in given or value == field.default or value in ((), {}, None):
            continue
        inner = _inner(value)
        if key not in kept:
            yield from ((key, (*path, key, name)) for name, _ in inner) if inner else [(key, (*path, key))]
            continue
        for name, each in inner:
            if isinstance(each, Model):
                yield from _left_out(each, (*path, key, name), held.get(key, frozenset()), held)


def _inner(value: Any) -> list[tuple[str | int, Any]]:
    """Return what a list or mapping holds, by its steps; empty for anything else."""
    if isinstance(value, tuple):
        return list(enumerate(value))
    return list(value.items()) if isinstance(value, dict) else []
