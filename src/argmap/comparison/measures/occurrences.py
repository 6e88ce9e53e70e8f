"""A map's positions as columns of numbers."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import compress
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from argmap.comparison.levels import level_scale
from argmap.comparison.measures.days import Dating, dating
from argmap.comparison.measures.matrix import Label
from argmap.comparison.measures.walk import Walk, walk
from argmap.comparison.stands import Positions
from argmap.comparison.units import SPEAKER, units, unnamed_persons
from argmap.model import ArgumentMap

Codes = NDArray[np.int64]
"""One number for each position: which row, column, level, document or date it has."""


@dataclass(frozen=True, slots=True)
class Occurrences:
    """Positions by date, document, start, stop and place in the file.

    ``row``, ``column``, ``level``, ``document`` and ``date`` are arrays of one shape, (positions,): places in
    ``rows``, ``columns``, ``levels`` and ``dates``; documents are merely numbered. ``levels`` ascend: -1 and 1 if the
    map is ``boolean``, the four levels of the stances if it has no numbers of its own, and otherwise those that occur.
    ``scale`` is the range R within which levels can differ. These three are the map's, whatever is selected
    (``comparison.levels``). ``unnamed`` are the bodies whose positions do not count since no person is named.
    """

    rows: tuple[Label, ...]
    columns: tuple[Label, ...]
    levels: tuple[float, ...]
    dates: tuple[Dating, ...]
    row: Codes
    column: Codes
    level: Codes
    document: Codes
    date: Codes
    boolean: bool
    scale: float
    unnamed: tuple[Label, ...] = ()


def occurrences(  # noqa: PLR0913 - one keyword for each thing that can be asked
    argument_map: ArgumentMap,
    *,
    group_by: str = "speaker",
    only: Collection[str] | None = None,
    of: Literal["speakers", "statements"] = "speakers",
    positions: Positions = "all",
    min_statements: int = 0,
) -> Occurrences:
    """Return the positions of a map as columns; linear in their number, but for sorting.

    Rows are units, in the order of the file (``group_by`` as in ``comparison.units``, ``only`` of these speaker ids),
    and columns points; with ``of="statements"`` the other way round. Positions without a unit drop out, as do those of
    units that stand on fewer than ``min_statements`` points. If speakers are compared and ``only`` does not choose
    them, bodies for which no person is named drop out too: in DNA's terms, statements whose person is empty. Rows and
    columns without any position are left out.

    ``positions="all"`` counts every position ever taken, as DNA does; ``"now"`` only those that still hold.

    A position's date is its own, else that of the statement it asserts, else the event's, else its source's; its
    document is its source.

    Raises:
        UnknownGroupingError: if ``group_by`` is no attribute of the map's speakers.
    """
    found = walk(argument_map, group_by, only, positions)
    known_rows = tuple(Label(each.id, each.label) for each in units(argument_map, group_by, only))
    known_columns = tuple(Label(name, statement.text) for name, statement in argument_map.statements.items())
    row = _codes(found.units, [each.id for each in known_rows])
    column = np.repeat(_codes(found.points, list(argument_map.statements)), found.runs)
    documents, dates, known_dates = _moments(argument_map, found)
    moment = np.array(found.moments, dtype=np.int64)
    when = (dates * (documents.max(initial=0) + 1) + documents)[moment]
    order = np.lexsort((np.array(found.stops), np.array(found.starts), when))
    if min_statements > 0:
        order = order[_points_of_each(row, column)[row[order]] >= min_statements]
    dropped = unnamed_persons(argument_map) if group_by == SPEAKER and only is None else frozenset()
    counts = np.array([each.id not in dropped for each in known_rows], dtype=np.bool_)[row[order]]
    unnamed, _ = _present(known_rows, row[order[~counts]])
    order = order[counts]
    rows, row = _present(known_rows, row[order])
    columns, column = _present(known_columns, column[order])
    if of == "statements":
        rows, columns, row, column = columns, rows, column, row
    scale = level_scale(argument_map)
    level = np.searchsorted(scale.levels, np.array(found.levels, dtype=np.float64)[order])
    codes = row, column, level, documents[moment[order]], dates[moment[order]]
    return Occurrences(rows, columns, scale.levels, known_dates, *codes, scale.boolean, scale.range, unnamed)


def _moments(argument_map: ArgumentMap, found: Walk) -> tuple[Codes, Codes, tuple[Dating, ...]]:
    """Return the document and the date of each known moment, and the dates, in order."""
    place = {name: number for number, name in enumerate(argument_map.sources)}
    alone = next(iter(place)) if len(place) == 1 else None
    event = argument_map.event.date if argument_map.event else None
    documents, datings = [], []
    for source, date in found.known_moments:
        name = source or alone
        published = argument_map.sources[name].date if name in argument_map.sources else None
        documents.append(place.get(name or "", len(place)))
        datings.append(dating(date or event or published))
    known = sorted(set(datings))
    return np.array(documents, dtype=np.int64), _codes(datings, known), tuple(known)


def _codes(values: Sequence[object], known: Sequence[object]) -> Codes:
    place = {value: number for number, value in enumerate(known)}
    return np.fromiter(map(place.__getitem__, values), dtype=np.int64, count=len(values))


def _present(known: tuple[Label, ...], codes: Codes) -> tuple[tuple[Label, ...], Codes]:
    """Leave out the labels that no position has."""
    occupied = np.bincount(codes, minlength=len(known)) > 0
    return tuple(compress(known, occupied)), (np.cumsum(occupied) - 1)[codes]


def _points_of_each(row: Codes, column: Codes) -> Codes:
    """Return on how many columns each row stands."""
    width = int(column.max(initial=0)) + 1
    return np.bincount(np.unique(row * width + column) // width)
