"""The result of a comparison in a line, and who alone speaks to what."""

from collections.abc import Iterator

from argmap.comparison.agreement import Agreement
from argmap.comparison.overview import SpeakerComparison
from argmap.model.statements import StatementKind
from argmap.views.comparison_layout import UNMARKED, Entry
from argmap.views.comparison_phrases import recommendations
from argmap.views.wording import READING


def headline(comparison: SpeakerComparison) -> Iterator[str]:
    """Yield what the comparison comes to: ``3 speakers · 21 statements: 1 shared, …``, and what is open."""
    number = len(comparison.speakers)
    some = f" of {len(comparison.names)}" if comparison.only_some else ""
    yield f"{number}{some} speaker{'s' if number != 1 or some else ''} · {_points(comparison)}"
    parts = []
    if comparison.objected:
        parts.append(f"{len(comparison.objected)} objected to")
    if challenges := sum(len(each.statements) for each in comparison.challenges):
        parts.append(f"{_of(comparison.unaddressed, challenges, StatementKind.CHALLENGE)} unaddressed")
    if asked := recommendations(comparison):
        named = sum(bool(wording.addressees) for wording in asked)
        verb = "name" if named > 1 else "names"
        parts.append(f"{_of(named, len(asked), StatementKind.RECOMMENDATION)} {verb} who should act")
    if parts:
        yield " · ".join(parts)


def alone(comparison: SpeakerComparison) -> Iterator[Entry]:
    """Yield, for each speaker, the topics nobody else speaks to; nothing if a single speaker is compared."""
    if len(comparison.speakers) < 2:
        return
    speakers_of = _speakers_of_topics(comparison)
    among = "of those compared, " if comparison.only_some else ""
    for speaker in comparison.speakers:
        topics = [label for label, found in speakers_of.items() if found == {speaker.id}]
        if topics:
            said = ((f"{among}only ", ""), (speaker.label, "speaker"), (f" speaks to: {', '.join(topics)}", ""))
            yield Entry(UNMARKED, said)


def _points(comparison: SpeakerComparison) -> str:
    said = len(comparison.points) - len(comparison.among(Agreement.SILENT))
    total = f"{said} statement{'s' if said != 1 else ''}"
    # Of a single speaker every statement is from one speaker only, which says nothing.
    if not said or len(comparison.speakers) < 2:
        return total
    parts = []
    told = (Agreement.SHARED, Agreement.ONE_SIDED, Agreement.REJECTED, Agreement.CONTESTED, Agreement.UNIQUE)
    for each in told:
        found = comparison.among(each)
        if found or each in (Agreement.SHARED, Agreement.CONTESTED):
            loose = sum(point.agreement_interpreted for point in found)
            some = "" if loose == len(found) else f"{loose} "
            parts.append(f"{len(found) or 'none'} {each.value}{f' ({some}in the {READING})' if loose else ''}")
    return f"{total}: {', '.join(parts)}"


def _of(number: int, total: int, kind: StatementKind) -> str:
    if not number:
        return f"no {kind.value}"
    return f"{number} of {total} {kind.section if total > 1 else kind.value}"


def _speakers_of_topics(comparison: SpeakerComparison) -> dict[str, set[str]]:
    labels = {theme.id: theme.label for theme in comparison.themes if theme.id}
    found: dict[str, set[str]] = {label: set() for label in labels.values()}
    for point in comparison.points:
        topics = {wording.id: wording.topics for wording in point.wordings}
        for standing in point.standings:
            for each in standing.observations:
                for topic in topics[each.statement]:
                    found[labels[topic]].add(each.speaker)
    return found
