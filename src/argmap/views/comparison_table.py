"""Speakers side by side: a column each where there is room for columns, else a line each."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from argmap.comparison.speakers import ComparedSpeaker
from argmap.views.comparison_cells import Cells, Row
from argmap.views.comparison_layout import UNMARKED, Entry, beside
from argmap.views.lines import Line, width_of, wrap
from argmap.views.marks import SILENT

NARROWEST = 16
"""Cells below which a speaker's column would be a sliver."""

ROOMY = 24
"""Cells a column needs before the label of a row takes a column of its own."""

GAP = 2


def table(rows: Sequence[Row], speakers: Sequence[ComparedSpeaker], heading: str, width: int) -> Iterator[Line]:
    """Yield the lines of rows × speakers in ``width`` cells; ``heading`` stands over the labels of the rows."""
    # Words of a label are not broken where that can be had for a few cells.
    label_width = min(max(width_of(word) for row in rows for word in [heading, *row.label.split()]), width // 5)
    label_width = max(label_width, min(max(width_of(row.label) for row in rows), 14, width // 6))
    each = (width - label_width) // len(speakers) - GAP
    if each >= ROOMY:
        widths = [label_width, *_shares(rows, speakers, width - label_width - GAP)]
        yield from _with_label_column(rows, speakers, heading, widths)
    elif (width + GAP) // len(speakers) - GAP >= NARROWEST:
        yield from _under_labels(rows, speakers, _shares(rows, speakers, width), width)
    else:
        yield from _stacked(rows, speakers, width)


def _shares(rows: Sequence[Row], speakers: Sequence[ComparedSpeaker], width: int) -> list[int]:
    """Share the width: who says more gets more, though less than in proportion, and nobody a sliver."""
    room = width - GAP * (len(speakers) - 1)
    volumes = dict.fromkeys([each.id for each in speakers], 1)
    for row in rows:
        for cells in (*row.met, row.alone):
            for speaker, entries in cells.items():
                volumes[speaker] += sum(len(text) for entry in entries for text, _ in entry.pieces)
    roots = [volume**0.5 for volume in volumes.values()]
    spare = room - NARROWEST * len(speakers)
    shares = [NARROWEST + int(spare * root / sum(roots)) for root in roots]
    shares[-1] += room - sum(shares)
    return shares


def _names(speakers: Sequence[ComparedSpeaker], widths: Sequence[int]) -> list[list[Line]]:
    return [wrap([(each.label, "speaker")], width) for each, width in zip(speakers, widths, strict=True)]


def _with_label_column(
    rows: Sequence[Row], speakers: Sequence[ComparedSpeaker], heading: str, widths: Sequence[int]
) -> Iterator[Line]:
    rule: Line = [("─" * (sum(widths) + GAP * (len(widths) - 1)), "quiet")]
    yield from beside([[[(heading, "quiet")]], *_names(speakers, widths[1:])], widths, GAP)
    for row in rows:
        yield rule
        label = wrap([(row.label, "title")], widths[0])
        body = list(_body(row, speakers, widths[1:]))
        yield from beside([label, body], [widths[0], sum(widths[1:])], GAP)


def _under_labels(
    rows: Sequence[Row], speakers: Sequence[ComparedSpeaker], widths: Sequence[int], width: int
) -> Iterator[Line]:
    yield from beside(_names(speakers, widths), widths, GAP)
    for row in rows:
        yield from _label_line(row.label, width)
        yield from _body(row, speakers, widths)


def _label_line(label: str, width: int) -> Iterator[Line]:
    lines = wrap([(label, "title")], max(width - 2, 1))
    yield from lines[:-1]
    rest = width - 1 - sum(width_of(text) for text, _ in lines[-1])
    yield [*lines[-1], (" ", ""), ("─" * rest, "quiet")]


def _body(row: Row, speakers: Sequence[ComparedSpeaker], widths: Sequence[int]) -> Iterator[Line]:
    """Yield what speakers have in a row: first, level with one another, the points on which several speak."""
    speaking = {speaker for cells in (*row.met, row.alone) for speaker in cells}
    silence = [Entry(UNMARKED, ((SILENT.symbol, SILENT.style),))]
    silent = {each.id: silence for each in speakers if each.id not in speaking}
    for cells in filter(None, (*row.met, row.alone)):
        if cells is row.alone and row.met and len(cells) > 1:
            yield []  # lest points that only share a topic read as responses to one another
        yield from beside(_wrapped_cells({**silent, **cells}, speakers, widths), widths, GAP)
        silent = {}


def _wrapped_cells(cells: Cells, speakers: Sequence[ComparedSpeaker], widths: Sequence[int]) -> list[list[Line]]:
    return [
        [line for entry in cells.get(each.id, ()) for line in entry.lines(width)]
        for each, width in zip(speakers, widths, strict=True)
    ]


def _stacked(rows: Sequence[Row], speakers: Sequence[ComparedSpeaker], width: int) -> Iterator[Line]:
    """Yield rows one below another, with a line for each speaker who says something; the others are silent."""
    longest = max(width_of(each.label) for each in speakers)
    name_width = min(longest, max(width // 4, 12))
    labels = {each.id: each.label for each in speakers}
    for number, row in enumerate(rows):
        if number:
            yield []
        yield from _label_line(row.label, width)
        alone = {each.id: row.alone[each.id] for each in speakers if each.id in row.alone}
        for cells in (*row.met, alone):
            for speaker, entries in cells.items():
                set_in = [replace(each, indent=2 * each.is_response) for each in entries]
                yield from _stacked_line(labels[speaker], set_in, name_width, width)


def _stacked_line(label: str, entries: Sequence[Entry], name_width: int, width: int) -> Iterator[Line]:
    name = [(label, "speaker")]
    room = width - name_width - GAP
    if room < NARROWEST:
        yield from wrap(name, width)
        yield from (line for entry in entries for line in entry.lines(width))
        return
    body = [line for entry in entries for line in entry.lines(room)]
    yield from beside([wrap(name, name_width), body], [name_width, room], GAP)
