"""Finds values of the wrong kind: a list for a text, a word for a date.

## What it finds

A list or `key: value` lines where a text is wanted or the reverse, an id with spaces in it, `text`,
`quote` or `by` in place of the id of a statement, a date or a time that is none, a word other than those a key
allows, and empty text.

## Why it matters

Such a value cannot be printed, sorted or compared. Dates follow EDTF (ISO 8601-2): `2018-12-02`, `2018~` for
"about 2018", `XXXX-12-02` where the year is not known.

## Fails

```yaml
title: A debate
event: {kind: seminar, date: 2 December}  # finds: wrong-type
speakers:
  wu: {name: Wu Peng, kind: persom}  # finds: wrong-type
claims:
  neutral: {by: wu, text: [NGOs, are, neutral], page: 3}  # finds: wrong-type
```

## Passes

```yaml
title: A debate
event: {kind: seminar, date: XXXX-12-02}
speakers:
  wu: {name: Wu Peng, kind: person}
claims:
  neutral: {by: wu, text: NGOs are neutral., page: 3}
```
"""

from collections.abc import Iterator

from argmap.diagnostics import Diagnostic, Severity
from argmap.model.argument_map import ArgumentMap

ID = "wrong-type"
SEVERITY = Severity.ERROR


def check(_: ArgumentMap) -> Iterator[Diagnostic]:
    """Yield nothing: a value of the wrong kind never enters a map, so the reader reports it."""
    yield from ()
