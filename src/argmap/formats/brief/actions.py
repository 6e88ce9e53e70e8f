"""What is to be done: the challenges that stay open, and who is asked to do what."""

from collections.abc import Iterator

from argmap.formats.brief.footnotes import Footnotes, remark
from argmap.formats.brief.markdown import heading, inline, link, table
from argmap.formats.brief.wording import MAPPERS_READING, NOBODY, Wording, capitalized
from argmap.model import ArgumentMap, Organization, RelationKind, Speaker


def open_challenges(argument_map: ArgumentMap, wording: Wording) -> Iterator[str]:
    """Yield the section on challenges that no recommendation addresses; nothing if there are no challenges."""
    if not argument_map.challenges:
        return
    yield heading(2, "Open challenges")
    unaddressed = [name for name, answers in argument_map.addressed.items() if not answers]
    if not unaddressed:
        yield "Every challenge is addressed by a recommendation."
        return
    yield "No recommendation addresses:"
    restated = {name: group for group in argument_map.restatements for name in group}
    loose = {
        end
        for each in argument_map.relations
        if each.kind is RelationKind.RESTATES and each.interpreted
        for end in (each.source, each.target)
    }
    lines, told = [], set()
    for name in unaddressed:
        if name not in told:
            lines.append(f"- {wording.reference(name)}")
            others = [each for each in restated.get(name, ()) if each != name and each in argument_map.challenges]
            for other in others:
                reading = f" ({MAPPERS_READING})" if other in loose else ""
                lines.append(f"  - In other words{reading}: {wording.reference(other)}")
            told.update(others)
    yield "\n".join(lines)


def requests(argument_map: ArgumentMap, wording: Wording, footnotes: Footnotes) -> Iterator[str]:
    """Yield the section on who is asked to do what; nothing if nobody recommends anything."""
    if not argument_map.recommendations:
        return
    asked: dict[str, list[str]] = {}
    for recommendation in argument_map.recommendations.values():
        for addressee in dict.fromkeys(recommendation.to) or ("",):
            asked.setdefault(addressee, []).append(recommendation.id)
    # Whoever is named comes before nobody in particular.
    rows = [
        [
            _addressee(argument_map, addressee, wording, footnotes),
            inline(argument_map.recommendations[name].text),
            wording.names(argument_map.recommendations[name].speakers) or NOBODY,
            _addressed(argument_map, name, wording),
        ]
        for addressee in sorted(asked, key=lambda name: not name)
        for name in asked[addressee]
    ]
    yield heading(2, "Who is asked to do what")
    yield table(["Asked", "To do", "Asked by", "Addresses"], rows)


def actor_details(actor: Speaker | Organization) -> str:
    """Return, as a sentence or more of Markdown, what is known of an actor beyond name and role; may be empty."""
    kind = actor.kind if isinstance(actor, Organization) else None
    parts = [
        f"{capitalized(inline(kind))}." if kind else "",
        f"Also known as {inline(', '.join(actor.aliases))}." if actor.aliases else "",
        link(actor.url) if actor.url else "",
        remark(actor.note),
    ]
    return " ".join(part for part in parts if part)


def actor_name(actor: Speaker | Organization) -> str:
    """Return the name of an actor with the original one."""
    return f"{inline(actor.name)} ({inline(actor.original)})" if actor.original else inline(actor.name)


def _addressee(argument_map: ArgumentMap, name: str, wording: Wording, footnotes: Footnotes) -> str:
    if not name:
        return "(nobody named)"
    organization = argument_map.organizations.get(name)
    if organization is None:
        return wording.actor(name)
    return f"{actor_name(organization)}{footnotes.mark([actor_details(organization)])}"


def _addressed(argument_map: ArgumentMap, name: str, wording: Wording) -> str:
    found = [
        wording.reference(
            relation.target, known=argument_map.recommendations[name].speakers, interpreted=relation.interpreted
        )
        for relation in argument_map.relations_from.get(name, ())
        if relation.kind is RelationKind.ADDRESSES
    ]
    return "<br>".join(found) or "–"
