"""Rules: each looks at a map and yields what it finds.

A rule is a module named like its id. Its docstring is its page in the documentation; the YAML examples there
are its first tests.
"""

from argmap.checks.engine import Rule, Selection, UnknownRuleError, check, rule

RULES = (
    # Found while a file is read.
    "unreadable",
    "syntax",
    "unknown-key",
    "missing-key",
    "wrong-type",
    # What makes a map contradict itself.
    "duplicate-id",
    "unknown-reference",
    "self-reference",
    # What a reader would stumble over.
    "circular-support",
    "contradictory-positions",
    "comment-in-text",
    "near-duplicate",
    "silent-speaker",
    "unattributed-statement",
    "missing-evidence",
    "recommendation-without-addressee",
    "recommendation-without-challenge",
    "unused-definition",
    "useless-ignore",
    # What is not true to the source.
    "quotation-not-found",
    "altered-quotation",
    "wrong-speaker",
    "ambiguous-quotation",
    "wrong-locator",
    "time-outside-source",
    "missing-quotation",
    "missing-source",
    "changed-source",
    # What a mapper may want to know.
    "isolated-statement",
    "unaddressed-challenge",
    "unchecked-source",
)
"""Ids of all rules, the gravest first."""

__all__ = ["RULES", "Rule", "Selection", "UnknownRuleError", "check", "rule"]
