"""Nested reasons and objections → flat statements, remembering where each was written.

``because:`` and ``but:`` may hold, in place of references, whole statements by id. They become claims of the map
and inherit the speakers of the statement they stand under.
"""

from collections.abc import Mapping
from typing import NamedTuple

from argmap.diagnostics import Path
from argmap.model.base import STATEMENT_KEYS
from argmap.model.references import STATEMENTS
from argmap.model.statements import INVERSE_KEYS
from argmap.source.raw import RawMap
from argmap.source.shape import known_keys


class Origin(NamedTuple):
    """Where a nested statement was written: the mapping it stands in, and the path of the statement it is under."""

    mapping: RawMap
    under: Path


Moved = dict[Path, Origin]
"""Where nested statements were written, by symbolic path."""


class Expanded:
    """A map's raw values with every statement in its section.

    ``value`` is what the model validates; ``moved`` says where nested statements were written;
    ``repeated`` lists ids that are declared elsewhere already, with their places; ``nameless`` the ``because`` or
    ``but`` that holds a statement without an id, with the key of the statement and its place.
    """

    def __init__(self, root: Mapping[str, object]) -> None:
        self.value: dict[str, object] = dict(root)
        self.moved: Moved = {}
        self.repeated: list[tuple[str, int]] = []
        self.nameless: list[tuple[str, str, int]] = []
        claims = root.get("claims")
        self._claims: dict[str, object] = {}
        self._declared = set(claims) if isinstance(claims, RawMap) else set()
        for section in STATEMENTS:
            entries = root.get(section)
            if isinstance(entries, RawMap) and any(_nested(entry) for entry in entries.values()):
                self.value[section] = self._flat(section, entries)
        if self.moved:
            before = self.value.get("claims")
            if before is None or isinstance(before, dict):
                # A section is rebuilt in the order of the file, each claim followed by its reasons.
                self.value["claims"] = {**(before or {}), **self._claims}

    def _flat(self, section: str, entries: RawMap) -> dict[str, object]:
        flat: dict[str, object] = {}
        # (mapping it stands in, id, speakers inherited, the statement it is nested under); the next one last
        waiting: list[tuple[RawMap, str, tuple[str, ...], Path]]
        waiting = [(entries, name, (), ()) for name in reversed(entries)]
        while waiting:
            mapping, name, speakers, under = waiting.pop()
            if under and (name in self._declared or ("claims", name) in self.moved):
                self.repeated.append((name, mapping.key_start(name)))
                continue
            entry = _attributed(mapping[name], speakers)
            children = _nested(entry)
            if children:
                assert isinstance(entry, dict)
                ids = {key: self._ids(key, reasons) for key, reasons in children}
                entry = {**entry, **ids}
                voices, path = _speakers(entry.get("by")), ("claims" if under else section, name)
                for key, reasons in reversed(children):
                    waiting += [(reasons, child, voices, path) for child in reversed(ids[key])]
            if under:
                self.moved["claims", name] = Origin(mapping, under)
            (flat if not under or section == "claims" else self._claims)[name] = entry
        return flat

    def _ids(self, key: str, reasons: RawMap) -> list[str]:
        """Return the ids of the statements under ``key``; none if it holds the keys of one statement."""
        stray = next((name for name in STATEMENT_KEYS if name in reasons), None)
        if stray is None:
            return list(reasons)
        self.nameless.append((key, stray, reasons.key_start(stray)))
        return [name for name in reasons if name not in known_keys(("claims", ""))]


def _nested(entry: object) -> list[tuple[str, RawMap]]:
    """Return the keys of an entry that hold whole statements, with those statements."""
    if not isinstance(entry, dict) or not ("because" in entry or "but" in entry):
        return []
    found = [(key, entry.get(key)) for key in INVERSE_KEYS]
    return [(key, value) for key, value in found if isinstance(value, RawMap) and is_nested(value)]


def is_nested(reasons: RawMap) -> bool:
    """Whether what stands under ``because`` holds statements; ``{to: id}`` is one reference in its long form."""
    return not isinstance(reasons.get("to"), str)


def _attributed(entry: object, speakers: tuple[str, ...]) -> object:
    if not speakers:
        return entry
    if isinstance(entry, str):
        return {"text": entry, "by": speakers}
    if isinstance(entry, dict) and "by" not in entry:
        return {**entry, "by": speakers}
    return entry


def _speakers(by: object) -> tuple[str, ...]:
    voices = by if isinstance(by, list | tuple) else [by]
    names = (voice.get("speaker") if isinstance(voice, dict) else voice for voice in voices)
    return tuple(name for name in names if isinstance(name, str))
