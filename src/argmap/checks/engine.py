"""Choosing rules, running them, and leaving out what a map silences."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Any

from argmap.diagnostics import Diagnostic, Severity
from argmap.model.argument_map import ArgumentMap
from argmap.source import Loaded
from argmap.source.collector import collector_paused

if TYPE_CHECKING:
    from argmap.quotations.shelf import Shelf

_TEST_MARK = re.compile(r" *# finds: [\w\-, ]+$", re.MULTILINE)
"""What tells the tests which line of an example is found; no part of the page."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule: ``check`` yields findings; ``page`` is its documentation, in Markdown.

    It looks at a map or, if it ``reads_sources``, at what became of the map's quotations in their sources.
    """

    id: str
    severity: Severity
    page: str
    check: Callable[[Any], Iterator[Diagnostic]]
    reads_sources: bool = False

    @property
    def summary(self) -> str:
        """What it finds, in one line."""
        return self.page.partition("\n")[0].rstrip(".")

    @property
    def can_be_silenced(self) -> bool:
        """Whether a map may do without it; errors make a map unusable, so they always show."""
        return self.severity is not Severity.ERROR


class UnknownRuleError(ValueError):
    """There is no rule of that name; ``close`` is the nearest id, if one is near."""

    def __init__(self, name: str, known: Iterable[str]) -> None:
        self.name = name
        self.close = next(iter(get_close_matches(name, list(known), 1)), None)
        hint = f"did you mean '{self.close}'?" if self.close else "`argmap rules` lists them"
        super().__init__(f"there is no rule '{name}'; {hint}")


@cache
def rule(name: str) -> Rule:
    """Return a rule by its id.

    Raises:
        UnknownRuleError: if there is none.
    """
    from argmap.checks import RULES

    if name not in RULES:
        raise UnknownRuleError(name, RULES)
    module = import_module(f"argmap.checks.{name.replace('-', '_')}")
    page = _TEST_MARK.sub("", module.__doc__ or "").strip()
    return Rule(name, module.SEVERITY, page, module.check, getattr(module, "READS_SOURCES", False))


@dataclass(frozen=True, slots=True)
class Selection:
    """Which rules to run: all or ``select``, less ``ignore``. Errors are always found.

    Raises:
        UnknownRuleError: if a name is no rule's.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        for name in (*self.select, *self.ignore):
            rule(name)

    def __contains__(self, name: str) -> bool:
        chosen = rule(name)
        if not chosen.can_be_silenced:
            return True
        return (not self.select or name in self.select) and name not in self.ignore


EVERYTHING = Selection()


def check(loaded: Loaded, selection: Selection = EVERYTHING, shelf: "Shelf | None" = None) -> list[Diagnostic]:
    """Return what the selected rules find in a file, in its order, less what the file silences.

    Quotations are looked up in the sources that are on the ``shelf``: those in the map's folder, if it is left out.
    Findings made while loading are included. If part of the file had to be refused, the rest is
    checked for errors only: what it lacks would raise false alarms. So would what a mistyped id leaves bare.
    """
    from argmap.checks import RULES

    argument_map = loaded.map or loaded.rest
    if argument_map is None:
        return list(loaded.diagnostics)
    chosen = [name for name in RULES if name in selection]
    if loaded.map is None:
        chosen = [name for name in chosen if not rule(name).can_be_silenced]
    with collector_paused():
        found = _found(loaded, argument_map, [name for name in chosen if name in ERRORS])
        if any(each.rule in _MISLEADING for each in found):
            chosen = [name for name in chosen if name not in FROM_ABSENCE and not rule(name).reads_sources]
        of_map = [name for name in chosen if name not in ERRORS and not rule(name).reads_sources]
        found += _found(loaded, argument_map, of_map)
        reading = [name for name in chosen if rule(name).reads_sources]
        telling = list(chosen)
        if reading:
            in_sources, complete = _in_sources(loaded, argument_map, reading, shelf)
            found += in_sources
            if not complete:
                # What is silenced may show again once all sources are at hand.
                telling = of_map
    if loaded.map is not None:
        found += _in_comments(loaded, found, [name for name in telling if name not in _AT_HAND])
    silent = {name for name in argument_map.check.ignore if _can_be_silenced(name)}
    kept = [each for each in found if each.rule not in silent and not _silenced_on_line(loaded, each)]
    return sorted((*loaded.diagnostics, *kept), key=lambda each: each.sort_key)


def essential(loaded: Loaded) -> list[Diagnostic]:
    """Return only the errors of a file: what must be mended before anything else can be done with it."""
    argument_map = loaded.map or loaded.rest
    if argument_map is None:
        return list(loaded.diagnostics)
    found = _found(loaded, argument_map, ERRORS)
    return sorted((*loaded.diagnostics, *found), key=lambda each: each.sort_key)


ERRORS = ("duplicate-id", "unknown-reference", "self-reference")
"""The rules that find errors in a map that could be read."""

FROM_ABSENCE = frozenset({
    "silent-speaker", "unused-definition", "unaddressed-challenge", "recommendation-without-challenge",
    "recommendation-without-addressee", "unattributed-statement", "isolated-statement",
})  # fmt: skip
"""The rules that reason from what a map does not say."""

_MISLEADING = ("duplicate-id", "unknown-reference")
"""Errors that leave something unsaid that was meant."""


_AT_HAND = frozenset({"missing-source", "unchecked-source"})
"""The rules that find something on one machine and nothing on the next."""


def _found(loaded: Loaded, argument_map: ArgumentMap, names: Iterable[str]) -> list[Diagnostic]:
    return loaded.located(diagnostic for name in names for diagnostic in rule(name).check(argument_map))


def _in_sources(
    loaded: Loaded, argument_map: ArgumentMap, names: Iterable[str], shelf: "Shelf | None"
) -> tuple[list[Diagnostic], bool]:
    """Return what rules find that look into sources, and whether all sources are at hand."""
    # Commands that check for errors only need none of this.
    from argmap.quotations.shelf import Shelf
    from argmap.quotations.verification import verify

    verification = verify(argument_map, shelf or Shelf.beside(loaded.name))
    found = loaded.located(each for name in names for each in rule(name).check(verification))
    return found, verification.complete


def _in_comments(loaded: Loaded, found: list[Diagnostic], chosen: Sequence[str]) -> Iterator[Diagnostic]:
    """Yield what the rules find that look at comments; ``found`` is what the others found."""
    from argmap.checks.comment_in_text import cut_off
    from argmap.checks.useless_ignore import useless

    cut = list(cut_off(loaded)) if "comment-in-text" in chosen else []
    yield from cut
    if loaded.silenced and "useless-ignore" in chosen:
        yield from useless(loaded, [*found, *cut], chosen)


def _can_be_silenced(name: str) -> bool:
    try:
        return rule(name).can_be_silenced
    except UnknownRuleError:
        return False


def _silenced_on_line(loaded: Loaded, diagnostic: Diagnostic) -> bool:
    if diagnostic.location is None or diagnostic.rule not in loaded.silenced.get(diagnostic.location.line, ()):
        return False
    return _can_be_silenced(diagnostic.rule)
