"""Finds silencing that silences nothing.

## What it finds

A rule named under `check: {ignore: …}` or in a comment `# argmap: ignore[…]` that does not exist or that cannot be
silenced because it finds errors; and a comment on whose line, or on the line below if it stands alone, the rule finds
nothing.

## Why it matters

A mistyped name silences nothing, and a comment that has outlived its cause will hide the next finding on that line.

## Fails

```yaml
title: A debate
speakers: {wu: Wu Peng}
claims:
  # argmap: ignore[missing-evidence]  # finds: useless-ignore
  neutral: {by: wu, text: NGOs are neutral., page: 3}
check: {ignore: [isolated-statment]}  # finds: useless-ignore
```

## Passes

```yaml
title: A debate
speakers: {wu: Wu Peng}
claims:
  # argmap: ignore[missing-evidence]
  neutral: {by: wu, text: NGOs are neutral.}
check: {ignore: [isolated-statement]}
```
"""

from collections.abc import Container, Iterator, Sequence

from argmap.checks.engine import UnknownRuleError, rule
from argmap.diagnostics import Diagnostic, Location, Severity
from argmap.model.argument_map import ArgumentMap
from argmap.source import Loaded

ID = "useless-ignore"
SEVERITY = Severity.WARNING


def check(argument_map: ArgumentMap) -> Iterator[Diagnostic]:
    """Yield a finding for each rule named in the map's own settings that cannot be silenced.

    Comments are no part of a map: see ``useless``.
    """
    for index, name in enumerate(argument_map.check.ignore):
        if fault := _fault(name):
            yield Diagnostic(ID, SEVERITY, fault[0], ("check", "ignore", index), fault[1])


def useless(loaded: Loaded, found: Sequence[Diagnostic], ran: Container[str]) -> Iterator[Diagnostic]:
    """Yield a finding for each rule named in a comment that silences nothing.

    ``found`` is what the rules that ``ran`` found before anything was silenced; those that did not run might have
    found something, so they are left alone.
    """
    places = {(each.location.line, each.rule) for each in found if each.location}
    for number, names in loaded.silenced.items():
        for name in dict.fromkeys(names):
            fault = _fault(name)
            if fault is None and name in ran and name != ID and (number, name) not in places:
                fault = f"'{name}' finds nothing here", "delete it"
            if fault and ID not in names:
                location = _place(loaded, number, name)
                yield Diagnostic(ID, SEVERITY, fault[0], hint=fault[1]).at(location, loaded.source.line(location.line))


def _fault(name: str) -> tuple[str, str] | None:
    """Say why a rule cannot be silenced, and what to do; None if it can."""
    try:
        if rule(name).can_be_silenced:
            return None
    except UnknownRuleError as error:
        return f"there is no rule '{name}'", f"did you mean '{error.close}'?" if error.close else "see `argmap rules`"
    return f"'{name}' finds errors, which cannot be silenced", "mend what it finds, and delete this"


def _place(loaded: Loaded, number: int, name: str) -> Location:
    """Return where the comment that holds for a line names a rule: on that line, or in the comments above."""
    line = number
    while line == number or loaded.source.line(line).lstrip().startswith("#"):
        text = loaded.source.line(line)
        comment = text.find("argmap:")
        if comment >= 0 and (at := text.find(name, comment)) >= 0:
            return Location(loaded.name, line, at + 1, len(name))
        line -= 1
    return Location(loaded.name, number, 1)
