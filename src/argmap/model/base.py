"""What every noun of the model shares: frozen, closed, and forgiving about short forms."""

import re
from collections.abc import Callable, Mapping
from typing import Annotated, Any, ClassVar, TypeVar

from pydantic import BaseModel, ConfigDict
from pydantic_core import PydanticCustomError, core_schema

T = TypeVar("T")

ID_PATTERN = r"[^\W_](?:[\w.\-]*\w)?"
"""An id: letters (of any script), digits, ``-``, ``_`` and ``.``; no spaces."""

_ID = re.compile(ID_PATTERN)
_CROSS_FILE = re.compile(r"[^#\s]+\.ya?ml#\S+")


class Model(BaseModel):
    """Base of the nouns: values cannot be changed and unknown keys are refused."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    short: ClassVar[str] = ""
    """The field that a bare string in the file stands for; empty if there is no short form."""


MAX_SHARED = 1000
"""Short forms of each kind that are built once and shared."""


def check_id(value: str) -> str:
    """Return ``value`` if it is an id.

    Raises:
        PydanticCustomError: with a sentence for the person who wrote the file.
    """
    if _ID.fullmatch(value):
        return value
    if _CROSS_FILE.fullmatch(value):
        raise PydanticCustomError(
            "cross_file", "references into another file ('{value}') are reserved for a later version", {"value": value}
        )
    raise PydanticCustomError(
        "id",
        "'{value}' is not an id: use letters, digits, '-', '_' and '.', and no spaces",
        {"value": value if len(value) < 60 else value[:57] + "…"},
    )


STATEMENT_KEYS = ("text", "quote", "by")
"""What no statement may be called: written a level too high, these keys would become statements."""


def check_statement_id(value: str) -> str:
    """Return ``value`` if a statement may be called so.

    Raises:
        PydanticCustomError: with a sentence for the person who wrote the file.
    """
    if value in STATEMENT_KEYS:
        raise PydanticCustomError("key_as_id", "`{value}` is a key, not an id", {"value": value})
    return check_id(value)


def _text(value: str) -> str:
    if not value or value.isspace():
        raise PydanticCustomError("empty_text", "this text is empty")
    return value


SCHEMA_ID_PATTERN = r"^[^\s#/]+$"
"""An id for JSON Schema, whose readers disagree on what ``\\w`` means beyond ASCII."""

SCHEMA_STATEMENT_ID_PATTERN = rf"^(?!(?:{'|'.join(STATEMENT_KEYS)})$)[^\s#/]+$"
"""An id of a statement for JSON Schema."""


class Checked:
    """Annotate text that ``check`` returns or refuses; ``schema`` says the same in JSON Schema.

    Does what pydantic's own ``AfterValidator`` does, but is understood without inspecting the function, which
    took a third of the time in which the model is built (docs/decisions/0009).
    """

    def __init__(self, check: Callable[[str], str], schema: dict[str, Any]) -> None:
        self.check, self.schema = check, schema

    def __get_pydantic_core_schema__(self, source: Any, handler: Any) -> Any:
        return core_schema.no_info_after_validator_function(self.check, handler(source))

    def __get_pydantic_json_schema__(self, schema: Any, handler: Any) -> dict[str, Any]:
        return {**handler(schema), **self.schema}


Id = Annotated[str, Checked(check_id, {"pattern": SCHEMA_ID_PATTERN})]
StatementId = Annotated[str, Checked(check_statement_id, {"pattern": SCHEMA_STATEMENT_ID_PATTERN})]
Text = Annotated[str, Checked(_text, {"minLength": 1})]


_WHOLE = re.compile(r"[+-]?[0-9]{1,9}")


class _Whole:
    """Read a whole number, which a file holds as text like everything else."""

    def __get_pydantic_core_schema__(self, source: Any, handler: Any) -> Any:
        return core_schema.no_info_before_validator_function(_whole, handler(source))


def _whole(value: Any) -> Any:
    if not isinstance(value, str):
        return value
    if not _WHOLE.fullmatch(value):
        raise PydanticCustomError("whole", "'{value}' is not a whole number: write 2, 0 or -3", {"value": value})
    return int(value)


Whole = Annotated[int, _Whole()]


class _OneOrMany:
    """Accept a lone value where a list is meant, and say so in the JSON Schema."""

    def __get_pydantic_core_schema__(self, source: Any, handler: Any) -> Any:
        return core_schema.no_info_before_validator_function(as_tuple, handler(source))

    def __get_pydantic_json_schema__(self, schema: Any, handler: Any) -> dict[str, Any]:
        many = handler(schema)
        return {"anyOf": [many["items"], many]}


def as_tuple(value: Any) -> Any:
    """Return a list or tuple as it is, nothing as an empty tuple, and anything else as a tuple of one."""
    if isinstance(value, list) or isinstance(value, tuple):  # noqa: SIM101 - faster than both in one
        return value
    return () if value is None else (value,)


OneOrMany = Annotated[tuple[T, ...], _OneOrMany()]


class _Short:
    """Let a bare string stand for a model with that text in its ``short`` field."""

    def __init__(self, model: type[Model]) -> None:
        self.model = model

    def __get_pydantic_core_schema__(self, source: Any, handler: Any) -> Any:
        key = self.model.short
        known: dict[str, Any] = {}

        def from_text(value: Any, validate: Any) -> Any:
            if not isinstance(value, str):
                return validate(value)
            found = known.get(value)
            if found is None:
                found = validate({key: value})
                # Values are frozen, so one serves wherever the same few words stand: speakers, above all.
                if len(known) < MAX_SHARED:
                    known[value] = found
            return found

        return core_schema.no_info_wrap_validator_function(from_text, handler(source))

    def __get_pydantic_json_schema__(self, schema: Any, handler: Any) -> dict[str, Any]:
        long = handler(schema)
        field = handler.resolve_ref_schema(long)["properties"][self.model.short]
        # Text | None says `anyOf`; the short forms of lists take one value only.
        field = next((option for option in field.get("anyOf", ()) if option.get("type") == "string"), field)
        limits = {key: field[key] for key in ("pattern", "minLength") if key in field}
        text = {"type": "string", "description": f"Short for `{{{self.model.short}: …}}`.", **limits}
        return {"anyOf": [text, long]}


class _Before:
    def __init__(self, prepare: Callable[[Any], Any]) -> None:
        self.prepare = prepare

    def __get_pydantic_core_schema__(self, source: Any, handler: Any) -> Any:
        return core_schema.no_info_before_validator_function(self.prepare, handler(source))


def section(model: type[Model]) -> Any:
    """Annotate a mapping from ids to ``model``: each entry learns its id, and may be a bare string."""
    short, quotable = model.short, "quote" in model.model_fields and model.short == "text"

    def with_ids(value: Any) -> Any:
        if not isinstance(value, Mapping):
            return value
        return {key: _with_id(key, entry) for key, entry in value.items()}

    def _with_id(key: Any, entry: Any) -> Any:
        if isinstance(entry, str) and short:
            return {"id": key, short: entry}
        if not isinstance(entry, dict):  # nearly all are, and asking for more takes longer
            if isinstance(entry, model):  # built in Python
                return entry.model_copy(update={"id": key})
            if not isinstance(entry, Mapping):
                return entry
        if quotable and "text" not in entry and "quote" in entry:
            return {**entry, "id": key, "text": entry["quote"]}
        return {**entry, "id": key}

    return _Before(with_ids)


def or_short(model: type[Model]) -> Any:
    """Annotate ``model`` so that a bare string is accepted for it."""
    return _Short(model)
