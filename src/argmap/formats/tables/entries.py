"""What a row says by itself: the values of its cells, less what refers to something else."""

import re
from typing import Any

from argmap.formats.tables.cells import separated
from argmap.formats.tables.headings import Column
from argmap.formats.tables.sheets import Record
from argmap.model.base import ID_PATTERN
from argmap.model.dates import check_date
from argmap.source.everyday_dates import as_edtf

Entry = dict[str, Any]
"""Plain values by the keys of the map."""

_ID = re.compile(ID_PATTERN)
_MIDNIGHT = re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2})[ T]00:00(?::00)?")
_CLOCK = re.compile(r"([0-9]{1,2}):([0-9]{2}:[0-9]{2})\s?([AP])\.?M\.?", re.IGNORECASE)
_WHOLE = re.compile(r"([+-]?[0-9]+)[.,]0+")


def said(record: Record, *without: str) -> Entry:
    """Return what the cells of a row say, save some columns and all that refer to something."""
    columns, found = record.sheet.table.by_name, {}
    for name, text in record.values.items():
        if name not in without and not columns[name].refers:
            found[name] = _value(columns[name], text)
    return {**found, "attributes": record.attributes} if record.attributes else found


def is_id(text: str) -> bool:
    """Whether a text may be the id of something, in this map or, after a ``#``, in another one."""
    return _ID.fullmatch(text) is not None or "#" in text


def whole_number(text: str) -> str:
    """Return a number without the decimals that spreadsheet and statistics programs add: ``2`` for ``2.0``."""
    found = _WHOLE.fullmatch(text)
    return found[1] if found else text


def day(text: str) -> str:
    """Return a date as a map has it, if it is clear which one is meant: spreadsheet programs write their own forms."""
    if midnight := _MIDNIGHT.fullmatch(text):
        return midnight[1]
    try:
        check_date(text)
    except ValueError:
        return as_edtf(text) or text
    return text


def timecode(text: str) -> str:
    """Return ``00:14:32`` for ``12:14:32 AM``, which spreadsheet programs make of it; any other text as it is."""
    found = _CLOCK.fullmatch(text)
    if not found:
        return text
    hours = int(found[1]) % 12 + (12 if found[3].upper() == "P" else 0)
    return f"{hours:02}:{found[2]}"


def _value(column: Column, text: str) -> Any:
    if column.many:
        return separated(text)
    if column.day:
        return day(text)
    if column.name == "level":
        return whole_number(text)
    if column.name in ("at", "until"):
        return timecode(text)
    return text.casefold() if column.word else text
