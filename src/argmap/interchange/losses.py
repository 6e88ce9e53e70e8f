"""What a conversion drops or approximates, told one by one."""

from collections.abc import Iterator

from argmap.diagnostics import Diagnostic, Path, Severity

IMPORT, EXPORT = "lossy-import", "lossy-export"


class Losses:
    """Collects what is lost, in the order in which it is met; the same is told once.

    ``message`` says what became of it, in words that hold for every place alike (``the scheme is left out``), so that
    places can be told together; ``path`` is where it stands: in the map when exporting, such as
    ``("claims", "neutral", "agree", 0)``, in the other tool's file when importing, such as ``("nodes", "12")``.
    ``file`` is the file's name, where there may be several.
    """

    def __init__(self, rule: str, file: str | None = None) -> None:
        self._rule, self._file = rule, file
        self._found: dict[tuple[str, Path], Diagnostic] = {}

    def add(self, message: str, path: Path, hint: str | None = None) -> None:
        """Remember one loss."""
        found = Diagnostic(self._rule, Severity.INFO, message, path, hint, file=self._file)
        self._found.setdefault((message, path), found)

    def __iter__(self) -> Iterator[Diagnostic]:
        return iter(self._found.values())

    def told(self) -> tuple[Diagnostic, ...]:
        """Return all of them."""
        return tuple(self._found.values())


def is_loss(diagnostic: Diagnostic) -> bool:
    """Whether a finding tells a loss."""
    return diagnostic.rule in (IMPORT, EXPORT)
