"""What is observed, as rows for programs: who takes which stance on what, in which words, where and when."""

from collections.abc import Iterable, Iterator
from functools import cached_property

from argmap.comparison.points import Wording
from argmap.comparison.speakers import compared_speakers
from argmap.comparison.stances import Observation, side
from argmap.comparison.stands import Stand, StandTable
from argmap.model import ArgumentMap, Stance
from argmap.views.report import Records, Value
from argmap.views.speakers.attributes import AttributeColumns
from argmap.views.speakers.quotations import translation

SAID = ("point", "statement", "text", "kind", "topics", "addressees")
"""Columns for a statement: the id of its point, its own, its text, and lists with ``; `` between."""

UNIT = ("unit", "label")
"""Columns for who is compared: its id and its name."""

OBSERVED = (
    "speaker", "name", "stance", "side", "holds", "quote", "translation", "source", "locator", "date", "at",
)  # fmt: skip
"""Columns for one speaker's stance: ids, names, what the stance comes to, and the words that show it."""

Row = tuple[Value, ...]


def observations(argument_map: ArgumentMap, table: StandTable) -> Records:
    """Return a row for each observation of the table, in the order of the points."""
    rows = Rows(argument_map, table)
    return Records(
        rows.stood_columns, lambda: rows.stood(each for point in table.points for each in table.on(point.id))
    )


class Rows:
    """Turns statements and observations into values."""

    def __init__(self, argument_map: ArgumentMap, table: StandTable) -> None:
        self._map, self._table = argument_map, table
        self._names = {each.id: each.label for each in compared_speakers(argument_map)}
        self._labels = {unit.id: unit.label for unit in table.units}
        self._wordings = {each.id: (point.id, each) for point in table.points for each in point.wordings}

    @cached_property
    def _attributes(self) -> AttributeColumns:
        observed = (each for stand in self._table.stands.values() for each in stand.observations)
        return AttributeColumns(self._map, observed)

    @property
    def observed_columns(self) -> tuple[str, ...]:
        """Columns for one observation: ``OBSERVED`` and those of ``AttributeColumns``."""
        return (*OBSERVED, *self._attributes.columns)

    @property
    def stood_columns(self) -> tuple[str, ...]:
        """Columns for one observation of a unit on a statement: ``SAID``, ``UNIT`` and those of the observation."""
        return (*SAID, *UNIT, *self.observed_columns)

    def said(self, statement: str) -> Row:
        """Return the values of a statement, given its id, under ``SAID``."""
        point, wording = self._wordings[statement]
        return (point, *_worded(wording))

    def unit(self, unit: str) -> Row:
        """Return the id and the label of a unit, under ``UNIT``."""
        return unit, self._labels[unit]

    def observed(self, each: Observation) -> Row:
        """Return the values of one observation under ``observed_columns``."""
        return (
            each.speaker, self._names.get(each.speaker, each.speaker), each.stance.value, side(each.stance).value,
            each.holds, each.quote, translation(self._map, each), each.source, each.locator, each.date, each.at,
            *self._attributes.values(each),
        )  # fmt: skip

    def stood(self, stands: Iterable[Stand]) -> Iterator[Row]:
        """Yield the values of each observation of ``stands`` under ``stood_columns``."""
        for stand in stands:
            unit = self.unit(stand.unit)
            for each in stand.observations:
                yield (*self.said(each.statement), *unit, *self.observed(each))

    def unheard(self, statement: str, speaker: str | None = None) -> Row:
        """Return what a statement has under ``stood_columns`` if nobody compared takes a position on it.

        ``speaker`` is the id of somebody who makes it and is not compared.
        """
        known: dict[str, Value] = {}
        if speaker is not None:
            name = self._names.get(speaker, speaker)
            known = {"speaker": speaker, "name": name, "stance": Stance.ASSERTS.value}
        return (*self.said(statement), *(known.get(column) for column in (*UNIT, *self.observed_columns)))


def _worded(wording: Wording) -> Row:
    return (
        wording.id, wording.text, wording.kind.value, "; ".join(wording.topics), "; ".join(wording.addressees),
    )  # fmt: skip
