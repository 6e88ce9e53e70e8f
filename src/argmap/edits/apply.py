"""Changes to a map, made in its text, and proved by reading the text again."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from argmap.diagnostics import Path
from argmap.edits.change import Change, Edit, applied
from argmap.edits.layout import Layout
from argmap.edits.locating import edit_for
from argmap.source import Loaded, loads
from argmap.source.collector import collector_paused

Made = Mapping[Edit, Sequence[Change]]
"""Edits with the changes that each makes: several where what stands once in the text stands for several things."""


@dataclass(frozen=True)
class Edited:
    """A map's text after changes, and the edits that make it.

    ``made`` are the changes in it; ``refused`` those that could not be made without changing something else.
    """

    text: str
    edits: tuple[Edit, ...]
    made: tuple[Change, ...]
    refused: tuple[Change, ...]


def edited(loaded: Loaded, changes: Sequence[Change]) -> Edited:
    """Return the text of a map with changes made, each where it belongs and nothing else touched.

    A change is made only if the text, read again, says what the map said before but for that change.
    """
    assert loaded.map is not None
    layout, said = Layout(loaded), _plain(loaded)
    together: dict[Path, list[Change]] = {}
    for change in dict.fromkeys(changes):
        together.setdefault(change.path, []).append(change)
    edits: dict[Edit, list[Change]] = {}
    for path, several in together.items():
        for change in several:
            if edit := edit_for(layout, change, several, _at(said, path)):
                edits.setdefault(edit, []).append(change)
    search = _Search(layout, said, edits)
    search.take(list(edits))
    made = {change for edit in search.taken for change in edits[edit]}
    return Edited(
        search.text,
        tuple(search.taken),
        tuple(change for change in changes if change in made),
        tuple(change for change in changes if change not in made),
    )


class _Search:
    """The edits that can be made together, and the text with them."""

    def __init__(self, layout: Layout, said: dict[str, Any], edits: Made) -> None:
        self.text = layout.text
        self.taken: list[Edit] = []
        self._layout, self._said, self._edits = layout, said, edits

    def take(self, edits: list[Edit], *, refused: bool = False) -> bool:
        """Take what can be made of some edits, and return whether that is all of them; halves them to find a culprit.

        ``refused`` tells that they are known not to go together with what is taken already.
        """
        if not edits or (not refused and self._taken_together(edits)):
            return True
        if len(edits) > 1:
            middle = len(edits) // 2
            # If there is no culprit in one half, there is one in the other.
            self.take(edits[middle:], refused=self.take(edits[:middle]))
        return False

    def _taken_together(self, edits: list[Edit]) -> bool:
        both = [*self.taken, *edits]
        try:
            text = applied(self._layout.text, both)
        except ValueError:
            return False
        again = loads(text)
        if again.map is None or not self._agrees(_plain(again), both):
            return False
        self.taken, self.text = both, text
        return True

    def _agrees(self, again: dict[str, Any], edits: list[Edit]) -> bool:
        """Whether a map says what it said before but for what edits change."""
        kept: list[tuple[dict[str, Any], str, Any]] = []
        for change in (change for edit in edits for change in self._edits[edit]):
            holder, keys = _at(self._said, change.path), [change.key]
            # Where there is no text, the quotation is the text.
            if change.key == "quote" and "text" in holder and not self._layout.value(change.path, "text"):
                keys.append("text")
            kept += [(holder, key, holder[key]) for key in keys]
            holder.update(dict.fromkeys(keys, change.value))
        agrees = again == self._said
        for holder, key, value in reversed(kept):
            holder[key] = value
        return agrees


def _plain(loaded: Loaded) -> dict[str, Any]:
    assert loaded.map is not None
    with collector_paused():
        return loaded.map.model_dump(mode="json")


def _at(plain: Any, path: Path) -> Any:
    for step in path:
        plain = plain[step]
    return plain
