"""What the picture of a network says in words: its subtitle, its legend, how it was made, and what it shows."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial

from argmap.comparison.groups import Grouping
from argmap.comparison.pairs import Pair
from argmap.comparison.stands import Positions, StandTable
from argmap.views.plot.legend import Entry
from argmap.views.plot.page import Page
from argmap.views.plot.spots import Spot, draw_mark
from argmap.views.plot.ties import drawn_ties, signed, tie_line

_TIE = 34.0
_COUNTED: dict[Positions, str] = {
    "now": "Counted are positions as held now.",
    "all": "Counted is every position ever taken, also one given up since.",
}
_SIGNS = {1: "agree more than they disagree", -1: "disagree more than they agree", 0: "as much of both"}


def kind_of_units(table: StandTable) -> str:
    """Return what to call those compared."""
    return "speakers" if all(unit.members == (unit.id,) for unit in table.units) else "actors"


def subtitle(table: StandTable, pairs: Sequence[Pair]) -> str:
    """Return what the picture shows, and of how much."""
    return f"Who agrees with whom · {len(table.units):,} {kind_of_units(table)} · {_counted(len(pairs), 'tie')}"


def network_legend(
    table: StandTable, pairs: Sequence[Pair], grouping: Grouping | None, by_unit: Mapping[str, Spot]
) -> list[list[Entry]]:
    """Return the legend, of the marks only that there are: of ties, of the size of spots, and of groups."""
    strongest = max((abs(pair.subtract) for pair in pairs), default=0.0)
    signs = {(pair.subtract > 0) - (pair.subtract < 0) for pair in drawn_ties(pairs, _tied(pairs))}
    ties = [
        Entry(_TIE, 5, partial(_draw_tie, sign * strongest / 2, strongest), meaning)
        for sign, meaning in _SIGNS.items()
        if sign in signs
    ]
    if signs - {0}:
        widest = max(pairs, key=lambda pair: abs(pair.subtract)).subtract
        ties.append(Entry(_TIE, 5, partial(_draw_tie, widest, strongest), f"widest: by {strongest:.3g}"))
    counts = {len(table.of(unit)): spot.radius for unit, spot in by_unit.items()}
    sizes = [
        Entry(2 * counts[count], 2 * counts[count], partial(_draw_spot, counts[count], 0), _counted(count, "statement"))
        for count in sorted({min(counts), max(counts)})
    ]
    sizes[0] = replace(sizes[0], meaning=f"position on {sizes[0].meaning}")
    groups = [
        Entry(16, 20, partial(_draw_spot, 8.0, number), f"group {number}: {len(group.units)} {kind_of_units(table)}")
        for number, group in enumerate(grouping.groups if grouping else (), 1)
    ]
    alone = sum(not spot.group for spot in by_unit.values())
    if groups and alone:
        groups.append(Entry(16, 20, partial(_draw_spot, 8.0, 0), f"in no group: {alone}"))
    return [ties, sizes, groups]


def method(table: StandTable, pairs: Sequence[Pair], grouping: Grouping | None, silent: int) -> str:
    """Return how the picture was made, and how many are left out who take no position."""
    kind = kind_of_units(table)
    drawn = len(drawn_ties(pairs, _tied(pairs)))
    notes = []
    if drawn < len(pairs):
        notes.append(
            f"Drawn are the {drawn:,} strongest of {len(pairs):,} ties, among them the strongest of each of the {kind}."
        )
    notes.append(
        f"{_COUNTED[table.positions]} A tie is as wide as congruence less conflict: on how many statements two agree, "
        "less on how many they disagree. Those who agree stand near one another; where on the page "
        f"{kind} stand means nothing else."
    )
    if grouping:
        notes.append(
            f"Groups: {kind} who agree more with one another than chance would have it (modularity "
            f"{grouping.modularity:.2f})."
        )
    if silent:
        notes.append(f"Left out: {silent} who {'takes' if silent == 1 else 'take'} no position.")
    return " ".join(notes)


def description(table: StandTable, pairs: Sequence[Pair], grouping: Grouping | None, names: Mapping[str, str]) -> str:
    """Return what the picture shows, for those who cannot see it."""
    agreeing, disagreeing = (sum(sign * pair.subtract > 0 for pair in pairs) for sign in (1, -1))
    ties = f"{_counted(agreeing, 'tie')} of agreement, {disagreeing} of disagreement"
    parts = [f"A network of {len(table.units)} {kind_of_units(table)}: {ties}."]
    if pairs:
        for pair, word in ((max(pairs, key=_subtract), "agreement"), (min(pairs, key=_subtract), "disagreement")):
            if pair.subtract * (1 if word == "agreement" else -1) > 0:
                parts.append(f"Strongest {word}: {names[pair.a]} and {names[pair.b]} ({signed(pair.subtract)}).")
    for number, group in enumerate(grouping.groups if grouping else (), 1):
        parts.append(f"Group {number}: {', '.join(names[unit] for unit in group.units)}.")
    return " ".join(parts)


def _tied(pairs: Sequence[Pair]) -> int:
    return len({unit for pair in pairs for unit in (pair.a, pair.b)})


def _counted(number: int, word: str) -> str:
    return f"{number:,} {word}" if number == 1 else f"{number:,} {word}s"


def _subtract(pair: Pair) -> float:
    return pair.subtract


def _draw_tie(subtract: float, strongest: float, page: Page, x: float, y: float) -> None:
    page.add(tie_line((x, y), (x + _TIE, y), subtract, strongest))


def _draw_spot(radius: float, group: int, page: Page, x: float, y: float) -> None:
    draw_mark(page, x + radius, y, radius, group)
