"""Dates as periods within which a repeat is a repeat."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.comparison.measures.days import dating


@pytest.mark.parametrize(
    ("period", "one", "other", "same"),
    [
        ("year", "2020-01-01", "2020", True),
        ("year", "2020-01-01", "2021-01-01", False),
        ("year", "202X", "2020", False),
        ("year", "202X", "202X", True),
        ("year", "XXXX-12-02", "XXXX-12-02", True),
        ("year", None, None, True),
        ("year", None, "2020", False),
        ("month", "2020-05-01", "2020-05~", True),
        ("month", "2020-05-01", "2021-05-01", False),
        ("month", "2020-05", "2020", False),
        ("month", "2020-05-01/2020-05-09", "2020-05-30", True),
        ("month", "2020-05-31/2020-06-01", "2020-05-31", False),
        ("month", "2020-21", "2020-21", True),
        ("month", "XXXX-12-02", "XXXX-12-31", True),
        ("month", "XXXX-12-02", "2020-12-02", False),
        ("any_month", "2020-05-01", "2021-05-01", True),
        ("any_month", "XXXX-12-02", "2020-12-02", True),
        ("any_month", "2020", "2021", False),
        ("week", "2020-12-31", "2021-01-03", True),  # Thursday and Sunday
        ("week", "2021-01-03", "2021-01-04", False),
        ("week", "2020-01-06/2020-01-12", "2020-01-08", True),
        ("week", "2020-01", "2020-01", True),
        ("week", "2020-01", "2020-01-08", False),
        ("week", "2020-01-08T23:30:00-05:00", "2020-01-09", True),
        ("week", "2018-12-30T23:30-05:00", "2018-12-31", False),  # in UTC it is Monday already
        ("any_week", "2018-12-29T23:30-05:00", "2018-12-30", False),  # in UTC it is Sunday already
        ("month", "2018-11-30T23:30-05:00", "2018-11-01", True),
        ("any_month", "2018-12-01T01:00+08:00", "2017-12-31", True),
        ("year", "2018-12-31T10:00-05:00", "2018-12-31T23:30-05:00", True),
        ("year", "2018-12-31T23:30-05:00", "2019-01-01T04:30Z", False),  # the same moment, written otherwise
        ("year", "2018-12-31T20:00-05:00/2018-12-31T23:30-05:00", "2018", True),
        ("week", "-0044-03-15", "-0044-03-15", True),
        ("any_week", "2020-12-31", "2021-01-03", False),  # Sunday begins the second week
        ("any_week", "2020-01-01", "2021-01-01", True),
        ("any_week", "2020-12-27", "2021-01-01", True),  # the week of January 1 is the first
        ("any_week", "2016-12-31", "2020-12-31", False),  # a Saturday, in the 53rd; a Thursday, in the first
    ],
)
def test_periods(period: str, one: str | None, other: str | None, same: bool) -> None:  # noqa: FBT001
    assert (getattr(dating(one), period) == getattr(dating(other), period)) is same


@given(st.dates(date(1, 2, 1), date(9999, 11, 30)))
def test_the_week_of_dna_begins_on_sunday_and_the_first_has_new_year_in_it(day: date) -> None:
    here, before = dating(day.isoformat()).any_week, dating((day - timedelta(1)).isoformat()).any_week
    new_year = any((day + timedelta(ahead)).strftime("%m-%d") == "01-01" for ahead in range(7))
    if day.isoweekday() != 7:
        assert here == before
    else:
        number, last = (int(str(each[0])) for each in (here, before))
        assert number == (1 if new_year else last + 1)


@given(st.lists(st.sampled_from([None, "2020", "2020-01", "2020-01-05", "2019/2021", "XXXX-01-05", "../2018"])))
def test_dates_sort_the_dated_first_and_the_undated_last(dates: list[str | None]) -> None:
    found = [each.rank for each in sorted(map(dating, dates))]
    assert found == sorted(found)
    assert found.count(2) == dates.count(None)


def test_dates_sort_by_the_moment_not_by_the_day_as_written() -> None:
    late, early = dating("2018-12-31T23:30-05:00"), dating("2019-01-01T00:30+01:00")
    assert sorted([late, early]) == [early, late]


def test_a_time_beyond_the_calendar_is_read_as_its_day() -> None:
    assert dating("0001-01-01T00:00+14:00") == dating("0001-01-01")
