"""Finds statements that support one another in a circle.

## What it finds

A chain of reasons that comes back to where it began, by way of `because`, `supports` or `arguments`: each
statement of the circle is, in the end, a reason for itself. Each set of statements so bound together (a strongly
connected component: Tarjan 1972) is reported once, with its shortest circle.

## Why it matters

A circle supports nothing: whoever doubts one of its statements is given no reason to believe any (*petitio
principii*). Most circles in a map are the mapper's, drawn one arrow at a time by people who read the same passage
twice. If a speaker does argue in a circle, say so in a `note` and silence this rule on that line.

## Fails

```yaml
title: A debate
claims:
  trusted: {text: NGOs are trusted., supports: welcome, page: 1}
  welcome: {text: NGOs are welcome., supports: known, page: 1}
  known: {text: NGOs are well known., supports: trusted, page: 2}  # finds: circular-support
```

## Passes

```yaml
title: A debate
claims:
  trusted: {text: NGOs are trusted., supports: welcome, page: 1}
  welcome: {text: NGOs are welcome., page: 1}
  known: {text: NGOs are well known., supports: [trusted, welcome], page: 2}
```
"""

from collections import deque
from collections.abc import Iterator

from argmap.diagnostics import Diagnostic, Path, Severity
from argmap.model.argument_map import ArgumentMap
from argmap.model.relations import RelationKind

ID = "circular-support"
SEVERITY = Severity.WARNING

Supports = dict[str, dict[str, Path]]
"""What each statement supports, with where the map says so."""

SHOWN = 8
"""Statements of a circle that the message names."""


def check(argument_map: ArgumentMap) -> Iterator[Diagnostic]:
    """Yield a finding for each set of statements that support one another."""
    supports = _supports(argument_map)
    for circle in circles(supports):
        shown = circle if len(circle) <= SHOWN else [*circle[: SHOWN - 1], f"… {len(circle) - SHOWN + 1} more …"]
        yield Diagnostic(
            ID,
            SEVERITY,
            f"a circle of reasons: {' → '.join([*shown, circle[0]])}",
            supports[circle[-1]][circle[0]],
            "take out the support that the source does not state",
        )


def circles(supports: Supports) -> Iterator[list[str]]:
    """Yield the shortest circle through the first statement of each strongly connected component.

    A statement that supports itself alone is no circle here: `self-reference` finds it.
    """
    order = {name: number for number, name in enumerate(supports)}
    for component in _components(supports):
        if len(component) > 1:
            yield _shortest(min(component, key=order.__getitem__), component, supports)


def _supports(argument_map: ArgumentMap) -> Supports:
    supports: Supports = {}
    for relation in argument_map.relations:
        if relation.kind is RelationKind.SUPPORTS:
            supports.setdefault(relation.source, {}).setdefault(relation.target, (*relation.path, "to"))
    for argument in argument_map.arguments.values():
        for index, premise in enumerate(argument.premises):
            path = (*argument.path, "premises", index, "statement")
            supports.setdefault(premise.statement, {}).setdefault(argument.conclusion, path)
    # In the order of the file, so that a circle is told from its first statement.
    return {name: supports[name] for name in argument_map.statements if name in supports}


def _components(supports: Supports) -> Iterator[set[str]]:
    """Yield the strongly connected components: Tarjan's algorithm, without recursion."""
    number: dict[str, int] = {}
    lowest: dict[str, int] = {}
    waiting: list[str] = []
    open_names: set[str] = set()
    for root in supports:
        if root in number:
            continue
        trail = [(root, iter(supports[root]))]
        number[root] = lowest[root] = len(number)
        waiting.append(root)
        open_names.add(root)
        while trail:
            name, following = trail[-1]
            for target in following:
                if target not in supports:
                    continue  # it supports nothing, so no circle runs through it
                if target not in number:
                    number[target] = lowest[target] = len(number)
                    waiting.append(target)
                    open_names.add(target)
                    trail.append((target, iter(supports[target])))
                    break
                if target in open_names:
                    lowest[name] = min(lowest[name], number[target])
            else:
                trail.pop()
                if trail:
                    above = trail[-1][0]
                    lowest[above] = min(lowest[above], lowest[name])
                if lowest[name] == number[name]:
                    component = {waiting.pop()}
                    while name not in component:
                        component.add(waiting.pop())
                    open_names -= component
                    yield component


def _shortest(start: str, component: set[str], supports: Supports) -> list[str]:
    """Return the shortest circle from ``start`` within its component, found breadth first."""
    before: dict[str, str] = {}
    queue = deque([start])
    while queue:
        name = queue.popleft()
        for target in supports[name]:
            if target == start and name != start:
                circle = [name]
                while circle[-1] != start:
                    circle.append(before[circle[-1]])
                return circle[::-1]
            if target in component and target not in before and target != start:
                before[target] = name
                queue.append(target)
    raise AssertionError(f"'{start}' is in no circle")  # cannot be: its component is strongly connected
