"""When a locution was said: ``start`` and ``end`` of AIFdb ↔ a date, or times in a recording."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import UTC, datetime

from pydantic_core import PydanticCustomError

from argmap.diagnostics import Path
from argmap.formats.aif.graph import Locution
from argmap.interchange.losses import Losses
from argmap.model.dates import check_date
from argmap.model.timecodes import check_timecode

_STAMP = re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2})[ T]([0-9]{2}:[0-9]{2}(?::[0-9]{2})?)(?:\.[0-9]+)?")
_SURE = re.compile(r"2[0-9]{3}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1[0-9]|2[0-8])T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]")
_SECONDS = re.compile(r"[0-9]{9,10}")
_CLOCK = re.compile(r"[A-Z][a-z]{2} ([A-Z][a-z]{2}) ([0-9]{2}) ([0-9]{4}) ([0-9]{2}:[0-9]{2}:[0-9]{2})\b.*")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def when(recorded: Sequence[Locution], path: Path, losses: Losses) -> dict[str, str]:
    """Return ``date``, or ``at`` and ``until``, of the first locution that tells; what else is told is lost."""
    told = list(dict.fromkeys((each.start.strip(), each.end.strip()) for each in recorded if each.start or each.end))
    if not told:
        return {}
    start, end = told[0]
    if len(told) > 1:
        losses.add("further times of a locution are left out", path)
    dates = "/".join(_dated(each) for each in (start, end) if each)
    if _SURE.fullmatch(dates) or _holds(check_date, dates):
        return {"date": dates}
    found = {key: value for key, value in (("at", start), ("until", end)) if value and _holds(check_timecode, value)}
    if len(found) != len([each for each in (start, end) if each]):
        losses.add("a time that is neither a date nor one in a recording is left out", path)
    return found


def stamps(date: str | None, at: str | None, until: str | None) -> tuple[str | None, str | None]:
    """Return ``start`` and ``end`` of a locution: what :func:`when` reads so."""
    if not date:
        return at, until
    start, _, end = date.partition("/")
    return _stamped(start), _stamped(end) if end else None


def _dated(text: str) -> str:
    """Return a time as AIFdb has it, or as seconds since 1970 or in JavaScript's words, as OVA does, as EDTF."""
    if match := _STAMP.fullmatch(text):
        return f"{match[1]}T{match[2]}"
    if _SECONDS.fullmatch(text):
        return datetime.fromtimestamp(int(text), UTC).strftime("%Y-%m-%dT%H:%M:%S")
    if (match := _CLOCK.fullmatch(text)) and match[1] in _MONTHS:
        return f"{match[3]}-{_MONTHS.index(match[1]) + 1:02}-{match[2]}T{match[4]}"
    return text


def _stamped(text: str) -> str:
    return text.replace("T", " ")


def _holds(check: Callable[[str], str], text: str) -> bool:
    try:
        check(text)
    except PydanticCustomError:
        return False
    return True
