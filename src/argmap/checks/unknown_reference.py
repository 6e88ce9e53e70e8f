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

from collections.abc import Container, Iterator, Mapping
from difflib import get_close_matches

from argmap.diagnostics import Diagnostic, Severity
from argmap.model.argument_map import ArgumentMap
from argmap.model.references import CITABLE, Reference, Sections, undeclared

ID = "unknown-reference"
SEVERITY = Severity.ERROR


MAX_COMPARED = 100_000
"""Declared ids looked through for close ones in one run: a second's work, where thousands of references are wrong."""


def check(argument_map: ArgumentMap) -> Iterator[Diagnostic]:
    """Yield a finding for each reference to something that is not declared."""
    declared = {section: getattr(argument_map, section) for section in argument_map.__class__.model_fields}
    hints: dict[tuple[str, Sections], str] = {}
    compared = 0
    for reference in undeclared(argument_map):
        key = reference.id, reference.sections
        if key not in hints:
            among = [name for section in reference.sections for name in declared[section]]
            compared += len(among)
            hints[key] = _hint(declared, reference, among if compared <= MAX_COMPARED else [])
        message = f"there is no {_kind(reference.sections)} '{reference.id}'"
        yield Diagnostic(ID, SEVERITY, message, reference.path, hints[key])


def _hint(declared: Mapping[str, Container[str]], reference: Reference, among: list[str]) -> str:
    for section in ("speakers", "organizations", *CITABLE, "topics", "terms", "sources"):
        if reference.id in declared[section]:
            return f"'{reference.id}' is {'an' if section[0] in 'ao' else 'a'} {section.removesuffix('s')}"
    # One letter of two or three is half of an id's likeness.
    close = get_close_matches(reference.id, among, 1, 0.5 if len(reference.id) <= 3 else 0.6)
    if close:
        return f"did you mean '{close[0]}'?"
    return f"declare it under `{reference.sections[0]}:`"


def _kind(sections: Sections) -> str:
    if len(sections) == 1:
        return sections[0].removesuffix("s")
    if sections == ("organizations", "speakers"):
        return "organization or speaker"
    return "statement or argument" if "arguments" in sections else "statement"
