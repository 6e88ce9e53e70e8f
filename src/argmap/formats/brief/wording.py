"""How the brief names speakers and statements, counts and lists."""

from collections.abc import Collection, Iterable, Sequence

from argmap.markup.markdown import inline
from argmap.model import ArgumentMap, Stance, StatementKind

MAPPERS_READING = "the mapper’s reading"
"""Marks what the mapper, not the source, says."""

NOBODY = "no named speaker"

STANCE_PHRASES = {
    Stance.ASSERTS: ("says so", "say so", "said so"),
    Stance.AGREES: ("agrees", "agree", "agreed"),
    Stance.PARTLY: ("agrees in part", "agree in part", "agreed in part"),
    Stance.CONCEDES: ("concedes it", "concede it", "conceded it"),
    Stance.QUESTIONS: ("questions it", "question it", "questioned it"),
    Stance.DISAGREES: ("disagrees", "disagree", "disagreed"),
}
"""One speaker, several, and one who has given the stance up."""

TAKES_FOR_GRANTED = ("takes it for granted, unsaid", "take it for granted, unsaid", "took it for granted, unsaid")
"""The same for whoever is read to assert a premise that nobody says."""

_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")


class Wording:
    """Names and references in one brief, in Markdown.

    ``labels`` are the speakers' printable names by id, ``unsaid`` the ids of premises that nobody says.
    """

    def __init__(self, argument_map: ArgumentMap, labels: dict[str, str], unsaid: Collection[str] = ()) -> None:
        self._map = argument_map
        self._labels = labels
        self._unsaid = unsaid

    def names(self, speakers: Iterable[str]) -> str:
        """Return speakers, given by their ids, as a list in prose."""
        return listed([inline(self._labels.get(name, name)) for name in dict.fromkeys(speakers)])

    def actor(self, name: str) -> str:
        """Return the name of who is asked to act, given by an id."""
        if name in self._labels:
            return inline(self._labels[name])
        return inline(self._map.organizations[name].name if name in self._map.organizations else name)

    def reference(self, name: str, *, known: Sequence[str] = (), interpreted: bool = False) -> str:
        """Return a statement's text and who says it, unless it is the speakers ``known``.

        An argument is named by its conclusion. ``interpreted`` tells that the mapper brings it in.
        """
        if name in self._map.arguments:
            name = self._map.arguments[name].conclusion
        statement = self._map.statements.get(name)
        if statement is None:
            return inline(name)
        who = self.names(statement.speakers) if statement.speakers != tuple(known) else ""
        if name in self._unsaid:
            who = f"taken for granted{f' by {who}' if who else ''}"
        return f"{inline(statement.text)}{bracketed(who, MAPPERS_READING if interpreted else '')}"


def in_words(number: int) -> str:
    """Return a number in words up to twelve, in digits beyond."""
    return _NUMBERS[number] if number < len(_NUMBERS) else f"{number:,}"


def counted(number: int, noun: str) -> str:
    """Return a number in digits with its noun: ``1 claim``, ``2 claims``."""
    return f"{number:,} {noun if number == 1 else noun + 's'}"


def kinds_counted(kinds: Iterable[StatementKind]) -> list[str]:
    """Return how many of each kind there are, those of none left out: ``["2 claims", "1 challenge"]``."""
    found = list(kinds)
    return [counted(found.count(kind), kind.value) for kind in StatementKind if kind in found]


def listed(parts: Sequence[str], last: str = "and") -> str:
    """Return a list in prose: ``a``, ``a and b``, ``a, b and c``."""
    if len(parts) < 2:
        return "".join(parts)
    return f"{', '.join(parts[:-1])} {last} {parts[-1]}"


def changed(before: Sequence[str], now: Sequence[str]) -> str:
    """Return a change of mind in one clause: ``at first disagreed, now agrees``."""
    return f"at first {listed(before)}{f', now {listed(now)}' if now else ''}"


def capitalized(text: str) -> str:
    """Return a sentence with its first letter in upper case and the others as they are."""
    return text[:1].upper() + text[1:]


def bracketed(*parts: str) -> str:
    """Return remarks in brackets with a space before; empty if all are."""
    found = "; ".join(part for part in parts if part)
    return f" ({found})" if found else ""
