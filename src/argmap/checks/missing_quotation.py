"""Finds statements, arguments and relations that are marked as quotations and quote nothing.

## What it finds

`fidelity: quotation` on a statement, an argument, a position or a relation for which no quotation is given: under
`quote`, under `evidence`, or with those who say it.

## Why it matters

The mark says that these are the speaker's own words, and nobody can check it.

## Fails

```yaml
title: A debate
speakers: {wu: Wu Peng}
claims:
  neutral: {by: wu, text: NGOs are neutral., page: 3, fidelity: quotation}  # finds: missing-quotation
```

## Passes

```yaml
title: A debate
speakers: {wu: Wu Peng}
claims:
  neutral: {by: wu, quote: NGOs are neutral., page: 3, fidelity: quotation}
```
"""

from collections.abc import Iterator

from argmap.diagnostics import Diagnostic, Path, Severity
from argmap.model.argument_map import ArgumentMap
from argmap.model.evidence import Fidelity

ID = "missing-quotation"
SEVERITY = Severity.WARNING


def check(argument_map: ArgumentMap) -> Iterator[Diagnostic]:
    """Yield a finding for each mark without a quotation."""
    for path in _marked(argument_map):
        hint = "give the speaker's words under `quote`, or say `paraphrase` or `interpretation`"
        yield Diagnostic(ID, SEVERITY, "marked as a quotation, but nothing is quoted", (*path, "fidelity"), hint)


def _marked(argument_map: ArgumentMap) -> Iterator[Path]:
    for statement in argument_map.statements.values():
        own = (statement, *statement.evidence, *statement.by)
        if statement.fidelity is Fidelity.QUOTATION and not any(each.quote for each in own):
            yield statement.path
        for key, targets in statement.targets():
            for index, target in enumerate(targets):
                if target.fidelity is Fidelity.QUOTATION and not any(each.quote for each in target.evidence):
                    yield (*statement.path, key, index)
    for position in argument_map.positions:
        if position.utterance.fidelity is Fidelity.QUOTATION and not position.utterance.quote:
            yield position.path
    for argument in argument_map.arguments.values():
        if argument.fidelity is Fidelity.QUOTATION and not (
            argument.quote or any(each.quote for each in argument.evidence)
        ):
            yield argument.path
