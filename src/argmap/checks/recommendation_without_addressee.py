"""Finds recommendations that say what ought to be done, but not by whom.

## What it finds

A recommendation without `to`.

## Why it matters

A brief lists who is asked to do what; nobody feels asked by a recommendation to no one. Where the speaker names
nobody, that is worth knowing: leave `to` out and silence this rule on that line.

## Fails

```yaml
title: A debate
speakers: {wu: Wu Peng}
recommendations:
  fund: {by: wu, text: A fund ought to be started., page: 3}  # finds: recommendation-without-addressee
```

## Passes

```yaml
title: A debate
speakers: {wu: Wu Peng}
organizations: {government: The government}
recommendations:
  fund: {by: wu, to: government, text: A fund ought to be started., page: 3}
  plan: # argmap: ignore[recommendation-without-addressee] - he names nobody
    {by: wu, text: A plan ought to be made., page: 3}
```
"""

from collections.abc import Iterator

from argmap.diagnostics import Diagnostic, Severity
from argmap.model.argument_map import ArgumentMap

ID = "recommendation-without-addressee"
SEVERITY = Severity.WARNING


def check(argument_map: ArgumentMap) -> Iterator[Diagnostic]:
    """Yield a finding for each recommendation that asks nobody."""
    for recommendation in argument_map.recommendations.values():
        if not recommendation.to:
            yield Diagnostic(
                ID,
                SEVERITY,
                "this recommendation asks nobody",
                recommendation.path,
                "name who is asked under `to`: an organization or a speaker",
                on_key=True,
            )
