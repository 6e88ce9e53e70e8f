"""Every two who are compared: on how much both speak, how often they agree, and how often not."""

from collections.abc import Iterator, Sequence

from argmap.comparison.pairs import Pair, pairs
from argmap.comparison.stands import StandTable
from argmap.model import ArgumentMap
from argmap.views.report import Align, Block, Cell, Column, Paragraph, Records, Report, Table, Value
from argmap.views.speakers.numbers import rounded
from argmap.views.speakers.wording import Phrases, counted, quiet

MIN_SHARED = 2
"""Points that two have to share before their rate of agreement is told: of a single one it is 0 or 1."""

_COLUMNS = (
    "a", "a_label", "b", "b_label", "shared", "agree", "disagree", "mixed", "clear", "rate", "congruence", "conflict",
    "subtract",
)  # fmt: skip


def report(argument_map: ArgumentMap, table: StandTable, *, min_shared: int = MIN_SHARED) -> Report:
    """Return every two who take a position on the same point, from the strongest agreement to the strongest conflict.

    That is by congruence less conflict, then by what they share. The rate is left blank for two who share fewer than
    ``min_shared`` points. Records have a row for each two; ``clear`` is how many points the rate is of.
    """
    found = sorted(pairs(table), key=lambda each: (-each.subtract, -each.congruence, -each.shared))
    phrases = Phrases(argument_map, table)
    blocks: tuple[Block, ...] = (
        Paragraph(((_headline(table, found), ""),)),
        *((_table(phrases, found, min_shared), *_explained(argument_map, found, min_shared)) if found else ()),
    )
    records = Records(_COLUMNS, lambda: _rows(table, found, min_shared))
    return Report("pairs", argument_map.title, blocks, records, {"min_shared": min_shared, "scale": table.scale})


def _headline(table: StandTable, found: Sequence[Pair]) -> str:
    every = len(table.units) * (len(table.units) - 1) // 2
    if not found:
        return "No two take a position on the same statement."
    return f"{len(found)} of {counted(every, 'pair')} take a position on the same statement."


def _table(phrases: Phrases, found: Sequence[Pair], min_shared: int) -> Table:
    """Return a row for each two."""
    columns = (
        Column(""),
        *(Column(each, Align.RIGHT, whole=True) for each in ("shared", "agree", "disagree", "mixed", "rate")),
        Column("congruence", Align.RIGHT, short="cong"),
        Column("conflict", Align.RIGHT, short="conf"),
        Column("subtract", Align.RIGHT, short="sub"),
    )
    return Table(columns, tuple(_row(phrases, each, min_shared) for each in found))


def _row(phrases: Phrases, pair: Pair, min_shared: int) -> tuple[Cell, ...]:
    names = (
        (phrases.names([pair.a]), "speaker"),
        (" and ", "quiet"),
        (phrases.names([pair.b]), "speaker"),
    )
    counts = (pair.shared, pair.agree, pair.disagree, pair.mixed)
    rate = f"{pair.rate:.2f} " if pair.rate is not None and pair.shared >= min_shared else ""
    measures = (pair.congruence, pair.conflict, pair.subtract)
    return (
        names,
        *(((str(each), ""),) for each in counts),
        ((rate, ""), (f"({pair.agree + pair.disagree})", "quiet")),
        *(((rounded(each), ""),) for each in measures),
    )


def _explained(argument_map: ArgumentMap, found: Sequence[Pair], min_shared: int) -> Iterator[Block]:
    few = sum(each.shared < min_shared for each in found)
    blank = (
        f"; no rate for {counted(few, 'pair')} with fewer than {counted(min_shared, 'statement')} shared" if few else ""
    )
    yield quiet(
        "They agree where both are for or both against, and disagree where one is for and the other against; the rest "
        f"is mixed. Rate: agree ÷ (agree + disagree), with that number in brackets{blank}."
    )
    given = any(position.utterance.level is not None for position in argument_map.positions)
    levels = "the map gives" if given else "run from 1, for, over 0.5, partly, and −0.5, questions, to −1, against"
    yield quiet(
        "Congruence adds up how near two stand on the statements they share, conflict how far apart: from "
        f"0 to 1 on each, by levels that {levels}. Subtract is congruence − conflict."
    )


def _rows(table: StandTable, found: Sequence[Pair], min_shared: int) -> Iterator[tuple[Value, ...]]:
    labels = {unit.id: unit.label for unit in table.units}
    for each in found:
        rate = each.rate if each.shared >= min_shared else None
        yield (
            each.a, labels[each.a], each.b, labels[each.b], each.shared, each.agree, each.disagree, each.mixed,
            each.agree + each.disagree, rate, each.congruence, each.conflict, each.subtract,
        )  # fmt: skip
