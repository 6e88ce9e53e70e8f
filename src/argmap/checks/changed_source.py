"""Finds sources that are no longer the version that was quoted.

## What it finds

A source whose file has another SHA-256 digest than the map says under `sha256`. `argmap quotes --pin` writes the digest
of the file at hand.

## Why it matters

Reports are corrected without a word and transcripts are edited. What is quoted may have stood in the version that was
mapped and not in this one, or the other way round.

## Fails

With this as `minutes.txt`:

```text
Wu Peng said that NGOs are neutral.
```

```yaml
title: A debate
sources:
  minutes:
    title: Minutes
    path: minutes.txt
    sha256: 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08  # finds: changed-source
speakers: {wu: Wu Peng}
claims:
  neutral: {by: wu, text: NGOs are neutral., quote: NGOs are neutral}
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
from argmap.quotations.verification import Verification

ID = "changed-source"
SEVERITY = Severity.WARNING
READS_SOURCES = True


def check(verification: Verification) -> Iterator[Diagnostic]:
    """Yield a finding for each source that has changed."""
    for name, copy in verification.copies().items():
        pinned = verification.map.sources[name].sha256
        if pinned and pinned.lower() != copy.digest:
            message = f"{copy.path} is not the version that was quoted: its SHA-256 is {copy.digest}"
            hint = "check what is quoted from it, then pin this version with `argmap quotes --pin`"
            yield Diagnostic(ID, SEVERITY, message, ("sources", name, "sha256"), hint)
