"""What those compared hold in common, what they contest, and what leans one way."""

from dataclasses import dataclass
from enum import StrEnum

from argmap.comparison.stances import Side
from argmap.comparison.stands import Stand, StandTable


class GroundKind(StrEnum):
    """What becomes of a point on which two or more stand."""

    COMMON = "common ground"
    CONTESTED = "contested"
    ONE_SIDED = "one-sided"


@dataclass(frozen=True, slots=True)
class Ground:
    """A point (id) with the units on each side; one that is on two sides at once is named on both.

    ``contestedness`` is 1 - |p - n| / (p + n) with p units for it and n against: 1 if they are as many, 0 if all are
    on one side, None if nobody is on either. To agree in part, and to question, is to be on neither.
    """

    point: str
    holders: tuple[str, ...]
    deniers: tuple[str, ...]
    partly: tuple[str, ...]
    questioners: tuple[str, ...]
    contestedness: float | None

    @property
    def decided(self) -> int:
        """How many are for it or against it, those on both sides counted twice."""
        return len(self.holders) + len(self.deniers)


def grounds(table: StandTable) -> dict[GroundKind, tuple[Ground, ...]]:
    """Return the points on which two or more stand, by what becomes of them.

    - *common ground*: two or more are for it, and nobody denies or questions it; or two or more deny it, and nobody is
      for it, even in part. Ranked by how many share it.
    - *contested*: somebody is for it, if only in part, and somebody against. Ranked by contestedness, then by how many
      are for or against.
    - *one-sided*: the rest, which leans one way without being shared, or is questioned by some. Ranked by how many are
      for or against, then by how many stand on it.

    Within a rank, in the order of the file.
    """
    found: dict[GroundKind, list[tuple[Ground, int]]] = {kind: [] for kind in GroundKind}
    for point in table.points:
        stands = table.on(point.id)
        if len(stands) > 1:
            ground = ground_of(point.id, stands)
            found[_kind(ground)].append((ground, len(stands)))
    return {
        kind: tuple(ground for ground, _ in sorted(ranked, key=lambda each: _rank(kind, *each)))
        for kind, ranked in found.items()
    }


def ground_of(point: str, stands: tuple[Stand, ...]) -> Ground:
    """Return who is on which side of a point (id), by the stands on it."""
    sides: dict[Side, list[str]] = {each: [] for each in Side}
    for stand in stands:
        for each in stand.sides:
            sides[each].append(stand.unit)
    return Ground(
        point,
        tuple(sides[Side.FOR]),
        tuple(sides[Side.AGAINST]),
        tuple(sides[Side.PARTLY]),
        tuple(sides[Side.QUESTIONS]),
        contestedness(len(sides[Side.FOR]), len(sides[Side.AGAINST])),
    )


def contestedness(positive: int, negative: int) -> float | None:
    """Return 1 - |p - n| / (p + n), in [0, 1]; None if there is neither."""
    total = positive + negative
    return 1 - abs(positive - negative) / total if total else None


def _kind(ground: Ground) -> GroundKind:
    leaning, denied = ground.holders or ground.partly, ground.deniers
    if leaning and denied:
        return GroundKind.CONTESTED
    if len(ground.holders) > 1 and not ground.questioners:
        return GroundKind.COMMON
    return GroundKind.COMMON if len(denied) > 1 else GroundKind.ONE_SIDED


def _rank(kind: GroundKind, ground: Ground, standing: int) -> tuple[float, ...]:
    if kind is GroundKind.CONTESTED:
        return -(ground.contestedness or 0), -ground.decided, -standing
    return -ground.decided, -standing
