"""How often each two of those compared agree and disagree."""

from collections.abc import Iterator
from dataclasses import dataclass

from argmap.comparison.stances import Side
from argmap.comparison.stands import Stand, StandTable


@dataclass(frozen=True, slots=True)
class Pair:
    """Two units (ids) on the points on which both stand: ``shared = agree + disagree + mixed``.

    They *agree* where both are only for or both only against, *disagree* where one is only for and the other only
    against; the rest is *mixed*. ``rate`` is agree / (agree + disagree), in [0, 1]; None where they do neither.
    ``congruence``, ``conflict`` and ``subtract`` are explained at ``pairs``.
    """

    a: str
    b: str
    shared: int
    agree: int
    disagree: int
    mixed: int
    rate: float | None
    congruence: float
    conflict: float
    subtract: float


def pairs(table: StandTable) -> tuple[Pair, ...]:
    r"""Return every two units that meet on a point, ``a`` before ``b`` in the order of the units.

    With X(i,j,k) = 1 where unit i takes a position of level k on point j, each counted once, and R the range of the
    levels::

        congruence(a, b) = sum over j, k, l of X(a,j,k) X(b,j,l) (1 - |k - l| / R)
        conflict(a, b)   = sum over j, k, l of X(a,j,k) X(b,j,l) |k - l| / R
        subtract         = congruence - conflict

    If R = 0, congruence counts fully and conflict is 0. With *for* and *against* only, these are the numbers of shared
    points with equal and with opposed positions (Leifeld 2017, "Discourse network analysis", in: The Oxford Handbook
    of Political Networks). Linear in the stands and in the meetings of pairs, however many levels there are.
    """
    profiles = _profiles(table)
    return tuple(
        _pair(first, profiles[other], table.scale)
        for number, (first, meets) in enumerate(zip(profiles, _meeting(profiles), strict=True))
        for other in _bits(meets >> (number + 1), number + 1)
    )


@dataclass(frozen=True, slots=True)
class _Profile:
    """One unit's stands as sets of points: bit j is the j-th point, so that a pair takes a few operations."""

    unit: str
    taken: int
    only_for: int
    only_against: int
    levels: tuple[tuple[float, int], ...]
    at: dict[int, tuple[float, ...]]
    """The levels at each place of ``taken``."""


def _profiles(table: StandTable) -> list[_Profile]:
    bit = {point.id: 1 << number for number, point in enumerate(table.points)}
    return [_profile(unit.id, table.of(unit.id), bit) for unit in table.units]


def _profile(unit: str, stands: tuple[Stand, ...], bit: dict[str, int]) -> _Profile:
    taken = only_for = only_against = 0
    levels: dict[float, int] = {}
    at = {bit[stand.point].bit_length() - 1: stand.levels for stand in stands}
    for stand in stands:
        here = bit[stand.point]
        taken |= here
        if stand.side is Side.FOR:
            only_for |= here
        elif stand.side is Side.AGAINST:
            only_against |= here
        for level in stand.levels:
            levels[level] = levels.get(level, 0) | here
    return _Profile(unit, taken, only_for, only_against, tuple(levels.items()), at)


def _meeting(profiles: list[_Profile]) -> Iterator[int]:
    """Yield, for each unit, the set of units that stand on a point on which it stands: bit i is the i-th unit."""
    standing: dict[int, int] = {}
    for number, profile in enumerate(profiles):
        for point in _bits(profile.taken):
            standing[point] = standing.get(point, 0) | 1 << number
    for profile in profiles:
        meets = 0
        for point in _bits(profile.taken):
            meets |= standing[point]
        yield meets


def _bits(number: int, first: int = 0) -> Iterator[int]:
    """Yield the places of the ones of a number, the lowest place being ``first``."""
    while number:
        lowest = number & -number
        yield lowest.bit_length() - 1 + first
        number ^= lowest


def _pair(a: _Profile, b: _Profile, scale: float) -> Pair:
    shared = (a.taken & b.taken).bit_count()
    agree = (a.only_for & b.only_for).bit_count() + (a.only_against & b.only_against).bit_count()
    disagree = (a.only_for & b.only_against).bit_count() + (a.only_against & b.only_for).bit_count()
    meetings, apart = _meetings(a, b)
    # Levels are halves at least, so nothing is rounded before this division, whatever the order.
    conflict = apart / scale if scale else 0.0
    congruence = meetings - conflict
    clear = agree + disagree
    rate = agree / clear if clear else None
    return Pair(
        a.unit, b.unit, shared, agree, disagree, shared - clear, rate, congruence, conflict, congruence - conflict
    )


def _meetings(a: _Profile, b: _Profile) -> tuple[int, float]:
    """Return how often a level of one meets one of the other on the same point, and how far apart they are in all."""
    both = a.taken & b.taken
    if len(a.levels) * len(b.levels) > both.bit_count():
        # Of many levels, few meet: point by point is the shorter way.
        met = [abs(level - other) for place in _bits(both) for level in a.at[place] for other in b.at[place]]
        return len(met), sum(met)
    meetings, apart = 0, 0.0
    for level, points in a.levels:
        for other, others in b.levels:
            here = (points & others).bit_count()
            meetings += here
            apart += here * abs(level - other)
    return meetings, apart
