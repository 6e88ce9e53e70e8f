"""Arguebuf: argument graphs of atoms and schemes with participants and resources, as JSON.

Read and written as the package ``arguebuf`` does (https://github.com/recap-utr/arguebuf-python, schema version 1, the
JSON of the Protobuf message ``arg_services.graph.v1.Graph``). What argmap has keys for and Arguebuf has not is kept in
``userdata``.
"""

from argmap.formats.arguebuf.reading import read, recognizes
from argmap.formats.arguebuf.writing import write
from argmap.formats.format import Feature

HOLDS = frozenset({
    Feature.SPEAKERS, Feature.QUOTATIONS, Feature.PLACES, Feature.SOURCES, Feature.KINDS, Feature.SUPPORTS,
    Feature.ATTACKS, Feature.UNDERCUTS, Feature.LINKED, Feature.SCHEMES, Feature.RESTATES,
})  # fmt: skip
"""What of a map is still there after it was written and read again."""

__all__ = ["HOLDS", "read", "recognizes", "write"]
