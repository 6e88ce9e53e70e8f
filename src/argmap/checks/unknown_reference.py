"""Finds ids that are named somewhere but declared nowhere.

## What it finds

A reference to a speaker, source, topic, term, organization, statement or argument that the map does not
declare, or that is declared but as something else: a recommendation can only address a challenge.

## Why it matters

A mistyped id would silently cut the tie between a statement and its speaker, or between a recommendation
and the challenge it answers. Where a declared id is close, the finding names it.

## Fails

```yaml
title: A debate
speakers: {wu: Wu Peng}
claims:
  neutral: {by: wo, text: NGOs are neutral., quote: neutrality}  # finds: unknown-reference
```

## Passes

```yaml
title: A debate
speakers: {wu: Wu Peng}
claims:
  neutral: {by: wu, text: NGOs are neutral., quote: neutrality}
```
"""

from collections.abc import Iterator
from difflib import get_close_matches

from argmap.diagnostics import Diagnostic, Severity
from argmap.model.argument_map import ArgumentMap
from argmap.model.references import Reference, Sections, references

ID = "unknown-reference"
SEVERITY = Severity.ERROR


def check(argument_map: ArgumentMap) -> Iterator[Diagnostic]:
    """Yield a finding for each reference to something that is not declared."""
    wanted = {section: getattr(argument_map, section) for section in argument_map.__class__.model_fields}

    def is_known(name: str, sections: Sections) -> bool:
        return any(name in wanted[section] for section in sections)

    for reference in references(argument_map, unless=is_known):
        yield Diagnostic(
            ID,
            SEVERITY,
            f"there is no {_kind(reference.sections)} '{reference.id}'",
            reference.path,
            _hint(argument_map, reference),
        )


def _hint(argument_map: ArgumentMap, reference: Reference) -> str:
    elsewhere = [
        section
        for section in ("speakers", "organizations", "claims", "challenges", "recommendations", "arguments", "topics")
        if reference.id in getattr(argument_map, section)
    ]
    if elsewhere:
        article = "an" if elsewhere[0][0] in "ao" else "a"
        return f"'{reference.id}' is {article} {elsewhere[0].removesuffix('s')}"
    declared = [name for section in reference.sections for name in getattr(argument_map, section)]
    close = get_close_matches(reference.id, declared, 1)
    if close:
        return f"did you mean '{close[0]}'?"
    return f"declare it under `{reference.sections[0]}:`"


def _kind(sections: Sections) -> str:
    if len(sections) == 1:
        return sections[0].removesuffix("s")
    if sections == ("organizations", "speakers"):
        return "organization or speaker"
    return "statement or argument" if "arguments" in sections else "statement"
