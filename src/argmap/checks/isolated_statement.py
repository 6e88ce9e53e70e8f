"""Finds statements that nothing ties to the rest of the map.

## What it finds

A statement that has no relation to another one, is part of no argument, shares no topic with another statement,
and on which no second speaker takes a position.

## Why it matters

No comparison and no chapter of a brief will mention it next to anything else. It may well stand alone in the
debate, so this is for information only and does not make a check fail.

## Fails

```yaml
title: A debate
speakers: {li: Li Xiaolin, wu: Wu Peng}
claims:
  welcome: {by: li, text: NGOs are welcome., page: 1}  # finds: isolated-statement
  neutral: {by: wu, text: NGOs are neutral., page: 3, agree: li}
```

## Passes

```yaml
title: A debate
topics: {role: Role of NGOs}
speakers: {li: Li Xiaolin, wu: Wu Peng}
claims:
  welcome: {by: li, text: NGOs are welcome., page: 1, topics: role}
  useful: {by: li, text: NGOs are useful., page: 1, topics: role}
  neutral: {by: wu, text: NGOs are neutral., page: 3, agree: li}
```
"""

from collections import Counter
from collections.abc import Iterator

from argmap.diagnostics import Diagnostic, Severity
from argmap.model.argument_map import ArgumentMap
from argmap.model.statements import Statement

ID = "isolated-statement"
SEVERITY = Severity.INFO


def check(argument_map: ArgumentMap) -> Iterator[Diagnostic]:
    """Yield a finding for each statement without a tie; a map's only statement has none to be tied to."""
    statements = argument_map.statements
    if len(statements) < 2:
        return
    tied = _tied(argument_map)
    sharing = Counter(topic for statement in statements.values() for topic in set(statement.topics))
    for name, statement in statements.items():
        if name in tied or any(sharing[topic] > 1 for topic in statement.topics) or _is_shared(statement):
            continue
        yield Diagnostic(
            ID,
            SEVERITY,
            f"nothing ties this {statement.kind} to the rest of the map",
            statement.path,
            "give it a topic, or say what it supports, attacks, addresses or restates",
            on_key=True,
        )


def _tied(argument_map: ArgumentMap) -> set[str]:
    """Return the statements at the ends of relations to others, and those in arguments."""
    tied: set[str] = set()
    for relation in argument_map.relations:
        if relation.source != relation.target:
            tied.update((relation.source, relation.target))
    for argument in argument_map.arguments.values():
        tied.add(argument.conclusion)
        tied.update(premise.statement for premise in argument.premises)
    return tied


def _is_shared(statement: Statement) -> bool:
    """Whether more than one speaker takes a position."""
    return len({utterance.speaker for _, utterances in statement.stances() for utterance in utterances}) > 1
