"""Finds topics, terms, sources and organizations that are declared but never used.

## What it finds

- a topic that no statement belongs to, nor any topic beneath it;
- a term that no statement names under `terms`;
- a source that nothing is quoted from; a map's only source is used wherever there is a quotation or a locator, and one
  of kind `import`, the file that the map was made of, need not be;
- an organization that no speaker belongs to or speaks for and that no recommendation is addressed to.

## Why it matters

What is declared was meant to be used: a statement may have been forgotten, or a tie to it. In the brief an unused
topic becomes a heading with nothing under it.

## Fails

```yaml
title: A debate
sources: {report: The report, minutes: The minutes}  # finds: unused-definition
organizations: {cidca: The agency}  # finds: unused-definition
topics:
  role: Role of NGOs
  funds: Funding  # finds: unused-definition
terms: {going-out: working abroad}  # finds: unused-definition
claims:
  neutral: {text: NGOs are neutral., topics: role, page: 3, source: report}
```

## Passes

```yaml
title: A debate
sources: {report: The report, graph: {title: A graph, kind: import}}
speakers: {wu: {name: Wu Peng, organization: cfpa}}
organizations: {cfpa: The foundation, cidca: The agency}
topics:
  role: Role of NGOs
  neutrality: {label: Neutrality, parent: role}
terms: {going-out: working abroad}
claims:
  neutral: {by: wu, text: NGOs are neutral., topics: neutrality, terms: going-out, page: 3, source: report}
recommendations:
  law: {by: wu, to: cidca, text: A law ought to be made., page: 3, source: report}
```
"""

from collections.abc import Iterator

from argmap.diagnostics import Diagnostic, Severity
from argmap.model.argument_map import ArgumentMap
from argmap.model.context import IMPORTED
from argmap.model.evidence import Cited

ID = "unused-definition"
SEVERITY = Severity.WARNING

_HINTS = {
    "topics": "name it under `topics` of a statement, or delete it",
    "terms": "name it under `terms` of a statement, or delete it",
    "sources": "name it as `source` of a quotation, or delete it",
    "organizations": "name it as `organization` of a speaker or under `to` of a recommendation, or delete it",
}


def check(argument_map: ArgumentMap) -> Iterator[Diagnostic]:
    """Yield a finding for each definition that nothing uses."""
    used = _used(argument_map)
    for section, hint in _HINTS.items():
        for name in getattr(argument_map, section):
            if name not in used[section]:
                kind = section.removesuffix("s")
                yield Diagnostic(ID, SEVERITY, f"nothing uses {kind} '{name}'", (section, name), hint, on_key=True)


def _used(argument_map: ArgumentMap) -> dict[str, set[str]]:
    """Return the ids that are put to use, by section."""
    statements = argument_map.statements.values()
    sources = {name for name, source in argument_map.sources.items() if source.kind == IMPORTED}
    sources.update(cited.source for cited in _citations(argument_map) if cited.source)
    if len(argument_map.sources) == 1 and any(cited.quote or cited.locator for cited in _citations(argument_map)):
        sources.update(argument_map.sources)
    organizations = {speaker.organization for speaker in argument_map.speakers.values() if speaker.organization}
    organizations.update(name for each in argument_map.recommendations.values() for name in each.to)
    organizations.update(each.utterance.organization or "" for each in argument_map.positions)
    return {
        "topics": _with_parents(argument_map, {name for statement in statements for name in statement.topics}),
        "terms": {name for statement in statements for name in statement.terms},
        "sources": sources,
        "organizations": organizations,
    }


def _with_parents(argument_map: ArgumentMap, used: set[str]) -> set[str]:
    """Return topics with all that are above them."""
    waiting = list(used)
    while waiting:
        topic = argument_map.topics.get(waiting.pop())
        if topic is not None and topic.parent is not None and topic.parent not in used:
            used.add(topic.parent)
            waiting.append(topic.parent)
    return used


def _citations(argument_map: ArgumentMap) -> Iterator[Cited]:
    """Yield everything in a map that can name a source."""
    yield from argument_map.terms.values()
    for statement in argument_map.statements.values():
        yield statement
        yield from statement.evidence
    for argument in argument_map.arguments.values():
        yield argument
        yield from argument.evidence
        yield from argument.premises
    for position in argument_map.positions:
        yield position.utterance
    for relation in argument_map.relations:
        yield from relation.stated.evidence
