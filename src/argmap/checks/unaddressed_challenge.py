"""Finds challenges that no recommendation addresses.

## What it finds

A challenge that no recommendation names under `addresses`, nor any challenge that restates it.

## Why it matters

These are the questions a debate leaves open, often the most telling part of a brief. It is not a fault of the map,
so this is for information only and does not make a check fail.

## Fails

```yaml
title: A debate
speakers: {liu: Liu Peifeng}
challenges:
  people: {by: liu, text: Trained staff is lacking., page: 2}  # finds: unaddressed-challenge
```

## Passes

```yaml
title: A debate
speakers: {liu: Liu Peifeng, wu: Wu Peng}
challenges:
  people: {by: liu, text: Trained staff is lacking., page: 2}
  staff: {by: wu, text: It is hard to find people., page: 3, restates: people}
recommendations:
  train: {by: wu, text: Universities ought to train people., page: 3, addresses: staff}
```
"""

from collections.abc import Iterator

from argmap.diagnostics import Diagnostic, Severity
from argmap.model.argument_map import ArgumentMap

ID = "unaddressed-challenge"
SEVERITY = Severity.INFO


def check(argument_map: ArgumentMap) -> Iterator[Diagnostic]:
    """Yield a finding for each open challenge."""
    for name, answers in argument_map.addressed.items():
        if not answers:
            yield Diagnostic(
                ID,
                SEVERITY,
                "no recommendation addresses this challenge",
                ("challenges", name),
                f"if one does, write `addresses: {name}` there",
                on_key=True,
            )
