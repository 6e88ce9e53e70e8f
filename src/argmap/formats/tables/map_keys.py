"""The table of the map itself: a key and a value a row."""

from argmap.formats.tables.book import Book
from argmap.formats.tables.entries import Entry, day
from argmap.formats.tables.sheets import Record

_LISTS = ("mapper", "ignore", "event: organizer")
_PLAIN = ("title", "language", "license", "note")
_KEYS = "title, language, mapper, license, note, event: kind, event: date, …, or ignore"


def map_values(book: Book) -> Entry:
    """Return what the table says of the map; wrong rows are told to the book."""
    found: Entry = {}
    seen: set[str] = set()
    for record in book.rows("map"):
        key = " ".join(record.values.get("key", "").casefold().replace(":", ": ").split())
        if not key:
            book.wrong(record, "this row has no key", "key", f"write {_KEYS}")
            continue
        if key in seen and key not in _LISTS:
            book.wrong(record, f"'{key}' stands twice", "key", "keep one of them")
        seen.add(key)
        _set(found, key, record, book)
    return found


def _set(found: Entry, key: str, record: Record, book: Book) -> None:
    under, colon, inner = key.partition(": ")
    if key == "ignore":
        under, colon, inner = "check", ":", "ignore"
    book.stands((under, inner) if colon else (under,), record)
    value = record.values.get("value")
    if key == "event":
        event = found.setdefault("event", {})
        if value is not None:
            event["title"] = value
    elif value is None:
        return
    elif colon and under in ("event", "check"):
        within = found.setdefault(under, {})
        value = day(value) if inner == "date" else value
        within[inner] = [*within.get(inner, []), value] if key in _LISTS else value
    elif key in _LISTS:
        found[key] = [*found.get(key, []), value]
    elif key in _PLAIN:
        found[key] = value
    else:
        book.wrong(record, f"there is no key '{key[:100]}'", "key", f"write {_KEYS}")
