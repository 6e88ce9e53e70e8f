"""Finds text that cannot be read as YAML, or as the YAML a map may use.

## What it finds

Indentation that does not fit, a quotation mark or a bracket that is never closed, text that needs quotation marks, a
tab used for indentation, and what a map has no use for: several documents in one file, tags such as `!!python`,
control characters, nesting deeper than 500 levels.

## Why it matters

What cannot be read is not in the map. The sections and entries around it are read by themselves as far as they go,
so that their faults show in the same run; but a slip such as a forgotten quotation mark may swallow what follows it.

## Fails

```yaml
title: A debate
claims:
  neutral:
    text: My point is: NGOs are neutral.  # finds: syntax
```

## Passes

```yaml
title: A debate
claims:
  neutral:
    text: "My point is: NGOs are neutral."
```
"""

from collections.abc import Iterator

from argmap.diagnostics import Diagnostic, Severity
from argmap.model.argument_map import ArgumentMap

ID = "syntax"
SEVERITY = Severity.ERROR


def check(_: ArgumentMap) -> Iterator[Diagnostic]:
    """Yield nothing: what cannot be read never becomes a map, so the reader reports it."""
    yield from ()
