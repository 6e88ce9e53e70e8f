"""The measures of discourse network analysis: who stands where as a matrix, exactly and for any number of positions.

A map's positions become ``occurrences``; ``affiliation`` counts them as a two-mode matrix of units and points, and
``network`` relates the units, or the points, to one another.

Let X[i,j,k] be how often unit i stands on point j at level k, T = sum over k of X, and a[i] = sum over j of T[i,j].
The names and the formulas are those of Leifeld (2017), *Discourse Network Analysis: Policy Debates as Dynamic
Networks*, in: The Oxford Handbook of Political Networks, and of the program: Leifeld, Gruber & Bossner (2019),
*Discourse Network Analyzer Manual*.
"""

from argmap.comparison.measures.affiliation import affiliation
from argmap.comparison.measures.matrix import Label, Matrix
from argmap.comparison.measures.network import network
from argmap.comparison.measures.occurrences import Occurrences, occurrences
from argmap.comparison.measures.options import (
    FOR_AFFILIATION,
    FOR_NETWORK,
    Aggregate,
    Normalization,
    Repeats,
    UnfitMeasureError,
)

__all__ = [
    "FOR_AFFILIATION",
    "FOR_NETWORK",
    "Aggregate",
    "Label",
    "Matrix",
    "Normalization",
    "Occurrences",
    "Repeats",
    "UnfitMeasureError",
    "affiliation",
    "network",
    "occurrences",
]
