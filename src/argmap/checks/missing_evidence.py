"""Finds statements for which the map shows no evidence.

## What it finds

A statement without any quotation and without a locator (`page`, `paragraph`, `line`, `at`): neither its own, nor
under `evidence`, nor with those who say it or take a position on it, nor where an argument uses it as a premise.
Premises marked `implicit` were never said and need none.

## Why it matters

The speaker's own words, or the place where they stand, are all that a reader has to check the mapper by.

## Fails

```yaml
title: A debate
speakers: {wu: Wu Peng}
claims:
  neutral:  # finds: missing-evidence
    by: wu
    text: NGOs are neutral.
```

## Passes

```yaml
title: A debate
speakers: {wu: Wu Peng, li: Li Xiaolin}
claims:
  neutral:
    by: wu
    text: NGOs are neutral.
    quote: four advantages, which are neutrality
  welcome:
    by: {speaker: li, at: "00:14:32"}
    text: NGOs are welcome.
```
"""

from collections.abc import Iterable, Iterator

from argmap.diagnostics import Diagnostic, Severity
from argmap.model.argument_map import ArgumentMap
from argmap.model.evidence import Cited
from argmap.model.statements import Statement

ID = "missing-evidence"
SEVERITY = Severity.WARNING


def check(argument_map: ArgumentMap) -> Iterator[Diagnostic]:
    """Yield a finding for each statement that cites nothing."""
    evident = {
        premise.statement
        for argument in argument_map.arguments.values()
        for premise in argument.premises
        if premise.implicit or _cites(premise)
    }
    for name, statement in argument_map.statements.items():
        if not _cites(statement) and name not in evident and not any(map(_cites, _further(statement))):
            yield Diagnostic(
                ID,
                SEVERITY,
                f"no evidence for this {statement.kind}",
                statement.path,
                "give the speaker's words under `quote`, or where they stand: `page`, `paragraph`, `line`, `at`",
                on_key=True,
            )


def _further(statement: Statement) -> Iterable[Cited]:
    yield from statement.evidence
    for _, utterances in statement.stances():
        yield from utterances


def _cites(cited: Cited) -> bool:
    return bool(cited.quote or cited.locator)
