"""A text that can be read → a map, its places, and findings."""

from collections.abc import Iterable

from argmap.diagnostics import Diagnostic, Severity
from argmap.source.collector import collector_paused
from argmap.source.control_characters import CONTROL_CHARACTERS
from argmap.source.expand import Expanded
from argmap.source.load import Loaded
from argmap.source.parse import parse
from argmap.source.places import Places
from argmap.source.raw import RawMap, scalar_span
from argmap.source.recovery import recovered
from argmap.source.remainder import validated
from argmap.source.text import SourceText
from argmap.source.too_high import without_stray_keys
from argmap.source.yaml_error import YamlError


def loaded(source: SourceText) -> Loaded:
    """Return what becomes of a text that can be read at all."""
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
