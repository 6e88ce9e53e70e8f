"""One pass over a map: everything the measures need to know of each position, in the order of the file."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import compress

from argmap.comparison.levels import LEVELS
from argmap.comparison.measures.places import place, places
from argmap.comparison.stances import side, standing
from argmap.comparison.stands import Positions
from argmap.comparison.tacit import taken_up_by_nobody
from argmap.comparison.units import UnitOf, unit_of
from argmap.diagnostics import Path
from argmap.model import ArgumentMap, Position, Stance, Statement, Utterance
from argmap.model.statements import STANCE_KEYS

STANCE_LEVELS = {stance: LEVELS[side(stance)] for stance in Stance}


@dataclass(slots=True)
class Walk:
    """The positions of a map: one entry for each of ``units``, ``levels``, ``moments``, ``starts`` and ``stops``.

    They come in runs of equal point: ``points`` has their ids, ``runs`` their lengths. ``moments`` number the entries
    of ``known_moments``: pairs of a source's id and an EDTF date.
    """

    points: list[str] = field(default_factory=list)
    runs: list[int] = field(default_factory=list)
    units: list[str] = field(default_factory=list)
    levels: list[float] = field(default_factory=list)
    moments: list[int] = field(default_factory=list)
    starts: list[float] = field(default_factory=list)
    stops: list[float] = field(default_factory=list)
    known_moments: dict[tuple[str | None, str | None], int] = field(default_factory=dict)


def walk(
    argument_map: ArgumentMap, group_by: str, only: Collection[str] | None = None, positions: Positions = "all"
) -> Walk:
    """Return the positions that count, of units as in ``comparison.units``.

    With ``positions="now"``, a position that its speaker has since given up does not count. What is merely taken for
    granted, and nobody takes up, never does.

    Raises:
        UnknownGroupingError: if ``group_by`` is no attribute of the map's speakers.
    """
    unit_for = unit_of(argument_map, group_by, None if only is None else frozenset(only))
    point_of = {name: group[0] for group in argument_map.restatements for name in group}
    silent = taken_up_by_nobody(argument_map, unit_for)
    past = _given_up(argument_map, point_of, unit_for) if positions == "now" else frozenset()
    found = Walk()
    for statement in argument_map.statements.values():
        if statement.id in silent:
            continue
        point = point_of.get(statement.id, statement.id)
        for key, utterances in statement.stances():
            levels = [each.level for each in utterances]
            units = [unit_for(each.speaker, each) for each in utterances]
            if past:
                units = [None if (*statement.path, key, n) in past else unit for n, unit in enumerate(units)]
            if None in units:
                counts = [unit is not None for unit in units]
                levels, units = list(compress(levels, counts)), list(compress(units, counts))
                utterances = tuple(compress(utterances, counts))  # noqa: PLW2901 - the same, without those
            if utterances:
                found.points.append(point)
                found.runs.append(len(utterances))
                found.units += [unit for unit in units if unit is not None]
                word = STANCE_LEVELS[STANCE_KEYS[key]]
                found.levels += [word if level is None else level for level in levels]
                _place(found, statement, STANCE_KEYS[key], utterances)
    return found


def _place(found: Walk, statement: Statement, stance: Stance, utterances: Sequence[Utterance]) -> None:
    """Add where and when utterances of one stance on one statement stand; whole lists at a time, for speed."""
    # What a statement cites are the words of those who assert it.
    own = stance is Stance.ASSERTS
    source_here, date_here = (_source(statement), statement.date) if own else (None, None)
    sources = [each.source or source_here for each in utterances]
    dates = [each.date or date_here for each in utterances]
    known = found.known_moments
    found.moments += [known.setdefault(each, len(known)) for each in zip(sources, dates, strict=True)]
    starts, stops = places(utterances, place(statement) if own else None)
    found.starts += starts
    found.stops += stops


def _source(statement: Statement) -> str | None:
    return next((each.source for each in (statement, *statement.evidence) if each.source), None)


def _given_up(argument_map: ArgumentMap, point_of: Mapping[str, str], unit_for: UnitOf) -> frozenset[Path]:
    """Return where the file states positions that no longer hold, since their speaker has moved to another side.

    As in ``comparison.stands``, that is looked for among what a speaker says on behalf of the same unit.
    """
    taken: dict[tuple[str, str, str], list[tuple[Statement, Position]]] = {}
    for each in argument_map.positions:
        unit = unit_for(each.speaker, each.utterance)
        if unit is not None:
            place = (point_of.get(each.statement, each.statement), unit, each.speaker)
            taken.setdefault(place, []).append((argument_map.statements[each.statement], each))
    return frozenset(
        observation.path
        for (_, _, speaker), found in taken.items()
        if len({side(each.stance) for _, each in found}) > 1
        for observation in standing(argument_map, speaker, found).observations
        if not observation.holds
    )
