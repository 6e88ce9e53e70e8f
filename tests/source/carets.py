"""Findings as a person sees them: the rule, the line, and what the caret stands under."""

from argmap.source import Loaded, loads

Marked = tuple[str, int, str]


def marked(loaded: Loaded | str) -> list[Marked]:
    """Return rule, line, and the marked characters of each finding of a text."""
    loaded = loads(loaded) if isinstance(loaded, str) else loaded
    found = []
    for each in loaded.diagnostics:
        assert each.location is not None
        assert each.line_text is not None
        start = each.location.column - 1
        found.append((each.rule, each.location.line, each.line_text[start : start + each.location.length]))
    return found


def messages(text: str) -> list[str]:
    """Return the messages of the findings of a text."""
    return [each.message for each in loads(text).diagnostics]
