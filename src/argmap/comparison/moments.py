"""What was said later than what: only where the file tells.

Dates are EDTF and may be vague, so each is read as a span of days; one is later than another only if its span
begins after the other's ends. Timecodes order what was said in the same source, where dates do not.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TypeVar

from argmap.model.timecodes import seconds

T = TypeVar("T")
Day = tuple[int, int, int, str]
"""Year, month, day, time of day; years are 0 where the file leaves them open."""

_POINT = re.compile(r"(-?[\dX]{4})(?:-(\d\d|XX)(?:-([\dX]{2}))?)?(?:T([^?~%]+))?[?~%]?")
_BEGINNING: Day = (-10_000, 0, 0, "")
_END: Day = (10_000, 0, 0, "")


@dataclass(frozen=True, slots=True)
class Moment:
    """When something was said, as far as the file tells: an EDTF date, a source and a timecode in it."""

    date: str | None = None
    source: str | None = None
    at: str | None = None


def latest(things: Iterable[T], moment: Callable[[T], Moment]) -> list[T]:
    """Return those that nothing else is later than, in their order; linear in their number."""
    by_date = _not_before(things, lambda each: _calendar(moment(each).date), lambda each: span(moment(each).date))
    return _not_before(by_date, lambda each: _recording(moment(each)), lambda each: _second(moment(each).at))


def chronological(things: Iterable[T], moment: Callable[[T], Moment]) -> list[T]:
    """Return them by date, then by timecode within a source; what has neither comes last, in the order given.

    Dates without their year come after the others: nothing tells how they compare.
    """
    found = [(each, moment(each)) for each in things]
    calendars: dict[str | None, int] = {"dated": 0, "yearless": 1, None: 2}
    sources = {source: number for number, source in enumerate(dict.fromkeys(when.source for _, when in found))}

    def key(placed: tuple[T, Moment]) -> tuple[int, tuple[Day, Day], bool, int, tuple[Day, Day]]:
        _, when = placed
        recorded = when.at is not None
        place = sources[when.source] if recorded else 0
        return calendars[_calendar(when.date)], span(when.date), not recorded, place, _second(when.at)

    return [each for each, _ in sorted(found, key=key)]


def span(date: str | None) -> tuple[Day, Day]:
    """Return the first and the last moment that an EDTF date may mean; all of time for None."""
    start, slash, end = (date or "").partition("/")
    if not slash:
        return _bounds(start) if start else (_BEGINNING, _END)
    first = _BEGINNING if start in ("", "..") else _bounds(start)[0]
    return first, _END if end in ("", "..") else _bounds(end)[1]


def _not_before(things: Iterable[T], group: Callable[[T], object], when: Callable[[T], tuple[Day, Day]]) -> list[T]:
    """Drop what ends before something of its group begins; a group of None is beyond comparison."""
    spans = [(each, key, when(each) if key is not None else None) for each in things for key in (group(each),)]
    newest: dict[object, Day] = {}
    for _, key, found in spans:
        if found is not None:
            newest[key] = max(newest.get(key, _BEGINNING), found[0])
    return [each for each, key, found in spans if found is None or found[1] >= newest[key]]


def _calendar(date: str | None) -> str | None:
    """Name what a date can be compared with: dates without their year only with one another."""
    if date is None:
        return None
    return "yearless" if "XXXX" in date else "dated"


def _recording(moment: Moment) -> tuple[str | None] | None:
    return (moment.source,) if moment.at else None


def _second(at: str | None) -> tuple[Day, Day]:
    # Kept in the shape of a day, in milliseconds, so that one comparison serves both.
    when: Day = (round(seconds(at) * 1000) if at else 0, 0, 0, "")
    return when, when


def _bounds(point: str) -> tuple[Day, Day]:
    """Return the first and the last moment that an EDTF point may mean."""
    match = _POINT.fullmatch(point)
    if match is None:  # only in a map built without validation
        return _BEGINNING, _END
    year, month, day, time = match.groups()
    if time and (exact := _in_utc(point)):
        return exact, exact
    low, high = (0, 0) if year == "XXXX" else sorted((int(year.replace("X", "0")), int(year.replace("X", "9"))))
    if not month or month == "XX" or int(month) > 12:
        return (low, 0, 0, ""), (high, 99, 99, "~")
    day = day or "XX"
    return (
        (low, int(month), int(day.replace("X", "0")), ""),
        (high, int(month), int(day.replace("X", "9")), "~"),
    )


def _in_utc(point: str) -> Day | None:
    try:
        found = datetime.fromisoformat(point.rstrip("?~%"))
        if found.tzinfo:
            found = found.astimezone(UTC)
    except (ValueError, OverflowError):  # no time, or one before the first year or after the last
        return None
    return (found.year, found.month, found.day, found.strftime("%H:%M:%S"))
