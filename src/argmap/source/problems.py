"""What the model refuses → findings in plain words."""

from collections.abc import Iterator
from typing import Any

from pydantic import ValidationError

from argmap.diagnostics import Diagnostic, Path, Severity
from argmap.source.hints import for_id, for_missing, for_text, for_unknown_key, for_word, meant_by

_MAPPING = "a mapping (`key: value` lines)"
_SHAPES = {
    "dict_type": _MAPPING,
    "model_type": _MAPPING,
    "model_attributes_type": _MAPPING,
    "tuple_type": "a list",
    "string_type": "text",
    "bool_parsing": "true or false",
    "bool_type": "true or false",
}


def findings(error: ValidationError, raw: dict[str, object]) -> Iterator[Diagnostic]:
    """Yield one finding for each thing the model refuses."""
    details = error.errors(include_url=False)
    # Where `speaker` is missing because `by` was written, one finding says it.
    misnamed = {
        (*detail["loc"][:-1], meant)
        for detail in details
        if detail["type"] == "extra_forbidden"
        if (meant := meant_by(detail["loc"]))
    }
    for detail in details:
        if detail["type"] == "missing" and detail["loc"] in misnamed:
            continue
        # A key that fails as an id is reported by pydantic as (…, key, "[key]").
        path: Path = tuple(step for step in detail["loc"] if step != "[key]")
        kind = detail["type"]
        if kind == "extra_forbidden":
            message = f"{_subject(path[:-1])} has no key `{path[-1]}`"
            hint: str | None = for_unknown_key(path, _at(raw, path))
            yield Diagnostic("unknown-key", Severity.ERROR, message, path, hint, on_key=True)
        elif kind == "missing":
            owner = path[:-1]
            message = f"{_subject(owner)} needs `{path[-1]}`"
            yield Diagnostic(
                "missing-key", Severity.ERROR, message, owner, for_missing(path, _at(raw, owner)), on_key=True
            )
        else:
            found = _at(raw, path)
            message, hint = _refusal(detail, _written(raw, path), found, raw)
            on_key = detail["loc"] != path or found is None
            yield Diagnostic("wrong-type", Severity.ERROR, message, path, hint, on_key=on_key)


def _refusal(detail: Any, path: Path, found: object, raw: dict[str, object]) -> tuple[str, str | None]:
    """Return message and hint for a value of the wrong kind."""
    kind, name = detail["type"], f"`{_named(path)}`"
    if found is None and kind in _SHAPES:
        return f"{name} is empty", f"write {_SHAPES[kind]} after it, or delete it"
    if kind in _SHAPES:
        return f"{name} should be {_SHAPES[kind]}, not {_shape(found)}", for_text(kind, found)
    if path == ("argmap",):
        return f"this argmap reads format 1, not '{found}'", "write `argmap: 1`"
    if kind in ("enum", "literal_error"):
        words = detail["ctx"]["expected"].replace("'", "").replace(" or ", ", ").split(", ")
        shown = f"'{found}'" if isinstance(found, str) else _shape(found)
        return f"{name} should be one of {', '.join(words)}, not {shown}", for_word(found, words)
    return f"{name}: {detail['msg']}", for_id(kind, path, found, raw)


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
    if isinstance(value, dict):
        return "a mapping"
    return "a list" if isinstance(value, list | tuple) else "text"


def _at(raw: object, path: Path) -> object:
    """Return what the file has at ``path``, or the short form that stands for it."""
    for step in path:
        if isinstance(raw, dict) and step in raw:
            raw = raw[step]
        elif isinstance(raw, list | tuple) and isinstance(step, int) and step < len(raw):
            raw = raw[step]
    return raw


def _written(raw: object, path: Path) -> Path:
    """Return ``path`` as far as the file writes it out: `because: some words` has no `to`."""
    written: list[str | int] = []
    for step in path:
        if isinstance(raw, str):
            break
        if isinstance(raw, dict) and step in raw:
            raw = raw[step]
        elif isinstance(raw, list | tuple) and isinstance(step, int) and step < len(raw):
            raw = raw[step]
        written.append(step)
    return tuple(written)
