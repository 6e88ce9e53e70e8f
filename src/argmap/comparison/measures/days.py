"""What a date is good for: the order of positions, and the week, month or year within which repeats are sought."""

import re
from datetime import date as calendar_day
from typing import NamedTuple

from argmap.comparison.moments import Day, span

Period = tuple[object, ...]
"""A week, a month or a year; two dates are in the same one if their periods are equal."""

_TIME_OF_DAY = re.compile(r"T[^?~%/]+")


class Dating(NamedTuple):
    """What an EDTF date tells: the first and the last moment it may mean, and the same as days of the calendar.

    They sort by ``rank`` (dated, then dates without their year, then undated), a vague date by its first moment, in
    UTC. The days are those that the file writes: half past eleven on New Year's Eve in New York is of the old year,
    though in UTC the new one has begun. What a date leaves open is a period of its own, shared by dates that leave open
    the same: ``2018`` is in no month, but twice ``2018`` is a repeat.
    """

    rank: int
    first: Day
    last: Day
    first_day: Day
    last_day: Day

    @property
    def year(self) -> Period:
        """The calendar year."""
        return self.first_day[:1] if self.rank == 0 and self.first_day[0] == self.last_day[0] else self._open

    @property
    def month(self) -> Period:
        """The month of a year; of any year, if the date does not tell."""
        return (self.rank, *self.first_day[:2]) if self._in_one_month else self._open

    @property
    def any_month(self) -> Period:
        """The month of any year, as DNA takes it."""
        return self.first_day[1:2] if self._in_one_month else self._open

    @property
    def week(self) -> Period:
        """The week of a year by ISO 8601: Monday first."""
        weeks = {each.isocalendar()[:2] if each else None for each in self._ends}
        return (*weeks,) if len(weeks) == 1 and None not in weeks else self._open

    @property
    def any_week(self) -> Period:
        """The week of any year, as DNA takes it in the United States: Sunday first, January 1 in week 1."""
        weeks = {_dna_week(each) if each else None for each in self._ends}
        return (*weeks,) if len(weeks) == 1 and None not in weeks else self._open

    @property
    def _in_one_month(self) -> bool:
        return self.rank < 2 and self.first_day[1] > 0 and self.first_day[:2] == self.last_day[:2]

    @property
    def _ends(self) -> tuple[calendar_day | None, calendar_day | None]:
        return (_day(self.first_day), _day(self.last_day)) if self.rank == 0 else (None, None)

    @property
    def _open(self) -> Period:
        return self.rank, self.first_day, self.last_day


def dating(date: str | None) -> Dating:
    """Read an EDTF date; None is that of a position without any."""
    rank = 2 if date is None else 1 if "XXXX" in date else 0
    moments = span(date)
    days = span(_TIME_OF_DAY.sub("", date)) if date and "T" in date else moments
    return Dating(rank, *moments, *days)


def _day(known: Day) -> calendar_day | None:
    try:
        return calendar_day(*known[:3])
    except ValueError:  # only a month or a year, or a year that the calendar does not reach
        return None


def _dna_week(day: calendar_day) -> int:
    """Return the week of a year as Java counts it in the United States: Sunday first, January 1 always in week 1."""
    sunday = _sunday_before(day)
    if sunday + 6 > calendar_day(day.year, 12, 31).toordinal():
        return 1
    return (sunday - _sunday_before(calendar_day(day.year, 1, 1))) // 7 + 1


def _sunday_before(day: calendar_day) -> int:
    """Return the number of the Sunday on or before a day; days are numbered so that Sundays are multiples of 7."""
    return day.toordinal() // 7 * 7
