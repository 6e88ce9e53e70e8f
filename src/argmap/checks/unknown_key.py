"""Finds keys that the file format does not know.

## What it finds

A key that has no meaning where it stands, most often a slip of the pen: `suports`, `quotes`, `speaker` for `by`.
Where a known key is close, the finding names it.

## Why it matters

What stands under an unknown key would be lost without a word: a misspelt `adresses` leaves a challenge
unaddressed. What the format has no word for goes under `note:` or, as key and value, under `attributes:`.

## Fails

```yaml
title: A debate
speakers: {wu: Wu Peng}
claims:
  neutral:
    by: wu
    text: NGOs are neutral.
    qoute: neutrality  # finds: unknown-key
```

## Passes

```yaml
title: A debate
speakers: {wu: Wu Peng}
claims:
  neutral:
    by: wu
    text: NGOs are neutral.
    quote: neutrality
    attributes: {tone: calm}
```
"""

from collections.abc import Iterator

from argmap.diagnostics import Diagnostic, Severity
from argmap.model.argument_map import ArgumentMap

ID = "unknown-key"
SEVERITY = Severity.ERROR


def check(_: ArgumentMap) -> Iterator[Diagnostic]:
    """Yield nothing: a map has no room for unknown keys, so the reader reports them."""
    yield from ()
