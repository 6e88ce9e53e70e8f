"""What stands above every view of a map: title, event, counts, sources."""

from collections.abc import Iterator

from argmap.model import ArgumentMap, Fidelity, Source
from argmap.model.dates import spoken_date
from argmap.model.fidelity_counts import FidelityCounts, fidelity_counts
from argmap.views.lines import Line, clean, wrap
from argmap.views.wording import FIDELITY


def heading(argument_map: ArgumentMap, shown: int, width: int) -> Iterator[Line]:
    """Yield the lines of the heading, at most ``width`` cells each; ``shown`` is how many statements follow."""
    yield from wrap([(clean(argument_map.title), "title")], width)
    for text in (event_line(argument_map), counts_line(argument_map), fidelity_line(argument_map)):
        if text:
            yield from wrap([(text, "")], width)
    for source in argument_map.sources.values():
        yield from wrap([("from ", "quiet"), (source_line(source), "quiet")], width)
    if argument_map.note:
        yield from wrap([("note: ", "quiet"), (clean(argument_map.note), "quiet")], width)
    if shown < len(argument_map.statements):
        yield from wrap([(f"showing {shown} of {counted(len(argument_map.statements), 'statement')}", "title")], width)


def event_line(argument_map: ArgumentMap) -> str:
    """Return the event in a line: kind, its own title, date, place, organizer."""
    event = argument_map.event
    if event is None:
        return ""
    title = event.title if event.title != argument_map.title else None
    date = spoken_date(event.date) if event.date else None
    place = event.place if event.place and not any(event.place in organizer for organizer in event.organizer) else None
    parts = [event.kind, title, date, place, *event.organizer]
    return " · ".join(clean(part) for part in parts if part)


def counts_line(argument_map: ArgumentMap) -> str:
    """Return the map in numbers: ``3 speakers · 9 claims · 8 challenges, 5 unaddressed · …``."""
    unaddressed = sum(not answers for answers in argument_map.addressed.values())
    challenges = counted(len(argument_map.challenges), "challenge")
    if argument_map.challenges:
        challenges += f", {unaddressed or 'none'} unaddressed"
    parts = [
        counted(len(argument_map.speakers), "speaker"),
        counted(len(argument_map.claims), "claim"),
        challenges,
        counted(len(argument_map.recommendations), "recommendation"),
    ]
    if argument_map.arguments:
        parts.append(counted(len(argument_map.arguments), "argument"))
    parts.append(counted(argument_map.quotation_count, "quotation"))
    return " · ".join(parts)


def fidelity_line(argument_map: ArgumentMap) -> str:
    """Return how close the map keeps to what was said: ``fidelity of 9 statements: 2 quotation, 7 paraphrase · of …``.

    Empty if nothing tells, as are its parts on relations and arguments.
    """
    counts = fidelity_counts(argument_map)
    parts = [
        f"of {counted(each.total, noun)}: {_kinds(each)}"
        for noun, each in zip(("statement", "relation", "argument"), counts, strict=True)
        if each.known
    ]
    return f"fidelity {' · '.join(parts)}" if parts else ""


def _kinds(counts: FidelityCounts) -> str:
    named = zip((*(FIDELITY[each] for each in Fidelity), "unstated"), counts, strict=True)
    return ", ".join(f"{number} {name}" for name, number in named if number)


def counted(number: int, noun: str) -> str:
    """Return ``1 claim`` or ``2 claims``."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def source_line(source: Source) -> str:
    """Return a source in a line: author, title, publisher, date."""
    date = spoken_date(source.date) if source.date else None
    parts = [", ".join(source.author), source.title, source.publisher, date]
    return ", ".join(clean(part) for part in parts if part)
