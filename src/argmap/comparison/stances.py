"""Where each speaker stands on one point now, and where they stood before.

The later position holds (see ``moments``). Where a speaker took opposed positions and nothing tells which came
later, both hold: the file is not guessed at. Silence is no stance.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from argmap.comparison.moments import Moment, latest
from argmap.diagnostics import Path
from argmap.model import ArgumentMap, Cited, Position, Stance, Statement, Utterance


class Side(StrEnum):
    """What a stance comes to; whoever changes side has changed their mind."""

    FOR = "for"
    PARTLY = "partly"
    QUESTIONS = "questions"
    AGAINST = "against"


_SIDES = {Stance.PARTLY: Side.PARTLY, Stance.QUESTIONS: Side.QUESTIONS, Stance.DISAGREES: Side.AGAINST}


def side(stance: Stance) -> Side:
    """Return the side a stance takes; to assert, to agree and to concede are all *for*."""
    return _SIDES.get(stance, Side.FOR)


@dataclass(frozen=True, slots=True)
class Observation:
    """One speaker's stance on one statement, as the file has it.

    ``holds`` is false once the speaker has moved to another side of the same point. ``quote``, ``source`` (an id),
    ``locator``, ``date`` (EDTF) and ``at`` (a timecode) are the statement's own where a speaker who asserts it
    has none. ``path`` is where the file says it; ``utterance_of`` returns what else stands there.
    """

    statement: str
    speaker: str
    stance: Stance
    holds: bool
    quote: str | None
    source: str | None
    locator: str
    date: str | None
    at: str | None
    path: Path


@dataclass(frozen=True, slots=True)
class Standing:
    """Where one speaker stands on one point.

    ``now`` holds one stance a side, so more than one only where the speaker contradicts themselves and no time
    tells which came later; ``before`` holds the stances since given up, oldest side first.
    """

    speaker: str
    now: tuple[Stance, ...]
    before: tuple[Stance, ...]
    observations: tuple[Observation, ...]

    @property
    def is_for(self) -> bool:
        """Whether the speaker holds the point, if only by concession."""
        return any(side(stance) is Side.FOR for stance in self.now)

    @property
    def leans_for(self) -> bool:
        """Whether the speaker holds the point or a part of it."""
        return any(side(stance) in (Side.FOR, Side.PARTLY) for stance in self.now)

    @property
    def denies(self) -> bool:
        """Whether the speaker is against the point."""
        return any(side(stance) is Side.AGAINST for stance in self.now)

    @property
    def questions(self) -> bool:
        """Whether the speaker puts the point in question."""
        return any(side(stance) is Side.QUESTIONS for stance in self.now)

    @property
    def raised(self) -> bool:
        """Whether the speaker puts the point forward of their own, now or before."""
        return Stance.ASSERTS in self.now + self.before


def standings(argument_map: ArgumentMap, statements: Iterable[Statement]) -> tuple[Standing, ...]:
    """Return where each speaker stands on the point that ``statements`` share, in the order they come in."""
    grouped: dict[str, list[tuple[Statement, Position]]] = {}
    for statement in statements:
        for position in statement.positions():
            grouped.setdefault(position.speaker, []).append((statement, position))
    return tuple(standing(argument_map, speaker, found) for speaker, found in grouped.items())


def standing(argument_map: ArgumentMap, speaker: str, found: Sequence[tuple[Statement, Position]]) -> Standing:
    """Return where ``speaker`` stands on one point, by the positions ``found``, each with its statement.

    The observations are in the order of ``found``.
    """
    observed = [_observed(argument_map, statement, position) for statement, position in found]
    current = observed
    if len({side(each.stance) for each, _ in observed}) > 1:
        current = latest(observed, lambda each: each[1])
    sides = {side(each.stance) for each, _ in current}
    observations = tuple(each if side(each.stance) in sides else replace(each, holds=False) for each, _ in observed)
    return Standing(
        speaker,
        _one_a_side(each.stance for each, _ in current),
        _one_a_side(each.stance for each in observations if not each.holds),
        observations,
    )


def utterance_of(argument_map: ArgumentMap, observation: Observation) -> Utterance:
    """Return the words that show a stance, with all their attributes."""
    _, statement, key, index = observation.path
    found: Utterance = getattr(argument_map.statements[str(statement)], str(key))[index]
    return found


def moment_of(argument_map: ArgumentMap, observation: Observation) -> Moment:
    """Return when a stance was taken: by its own date, else by that of the source in which it is quoted."""
    return Moment(_date(argument_map, observation.date, observation.source), observation.source, observation.at)


def _one_a_side(stances: Iterable[Stance]) -> tuple[Stance, ...]:
    """Keep the strongest stance of each side: to assert a point says more than to agree with it."""
    strength = list(Stance)
    strongest: dict[Side, Stance] = {}
    for stance in stances:
        known = strongest.get(side(stance), stance)
        strongest[side(stance)] = min(known, stance, key=strength.index)
    return tuple(strongest.values())


def _observed(argument_map: ArgumentMap, statement: Statement, position: Position) -> tuple[Observation, Moment]:
    utterance, own = position.utterance, position.stance is Stance.ASSERTS
    # What a statement cites are the words of those who assert it.
    cited: tuple[Cited, ...] = (utterance, statement, *statement.evidence) if own else (utterance,)
    shown = next((each for each in cited if each.quote), utterance)
    timed = next((each for each in cited if each.at), utterance)
    # Source and locator are told together, by the quotation itself if it has either.
    placed = next((each for each in (shown, utterance, timed) if each.source or each.locator), shown)
    quoted_in, timed_in = argument_map.source_of(placed), argument_map.source_of(timed)
    date = utterance.date or (statement.date if own else None)
    locator = placed.locator or (timed.locator if timed_in is quoted_in else "")
    observation = Observation(
        position.statement,
        position.speaker,
        position.stance,
        True,
        shown.quote,
        quoted_in.id if quoted_in and (shown.quote or locator or placed.source) else None,
        locator,
        date,
        timed.at,
        position.path,
    )
    said = _date(argument_map, date, quoted_in.id if quoted_in else None)
    return observation, Moment(said, timed_in.id if timed_in else None, timed.at)


def _date(argument_map: ArgumentMap, date: str | None, source: str | None) -> str | None:
    """Return when something was said: where the file does not tell, not after its source appeared."""
    known = argument_map.sources.get(source or "")
    return date or (known.date if known else None)
