"""What is observed, as rows for programs: who takes which stance on what, in which words, where and when."""

from collections.abc import Iterable, Iterator

from argmap.comparison.points import Wording
from argmap.comparison.speakers import compared_speakers
from argmap.comparison.stances import Observation, side
from argmap.comparison.stands import Stand, StandTable
from argmap.model import ArgumentMap, Stance
from argmap.views.report import Value
from argmap.views.speakers.quotations import translation

SAID = ("point", "statement", "text", "kind", "topics", "addressees")
"""Columns for a statement: the id of its point, its own, its text, and lists with ``; `` between."""

OBSERVED = (
    "speaker", "name", "stance", "side", "holds", "quote", "translation", "source", "locator", "date", "at",
)  # fmt: skip
"""Columns for one speaker's stance: ids, names, what the stance comes to, and the words that show it."""

UNIT = ("unit", "label")
"""Columns for who is compared: its id and its name."""

STOOD = (*SAID, *UNIT, *OBSERVED)
"""Columns for one observation of the table."""

Row = tuple[Value, ...]

UNSAID: Row = (None,) * len((*UNIT, *OBSERVED))
"""The values where nobody takes a position."""


class Rows:
    """Turns statements and observations into values under ``SAID``, ``UNIT`` and ``OBSERVED``."""

    def __init__(self, argument_map: ArgumentMap, table: StandTable) -> None:
        self._map, self._table = argument_map, table
        self._names = {each.id: each.label for each in compared_speakers(argument_map)}
        self._labels = {unit.id: unit.label for unit in table.units}
        self._wordings = {each.id: (point.id, each) for point in table.points for each in point.wordings}

    def said(self, statement: str) -> Row:
        """Return the values of a statement, given its id."""
        point, wording = self._wordings[statement]
        return (point, *_worded(wording))

    def unit(self, unit: str) -> Row:
        """Return the id and the label of a unit."""
        return unit, self._labels[unit]

    def observed(self, each: Observation) -> Row:
        """Return the values of one observation."""
        return (
            each.speaker, self._names.get(each.speaker, each.speaker), each.stance.value, side(each.stance).value,
            each.holds, each.quote, translation(self._map, each), each.source, each.locator, each.date, each.at,
        )  # fmt: skip

    def unheard(self, speaker: str) -> Row:
        """Return the values of a speaker who makes a statement and is not compared: id, name and stance."""
        named = {"speaker": speaker, "name": self._names.get(speaker, speaker), "stance": Stance.ASSERTS.value}
        return tuple(named.get(column) for column in (*UNIT, *OBSERVED))

    def stood(self, stands: Iterable[Stand]) -> Iterator[Row]:
        """Yield the values of each observation of ``stands`` under ``STOOD``."""
        for stand in stands:
            unit = self.unit(stand.unit)
            for each in stand.observations:
                yield (*self.said(each.statement), *unit, *self.observed(each))


def _worded(wording: Wording) -> Row:
    return (
        wording.id, wording.text, wording.kind.value, "; ".join(wording.topics), "; ".join(wording.addressees),
    )  # fmt: skip
