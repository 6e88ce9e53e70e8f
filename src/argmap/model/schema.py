"""The JSON Schema (2020-12) of the file format, generated from the models."""

from typing import Any

from argmap.model.argument_map import ArgumentMap
from argmap.model.base import SCHEMA_STATEMENT_ID_PATTERN
from argmap.model.statements import INVERSE_KEYS

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def json_schema() -> dict[str, Any]:
    """Return the schema that a map, parsed from YAML, must satisfy.

    Short forms are part of it. What looks like a number or a boolean in YAML is text to argmap,
    so wherever text is wanted the schema lets those pass too.
    """
    schema = ArgumentMap.model_json_schema(mode="validation")
    definitions = schema["$defs"]
    for kind in ("Claim", "Challenge", "Recommendation"):
        properties = definitions[kind]["properties"]
        for key in INVERSE_KEYS:
            properties[key]["anyOf"].append(_nested_claims())
        definitions[kind]["required"] = []
        definitions[kind]["anyOf"] = [{"required": ["text"]}, {"required": ["quote"]}]
    for name in list(definitions):
        definitions[name].get("properties", {}).pop("id", None)
        if "additionalProperties" not in definitions[name] and "properties" in definitions[name]:
            definitions[name]["additionalProperties"] = False
    for name, section in schema["properties"].items():
        _allow_short_entries(name, section)
    _tidy(schema)
    _allow_untyped_text(schema)
    return {"$schema": DIALECT, "$id": "argmap-1.schema.json", **schema}


def _nested_claims() -> dict[str, Any]:
    return {
        "type": "object",
        "description": "Statements written where they bear; they inherit the speaker.",
        "propertyNames": {"pattern": SCHEMA_STATEMENT_ID_PATTERN},
        "additionalProperties": {"anyOf": [{"type": "string"}, {"$ref": "#/$defs/Claim"}]},
    }


def _allow_short_entries(name: str, section: dict[str, Any]) -> None:
    """Let each entry of a section be a bare text, and the section be left empty."""
    for pattern, entry in section.get("patternProperties", {}).items():
        section["propertyNames"] = {"pattern": pattern}
        if "$ref" in entry and name != "arguments":
            section["patternProperties"][pattern] = {"anyOf": [{"type": "string"}, entry]}


def _tidy(schema: Any) -> None:
    """Drop what an editor would show or insert to no purpose: titles, defaults, and null as a value."""
    if isinstance(schema, list):
        for entry in schema:
            _tidy(entry)
    elif isinstance(schema, dict):
        if isinstance(schema.get("title"), str):
            del schema["title"]
        schema.pop("default", None)
        options = [option for option in schema.get("anyOf", []) if option != {"type": "null"}]
        if len(options) == 1:
            del schema["anyOf"]
            schema.update({**options[0], **schema})
        elif options:
            schema["anyOf"] = options
        for value in schema.values():
            _tidy(value)


def _allow_untyped_text(schema: Any) -> None:
    if isinstance(schema, list):
        for entry in schema:
            _allow_untyped_text(entry)
    elif isinstance(schema, dict):
        for value in schema.values():
            _allow_untyped_text(value)
        if schema.get("type") == "string" and "enum" not in schema:
            schema["type"] = ["string", "number", "boolean"]
        if schema.get("const") == "1":
            schema.pop("const")
            schema["type"] = ["string", "integer"]
            schema["enum"] = ["1", 1]
