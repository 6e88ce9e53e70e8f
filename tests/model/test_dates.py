"""Dates: what may be written, and how it is read aloud. Compared once with the PyPI package edtf 5 on 1,411 texts."""

import pytest
from pydantic_core import PydanticCustomError

from argmap.model.dates import check_date, spoken_date

ACCEPTED = {
    "2018": "2018",
    "2018-12": "December 2018",
    "2018-12-02": "2 December 2018",
    "2018-12-02T10:00:00Z": "2 December 2018 10:00:00Z",
    "2018-12-02T10:00": "2 December 2018 10:00",
    "2018-12-02T23:59:59+05:30": "2 December 2018 23:59:59+05:30",
    "XXXX-12-02": "2 December",
    "XXXX-12": "December",
    "XXXX-12-XX": "December",
    "XXXX": "date unknown",
    "XXXX-XX-XX": "date unknown",
    "2018-XX": "2018",
    "2018-12-XX": "December 2018",
    "2018-12-1X": "December 2018",
    "2018-12-3X": "December 2018",
    "2018-XX-XX": "2018",
    "201X": "2010s",
    "20XX": "20––",
    "2018?": "perhaps 2018",
    "2018~": "about 2018",
    "2018%": "perhaps about 2018",
    "2018-12-02~": "about 2 December 2018",
    "XXXX-12-02?": "perhaps 2 December",
    "2018-21": "spring 2018",
    "2018-24~": "about winter 2018",
    "0800": "800",
    "0000": "1 BCE",
    "-0500": "501 BCE",
    "-0004-02-29": "29 February 5 BCE",
    "2016-02-29": "29 February 2016",
    "XXXX-02-29": "29 February",
    "2018-12-01/2018-12-03": "1 December 2018 to 3 December 2018",
    "2018/2018": "2018 to 2018",
    "2018-12/2018": "December 2018 to 2018",
    "2018-24/2018-01": "winter 2018 to January 2018",
    "2018/..": "from 2018",
    "2018/": "from 2018",
    "../2018": "until 2018",
    "/2018": "until 2018",
    "XXXX-12-02/2017": "2 December to 2017",
    "-0500/-0400": "501 BCE to 401 BCE",
}

REFUSED = [
    *("", " ", "soon", "2018 ", "18", "218", "12018", "2018-1", "2018-1-2", "2018/12/02", "02.12.2018", "20181202"),
    *("2018-00", "2018-13", "2018-25", "2018-21-01", "2018-1X", "2018-X1", "X018", "20X8", "2018-XX-02", "2018-12-X2"),
    *("2018-12-00", "2018-12-32", "2018-11-31", "2018-02-29", "2018-02-3X", "2100-02-29", "-0000", "+2018", "Y2018"),
    *(
        "2018-12T10:00",
        "XXXX-12-02T10:00",
        "2018-12-02T24:00",
        "2018-12-02T10:60",
        "2018-12-02T10",
        "2018-12-02T10:00?",
    ),
    *(
        "2018-12-02T10:00+25:00",
        "2018-12-02 10:00",
        "2018??",
        "?2018",
        "2018~?",
        "/",
        "../..",
        "..",
        "../",
        "2018/2019/2020",
    ),
    *(
        "2019/2018",
        "2018-12-02/2018-12-01",
        "2018-12/2018-11-30",
        "-0400/-0500",
        "２０１８",
        "٢٠١٨",
        "2018\n",
        "null",
        "no",
    ),
]


@pytest.mark.parametrize("date", ACCEPTED)
def test_accepted(date: str) -> None:
    assert check_date(date) == date
    assert spoken_date(date) == ACCEPTED[date]


@pytest.mark.parametrize("date", REFUSED)
def test_refused(date: str) -> None:
    with pytest.raises(PydanticCustomError) as caught:
        check_date(date)
    assert repr(date)[1:-1] in caught.value.message().replace("\n", "\\n")


def test_every_day_of_a_leap_year_and_no_other() -> None:
    days = [f"2016-{month:02}-{day:02}" for month in range(14) for day in range(33)]
    accepted = 0
    for date in days:
        try:
            check_date(date)
        except PydanticCustomError:
            continue
        accepted += 1
    assert accepted == 366
