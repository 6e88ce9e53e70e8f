"""Where in its document a position stands, as numbers to sort by."""

import re
from collections.abc import Sequence

from argmap.model import Cited
from argmap.model.timecodes import seconds

Place = tuple[float, float]
"""Where something starts and stops."""

_NUMBER = re.compile(r"[0-9]{1,9}")


def places(cited: Sequence[Cited], otherwise: Place | None = None) -> tuple[list[float], list[float]]:
    """Return the starts and the stops of citations; those without any are ``otherwise``, or else 0."""
    chars = [each.chars for each in cited]
    if cited and None not in chars:  # as a program marks them: read at one go
        numbers = list(map(float, "-".join(filter(None, chars)).split("-")))
        return numbers[::2], numbers[1::2]
    found = [place(each) or otherwise or (0.0, 0.0) for each in cited]
    return [start for start, _ in found], [stop for _, stop in found]


def place(cited: Cited) -> Place | None:
    """Return where a citation starts and stops, by the first of its locators that is a number; None without any.

    ``chars`` go before ``line``, ``at``, and ``page`` with ``paragraph``. Units differ, but those of one document are
    mostly the same.
    """
    if cited.chars:
        start, _, stop = cited.chars.partition("-")
        return float(start), float(stop)
    if (line := _number(cited.line)) is not None:
        return line, line
    if cited.at:
        start_time = seconds(cited.at)
        return start_time, seconds(cited.until) if cited.until else start_time
    page, paragraph = _number(cited.page), _number(cited.paragraph)
    if page is None and paragraph is None:
        return None
    where = (page or 0.0) * 1e9 + (paragraph or 0.0)
    return where, where


def _number(text: str | None) -> float | None:
    """Return the first number of a locator: that of ``12``, ``12-13`` and ``12 f.``, none of ``xiv``."""
    match = _NUMBER.match(text.strip()) if text else None
    return float(match.group()) if match else None
