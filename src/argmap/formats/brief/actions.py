"""What is to be done: who is asked to do what, and the challenges that nothing of it addresses."""

from collections.abc import Iterator

from argmap.comparison import SpeakerComparison
from argmap.formats.brief.footnotes import Footnotes, remark
from argmap.formats.brief.wording import MAPPERS_READING, NOBODY, Wording, bracketed, in_words
from argmap.markup.markdown import heading, inline, link, table
from argmap.model import ArgumentMap, Organization, RelationKind, Speaker


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


def unaddressed_challenges(argument_map: ArgumentMap, found: SpeakerComparison, wording: Wording) -> Iterator[str]:
    """Yield the section on challenges that no recommendation addresses; nothing if there are no challenges.

    Those that restate one another stand together.
    """
    if not argument_map.challenges:
        return
    yield heading(2, "Unaddressed challenges")
    if not found.unanswered:
        yield "Every challenge is addressed by a recommendation."
        return
    points = {point.id: point for point in found.points}
    lines = []
    for each in found.unanswered:
        first, *others = (said for said in points[each.challenge].wordings if said.id in each.statements)
        lines.append(f"- {wording.reference(first.id)}")
        for other in others:
            reading = bracketed(MAPPERS_READING if other.interpreted else "")
            lines.append(f"  - In other words{reading}: {wording.reference(other.id)}")
    restating = found.unaddressed - len(found.unanswered)
    yield f"{_how_many(found.unaddressed, len(argument_map.challenges), restating)}:"
    yield "\n".join(lines)


def actor_details(actor: Speaker | Organization) -> str:
    """Return, as a sentence or more of Markdown, what is known of an actor beyond name and role; may be empty."""
    parts = [
        f"Also known as {inline(', '.join(actor.aliases))}." if actor.aliases else "",
        link(actor.url) if actor.url else "",
        remark(actor.note),
    ]
    return " ".join(part for part in parts if part)


def actor_name(actor: Speaker | Organization) -> str:
    """Return the name of an actor with the original one, and what sort of body it is unless the name tells."""
    kind = actor.kind if isinstance(actor, Organization) and actor.kind else ""
    if kind.casefold() in actor.name.casefold():
        kind = ""
    return f"{inline(actor.name)}{bracketed(inline(actor.original or ''), inline(kind))}"


def _how_many(unaddressed: int, challenges: int, restating: int) -> str:
    """Return how many challenges are meant, as ``argmap show`` counts them, and why fewer points may follow."""
    if challenges == 1:
        return "The one challenge is unaddressed"
    be = "is" if unaddressed == 1 else "are"
    beneath = f"; {in_words(restating)} of these {'restates' if restating == 1 else 'restate'} another and "
    beneath += f"{'stands' if restating == 1 else 'stand'} beneath it"
    which = "all" if unaddressed == challenges else in_words(unaddressed)
    return f"Of the {in_words(challenges)} challenges, {which} {be} unaddressed{beneath if restating else ''}"


def _addressee(argument_map: ArgumentMap, name: str, wording: Wording, footnotes: Footnotes) -> str:
    if not name:
        return "(nobody named)"
    organization = argument_map.organizations.get(name)
    if organization is None:
        return wording.actor(name)
    return f"{actor_name(organization)}{footnotes.mark([actor_details(organization)])}"


def _addressed(argument_map: ArgumentMap, name: str, wording: Wording) -> str:
    found = [
        wording.reference(relation.target, interpreted=relation.interpreted)
        for relation in argument_map.relations_from.get(name, ())
        if relation.kind is RelationKind.ADDRESSES
    ]
    return "<br>".join(found) or "–"
