"""Findings → text that a person, a program, a code host or an editor reads."""

REPORTERS = ("text", "json", "github", "sarif")
"""Names of the formats; each is a module with a function ``report``."""
