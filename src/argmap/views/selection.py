"""Which statements of a map to show."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from unicodedata import normalize

from argmap.model import ArgumentMap, Statement


class UnknownNameError(ValueError):
    """A filter names something the map does not have."""


@dataclass(frozen=True, slots=True)
class Filters:
    """What a reader asks for: any of the values of each filter, and all filters together.

    Speakers and topics are ids or printed names, in either case; a wider topic includes its narrower ones.
    """

    speakers: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    search: tuple[str, ...] = ()


def select(argument_map: ArgumentMap, filters: Filters) -> dict[str, Statement]:
    """Return the statements that pass all filters, by id, in the order of the file.

    Raises:
        UnknownNameError: if a speaker or topic is not in the map.
    """
    tests: list[Callable[[Statement], bool]] = []
    if filters.speakers:
        names = {key: (key, speaker.name, *speaker.aliases) for key, speaker in argument_map.speakers.items()}
        speakers = {resolve(name, names, "speaker") for name in filters.speakers}
        tests.append(lambda statement: any(each.speaker in speakers for each in statement.positions()))
    if filters.kinds:
        tests.append(lambda statement: statement.kind.value in filters.kinds)
    if filters.topics:
        labels = {key: (key, topic.label) for key, topic in argument_map.topics.items()}
        topics = _with_narrower(argument_map, {resolve(name, labels, "topic") for name in filters.topics})
        tests.append(lambda statement: bool(topics.intersection(statement.topics)))
    if filters.search:
        wanted = [fold(text) for text in filters.search]
        tests.append(lambda statement: _mentions(statement, wanted))
    if not tests:
        return argument_map.statements
    return {key: each for key, each in argument_map.statements.items() if all(test(each) for test in tests)}


def resolve(name: str, names: Mapping[str, tuple[str, ...]], kind: str) -> str:
    """Return the id that ``name`` stands for among ``names`` (id → ways to call it).

    Raises:
        UnknownNameError: with what is close, if anything is.
    """
    wanted = fold(name)
    for key, calls in names.items():
        if wanted in map(fold, calls):
            return key
    close = get_close_matches(wanted, [fold(call) for calls in names.values() for call in calls], 1)
    hint = f"did you mean '{close[0]}'?" if close else f"there are: {', '.join(names) or 'none'}"
    raise UnknownNameError(f"there is no {kind} '{name}'; {hint}")


def _with_narrower(argument_map: ArgumentMap, topics: set[str]) -> set[str]:
    found, before = set(topics), -1
    while len(found) != before:
        before = len(found)
        found |= {key for key, topic in argument_map.topics.items() if topic.parent in found}
    return found


def _mentions(statement: Statement, wanted: Iterable[str]) -> bool:
    texts = [statement.text, statement.note or "", *statement.attributes.values()]
    texts += [text for cited in statement.quotations for text in (cited.quote, cited.translation) if text]
    folded = [fold(text) for text in texts]
    return any(each in text for each in wanted for text in folded)


def fold(text: str) -> str:
    """Return ``text`` as it is compared: compatibility forms and case do not count."""
    return normalize("NFKC", text).casefold()
