"""Finds statements that nobody says.

## What it finds

A claim, challenge or recommendation without `by`. Left alone are the motion of a debate, on which two speakers or
more take a position (`agree`, `disagree`, …); the premises and the conclusion of an argument that has a speaker, who
thereby stands for them; and premises marked `implicit`, which nobody said. Where one other speaker agrees, `by` was
most likely forgotten.

## Why it matters

A map is there to tell who argued what. Without a speaker a statement is the mapper's own voice in the debate.

## Fails

```yaml
title: A debate
speakers: {wu: Wu Peng}
claims:
  welcome: {by: wu, text: NGOs are welcome., page: 3}
  neutral: {text: NGOs are neutral., supports: welcome, page: 3}  # finds: unattributed-statement
  close: {text: NGOs are close to people., agree: wu, page: 4}  # finds: unattributed-statement
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
from argmap.model.statements import Statement

ID = "unattributed-statement"
SEVERITY = Severity.WARNING


def check(argument_map: ArgumentMap) -> Iterator[Diagnostic]:
    """Yield a finding for each statement without a speaker."""
    spoken_for = _in_arguments(argument_map)
    for name, statement in argument_map.statements.items():
        if not statement.by and name not in spoken_for and not _is_motion(statement):
            yield Diagnostic(
                ID,
                SEVERITY,
                f"nobody says this {statement.kind}",
                statement.path,
                "name the speaker under `by`",
                on_key=True,
            )


def _is_motion(statement: Statement) -> bool:
    """Whether several positions are taken on a statement that nobody puts forward."""
    return sum(len(utterances) for _, utterances in statement.stances()) > 1


def _in_arguments(argument_map: ArgumentMap) -> set[str]:
    """Return the statements that the speaker of an argument stands for, or leaves unsaid."""
    found: set[str] = set()
    for argument in argument_map.arguments.values():
        found.update(premise.statement for premise in argument.premises if argument.by or premise.implicit)
        if argument.by:
            found.add(argument.conclusion)
    return found
