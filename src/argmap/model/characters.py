"""Character ranges: passages of a plain text, as tools that mark text on screen record them."""

import re
from typing import Annotated

from pydantic_core import PydanticCustomError

from argmap.model.base import Checked

_RANGE = re.compile(r"(?P<start>[0-9]{1,10})-(?P<stop>[0-9]{1,10})")


def bounds(chars: str) -> tuple[int, int]:
    """Return start and stop of ``120-245``: counted from 0, the stop excluded.

    Raises:
        ValueError: if it is not a range, or an empty one.
    """
    match = _RANGE.fullmatch(chars)
    if not match or int(match["start"]) >= int(match["stop"]):
        raise ValueError(chars)
    return int(match["start"]), int(match["stop"])


def check_chars(value: str) -> str:
    """Return ``value`` if it is a character range.

    Raises:
        PydanticCustomError: with a sentence for the person who wrote the file.
    """
    try:
        bounds(value)
    except ValueError:
        raise PydanticCustomError(
            "chars",
            "'{value}' is not a passage: write START-STOP, such as 120-245, the first smaller than the second",
            {"value": value},
        ) from None
    return value


Chars = Annotated[str, Checked(check_chars, {"pattern": "^[0-9]{1,10}-[0-9]{1,10}$", "examples": ["120-245"]})]
