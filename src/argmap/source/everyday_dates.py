"""Dates as people write them → dates as a map has them."""

import re
from datetime import date

from argmap.model.dates import MONTHS

_NUMBERS = re.compile(r"(\d{1,4})([./-])(\d{1,2})\2(\d{1,4})\.?")
_DAY_FIRST = re.compile(
    r"(?:(?P<day>\d{1,2})(?:st|nd|rd|th|\.)? (?:of )?)?(?P<month>[A-Za-z]{3,9})\.?,?(?: (?P<year>\d{4}))?"
)
_MONTH_FIRST = re.compile(r"(?P<month>[A-Za-z]{3,9})\.? (?P<day>\d{1,2})(?:st|nd|rd|th)?(?:,? (?P<year>\d{4}))?")


def as_edtf(written: str) -> str | None:
    """Return ``2024-05-14`` for ``14.5.2024``, ``14 May 2024`` or ``5/14/2024``; None if it may mean several days."""
    written = " ".join(written.split())
    if numbers := _NUMBERS.fullmatch(written):
        first, mark, second, last = numbers.groups()
        if len(first) == 4:
            readings = {(int(first), int(second), int(last))}
        elif len(last) == 4:
            readings = {(int(last), int(second), int(first))}
            if mark != ".":  # with dots the day comes first everywhere
                readings.add((int(last), int(first), int(second)))
        else:
            return None
        days = {day for reading in readings if (day := _day(*reading))}
        return days.pop() if len(days) == 1 else None
    words = _MONTH_FIRST.fullmatch(written) or _DAY_FIRST.fullmatch(written)
    return _from_words(**words.groupdict()) if words else None


def _from_words(day: str | None, month: str, year: str | None) -> str | None:
    number = next((at for at, name in enumerate(MONTHS, 1) if name.casefold().startswith(month.casefold())), None)
    if number is None or not (day or year):
        return None
    if day is None:
        return f"{year}-{number:02}"
    # The year is not known: any day is one of a leap year's.
    known = _day(int(year or 2000), number, int(day))
    return known and (known if year else f"XXXX{known[4:]}")


def _day(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None
