"""Events → raw values with places."""

from array import array
from typing import Any, NamedTuple

import yaml

from argmap.source.control_characters import CONTROL_CHARACTERS
from argmap.source.events import control_character, event_source, span_of
from argmap.source.raw import Entry, RawList, RawMap
from argmap.source.yaml_error import LimitError, YamlError, in_plain_words

MAX_DEPTH = 500
"""Levels of nesting; a chain of 200 nested reasons takes 400."""

MAX_ALIASED = 1_000_000
"""Values that all aliases of a file may stand for together, which disarms alias bombs."""

_TEXT_TAGS = frozenset(f"tag:yaml.org,2002:{name}" for name in ("str", "int", "float", "bool", "timestamp")) | {"!"}
_COLLECTION_TAGS = frozenset({"tag:yaml.org,2002:map", "tag:yaml.org,2002:seq", "!"})

_REPEATED = "\0"
"""Starts the key under which the value of a repeated key waits to be dropped; no text can hold it."""

MAX_DUPLICATES = 1000
"""Repeated keys reported in one run."""


class Duplicate(NamedTuple):
    """A key that stands twice in one mapping, with the offsets of both; only the first one counts."""

    key: str
    first: int
    second: int


class Builder:
    """Builds raw values from events, with an explicit stack: depth is data here, not recursion."""

    def __init__(self, refused: list[YamlError], reveal: dict[int, str] | None, *, careful: bool) -> None:
        self.table = array("I")
        self.document: object = None
        self.text, self.offset = "", 0
        self.duplicates: list[Duplicate] = []
        self.refused = refused
        self.careful = careful
        self.anchors: dict[str, object] = {}
        self.open_anchors: set[int] = set()
        self.sizes: dict[int, int] = {}
        self.aliased = 0
        self.reveal = reveal

    def build(self, text: str, offset: int = 0) -> None:
        """Set ``document`` to what ``text`` says, which stands ``offset`` characters into the whole.

        Raises:
            YamlError: at the first place where it cannot be read.
        """
        self.document, self.text, self.offset = None, text, offset
        self.open_anchors.clear()
        try:
            self._build(event_source(text, offset))
        except yaml.MarkedYAMLError as error:
            raise in_plain_words(error, text, offset) from None
        except ValueError:  # PyYAML's own parser stumbles over "\UFFFFFFFF"
            raise YamlError("unknown escape after a backslash", (offset, offset + 1)) from None

    def _build(self, events: Any) -> None:  # noqa: C901, PLR0912, PLR0915 - one loop, kept whole for speed
        get_event, table, careful = events.get_event, self.table, self.careful
        scalar_event, map_start, map_end = yaml.ScalarEvent, yaml.MappingStartEvent, yaml.MappingEndEvent
        seq_start, seq_end, alias_event = yaml.SequenceStartEvent, yaml.SequenceEndEvent, yaml.AliasEvent
        documents = 0
        # The innermost open collection, the key waiting for its value, and the starts gathered so far.
        parent: Any = None
        key: Any = None
        starts: list[int] = []
        stack: list[tuple[Any, Any, list[int]]] = []
        while True:
            event = get_event()
            kind = event.__class__
            if kind is scalar_event:
                value: Any = event.value
                if event.tag is not None and event.tag not in _TEXT_TAGS:
                    self._refuse_tag(event)
                if careful:
                    value = self._cleaned(event)
                if not value and event.implicit[0] and (key is not None or parent.__class__ is not RawMap):
                    value = None
                if event.anchor is not None:
                    self.anchors[event.anchor] = value
            elif kind is map_start or kind is seq_start:
                if event.tag is not None and event.tag not in _COLLECTION_TAGS:
                    self._refuse_tag(event)
                if len(stack) >= MAX_DEPTH:
                    raise LimitError(f"nested deeper than {MAX_DEPTH} levels", span_of(event))
                if key is None and parent.__class__ is RawMap:
                    raise YamlError("a key must be text, not something in brackets", span_of(event))
                stack.append((parent, key, starts))
                parent = (RawMap if kind is map_start else RawList)(table, event.start_mark.index)
                key, starts = None, []
                if event.anchor is not None:
                    self.anchors[event.anchor] = parent
                    self.open_anchors.add(id(parent))
                continue
            elif kind is map_end or kind is seq_end:
                value = parent
                value.base = len(table)
                table.extend(starts)
                self.open_anchors.discard(id(value))
                parent, key, starts = stack.pop()
                if kind is map_end:
                    if self.duplicates:
                        _drop_repeated(value)
                    if "<<" in value:
                        self._merge(value)
                start = value.start
                if parent.__class__ is RawMap:
                    parent[key] = value
                    starts.append(start)
                    key = None
                elif parent is None:
                    self.document = value
                else:
                    parent.append(value)
                    starts.append(start)
                continue
            elif kind is alias_event:
                value = self._resolve(event)
                if key is None and parent.__class__ is RawMap and value.__class__ is not str:
                    raise YamlError("a key must be text", span_of(event))
            elif kind is yaml.DocumentStartEvent:
                documents += 1
                if documents > 1:
                    self._refuse("a file holds one map, but a second document starts here", event)
                    return
                continue
            elif kind is yaml.StreamEndEvent:
                return
            else:
                continue

            if parent.__class__ is RawMap:
                if key is None:
                    if value in parent:
                        self._note_duplicate(parent, value, starts, event.start_mark.index)
                        value = f"{_REPEATED}{len(parent)}"
                    key = value
                else:
                    parent[key] = value
                    key = None
                starts.append(event.start_mark.index)
            elif parent is None:
                self.document = value
            else:
                parent.append(value)
                starts.append(event.start_mark.index)

    def _note_duplicate(self, parent: RawMap, key: str, starts: list[int], second: int) -> None:
        if len(self.duplicates) < MAX_DUPLICATES:
            self.duplicates.append(Duplicate(key, starts[list(parent).index(key) * 2], second))

    def _refuse(self, message: str, event: Any, hint: str | None = None) -> None:
        self.refused.append(YamlError(message, span_of(event), hint))

    def _refuse_tag(self, event: Any) -> None:
        name = event.tag.replace("tag:yaml.org,2002:", "!!")
        message = f"tags are not used in a map: {name}" if name.startswith("!!") else "text may not start with '!'"
        self.refused.append(YamlError(message, span_of(event), "put text that starts with '!' in quotes"))

    def _cleaned(self, event: Any) -> str:
        """Return a text with its own line separators, and without the characters that only an escape can bring in."""
        value: str = event.value if self.reveal is None else event.value.translate(self.reveal)
        if event.style == '"' and (found := CONTROL_CHARACTERS.search(value)):
            self.refused.append(control_character(found.group(), span_of(event)))
            return CONTROL_CHARACTERS.sub("\ufffd", value)
        return value

    def _merge(self, value: RawMap) -> None:
        """Put in what ``<<`` brings; a mapping's own keys win, and places stay where things are written."""
        at = value.key_start("<<")
        if self.text[at - self.offset] in "'\"":  # in quotes it is a key like any other
            return
        brought = value["<<"]
        others = list(brought) if isinstance(brought, RawList) else [brought]
        if not all(isinstance(other, RawMap) for other in others):
            self.refused.append(YamlError("'<<' needs `key: value` lines to bring in", (at, at + 2)))
            others = []
        merged: dict[str, Entry] = {}
        for origin in (value, *others):
            assert isinstance(origin, RawMap)
            for entry in origin.entries():
                merged.setdefault(entry[0], entry)
        del merged["<<"]
        value.replace(merged.values())

    def _resolve(self, event: Any) -> Any:
        if event.anchor not in self.anchors:
            self._refuse(f"no anchor is called '{event.anchor}'", event, "put text that starts with '*' in quotes")
            return None
        value = self.anchors[event.anchor]
        if id(value) in self.open_anchors:
            self._refuse(f"'*{event.anchor}' stands inside what it names", event)
            return None
        self.aliased += self._size(value)
        if self.aliased > MAX_ALIASED:
            raise LimitError("the aliases of this file stand for too much", span_of(event))
        return value

    def _size(self, value: object) -> int:
        """Count the values under an anchored one, aliases in it included; each collection is walked once."""
        if not isinstance(value, dict | list):
            return 1
        if id(value) not in self.sizes:
            inner = value.values() if isinstance(value, dict) else value
            self.sizes[id(value)] = 1 + sum(map(self._size, inner))
        return self.sizes[id(value)]


def _drop_repeated(value: RawMap) -> None:
    if any(key.startswith(_REPEATED) for key in value):
        value.replace([entry for entry in value.entries() if not entry[0].startswith(_REPEATED)])
