"""Finds sources whose text ought to be at hand and is not.

## What it finds

A source whose `path` names a file that is not there, that cannot be read, or that lies outside the map's folder; and
one that is given with `--source` and cannot be read. Files outside the map's folder are read only if their folder is
allowed with `--allow`: a map from somebody else must not be able to look around on your disk.

## Why it matters

None of what is quoted from it can be checked.

## Fails

```yaml
title: A debate
sources:
  minutes:
    title: Minutes
    path: mintues.txt  # finds: missing-source
speakers: {wu: Wu Peng}
claims:
  neutral: {by: wu, text: NGOs are neutral., quote: NGOs are neutral}
```

## Passes

With this as `minutes.txt`:

```text
Wu Peng said that NGOs are neutral.
```

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
from argmap.quotations.shelf import Absence
from argmap.quotations.verification import Verification

ID = "missing-source"
SEVERITY = Severity.WARNING
READS_SOURCES = True


def check(verification: Verification) -> Iterator[Diagnostic]:
    """Yield a finding for each source that cannot be read."""
    for name, found in verification.sources.items():
        if isinstance(found, Absence) and found.expected:
            message = f"the text of source '{name}' cannot be had: {found.reason}"
            hint = found.hint or f"mend `path`, or give the text with --source {name}=FILE"
            yield Diagnostic(ID, SEVERITY, message, ("sources", name, "path"), hint)
