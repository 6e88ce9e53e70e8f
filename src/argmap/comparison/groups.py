"""Who tends to stand together: groups by their agreement, what sets them apart, and what unites them."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import prod
from statistics import geometric_mean

from argmap.comparison.pairs import pairs
from argmap.comparison.stances import Side
from argmap.comparison.stands import Stand, StandTable

SEEDS = 10
"""How often the groups are sought, from different beginnings; the best outcome counts."""

MANY, FEWER_SEEDS = 100, 2
"""Among more units than that, two beginnings do: each takes long, and outcomes differ little."""

FEWEST = 4
"""With fewer units than this that agree with any other, there are no groups to speak of."""

DECIDED = (Side.FOR, Side.AGAINST)
"""The sides that tell groups apart and unite them."""


@dataclass(frozen=True, slots=True)
class Distinctive:
    """A point (id) on which a group takes ``side`` more than all others do.

    ``inside`` and ``outside`` are (A + 1) / (S + 2) in the group and among all other units, with A on that side of S
    who take a position; ``ratio`` is inside / outside.
    """

    point: str
    side: Side
    inside: float
    outside: float
    ratio: float


@dataclass(frozen=True, slots=True)
class Group:
    """Units (ids) that agree more with one another than chance would have it, and what sets them apart."""

    units: tuple[str, ...]
    distinctive: tuple[Distinctive, ...]


@dataclass(frozen=True, slots=True)
class Consensus:
    """A point (id) as all groups see it: how much they are on ``side`` across their divide.

    ``groups`` tell, for each group, how many are on that side of how many who take a position.
    """

    point: str
    value: float
    side: Side
    groups: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Grouping:
    """The groups, largest first; ``ungrouped`` are units that agree with nobody on balance, or end up alone."""

    groups: tuple[Group, ...]
    ungrouped: tuple[str, ...]
    modularity: float
    consensus: tuple[Consensus, ...]


def grouping(table: StandTable) -> Grouping | None:
    """Return groups of units by how they agree; None if fewer than four units agree with any other on balance.

    The units are tied by the positive values of subtract (``pairs``). The groups are those of greatest modularity Q
    that the Louvain method finds (Blondel et al. 2008, "Fast unfolding of communities in large networks"), which is
    mostly, but not always, the greatest there is, with weights w, strengths k, and m the sum of all weights::

        Q = sum over groups of (sum of w inside) / m - (sum of k / 2 m)^2

    (Newman & Girvan 2004, "Finding and evaluating community structure in networks"; with weights: Newman 2004).
    The same map gives the same groups, whatever the order of its file.
    """
    ties = {(pair.a, pair.b): pair.subtract for pair in pairs(table) if pair.subtract > 0}
    tied = sorted({unit for ends in ties for unit in ends})
    if len(tied) < FEWEST:
        return None
    communities, modularity = _communities(tied, ties)
    order = {unit.id: number for number, unit in enumerate(table.units)}
    members = [tuple(sorted(each, key=order.__getitem__)) for each in communities if len(each) > 1]
    number_of = {unit: number for number, group in enumerate(members) for unit in group}
    polls = [_poll(point.id, table.on(point.id), number_of, len(members)) for point in table.points]
    # A group of all has no others to stand out against.
    groups = tuple(
        Group(group, _distinctive(polls, number) if len(group) < len(table.units) else ())
        for number, group in enumerate(members)
    )
    ungrouped = tuple(unit.id for unit in table.units if unit.id not in number_of)
    return Grouping(groups, ungrouped, modularity, _consensus(polls))


def _communities(tied: Sequence[str], ties: dict[tuple[str, str], float]) -> tuple[list[tuple[str, ...]], float]:
    """Return the communities, largest first, and their modularity."""
    import networkx as nx  # type: ignore[import-untyped]

    # Numbers instead of names: the order in which sets of texts are gone through differs from run to run.
    number = {unit: index for index, unit in enumerate(tied)}
    graph = nx.Graph()
    graph.add_nodes_from(range(len(tied)))
    graph.add_weighted_edges_from(sorted((*sorted((number[a], number[b])), weight) for (a, b), weight in ties.items()))
    outcomes = []
    for seed in range(SEEDS if len(tied) <= MANY else FEWER_SEEDS):
        found = nx.community.louvain_communities(graph, weight="weight", seed=seed)
        quality = nx.community.modularity(graph, found, weight="weight")
        canonical = sorted((tuple(sorted(each)) for each in found), key=lambda each: (-len(each), each))
        outcomes.append((-round(quality, 12), canonical, quality))
    _, best, quality = min(outcomes)
    return [tuple(tied[index] for index in each) for each in best], quality


@dataclass(frozen=True, slots=True)
class _Poll:
    """How the groups stand on one point: who is on each side only, and who speaks; last, those of no group."""

    point: str
    taking: dict[Side, list[int]]
    speaking: list[int]

    def inside(self, side: Side, number: int) -> float:
        return _rate(self.taking[side][number], self.speaking[number])

    def outside(self, side: Side, number: int) -> float:
        taking, speaking = self.taking[side], self.speaking
        return _rate(sum(taking) - taking[number], sum(speaking) - speaking[number])


def _poll(point: str, stands: Sequence[Stand], number_of: dict[str, int], groups: int) -> _Poll:
    taking = {side: [0] * (groups + 1) for side in DECIDED}
    speaking = [0] * (groups + 1)
    for stand in stands:
        number = number_of.get(stand.unit, groups)
        speaking[number] += 1
        if stand.side in taking:
            taking[stand.side][number] += 1
    return _Poll(point, taking, speaking)


def _rate(taking: int, speaking: int) -> float:
    return (taking + 1) / (speaking + 2)


def _distinctive(polls: Sequence[_Poll], number: int) -> tuple[Distinctive, ...]:
    """Return what two or more of a group say, and relatively more than all others; first what stands out most.

    The ratio is what Polis calls representativeness (Small et al. 2021, "Polis: Scaling deliberation by mapping high
    dimensional opinion spaces").
    """
    found = []
    for poll in polls:
        for side in DECIDED:
            inside, outside = poll.inside(side, number), poll.outside(side, number)
            if poll.taking[side][number] > 1 and inside > outside:
                found.append(Distinctive(poll.point, side, inside, outside, inside / outside))
    return tuple(sorted(found, key=lambda each: (-each.ratio, -each.inside)))


def _consensus(polls: Sequence[_Poll]) -> tuple[Consensus, ...]:
    """Return the points on which two or more groups speak, by how far all groups are on the same side.

    The value is the geometric mean over groups of (A + 1) / (S + 2) (group-informed consensus: Small et al. 2021), for
    agreeing or for rejecting, whichever is greater. A group that is silent contributes 1/2.
    """
    found = []
    for poll in polls:
        groups = range(len(poll.speaking) - 1)
        if sum(poll.speaking[number] > 0 for number in groups) > 1:
            side = max(DECIDED, key=lambda each: prod(poll.taking[each][number] + 1 for number in groups))
            counted = tuple((poll.taking[side][number], poll.speaking[number]) for number in groups)
            found.append(Consensus(poll.point, geometric_mean(_rate(*each) for each in counted), side, counted))
    return tuple(sorted(found, key=lambda each: (-each.value, -sum(speaking for _, speaking in each.groups))))
