"""Finds quotations that stand elsewhere than the map says.

## What it finds

A quotation that its source holds, but not on the `page`, in the `paragraph`, on the `line`, at the time (`at`) or among
the characters (`chars`) that the map names. A time may be any within the turn or the caption, and a second off.
Pages are those that the source prints. `argmap quotes --fix` puts the true place into the map.

## Why it matters

Whoever follows the locator finds other words there, and takes the quotation for made up.

## Fails

With this as `minutes.txt`:

```text
The chair opened the meeting at nine.

Wu Peng said that NGOs are neutral.
```

```yaml
title: A debate
sources: {minutes: {title: Minutes, path: minutes.txt}}
speakers: {wu: Wu Peng}
claims:
  neutral:
    by: wu
    text: NGOs are neutral.
    quote: NGOs are neutral
    paragraph: 1  # finds: wrong-locator
```

## Passes

```yaml
title: A debate
sources: {minutes: {title: Minutes, path: minutes.txt}}
speakers: {wu: Wu Peng}
claims:
  neutral: {by: wu, text: NGOs are neutral., quote: NGOs are neutral, paragraph: 2}
```
"""

from collections.abc import Iterator

from argmap.diagnostics import Diagnostic, Severity
from argmap.quotations.verdicts import Verdict
from argmap.quotations.verification import Verification

ID = "wrong-locator"
SEVERITY = Severity.WARNING
READS_SOURCES = True


def check(verification: Verification) -> Iterator[Diagnostic]:
    """Yield a finding for each locator that does not hold."""
    for each in verification.checked:
        fault = each.misplaced
        if fault and (each.verdict.holds or each.verdict is Verdict.AMBIGUOUS):
            true = "; ".join(each.places(4)) if each.elsewhere else fault.told
            hint = f"see {true}" if each.elsewhere else f"it stands {true}; `argmap quotes --fix` puts that in"
            yield Diagnostic(ID, SEVERITY, f"the quotation is {fault.denied}", (*each.citation.path, fault.key), hint)
