"""JSON: the model itself, field for field, less what has its default value.

Since YAML reads JSON, the output is a map as well: every command accepts it.
"""

import json
import re
from dataclasses import replace

from argmap.checks.engine import essential
from argmap.diagnostics import Diagnostic, Severity
from argmap.formats.format import Reading
from argmap.model import ArgumentMap
from argmap.source import loads
from argmap.source.text import SourceText, UnreadableError, decode


def write(argument_map: ArgumentMap) -> tuple[str, tuple[Diagnostic, ...]]:
    """Return a map as JSON text (``argmap schema`` describes it) and no losses: everything is in it."""
    fields = argument_map.model_dump(mode="json", exclude_defaults=True)
    return json.dumps({"argmap": "1", **fields}, indent=2, ensure_ascii=False) + "\n", ()


def read(raw: bytes, name: str) -> Reading:
    """Return the map that JSON text holds; what it lacks or has too much is found as in any map."""
    try:
        source = decode(name, raw)
    except UnreadableError as error:
        found = error.diagnostic(name)
        # What concerns the file as a whole speaks of maps.
        return Reading(None, (found if found.line_text is not None else replace(found, hint="JSON is text in UTF-8"),))
    if wrong := _not_json(source):
        return Reading(None, (wrong,))
    loaded = loads(_as_yaml(source.text), name)
    errors = tuple(essential(loaded))
    return Reading(None if errors else loaded.map, errors)


def _not_json(source: SourceText) -> Diagnostic | None:
    try:
        json.loads(source.text)
    except json.JSONDecodeError as error:
        location = source.location(error.pos, error.pos + 1)
        message = f"this is no JSON: {error.msg[:1].lower()}{error.msg[1:]}"
        return Diagnostic("unreadable", Severity.ERROR, message).at(location, source.line(location.line))
    except RecursionError:
        return Diagnostic("unreadable", Severity.ERROR, "this JSON is nested too deeply").at(source.location(0, 1), "")
    return None


_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"|(?<=:)\s*null')
_ESCAPE = re.compile(r"\\(?:u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|.)")


def _as_yaml(text: str) -> str:
    """Return JSON text as YAML means it: a key without a value where it has null, characters where it has pairs."""
    return _TOKEN.sub(lambda token: _as_yaml_token(token.group()), text)


def _as_yaml_token(token: str) -> str:
    if not token.startswith('"'):
        return token.replace("null", "    ")  # every place stays where it is
    return _ESCAPE.sub(lambda escape: _as_character(escape.group()), token) if "\\" in token else token


def _as_character(escape: str) -> str:
    if len(escape) > 2:
        found: str = json.loads(f'"{escape}"')
        return found
    return "/" if escape == "\\/" else escape
