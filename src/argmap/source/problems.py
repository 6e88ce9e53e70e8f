"""What the model refuses → findings in plain words."""

from collections.abc import Container, Iterator, Sequence
from typing import Any

from pydantic import ValidationError

from argmap.diagnostics import Diagnostic, Path, Severity
from argmap.model.statements import INVERSE_KEYS, Claim
from argmap.source.hints import for_list, for_missing, for_shape, for_value, for_word
from argmap.source.misnamed import for_unknown_key, meant_by, names_speaker
from argmap.source.named import Declared

_LINES = "`key: value` lines"
_SHAPES = {
    "dict_type": _LINES,
    "model_type": _LINES,
    "model_attributes_type": _LINES,
    "tuple_type": "a list",
    "string_type": "text",
    "bool_parsing": "true or false",
    "bool_type": "true or false",
    "int_type": "a whole number",
}


def findings(error: ValidationError, raw: dict[str, object]) -> Iterator[Diagnostic]:
    """Yield one finding for each thing the model refuses."""
    details = error.errors(include_url=False)
    told, declared = _told_otherwise(details, raw), Declared(raw)
    for detail in details:
        if (detail["loc"], detail["type"]) in told:
            continue
        # A key that fails as an id is reported by pydantic as (…, key, "[key]").
        path: Path = tuple(step for step in detail["loc"] if step != "[key]")
        kind = detail["type"]
        if kind == "extra_forbidden":
            message = f"{_subject(path[:-1])} has no key `{path[-1]}`"
            hint: str | None = for_unknown_key(path, _at(raw, path), raw)
            yield Diagnostic("unknown-key", Severity.ERROR, message, path, hint, on_key=True)
        elif kind == "missing":
            owner = path[:-1]
            message = f"{_subject(owner)} needs `{path[-1]}`"
            yield Diagnostic(
                "missing-key", Severity.ERROR, message, owner, for_missing(path, _at(raw, owner)), on_key=True
            )
        elif kind == "dict_type" and len(path) == 1 and isinstance(found := _at(raw, path), list):
            message = f"`{path[0]}` wants an id for each entry, not dashes"
            # Empty, it is shown by its key, as the place ends there.
            yield Diagnostic("wrong-type", Severity.ERROR, message, (*path, 0), for_list(str(path[0]), found))
        else:
            found = _at(raw, path)
            message, hint = _refusal(detail, _written(raw, path), found, declared)
            on_key = detail["loc"] != path or found is None
            yield Diagnostic("wrong-type", Severity.ERROR, message, path, hint, on_key=on_key)


def _told_otherwise(details: Sequence[Any], raw: dict[str, object]) -> set[tuple[Path, str]]:
    """Return place and type of what need not be told, because another finding tells it."""
    told: set[tuple[Path, str]] = set()
    missing = {detail["loc"] for detail in details if detail["type"] == "missing"}
    for detail in details:
        path, kind = detail["loc"], detail["type"]
        if kind == "extra_forbidden":
            # Where `speaker` is missing because `by` was written, one finding says it.
            if meant := meant_by(path, raw):
                told.add(((*path[:-1], meant), "missing"))
            elif names_speaker(path, raw):
                told.add(((*path[:-1], "speaker"), "missing"))
            # A statement without an id, under a dash.
            if len(path) > 4 and path[2] in INVERSE_KEYS and path[-1] in Claim.model_fields:
                told.update(((path, kind),) if (*path[:-1], "to") in missing else ())
        elif kind != "missing" and len(path) == 3 and path[2] == "text" and "text" not in _entry(raw, path):
            told.add((path, kind))  # a quote stands for the text, and is itself refused
    return told


def _entry(raw: dict[str, object], path: Path) -> Container[object]:
    entry = _at(raw, path[:2])
    return entry if isinstance(entry, dict) else ("text",)


def _refusal(detail: Any, path: Path, found: object, declared: Declared) -> tuple[str, str | None]:
    """Return message and hint for a value of the wrong kind."""
    kind, name = detail["type"], f"`{_named(path)}`"
    if found is None and kind in _SHAPES:
        if len(path) == 2:
            return f"{name} is empty", f"write `{path[1]}: …`, or indent the lines below it deeper"
        return f"{name} is empty", f"write {_SHAPES[kind]} after it, or delete it"
    if kind in _SHAPES:
        wanted = "`id: …` lines" if len(path) == 1 and kind == "dict_type" else _SHAPES[kind]
        return f"{name} should be {wanted}, not {_shape(found)}", for_shape(kind, path, found)
    if path == ("argmap",):
        return f"this argmap reads format 1, not '{found}'", "write `argmap: 1`"
    if kind in ("enum", "literal_error"):
        words = detail["ctx"]["expected"].replace("'", "").replace(" or ", ", ").split(", ")
        shown = f"'{found}'" if isinstance(found, str) else _shape(found)
        return f"{name} should be one of {', '.join(words)}, not {shown}", for_word(found, words)
    hint = for_value(detail, path, found, declared)
    return (detail["msg"] if kind == "key_as_id" else f"{name}: {detail['msg']}"), hint


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
        return _LINES
    return "a list" if isinstance(value, list | tuple) else "text"


def _at(raw: object, path: Path) -> object:
    """Return what the file has at ``path``, or the short form that stands for it."""
    for step in path:
        if _has(raw, step):
            raw = raw[step]  # type: ignore[index]
    return raw


def _written(raw: object, path: Path) -> Path:
    """Return ``path`` as far as the file writes it out: `because: some words` has no `to`."""
    written: list[str | int] = []
    for step in path:
        if isinstance(raw, str):
            break
        if _has(raw, step):
            raw = raw[step]  # type: ignore[index]
        written.append(step)
    return tuple(written)


def _has(raw: object, step: str | int) -> bool:
    if isinstance(raw, dict):
        return step in raw
    return isinstance(raw, list | tuple) and isinstance(step, int) and step < len(raw)
