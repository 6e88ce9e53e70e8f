"""Finds quotations too short to tell which passage they are from.

## What it finds

A quotation that stands in several paragraphs or turns of its source (of its speaker's turns, where the source has
turns), unless a locator tells which one is meant: `page`, `paragraph`, `line`, `at` or `chars`.

## Why it matters

A reader who looks up “yes, of course” may find it under another question than the one that was answered.

## Fails

With this as `transcript.txt`:

```text
Li Xiaolin: Should NGOs go out?
Wu Peng: Yes, of course. They are neutral.
Li Xiaolin: Should the state stay at home?
Wu Peng: Yes, of course. It is not.
```

```yaml
title: A debate
sources: {transcript: {title: Transcript, kind: transcript, path: transcript.txt}}
speakers: {li: Li Xiaolin, wu: Wu Peng}
claims:
  going: {text: NGOs should go out., by: wu, quote: "Yes, of course."}  # finds: ambiguous-quotation
  asked: {text: It is asked whether the state should stay at home., by: li, quote: Should the state stay at home?}
```

## Passes

```yaml
title: A debate
sources: {transcript: {title: Transcript, kind: transcript, path: transcript.txt}}
speakers: {li: Li Xiaolin, wu: Wu Peng}
claims:
  going: {text: NGOs should go out., by: wu, quote: "Yes, of course. They are neutral."}
  staying: {text: The state should stay at home., by: wu, quote: "Yes, of course.", line: 4}
  asked: {text: It is asked whether the state should stay at home., by: li, quote: Should the state stay at home?}
```
"""

from collections.abc import Iterator

from argmap.diagnostics import Diagnostic, Severity
from argmap.quotations.verdicts import Verdict
from argmap.quotations.verification import Verification

ID = "ambiguous-quotation"
SEVERITY = Severity.WARNING
READS_SOURCES = True

_SHOWN = 4


def check(verification: Verification) -> Iterator[Diagnostic]:
    """Yield a finding for each quotation that may be from several places."""
    for each in verification.checked:
        if each.verdict is Verdict.AMBIGUOUS:
            places = each.places(_SHOWN)
            more = ", …" if each.count > len(places) else ""
            where = f": {'; '.join(places)}{more}" if places else ""
            message = f"this stands in {each.count:,} places{where}"
            hint = "quote more, or say which is meant: `page`, `paragraph`, `line` or `at`"
            yield Diagnostic(ID, SEVERITY, message, (*each.citation.path, "quote"), hint)
