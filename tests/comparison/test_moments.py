"""Which of several positions is the latest, where the file tells."""

import pytest

from argmap.comparison.moments import Moment, chronological, latest


def newest(*moments: Moment) -> list[int]:
    return latest(range(len(moments)), moments.__getitem__)


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        (Moment("2018"), Moment("2019-01-01")),
        (Moment("2018-05"), Moment("2018-06")),
        (Moment("2018-12-02"), Moment("2018-12-03~")),
        (Moment("-0010"), Moment("0001")),
        (Moment("201X"), Moment("2020")),
        (Moment("XXXX-12-02"), Moment("XXXX-12-03")),
        (Moment("2017/2018"), Moment("2019/..")),
        (Moment("../2018"), Moment("2019")),
        (Moment("2018-12-02T09:00"), Moment("2018-12-02T10:00")),
        (Moment("2018-12-02T11:00+08:00"), Moment("2018-12-02T10:00Z")),
        (Moment(at="9:59"), Moment(at="10:00")),
        (Moment("2018", "a", "9:59"), Moment("2018", "a", "1:00:00")),
        (Moment(None, "a", "5:00"), Moment("2018", "a", "6:00")),
        (Moment("2018", "a", "6:00"), Moment("2019", "a", "5:00")),  # another day's recording
    ],
)
def test_the_later_one_holds_in_either_order(earlier: Moment, later: Moment) -> None:
    assert newest(earlier, later) == [1]
    assert newest(later, earlier) == [0]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (Moment(), Moment()),
        (Moment("2018"), Moment()),
        (Moment("2018"), Moment("2018-05")),
        (Moment("2018-21"), Moment("2018-05")),
        (Moment("2018"), Moment("XXXX-12-02")),
        (Moment("2017/2019"), Moment("2018")),
        (Moment("2018/.."), Moment("2019")),
        (Moment(None, "a", "5:00"), Moment(None, "b", "6:00")),
        (Moment(None, "a", "5:00"), Moment(None, "a", None)),
        (Moment(None, "a", "5:00"), Moment(None, "a", "0:05:00")),
        (Moment("not a date"), Moment("2018")),
    ],
)
def test_where_the_file_does_not_tell_both_hold(one: Moment, other: Moment) -> None:
    assert newest(one, other) == [0, 1]


def test_in_time() -> None:
    placed = [
        Moment(),
        Moment(None, "b", "0:30"),
        Moment(None, "a", "1:30"),
        Moment("XXXX-12-02"),
        Moment("2019", "a", "0:10"),
        Moment(None, "b", "0:10"),
        Moment("2018-12-02", "a"),
        Moment("2018-12-02", "a", "0:50"),
        Moment("2018"),
    ]
    assert chronological(placed, lambda each: each) == [
        Moment("2018"),  # which may be its first day
        Moment("2018-12-02", "a", "0:50"),
        Moment("2018-12-02", "a"),  # at no known time of that day
        Moment("2019", "a", "0:10"),
        Moment("XXXX-12-02"),
        Moment(None, "b", "0:10"),  # the recording named first
        Moment(None, "b", "0:30"),
        Moment(None, "a", "1:30"),
        Moment(),
    ]
