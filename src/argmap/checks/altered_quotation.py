"""Finds quotations that alter the words of their source.

## What it finds

A quotation that does not stand in the source as it is, where a passage comes close: at least 0.7 of the characters of
both agree (normalized indel similarity). The message shows the passage with `[-what is quoted-]` and
`{+what the source says+}` where they differ. Upper and lower case and punctuation count; what print and layout change
does not.

`argmap quotes --fix` puts the source's wording into the map.

## Why it matters

A small change can turn the sense round, and a reader who looks the words up and finds others will doubt the rest.

## Fails

With this as `minutes.txt`:

```text
Wu Peng said that NGOs are neutral, and that they play an indispensable role.
```

```yaml
title: A debate
sources: {minutes: {title: Minutes, path: minutes.txt}}
speakers: {wu: Wu Peng}
claims:
  role:
    by: wu
    text: NGOs are needed.
    quote: they play a dispensable role  # finds: altered-quotation
```

## Passes

```yaml
title: A debate
sources: {minutes: {title: Minutes, path: minutes.txt}}
speakers: {wu: Wu Peng}
claims:
  role: {by: wu, text: NGOs are needed., quote: "NGOs […] play an indispensable role"}
```
"""

from collections.abc import Iterator

from argmap.diagnostics import Diagnostic, Severity
from argmap.quotations.differences import as_words
from argmap.quotations.verdicts import Verdict
from argmap.quotations.verification import Verification

ID = "altered-quotation"
SEVERITY = Severity.WARNING
READS_SOURCES = True


def check(verification: Verification) -> Iterator[Diagnostic]:
    """Yield a finding for each quotation that is not quite what the source says."""
    for each in verification.checked:
        if each.verdict is Verdict.ALTERED:
            changed = " ".join(as_words(each.differences))
            message = f"the source has other words: {changed}"
            hint = f"they stand at {each.place}; `argmap quotes --fix` takes the source's wording"
            yield Diagnostic(ID, SEVERITY, message, (*each.citation.path, "quote"), hint)
