"""What headings say beyond their titles: tags, data, bold words; kept with the front matter, by the sections."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from argmap.formats.argdown import names
from argmap.formats.argdown.escaping import escaped, flow, read_back, tag
from argmap.formats.argdown.fields import cleaned, filled
from argmap.formats.argdown.graph import Graph
from argmap.formats.argdown.syntax import Content, Heading

Told = Mapping[str, Mapping[str, Any]]
"""By the section that a heading opens, what it says: ``tags``, ``markup``, ``data``."""


def told_by_headings(graph: Graph) -> tuple[dict[str, dict[str, Any]], list[Heading], list[Heading]]:
    """Return what headings say, those of which that has no place, and those above nothing."""
    sections = {thing.section for thing in graph.things}
    used = {section[: depth + 1] for section in sections for depth in range(len(section))}
    told: dict[str, dict[str, Any]] = {}
    lost, empty, seen = [], [], set()
    for heading, path in graph.headings:
        if path not in used:
            empty.append(heading)
            continue
        section, said = names.SECTION_MARK.join(path), _said(heading)
        is_plain = all(path) and tuple(section.split(names.SECTION_MARK)) == path and path not in seen
        seen.add(path)
        if said and is_plain:
            told[section] = said
        is_odd = heading.data is not None and not isinstance(heading.data, dict)
        if (said and not is_plain) or is_odd or (heading.content.markup and "markup" not in said):
            lost.append(heading)
    return told, lost, empty


def _said(heading: Heading) -> dict[str, Any]:
    found: dict[str, Any] = {}
    if heading.content.tags:
        found["tags"] = list(heading.content.tags)
    if _can_stay(heading.content):
        found["markup"] = heading.content.markup
    if heading.data and isinstance(heading.data, dict):
        found["data"] = filled(cleaned(heading.data))
    return found


def _can_stay(content: Content) -> bool:
    """Whether there is more to how a title is written, and it can be written so again, whatever stands below."""
    found = read_back(content.markup) if content.markup else None
    return found is not None and found.plain == content.plain


def heading_line(depth: int, title: str, said: Mapping[str, Any]) -> str:
    """Return a heading as it is written, with what it says beyond its title."""
    markup, tags, data = said.get("markup"), said.get("tags"), said.get("data")
    found = read_back(markup) if isinstance(markup, str) else None
    is_markup = found is not None and found.plain == title
    parts = ["#" * depth, str(markup) if is_markup else escaped(title)]
    known = found.tags if found and is_markup else []
    parts += [tag(each) for each in tags if isinstance(each, str) and each not in known] if tags else []
    return " ".join([*parts, flow(data)] if isinstance(data, dict) and data else parts)
