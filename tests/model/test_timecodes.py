"""Timecodes: what may be written, and how many seconds it is."""

import pytest
from pydantic_core import PydanticCustomError

from argmap.model.timecodes import check_timecode, seconds

ACCEPTED = {
    "0": 0,
    "95": 95,
    "99999": 99999,
    "95.5": 95.5,
    "1:30": 90,
    "01:30": 90,
    "59:59": 3599,
    "75:00": 4500,
    "100:00": 6000,
    "00:14:32": 872,
    "1:02:03.5": 3723.5,
    "1:02:03,250": 3723.25,
    "1:2:03": 3723,
    "123:00:00": 442800,
}
REFUSED = [
    "",
    ":",
    "1:",
    ":30",
    "1:5",
    "1:60",
    "1:75:00",
    "1:60:00",
    "1:2:3:4",
    "-1",
    "1.2.3",
    "1 30",
    "1h",
    "90s",
    "１:３０",
    "1:30\n",
]


@pytest.mark.parametrize("timecode", ACCEPTED)
def test_accepted(timecode: str) -> None:
    assert check_timecode(timecode) == timecode
    assert seconds(timecode) == ACCEPTED[timecode]


@pytest.mark.parametrize("timecode", REFUSED)
def test_refused(timecode: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - its message is the timecode
        seconds(timecode)
    with pytest.raises(PydanticCustomError, match="is not a time"):
        check_timecode(timecode)
