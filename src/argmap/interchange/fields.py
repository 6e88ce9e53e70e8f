"""Values of a JSON file that may hold anything → those that are wanted, or an error that says where."""

import json
from collections.abc import Collection, Iterator
from typing import Any

from argmap.interchange.unreadable import UnreadableFileError, unreadable
from argmap.source.control_characters import CONTROL_CHARACTERS
from argmap.source.text import SourceText

_WANTED: dict[type, str] = {dict: "an object", list: "a list", str: "text"}


class Fields:
    """An object of a JSON file; ``where`` is how messages call it, such as ``nodes[3]``.

    What is missing or null is empty. What is of another kind than wanted is an ``UnreadableFileError``.
    """

    def __init__(self, value: Any, source: SourceText, where: str) -> None:
        self._source, self._where = source, where
        self._values: dict[str, Any] = self._checked(value, dict, where)
        if any(map(CONTROL_CHARACTERS.search, self._values)):
            self._values = {CONTROL_CHARACTERS.sub(" ", key): each for key, each in self._values.items()}

    def __contains__(self, key: str) -> bool:
        return self._values.get(key) is not None

    def __iter__(self) -> Iterator[str]:
        return (key for key in self._values if self._values[key] is not None)

    def unknown(self, known: Collection[str]) -> Iterator[str]:
        """Yield what is said under no known key."""
        return (key for key, value in self._values.items() if key not in known and value not in (None, "", [], {}))

    def text(self, key: str) -> str:
        """Return a text without control characters, empty if it is blank; numbers count as text."""
        value = self._values.get(key)
        if isinstance(value, int | float):
            value = str(value).lower()
        return plain(self._checked("" if value is None else value, str, self._place(key)))

    def number(self, key: str) -> int | None:
        """Return a whole number that is not negative; None if it is missing or no such number."""
        value = self._values.get(key)
        if isinstance(value, str) and value.isascii() and value.isdigit() and len(value) < 11:
            value = int(value)
        return value if type(value) is int and 0 <= value < 10**10 else None

    def texts(self, key: str) -> list[str]:
        """Return the texts of a list; an empty one if it is missing."""
        value = self._values.get(key)
        listed = self._checked([] if value is None else value, list, self._place(key))
        return [plain(self._checked(each, str, self._place(key))) for each in listed]

    def inner(self, key: str) -> "Fields":
        """Return an object; an empty one if it is missing."""
        value = self._values.get(key)
        return Fields({} if value is None else value, self._source, self._place(key))

    def inners(self, key: str) -> "Iterator[Fields]":
        """Yield the objects of a list."""
        place = self._place(key)
        value = self._values.get(key)
        for index, each in enumerate(self._checked([] if value is None else value, list, place)):
            yield Fields(each, self._source, f"{place}[{index}]")

    def by_id(self, key: str) -> "Iterator[tuple[str, Fields]]":
        """Yield the objects of an object, by their ids."""
        inner = self.inner(key)
        for name in inner:
            yield name, inner.inner(name)

    def all_of(self, key: str) -> "Iterator[Fields]":
        """Yield the objects of a list or, whatever their ids, of an object."""
        if isinstance(self._values.get(key), list):
            yield from self.inners(key)
        else:
            yield from (each for _, each in self.by_id(key))

    def is_object(self, key: str) -> bool:
        """Whether a value is an object."""
        return isinstance(self._values.get(key), dict)

    def spelt(self, key: str) -> str:
        """Return any value as text: what is none, as JSON."""
        value = self._values.get(key)
        return plain(value if isinstance(value, str) else json.dumps(value, ensure_ascii=False))

    def is_text(self, key: str) -> bool:
        """Whether a value is text."""
        return isinstance(self._values.get(key), str)

    def error(self, message: str) -> UnreadableFileError:
        """Return an error about this object."""
        return unreadable(self._source, f"{self._where}: {message}" if self._where else message)

    def _place(self, key: str) -> str:
        return f"{self._where}.{key}" if self._where else key

    def _checked(self, value: Any, kind: type, place: str) -> Any:
        if not isinstance(value, kind):
            shown = json.dumps(value, ensure_ascii=False)[:40]
            message = f"{place or 'the file'} is {shown}, where {_WANTED[kind]} belongs"
            # JSON once read has no places any more: that of the name is close enough.
            at = self._source.text.find(json.dumps(place.rpartition(".")[2].partition("[")[0]))
            raise unreadable(self._source, message, max(at, 0))
        return value


def plain(text: str) -> str:
    """Return a text without control characters; empty if it is blank."""
    found = CONTROL_CHARACTERS.sub(" ", text)
    return "" if found.isspace() else found
