"""Attributes in which formats keep what a map has no key for, as far as ids stand in them; maps are merged by these.

An attribute of :data:`NAMING` names statements and arguments among other words. A source of the kind :data:`NODE_SET`
keeps the rest of a graph, one node a line: its keys are nodes (``L12``), which its lines and :data:`NAMING` may name.
"""

import re
from collections.abc import Mapping

FOLLOWS = "follows"
"""The utterances to which this one responds."""

JOINS, HITS, LOOSE = "joins", "hits", "loose"
"""What links between units say beyond a map's relations; see ``links``."""

DISAGREEMENT = "disagreement"
"""The statements with which this one disagrees, all in one conflict."""

STEP = "step of"
"""The argument whose last inference this one leads up to."""

LOCUTION, ACT = "aif-locution", "aif-act"
MADE_BY = frozenset({LOCUTION, ACT})
"""The nodes of an AIF graph by which an utterance is made."""

NAMING = frozenset({FOLLOWS, JOINS, HITS, LOOSE, DISAGREEMENT, STEP}) | MADE_BY

NODE_SET = "AIF node set"

NODE = re.compile(r"([A-Z]{1,8})([1-9][0-9]{0,8})")
"""The key of a node; what else the same key begins, such as ``L12-speaker``, is told of the same node."""

_WORD = re.compile(r"[^\s,:;>()]+")


def renamed_words(text: str, ids: Mapping[str, str]) -> str:
    """Return a text in which the ids that are keys of ``ids`` are replaced."""
    return _WORD.sub(lambda match: ids.get(match.group(), match.group()), text)


def renamed_nodes(attributes: Mapping[str, str], ids: Mapping[str, str]) -> dict[str, str]:
    """Return the attributes of a node set with its nodes, and the ids in its lines, as ``ids`` has them."""
    found = {}
    for key, line in attributes.items():
        node = NODE.match(key)
        kept = ids.get(node.group(), node.group()) + key[node.end() :] if node else key
        # What stands behind the colon are the words of a node.
        ends, colon, words = line.partition(":") if ">" in line.partition(":")[0] else ("", "", line)
        found[kept] = renamed_words(ends, ids) + colon + words
    return found
