"""SADFace, the Simple Argument Description Format: atoms of text, and schemes that lead from some to others, as JSON.

Read as its Python tool writes it, in versions from before 0.2 to 0.5 (https://github.com/Open-Argumentation/SADFace).
It has no speakers; they are kept in metadata of their own under ``argmap``, which other tools pass over.
"""

from argmap.formats.sadface.reading import read, recognizes
from argmap.formats.sadface.writing import write

__all__ = ["read", "recognizes", "write"]
