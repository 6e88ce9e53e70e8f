"""The parser's events, of a whole text or of a piece of it; the only module that meets the parser itself."""

from dataclasses import dataclass
from typing import Any

import yaml

from argmap.source.raw import Span
from argmap.source.yaml_error import YamlError

try:
    from yaml._yaml import CParser
except ImportError:  # a PyYAML built without libyaml: slower, the same events
    CParser = None  # type: ignore[assignment, misc]


def control_character(character: str, span: Span) -> YamlError:
    """Return the finding that a text holds ``character``."""
    return YamlError(f"the text holds a control character, U+{ord(character):04X}", span, "delete it")


def event_source(text: str, offset: int = 0) -> Any:
    """Return what yields the events of ``text`` by ``get_event()``; it stands ``offset`` characters into the whole."""
    source = CParser(text) if CParser is not None else yaml.Loader(text)
    return _Shifted(source, offset) if offset else source


def span_of(event: Any) -> Span:
    """Return where an event starts and ends."""
    return event.start_mark.index, event.end_mark.index


class _Shifted:
    """The events of a piece of a text, with their places in the whole."""

    def __init__(self, events: Any, offset: int) -> None:
        self._events, self._offset = events, offset

    def get_event(self) -> Any:
        event = self._events.get_event()
        if event.start_mark is not None:
            event.start_mark = _Mark(event.start_mark.index + self._offset)
            event.end_mark = _Mark(event.end_mark.index + self._offset)
        return event


@dataclass(frozen=True, slots=True)
class _Mark:
    index: int
