"""Keys of a statement that stand where ids belong: at the level of the statement, or directly under ``because:``."""

from argmap.diagnostics import Diagnostic, Path, Severity
from argmap.model.base import STATEMENT_KEYS
from argmap.model.references import STATEMENTS
from argmap.source.raw import RawMap
from argmap.source.shape import known_keys


def without_stray_keys(root: RawMap) -> tuple[dict[str, object], list[Diagnostic], list[Path]]:
    """Return a map's raw values without the keys that should be a level deeper, a finding for each run of such keys,
    and the statements that they left empty.
    """  # noqa: D205 - three things are returned
    value: dict[str, object] = dict(root)
    found: list[Diagnostic] = []
    emptied: list[Path] = []
    for section in STATEMENTS:
        entries = root.get(section)
        if not isinstance(entries, RawMap) or not any(key in entries for key in STATEMENT_KEYS):
            continue
        kept: list[str] = []
        owner: str | None = None
        inside = False
        for name in entries:
            if name in STATEMENT_KEYS or (inside and name in known_keys((section, ""))):
                if not inside:
                    owner = kept.pop() if kept and entries[kept[-1]] is None else None
                    emptied += [(section, owner)] if owner else []
                    found.append(_stray(section, name, owner))
                inside = True
            else:
                inside = False
                kept.append(name)
        section_kept = RawMap(entries.table, entries.start)
        section_kept.replace([entry for entry in entries.entries() if entry[0] in kept])
        value[section] = section_kept
    return value, found, emptied


def _stray(section: str, name: str, owner: str | None) -> Diagnostic:
    hint = f"indent it under `{owner}:`" if owner else "give the statement an id, and indent this under it"
    return Diagnostic("wrong-type", Severity.ERROR, f"`{name}` is a key, not an id", (section, name), hint, on_key=True)
