"""The one way in: a file → a map, its places, and findings. A bad file never raises."""

import gc
import re
from collections.abc import Iterable
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path as FilePath
from typing import TYPE_CHECKING

from argmap.diagnostics import Diagnostic, Location, Severity
from argmap.model.argument_map import ArgumentMap
from argmap.source.comments import comments_in_text
from argmap.source.events import CONTROL_CHARACTERS
from argmap.source.expand import Expanded
from argmap.source.parse import parse
from argmap.source.places import Places
from argmap.source.raw import RawMap, scalar_span
from argmap.source.recovery import recovered
from argmap.source.remainder import validated
from argmap.source.text import SourceText, UnreadableError, checked, read_text
from argmap.source.too_high import without_stray_keys
from argmap.source.yaml_error import YamlError

if TYPE_CHECKING:
    from collections.abc import Iterator

_SILENCE = re.compile(r"(?:^|\s)#[ \t]*argmap:[ \t]*ignore\[([^\]\n]*)\]")


@dataclass(frozen=True)
class Loaded:
    """What became of a file.

    ``map`` is the whole map, or None if anything in the file had to be refused; ``rest`` is then what
    could be made of the remainder, for checks that go on (None if nothing could).
    """

    name: str
    map: ArgumentMap | None
    source: SourceText
    diagnostics: tuple[Diagnostic, ...] = ()
    places: Places | None = None
    rest: ArgumentMap | None = field(default=None, repr=False)

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
    with collector_paused():
        try:
            parsed = parse(source)
        except YamlError as error:
            parsed = recovered(source, error)
        syntax = [_syntax(source, error) for error in parsed.refused]
        root = parsed.document
        if not isinstance(root, RawMap):
            return Loaded(source.name, None, source, tuple(syntax or [_syntax(source, _not_a_map(root))]))
        raw, stray, emptied = without_stray_keys(root)
        expanded = Expanded(raw)
        places = Places(source, root, expanded.moved)
        found = [_twice(source, duplicate.key, duplicate.second, duplicate.first) for duplicate in parsed.duplicates]
        found += [_twice(source, name, start) for name, start in expanded.repeated]
        found += [_nameless(source, *place) for place in expanded.nameless]
        found += [*stray, *_own_ids(expanded)]
        argument_map, refused = validated(expanded.value, (*parsed.unread, *emptied))
        found += refused
    located = _unblurred(map(places.located, found), syntax)
    located = sorted([*syntax, *located], key=lambda diagnostic: diagnostic.sort_key)
    if located:
        return Loaded(source.name, None, source, tuple(located), places, argument_map)
    return Loaded(source.name, argument_map, source, (), places)


def _unblurred(found: Iterable[Diagnostic], syntax: list[Diagnostic]) -> list[Diagnostic]:
    """Leave out findings about what the parser made of something that is no proper YAML."""
    blurred: dict[int, list[range]] = {}
    for broken in syntax:
        if broken.location and broken.line_text is not None:
            start, end = broken.location.column, broken.location.column + broken.location.length
            # What an alias or a tag should have stood for is not there, so that findings point at its key.
            start = 0 if broken.line_text[start - 1 : start] in ("*", "!") else start
            blurred.setdefault(broken.location.line, []).append(range(start, end))
    return [
        each
        for each in found
        if each.location is None
        or not any(
            each.location.column < columns.stop and columns.start < each.location.column + each.location.length
            for columns in blurred.get(each.location.line, ())
        )
    ]


@contextmanager
def collector_paused() -> "Iterator[None]":
    """Pause the garbage collector, which would walk the growing tree again and again."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


def _own_ids(expanded: Expanded) -> list[Diagnostic]:
    """Find entries that write their id inside themselves, where it would be overwritten."""
    return [
        Diagnostic(
            "unknown-key",
            Severity.ERROR,
            f"{section.removesuffix('s')} '{name}' has no key `id`",
            (section, name, "id"),
            "the id is the key itself",
            on_key=True,
        )
        for section, entries in expanded.value.items()
        if isinstance(entries, dict)
        for name, entry in entries.items()
        if isinstance(entry, dict) and "id" in entry and section not in ("event", "check")
    ]


def _twice(source: SourceText, key: str, second: int, first: int | None = None) -> Diagnostic:
    hint = "it is declared elsewhere already"
    if first is not None:
        hint = f"it stands already in line {source.location(first, first).line}"
    diagnostic = Diagnostic("duplicate-id", Severity.ERROR, f"`{key}` stands twice", hint=hint)
    return _on_key(source, diagnostic, key, second)


def _nameless(source: SourceText, under: str, key: str, start: int) -> Diagnostic:
    hint = f"give the reason an id: `{under}: {{some-id: {{{key}: …}}}}`"
    diagnostic = Diagnostic("wrong-type", Severity.ERROR, f"`{key}` is a key, not an id", hint=hint)
    return _on_key(source, diagnostic, key, start)


def _on_key(source: SourceText, diagnostic: Diagnostic, key: str, start: int) -> Diagnostic:
    location = source.location(*scalar_span(source.text, start, key))
    return diagnostic.at(location, source.line(location.line))


def _not_a_map(root: object) -> YamlError:
    if root is None:
        return YamlError("the file is empty", (0, 1), "a map starts with `title:`")
    shape = "a list" if isinstance(root, list) else "plain text"
    return YamlError(f"this is {shape}, not a map", (0, 1), "a map starts with `title:`")


def _syntax(source: SourceText, error: YamlError) -> Diagnostic:
    location = source.location(*error.span)
    # The line may hold what made it unreadable; a terminal should not get to see it.
    line = CONTROL_CHARACTERS.sub("\ufffd", source.line(location.line))
    return Diagnostic("syntax", Severity.ERROR, error.message, hint=error.hint, location=location, line_text=line)
