"""AIF, the Argument Interchange Format, as AIFdb, OVA and the DialAM task write it in JSON, bare or wrapped as xAIF.

Chesñevar et al. 2006, Towards an Argument Interchange Format; Budzynska & Reed, Inference Anchoring Theory, for
locutions, transitions and illocutions.
"""

from argmap.formats.aif.reading import read, recognizes
from argmap.formats.aif.writing import HOLDS, write

__all__ = ["HOLDS", "read", "recognizes", "write"]
