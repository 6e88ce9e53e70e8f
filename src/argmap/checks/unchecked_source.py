"""Finds quotations that nothing can be said about, because their source's text is not at hand.

## What it finds

Sources that something is quoted from and that have no `path`: they are cited by their URL, which is never fetched, or
only by their title; and quotations that name no source in a map that has several. `--source ID=FILE` supplies a text
for one run. All of them are one finding, at the first.

## Why it matters

These quotations are the mapper's word. That may be all there can be: a recording, a book, a report that must not be
passed on.

## Fails

```yaml
title: A debate
sources:
  report: {title: A report, url: "https://example.org/report"}  # finds: unchecked-source
speakers: {wu: Wu Peng}
claims:
  neutral: {by: wu, text: NGOs are neutral., quote: NGOs are neutral}
```

## Passes

With this as `minutes.txt`:

```text
Wu Peng said that NGOs are neutral.
```

```yaml
title: A debate
sources: {minutes: {title: Minutes, path: minutes.txt}}
speakers: {wu: Wu Peng}
claims:
  neutral: {by: wu, text: NGOs are neutral., quote: NGOs are neutral}
```
"""

from collections import Counter
from collections.abc import Iterator

from argmap.diagnostics import Diagnostic, Severity
from argmap.quotations.shelf import Absence
from argmap.quotations.verdicts import Verdict
from argmap.quotations.verification import Verification

ID = "unchecked-source"
SEVERITY = Severity.INFO
READS_SOURCES = True

_NAMED = 3


def check(verification: Verification) -> Iterator[Diagnostic]:
    """Yield one finding for all sources that are only cited, and one for quotations without a source."""
    unchecked = [each for each in verification.checked if each.verdict is Verdict.NOT_CHECKED]
    counts = Counter(each.citation.source for each in unchecked)
    cited = {
        name: found
        for name, found in verification.sources.items()
        if counts[name] and isinstance(found, Absence) and not found.expected
    }
    if cited:
        yield _of_sources(cited, sum(counts[name] for name in cited))
    homeless = [each for each in unchecked if each.citation.source is None]
    if homeless and verification.map.sources:
        message = f"{_counted(len(homeless))} not checked: no source is named, and the map has several"
        hint = "say which one under `source`"
        yield Diagnostic(ID, SEVERITY, message, (*homeless[0].citation.path, "quote"), hint)


def _of_sources(cited: dict[str, Absence], quotations: int) -> Diagnostic:
    first, *_ = cited
    names = ", ".join(f"'{name}'" for name in list(cited)[:_NAMED])
    more = f" and {len(cited) - _NAMED:,} more" if len(cited) > _NAMED else ""
    of = "source" if len(cited) == 1 else "sources"
    reason = f": {cited[first].reason}" if len(cited) == 1 else ""
    message = f"{_counted(quotations)} not checked, from {of} {names}{more}{reason}"
    return Diagnostic(ID, SEVERITY, message, ("sources", first), cited[first].hint, on_key=True)


def _counted(number: int) -> str:
    return "1 quotation is" if number == 1 else f"{number:,} quotations are"
