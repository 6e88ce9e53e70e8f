"""Findings about a map, as values: they are returned and printed, never raised."""

from dataclasses import dataclass, replace
from enum import StrEnum

Path = tuple[str | int, ...]
"""Where in a map a finding is: ``("challenges", "policy-gap", "quote")``."""


class Severity(StrEnum):
    """How grave a finding is; errors and warnings make a check fail, infos do not."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"

    @property
    def rank(self) -> int:
        """0 for the gravest, so that sorting puts errors first."""
        return tuple(Severity).index(self)


@dataclass(frozen=True, slots=True)
class Location:
    """A place in a file.

    ``line`` and ``column`` count from 1, in characters; ``length`` is the number of characters
    on that line that the finding is about, at least 1.
    """

    file: str
    line: int
    column: int
    length: int = 1

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One finding about a map.

    ``rule`` is the id of the rule that found it, ``path`` the symbolic place, ``hint`` says how to
    mend it, ``on_key`` points at the key rather than at what it holds. ``location`` and
    ``line_text`` are filled in from the text when the finding is about to leave the library;
    ``file`` is the name of the file where no place in it is known.
    """

    rule: str
    severity: Severity
    message: str
    path: Path = ()
    hint: str | None = None
    on_key: bool = False
    location: Location | None = None
    line_text: str | None = None
    file: str | None = None

    def at(self, location: Location, line_text: str) -> "Diagnostic":
        """Return the same finding with its place in the file."""
        return replace(self, location=location, line_text=line_text)

    @property
    def sort_key(self) -> tuple[str, int, int, int, str, str]:
        """Order of the file, gravest first where several share a place."""
        where = self.location or Location("", 0, 0)
        return (where.file, where.line, where.column, self.severity.rank, self.rule, self.message)
