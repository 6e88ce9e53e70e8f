"""Agreement among those compared, beyond what chance would bring about."""

from collections import Counter
from dataclasses import dataclass

from argmap.comparison.stands import Stand, StandTable


@dataclass(frozen=True, slots=True)
class Alpha:
    """Krippendorff's alpha, and what it was computed from.

    ``value`` is 1 if all agree, 0 if they agree as often as chance would have it, and negative if less often; None
    where it is undefined (see ``reason``). ``points`` are those on which two or more ``units`` stand, ``values`` their
    stands there.
    """

    value: float | None
    points: int
    units: int
    values: int

    @property
    def reason(self) -> str:
        """Why there is no value, in words; empty if there is one."""
        if self.value is not None:
            return ""
        if not self.values:
            return "no two take a position on the same statement"
        return "all take the same side everywhere, so there is nothing that chance could explain"


def krippendorff_alpha(table: StandTable) -> Alpha:
    """Return Krippendorff's alpha for nominal values, with points as units of analysis and units as observers.

    The value of a stand is its side, or *both* if there are several; silence is a missing value. With n(c,u) the
    number of values c on point u and m(u) of all values there, over points with m(u) >= 2::

        o(c,k) = sum over u of n(c,u) (n(k,u) - [c = k]) / (m(u) - 1)      coincidences
        n(c)   = sum over k of o(c,k),   n = sum over c of n(c)
        alpha  = 1 - (n - 1) (n - sum of o(c,c)) / (n^2 - sum of n(c)^2)

    Krippendorff 2011, "Computing Krippendorff's Alpha-Reliability", University of Pennsylvania.
    """
    coincident = 0.0
    totals: Counter[str] = Counter()
    observers: set[str] = set()
    points = 0
    for point in table.points:
        stands = table.on(point.id)
        if len(stands) < 2:
            continue
        points += 1
        observers.update(each.unit for each in stands)
        values = Counter(map(_value, stands))
        totals += values
        coincident += sum(count * (count - 1) for count in values.values()) / (len(stands) - 1)
    number = totals.total()
    expected = number**2 - sum(count**2 for count in totals.values())
    value = 1 - (number - 1) * (number - coincident) / expected if expected else None
    return Alpha(value, points, len(observers), number)


def _value(stand: Stand) -> str:
    return stand.side or "both"
