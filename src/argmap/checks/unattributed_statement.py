"""Finds statements that nobody says.

## What it finds

A claim, challenge or recommendation without `by`, on which nobody else takes a position either. Left alone are
the motion of a debate, on which speakers take sides (`agree`, `disagree`, …); the premises and the conclusion of an
argument that has a speaker, who thereby stands for them; and premises marked `implicit`, which nobody said.

## Why it matters

A map is there to tell who argued what. Without a speaker a statement is the mapper's own voice in the debate.

## Fails

```yaml
title: A debate
speakers: {wu: Wu Peng}
claims:
  welcome: {by: wu, text: NGOs are welcome., page: 3}
  neutral: {text: NGOs are neutral., supports: welcome, page: 3}  # finds: unattributed-statement
```

## Passes

```yaml
title: A debate
speakers: {wu: Wu Peng, li: Li Xiaolin}
claims:
  motion: {text: NGOs ought to go out., agree: wu, disagree: li, page: 1}
  welcome: {by: wu, text: NGOs are welcome., page: 3}
  neutral: {text: NGOs are neutral., page: 3}
  guests: {text: Whoever is neutral is welcome.}
arguments:
  from-neutrality:
    by: wu
    premises: [neutral, {statement: guests, implicit: true}]
    conclusion: welcome
```
"""  # noqa: D405, D411 - `arguments:` is YAML here

from collections.abc import Iterator

from argmap.diagnostics import Diagnostic, Severity
from argmap.model.argument_map import ArgumentMap

ID = "unattributed-statement"
SEVERITY = Severity.WARNING


def check(argument_map: ArgumentMap) -> Iterator[Diagnostic]:
    """Yield a finding for each statement without a speaker."""
    spoken_for = _in_arguments(argument_map)
    for name, statement in argument_map.statements.items():
        if not statement.by and name not in spoken_for and not any(statement.stances()):
            yield Diagnostic(
                ID,
                SEVERITY,
                f"nobody says this {statement.kind}",
                statement.path,
                "name the speaker under `by`",
                on_key=True,
            )


def _in_arguments(argument_map: ArgumentMap) -> set[str]:
    """Return the statements that the speaker of an argument stands for, or leaves unsaid."""
    found: set[str] = set()
    for argument in argument_map.arguments.values():
        found.update(premise.statement for premise in argument.premises if argument.by or premise.implicit)
        if argument.by:
            found.add(argument.conclusion)
    return found
