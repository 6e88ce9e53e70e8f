"""Microtexts: the XML of the arg-microtexts corpora, in which short texts are taken apart into arguments.

A text is split into segments (``edu``), which stand for units of argument (``adu``) of a proponent or an opponent;
edges support (``sup``), support by example (``exa``), rebut (``reb``), undercut another edge (``und``) or add a
premise to one (``add``). The format is that of ``arggraph.dtd`` (Peldszus & Stede 2013, https://github.com/peldszus/
arg-microtexts); ``implicit`` segments are of part 2 (Skeppstedt, Peldszus & Stede 2018).
"""

from argmap.formats.microtexts.reading import read, recognizes
from argmap.formats.microtexts.writing import write

__all__ = ["read", "recognizes", "write"]
