"""Timecodes: places in a recording or its transcript."""

import re
from typing import Annotated

from pydantic_core import PydanticCustomError

from argmap.model.base import Checked

_TIMECODE = re.compile(
    r"(?:(?:(?P<hours>[0-9]{1,3}):(?P<minutes>[0-5]?[0-9])|(?P<only_minutes>[0-9]{1,3})):)?"
    r"(?P<seconds>[0-9]{1,5})(?P<fraction>[.,][0-9]{1,6})?"
)


def seconds(timecode: str) -> float:
    """Return seconds from the start: ``1:02:03.5`` is 3723.5, ``4:10`` is 250, ``75:00`` is 4500, ``95`` is 95.

    Raises:
        ValueError: if it is not a timecode.
    """
    match = _TIMECODE.fullmatch(timecode)
    if not match:
        raise ValueError(timecode)
    hours, minutes, only_minutes, whole, fraction = match.groups()
    minutes = minutes or only_minutes
    if minutes is not None and (len(whole) != 2 or int(whole) > 59):
        raise ValueError(timecode)
    fractional = float("0." + fraction[1:]) if fraction else 0.0
    return int(hours or 0) * 3600 + int(minutes or 0) * 60 + int(whole) + fractional


def check_timecode(value: str) -> str:
    """Return ``value`` if it is a timecode.

    Raises:
        PydanticCustomError: with a sentence for the person who wrote the file.
    """
    try:
        seconds(value)
    except ValueError:
        raise PydanticCustomError(
            "timecode",
            "'{value}' is not a time: write 00:14:32, 14:32 or seconds; minutes and seconds go up to 59",
            {"value": value},
        ) from None
    return value


Timecode = Annotated[str, Checked(check_timecode, {"examples": ["00:14:32", "14:32"]})]
