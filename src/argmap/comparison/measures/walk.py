"""One pass over a map: everything the measures need to know of each position, in the order of the file."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import Literal

from argmap.comparison.measures.places import place, places
from argmap.comparison.stances import side, standing
from argmap.comparison.stands import LEVELS
from argmap.comparison.tacit import taken_for_granted
from argmap.comparison.units import UnitOf, unit_of
from argmap.diagnostics import Path
from argmap.model import ArgumentMap, Position, Stance, Statement, Utterance
from argmap.model.statements import STANCE_KEYS

Positions = Literal["now", "all"]

STANCE_LEVELS = {stance: LEVELS[side(stance)] for stance in Stance}


@dataclass(slots=True)
class Walk:
    """The positions of a map, one entry of each list for each.

    ``units`` and ``points`` are ids. ``moments`` number the entries of ``known_moments``: pairs of a source's id and
    an EDTF date. ``numbered`` tells whether the file gives any position a level of its own.
    """

    units: list[str] = field(default_factory=list)
    points: list[str] = field(default_factory=list)
    levels: list[float] = field(default_factory=list)
    moments: list[int] = field(default_factory=list)
    starts: list[float] = field(default_factory=list)
    stops: list[float] = field(default_factory=list)
    known_moments: dict[tuple[str | None, str | None], int] = field(default_factory=dict)
    numbered: bool = False


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
    silent = _taken_up_by_nobody(argument_map, point_of, unit_for)
    past = _given_up(argument_map, point_of, unit_for) if positions == "now" else frozenset()
    found = Walk()
    for statement in argument_map.statements.values():
        point = point_of.get(statement.id, statement.id)
        for key, utterances in statement.stances():
            found.numbered = found.numbered or any(each.level is not None for each in utterances)
            if point not in silent:
                held = [each for n, each in enumerate(utterances) if not past or (*statement.path, key, n) not in past]
                placed = [(unit, each) for each in held if (unit := unit_for(each.speaker, each)) is not None]
                if placed:
                    found.units += [unit for unit, _ in placed]
                    found.points += [point] * len(placed)
                    _add(found, statement, STANCE_KEYS[key], [each for _, each in placed])
    return found


def _add(found: Walk, statement: Statement, stance: Stance, utterances: list[Utterance]) -> None:
    """Add what one stance on one statement is known of its utterances; whole lists at a time, for speed."""
    word = STANCE_LEVELS[stance]
    found.levels += [word if each.level is None else each.level for each in utterances]
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


def _taken_up_by_nobody(argument_map: ArgumentMap, point_of: Mapping[str, str], unit_for: UnitOf) -> frozenset[str]:
    """Return the points all of whose positions merely take them for granted."""
    tacit = taken_for_granted(argument_map)
    points = {point_of.get(name, name) for name in tacit}
    if not points:
        return frozenset()
    taken_up = {
        point
        for each in argument_map.positions
        for point in (point_of.get(each.statement, each.statement),)
        if point in points
        and (each.statement not in tacit or each.stance is not Stance.ASSERTS)
        and unit_for(each.speaker, each.utterance) is not None
    }
    return frozenset(points - taken_up)


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
