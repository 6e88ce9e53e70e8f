"""Nested reasons and objections → flat statements, remembering where each was written.

``because:`` and ``but:`` may hold, in place of references, whole statements by id. They become claims of the map
and inherit the speakers of the statement they stand under.
"""

from argmap.diagnostics import Path
from argmap.model.references import STATEMENTS
from argmap.model.statements import INVERSE_KEYS
from argmap.source.raw import RawMap

Moved = dict[Path, tuple[RawMap, str]]
"""Where nested statements were written: the mapping and the key in it, by symbolic path."""


class Expanded:
    """A map's raw values with every statement in its section.

    ``value`` is what the model validates; ``moved`` says where nested statements were written;
    ``repeated`` lists the symbolic path and place of ids that are declared elsewhere already.
    """

    def __init__(self, root: RawMap) -> None:
        self.value: dict[str, object] = dict(root)
        self.moved: Moved = {}
        self.repeated: list[tuple[str, int]] = []
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
        # (mapping it stands in, id, entry, speakers inherited, whether nested); the next one last
        waiting = [(entries, name, entries[name], (), False) for name in reversed(entries)]
        while waiting:
            mapping, name, entry, speakers, nested = waiting.pop()
            if nested and (name in self._declared or ("claims", name) in self.moved):
                self.repeated.append((name, mapping.key_start(name)))
                continue
            entry = _attributed(entry, speakers)  # noqa: PLW2901
            children = _nested(entry)
            if children:
                assert isinstance(entry, dict)
                entry = {**entry, **{key: list(reasons) for key, reasons in children}}  # noqa: PLW2901
                voices = _speakers(entry.get("by"))
                for _, reasons in reversed(children):
                    waiting += [(reasons, child, reasons[child], voices, True) for child in reversed(reasons)]
            if nested:
                self.moved["claims", name] = (mapping, name)
            (flat if not nested or section == "claims" else self._claims)[name] = entry
        return flat


def _nested(entry: object) -> list[tuple[str, RawMap]]:
    """Return the keys of an entry that hold whole statements, with those statements."""
    if not isinstance(entry, dict):
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
