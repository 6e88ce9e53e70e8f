"""Finds text that is cut off at a `#`.

## What it finds

A text without quotation marks that is followed, on the same line, by a space, a `#` and a character that is no space.
YAML reads that as a comment. A comment with a space after its `#`, or one for `argmap` itself, is taken for what it is.

## Why it matters

What follows the `#` is lost without a word: of a quotation, its end.

## Fails

```yaml
title: A debate
speakers: {brandt: Karla Brandt}
claims:
  first:
    by: brandt
    text: The school is the best in the county.
    quote: we are school #1 in the county  # finds: comment-in-text
```

## Passes

```yaml
title: A debate
speakers: {brandt: Karla Brandt}
claims:
  first:
    by: brandt
    text: The school is the best in the county.  # her opening words
    quote: "we are school #1 in the county"
```
"""

from collections.abc import Iterator

from argmap.diagnostics import Diagnostic, Severity
from argmap.model.argument_map import ArgumentMap
from argmap.source import Loaded

ID = "comment-in-text"
SEVERITY = Severity.WARNING


def check(_: ArgumentMap) -> Iterator[Diagnostic]:
    """Yield nothing: comments are no part of a map, see ``cut_off``."""
    yield from ()


def cut_off(loaded: Loaded) -> Iterator[Diagnostic]:
    """Yield a finding for each text that a comment cuts off."""
    for location in loaded.cut_off:
        message = "this is no part of the text: '#' starts a comment"
        hint = "put the text in quotes; if it is a comment, write a space after '#'"
        yield Diagnostic(ID, SEVERITY, message, hint=hint).at(location, loaded.source.line(location.line))
