"""What the model refuses → findings in plain words, and the map without the refused parts."""

from collections.abc import Iterator
from difflib import get_close_matches
from typing import Any, get_args, get_origin

from pydantic import ValidationError

from argmap.diagnostics import Diagnostic, Path, Severity
from argmap.model.argument_map import ArgumentMap
from argmap.model.base import Model

_SHAPES = {
    "dict_type": "a mapping (`key: value` lines)",
    "model_type": "a mapping (`key: value` lines)",
    "model_attributes_type": "a mapping (`key: value` lines)",
    "tuple_type": "a list",
    "string_type": "text",
    "bool_parsing": "true or false",
    "bool_type": "true or false",
}


def findings(error: ValidationError, raw: dict[str, object]) -> Iterator[Diagnostic]:
    """Yield one finding for each thing the model refuses."""
    for detail in error.errors(include_url=False):
        # A key that fails as an id is reported by pydantic as (…, key, "[key]").
        path: Path = tuple(step for step in detail["loc"] if step != "[key]")
        on_key = detail["loc"] != path
        kind = detail["type"]
        if kind == "extra_forbidden":
            yield _unknown_key(path)
        elif kind == "missing":
            yield Diagnostic(
                "missing-key",
                Severity.ERROR,
                f"{_subject(path[:-1])} needs `{path[-1]}`",
                path[:-1],
                _missing_hint(path),
                on_key=True,
            )
        else:
            found = _value_at(raw, path)
            message, hint = _refusal(kind, detail, path, found)
            yield Diagnostic("wrong-type", Severity.ERROR, message, path, hint, on_key=on_key or found is None)


def _unknown_key(path: Path) -> Diagnostic:
    key, known = str(path[-1]), known_keys(path[:-1])
    close = get_close_matches(key, known, 1)
    if close:
        hint = f"did you mean `{close[0]}`?"
    elif key == "id":
        hint = "the id is the key itself"
    else:
        hint = f"known here: {', '.join(known)}"
    message = f"{_subject(path[:-1])} has no key `{key}`"
    return Diagnostic("unknown-key", Severity.ERROR, message, path, hint, on_key=True)


def _refusal(kind: str, detail: Any, path: Path, found: object) -> tuple[str, str | None]:
    """Return message and hint for a value of the wrong kind."""
    name = f"`{_named(path)}`"
    if kind in _SHAPES:
        hint = None
        if kind == "string_type" and isinstance(found, dict):
            hint = "put text that contains ': ' in quotes"
        return f"{name} should be {_SHAPES[kind]}, not {_shape(found)}", hint
    if kind in ("enum", "literal_error"):
        expected = detail["ctx"]["expected"].replace("'", "`")
        close = get_close_matches(str(found), detail["ctx"]["expected"].replace("'", "").replace(" or ", ", ").split(", "), 1)
        shown = f"'{found}'" if isinstance(found, str) else _shape(found)
        return f"{name} should be {expected}, not {shown}", f"did you mean `{close[0]}`?" if close else None
    return f"{name}: {detail['msg']}", _id_hint(kind, path, found)


def _id_hint(kind: str, path: Path, found: object) -> str | None:
    if kind == "id" and {"because", "but"} & set(path) and isinstance(found, str):
        return f"to write a reason here give it an id: `{path[2]}: {{some-id: {found}}}`"
    return None


def _missing_hint(path: Path) -> str | None:
    if len(path) == 3 and path[0] in ("claims", "challenges", "recommendations"):
        return "say it in a sentence under `text`, or give the speaker's words under `quote`"
    return None


def _subject(path: Path) -> str:
    """Name the thing at ``path``: ``claim 'neutrality'``, ``the map``."""
    if not path:
        return "the map"
    if len(path) == 2:
        return f"{str(path[0]).removesuffix('s')} '{path[1]}'"
    return f"`{_named(path)}`"


def _named(path: Path) -> str:
    keys = [step for step in path if isinstance(step, str)]
    return keys[-1] if keys else str(path[-1])


def _shape(value: object) -> str:
    if value is None:
        return "nothing"
    if isinstance(value, dict):
        return "a mapping"
    return "a list" if isinstance(value, list | tuple) else "text"


def _value_at(raw: object, path: Path) -> object:
    for step in path:
        if isinstance(raw, dict) and step in raw:
            raw = raw[step]
        elif isinstance(raw, list | tuple) and isinstance(step, int) and step < len(raw):
            raw = raw[step]
    return raw


def known_keys(path: Path) -> list[str]:
    """Return the keys the model knows for the mapping at ``path``."""
    return [name for name, field in known_model(path).model_fields.items() if not field.exclude]


def known_model(path: Path) -> type[Model]:
    """Return the model for the mapping at ``path``."""
    model: type[Model] = ArgumentMap
    steps = iter(path)
    for step in steps:
        if step in model.model_fields:
            annotation = model.model_fields[str(step)].annotation
            model = _model_in(annotation) or model
            if get_origin(annotation) is dict:
                next(steps, None)  # an id, which may be called like a key
    return model


def _model_in(annotation: Any) -> type[Model] | None:
    if isinstance(annotation, type) and issubclass(annotation, Model):
        return annotation
    found = (_model_in(argument) for argument in get_args(annotation))
    return next((model for model in found if model is not None), None)
