"""What relations are called in corpora that were annotated with brat, and the keys of a map for them."""

_SUPPORTS = ("support", "supports", "for", "pro")
_ATTACKS = ("attack", "attacks", "partial attack", "contradicts", "contradiction", "conflict", "against", "con")
_RESTATES = ("semantically same", "equiv", "equivalent", "equivalence", "restatement", "rephrase", "paraphrase")

KEYS = {
    **dict.fromkeys(_SUPPORTS, "supports"),
    **dict.fromkeys(_ATTACKS, "attacks"),
    **dict.fromkeys(("undercut", "undercuts"), "attacks"),
    **dict.fromkeys(("rebut", "rebuts", "rebuttal"), "rebuts"),
    **dict.fromkeys(("undermine", "undermines"), "undermines"),
    **dict.fromkeys(_RESTATES, "restates"),
}
"""By the name of a relation, in small letters and with blanks between words, what it is in a map."""

PARTS = "parts of same"
"""What ties passages that are one annotation, in a text that stands between its parts."""

_SAID = frozenset({*_SUPPORTS, *_RESTATES, "attack", "attacks", "rebut", "rebuts", "undermine", "undermines"})


def folded(name: str) -> str:
    """Return the name of a relation as it is compared: ``partial attack`` for ``Partial-Attack``."""
    return " ".join(name.casefold().replace("-", " ").replace("_", " ").split())


def says_more(name: str) -> bool:
    """Whether a relation says more than its key in a map, so that its name is worth a note."""
    return folded(name) not in _SAID
