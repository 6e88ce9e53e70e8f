"""Finds recommendations that answer no challenge.

## What it finds

A recommendation without `addresses`, none of whose restatements addresses a challenge either.

## Why it matters

A remedy without a complaint: either the challenge it answers is missing from the map, or the tie between the two
is. Where the source leaves the tie to the reader, draw it with `fidelity: interpretation`.

## Fails

```yaml
title: A debate
speakers: {wu: Wu Peng}
challenges:
  funds: {by: wu, text: Funds are lacking., page: 3}
recommendations:
  fund: {by: wu, text: A fund ought to be started., page: 3}  # finds: recommendation-without-challenge
```

## Passes

```yaml
title: A debate
speakers: {wu: Wu Peng}
challenges:
  funds: {by: wu, text: Funds are lacking., page: 3}
recommendations:
  fund: {by: wu, text: A fund ought to be started., page: 3, addresses: funds}
```
"""

from collections.abc import Iterator

from argmap.diagnostics import Diagnostic, Severity
from argmap.model.argument_map import ArgumentMap
from argmap.model.relations import RelationKind

ID = "recommendation-without-challenge"
SEVERITY = Severity.WARNING


def check(argument_map: ArgumentMap) -> Iterator[Diagnostic]:
    """Yield a finding for each recommendation that addresses nothing."""
    answering = {relation.source for relation in argument_map.relations if relation.kind is RelationKind.ADDRESSES}
    for group in argument_map.restatements:
        if not answering.isdisjoint(group):
            answering.update(group)
    for name, recommendation in argument_map.recommendations.items():
        if name not in answering:
            yield Diagnostic(
                ID,
                SEVERITY,
                "this recommendation addresses no challenge",
                recommendation.path,
                "name the challenge it answers under `addresses`",
                on_key=True,
            )
