"""Timecodes: places in a recording or its transcript."""

import re
from typing import Annotated

from pydantic import AfterValidator, Field
from pydantic_core import PydanticCustomError

_TIMECODE = re.compile(r"(?:(?:(\d{1,3}):)?([0-5]?\d):)?(\d{1,5})([.,]\d{1,6})?")


def seconds(timecode: str) -> float:
    """Return seconds from the start: ``1:02:03.5`` is 3723.5, ``4:10`` is 250, ``95`` is 95.

    Raises:
        ValueError: if it is not a timecode.
    """
    match = _TIMECODE.fullmatch(timecode)
    if not match:
        raise ValueError(timecode)
    hours, minutes, whole, fraction = match.groups()
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
            "timecode", "'{value}' is not a time: write 00:14:32, 14:32 or seconds", {"value": value}
        ) from None
    return value


Timecode = Annotated[
    str, AfterValidator(check_timecode), Field(json_schema_extra={"examples": ["00:14:32", "14:32"]})
]
