"""JSON-LD 1.1 (https://www.w3.org/TR/json-ld11/); addresses are relative to the file's own."""

from typing import Any

from argmap.diagnostics import Diagnostic
from argmap.formats.rdf.mapping import resources
from argmap.formats.rdf.resources import PREFIXES, Literal, Reference, Resource
from argmap.interchange.safe_text import web_json
from argmap.model import ArgumentMap


def write(argument_map: ArgumentMap) -> tuple[str, tuple[Diagnostic, ...]]:
    """Return a map as JSON-LD, and what of it is not in there."""
    found, losses = resources(argument_map)
    # One thing a line: short to read and to compare, and written in a quarter of the time.
    things = ",\n  ".join(web_json(_object(each)) for each in found)
    return f'{{\n "@context": {web_json(PREFIXES)},\n "@graph": [\n  {things}\n ]\n}}\n', losses.told()


def _object(resource: Resource) -> dict[str, Any]:
    said = {predicate: _alone([_value(each) for each in objects]) for predicate, objects in resource.said.items()}
    return {"@id": resource.iri, "@type": _alone(list(resource.types)), **said}


def _value(value: Reference | Literal) -> Any:
    if isinstance(value, Reference):
        return {"@id": value.iri}
    if value.language:
        return {"@value": value.text, "@language": value.language}
    return {"@value": value.text, "@type": value.datatype} if value.datatype else value.text


def _alone(values: list[Any]) -> Any:
    return values[0] if len(values) == 1 else values
