"""The one way in: a file → a map, its places, and findings. A bad file never raises."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path as FilePath
from typing import TYPE_CHECKING

from argmap.diagnostics import Diagnostic, Location
from argmap.source.text import SourceText, UnreadableError, checked, read_text

if TYPE_CHECKING:
    from argmap.model.argument_map import ArgumentMap
    from argmap.source.places import Places

_SILENCE = re.compile(r"(?:^|\s)#[ \t]*argmap:[ \t]*ignore\[([^\]\n]*)\]")


@dataclass(frozen=True)
class Loaded:
    """What became of a file.

    ``map`` is the whole map, or None if anything in the file had to be refused; ``rest`` is then what
    could be made of the remainder, for checks that go on (None if nothing could).
    """

    name: str
    map: "ArgumentMap | None"
    source: SourceText
    diagnostics: tuple[Diagnostic, ...] = ()
    places: "Places | None" = None
    rest: "ArgumentMap | None" = field(default=None, repr=False)

    def located(self, diagnostics: Iterable[Diagnostic]) -> list[Diagnostic]:
        """Return findings with their places in the file, in its order."""
        if self.places is None:
            return list(diagnostics)
        # What nested reasons inherit stands in one place and is wrong once.
        found = {(each.rule, each.location, each.message): each for each in map(self.places.located, diagnostics)}
        return sorted(found.values(), key=lambda diagnostic: diagnostic.sort_key)

    @cached_property
    def cut_off(self) -> tuple[Location, ...]:
        """Where a text ends at a ``#`` that may have been meant as part of it."""
        from argmap.source.comments import comments_in_text

        return tuple(self.source.location(*span) for span in comments_in_text(self.source.text))

    @cached_property
    def silenced(self) -> dict[int, tuple[str, ...]]:
        """Rules silenced by ``# argmap: ignore[rule]``, by the line it holds for.

        A comment holds for its own line or, standing alone, for the next one that is no comment.
        """
        if "argmap:" not in self.source.text:
            return {}
        lines: dict[int, tuple[str, ...]] = {}
        for match in _SILENCE.finditer(self.source.text):
            number = self.source.location(match.end() - 1, match.end()).line
            while self.source.line(number).lstrip().startswith("#"):
                number += 1
            rules = tuple(name.strip() for name in match.group(1).split(",") if name.strip())
            lines[number] = lines.get(number, ()) + rules
        return lines


def load(path: str | FilePath) -> Loaded:
    """Read a map from a file, or from standard input if ``path`` is ``-``."""
    try:
        source = read_text(path)
    except UnreadableError as error:
        name = "<stdin>" if str(path) == "-" else str(path)
        return _unreadable(name, error)
    return _load(source)


def loads(text: str, name: str = "<text>") -> Loaded:
    """Read a map from YAML text; ``name`` stands for the file in findings."""
    try:
        return _load(checked(name, text.removeprefix("\ufeff")))
    except UnreadableError as error:
        return _unreadable(name, error)


def _unreadable(name: str, error: UnreadableError) -> Loaded:
    return Loaded(name, None, SourceText(name, ""), (error.diagnostic(name),))


def _load(source: SourceText) -> Loaded:
    # Only here is a YAML library needed, and what tells mistakes: importing other tools' files does without.
    from argmap.source.loading import loaded

    return loaded(source)
