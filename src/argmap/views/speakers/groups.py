"""Groups of those who tend to agree: what sets each apart, and on what they agree across the divide."""

from collections.abc import Iterator, Sequence

from argmap.comparison.groups import FEWEST, Consensus, Distinctive, Group, Grouping, grouping
from argmap.comparison.pairs import Pair, pairs
from argmap.comparison.stands import StandTable
from argmap.model import ArgumentMap
from argmap.views.report import Align, Block, Cell, Column, Heading, Paragraph, Report, Table
from argmap.views.speakers.group_records import group_records, poll
from argmap.views.speakers.wording import SIDES, Phrases, counted, quiet

TOLD = 5
"""How many of the statements that set a group apart people are told; programs get all."""

FEW = 8
"""With fewer units than this in groups, a single position may change who belongs where."""

_SILENT: Cell = (("·", "quiet"),)


def report(argument_map: ArgumentMap, table: StandTable) -> Report:
    """Return the groups, each with its members and what sets it apart, and what all of them agree on.

    Records have rows of three sections. *member*: a unit and the number of its group, if it has one. *distinctive*: a
    group and a point, with how many members are on that ``side`` (``taking``) of how many who take a position
    (``speaking``), the same for all ``others``, and the rates and ratio as in ``comparison.groups``. *consensus*: a
    point and a group, with its counts, and the ``value`` of the point over all groups. Facts have, for each group, its
    ``units`` and how often two of them ``agree``, and a member with others, of how often both are ``clear``ly for or
    against.
    """
    found = grouping(table)
    meetings = pairs(table)
    if found is None:
        tied = {unit for pair in meetings if pair.subtract > 0 for unit in (pair.a, pair.b)}
        blocks: tuple[Block, ...] = (Paragraph(((_too_few(len(tied), len(table.units)), ""),)),)
        facts: dict[str, object] = {"modularity": None, "tied": len(tied), "needed": FEWEST}
    else:
        teller = _Groups(table, Phrases(argument_map, table), found)
        blocks = (*teller.headline(), *teller.groups(meetings), *teller.consensus())
        facts = {"modularity": found.modularity, "groups": [_facts(each, meetings) for each in found.groups]}
    records = group_records(argument_map, table, found)
    return Report("groups", argument_map.title, blocks, records, facts)


def _too_few(tied: int, total: int) -> str:
    agree = f"{tied or 'none'} of {total} {'agrees' if tied < 2 else 'agree'}"
    return f"Too few for groups: {agree} with somebody more often than not, and it takes {FEWEST}."


class _Groups:
    def __init__(self, table: StandTable, phrases: Phrases, found: Grouping) -> None:
        self._table, self._phrases, self._found = table, phrases, found

    def headline(self) -> Iterator[Block]:
        """Yield how many groups there are, who is in none, and how clear they are."""
        found = self._found
        grouped = sum(len(each.units) for each in found.groups)
        among = f"{grouped} of {len(self._table.units)}"
        if len(found.groups) == 1:
            said = f"{among} form a single group: nothing divides them."
        else:
            said = f"{among} form {len(found.groups)} groups that agree more within than with one another."
        if found.ungrouped:
            said += f" In no group: {self._phrases.names(found.ungrouped)}."
        yield Paragraph(((said, ""),))
        if len(found.groups) > 1:
            few = " With so few, one position may change who belongs where." if grouped < FEW else ""
            yield quiet(
                f"Modularity {found.modularity:.2f}: 0 where agreement falls within groups no more than by chance, "
                f"0.3 and more where groups are clear.{few}"
            )

    def groups(self, meetings: Sequence[Pair]) -> Iterator[Block]:
        """Yield each group with its members, how often they agree, and what sets it apart."""
        several = len(self._found.groups) > 1
        for number, group in enumerate(self._found.groups, 1):
            if several:
                yield Heading(f"Group {number}", counted(len(group.units), "member"))
            yield Paragraph(((self._phrases.names(group.units), "speaker"),))
            yield quiet(_cohesion(group, meetings))
            if several:
                yield from self._apart(group)

    def _apart(self, group: Group) -> Iterator[Block]:
        if not group.distinctive:
            yield quiet("No statement sets it apart.")
            return
        columns = (
            Column("sets it apart", weight=4),
            Column("side"),
            Column("inside", Align.RIGHT, whole=True),
            Column("others", Align.RIGHT, whole=True),
        )
        others = [unit.id for unit in self._table.units if unit.id not in group.units]
        rows = []
        for each in group.distinctive[:TOLD]:
            counts = (poll(self._table, each.point, each.side, units) for units in (group.units, others))
            rows.append((*self._point(each), *map(_of, counts)))
        yield Table(columns, tuple(rows))
        if (more := len(group.distinctive) - TOLD) > 0:
            yield quiet(f"and {more} that set it apart less")

    def consensus(self) -> Iterator[Block]:
        """Yield the points on which most of every group that takes a position are on the same side."""
        groups = self._found.groups
        if len(groups) < 2:
            return
        found = [each for each in self._found.consensus if all(not s or 2 * a > s for a, s in each.groups)]
        yield Heading("Across the groups", str(len(found) or "none"))
        if not found:
            yield quiet("There is no statement on which most of each group are on the same side.")
            return
        yield quiet("In each group that speaks on it, most are on the same side; first where this is surest.")
        columns = (
            Column("statement", weight=4),
            Column("side"),
            *(Column(f"group {number}", Align.RIGHT, whole=True) for number, _ in enumerate(groups, 1)),
            Column("value", Align.RIGHT, whole=True),
        )
        rows = ((*self._point(each), *map(_of, each.groups), ((f"{each.value:.2f}", ""),)) for each in found)
        yield Table(columns, tuple(rows))
        yield quiet("value: geometric mean over the groups of (A + 1) / (S + 2), with A of S who speak on that side")

    def _point(self, told: Distinctive | Consensus) -> tuple[Cell, Cell]:
        mark = SIDES[told.side]
        text = self._phrases.told(self._phrases.point(told.point)).pieces
        return text, ((f"{mark.symbol} {mark.word}", mark.style),)


def _of(counts: tuple[int, int]) -> Cell:
    taking, speaking = counts
    return ((f"{taking} of {speaking}", ""),) if speaking else _SILENT


def _cohesion(group: Group, meetings: Sequence[Pair]) -> str:
    """Tell how often members agree with one another, and with others, where both are clearly for or against."""
    within, across = _agreeing(group, meetings)
    others = f"; with others {_times(*across)}" if across[1] else ""
    return f"Where two of them are for or against the same statement, they agree {_times(*within)}{others}."


def _facts(group: Group, meetings: Sequence[Pair]) -> dict[str, object]:
    within, across = _agreeing(group, meetings)
    counts = {"agree": within[0], "clear": within[1], "agree_with_others": across[0], "clear_with_others": across[1]}
    return {"units": list(group.units), **counts}


def _agreeing(group: Group, meetings: Sequence[Pair]) -> tuple[tuple[int, int], tuple[int, int]]:
    """Return how often members agree, of how often two are clearly for or against: with one another, with others."""
    members = frozenset(group.units)
    within = [each for each in meetings if each.a in members and each.b in members]
    across = [each for each in meetings if (each.a in members) != (each.b in members)]
    return _counts(within), _counts(across)


def _counts(meetings: Sequence[Pair]) -> tuple[int, int]:
    return sum(each.agree for each in meetings), sum(each.agree + each.disagree for each in meetings)


def _times(agree: int, clear: int) -> str:
    return f"{agree} of {counted(clear, 'time')}"
