"""Ties of a network: which are drawn, and how."""

from collections.abc import Mapping, Sequence

from matplotlib.lines import Line2D

from argmap.comparison.pairs import Pair
from argmap.views.plot.palette import AGREEMENT, BALANCE, DISAGREEMENT

Place = tuple[float, float]

_ALL = 90
_A_UNIT = 3


def drawn_ties(pairs: Sequence[Pair], units: int) -> list[Pair]:
    """Return the ties to draw among a number of units, strongest last: all of them, or those that can be followed.

    Of more than ninety, the strongest are drawn, three for each unit, and the strongest of each unit besides.
    """
    ranked = sorted(pairs, key=lambda pair: (-abs(pair.subtract), -pair.shared))
    most = max(_ALL, _A_UNIT * units)
    if len(ranked) <= most:
        return ranked[::-1]
    kept: list[Pair] = []
    seen: set[str] = set()
    for number, pair in enumerate(ranked):
        if number < most or not {pair.a, pair.b} <= seen:
            kept.append(pair)
        seen |= {pair.a, pair.b}
    return kept[::-1]


def tie_line(start: Place, end: Place, subtract: float, strongest: float) -> Line2D:
    """Return a line whose width tells how strong a tie is, and whose dashes tell its sign as its colour does."""
    width = 0.7 + 3.8 * abs(subtract) / (strongest or 1.0)
    line = Line2D((start[0], end[0]), (start[1], end[1]), color=AGREEMENT, linewidth=width, alpha=0.8, zorder=1)
    if subtract <= 0:
        # Dashes are in widths of the line; a thin one needs longer ones to show.
        dashes = (max(2.6, 4.5 / width), max(1.3, 2.5 / width)) if subtract else (1.0, 2.5)
        line.set(color=DISAGREEMENT if subtract else BALANCE, linestyle=(0.0, dashes), dash_capstyle="butt")
    return line


def signed(subtract: float) -> str:
    """Return a value with its sign, if it has one."""
    return f"{subtract:+g}".replace("-", "−") if subtract else "0"


def told(pair: Pair, names: Mapping[str, str]) -> str:
    """Return what a tie rests on, in words."""
    return (
        f"{names[pair.a]} – {names[pair.b]}: {pair.shared} in common, agree on {pair.agree}, disagree on "
        f"{pair.disagree}, mixed on {pair.mixed}; congruence {pair.congruence:g}, conflict {pair.conflict:g}, "
        f"subtract {signed(pair.subtract)}"
    )
