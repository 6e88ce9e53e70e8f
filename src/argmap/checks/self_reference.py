"""Finds things that refer to themselves.

## What it finds

A statement that supports, attacks, addresses or restates itself, an argument whose conclusion is among its
premises, and a topic that is its own parent, directly or by way of others.

## Why it matters

It says nothing, and is nearly always a slip: another id was meant. A premise that is its own conclusion is the
barest form of begging the question.

## Fails

```yaml
title: A debate
topics:
  funds: {label: Funding, parent: funds}  # finds: self-reference
claims:
  neutral: {text: NGOs are neutral., supports: neutral, page: 1}  # finds: self-reference
arguments:
  circle: {premises: neutral, conclusion: neutral}  # finds: self-reference
```

## Passes

```yaml
title: A debate
topics:
  resources: Resources
  funds: {label: Funding, parent: resources}
claims:
  neutral: {text: NGOs are neutral., supports: indispensable, page: 1}
  indispensable: {text: NGOs are indispensable., page: 1}
  welcome: {text: NGOs are welcome., page: 1}
arguments:
  line: {premises: neutral, conclusion: welcome}
```
"""  # noqa: D405, D411 - `arguments:` is YAML here

from collections.abc import Iterator

from argmap.diagnostics import Diagnostic, Path, Severity
from argmap.model.argument_map import ArgumentMap

ID = "self-reference"
SEVERITY = Severity.ERROR


def check(argument_map: ArgumentMap) -> Iterator[Diagnostic]:
    """Yield a finding for each thing that names itself."""
    for key, statement in argument_map.statements.items():
        for relation, targets in statement.targets():
            for index, target in enumerate(targets):
                if target.to == key:
                    message = f"'{key}' names itself under `{relation}`"
                    yield _found(message, (*statement.path, relation, index, "to"))
    for argument in argument_map.arguments.values():
        for index, premise in enumerate(argument.premises):
            if premise.statement == argument.conclusion:
                path = (*argument.path, "premises", index, "statement")
                yield _found(f"'{premise.statement}' is a premise for itself", path)
    yield from _topics(argument_map)


def _topics(argument_map: ArgumentMap) -> Iterator[Diagnostic]:
    """Yield a finding for each round of topics of which every one is the parent of the one before."""
    seen: set[str] = set()
    for start in argument_map.topics:
        trail: dict[str, None] = {}
        name: str | None = start
        while name in argument_map.topics and name not in seen:
            seen.add(name)
            trail[name] = None
            name = argument_map.topics[name].parent
        if name in trail:
            circle = [*list(trail)[list(trail).index(name) :], name]
            above = " → ".join(circle)
            message = f"topic '{name}' is its own parent" + (f": {above}" if len(circle) > 2 else "")
            yield _found(message, ("topics", circle[-2], "parent"))


def _found(message: str, path: Path) -> Diagnostic:
    return Diagnostic(ID, SEVERITY, message, path, "name another one, or delete this")
