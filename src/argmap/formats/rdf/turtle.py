"""Turtle (https://www.w3.org/TR/turtle/); addresses are relative to the file's own."""

from collections.abc import Iterator

from argmap.diagnostics import Diagnostic
from argmap.formats.rdf.mapping import resources
from argmap.formats.rdf.resources import PREFIXES, Literal, Reference, Resource
from argmap.model import ArgumentMap

_ESCAPES = str.maketrans({
    "\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t",
    "\x85": "\\u0085", "\u2028": "\\u2028", "\u2029": "\\u2029",
})  # fmt: skip


def write(argument_map: ArgumentMap) -> tuple[str, tuple[Diagnostic, ...]]:
    """Return a map as Turtle, and what of it is not in there."""
    found, losses = resources(argument_map)
    prefixes = "".join(f"@prefix {name}: <{iri}> .\n" for name, iri in PREFIXES.items())
    return prefixes + "".join(map(_block, found)), losses.told()


def _block(resource: Resource) -> str:
    return f"\n<{resource.iri}>" + " ;\n   ".join(_statements(resource)) + " .\n"


def _statements(resource: Resource) -> Iterator[str]:
    yield f" a {', '.join(resource.types)}"
    for predicate, objects in resource.said.items():
        yield f" {predicate} {', '.join(map(_object, objects))}"


def _object(value: Reference | Literal) -> str:
    if isinstance(value, Reference):
        return f"<{value.iri}>"
    ending = f"@{value.language}" if value.language else f"^^{value.datatype}" if value.datatype else ""
    return f'"{value.text.translate(_ESCAPES)}"{ending}'
