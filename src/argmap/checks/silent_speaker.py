"""Finds speakers who are declared but say nothing.

## What it finds

A speaker who takes no position on any statement (`by`, `agree`, `partly`, `concede`, `question`, `disagree`), makes
no argument and draws no relation. To be asked to act by a recommendation is not to speak.

## Why it matters

Either what they said is missing from the map, or the words of one speaker were put down to another. Someone who was
there without speaking belongs under `event: {participants: …}`; a body that is only asked to act, under
`organizations`.

## Fails

```yaml
title: A debate
speakers:
  li: Li Xiaolin  # finds: silent-speaker
  wu: Wu Peng
claims:
  neutral: {by: wu, text: NGOs are neutral., page: 3}
```

## Passes

```yaml
title: A debate
speakers:
  li: Li Xiaolin
  wu: Wu Peng
claims:
  neutral: {by: wu, text: NGOs are neutral., page: 3, agree: li}
```
"""

from collections.abc import Iterator

from argmap.diagnostics import Diagnostic, Severity
from argmap.model.argument_map import ArgumentMap

ID = "silent-speaker"
SEVERITY = Severity.WARNING


def check(argument_map: ArgumentMap) -> Iterator[Diagnostic]:
    """Yield a finding for each speaker from whom the map has nothing."""
    voices = {position.speaker for position in argument_map.positions}
    voices.update(name for argument in argument_map.arguments.values() for name in argument.by)
    voices.update(relation.stated.by for relation in argument_map.relations if relation.stated.by)
    for name, speaker in argument_map.speakers.items():
        if name not in voices:
            yield Diagnostic(
                ID,
                SEVERITY,
                f"{speaker.name} says nothing",
                ("speakers", name),
                f"write `by: {name}` at what they say, or take them out",
                on_key=True,
            )
