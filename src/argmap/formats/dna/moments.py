"""Dates as tables and databases have them → EDTF."""

import re
from datetime import UTC, datetime, timedelta, tzinfo

from argmap.model.dates import check_date
from argmap.source.everyday_dates import as_edtf

_MOMENT = re.compile(
    r"(?P<day>\d{4}-\d\d-\d\d)[T ](?P<time>\d\d:\d\d)(?P<seconds>:\d\d)?(?:[.,]\d+)?"
    r"\s?(?:(?P<utc>Z|UTC|GMT)|(?P<hours>[+-]\d\d):?(?P<minutes>\d\d)?)?"
)
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def edtf(written: str) -> str | None:
    """Return ``2005-01-26T14:30:00Z`` for ``2005-01-26 14:30 UTC``, and just the day for midnight; None if unclear.

    Midnight is what programs write where only the day is known.
    """
    written = written.strip()
    found = _MOMENT.fullmatch(written)
    if found is None:
        return written if _is_date(written) else as_edtf(written)
    time = found["time"] + (found["seconds"] or ":00")
    zone = "Z" if found["utc"] else f"{found['hours']}:{found['minutes'] or '00'}" if found["hours"] else ""
    moment = found["day"] if time == "00:00:00" else f"{found['day']}T{time}{zone}"
    return moment if _is_date(moment) else None


def moment(seconds: float, zone: tzinfo = UTC) -> str | None:
    """Return what a clock in ``zone`` shows so many seconds after 1970 began in UTC; None if no calendar goes so far.

    The result has no zone; midnight is left out.
    """
    try:
        shown = (_EPOCH + timedelta(seconds=seconds)).astimezone(zone).replace(tzinfo=None, microsecond=0)
    except (OverflowError, ValueError):
        return None
    return edtf(shown.isoformat())


def _is_date(written: str) -> bool:
    try:
        check_date(written)
    except ValueError:
        return False
    return True
