"""A file of another tool that cannot be read, and the place that shows why."""

from argmap.diagnostics import Diagnostic, Severity
from argmap.source.text import SourceText


class UnreadableFileError(Exception):
    """Another tool's file is broken; ``diagnostic`` says where, as an error of rule ``unreadable``."""

    def __init__(self, diagnostic: Diagnostic) -> None:
        super().__init__(diagnostic.message)
        self.diagnostic = diagnostic


def unreadable(source: SourceText, message: str, offset: int = 0, hint: str | None = None) -> UnreadableFileError:
    """Return the error that something is wrong at a character of a text."""
    location = source.location(offset, offset + 1)
    found = Diagnostic("unreadable", Severity.ERROR, message, hint=hint)
    return UnreadableFileError(found.at(location, source.line(location.line)[:2_000]))
