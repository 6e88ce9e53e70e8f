"""Text that is not YAML → all that can be read of it.

A slip such as a forgotten quotation mark breaks a YAML text from there on, often far from where it was made. A map
has one section under another, each made of entries, so a broken text is read piece by piece: the errors of each
piece are found where they are, and the rest of the map can be checked in the same run.
"""

import re
from collections.abc import Iterator

from argmap.source.build import Builder, Duplicate
from argmap.source.parse import Parsed, prepared
from argmap.source.raw import Entry, RawMap, Span
from argmap.source.text import SourceText
from argmap.source.yaml_error import LimitError, YamlError

_KEY = r"""(?:"[^"\r\n]*"|'[^'\r\n]*'|[^\s#'"\[\]{}&*!|>%@`,?-][^\r\n]{0,999}?)(?=[ ]{0,9}:(?:\s|\Z))"""
# The numbers keep a line of spaces from being searched again and again.
_BARE_KEY = re.compile(rf"{_KEY}[ ]*:[ ]*(?:#[^\r\n]*)?\r?\n")
_INDENT = re.compile(r"^([ ]*)[^\s#]", re.MULTILINE)


def recovered(source: SourceText, error: YamlError) -> Parsed:
    """Return what can be read of a text that ``error`` broke, less the sections and entries that are broken."""
    text, builder = prepared(source.text)
    rescue = _Rescue(text, builder)
    entries = [] if isinstance(error, LimitError) else rescue.entries((0, len(text)), 0)
    if not rescue.errors:  # no piece is broken by itself
        return Parsed(None, [], [*builder.refused, error])
    root = RawMap(builder.table, 0)
    root.replace(entries)
    return Parsed(root, builder.duplicates, [*builder.refused, *rescue.errors], tuple(rescue.unread))


class _Rescue:
    def __init__(self, text: str, builder: Builder) -> None:
        self.text, self.builder = text, builder
        self.errors: list[YamlError] = []
        self.unread: list[tuple[str, ...]] = []

    def entries(self, span: Span, indent: int, section: tuple[str, ...] = ()) -> list[Entry]:
        """Return the entries of the mapping with its keys at ``indent`` that can be read."""
        found: dict[str, Entry] = {}
        for key, (start, end) in self._pieces(span, indent):
            try:
                self.builder.build(self.text[start:end], start)
            except YamlError as error:
                found |= self._broken((*section, key), (start, end), error)
                continue
            if isinstance(self.builder.document, RawMap):
                for entry in self.builder.document.entries():
                    if entry[0] in found:
                        self.builder.duplicates.append(Duplicate(entry[0], found[entry[0]][2], entry[2]))
                    found.setdefault(entry[0], entry)
        return list(found.values())

    def _broken(self, path: tuple[str, ...], span: Span, error: YamlError) -> dict[str, Entry]:
        """Note what breaks a piece; return what can be read of it if it is a section."""
        header = _BARE_KEY.match(self.text, *span)
        first = _INDENT.search(self.text, header.end(), span[1]) if header and len(path) == 1 else None
        known = len(self.errors)
        if header and first and first.group(1):
            section = RawMap(self.builder.table, first.start())
            section.replace(self.entries((header.end(), span[1]), len(first.group(1)), path))
            if len(self.errors) > known:
                return {path[0]: (path[0], section, span[0], section.start)}
        self.errors.append(error)
        self.unread.append(path)
        return {}

    def _pieces(self, span: Span, indent: int) -> Iterator[tuple[str, Span]]:
        """Yield each key at ``indent`` with the lines from there to the next one."""
        keys = list(re.compile(rf"^[ ]{{{indent}}}({_KEY})", re.MULTILINE).finditer(self.text, *span))
        ends = [key.start() for key in keys[1:]] + [span[1]]
        for key, end in zip(keys, ends, strict=False):
            yield key.group(1).strip("'\""), (key.start(), end)
