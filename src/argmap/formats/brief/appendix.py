"""Who and what the brief speaks of: speakers, terms, sources, and the brief's own origin."""

from collections.abc import Collection, Iterator

from argmap.comparison import SpeakerComparison
from argmap.formats.brief.actions import actor_details, actor_name
from argmap.formats.brief.footnotes import Footnotes, remark
from argmap.formats.brief.wording import Wording, kinds_counted
from argmap.markup.markdown import emphasis, heading, inline, link
from argmap.model import ArgumentMap, Source, Speaker, StatementKind
from argmap.model.dates import spoken_date


def speakers(
    argument_map: ArgumentMap, found: SpeakerComparison, unsaid: Collection[str], footnotes: Footnotes
) -> Iterator[str]:
    """Yield the section on who speaks, in what role, and how much; nothing if nobody does.

    What is ``unsaid`` (ids) does not count.
    """
    if not found.speakers:
        return
    said: dict[str, list[StatementKind]] = {}
    for statement in argument_map.statements.values():
        for name in statement.speakers if statement.id not in unsaid else ():
            said.setdefault(name, []).append(statement.kind)
    yield heading(2, "Speakers")
    lines = []
    for each in found.speakers:
        speaker = argument_map.speakers.get(each.id)
        counts = ", ".join(kinds_counted(said.get(each.id, []))) or "no statement of their own"
        role = _role(argument_map, speaker, footnotes) if speaker else ""
        lines.append(f"- **{inline(each.label)}**{role}: {counts}")
    yield "\n".join(lines)


def _role(argument_map: ArgumentMap, speaker: Speaker, footnotes: Footnotes) -> str:
    organization = argument_map.organizations.get(speaker.organization or "")
    belongs = actor_name(organization) if organization else inline(speaker.organization or "")
    original = f" ({inline(speaker.original)})" if speaker.original else ""
    parts = [original, *(f", {part}" for part in (inline(speaker.role or ""), belongs) if part)]
    notes = [actor_details(organization) if organization else "", actor_details(speaker)]
    return "".join(parts) + footnotes.mark(notes)


def topics(argument_map: ArgumentMap) -> Iterator[str]:
    """Yield what falls under which topic; nothing if no topic is described."""
    described = [topic for topic in argument_map.topics.values() if topic.description]
    if described:
        yield heading(2, "Topics")
        yield "\n".join(f"- **{inline(topic.label)}**: {inline(topic.description or '')}" for topic in described)


def terms(argument_map: ArgumentMap, wording: Wording, footnotes: Footnotes) -> Iterator[str]:
    """Yield the glossary; nothing if there are no terms."""
    if not argument_map.terms:
        return
    users: dict[str, list[str]] = {}
    for statement in argument_map.statements.values():
        for name in statement.terms:
            users.setdefault(name, []).extend(statement.speakers)
    yield heading(2, "Terms")
    lines = []
    for name, term in argument_map.terms.items():
        script = ", ".join(inline(part) for part in (term.original, term.romanization) if part)
        used = f" (used by {wording.names(users[name])})" if users.get(name) else ""
        notes = footnotes.mark([footnotes.citation(term), remark(term.note)])
        shown = f"**{inline(term.label)}**{f' ({script})' if script else ''}"
        lines.append(f"- {shown}: {inline(term.meaning)}{used}{notes}")
    yield "\n".join(lines)


def sources(argument_map: ArgumentMap, footnotes: Footnotes) -> Iterator[str]:
    """Yield the list of sources; nothing if there are none."""
    if not argument_map.sources:
        return
    yield heading(2, "Sources")
    yield "\n".join(f"- {_source(each, argument_map.language, footnotes)}" for each in argument_map.sources.values())


def _source(source: Source, language: str | None, footnotes: Footnotes) -> str:
    """Return a source as a bibliography gives it, with the name that footnotes use for it."""
    parts = [
        inline(", ".join(source.author)) if source.author else "",
        emphasis(source.title),
        inline(source.kind) if source.kind else "",
        inline(source.publisher) if source.publisher else "",
        spoken_date(source.date) if source.date else "",
        f"in {inline(source.language)}" if source.language and source.language != language else "",
        link(source.url) if source.url else "",
        f"read {spoken_date(source.accessed)}" if source.accessed else "",
    ]
    return ", ".join(part for part in parts if part) + footnotes.mark([remark(source.note)])


def origin(argument_map: ArgumentMap) -> Iterator[str]:
    """Yield who made the map and on what terms; nothing if that is not known."""
    parts = [
        f"Mapped by {inline(', '.join(argument_map.mapper))}." if argument_map.mapper else "",
        f"Licence: {inline(argument_map.license)}." if argument_map.license else "",
    ]
    if any(parts):
        yield heading(2, "About this brief")
        yield from filter(None, parts)
