"""Finds files that cannot be read at all.

## What it finds

A file that is not there, is a directory, may not be opened, is larger than 256 MiB or has a line of more than a
million characters; and what is not text in UTF-8, UTF-16 or UTF-32: a picture, a Word document, a text that was
saved in an older encoding.

## Why it matters

Nothing in such a file can be checked. Other files named with it are checked all the same.

## Fails

```text
$ argmap check debate.docx
debate.docx: error[unreadable] not a text file (a picture, a Word document?)
  hint: argmap reads maps written as YAML text
```

## Passes

Any map in a text file:

```yaml
title: A debate
speakers: {wu: Wu Peng}
claims:
  neutral: {by: wu, text: NGOs are neutral., page: 3}
```
"""

from collections.abc import Iterator

from argmap.diagnostics import Diagnostic, Severity
from argmap.model.argument_map import ArgumentMap

ID = "unreadable"
SEVERITY = Severity.ERROR


def check(_: ArgumentMap) -> Iterator[Diagnostic]:
    """Yield nothing: what cannot be read never becomes a map, so the reader reports it."""
    yield from ()
