"""Which noun of the model stands at a place of the file, and which keys it has."""

from functools import cache
from typing import Any, get_args, get_origin

from argmap.diagnostics import Path
from argmap.model.argument_map import ArgumentMap
from argmap.model.base import Model
from argmap.model.evidence import Cited


def known_keys(path: Path) -> list[str]:
    """Return the keys the model knows for the mapping at ``path``, its own before those of every citation."""
    return list(_keys(known_model(path)))


def known_model(path: Path) -> type[Model]:
    """Return the model for the mapping at ``path``."""
    model: type[Model] = ArgumentMap
    steps = iter(path)
    for step in steps:
        if step in model.model_fields:
            model, is_section = _within(model, str(step))
            if is_section:
                next(steps, None)  # an id, which may be called like a key
    return model


@cache
def _keys(model: type[Model]) -> tuple[str, ...]:
    keys = [name for name, field in model.model_fields.items() if not field.exclude]
    return tuple(sorted(keys, key=lambda key: model is not Cited and key in Cited.model_fields))


@cache
def _within(model: type[Model], key: str) -> tuple[type[Model], bool]:
    """Return the model of what stands under a key, and whether that is by ids."""
    annotation = model.model_fields[key].annotation
    return _model_in(annotation) or model, get_origin(annotation) is dict


def _model_in(annotation: Any) -> type[Model] | None:
    if isinstance(annotation, type) and issubclass(annotation, Model):
        return annotation
    found = (_model_in(argument) for argument in get_args(annotation))
    return next((model for model in found if model is not None), None)
