"""Finds things that lack a key they cannot do without.

## What it finds

A map without a `title`, a statement with neither `text` nor `quote`, a speaker without a `name`, an argument
without `premises` or `conclusion`.

## Why it matters

There would be nothing to print in its place, or the thing would say nothing at all.

## Fails

```yaml
title: A debate
speakers:
  wu: {role: Director}  # finds: missing-key
claims:
  neutral:  # finds: missing-key
    by: wu
    page: 3
```

## Passes

```yaml
title: A debate
speakers:
  wu: {name: Wu Peng, role: Director}
claims:
  neutral:
    by: wu
    quote: NGOs are neutral.
    page: 3
```
"""

from collections.abc import Iterator

from argmap.diagnostics import Diagnostic, Severity
from argmap.model.argument_map import ArgumentMap

ID = "missing-key"
SEVERITY = Severity.ERROR


def check(_: ArgumentMap) -> Iterator[Diagnostic]:
    """Yield nothing: what lacks a required key never enters a map, so the reader reports it."""
    yield from ()
