"""Dates in the Extended Date/Time Format: what may be written, and how it is read aloud.

Levels 0 and 1 of EDTF (Library of Congress, 2019; ISO 8601-2:2019), except years beyond four
digits and seasons beyond 24: calendar dates with missing or unspecified parts (``XXXX-12-02``, ``201X``), uncertain and
approximate dates (``2018?``, ``2018~``, ``2018%``), seasons (``2018-21``) and intervals
(``2018-12-01/2018-12-03``, ``2018/..``).
"""

import re
from calendar import monthrange
from typing import Annotated

from pydantic import AfterValidator, Field
from pydantic_core import PydanticCustomError

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
SEASONS = {21: "spring", 22: "summer", 23: "autumn", 24: "winter"}

_POINT = re.compile(
    r"(?P<year>-?[\dX]{4})(?:-(?P<month>\d\d|XX)(?:-(?P<day>\d\d|XX|\dX))?)?"
    r"(?:T(?P<time>\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d(?::\d\d)?)?))?(?P<mark>[?~%])?"
)


def check_date(value: str) -> str:
    """Return ``value`` if it is an EDTF date or interval.

    Raises:
        PydanticCustomError: with a sentence for the person who wrote the file.
    """
    parts = value.split("/")
    if len(parts) <= 2 and all(_is_point(part) or (len(parts) == 2 and part in ("", "..")) for part in parts):
        return value
    raise PydanticCustomError(
        "date",
        "'{value}' is not a date: write 2018-12-02, 2018-12, 2018, XXXX-12-02 for an unknown year, "
        "2018~ for about, 2018-12-01/2018-12-03 for a span",
        {"value": value},
    )


def _is_point(text: str) -> bool:
    match = _POINT.fullmatch(text)
    if not match:
        return False
    year, month, day, time, _ = match.groups()
    if time and (not day or "X" in year + month + day or not _is_time(time)):
        return False
    if year == "-0000" or not re.fullmatch(r"-?\d*X*", year):
        return False
    if not month or month == "XX":
        return True
    number = int(month)
    if number in SEASONS:
        return not day
    if not 1 <= number <= 12:
        return False
    if not day or "X" in day:
        return day not in ("4X", "5X", "6X", "7X", "8X", "9X")
    # A leap year stands in for a year that is not known.
    return 1 <= int(day) <= monthrange(abs(int(year)) or 4 if "X" not in year else 4, number)[1]


def _is_time(text: str) -> bool:
    hours, minutes, *seconds = re.split(r"[Z+-]", text)[0].split(":")
    return int(hours) < 24 and int(minutes) < 60 and (not seconds or int(seconds[0]) < 60)


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
    year, month, day, time, mark = match.groups()
    words = []
    if day and "X" not in day:
        words.append(str(int(day)))
    if month and month != "XX":
        words.append(SEASONS.get(int(month)) or MONTHS[int(month) - 1])
    if year != "XXXX":
        words.append(_spoken_year(year))
    if time:
        words.append(time)
    about = {"?": "perhaps ", "~": "about ", "%": "perhaps about ", None: ""}[mark]
    return about + (" ".join(words) or "date unknown")


def _spoken_year(year: str) -> str:
    digits = year.lstrip("-")
    era = " BCE" if year.startswith("-") else ""
    if digits.endswith("X"):
        return digits.replace("X", "0") + "s" + era if digits.count("X") == 1 else digits.replace("X", "–") + era
    return str(int(digits)) + era


Date = Annotated[str, AfterValidator(check_date), Field(json_schema_extra={"examples": ["2018-12-02", "XXXX-12-02"]})]
