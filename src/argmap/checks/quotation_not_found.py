"""Finds quotations that do not stand in their source.

## What it finds

A quotation of which the source holds neither the very words nor a passage like them. What print and layout change does
not count: quotation marks, dashes, spaces, line breaks, ligatures, hyphens at the end of a line. Words left out are
marked `[…]`, words put in stand in `[brackets]`.

A source is looked at if its text is at hand: under its `path`, or given with `--source`. A silence says why: a scanned
page may hide words from argmap that a reader can see.

## Why it matters

Whatever stands in quotation marks is held to be the speaker's own. One sentence that is not spoils the trust in all.

## Fails

With this as `minutes.txt`:

```text
Wu Peng said that NGOs are neutral, and that they are close to the people.
```

```yaml
title: A debate
sources: {minutes: {title: Minutes, path: minutes.txt}}
speakers: {wu: Wu Peng}
claims:
  neutral:
    by: wu
    text: NGOs are neutral.
    quote: our organizations have never taken sides in any conflict  # finds: quotation-not-found
```

## Passes

```yaml
title: A debate
sources: {minutes: {title: Minutes, path: minutes.txt}}
speakers: {wu: Wu Peng}
claims:
  neutral: {by: wu, text: NGOs are neutral., quote: NGOs are neutral}
```
"""

from collections.abc import Iterator

from argmap.diagnostics import Diagnostic, Severity
from argmap.quotations.verdicts import Verdict
from argmap.quotations.verification import Verification

ID = "quotation-not-found"
SEVERITY = Severity.WARNING
READS_SOURCES = True


def check(verification: Verification) -> Iterator[Diagnostic]:
    """Yield a finding for each quotation that stands nowhere."""
    for each in verification.checked:
        if each.verdict is Verdict.NOT_FOUND:
            reason = f": {each.reason}" if each.reason else ""
            message = f"this is not in source '{each.citation.source}'{reason}"
            hint = "copy the words from the source; mark words left out with […] and words put in with [brackets]"
            yield Diagnostic(ID, SEVERITY, message, (*each.citation.path, "quote"), hint)
