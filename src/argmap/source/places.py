"""Symbolic path → place in the text."""

from argmap.diagnostics import Diagnostic, Location, Path
from argmap.model.statements import INVERSE_KEYS
from argmap.source.expand import Moved, is_nested
from argmap.source.raw import RawList, RawMap, Span, scalar_span
from argmap.source.text import SourceText


class Places:
    """Where everything of a map stands in its text."""

    def __init__(self, source: SourceText, root: object, moved: Moved) -> None:
        self._source, self._root, self._moved = source, root, moved

    def located(self, diagnostic: Diagnostic) -> Diagnostic:
        """Return a finding with its line, column, length and the text of the line."""
        if diagnostic.location is not None:
            return diagnostic
        location = self.locate(diagnostic.path, on_key=diagnostic.on_key)
        return diagnostic.at(location, self._source.line(location.line))

    def locate(self, path: Path, *, on_key: bool = False) -> Location:
        """Return the place of what ``path`` names.

        A text is shown itself, a list or mapping by its key. A path that goes deeper than the file does,
        because a short form was used, ends where the file ends.
        """
        return self._source.location(*self.span(path, on_key=on_key))

    def span(self, path: Path, *, on_key: bool = False) -> Span:
        """Return the same place as character offsets."""
        node: object = self._root
        steps = path
        while path[:2] in self._moved:
            node, under = self._moved[path[:2]]
            steps = path[1:]
            if path[2:3] != ("by",) or _has_speaker(node, path[1]):
                break
            path, node, steps = (*under, *path[2:]), self._root, (*under, *path[2:])
        before: str | int | None = None
        key: tuple[int, str] | None = None
        value: tuple[int, object] = (getattr(self._root, "start", 0), None)
        for step in steps:
            if isinstance(node, RawMap) and isinstance(step, str):
                if step == "text" and step not in node and "quote" in node:
                    step = "quote"  # noqa: PLW2901 - which is the text as well where there is no other
                if step not in node:
                    break
                key = (node.key_start(step), step)
                value, node = (node.value_start(step), node[step]), node[step]
            elif isinstance(node, RawList) and isinstance(step, int):
                if step >= len(node):
                    break
                key, value, node = None, (node.value_start(step), node[step]), node[step]
            elif isinstance(node, RawMap) and before in INVERSE_KEYS and is_nested(node) and step in range(len(node)):
                # Under `because:` and `but:` the model has a list of ids where the file has statements.
                name = list(node)[int(step)]
                key, node = (node.key_start(name), name), None
            # Otherwise the file has a short form here: a lone value for a list, a text for a mapping.
            before = step
        if key is not None and (on_key or node is None or isinstance(node, RawMap | RawList)):
            return scalar_span(self._source.text, *key)
        return scalar_span(self._source.text, *value)


def _has_speaker(mapping: RawMap, name: object) -> bool:
    """Whether a nested statement names who says it, rather than inheriting it."""
    entry = mapping.get(str(name))
    return isinstance(entry, dict) and "by" in entry
