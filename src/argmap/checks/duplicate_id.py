"""Finds ids that are declared twice.

## What it finds

A key that stands twice in one mapping, and an id used for two things that share one set of names: claims,
challenges, recommendations and arguments share one, speakers and organizations another. A topic may well
have the same id as a claim.

## Why it matters

A reference to such an id could mean either. YAML readers keep one of two equal keys and drop the other without
a word, so half of what was written may be missing from the map.

## Fails

```yaml
title: A debate
claims:
  funds: {text: NGOs need funds., page: 1}
  staff: {text: NGOs need staff., page: 1}
  funds: {text: NGOs have funds enough., page: 2}  # finds: duplicate-id
challenges:
  staff: {text: Staff is hard to find., page: 2}  # finds: duplicate-id
```

## Passes

```yaml
title: A debate
topics: {funds: Funding}
claims:
  funds: {text: NGOs need funds., topics: funds, page: 1}
  staff: {text: NGOs need staff., page: 1}
  enough-funds: {text: NGOs have funds enough., topics: funds, page: 2}
challenges:
  staff-shortage: {text: Staff is hard to find., page: 2}
```
"""

from collections.abc import Iterator

from argmap.diagnostics import Diagnostic, Severity
from argmap.model.argument_map import ArgumentMap
from argmap.model.references import CITABLE

ID = "duplicate-id"
SEVERITY = Severity.ERROR

_SHARING = (CITABLE, ("speakers", "organizations"))


def check(argument_map: ArgumentMap) -> Iterator[Diagnostic]:
    """Yield a finding for each id that another section of its namespace declares already.

    Keys that stand twice in one mapping are found while the file is read.
    """
    for sections in _SHARING:
        first: dict[str, str] = {}
        for section in sections:
            for name in getattr(argument_map, section):
                if name not in first:
                    first[name] = section
                    continue
                kind = first[name].removesuffix("s")
                yield Diagnostic(
                    ID,
                    SEVERITY,
                    f"`{name}` is the id of a {kind} already",
                    (section, name),
                    f"give this {section.removesuffix('s')} an id of its own",
                    on_key=True,
                )
