"""Who changed their mind: from what to what, in which words, and when."""

from collections.abc import Iterator, Sequence

from argmap.comparison.changes import Change, changes
from argmap.comparison.points import Point
from argmap.comparison.stances import Observation, side
from argmap.comparison.stands import StandTable
from argmap.model import ArgumentMap
from argmap.views.marks import CHANGED, STANCES
from argmap.views.report import Block, Paragraph, Records, Report, Telling
from argmap.views.speakers.observations import SAID, Row, Rows
from argmap.views.speakers.quotations import bracketed, place, quotation
from argmap.views.speakers.wording import SIDES, Phrases, counted, legend, sides_mark, worded

_COLUMNS = ("change", "phase", *SAID)


def report(argument_map: ArgumentMap, table: StandTable) -> Report:
    """Return the changes of mind of the speakers compared, each with what they said before and what they say now.

    Records have a row for each stance of a speaker who changed their mind on that point: ``change`` numbers the
    changes from 1, ``phase`` is before or now.
    """
    found = changes(argument_map, {speaker for unit in table.units for speaker in unit.members})
    phrases = Phrases(argument_map, table)
    blocks: list[Block] = [Paragraph(((_headline(found), ""),))]
    blocks += [_telling(argument_map, phrases, phrases.point(each.point), each) for each in found]
    if found:
        sides = {side(observed.stance) for each in found for observed in (*each.before, *each.now)}
        blocks.append(legend([*(mark for wanted, mark in SIDES.items() if wanted in sides), CHANGED]))
    rows = Rows(argument_map, table)
    records = Records((*_COLUMNS, *rows.observed_columns), lambda: _rows(rows, found))
    return Report("changed", argument_map.title, tuple(blocks), records)


def _headline(found: Sequence[Change]) -> str:
    if not found:
        return "Nobody changed their mind, as far as dates and timecodes tell."
    people, points = (
        len(set(each)) for each in zip(*((change.speaker, change.point) for change in found), strict=True)
    )
    return f"{counted(people, 'speaker')} changed their mind, on {counted(points, 'statement')}."


def _telling(argument_map: ArgumentMap, phrases: Phrases, point: Point, change: Change) -> Telling:
    """Return who moved on what, and beneath it what they said before and since."""

    def step(observed: Observation, lead: str) -> Telling:
        mark = SIDES[side(observed.stance)]
        said = f"{lead} {STANCES[observed.stance].word}"
        if observed.quote:
            pieces = ((f"{said}: ", "quiet"), *quotation(argument_map, observed, text=point.text))
        else:
            pieces = ((said, "quiet"), bracketed(place(argument_map, observed)))
        return Telling((mark.symbol, mark.style), pieces)

    observed = (*change.before, *change.now)
    first = side(change.before[0].stance)
    turned = [side(each.stance) is not first for each in change.before]
    return Telling(
        sides_mark(
            (side(each.stance) for each in observed if each.holds),
            (side(each.stance) for each in observed if not each.holds),
        ),
        ((f"{phrases.speaker(change.speaker)}: ", "speaker"), *worded(point.wordings[0])),
        (
            *(step(each, "then" if any(turned[: at + 1]) else "at first") for at, each in enumerate(change.before)),
            *(step(each, "now") for each in change.now),
        ),
    )


def _rows(rows: Rows, found: Sequence[Change]) -> Iterator[Row]:
    for number, change in enumerate(found, 1):
        for phase, observed in (("before", change.before), ("now", change.now)):
            for each in observed:
                yield (number, phase, *rows.said(each.statement), *rows.observed(each))
