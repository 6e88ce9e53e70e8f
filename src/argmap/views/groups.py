"""How an outline or a table is grouped: by speaker, kind, topic, or argument."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from argmap.model import ArgumentMap, Statement, StatementKind
from argmap.views.lines import Piece, clean


class Grouping(StrEnum):
    """What a view puts together."""

    SPEAKER = "speaker"
    KIND = "kind"
    TOPIC = "topic"
    ARGUMENT = "argument"


@dataclass(frozen=True, slots=True)
class Group:
    """A heading and the statements under it.

    ``heard`` are statements of others on which the speaker of the group takes a position; ``speaker`` is
    the one whose name goes without saying here.
    """

    heading: tuple[Piece, ...]
    members: dict[str, Statement]
    heard: dict[str, Statement]
    speaker: str | None = None


def grouped(argument_map: ArgumentMap, shown: dict[str, Statement], by: Grouping) -> Iterator[Group]:
    """Yield the groups that hold any of the statements shown; each statement stands in one at least."""
    yield from _GROUPERS[by](argument_map, shown)


def _by_speaker(argument_map: ArgumentMap, shown: dict[str, Statement]) -> Iterator[Group]:
    said: dict[str, dict[str, Statement]] = {key: {} for key in argument_map.speakers}
    heard: dict[str, dict[str, Statement]] = {key: {} for key in argument_map.speakers}
    nobodys: dict[str, Statement] = {}
    unsaid = _left_unsaid(argument_map, shown)
    for key, statement in shown.items():
        for speaker in statement.speakers:
            said[speaker][key] = statement
        for stance, utterances in statement.stances():
            for utterance in utterances if stance != "by" else ():
                if key not in said[utterance.speaker]:
                    heard[utterance.speaker][key] = statement
        if not statement.speakers and key not in unsaid:
            nobodys[key] = statement
    for key in argument_map.speakers:
        if said[key] or heard[key]:
            yield Group(speaker_heading(argument_map, key), said[key], heard[key], key)
    if nobodys:
        yield Group((("Said by nobody", "speaker"),), nobodys, {})


def _left_unsaid(argument_map: ArgumentMap, shown: dict[str, Statement]) -> set[str]:
    """Return implicit premises that stand under the argument of some speaker."""
    return {
        premise.statement
        for argument in argument_map.arguments.values()
        if argument.conclusion in shown and shown[argument.conclusion].speakers
        for premise in argument.premises
        if premise.implicit
    }


def speaker_heading(argument_map: ArgumentMap, key: str) -> tuple[Piece, ...]:
    """Return name, original name, role and organization of a speaker."""
    speaker = argument_map.speakers[key]
    original = f" {clean(speaker.original)}" if speaker.original else ""
    parts = [speaker.role, argument_map.organization_of(speaker)]
    about = ", ".join(clean(part) for part in parts if part)
    return ((clean(speaker.name) + original, "speaker"), (f"   {about}" if about else "", "quiet"))


def _by_kind(argument_map: ArgumentMap, shown: dict[str, Statement]) -> Iterator[Group]:  # noqa: ARG001 - one form
    for kind in StatementKind:
        members = {key: statement for key, statement in shown.items() if statement.kind is kind}
        if members:
            yield Group(((kind.section.capitalize(), "speaker"),), members, {})


def _by_topic(argument_map: ArgumentMap, shown: dict[str, Statement]) -> Iterator[Group]:
    members: dict[str, dict[str, Statement]] = {key: {} for key in argument_map.topics}
    without: dict[str, Statement] = {}
    for key, statement in shown.items():
        for name in statement.topics:
            members[name][key] = statement
        if not statement.topics:
            without[key] = statement
    for key, topic in argument_map.topics.items():
        if members[key]:
            wider = argument_map.topics.get(topic.parent or "")
            about = f"   in {clean(wider.label)}" if wider else ""
            yield Group(((clean(topic.label), "speaker"), (about, "quiet")), members[key], {})
    if without:
        yield Group((("No topic", "speaker"),), without, {})


def _by_argument(argument_map: ArgumentMap, shown: dict[str, Statement]) -> Iterator[Group]:
    """Put what is argued about first, each with all that bears on it; what stands alone comes last."""
    bearing = {relation.source for relation in argument_map.relations if relation.kind.argues}
    bearing |= {relation.target for relation in argument_map.relations if relation.kind.argues}
    for argument in argument_map.arguments.values():
        bearing |= {argument.conclusion, *(premise.statement for premise in argument.premises)}
    argued = {key: statement for key, statement in shown.items() if key in bearing}
    alone = {key: statement for key, statement in shown.items() if key not in bearing}
    if argued:
        yield Group((("Argued", "speaker"),), argued, {})
    if alone:
        yield Group((("Stated without argument", "speaker"),), alone, {})


_GROUPERS: dict[Grouping, Callable[[ArgumentMap, dict[str, Statement]], Iterator[Group]]] = {
    Grouping.SPEAKER: _by_speaker,
    Grouping.KIND: _by_kind,
    Grouping.TOPIC: _by_topic,
    Grouping.ARGUMENT: _by_argument,
}
