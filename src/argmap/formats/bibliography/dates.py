"""EDTF dates as reference managers have them: years, months and days, of one day or of a span."""

import re
from dataclasses import dataclass

_POINT = re.compile(r"(?P<year>-?\d{4})(?:-(?P<month>\d{2}))?(?:-(?P<day>\d{2}))?(?:T[^?~%]*)?(?P<mark>[?~%])?")
_UNKNOWN = re.compile(r"-(?:XX|[0-3]X)")


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of a date: ``parts`` are up to two times year, month and day, the second where a span ends.

    ``season`` is 1 to 4 from spring, ``circa`` whether it is uncertain or approximate, ``exact`` whether nothing of
    the date is missing here. Without a year there are no parts.
    """

    parts: tuple[tuple[int, ...], ...] = ()
    season: int = 0
    circa: bool = False
    exact: bool = True


def known(value: str) -> Known:
    """Return what is known of an EDTF date."""
    points = value.split("/")
    found = [_point(point) for point in points if point not in ("", "..")]
    parts = tuple(each.parts[0] for each in found if each.parts)
    whole = len(found) == len(points) and len(parts) == len(points)
    season = found[0].season if len(points) == 1 else 0
    exact = whole and all(each.exact and (len(points) == 1 or not each.season) for each in found)
    return Known(parts, season, any(each.circa for each in found), exact)


def _point(text: str) -> Known:
    plain, count = _UNKNOWN.subn("", text)
    match = _POINT.fullmatch(plain)
    if not match:
        return Known(exact=False)
    numbers = [int(number) for number in match.group("year", "month", "day") if number]
    exact = not count and "T" not in text
    if len(numbers) > 1 and numbers[1] > 12:
        return Known((tuple(numbers[:1]),), numbers[1] - 20, bool(match["mark"]), exact)
    return Known((tuple(numbers),), 0, bool(match["mark"]), exact)
