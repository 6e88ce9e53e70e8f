"""SADFace, the Simple Argument Description Format: atoms of text, and schemes that lead from some to others, as JSON.

Read as its Python tool writes it, in versions from before 0.2 to 0.5 (https://github.com/Open-Argumentation/SADFace).
It has no speakers; they are kept in metadata of their own under ``argmap``, which other tools pass over.
"""

from argmap.formats.format import Feature
from argmap.formats.sadface.reading import read, recognizes
from argmap.formats.sadface.writing import write

HOLDS = frozenset({
    Feature.SPEAKERS, Feature.QUOTATIONS, Feature.PLACES, Feature.SOURCES, Feature.KINDS, Feature.SUPPORTS,
    Feature.ATTACKS, Feature.UNDERCUTS, Feature.LINKED, Feature.SCHEMES, Feature.RESTATES,
})  # fmt: skip
"""What of a map is still there after it was written and read again."""

__all__ = ["HOLDS", "read", "recognizes", "write"]
