"""Dates in the Extended Date/Time Format: what may be written, and how it is read aloud.

Levels 0 and 1 of EDTF (Library of Congress, 2019; ISO 8601-2:2019), except years beyond four digits: calendar dates
with a time or without, uncertain and approximate dates (``2018?``, ``2018~``, ``2018%``), unspecified digits
(``201X``, ``2018-XX``), seasons (``2018-21``) and intervals (``2018-12-01/2018-12-03``, ``2018/..``). Of level 2, a
known part after an unknown year (``XXXX-12-02``) and a day known by its tens (``2018-12-1X``).
"""

import re
from calendar import monthrange
from typing import Annotated

from pydantic_core import PydanticCustomError

from argmap.model.base import Checked

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
SEASONS = {21: "spring", 22: "summer", 23: "autumn", 24: "winter"}

_POINT = re.compile(
    r"(?P<year>-?(?=[0-9X]{4}(?![0-9X]))[0-9]*X*)(?:-(?P<month>[0-9]{2}|XX)(?:-(?P<day>[0-9]{2}|XX|[0-3]X))?)?"
    r"(?:T(?P<time>[0-9]{2}(?::[0-9]{2}){1,2})(?P<zone>Z|[+-][0-9]{2}(?::[0-9]{2})?)?)?(?P<mark>[?~%])?"
)


def check_date(value: str) -> str:
    """Return ``value`` if it is an EDTF date or interval.

    Raises:
        PydanticCustomError: with a sentence for the person who wrote the file.
    """
    start, slash, end = value.partition("/")
    ends = [point for point in (start, end) if point not in ("", "..")] if slash else [start]
    if ends and all(map(_is_point, ends)):
        if len(ends) == 2 and _is_before(end, start):
            raise PydanticCustomError("date", "'{value}' ends before it begins", {"value": value})
        return value
    raise PydanticCustomError("date", "'{value}' is not a date", {"value": value})


def _is_point(text: str) -> bool:
    match = _POINT.fullmatch(text)
    if not match or match["year"] == "-0000":
        return False
    year, month, day, time, zone, mark = match.groups()
    if time and (mark or not day or "X" in year + month + day or not _is_time(time, zone or "Z")):
        return False
    if month in (None, "XX"):
        return day in (None, "XX")
    if int(month) in SEASONS:
        return day is None
    return 1 <= int(month) <= 12 and (day in (None, "XX") or _is_day(year, int(month), day))


def _is_day(year: str, month: int, day: str) -> bool:
    # A leap year stands in for a year that is not known.
    last = monthrange(4 if "X" in year else abs(int(year)) or 4, month)[1]
    return (day.endswith("X") or day != "00") and int(day.replace("X", "0")) <= last


def _is_time(time: str, zone: str) -> bool:
    hours, *smaller = map(int, time.split(":"))
    ahead, *minutes = map(int, zone.strip("Z+-").split(":")) if zone != "Z" else (0,)
    return hours < 24 and ahead < 24 and all(number < 60 for number in (*smaller, *minutes))


def _is_before(end: str, start: str) -> bool:
    """Whether two dates are certainly in the wrong order, as far as both are given."""
    if "X" in start + end:
        return False
    first, last = _numbers(start), _numbers(end)
    known = min(len(first), len(last))
    return last[:known] < first[:known]


def _numbers(point: str) -> list[int]:
    """Return year, month and day, or the year alone for a season: spring may be any of several months."""
    match = _POINT.fullmatch(point)
    assert match is not None, point
    numbers = [int(part) for part in match.group("year", "month", "day") if part]
    return numbers[:1] if numbers[1:2] > [12] else numbers


def spoken_date(value: str) -> str:
    """Return an EDTF date as English prose: ``XXXX-12-02`` is ``2 December``."""
    start, slash, end = value.partition("/")
    if not slash:
        return _spoken_point(start)
    if end in ("", ".."):
        return f"from {_spoken_point(start)}" if start not in ("", "..") else "date unknown"
    if start in ("", ".."):
        return f"until {_spoken_point(end)}"
    return f"{_spoken_point(start)} to {_spoken_point(end)}"


def _spoken_point(text: str) -> str:
    match = _POINT.fullmatch(text)
    assert match is not None, text
    year, month, day, time, zone, mark = match.groups()
    words = []
    if day and "X" not in day:
        words.append(str(int(day)))
    if month and month != "XX":
        words.append(SEASONS.get(int(month)) or MONTHS[int(month) - 1])
    if year != "XXXX":
        words.append(_spoken_year(year))
    if time:
        words.append(time + (zone or ""))
    about = {"?": "perhaps ", "~": "about ", "%": "perhaps about ", None: ""}[mark]
    return about + (" ".join(words) or "date unknown")


def _spoken_year(year: str) -> str:
    digits = year.lstrip("-")
    era = " BCE" if year.startswith("-") else ""
    if digits.endswith("X"):
        return digits.replace("X", "0") + "s" + era if digits.count("X") == 1 else digits.replace("X", "–") + era
    # ISO 8601 counts a year 0, which is 1 BCE.
    return str(int(year)) if int(year) > 0 else f"{1 - int(year)} BCE"


Date = Annotated[str, Checked(check_date, {"examples": ["2018-12-02", "XXXX-12-02"]})]
