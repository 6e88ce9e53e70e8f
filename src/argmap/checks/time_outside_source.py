"""Finds times at which the recording has not begun or is over.

## What it finds

An `at` or `until` before the first or beyond the last time in a source with times, such as a transcript or subtitles;
and an `until` before its `at`. Where a transcript tells only when each turn begins, its last turn may go on as long as
its longest.

## Why it matters

Such a time is mistyped, or belongs to another recording.

## Fails

With this as `transcript.txt`:

```text
[00:00:04] Li Xiaolin: Should NGOs go out?
[00:00:09] Wu Peng: Yes, of course. They are neutral.
[00:00:15] Li Xiaolin: Thank you.
```

```yaml
title: A debate
sources: {transcript: {title: Transcript, kind: transcript, path: transcript.txt}}
speakers: {li: Li Xiaolin, wu: Wu Peng}
claims:
  neutral:
    text: NGOs are neutral.
    by: wu
    at: "00:09:00"  # finds: time-outside-source
  asked: {text: It is asked whether NGOs should go out., by: li, quote: Should NGOs go out?}
```

## Passes

```yaml
title: A debate
sources: {transcript: {title: Transcript, kind: transcript, path: transcript.txt}}
speakers: {li: Li Xiaolin, wu: Wu Peng}
claims:
  neutral: {text: NGOs are neutral., by: wu, at: "00:00:09"}
  asked: {text: It is asked whether NGOs should go out., by: li, quote: Should NGOs go out?}
```
"""

from collections.abc import Iterator
from itertools import pairwise

from argmap.diagnostics import Diagnostic, Severity
from argmap.documents.document import Document
from argmap.model.timecodes import seconds
from argmap.quotations.places import timecode
from argmap.quotations.verification import Verification

ID = "time-outside-source"
SEVERITY = Severity.WARNING
READS_SOURCES = True

_ROUNDING = 1.0
_LEAST = 60.0
"""Seconds that the last turn of a transcript may take at least."""


def check(verification: Verification) -> Iterator[Diagnostic]:
    """Yield a finding for each time that its source does not reach."""
    ranges = {name: _range(copy.document) for name, copy in verification.copies().items()}
    for each in verification.citations:
        cited = each.cited
        if cited.at and cited.until and seconds(cited.until) < seconds(cited.at):
            hint = "write the later time under `until`"
            yield Diagnostic(ID, SEVERITY, f"this is before {cited.at}, where it begins", (*each.path, "until"), hint)
        span = ranges.get(each.source or "")
        if span is None:
            continue
        for key, stated in (("at", cited.at), ("until", cited.until)):
            if stated and not span[0] - _ROUNDING <= seconds(stated) <= span[1] + _ROUNDING:
                message = f"the source runs from {timecode(span[0])} to about {timecode(span[1])}"
                yield Diagnostic(ID, SEVERITY, message, (*each.path, key), "mend the time")


def _range(document: Document) -> tuple[float, float] | None:
    """Return from when to when a source tells what is said, in seconds; None if it has no times."""
    moments = document.moments
    if not moments:
        return None
    longest = max((after.begin - before.begin for before, after in pairwise(moments)), default=0.0)
    last = moments[-1]
    end = max(each.end for each in moments if each.end) if last.end else last.begin + max(longest, _LEAST)
    return min(each.begin for each in moments), end
